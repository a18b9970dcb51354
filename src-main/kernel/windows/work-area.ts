import { recalculate } from './owner-map'
import type { WindowServer } from './window-server'
import { wholeScreen } from './window-server'
import { fitToScreen, rolledUpHeight, updateClient, WindowStateBit } from './window-table'

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
    } else fitToScreen(table.screen, window.box)
    updateClient(table, window)
  }
  recalculate(table, wholeScreen(table), ports.readShape)
}
