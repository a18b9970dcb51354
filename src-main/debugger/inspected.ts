import type { Said } from '../contract/said'
import type { Region } from '../contract/views'
import type { Kernel } from '../kernel/context'
import type { Process, Thread } from '../kernel/state'
import type { Machine } from '../machine/machine'
import type { AllocationLog } from './allocation-log'
import { describeAddress } from './describe-address'
import { type GuestMemory, guestMemory } from './guest-memory'
import { walkHeap, type WalkedBlock } from './heap-walk'
import { regionsOf } from './inspectors/regions'
import { entryMeaning, tableMeaning } from './page-meaning'
import type { PreviousStop } from './previous-stop'
import type { ProgramMap } from './program-map'

/** What the debugger knows besides the machine. */
export interface Known {
  readonly program: ProgramMap
  readonly allocations: AllocationLog
  readonly previous: PreviousStop
  /** Lowest esp at any stop or wait of this run. */
  readonly lowestStack: number
  /** esp when the program started; -1 when esp is on a stack of which nobody knows the top. */
  readonly stackTop: number
}

/** What the inspectors look at, whatever runs on the machine. */
export interface InspectedMachine extends Known {
  readonly machine: Machine
  readonly memory: GuestMemory
  /** Where bytes of the listing lie: from the first address up to the one behind the last. */
  readonly image: { readonly start: number; readonly end: number; readonly memoryEnd: number }
  /** Absent on a bare machine. */
  readonly process?: Process
  readonly thread?: Thread
  /** What a value points at when it is taken as an address; empty when at nothing known. */
  readonly describe: (address: number) => Said
  readonly regions: () => readonly Region[]
  /** What a directory entry, and a table entry for an address, mean; empty when nothing is known. */
  readonly tableMeaning: (index: number, value: number) => Said
  readonly entryMeaning: (linear: number, value: number) => Said
}

/** A program under the kernel: the thread on the processor, its process and what is known of both. */
export interface Inspected extends InspectedMachine {
  readonly kernel: Kernel
  readonly thread: Thread
  readonly process: Process
  /** Walked once however many panes ask. */
  readonly heap: () => readonly WalkedBlock[]
}

export const isProcess = (target: InspectedMachine): target is Inspected => target.process !== undefined

/** The program's header, which is data. */
const HEADER_BYTES = 36

/** Takes the thread on the processor, or the first program thread when the kernel idles. */
export const inspect = (kernel: Kernel, known: Known): Inspected | undefined => {
  const { state, machine } = kernel
  const current = state.threads[state.currentSlot]
  const thread = current?.system === false ? current : state.threads.find((one) => one?.system === false)
  const process = thread === undefined ? undefined : state.processes.get(thread.processId)
  if (thread === undefined || process === undefined) return undefined
  const memory = guestMemory(machine.physical, process.directory)
  let blocks: readonly WalkedBlock[] | undefined
  const target: Inspected = {
    ...known,
    kernel,
    machine,
    thread,
    process,
    memory,
    image: { start: HEADER_BYTES, end: process.imageBytes, memoryEnd: process.startMemory },
    heap: () => (blocks ??= walkHeap(memory, process)),
    describe: (address) => describeAddress(target, address),
    regions: () => regionsOf(target),
    tableMeaning,
    entryMeaning: (linear, value) => entryMeaning(target, linear, value),
  }
  return target
}
