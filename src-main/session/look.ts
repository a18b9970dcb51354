import type { ViewData, ViewRequest } from '../contract/views'
import { type InspectedMachine, isProcess } from '../debugger/inspected'
import { inspectDisassembly } from '../debugger/inspectors/disassembly'
import { inspectHeap } from '../debugger/inspectors/heap'
import { inspectMemory } from '../debugger/inspectors/memory'
import {
  inspectPageDirectory,
  inspectPageTable,
  inspectTranslation,
  withDirectory,
} from '../debugger/inspectors/page-tables'
import { inspectProcesses } from '../debugger/inspectors/processes'
import { inspectRegions } from '../debugger/inspectors/regions'
import { inspectRegisters } from '../debugger/inspectors/registers'
import { inspectStack } from '../debugger/inspectors/stack'
import { allocatorView } from './allocator-view'
import type { CallLog } from './call-log'
import { emptyView } from './empty-view'
import type { Probe } from './run'

const pauseToSee: ViewData = { view: 'allocator', standing: false, heaps: [] }

/** What there is to look at. */
export interface Scene {
  readonly target: InspectedMachine
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
      return inspectPageDirectory(withDirectory(target, request.directory))
    case 'page-table':
      return inspectPageTable(withDirectory(target, request.directory), request.index)
    case 'translation':
      return inspectTranslation(withDirectory(target, request.directory), request.linear)
    case 'heap':
      return isProcess(target) ? inspectHeap(target) : emptyView(request)
    case 'regions':
      return inspectRegions(target)
    case 'stack':
      return inspectStack(target, request.count)
    case 'processes':
      return isProcess(target) ? inspectProcesses(target.kernel) : emptyView(request)
    case 'system-calls':
      return calls.view(request.last)
    case 'allocator':
      if (!isProcess(target) || probe.guest.running === undefined) return emptyView(request)
      return standing ? allocatorView(probe.guest.running, target, probe.quietly) : pauseToSee
    case 'disassembly':
      return inspectDisassembly(target, request, isBreakpoint)
  }
}
