import type { Box, Screen } from './screen'

/** Window types of function 0, low nibble of the style byte. */
export const WindowType = { framed: 0, bare: 1, ridged: 2, skinned: 3, skinnedFixed: 4 } as const

/** Bits of the style byte (the top byte of the work-area colour) above the type. */
export const WindowStyle = { caption: 0x10, clientRelative: 0x20, noFill: 0x40, gradient: 0x80 } as const

/** Bits of the state byte, as function 9 shows it at +70. */
export const WindowStateBit = { maximised: 0x01, minimised: 0x02, rolledUp: 0x04, used: 0x80 } as const

/** Stacking layers of function 18.25; windows of a higher layer lie above all of a lower one. */
export const Layer = { desktop: -2, alwaysBack: -1, normal: 0, alwaysTop: 1 } as const

/** The window of one thread slot; it exists, empty, as long as the thread does. */
export interface GuestWindow {
  readonly slot: number
  box: Box
  /** Client area relative to the box. */
  client: Box
  /** Box to go back to from a maximised or rolled-up state. */
  saved: Box
  /** WindowStateBit; 0 for a free slot. */
  state: number
  /** True after the thread's first function 0. */
  defined: boolean
  /** Event 1 is pending. */
  redraw: boolean
  /** Work-area colour; its top byte is the style. */
  workArea: number
  title: number
  frame: number
  /** Address of the caption in the program's memory; 0 when there is none. */
  caption: number
  captionEncoding: number
  /** The caption as it was painted last. */
  captionText: string
  layer: number
  /** Address of the shape bytes in the program's memory; 0 for a rectangle. */
  shape: number
  shapeScale: number
}

/** The windows of all slots and the order in which they lie on each other. */
export interface WindowTable {
  screen: Screen
  /** Index = slot, 0..255; slot 1 is the desktop. */
  readonly windows: readonly GuestWindow[]
  /** Position of each slot in the stack, 1 = bottom. */
  readonly positions: Uint16Array
  /** Slot at each position. */
  readonly slots: Uint16Array
  /** Highest used slot, which is also the top position. */
  count: number
  /** Height of the skin's caption; the client top of types 3 and 4. */
  skinHeight: number
  /** Where maximised windows go; inclusive edges. */
  workArea: { left: number; top: number; right: number; bottom: number }
}

const SLOTS = 256
const emptyBox = (): Box => ({ left: 0, top: 0, width: 0, height: 0 })

function emptyWindow(slot: number): GuestWindow {
  return {
    slot,
    box: emptyBox(),
    client: emptyBox(),
    saved: emptyBox(),
    state: 0,
    defined: false,
    redraw: false,
    workArea: 0,
    title: 0,
    frame: 0,
    caption: 0,
    captionEncoding: 0,
    captionText: '',
    layer: Layer.normal,
    shape: 0,
    shapeScale: 0,
  }
}

/** Threads of the kernel that have an empty window, as every thread that another one starts. */
const KERNEL_SLOTS = [3, 4, 5]

/** A table with the desktop alone; every slot lies at the position of its number. */
export function createWindowTable(screen: Screen, skinHeight: number): WindowTable {
  const windows = Array.from({ length: SLOTS }, (_, slot) => emptyWindow(slot))
  const desktop = windows[1]!
  desktop.layer = Layer.desktop
  desktop.box = { left: 0, top: 0, width: screen.width - 1, height: screen.height - 1 }
  desktop.client = { ...desktop.box }
  desktop.title = 0x0100_0000
  for (const slot of KERNEL_SLOTS) windows[slot]!.state = WindowStateBit.used
  return {
    screen,
    windows,
    positions: Uint16Array.from({ length: SLOTS }, (_, i) => i),
    slots: Uint16Array.from({ length: SLOTS }, (_, i) => i),
    count: 1,
    skinHeight,
    workArea: { left: 0, top: 0, right: screen.width - 1, bottom: screen.height - 1 },
  }
}

/** Gives a new thread its empty window, with event 1 pending. */
export function openSlot(table: WindowTable, slot: number): GuestWindow {
  const window = Object.assign(table.windows[slot]!, emptyWindow(slot))
  window.state = WindowStateBit.used
  window.redraw = true
  return window
}

/** Takes the window of an ended thread away; the slot keeps its place in the stack. */
export function clearSlot(table: WindowTable, slot: number): void {
  Object.assign(table.windows[slot]!, emptyWindow(slot))
}

export const windowType = (window: GuestWindow): number => (window.workArea >>> 24) & 0x0f

export const hasStyle = (window: GuestWindow, bit: number): boolean => ((window.workArea >>> 24) & bit) !== 0

export const isSkinned = (window: GuestWindow): boolean =>
  windowType(window) === WindowType.skinned || windowType(window) === WindowType.skinnedFixed

export const isUsed = (window: GuestWindow): boolean => (window.state & WindowStateBit.used) !== 0

export const isMinimised = (window: GuestWindow): boolean => (window.state & WindowStateBit.minimised) !== 0

/** Slot on top of the stack: the active window, whose thread gets keys and button presses. */
export const topSlot = (table: WindowTable): number => table.slots[table.count]!

export const isTop = (table: WindowTable, slot: number): boolean => table.positions[slot] === table.count

/** Brings a box onto the screen: at most the screen's size, never partly outside. */
export function fitToScreen(screen: Screen, box: Box): void {
  fitAxis(box, 'left', 'width', screen.width)
  fitAxis(box, 'top', 'height', screen.height)
}

function fitAxis(box: Box, start: 'left' | 'top', extent: 'width' | 'height', limit: number): void {
  if (box[extent] >>> 0 >= limit) box[extent] = limit - 1
  if (box[start] < 0) box[start] = 0
  else if (box[start] + box[extent] >= limit) box[start] = limit - 1 - box[extent]
}

/** Left and top of the client area of each window type with the client-relative style. */
const clientCorner = (table: WindowTable, type: number): readonly [number, number] =>
  type === WindowType.framed
    ? [1, 21]
    : type === WindowType.ridged
      ? [5, 20]
      : type === WindowType.skinned || type === WindowType.skinnedFixed
        ? [5, table.skinHeight]
        : [0, 0]

/** Recomputes the client area from the box and the style; it can be negative for tiny windows. */
export function updateClient(table: WindowTable, window: GuestWindow): void {
  const { width, height } = window.box
  if (!hasStyle(window, WindowStyle.clientRelative)) {
    window.client = { left: 0, top: 0, width, height }
    return
  }
  const [left, top] = clientCorner(table, windowType(window))
  window.client = { left, top, width: width + 1 - 2 * left, height: height + 1 - top - left }
}

/** Height of the caption that the mouse can drag. */
export const captionHeight = (table: WindowTable, window: GuestWindow): number =>
  windowType(window) === WindowType.skinned ? table.skinHeight : 21

/** Height of a rolled-up window. */
export function rolledUpHeight(table: WindowTable, window: GuestWindow): number {
  const type = windowType(window)
  if (type >= WindowType.skinned) return table.skinHeight + 3
  return type === WindowType.framed ? 21 : 23
}

/** Moves a slot to the top of the stack; the others keep their order. */
export function raise(table: WindowTable, slot: number): void {
  const position = table.positions[slot]!
  for (let other = 1; other <= table.count; other++)
    if (table.positions[other]! > position) table.positions[other]!--
  table.positions[slot] = table.count
  updateSlots(table)
}

/** Moves a slot to the bottom of the stack; the others keep their order. */
export function lower(table: WindowTable, slot: number): void {
  const position = table.positions[slot]!
  for (let other = 1; other <= table.count; other++)
    if (table.positions[other]! < position) table.positions[other]!++
  table.positions[slot] = 1
  updateSlots(table)
}

function updateSlots(table: WindowTable): void {
  for (let slot = 1; slot <= table.count; slot++) table.slots[table.positions[slot]!] = slot
}
