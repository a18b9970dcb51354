import type { ViewData, ViewRequest } from '../contract/views'
import type { Inspected } from '../debugger/inspected'
import { inspectDisassembly } from '../debugger/inspectors/disassembly'
import { inspectHeap } from '../debugger/inspectors/heap'
import { inspectMemory } from '../debugger/inspectors/memory'
import {
  inspectPageDirectory,
  inspectPageTable,
  inspectTranslation,
} from '../debugger/inspectors/page-tables'
import { inspectProcesses } from '../debugger/inspectors/processes'
import { inspectRegions } from '../debugger/inspectors/regions'
import { inspectRegisters } from '../debugger/inspectors/registers'
import { inspectStack } from '../debugger/inspectors/stack'
import { allocatorView } from './allocator-view'
import type { CallLog } from './call-log'
import type { Probe } from './run'

const pauseToSee: ViewData = { view: 'allocator', standing: false, heaps: [] }

/** What there is to look at. */
export interface Scene {
  readonly target: Inspected
  readonly calls: CallLog
  readonly probe: Probe
  /** The machine stands still. */
  readonly standing: boolean
  readonly isBreakpoint: (address: number) => boolean
}

/** What a view shows of the machine as it is now. */
export const look = (
  { target, calls, probe, standing, isBreakpoint }: Scene,
  request: ViewRequest,
): ViewData => {
  switch (request.view) {
    case 'registers':
      return inspectRegisters(target)
    case 'memory':
      return inspectMemory(target, request)
    case 'page-directory':
      return inspectPageDirectory(target)
    case 'page-table':
      return inspectPageTable(target, request.index)
    case 'translation':
      return inspectTranslation(target, request.linear)
    case 'heap':
      return inspectHeap(target)
    case 'regions':
      return inspectRegions(target)
    case 'stack':
      return inspectStack(target, request.count)
    case 'processes':
      return inspectProcesses(target.kernel)
    case 'system-calls':
      return calls.view(request.last)
    case 'allocator':
      return standing ? allocatorView(probe.running, target, probe.quietly) : pauseToSee
    case 'disassembly':
      return inspectDisassembly(target, request, isBreakpoint)
  }
}
