import type { ReadShape } from './owner-map'
import { boxEdges, claimOnTop, ownsPixel, recalculate } from './owner-map'
import type { Box, Rectangle } from './screen'
import { DESKTOP_SLOT } from './screen'
import type { GuestWindow, WindowTable } from './window-table'
import {
  fitToScreen,
  isMinimised,
  isSkinned,
  isTop,
  isUsed,
  lower,
  raise,
  rolledUpHeight,
  topSlot,
  updateClient,
  windowType,
  clearSlot,
  WindowStateBit,
  WindowType,
} from './window-table'

/** What the window server needs from around it. */
export interface WindowServerPorts {
  readonly readShape: ReadShape
  /** The focus moved: key, button and wheel buffers are to be emptied. */
  focusChanged(): void
  /** A part of the desktop must be painted again by the desktop's thread. */
  desktopDamaged(area: Rectangle): void
}

export interface WindowServer {
  readonly table: WindowTable
  readonly ports: WindowServerPorts
}

/** The arguments of function 0. */
export interface WindowDefinition {
  /** Left << 16 | width, left signed. */
  readonly x: number
  /** Top << 16 | height, top signed. */
  readonly y: number
  readonly workArea: number
  readonly title: number
  readonly frame: number
}

/**
 * Function 0 without its painting: the first call of a thread opens the window, later ones change only
 * type, style and colours. Clears event 1. False for the types that do nothing.
 */
export function defineWindow(server: WindowServer, slot: number, definition: WindowDefinition): boolean {
  const { table, ports } = server
  if (((definition.workArea >>> 24) & 0x0f) > WindowType.skinnedFixed) return false
  const window = table.windows[slot]!
  window.workArea = definition.workArea
  window.title = definition.title
  window.frame = definition.frame
  if (!window.defined) {
    window.defined = true
    window.box = {
      left: definition.x >> 16,
      top: definition.y >> 16,
      width: definition.x & 0xffff,
      height: definition.y & 0xffff,
    }
    fitToScreen(table.screen, window.box)
    window.caption = isSkinned(window) ? definition.frame : 0
    window.saved = { ...window.box }
    activate(server, slot)
    recalculate(table, boxEdges(window), ports.readShape)
    ports.focusChanged()
  }
  updateClient(table, window)
  window.redraw = false
  return true
}

/**
 * Brings a window to the top. Its owner gets event 1 when something covered it (types 3 and 4 always);
 * the window that loses the focus gets it when it has a skin. False when it is on top already.
 */
export function activate(server: WindowServer, slot: number): boolean {
  const { table, ports } = server
  if (isTop(table, slot)) return false
  const window = table.windows[slot]!
  const covered = isSkinned(window) || isCovered(table, window)
  const active = table.windows[topSlot(table)]!
  if (isSkinned(active)) active.redraw = true
  raise(table, slot)
  ports.focusChanged()
  if (covered) {
    claimOnTop(table, slot, ports.readShape)
    window.redraw = true
  }
  return true
}

/** Puts a window below all others: function 18.1. Everything is drawn again. */
export function sendToBack(server: WindowServer, slot: number): void {
  const { table, ports } = server
  lower(table, slot)
  ports.focusChanged()
  recalculate(table, wholeScreen(table), ports.readShape)
  redrawEverything(server)
}

/** True when a window above it in the stack overlaps it. */
function isCovered(table: WindowTable, window: GuestWindow): boolean {
  const own = boxEdges(window)
  for (let position = table.positions[window.slot]! + 1; position <= table.count; position++) {
    const other = table.windows[table.slots[position]!]!
    if (!isUsed(other)) continue
    const edges = boxEdges(other)
    if (edges.top < own.bottom && own.top < edges.bottom && edges.left < own.right && own.left < edges.right)
      return true
  }
  return false
}

/** Function 67: moves and resizes; -1 keeps a value. Ignored before the first function 0 and while maximised. */
export function moveWindow(server: WindowServer, slot: number, wanted: Box): void {
  const window = server.table.windows[slot]!
  if (!window.defined || window.state & WindowStateBit.maximised) return
  const keep = (value: number, present: number) => (value === -1 ? present : value)
  const box = {
    left: keep(wanted.left, window.box.left),
    top: keep(wanted.top, window.box.top),
    width: keep(wanted.width, window.box.width),
    height: keep(wanted.height, window.box.height),
  }
  setBox(server, window, box, window.state)
}

/** Gives a window another box and state; nothing happens when both are what they were. */
export function setBox(server: WindowServer, window: GuestWindow, box: Box, state: number): void {
  const { table, ports } = server
  const old = window.box
  const same =
    box.left === old.left && box.top === old.top && box.width === old.width && box.height === old.height
  if (same && state === window.state) return
  const area = boxEdges(window)
  window.box = { ...box }
  fitToScreen(table.screen, window.box)
  updateClient(table, window)
  recalculate(table, boxEdges(window), ports.readShape)
  recalculate(table, area, ports.readShape)
  redrawUncovered(server, area, window)
  window.redraw = true
  const wasOrIs = window.state | state
  window.state = state
  if (wasOrIs & WindowStateBit.maximised) return
  const height = state & WindowStateBit.rolledUp ? window.saved.height : window.box.height
  window.saved = { ...window.box, height }
}

/**
 * Tells the windows that own something of an area to draw themselves again, and the desktop's thread to
 * repaint its part; `except` is the window that caused it, windows of higher layers are left alone.
 */
export function redrawUncovered(
  server: WindowServer,
  area: Rectangle,
  except: GuestWindow | undefined,
): void {
  const { table, ports } = server
  for (let slot = 1; slot <= table.count; slot++) {
    const window = table.windows[slot]!
    if (window === except) continue
    if (slot === DESKTOP_SLOT) {
      ports.desktopDamaged(area)
      window.redraw = true
      continue
    }
    if (except && window.layer > except.layer) continue
    const edges = boxEdges(window)
    if (edges.top >= area.bottom || edges.left >= area.right) continue
    if (edges.bottom < area.top || edges.right < area.left) continue
    if (ownsPixel(table, slot, area)) window.redraw = true
  }
}

export const wholeScreen = (table: WindowTable): Rectangle => ({
  left: 0,
  top: 0,
  right: table.screen.width - 1,
  bottom: table.screen.height - 1,
})

/** Event 1 for every window that shows anything. */
export const redrawEverything = (server: WindowServer): void =>
  redrawUncovered(server, wholeScreen(server.table), undefined)

/** Takes a window off the screen; it keeps its place in the stack. False when it is minimised already. */
export function minimise(server: WindowServer, slot: number): boolean {
  const { table, ports } = server
  const window = table.windows[slot]!
  if (isMinimised(window)) return false
  window.state |= WindowStateBit.minimised
  if (window.box.width === 0 || window.box.height === 0) return true
  const area = boxEdges(window)
  recalculate(table, area, ports.readShape)
  redrawUncovered(server, area, window)
  return true
}

/** Brings a minimised window back to its place in the stack. False when it is not minimised. */
export function restore(server: WindowServer, slot: number): boolean {
  const { table, ports } = server
  const window = table.windows[slot]!
  if (!isMinimised(window)) return false
  window.redraw = true
  window.state &= ~WindowStateBit.minimised
  if (isTop(table, slot)) claimOnTop(table, slot, ports.readShape)
  else recalculate(table, boxEdges(window), ports.readShape)
  return true
}

/** Maximises to the work area, or restores: types 2 and 3 only. */
export function toggleMaximised(server: WindowServer, slot: number): void {
  const { table } = server
  const window = table.windows[slot]!
  if ((windowType(window) & 2) === 0) return
  const state = window.state ^ WindowStateBit.maximised
  const { left, top, right, bottom } = table.workArea
  const box =
    state & WindowStateBit.maximised
      ? { left, top, width: right - left, height: bottom - top }
      : { ...window.saved }
  if (state & WindowStateBit.rolledUp) box.height = rolledUpHeight(table, window)
  setBox(server, window, box, state)
}

/** Rolls a window up to its caption, or down again. */
export function toggleRolledUp(server: WindowServer, slot: number): void {
  const { table } = server
  const window = table.windows[slot]!
  const state = window.state ^ WindowStateBit.rolledUp
  const box = { ...window.box }
  if (state & WindowStateBit.rolledUp) box.height = rolledUpHeight(table, window)
  else if (state & WindowStateBit.maximised) {
    box.top = table.workArea.top
    box.height = table.workArea.bottom - table.workArea.top
  } else Object.assign(box, window.saved)
  setBox(server, window, box, state)
}

/** The thread is gone: its window leaves the screen, what it covered is drawn again, the next one is active. */
export function closeSlot(server: WindowServer, slot: number): void {
  const { table, ports } = server
  const window = table.windows[slot]!
  const area = boxEdges(window)
  const wasTop = isTop(table, slot)
  clearSlot(table, slot)
  ports.focusChanged()
  if (wasTop) activateNext(server, table.count)
  recalculate(table, area, ports.readShape)
  redrawUncovered(server, area, undefined)
}

/** Activates the highest window below a position that is there and not minimised. */
function activateNext(server: WindowServer, position: number): void {
  const { table } = server
  for (let below = position - 1; below > 1; below--) {
    const slot = table.slots[below]!
    const window = table.windows[slot]!
    if (!isUsed(window) || isMinimised(window)) continue
    activate(server, slot)
    return
  }
}
