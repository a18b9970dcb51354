import { invertOutline } from './frames'
import { drawScreenLine } from './shapes'
import type { Canvas, Screen } from './screen'
import type { GuestWindow } from './window-table'

/** A button of function 8; the position is box-relative (the client offset is already in). */
export interface GuestButton {
  readonly slot: number
  /** 24 bits. */
  readonly id: number
  readonly left: number
  readonly top: number
  /** One less than the pixels drawn, but the number of pixels that react. */
  readonly width: number
  readonly height: number
  /** ButtonFlag. */
  readonly flags: number
}

/** Bits of function 8's edx. */
export const ButtonFlag = {
  remove: 0x8000_0000,
  invisible: 0x4000_0000,
  noFrameWhenPressed: 0x2000_0000,
} as const

/** 48.1: how buttons look. */
export const ButtonLook = { flat: 0, shaded: 1 } as const

const MOST_BUTTONS = 4095
const signed16 = (value: number) => (value << 16) >> 16

/** All buttons of all threads, in the order of definition; the last one defined wins. */
export interface ButtonTable {
  buttons: GuestButton[]
  /** The button that the mouse holds down, and the mouse buttons that pressed it. */
  pressed: { readonly button: GuestButton; readonly mouseButtons: number } | undefined
  /** What function 17 returns next: id << 8 | mouse buttons; -1 when there is nothing. */
  result: number
  look: number
}

export const createButtonTable = (): ButtonTable => ({
  buttons: [],
  pressed: undefined,
  result: -1,
  look: ButtonLook.flat,
})

/** Function 8 with bit 31: takes all buttons of a slot with this id away. */
export function removeButton(table: ButtonTable, slot: number, id: number): void {
  table.buttons = table.buttons.filter((button) => button.slot !== slot || button.id !== (id & 0xffffff))
}

/** All buttons of a slot go: at 12.1 and at the end of the thread. */
export function removeButtonsOf(table: ButtonTable, slot: number): void {
  table.buttons = table.buttons.filter((button) => button.slot !== slot)
}

/**
 * Function 8: defines a button and draws it unless bit 30 says otherwise. `x` and `y` hold
 * start << 16 | size; sizes below 1 (signed 16 bit) define nothing.
 */
export function defineButton(
  table: ButtonTable,
  canvas: Canvas,
  x: number,
  y: number,
  flagsAndId: number,
  color: number,
): void {
  const width = signed16(x)
  const height = signed16(y)
  if (table.buttons.length >= MOST_BUTTONS || width <= 0 || height <= 0) return
  const button: GuestButton = {
    slot: canvas.slot,
    id: flagsAndId & 0xffffff,
    left: signed16((x >> 16) + canvas.client.left),
    top: signed16((y >> 16) + canvas.client.top),
    width,
    height,
    flags: (flagsAndId & 0xff00_0000) >>> 0,
  }
  table.buttons.push(button)
  if ((button.flags & ButtonFlag.invisible) === 0) paintButton(canvas, button, color & 0xffffff, table.look)
}

/** The button of a window at a screen position, the last defined first. */
export function buttonAt(
  table: ButtonTable,
  window: GuestWindow,
  x: number,
  y: number,
): GuestButton | undefined {
  return table.buttons.findLast((button) => {
    if (button.slot !== window.slot) return false
    const dx = signed16(x - window.box.left - button.left)
    const dy = signed16(y - window.box.top - button.top)
    return dx >= 0 && dx < button.width && dy >= 0 && dy < button.height
  })
}

/** Inverts the frame of a button, at the press and again at the release, whoever owns the pixels. */
export function invertButtonFrame(screen: Screen, window: GuestWindow, button: GuestButton): void {
  if (button.flags & ButtonFlag.noFrameWhenPressed) return
  const inset = button.flags & ButtonFlag.invisible ? 0 : 1
  const left = window.box.left + button.left
  const top = window.box.top + button.top
  const canvas: Canvas = { screen, slot: 0, box: window.box, client: window.client }
  invertOutline(canvas, left + inset, top + inset, left + button.width - inset, top + button.height - inset)
}

const half = (color: number) => (color >>> 1) & 0x7f7f7f
const quarter = (color: number) => (color >>> 2) & 0x3f3f3f

/**
 * Paints a button of colour c: border c/2, top (and, flat, left) inner line lightened, bottom (and,
 * flat, right) inner line c·3/4, body c; the shaded look lets the body fade from row to row.
 */
function paintButton(canvas: Canvas, button: GuestButton, color: number, look: number): void {
  // The position is taken as an unsigned 16-bit number here: a negative one is drawn nowhere.
  const left = canvas.box.left + (button.left & 0xffff)
  const top = canvas.box.top + (button.top & 0xffff)
  const right = left + button.width
  const bottom = top + button.height
  const shade = look === ButtonLook.shaded ? shading(color, button.height - 2) : NO_SHADING
  let body = (color + shade.first) | 0
  const line = (x1: number, y1: number, x2: number, y2: number, value: number) =>
    drawScreenLine(canvas, x1, y1, x2, y2, value & 0xffffff)
  line(left + 1, top, right - 1, top, half(body))
  line(left + 1, top + 1, right - 1, top + 1, half(body) | 0x808080)
  for (let y = top + 2; y < bottom - 1; y++, body = (body - shade.step) | 0)
    line(left + 1, y, right - 1, y, body)
  line(left + 1, bottom - 1, right - 1, bottom - 1, quarter(body) * 3)
  line(left + 1, bottom, right - 1, bottom, quarter(body) * 2)
  if (look === ButtonLook.flat) line(left + 1, top + 1, left + 1, bottom - 2, half(color) | 0x808080)
  line(left, top + 1, left, bottom - 1, half(color))
  line(right, top + 1, right, bottom - 1, half(color))
  if (look === ButtonLook.flat)
    line(right - 1, top + 2, right - 1, bottom - 1, half(color) + half(half(color)))
}

const NO_SHADING = { first: 0, step: 0 }

/** The step per row and the brightening of the first row for the shaded look, per colour component. */
function shading(color: number, rows: number): { first: number; step: number } {
  if (rows < 1 || rows >= 65) return NO_SHADING
  let step = 0
  for (const shift of [16, 8, 0]) {
    const component = (color >>> shift) & 0xff
    const doubled = (component << 1) & 0xff
    const range = component < 0x80 ? doubled : doubled === 0 ? 64 : 256 - doubled
    step |= Math.floor(Math.min(range, 64) / rows) << shift
  }
  return { first: step * ((rows - 1) >> 1), step }
}
