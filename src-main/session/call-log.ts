import type { ViewDataOf } from '../contract/views'
import type { AllocationLog } from '../debugger/allocation-log'
import type { ProgramMap } from '../debugger/program-map'
import type { Kernel } from '../kernel/context'
import type { TracedCall } from '../kernel/trace'

/** Calls that are kept; older ones are only counted. */
const KEPT = 5000
const INTERRUPT_BYTES = 2

/** The system calls of a run, in the order in which they finished. */
export interface CallLog {
  add(call: TracedCall): void
  /** Notes who asked for a heap block, from the registers right after the call. */
  noteAllocation(call: TracedCall, kernel: Kernel, log: AllocationLog): void
  view(last: number): ViewDataOf<'system-calls'>
}

export const createCallLog = (program: ProgramMap): CallLog => {
  let calls: { readonly number: number; readonly call: TracedCall }[] = []
  let total = 0
  return {
    add: (call) => {
      total += 1
      calls.push({ number: total, call })
      if (calls.length >= 2 * KEPT) calls = calls.slice(-KEPT)
    },
    noteAllocation: (call, kernel, log) => {
      const thread = kernel.state.threads[call.slot]
      if (thread === undefined) return
      const { eax, ecx, edx } = kernel.machine.state
      const place = { eip: call.returnAddress - INTERRUPT_BYTES, instruction: call.instruction }
      if (call.path === '68.12' && eax !== 0)
        log.allocated(thread.processId, eax, { requested: ecx, ...place })
      if (call.path === '68.13') log.freed(thread.processId, ecx)
      if (call.path === '68.20') {
        if (eax !== 0 || ecx === 0) log.freed(thread.processId, edx)
        if (eax !== 0) log.allocated(thread.processId, eax, { requested: ecx, ...place })
      }
    },
    view: (last) => ({
      view: 'system-calls',
      total,
      calls: calls.slice(-last).map(({ number, call }) => {
        const { path = '', line = 0 } = program.lineAt(call.returnAddress - INTERRUPT_BYTES) ?? {}
        return {
          number,
          instruction: call.instruction,
          threadId: call.tid,
          function: call.path,
          arguments: [...call.arguments],
          result: call.result,
          path,
          line,
        }
      }),
    }),
  }
}
