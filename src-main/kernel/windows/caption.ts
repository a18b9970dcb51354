import type { Kernel } from '../context'
import { read8, readBytes } from '../memory/user-memory'
import { ButtonFlag } from './buttons'
import { paintFramed, paintRidged, paintWorkArea } from './frames'
import type { SkinButton, SkinLook, SkinPicture } from './skin'
import { drawPicture } from './pictures'
import type { Canvas } from './screen'
import { drawBar, drawScreenLine } from './shapes'
import { drawText } from './text'
import type { GuestWindow } from './window-table'
import {
  hasStyle,
  isSkinned,
  isTop,
  windowType,
  WindowStateBit,
  WindowStyle,
  WindowType,
} from './window-table'
import type { WindowsState } from './windows-state'
import { canvasOf, fontsOf } from './windows-state'

/** Offset of the caption's text colour in the system colours. */
const CAPTION_TEXT_COLOR = 16

/** Paints what function 0 paints for a window that has just been defined: frame, work area, caption. */
export function paintDefinedWindow(kernel: Kernel, windows: WindowsState, slot: number): void {
  const window = windows.table.windows[slot]!
  const canvas = wholeWindow(windows, slot)
  switch (windowType(window)) {
    case WindowType.framed:
      paintFramed(canvas, window)
      break
    case WindowType.ridged:
      paintRidged(canvas, window)
      break
    case WindowType.bare:
      return
    default:
      paintSkinned(windows, canvas, window)
  }
  paintCaptionText(kernel, windows, canvas, window)
}

/** Function 71: paints the caption of a window and its text again. */
export function paintCaption(kernel: Kernel, windows: WindowsState, slot: number): void {
  const window = windows.table.windows[slot]!
  const canvas = wholeWindow(windows, slot)
  if (isSkinned(window)) paintSkinCaption(windows, canvas, window)
  paintCaptionText(kernel, windows, canvas, window)
}

/** A canvas whose coordinates are those of the window's box. */
const wholeWindow = (windows: WindowsState, slot: number): Canvas => ({
  ...canvasOf(windows, slot),
  client: { left: 0, top: 0, width: 0, height: 0 },
})

const BORDER = 5

/** Frame, caption, work area and the two buttons of types 3 and 4. */
function paintSkinned(windows: WindowsState, canvas: Canvas, window: GuestWindow): void {
  const { skin } = windows
  const look = lookOf(windows, window)
  const { left, top, width, height } = window.box
  const side = (inset: number, color: number) => {
    const [x1, x2, y2] = [left + inset, left + width - inset, top + height - inset]
    const y1 = top + skin.height - 1
    drawScreenLine(canvas, x1, y2, x2, y2, color & 0xffffff)
    drawScreenLine(canvas, x1, y1, x1, y2 - 1, color & 0xffffff)
    drawScreenLine(canvas, x2, y1, x2, y2 - 1, color & 0xffffff)
  }
  side(0, look.outer)
  for (let inset = 1; inset <= 3; inset++)
    if (left + width - inset >= 0 && top + height - inset >= 0) side(inset, look.frame)
  if ((window.state & WindowStateBit.rolledUp) === 0) side(4, look.inner)
  paintSkinCaption(windows, canvas, window)
  if (!hasStyle(window, WindowStyle.noFill) && height >= 26) {
    const columns = width - 4 - BORDER
    paintWorkArea(canvas, window, BORDER, skin.height, columns, height - 4 - skin.height)
  }
  addSkinButton(windows, window, 1, skin.close)
  addSkinButton(windows, window, 0xffff, skin.minimise)
}

const lookOf = (windows: WindowsState, window: GuestWindow): SkinLook =>
  isTop(windows.table, window.slot) ? windows.skin.active : windows.skin.inactive

/** The left end, the middle repeated, the right end: each cut at the window. */
function paintSkinCaption(windows: WindowsState, canvas: Canvas, window: GuestWindow): void {
  const { skin } = windows
  const look = lookOf(windows, window)
  const width = window.box.width
  const leftWidth = look.left?.width ?? 0
  const rightWidth = look.right?.width ?? 0
  if (!look.left && !look.middle && !look.right) {
    drawBar(canvas, width + 1, skin.height, look.frame & 0xffffff)
    return
  }
  paintPiece(canvas, look.left, 0, skin.height)
  const middle = look.middle
  if (middle && middle.width > 0 && width - leftWidth - rightWidth > leftWidth) {
    const count = Math.floor((width - leftWidth - rightWidth) / middle.width) + 1
    for (let i = 0; i < count; i++) paintPiece(canvas, middle, leftWidth + i * middle.width, skin.height)
  }
  paintPiece(canvas, look.right, width - rightWidth + 1, skin.height)
}

function paintPiece(canvas: Canvas, piece: SkinPicture | undefined, x: number, height: number): void {
  if (!piece) return
  const picture = {
    address: 0,
    size: (piece.width << 16) | height,
    position: (x & 0xffff) << 16,
    bitsPerPixel: 24,
    palette: new Uint32Array(0),
    rowDelta: 0,
  }
  drawPicture(canvas, picture, (at, length) => {
    const bytes = new Uint8Array(length)
    bytes.set(piece.pixels.subarray(at, at + length))
    return bytes
  })
}

function addSkinButton(windows: WindowsState, window: GuestWindow, id: number, button: SkinButton): void {
  windows.buttons.buttons.push({
    slot: window.slot,
    id,
    left: button.left < 0 ? window.box.width + 1 + button.left : button.left,
    top: button.top,
    width: button.width - 1,
    height: button.height - 1,
    flags: ButtonFlag.invisible,
  })
}

/** The caption's text, with the encoding that 71 set or that a first byte 1..3 names. */
function paintCaptionText(kernel: Kernel, windows: WindowsState, canvas: Canvas, window: GuestWindow): void {
  const type = windowType(window)
  if (!hasStyle(window, WindowStyle.caption) || window.caption === 0 || type === WindowType.bare) return
  const { margins, height } = windows.skin
  const skinned = isSkinned(window)
  const room = skinned ? window.box.width - margins.left - margins.right : window.box.width - 16
  if (room < 0) return
  const x = skinned ? margins.left : 8
  const y = skinned ? ((height - margins.bottom - margins.top) >> 1) + margins.top - 8 : 2
  let address = window.caption
  let encoding = window.captionEncoding
  if (encoding === 0) {
    const first = read8(kernel, address)
    encoding = first < 4 ? first : 1
    if (first === 0) return
    if (first < 4) address++
  }
  const { colors } = windows
  const text = colors[CAPTION_TEXT_COLOR]! | (colors[17]! << 8) | (colors[18]! << 16)
  const call = {
    position: (x << 16) | (y & 0xffff),
    color: text | (encoding << 28),
    address,
    count: captionLength(kernel, address, encoding, room >> 3),
    background: 0,
  }
  window.captionText = drawText(canvas, fontsOf(), call, windows.fontSmoothing, (at, length) =>
    readBytes(kernel, at, length),
  )
}

/** Characters up to the zero, at most `limit`. */
function captionLength(kernel: Kernel, address: number, encoding: number, limit: number): number {
  let at = address
  for (let count = 0; count < limit; count++) {
    const byte = read8(kernel, at++ >>> 0)
    if (encoding === 2) {
      if (byte === 0 && read8(kernel, at >>> 0) === 0) return count
      at++
    } else if (byte === 0) return count
    else if (encoding === 3) while ((read8(kernel, at >>> 0) & 0xc0) === 0x80) at++
  }
  return limit
}
