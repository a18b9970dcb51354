import type { Canvas } from './screen'
import { markDirty, plot } from './screen'

const low16 = (value: number) => value & 0xffff
const high16 = (value: number) => value >>> 16

/** Function 1: a pixel at signed 32-bit client coordinates; colour bit 24 inverts. */
export function drawPixel(canvas: Canvas, x: number, y: number, color: number): void {
  const { screen, slot, box, client } = canvas
  plot(screen, slot, (x + box.left + client.left) | 0, (y + box.top + client.top) | 0, color)
}

/**
 * Function 13: a filled rectangle. `x` and `y` hold start << 16 | size, all unsigned 16 bit; size 0
 * draws nothing, what is too large is cut at the window. Colour bit 31: the blue part goes down by one
 * in each row and stops at 0.
 */
export function drawBar(canvas: Canvas, x: number, y: number, color: number): void {
  const { box, client } = canvas
  const left = high16(x) + client.left
  const top = high16(y) + client.top
  const columns = Math.min(low16(x), box.width + 1 - left)
  const rows = Math.min(low16(y), box.height + 1 - top)
  fillRows(canvas, left, top, columns, rows, color & 0x80ffffff, (value) =>
    value < 0 && (value & 0xff) !== 0 ? value - 1 : value,
  )
}

/** Fills rows of the window (box-relative) with a colour that `next` changes from row to row. */
export function fillRows(
  canvas: Canvas,
  left: number,
  top: number,
  columns: number,
  rows: number,
  color: number,
  next: (color: number) => number,
): void {
  const { screen, slot, box } = canvas
  if (columns <= 0 || rows <= 0) return
  const { pixels, owners, marks, pitch, width, height } = screen
  const mark = screen.origins.drawing
  const x0 = Math.max(0, box.left + left)
  const x1 = Math.min(width, box.left + left + columns)
  const y1 = Math.min(height, box.top + top + rows)
  let value = color
  for (let y = box.top + top; y < y1; y++, value = next(value)) {
    if (y < 0) continue
    const end = y * pitch + x1
    for (let at = y * pitch + x0; at < end; at++)
      if (owners[at] === slot) {
        pixels[at] = value
        marks[at] = mark
      }
  }
  if (x0 < x1 && y1 > 0) markDirty(screen, x0, Math.max(0, box.top + top), x1 - 1, y1 - 1)
}

/**
 * Function 38: a line; `x` and `y` hold start << 16 | end in client coordinates. The window's position
 * is added to both halves at once, so a negative end carries one into the start, as on the real system.
 */
export function drawLine(canvas: Canvas, x: number, y: number, color: number): void {
  const { box, client } = canvas
  const offsetX = box.left + client.left
  const offsetY = box.top + client.top
  const packedX = ((low16(offsetX) << 16) + offsetX + x) | 0
  const packedY = ((low16(offsetY) << 16) + offsetY + y) | 0
  drawScreenLine(canvas, high16(packedX), high16(packedY), low16(packedX), low16(packedY), color)
}

/** The slope of the slower axis in 16.16 fixed point, rounded up when twice the remainder is at most n. */
function slope(distance: number, n: number): number {
  const quotient = Math.trunc((distance * 65536) / n)
  const remainder = distance * 65536 - quotient * n
  return (remainder * 2) >>> 0 <= n ? quotient + 1 : quotient
}

/** 16.16 fixed point to the nearest whole number, halves up. */
const rounded = (fixed: number) => ((fixed & 0x8000 ? fixed + 0x10000 : fixed) | 0) >>> 16

/** A line between two points in screen coordinates (0..FFFFh), both ends drawn. */
export function drawScreenLine(
  canvas: Canvas,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: number,
): void {
  const { screen, slot } = canvas
  if (x1 === x2) {
    const end = Math.min(Math.max(y1, y2), screen.height)
    for (let y = Math.min(y1, y2); y <= end; y++) plot(screen, slot, x1, y, color)
    return
  }
  if (y1 === y2) {
    const end = Math.min(Math.max(x1, x2), screen.width)
    for (let x = Math.min(x1, x2); x <= end; x++) plot(screen, slot, x, y1, color)
    return
  }
  const steep = Math.abs(y2 - y1) > Math.abs(x2 - x1)
  if (steep ? y2 < y1 : x2 < x1) [x1, y1, x2, y2] = [x2, y2, x1, y1]
  const count = steep ? y2 - y1 : x2 - x1
  const stepX = steep ? slope(x2 - x1, count) : 0x10000
  const stepY = steep ? 0x10000 : slope(y2 - y1, count)
  let x = x1 << 16
  let y = y1 << 16
  for (let i = 0; i < count; i++) {
    plot(screen, slot, rounded(x), rounded(y), color)
    x = (x + stepX) | 0
    y = (y + stepY) | 0
  }
  plot(screen, slot, x2, y2, color)
}
