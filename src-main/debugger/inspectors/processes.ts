import { type PlainPhraseCode, type Said, say } from '../../contract/said'
import type { ViewDataOf } from '../../contract/views'
import type { Kernel } from '../../kernel/context'
import { sayWait } from '../../kernel/scheduler'
import { type Thread, ThreadState } from '../../kernel/state'
import { guestThreadEip } from '../thread-place'

const STATE_NAMES: Record<number, PlainPhraseCode> = {
  [ThreadState.running]: 'thread.ready',
  [ThreadState.runSuspended]: 'thread.suspended',
  [ThreadState.waitSuspended]: 'thread.suspended-waiting',
  [ThreadState.zombie]: 'thread.ended',
  [ThreadState.terminating]: 'thread.ending',
  [ThreadState.waiting]: 'thread.waiting',
  [ThreadState.free]: 'thread.free',
}

const stateOf = (thread: Thread, current: boolean): Said => {
  if (current && thread.state === ThreadState.running) return say('thread.running')
  if (thread.state !== ThreadState.waiting || thread.wait === undefined) {
    const code = STATE_NAMES[thread.state]
    return code === undefined ? '' : say(code)
  }
  return sayWait(thread.wait)
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
