import { drawBar, drawScreenLine } from './shapes'
import type { Canvas } from './screen'
import { plot } from './screen'
import type { GuestWindow } from './window-table'
import { hasStyle, WindowStyle } from './window-table'

/** Bits of the frame colour: invert what is there; leave the top lines out. */
const INVERT_LINES = 0x0100_0000
const NO_TOP_LINE = 0x0200_0000
/** Bits of the caption colour: each row darker / brighter than the one above. */
const CAPTION_DARKER = 0x8000_0000
const CAPTION_BRIGHTER = 0x4000_0000
const CAPTION_STEP = 0x040404

/** Paints frame, caption rows and work area of a type 0 window. */
export function paintFramed(canvas: Canvas, window: GuestWindow): void {
  const { width, height } = window.box
  paintRectangle(canvas, 0, window.frame)
  let color = window.title
  for (let y = 1; y < Math.max(2, Math.min(21, height)); y++) {
    if (color & CAPTION_DARKER) color = (color - CAPTION_STEP) | 0
    paintRow(canvas, 1, width - 1, y, color)
  }
  if (!hasStyle(window, WindowStyle.noFill) && height > 21)
    paintWorkArea(canvas, window, 1, 21, width - 1, height - 21)
}

/** Paints the five rings, caption rows and work area of a type 2 window. */
export function paintRidged(canvas: Canvas, window: GuestWindow): void {
  const { width, height } = window.box
  const dark = (window.frame >>> 1) & 0x7f7f7f
  for (let ring = 0; ring < 5; ring++)
    paintRectangle(canvas, ring, ring === 0 || ring === 4 ? dark : window.frame)
  let color = window.title
  for (let y = 4; y < Math.max(5, Math.min(20, height)); y++) {
    if (color & CAPTION_BRIGHTER) color = (color + CAPTION_STEP) | 0
    if (color & CAPTION_DARKER) color = (color - CAPTION_STEP) | 0
    paintRow(canvas, 4, width - 4, y, color)
  }
  if (!hasStyle(window, WindowStyle.noFill) && height >= 26)
    paintWorkArea(canvas, window, 5, 20, width - 9, height - 24)
}

/** The work area, box-relative; with the gradient style the blue part goes down row by row. */
export function paintWorkArea(
  canvas: Canvas,
  window: GuestWindow,
  left: number,
  top: number,
  columns: number,
  rows: number,
): void {
  const whole = { ...canvas, client: { left: 0, top: 0, width: 0, height: 0 } }
  const x = (left << 16) | (columns & 0xffff)
  const y = (top << 16) | (rows & 0xffff)
  if (columns > 0 && rows > 0) drawBar(whole, x, y, window.workArea & 0x80ff_ffff)
}

function paintRow(canvas: Canvas, from: number, to: number, y: number, color: number): void {
  const { box } = canvas
  drawScreenLine(canvas, box.left + from, box.top + y, box.left + to, box.top + y, color & 0xffffff)
}

/** A rectangle of lines `inset` pixels inside the box; corners are drawn once. */
function paintRectangle(canvas: Canvas, inset: number, color: number): void {
  const { box } = canvas
  const left = box.left + inset
  const top = box.top + inset
  const right = box.left + box.width - inset
  const bottom = box.top + box.height - inset
  const line = color & (INVERT_LINES | 0xffffff)
  if ((color & NO_TOP_LINE) === 0) drawScreenLine(canvas, left, top, right, top, line)
  drawScreenLine(canvas, left, bottom, right, bottom, line)
  drawScreenLine(canvas, left, top + 1, left, bottom - 1, line)
  drawScreenLine(canvas, right, top + 1, right, bottom - 1, line)
}

/** Inverts a rectangle of lines anywhere on the screen: the outline of a moved window, a pressed button. */
export function invertOutline(
  canvas: Canvas,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  const { screen } = canvas
  for (let x = left; x <= right; x++) {
    plot(screen, 0, x, top, INVERT_LINES)
    plot(screen, 0, x, bottom, INVERT_LINES)
  }
  for (let y = top + 1; y <= bottom - 1; y++) {
    plot(screen, 0, left, y, INVERT_LINES)
    plot(screen, 0, right, y, INVERT_LINES)
  }
}
