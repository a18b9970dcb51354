import { recalculate } from './owner-map'
import type { Box } from './screen'
import type { WindowServer } from './window-server'
import { wholeScreen } from './window-server'
import { rolledUpHeight, updateClient, WindowStateBit } from './window-table'

/** After a change of the work area: maximised windows fill it, the others stay on the screen; all redraw. */
export function refitWindows(server: WindowServer): void {
  const { table, ports } = server
  ports.desktopDamaged(wholeScreen(table))
  const { left, top, right, bottom } = table.workArea
  for (let slot = 2; slot <= table.count; slot++) {
    const window = table.windows[slot]!
    window.redraw = true
    if (window.state & WindowStateBit.maximised) {
      const rolledUp = (window.state & WindowStateBit.rolledUp) !== 0
      const height = rolledUp ? rolledUpHeight(table, window) : bottom - top
      window.box = { left, top, width: right - left, height }
    } else {
      moveInside(window.box, 'left', 'width', table.screen.width)
      moveInside(window.box, 'top', 'height', table.screen.height)
    }
    updateClient(table, window)
  }
  recalculate(table, wholeScreen(table), ports.readShape)
}

/** A box that reaches the screen's edge moves inside; one that is too large may be one pixel larger than it. */
function moveInside(box: Box, start: 'left' | 'top', extent: 'width' | 'height', limit: number): void {
  if (box[start] + box[extent] < limit) return
  box[extent] = Math.min(box[extent], limit)
  box[start] = limit - box[extent]
}
