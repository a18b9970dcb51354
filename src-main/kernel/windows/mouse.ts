import type { ButtonTable } from './buttons'
import { buttonAt, invertButtonFrame } from './buttons'
import { invertOutline } from './frames'
import type { Box, Canvas, Screen } from './screen'
import type { WindowServer } from './window-server'
import { activate, setBox, toggleMaximised, toggleRolledUp } from './window-server'
import type { GuestWindow, WindowTable } from './window-table'
import { captionHeight, rolledUpHeight, windowType, WindowStateBit } from './window-table'

/** One report of the device: relative movement in device counts (y grows downwards), buttons, wheel. */
export interface MousePacket {
  readonly dx: number
  readonly dy: number
  /** Bit 0 left, 1 right, 2 middle. */
  readonly buttons: number
  /** Notches, positive downwards. */
  readonly wheel: number
}

const ResizeEdge = { west: 1, south: 2, east: 4 } as const
const MOVE = 8

interface WindowDrag {
  readonly slot: number
  readonly action: number
  readonly start: Box
  box: Box
  /** Distance from the pointer to the edges that move. */
  readonly deltaX: number
  readonly deltaY: number
  outlined: boolean
}

export interface MouseState {
  x: number
  y: number
  /** Buttons held now: bits 0..2. */
  buttons: number
  /** The button word of 37.3: held, pressed, released, wheel and double-click bits. */
  word: number
  wheelVertical: number
  wheelHorizontal: number
  /** 18.19: 16 bits, 8 bits, 8 bits (ticks). */
  speed: number
  delay: number
  doubleClick: number
  lastPress: number
  /** A packet has come: event 6 is to be recorded. */
  active: boolean
  drag: WindowDrag | undefined
}

export const createMouseState = (screen: Screen): MouseState => ({
  x: screen.width >> 1,
  y: screen.height >> 1,
  buttons: 0,
  word: 0,
  wheelVertical: 0,
  wheelHorizontal: 0,
  speed: 4,
  delay: 3,
  doubleClick: 64,
  lastPress: 0,
  active: false,
  drag: undefined,
})

/** One axis of a packet: m = (|d| + delay) & FFh, step = ((m² - 1) >> speed) + 1 with the sign kept. */
export function accelerate(mouse: MouseState, distance: number): number {
  if (distance === 0) return 0
  const m = (Math.abs(distance) + mouse.delay) & 0xff
  const step = (((m * m - 1) & 0xffff) >>> (mouse.speed & 31)) + 1
  return distance < 0 ? -step : step
}

const clamp = (value: number, limit: number) => Math.max(0, Math.min(limit - 1, value))

/** Bits of the button word of 37.3. */
const WordBit = { pressed: 8, wheel: 15, released: 16, horizontalWheel: 23, doubleClick: 24 } as const

/** A report of a device that tells where it points: screen pixels, buttons, wheel. */
export interface PointerPacket {
  readonly x: number
  readonly y: number
  readonly buttons: number
  readonly wheel: number
}

/** Everything a mouse packet can touch. `ticks` is the guest's time in 1/100 s. */
export interface MouseTargets {
  readonly server: WindowServer
  readonly buttons: ButtonTable
  readonly ticks: number
}

/** Takes a packet: moves the pointer, presses buttons, moves and resizes windows. */
export function takePacket(mouse: MouseState, targets: MouseTargets, packet: MousePacket): void {
  const x = mouse.x + accelerate(mouse, packet.dx)
  const y = mouse.y + accelerate(mouse, packet.dy)
  takePointer(mouse, targets, { x, y, buttons: packet.buttons, wheel: packet.wheel })
}

/** Takes a report of where the pointer is. */
export function takePointer(mouse: MouseState, targets: MouseTargets, packet: PointerPacket): void {
  const { screen } = targets.server.table
  mouse.word = packet.buttons & 7
  mouse.x = clamp(packet.x, screen.width)
  mouse.y = clamp(packet.y, screen.height)
  if (packet.wheel !== 0) {
    mouse.wheelVertical = (mouse.wheelVertical + packet.wheel) & 0xffff
    mouse.word |= 1 << WordBit.wheel
  }
  mouse.active = true
  applyMouse(mouse, targets)
}

/** Brings windows and buttons in line with the pointer's place and the held buttons of the button word. */
export function applyMouse(mouse: MouseState, targets: MouseTargets): void {
  const before = mouse.buttons
  mouse.buttons = mouse.word & 7
  const changed = before ^ mouse.buttons
  if (changed !== 0 && handleGuestButton(mouse, targets, before)) return
  if (changed & 1) {
    if (mouse.buttons & 1) leftPressed(mouse, targets)
    else leftReleased(mouse, targets)
  }
  if (changed & 2) {
    if (mouse.buttons & 2) rightPressed(mouse, targets)
    else mouse.word |= 1 << (WordBit.released + 1)
  }
  if (changed & 4) mouse.word |= 1 << (mouse.buttons & 4 ? WordBit.pressed + 2 : WordBit.released + 2)
  if (mouse.drag) moveDrag(mouse, targets)
}

/** The window that owns the pixel under the pointer. */
export function windowUnderPointer(mouse: MouseState, table: WindowTable): GuestWindow {
  return table.windows[table.screen.owners[mouse.y * table.screen.pitch + mouse.x]!]!
}

/** The first press activates the window and presses its button; true when a button took the change. */
function handleGuestButton(mouse: MouseState, targets: MouseTargets, before: number): boolean {
  const { server, buttons } = targets
  const { screen, windows } = server.table
  if (before === 0) {
    activate(server, windowUnderPointer(mouse, server.table).slot)
    const window = windowUnderPointer(mouse, server.table)
    const button = buttonAt(buttons, window, mouse.x, mouse.y)
    if (!button) return false
    buttons.pressed = { button, mouseButtons: mouse.buttons }
    invertButtonFrame(screen, window, button)
    return true
  }
  const pressed = buttons.pressed
  if (mouse.buttons !== 0 || !pressed) return false
  buttons.pressed = undefined
  if (buttons.buttons.includes(pressed.button))
    invertButtonFrame(screen, windows[pressed.button.slot]!, pressed.button)
  const now = buttonAt(buttons, windowUnderPointer(mouse, server.table), mouse.x, mouse.y)
  const clicked = now !== undefined && sameButton(now, pressed.button)
  if (clicked && buttons.result < 0) buttons.result = now.id * 256 + pressed.mouseButtons
  return true
}

const sameButton = (a: ButtonTable['buttons'][number], b: ButtonTable['buttons'][number]) =>
  a.slot === b.slot && a.id === b.id && a.left === b.left && a.top === b.top

function leftPressed(mouse: MouseState, targets: MouseTargets): void {
  const { server, ticks } = targets
  mouse.word |= 1 << WordBit.pressed
  if (ticks - mouse.lastPress <= mouse.doubleClick) mouse.word |= 1 << WordBit.doubleClick
  mouse.lastPress = ticks
  if (mouse.buttons !== 1) return
  const window = windowUnderPointer(mouse, server.table)
  const action = actionAt(mouse, server, window)
  if (action === 0) return
  if (action === MOVE && mouse.word & (1 << WordBit.doubleClick)) {
    mouse.lastPress = 0
    toggleMaximised(server, window.slot)
    return
  }
  if (window.state & WindowStateBit.maximised) return
  const { left, top, width, height } = window.box
  mouse.drag = {
    slot: window.slot,
    action,
    start: { ...window.box },
    box: { ...window.box },
    deltaX: action & ResizeEdge.east ? left + width - mouse.x : mouse.x - left,
    deltaY: action & ResizeEdge.south ? top + height - mouse.y : mouse.y - top,
    outlined: false,
  }
}

function leftReleased(mouse: MouseState, targets: MouseTargets): void {
  mouse.word |= 1 << WordBit.released
  const drag = mouse.drag
  mouse.drag = undefined
  if (!drag) return
  const { server } = targets
  if (drag.outlined) invertBox(server, drag.box)
  const window = server.table.windows[drag.slot]!
  setBox(server, window, drag.box, window.state)
}

function rightPressed(mouse: MouseState, targets: MouseTargets): void {
  mouse.word |= 1 << (WordBit.pressed + 1)
  if (mouse.buttons !== 2) return
  const window = windowUnderPointer(mouse, targets.server.table)
  if (actionAt(mouse, targets.server, window) === MOVE) toggleRolledUp(targets.server, window.slot)
}

const BORDER = 5
const CORNER = 10
const IMMOVABLE = 0x0100_0000

/** What a press at the pointer does to the window: move, a set of edges to resize, or nothing. */
function actionAt(mouse: MouseState, server: WindowServer, window: GuestWindow): number {
  if (window.title & IMMOVABLE) return 0
  const x = mouse.x - window.box.left
  const y = mouse.y - window.box.top
  if (y < captionHeight(server.table, window)) return MOVE
  if ((windowType(window) & 2) === 0) return 0
  const right = window.box.width - BORDER
  const bottom = window.box.height - BORDER
  if (window.state & WindowStateBit.rolledUp) {
    if (x < BORDER + CORNER) return ResizeEdge.west
    return x > right - CORNER ? ResizeEdge.east : 0
  }
  const lowerCorner = y >= bottom - CORNER ? ResizeEdge.south : 0
  if (x < BORDER) return ResizeEdge.west | lowerCorner
  if (x > right) return ResizeEdge.east | lowerCorner
  if (y <= bottom) return 0
  if (x < BORDER + CORNER) return ResizeEdge.south | ResizeEdge.west
  return ResizeEdge.south | (x >= right - CORNER ? ResizeEdge.east : 0)
}

const SMALLEST_WIDTH = 127

/** Follows the pointer with the outline; the window itself moves at the release. */
function moveDrag(mouse: MouseState, targets: MouseTargets): void {
  const drag = mouse.drag!
  const { server } = targets
  const { screen } = server.table
  const box = { ...drag.box }
  if (drag.action === MOVE) {
    box.left = Math.min(Math.max(0, mouse.x - drag.deltaX), screen.width - 1 - box.width)
    box.top = Math.min(Math.max(0, mouse.y - drag.deltaY), screen.height - 1 - box.height)
  }
  const right = drag.start.left + drag.start.width
  if (drag.action & ResizeEdge.west) {
    box.left = Math.max(0, Math.min(mouse.x - drag.deltaX, right - SMALLEST_WIDTH))
    box.width = right - box.left
  }
  if (drag.action & ResizeEdge.south) {
    const least = rolledUpHeight(server.table, server.table.windows[drag.slot]!)
    box.height = Math.max(least, mouse.y + drag.deltaY - box.top)
    box.height = Math.min(box.height, screen.height - box.top)
  }
  if (drag.action & ResizeEdge.east) {
    box.width = Math.max(SMALLEST_WIDTH, mouse.x + drag.deltaX - box.left)
    box.width = Math.min(box.width, screen.width - box.left)
  }
  const same =
    box.left === drag.box.left &&
    box.top === drag.box.top &&
    box.width === drag.box.width &&
    box.height === drag.box.height
  if (same) return
  if (drag.outlined) invertBox(server, drag.box)
  drag.outlined = true
  invertBox(server, box)
  drag.box = box
  mouse.lastPress = 0
}

function invertBox(server: WindowServer, box: Box): void {
  const canvas: Canvas = { screen: server.table.screen, slot: 0, box, client: box }
  invertOutline(canvas, box.left, box.top, box.left + box.width, box.top + box.height)
}
