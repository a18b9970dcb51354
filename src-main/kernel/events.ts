import type { Kernel } from './context'
import type { Thread } from './state'

/** Event numbers as functions 10, 11 and 23 return them. */
export const EventNumber = {
  redraw: 1,
  key: 2,
  button: 3,
  background: 5,
  mouse: 6,
  ipc: 7,
  network: 8,
  debug: 9,
  program: 10,
} as const

/** Marks that an event occurred; it is reported once, when the thread's mask lets it through. */
export const raiseEvent = (thread: Thread, event: number): void => {
  thread.occurredEvents |= 1 << (event - 1)
}

/** The next event of a thread, highest number first, and takes it; 0 when there is none. */
export const eventFor = (kernel: Kernel, thread: Thread): number => {
  const mask = thread.eventMask & 0x7fffffff
  for (let bit = 9; bit >= 0; bit--) {
    if ((mask & (1 << bit)) === 0 || bit === 3) continue
    if (bit === 0) {
      if (thread.redraw) return EventNumber.redraw
    } else if (bit === 1 || bit === 2) {
      if (kernel.windows.hasInput(kernel, thread, bit === 1 ? 'key' : 'button')) return bit + 1
    } else if (bit !== 5 || kernel.windows.mouseEventsFlow(kernel)) {
      if ((thread.occurredEvents & (1 << bit)) === 0) continue
      thread.occurredEvents &= ~(1 << bit)
      return bit + 1
    }
  }
  return 0
}
