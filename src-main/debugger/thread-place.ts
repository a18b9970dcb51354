import type { Kernel } from '../kernel/context'
import type { Thread } from '../kernel/state'

/** eip of a thread: the processor's for the one that runs, else 0 (a saved context is the machine's own). */
export const guestThreadEip = (kernel: Kernel, thread: Thread): number =>
  !thread.system && thread.slot === kernel.state.currentSlot ? kernel.machine.state.eip : 0
