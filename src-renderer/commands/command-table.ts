import type { IconName } from '../ui/icons'
import { useAssembly } from '../stores/assembly'
import { useComparison } from '../stores/comparison'
import { useDocuments } from '../stores/documents'
import { useEditorView } from '../stores/editor-view'
import { useLayout } from '../stores/layout'
import { usePalette } from '../stores/palette'
import { useRun } from '../stores/run'
import { useSettings } from '../stores/settings'
import { newFile } from '../stores/file-actions'
import { PANES, PERSPECTIVES, type PaneName, type PerspectiveName } from '../layout/pane-names'
import type { TextKey } from '../text/text'

export type CommandGroup = 'file' | 'edit' | 'run' | 'view' | 'compare'

export interface Command {
  readonly id: string
  readonly group: CommandGroup
  readonly title: TextKey
  /** `Ctrl` stands for the platform's command key. The first one is shown. */
  readonly keys?: readonly string[]
  readonly icon?: IconName
  readonly enabled?: () => boolean
  readonly run: () => unknown
}

const isTextOpen = () => useDocuments().activeDocument?.kind === 'text'
const inEditor = (action: string) => () => {
  useLayout().open('editor')
  const { actions } = useEditorView()
  actions?.focus()
  actions?.run(action)
}

const PERSPECTIVE_ICONS: Record<PerspectiveName, IconName> = {
  write: 'write',
  run: 'console',
  memory: 'memory',
  compare: 'compare',
}

const PANE_KEYS: Partial<Record<PaneName, string>> = {
  explorer: 'Ctrl+Shift+E',
  problems: 'Ctrl+Shift+M',
  console: 'Ctrl+Shift+Y',
  settings: 'Ctrl+,',
}

/** Every command of the workbench: the palette, keys, menus and tooltips all read this table. */
/** How a key resizes the group of panes that has the focus. */
const RESIZES = [
  ['wider', 'ArrowRight', 1, 0],
  ['narrower', 'ArrowLeft', -1, 0],
  ['taller', 'ArrowDown', 0, 1],
  ['shorter', 'ArrowUp', 0, -1],
] as const

export const COMMANDS: readonly Command[] = [
  {
    id: 'run.start',
    group: 'run',
    title: 'command.run',
    keys: ['F5'],
    icon: 'run',
    enabled: () => useRun().isPaused || useRun().canStart,
    run: () => useRun().startOrResume(),
  },
  {
    id: 'run.pause',
    group: 'run',
    title: 'command.pause',
    keys: ['F6'],
    icon: 'pause',
    enabled: () => useRun().isRunning || useRun().starting,
    run: () => useRun().pause(),
  },
  {
    id: 'run.stop',
    group: 'run',
    title: 'command.stop',
    keys: ['Shift+F5'],
    icon: 'stop',
    enabled: () => useRun().isRunning || useRun().isPaused,
    run: () => useRun().stop(),
  },
  {
    id: 'run.restart',
    group: 'run',
    title: 'command.restart',
    keys: ['Ctrl+Shift+F5'],
    icon: 'restart',
    enabled: () => useRun().hasProgram,
    run: () => useRun().restart(),
  },
  {
    id: 'run.step-over',
    group: 'run',
    title: 'command.step-over',
    keys: ['F10'],
    icon: 'step-over',
    enabled: () => useRun().isPaused || useRun().canStart,
    run: () => useRun().step('stepOver'),
  },
  {
    id: 'run.step-into',
    group: 'run',
    title: 'command.step-into',
    keys: ['F11'],
    icon: 'step-into',
    enabled: () => useRun().isPaused || useRun().canStart,
    run: () => useRun().step('stepInto'),
  },
  {
    id: 'run.step-out',
    group: 'run',
    title: 'command.step-out',
    keys: ['Shift+F11'],
    icon: 'step-out',
    enabled: () => useRun().isPaused,
    run: () => useRun().step('stepOut'),
  },
  {
    id: 'run.to-cursor',
    group: 'run',
    title: 'command.run-to-cursor',
    keys: ['Ctrl+F10'],
    enabled: () => useRun().isPaused && isTextOpen(),
    run: () => useRun().runTo(useDocuments().active, useEditorView().line),
  },
  {
    id: 'run.breakpoint',
    group: 'run',
    title: 'command.breakpoint',
    keys: ['F9'],
    enabled: isTextOpen,
    run: () => useRun().toggleBreakpoint(useDocuments().active, useEditorView().line),
  },
  {
    id: 'run.clear-breakpoints',
    group: 'run',
    title: 'command.clear-breakpoints',
    enabled: () => useRun().breakpoints.length > 0,
    run: () => useRun().storeBreakpoints([]),
  },
  {
    id: 'run.assemble',
    group: 'run',
    title: 'command.assemble',
    keys: ['Ctrl+F9', 'Ctrl+Shift+B'],
    enabled: () => useAssembly().mainListing !== '',
    run: () => {
      useLayout().open('problems')
      return useAssembly().assemble()
    },
  },

  {
    id: 'file.new',
    group: 'file',
    title: 'command.new-file',
    keys: ['Ctrl+Alt+N'],
    icon: 'plus',
    run: () => newFile(),
  },
  {
    id: 'file.open',
    group: 'file',
    title: 'command.quick-open',
    keys: ['Ctrl+P', 'Ctrl+E'],
    run: () => usePalette().open(''),
  },
  {
    id: 'file.save',
    group: 'file',
    title: 'command.save',
    keys: ['Ctrl+S'],
    enabled: isTextOpen,
    run: () => useDocuments().save(),
  },
  {
    id: 'file.save-all',
    group: 'file',
    title: 'command.save-all',
    keys: ['Ctrl+Alt+S'],
    enabled: () => useDocuments().dirtyPaths.size > 0,
    run: async () => {
      for (const path of useDocuments().dirtyPaths) await useDocuments().save(path)
    },
  },
  {
    id: 'file.revert',
    group: 'file',
    title: 'command.revert',
    enabled: () => useDocuments().dirtyPaths.has(useDocuments().active),
    run: () => useDocuments().revert(useDocuments().active),
  },
  {
    id: 'file.close',
    group: 'file',
    title: 'command.close-tab',
    keys: ['Ctrl+F4', 'Alt+W'],
    enabled: () => useDocuments().active !== '',
    run: () => useDocuments().close(useDocuments().active),
  },
  {
    id: 'file.next',
    group: 'file',
    title: 'command.next-tab',
    keys: ['Ctrl+PageDown'],
    enabled: () => useDocuments().tabs.length > 1,
    run: () => useDocuments().cycle(1),
  },
  {
    id: 'file.previous',
    group: 'file',
    title: 'command.previous-tab',
    keys: ['Ctrl+PageUp'],
    enabled: () => useDocuments().tabs.length > 1,
    run: () => useDocuments().cycle(-1),
  },

  {
    id: 'edit.find',
    group: 'edit',
    title: 'command.find',
    keys: ['Ctrl+F'],
    enabled: isTextOpen,
    run: inEditor('actions.find'),
  },
  {
    id: 'edit.replace',
    group: 'edit',
    title: 'command.replace',
    keys: ['Ctrl+H'],
    enabled: isTextOpen,
    run: inEditor('editor.action.startFindReplaceAction'),
  },
  {
    id: 'edit.comment',
    group: 'edit',
    title: 'command.comment',
    keys: ['Ctrl+/'],
    enabled: isTextOpen,
    run: inEditor('editor.action.commentLine'),
  },
  {
    id: 'edit.symbol',
    group: 'edit',
    title: 'command.go-to-symbol',
    keys: ['Ctrl+Shift+O'],
    enabled: isTextOpen,
    run: () => usePalette().open('@'),
  },
  {
    id: 'edit.line',
    group: 'edit',
    title: 'command.go-to-line',
    keys: ['Ctrl+G'],
    enabled: isTextOpen,
    run: () => usePalette().open(':'),
  },
  {
    id: 'edit.definition',
    group: 'edit',
    title: 'command.go-to-definition',
    keys: ['F12'],
    enabled: isTextOpen,
    run: inEditor('editor.action.revealDefinition'),
  },
  {
    id: 'edit.references',
    group: 'edit',
    title: 'command.references',
    keys: ['Shift+F12'],
    enabled: isTextOpen,
    run: inEditor('editor.action.goToReferences'),
  },
  {
    id: 'edit.rename',
    group: 'edit',
    title: 'command.rename',
    keys: ['F2'],
    enabled: isTextOpen,
    run: inEditor('editor.action.rename'),
  },
  {
    id: 'edit.format',
    group: 'edit',
    title: 'command.format',
    keys: ['Alt+Shift+F'],
    enabled: isTextOpen,
    run: inEditor('editor.action.formatDocument'),
  },
  {
    id: 'edit.quick-fix',
    group: 'edit',
    title: 'command.quick-fix',
    keys: ['Ctrl+.'],
    enabled: isTextOpen,
    run: inEditor('editor.action.quickFix'),
  },
  {
    id: 'edit.next-problem',
    group: 'edit',
    title: 'command.next-problem',
    keys: ['F8'],
    enabled: isTextOpen,
    run: inEditor('editor.action.marker.nextInFiles'),
  },

  {
    id: 'view.palette',
    group: 'view',
    title: 'command.palette',
    keys: ['Ctrl+Shift+P', 'F1'],
    run: () => usePalette().open('>'),
  },
  ...PERSPECTIVES.map((name, at): Command => ({
    id: `view.perspective.${name}`,
    group: 'view',
    title: `command.perspective.${name}`,
    keys: [`Ctrl+${at + 1}`],
    icon: PERSPECTIVE_ICONS[name],
    run: () => useLayout().setPerspective(name),
  })),
  {
    id: 'view.reset',
    group: 'view',
    title: 'command.reset-layout',
    icon: 'layout',
    run: () => useLayout().reset(),
  },
  ...PANES.map((pane): Command => ({
    id: `view.pane.${pane}`,
    group: 'view',
    title: `command.show.${pane}`,
    ...(PANE_KEYS[pane] ? { keys: [PANE_KEYS[pane]] } : {}),
    run: () => useLayout().open(pane, true),
  })),
  {
    id: 'view.next-group',
    group: 'view',
    title: 'command.next-group',
    keys: ['Ctrl+F6'],
    run: () => useLayout().focusGroup(1),
  },
  {
    id: 'view.previous-group',
    group: 'view',
    title: 'command.previous-group',
    keys: ['Ctrl+Shift+F6'],
    run: () => useLayout().focusGroup(-1),
  },
  {
    id: 'view.close-pane',
    group: 'view',
    title: 'command.close-pane',
    keys: ['Alt+Shift+W'],
    run: () => useLayout().closeActive(),
  },
  ...RESIZES.map(([name, key, wider, taller]): Command => ({
    id: `view.${name}`,
    group: 'view',
    title: `command.${name}`,
    keys: [`Ctrl+Alt+${key}`],
    run: () => useLayout().resizeActive(wider, taller),
  })),
  {
    id: 'view.zoom-in',
    group: 'view',
    title: 'command.zoom-in',
    keys: ['Ctrl+=', 'Ctrl++'],
    run: () => useSettings().zoomBy(1),
  },
  {
    id: 'view.zoom-out',
    group: 'view',
    title: 'command.zoom-out',
    keys: ['Ctrl+-'],
    run: () => useSettings().zoomBy(-1),
  },
  {
    id: 'view.zoom-reset',
    group: 'view',
    title: 'command.zoom-reset',
    keys: ['Ctrl+0'],
    run: () => useSettings().change({ zoom: 100 }),
  },
  {
    id: 'view.theme',
    group: 'view',
    title: 'command.theme',
    icon: 'theme',
    run: () => useSettings().change({ theme: useSettings().theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'view.addresses',
    group: 'view',
    title: 'command.addresses',
    run: () => useSettings().change({ addressesInMargin: !useSettings().settings.addressesInMargin }),
  },
  {
    id: 'view.encoded-bytes',
    group: 'view',
    title: 'command.encoded-bytes',
    run: () => useSettings().change({ encodedBytes: !useSettings().settings.encodedBytes }),
  },
  {
    id: 'view.line-values',
    group: 'view',
    title: 'command.line-values',
    run: () => useSettings().change({ lineValues: !useSettings().settings.lineValues }),
  },

  {
    id: 'compare.start',
    group: 'compare',
    title: 'command.compare',
    keys: ['Ctrl+F5'],
    icon: 'compare',
    enabled: () => !useComparison().running,
    run: () => {
      useLayout().setPerspective('compare')
      return useComparison().start()
    },
  },
  {
    id: 'compare.cancel',
    group: 'compare',
    title: 'command.cancel-comparison',
    enabled: () => useComparison().running !== 0,
    run: () => useComparison().cancel(),
  },
]

const byId = new Map(COMMANDS.map((command) => [command.id, command]))

/** A command by its identity. Throws for an unknown one: a bug, not an input. */
export const command = (id: string): Command => {
  const found = byId.get(id)
  if (!found) throw new Error(`no command '${id}'`)
  return found
}

export const isEnabled = (one: Command): boolean => one.enabled?.() ?? true
