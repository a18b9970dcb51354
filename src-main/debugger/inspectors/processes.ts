import type { ViewDataOf } from '../../contract/views'
import type { Kernel } from '../../kernel/context'
import { type Thread, ThreadState } from '../../kernel/state'
import { guestThreadEip } from '../thread-place'

const STATE_NAMES: Record<number, string> = {
  [ThreadState.running]: 'ready',
  [ThreadState.runSuspended]: 'suspended',
  [ThreadState.waitSuspended]: 'suspended while waiting',
  [ThreadState.zombie]: 'ended',
  [ThreadState.terminating]: 'ending',
  [ThreadState.waiting]: 'waiting',
  [ThreadState.free]: 'free',
}

const stateOf = (thread: Thread, current: boolean): string => {
  if (current && thread.state === ThreadState.running) return 'on the processor'
  if (thread.state !== ThreadState.waiting || thread.wait === undefined)
    return STATE_NAMES[thread.state] ?? ''
  const { wait } = thread
  const until = wait.until === undefined ? '' : `, at most until tick ${wait.until}`
  return wait.kind === 'for-ever' ? `waits for ever: ${wait.why}` : `waits for ${wait.kind}${until}`
}

/** Every thread of the system, the kernel's own included. */
export const inspectProcesses = (kernel: Kernel): ViewDataOf<'processes'> => ({
  view: 'processes',
  threads: kernel.state.threads.flatMap((thread) => {
    if (thread === undefined) return []
    const current = thread.slot === kernel.state.currentSlot
    return [
      {
        slot: thread.slot,
        threadId: thread.tid,
        processId: thread.processId,
        name: thread.name,
        state: stateOf(thread, current),
        eip: guestThreadEip(kernel, thread),
        memoryUsed: kernel.state.processes.get(thread.processId)?.memoryUsed ?? 0,
        current,
      },
    ]
  }),
})
