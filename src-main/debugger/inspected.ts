import type { Kernel } from '../kernel/context'
import type { Process, Thread } from '../kernel/state'
import type { AllocationLog } from './allocation-log'
import { type GuestMemory, guestMemory } from './guest-memory'
import { walkHeap, type WalkedBlock } from './heap-walk'
import type { PreviousStop } from './previous-stop'
import type { ProgramMap } from './program-map'

/** What the inspectors look at: the thread on the processor, its process and what is known of both. */
export interface Inspected {
  readonly kernel: Kernel
  readonly thread: Thread
  readonly process: Process
  readonly memory: GuestMemory
  readonly program: ProgramMap
  readonly allocations: AllocationLog
  readonly previous: PreviousStop
  /** Lowest esp seen at any stop or slice of this run. */
  readonly lowestStack: number
  /** esp when the program started. */
  readonly stackTop: number
  /** Walked once however many panes ask. */
  readonly heap: () => readonly WalkedBlock[]
}

/** Takes the thread on the processor, or the first program thread when the kernel idles. */
export const inspect = (
  kernel: Kernel,
  known: Pick<Inspected, 'program' | 'allocations' | 'previous' | 'lowestStack' | 'stackTop'>,
): Inspected | undefined => {
  const { state, machine } = kernel
  const current = state.threads[state.currentSlot]
  const thread = current?.system === false ? current : state.threads.find((one) => one?.system === false)
  const process = thread === undefined ? undefined : state.processes.get(thread.processId)
  if (thread === undefined || process === undefined) return undefined
  const memory = guestMemory(machine.physical, process.directory)
  let blocks: readonly WalkedBlock[] | undefined
  return { ...known, kernel, thread, process, memory, heap: () => (blocks ??= walkHeap(memory, process)) }
}
