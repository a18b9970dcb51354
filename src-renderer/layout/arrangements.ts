import type { AddPanelOptions } from 'dockview-vue'
import type { PaneName, PerspectiveName } from './pane-names'

type Direction = 'left' | 'right' | 'above' | 'below' | 'within'

/** One pane of an arrangement: where it stands relative to one placed before it, and how large it starts. */
interface Placed {
  readonly pane: PaneName
  readonly beside?: PaneName
  readonly direction?: Direction
  readonly width?: number
  readonly height?: number
  /** The most of the width that it takes where there is little; 0.3 when not said. */
  readonly share?: number
  /** The tab that is in front of its group. */
  readonly front?: boolean
}

/** How each perspective is arranged until the user changes it. Sizes in pixels at 100 % zoom. */
export const ARRANGEMENTS: Record<PerspectiveName, readonly Placed[]> = {
  write: [
    { pane: 'editor', front: true },
    { pane: 'explorer', beside: 'editor', direction: 'left', width: 240, front: true },
    { pane: 'lesson', beside: 'editor', direction: 'right', width: 340, front: true },
    { pane: 'outline', beside: 'explorer', direction: 'below', height: 220, front: true },
    { pane: 'problems', beside: 'editor', direction: 'below', height: 190, front: true },
    { pane: 'console', beside: 'problems', direction: 'within' },
  ],
  run: [
    { pane: 'editor', front: true },
    { pane: 'screen', beside: 'editor', direction: 'within' },
    { pane: 'explorer', beside: 'editor', direction: 'left', width: 220, front: true },
    { pane: 'registers', beside: 'editor', direction: 'right', width: 330, front: true },
    { pane: 'stack', beside: 'registers', direction: 'below', height: 220, front: true },
    { pane: 'watch', beside: 'stack', direction: 'within' },
    { pane: 'console', beside: 'editor', direction: 'below', height: 230, front: true },
    { pane: 'problems', beside: 'console', direction: 'within' },
    { pane: 'disassembly', beside: 'console', direction: 'within' },
    { pane: 'system-calls', beside: 'console', direction: 'within' },
    { pane: 'processes', beside: 'console', direction: 'within' },
    { pane: 'lesson', beside: 'explorer', direction: 'within' },
  ],
  memory: [
    { pane: 'editor', front: true },
    { pane: 'registers', beside: 'editor', direction: 'left', width: 330, front: true },
    { pane: 'explorer', beside: 'registers', direction: 'within' },
    { pane: 'heap', beside: 'editor', direction: 'right', width: 460, share: 0.34, front: true },
    { pane: 'allocator', beside: 'heap', direction: 'within' },
    { pane: 'regions', beside: 'heap', direction: 'within' },
    { pane: 'page-tables', beside: 'heap', direction: 'below', height: 330, front: true },
    { pane: 'stack', beside: 'registers', direction: 'below', height: 260, front: true },
    { pane: 'watch', beside: 'stack', direction: 'within' },
    { pane: 'memory', beside: 'editor', direction: 'below', height: 290, front: true },
    { pane: 'disassembly', beside: 'memory', direction: 'within' },
    { pane: 'console', beside: 'memory', direction: 'within' },
    { pane: 'problems', beside: 'memory', direction: 'within' },
  ],
  compare: [
    { pane: 'comparison', front: true },
    { pane: 'editor', beside: 'comparison', direction: 'within' },
    { pane: 'explorer', beside: 'comparison', direction: 'within' },
    { pane: 'problems', beside: 'comparison', direction: 'within' },
  ],
}

/** Where a pane goes when it is opened and the arrangement does not hold it: beside the first of these that is there. */
export const HOMES: Record<PaneName, readonly PaneName[]> = {
  explorer: ['outline', 'lesson'],
  outline: ['explorer', 'lesson'],
  lesson: ['outline', 'explorer', 'registers'],
  editor: ['comparison', 'settings'],
  problems: ['console', 'memory', 'disassembly'],
  console: ['problems', 'memory', 'disassembly'],
  screen: ['console', 'problems', 'memory'],
  registers: ['stack', 'lesson', 'heap'],
  stack: ['registers', 'heap', 'lesson'],
  watch: ['stack', 'registers', 'lesson', 'console'],
  disassembly: ['memory', 'console', 'problems'],
  memory: ['disassembly', 'console', 'problems'],
  'page-tables': ['heap', 'regions', 'memory', 'console', 'problems'],
  heap: ['allocator', 'regions', 'page-tables', 'memory', 'console', 'problems'],
  allocator: ['heap', 'regions', 'page-tables', 'memory', 'console', 'problems'],
  regions: ['heap', 'allocator', 'page-tables', 'memory', 'console', 'problems'],
  'system-calls': ['console', 'problems', 'memory'],
  processes: ['system-calls', 'console', 'problems', 'memory'],
  comparison: ['editor'],
  settings: ['editor', 'comparison'],
}

/** The space that the panes share, in pixels, and the zoom. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly scale: number
}

export const panelOptions = (
  pane: PaneName,
  title: string,
  place: Placed | undefined,
  room: Room,
): AddPanelOptions => ({
  id: pane,
  component: 'pane',
  title,
  inactive: true,
  ...(place?.width
    ? { initialWidth: Math.min(place.width * room.scale, room.width * (place.share ?? 0.3)) }
    : {}),
  ...(place?.height ? { initialHeight: Math.min(place.height * room.scale, room.height * 0.42) } : {}),
  ...(place?.beside
    ? { position: { referencePanel: place.beside, direction: place.direction ?? 'within' } }
    : {}),
})
