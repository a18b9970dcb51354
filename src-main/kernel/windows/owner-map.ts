import type { Rectangle } from './screen'
import { DESKTOP_SLOT } from './screen'
import type { GuestWindow, WindowTable } from './window-table'
import { isMinimised, isUsed, Layer } from './window-table'

/** Reads one byte of a slot's program; for shaped windows. 0 where nothing is mapped. */
export type ReadShape = (slot: number, address: number) => number

/** A window's box with inclusive edges. */
export const boxEdges = (window: GuestWindow): Rectangle => ({
  left: window.box.left,
  top: window.box.top,
  right: window.box.left + window.box.width,
  bottom: window.box.top + window.box.height,
})

/** The common part of a window and an area, or undefined; touching edges count. */
function commonPart(window: GuestWindow, area: Rectangle): Rectangle | undefined {
  const edges = boxEdges(window)
  if (edges.left > area.right || edges.top > area.bottom) return undefined
  if (edges.right < area.left || edges.bottom < area.top) return undefined
  return {
    left: Math.max(edges.left, area.left),
    top: Math.max(edges.top, area.top),
    right: Math.min(edges.right, area.right),
    bottom: Math.min(edges.bottom, area.bottom),
  }
}

/** Gives a part of the screen to a slot. A 0 × 0 window owns nothing; a shape leaves its holes alone. */
function claim(table: WindowTable, slot: number, area: Rectangle, readShape: ReadShape): void {
  const { owners, pitch, width, height } = table.screen
  const window = table.windows[slot]!
  if (slot !== DESKTOP_SLOT && window.box.width === 0 && window.box.height === 0) return
  const left = Math.max(0, area.left)
  const right = Math.min(width - 1, area.right)
  const bottom = Math.min(height - 1, area.bottom)
  for (let y = Math.max(0, area.top); y <= bottom; y++) {
    if (window.shape === 0) {
      if (left <= right) owners.fill(slot, y * pitch + left, y * pitch + right + 1)
      continue
    }
    const scale = window.shapeScale & 31
    const row = ((window.box.width + 1) >> scale) * ((y - window.box.top) >> scale)
    for (let x = left; x <= right; x++)
      if (readShape(slot, (window.shape + row + ((x - window.box.left) >> scale)) >>> 0) !== 0)
        owners[y * pitch + x] = slot
  }
}

/** Calls `visit` for every visible window that meets the area, from the lowest layer and position up. */
function forEachWindow(
  table: WindowTable,
  area: Rectangle,
  fromLayer: number,
  visit: (window: GuestWindow, part: Rectangle) => void,
): void {
  for (let layer = fromLayer; layer <= Layer.alwaysTop; layer++)
    for (let position = 1; position <= table.count; position++) {
      const window = table.windows[table.slots[position]!]!
      if (!isUsed(window) || isMinimised(window) || window.layer !== layer) continue
      const part = commonPart(window, area)
      if (part) visit(window, part)
    }
}

/** Recalculates who owns the pixels of an area: the desktop first, then all windows from below. */
export function recalculate(table: WindowTable, area: Rectangle, readShape: ReadShape): void {
  claim(table, DESKTOP_SLOT, area, readShape)
  if (table.count <= 1) return
  forEachWindow(table, area, Layer.desktop, (window, part) => claim(table, window.slot, part, readShape))
}

/** Gives a slot its whole box, as if it lay on top of its layer, and restores the layers above it. */
export function claimOnTop(table: WindowTable, slot: number, readShape: ReadShape): void {
  const window = table.windows[slot]!
  const edges = boxEdges(window)
  claim(table, slot, edges, readShape)
  if (table.count <= 1 || window.layer === Layer.alwaysTop) return
  forEachWindow(table, edges, window.layer + 1, (above, part) => claim(table, above.slot, part, readShape))
}

/** True when the slot owns a pixel of the area; an area one pixel wide or high counts as empty. */
export function ownsPixel(table: WindowTable, slot: number, area: Rectangle): boolean {
  const { owners, pitch, width, height } = table.screen
  if (area.left === area.right || area.top === area.bottom) return false
  const right = Math.min(width - 1, area.right)
  const bottom = Math.min(height - 1, area.bottom)
  for (let y = Math.max(0, area.top); y <= bottom; y++)
    for (let at = y * pitch + Math.max(0, area.left); at <= y * pitch + right; at++)
      if (owners[at] === slot) return true
  return false
}
