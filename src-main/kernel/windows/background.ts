import type { Rectangle, Screen } from './screen'
import { DESKTOP_SLOT, markDirty } from './screen'

/** 15.4: 1 tiles the picture from the upper left corner; every other value stretches it. */
export const BACKGROUND_TILED = 1

/** The desktop's picture: 3 bytes a pixel (blue, green, red), row by row. */
export interface BackgroundPicture {
  readonly width: number
  readonly height: number
  /** The byte at an offset into the picture's memory; 0 beyond it. */
  byte(offset: number): number
}

const pixelAt = (picture: BackgroundPicture, x: number, y: number) => {
  const at = (y * picture.width + x) * 3
  return picture.byte(at) | (picture.byte(at + 1) << 8) | (picture.byte(at + 2) << 16)
}

/** Paints an area (inclusive edges, on the screen) of the desktop where it shows. */
export function paintBackground(
  screen: Screen,
  picture: BackgroundPicture,
  mode: number,
  area: Rectangle,
): void {
  if (mode === BACKGROUND_TILED) tile(screen, picture, area)
  else stretch(screen, picture, area)
  markDirty(screen, area.left, area.top, area.right, area.bottom)
}

/** Stores a pixel of the desktop; the top byte of the frame buffer's word stays. */
function store(screen: Screen, at: number, color: number): void {
  if (screen.owners[at] !== DESKTOP_SLOT) return
  screen.pixels[at] = (screen.pixels[at]! & 0xff00_0000) | color
  screen.marks[at] = screen.origins.drawing
}

function tile(screen: Screen, picture: BackgroundPicture, area: Rectangle): void {
  for (let y = area.top; y <= area.bottom; y++)
    for (let x = area.left; x <= area.right; x++)
      store(screen, y * screen.pitch + x, pixelAt(picture, x % picture.width, y % picture.height))
}

/** A point between two picture pixels: whole index and the weight of the next one in 1/256. */
interface Between {
  readonly index: number
  readonly weight: number
}

/** Where a screen position falls in the picture: a 32.32 fixed-point step, cut off as the real system does. */
function between(position: number, pictureSize: number, screenSize: number): Between {
  const step = ((BigInt(pictureSize - 1) << 32n) / BigInt(screenSize)) * BigInt(position)
  return { index: Number(step >> 32n), weight: Number((step >> 24n) & 0xffn) }
}

/** a + (b − a) · weight / 256 for each component, in the 8-bit arithmetic of the real system. */
export function mixColors(a: number, b: number, weight: number): number {
  if (weight === 0) return a
  let result = 0
  for (let shift = 0; shift < 24; shift += 8) {
    const from = (a >>> shift) & 0xff
    const to = (b >>> shift) & 0xff
    result |= ((from + (((to - from) * weight) >> 8)) & 0xff) << shift
  }
  return result
}

function stretch(screen: Screen, picture: BackgroundPicture, area: Rectangle): void {
  const columns: Between[] = []
  for (let x = area.left; x <= area.right; x++) columns.push(between(x, picture.width, screen.width))
  const mixedRow = (sourceY: number) =>
    columns.map(({ index, weight }) => {
      const left = pixelAt(picture, index, sourceY)
      return weight === 0 ? left : mixColors(left, pixelAt(picture, index + 1, sourceY), weight)
    })
  let upperIndex = -1
  let upper: number[] = []
  let lower: number[] = []
  for (let y = area.top; y <= area.bottom; y++) {
    const row = between(y, picture.height, screen.height)
    if (row.index !== upperIndex) {
      upper = row.index === upperIndex + 1 && lower.length > 0 ? lower : mixedRow(row.index)
      lower = row.index + 1 < picture.height ? mixedRow(row.index + 1) : []
      upperIndex = row.index
    }
    for (let i = 0; i < columns.length; i++) {
      const color = row.weight === 0 ? upper[i]! : mixColors(upper[i]!, lower[i]!, row.weight)
      store(screen, y * screen.pitch + area.left + i, color)
    }
  }
}
