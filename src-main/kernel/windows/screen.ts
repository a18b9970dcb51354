import type { OriginTable } from './origins'
import { createOrigins } from './origins'

/**
 * The screen: the linear frame buffer and the owner map that says which thread's slot each pixel
 * belongs to. Every drawing call writes only where the owner map holds the caller's slot.
 */
export interface Screen {
  /** What programs see and draw on; function 18.24 makes it smaller than the picture. */
  readonly width: number
  readonly height: number
  /** The picture in the frame buffer: words from row to row, and rows. */
  readonly pitch: number
  readonly rows: number
  /** The frame buffer, one 32-bit word (0RGB) per pixel, row by row, `pitch` words a row. */
  readonly pixels: Uint32Array
  /** The slot that owns each pixel: 1 is the desktop. */
  readonly owners: Uint8Array
  /** Which place of which program left each pixel: an index into `origins.places`. */
  readonly marks: Uint16Array
  readonly origins: OriginTable
  /** What was drawn since the last `takeDirty`; empty while left > right. Edges are inclusive. */
  readonly dirty: Rectangle
}

/** Inclusive edges in screen pixels. */
export interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/** Offset and extent as function 9 shows them: width and height are one less than the pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Where a thread draws: its slot, its window's box on the screen, and the client area inside it. */
export interface Canvas {
  readonly screen: Screen
  readonly slot: number
  readonly box: Readonly<Box>
  /** Relative to the window's box. */
  readonly client: Readonly<Box>
}

/** Slot number of the desktop in the owner map. */
export const DESKTOP_SLOT = 1

/** What a snapshot keeps of a screen. */
export type ScreenCopy = Pick<Screen, 'pixels' | 'owners' | 'marks'>

/** Copies what stands on a screen: what the kernel draws is not noted in the versions of memory's pages. */
export const copyScreen = ({ pixels, owners, marks, pitch, rows }: Screen): ScreenCopy => ({
  pixels: pixels.slice(0, pitch * rows),
  owners: owners.slice(),
  marks: marks.slice(),
})

/** Puts a copy back in its place. */
export function putScreenBack(screen: Screen, copy: ScreenCopy): void {
  screen.pixels.set(copy.pixels)
  screen.owners.set(copy.owners)
  screen.marks.set(copy.marks)
  markDirty(screen, 0, 0, screen.pitch - 1, screen.rows - 1)
}

/**
 * A screen over the words of a frame buffer; all pixels belong to the desktop. Frozen: the state of
 * windows refers to it as one thing, and a snapshot keeps a `ScreenCopy` beside that state.
 */
export function createScreen(width: number, height: number, pixels: Uint32Array): Screen {
  return Object.freeze({
    width,
    height,
    pitch: width,
    rows: height,
    pixels,
    owners: new Uint8Array(width * height).fill(DESKTOP_SLOT),
    marks: new Uint16Array(width * height),
    origins: createOrigins(),
    dirty: { left: width, top: height, right: -1, bottom: -1 },
  })
}

/** The same frame buffer seen through a smaller or larger part of its picture (18.24). */
export const resizedScreen = (screen: Screen, width: number, height: number): Screen =>
  Object.freeze({ ...screen, width, height })

/** Notes that a rectangle of the screen was drawn. The edges must lie on the screen. */
export function markDirty(screen: Screen, left: number, top: number, right: number, bottom: number): void {
  const dirty = screen.dirty
  if (left < dirty.left) dirty.left = left
  if (top < dirty.top) dirty.top = top
  if (right > dirty.right) dirty.right = right
  if (bottom > dirty.bottom) dirty.bottom = bottom
}

/** The rectangle drawn since the last call, or undefined; forgets it. */
export function takeDirty(screen: Screen): Rectangle | undefined {
  const { left, top, right, bottom } = screen.dirty
  if (left > right || top > bottom) return undefined
  Object.assign(screen.dirty, { left: screen.pitch, top: screen.rows, right: -1, bottom: -1 })
  return { left, top, right, bottom }
}

/** The 24-bit colour at a screen position; 0 outside. */
export function pixelAt(screen: Screen, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= screen.width || y >= screen.height) return 0
  return screen.pixels[y * screen.pitch + x]! & 0xffffff
}

/** Bit 24 of a colour: the pixel is inverted instead of painted. */
export const INVERT = 0x0100_0000

/**
 * Paints one pixel in screen coordinates if `slot` owns it; slot 0 paints everywhere. The low 24 bits
 * of the colour are stored; with bit 24 the pixel is inverted.
 */
export function plot(screen: Screen, slot: number, x: number, y: number, color: number): void {
  if (x < 0 || y < 0 || x >= screen.width || y >= screen.height) return
  const at = y * screen.pitch + x
  if (slot !== 0 && screen.owners[at] !== slot) return
  screen.pixels[at] = (color & INVERT ? ~screen.pixels[at]! : color) & 0xffffff
  screen.marks[at] = screen.origins.drawing
  markDirty(screen, x, y, x, y)
}
