/** Every pane of the workbench. The name is the pane's identity in saved arrangements. */
export const PANES = [
  'explorer',
  'outline',
  'lesson',
  'editor',
  'problems',
  'console',
  'screen',
  'registers',
  'stack',
  'watch',
  'disassembly',
  'memory',
  'page-tables',
  'heap',
  'allocator',
  'regions',
  'system-calls',
  'processes',
  'comparison',
  'settings',
] as const

export type PaneName = (typeof PANES)[number]

export const PERSPECTIVES = ['write', 'run', 'memory', 'compare'] as const
export type PerspectiveName = (typeof PERSPECTIVES)[number]
