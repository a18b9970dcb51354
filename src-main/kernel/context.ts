import type { Phrase } from '../contract/said'
import type { LinearAddress } from '../contract/address'
import type { Machine, ProcessorContext } from '../machine/machine'
import type { KernelOptions, KernelPorts, KernelStop } from './kernel'
import type { KernelState, Process, Thread } from './state'
import type { WindowRoom } from './window-room'

/** What every part of the kernel works on. Functions take it as their first argument. */
export interface Kernel {
  readonly machine: Machine
  readonly options: KernelOptions
  readonly ports: KernelPorts
  /** Replaced as a whole when a snapshot is restored. */
  state: KernelState
  readonly windows: WindowRoom
  /** The processor as the kernel's start left it: what a new thread begins with. */
  readonly pristineContext: ProcessorContext
  /** Why the run must stop at the next chance; set through `stopRun`. */
  stop: KernelStop | undefined
}

/**
 * The kernel touched, on a program's behalf, an address that no page stands behind. The real kernel
 * takes a page fault in ring 0 and kills the thread; thrown through the system function to the one
 * place that does the same.
 */
export class KernelPageFault extends Error {
  readonly linear: LinearAddress
  constructor(linear: LinearAddress) {
    super('page fault in the kernel')
    this.linear = linear
  }
}

/** Thrown through a system function after `stopRun`: nothing of the call may happen any more. */
export class RunStopped extends Error {}

/** Ends the run with a reason that the user must see; the system function is abandoned. */
export const stopRun = (kernel: Kernel, stop: KernelStop): never => {
  kernel.stop ??= stop
  kernel.machine.requestStop()
  throw new RunStopped(stop.kind)
}

/** Stops where the real kernel would crash, hang for ever or corrupt itself; `what` says which. */
export const realKernelFails = (kernel: Kernel, what: Phrase): never =>
  stopRun(kernel, { kind: 'real-kernel-fails', what, linear: kernel.machine.state.eip })

/** The thread on the processor; there is always one while a system function runs. */
export const currentThread = (kernel: Kernel): Thread => kernel.state.threads[kernel.state.currentSlot]!

export const processOf = (kernel: Kernel, thread: Thread): Process =>
  kernel.state.processes.get(thread.processId)!

export const currentProcess = (kernel: Kernel): Process => processOf(kernel, currentThread(kernel))

/** Start of the kernel's half of the address space. */
export const KERNEL_BASE = 0x80000000
