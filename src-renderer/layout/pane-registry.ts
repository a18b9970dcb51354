import { defineAsyncComponent, type Component } from 'vue'
import ComparisonPane from '../comparison/ComparisonPane.vue'
import ConsolePane from '../inspectors/console/ConsolePane.vue'
import DisassemblyPane from '../inspectors/disassembly/DisassemblyPane.vue'
import AllocatorPane from '../inspectors/heap/AllocatorPane.vue'
import HeapPane from '../inspectors/heap/HeapPane.vue'
import MemoryPane from '../inspectors/memory/MemoryPane.vue'
import PagesPane from '../inspectors/page-tables/PagesPane.vue'
import ProblemsPane from '../inspectors/problems/ProblemsPane.vue'
import ProcessesPane from '../inspectors/processes/ProcessesPane.vue'
import RegionsPane from '../inspectors/regions/RegionsPane.vue'
import RegistersPane from '../inspectors/registers/RegistersPane.vue'
import StackPane from '../inspectors/stack/StackPane.vue'
import CallsPane from '../inspectors/system-calls/CallsPane.vue'
import WatchPane from '../inspectors/watch/WatchPane.vue'
import ExplorerPane from '../project/ExplorerPane.vue'
import LessonPane from '../project/LessonPane.vue'
import OutlinePane from '../project/OutlinePane.vue'
import ScreenPane from '../screen/ScreenPane.vue'
import SettingsPane from '../settings/SettingsPane.vue'
import type { PaneName } from './pane-names'

/** What draws each pane. The text editor is large and loads by itself, after the window is there. */
export const PANE_COMPONENTS: Record<PaneName, Component> = {
  explorer: ExplorerPane,
  outline: OutlinePane,
  lesson: LessonPane,
  editor: defineAsyncComponent(async () => (await import('../editor/EditorPane.vue')).default),
  problems: ProblemsPane,
  console: ConsolePane,
  screen: ScreenPane,
  registers: RegistersPane,
  stack: StackPane,
  watch: WatchPane,
  disassembly: DisassemblyPane,
  memory: MemoryPane,
  'page-tables': PagesPane,
  heap: HeapPane,
  allocator: AllocatorPane,
  regions: RegionsPane,
  'system-calls': CallsPane,
  processes: ProcessesPane,
  comparison: ComparisonPane,
  settings: SettingsPane,
}
