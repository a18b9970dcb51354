import { type PlainPhraseCode, type Said, say } from '../../contract/said'
import type { ViewDataOf } from '../../contract/views'
import type { Kernel } from '../../kernel/context'
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

const WAITS = {
  delay: 'wait.time',
  event: 'wait.event',
  signal: 'wait.signal',
  futex: 'wait.futex',
  socket: 'wait.socket',
  debugger: 'wait.debugger',
} as const satisfies Record<string, PlainPhraseCode>

const stateOf = (thread: Thread, current: boolean): Said => {
  if (current && thread.state === ThreadState.running) return say('thread.running')
  if (thread.state !== ThreadState.waiting || thread.wait === undefined) {
    const code = STATE_NAMES[thread.state]
    return code === undefined ? '' : say(code)
  }
  const { wait } = thread
  if (wait.kind === 'for-ever') return say('thread.waits-for-ever', { why: wait.why })
  const what = say(WAITS[wait.kind])
  return wait.until === undefined
    ? say('thread.waits', { what })
    : say('thread.waits-until', { what, tick: wait.until })
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
