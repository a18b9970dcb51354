import type { GuestInput, KernelStop, RunLimit, RunningKernel } from '../kernel/kernel'
import { now } from '../kernel/clock'
import type { Machine } from '../machine/machine'
import type { MachineException } from '../machine/ports'
import type { GuestMemory } from './guest-memory'
import { guestMemory } from './guest-memory'
import { inspect, type InspectedMachine, type Known } from './inspected'

/** Why a guest's run came back. */
export type GuestStop =
  | KernelStop
  /** `hlt` with nothing that could wake the processor. */
  | { readonly kind: 'halted' }
  /** The processor shut down; the exceptions that led there. */
  | { readonly kind: 'triple-fault'; readonly chain: readonly MachineException[] }
  /** The program wrote this status to its exit port. */
  | { readonly kind: 'exited'; readonly status: number }

export interface GuestCounters {
  readonly instructions: number
  /** 1/100 s of guest time. */
  readonly ticks: number
  readonly freeFrames: number
  readonly totalFrames: number
}

/** What runs under the debugger: programs under the kernel, or an image alone on a bare machine. */
export interface Guest {
  readonly machine: Machine
  /** The kernel that runs it; absent on a bare machine. */
  readonly running?: RunningKernel
  /** The text screen of a bare machine: cells of character and attribute, and the cell of the cursor. */
  readonly text?: { cells(): Uint8Array; cursor(): number }
  run(limit: RunLimit): GuestStop
  requestStop(): void
  setBreakpoints(addresses: Iterable<number>): void
  input(input: GuestInput): void
  counters(): GuestCounters
  snapshot(): object
  /** Only a snapshot of this guest. */
  restore(snapshot: object): void
  /** Virtual time in instructions, waiting included. */
  now(): number
  /** What panes look at; undefined when there is nothing. */
  inspect(known: Known): InspectedMachine | undefined
  /** Whose turn it is on the processor: the same object for the same thread. */
  turn(): object | undefined
  /** False when that thread has ended. */
  lives(turn: object): boolean
  memory(): GuestMemory
  /** Counts the instructions that the kernel lets begin anew because it mended a page. */
  restarts(): number
}

/** Programs under the kernel as a guest. */
export const kernelGuest = (running: RunningKernel): Guest => {
  const { kernel } = running
  const thread = () => kernel.state.threads[kernel.state.currentSlot]
  return {
    machine: kernel.machine,
    running,
    run: running.run,
    requestStop: running.requestStop,
    setBreakpoints: running.setBreakpoints,
    input: running.input,
    counters: running.counters,
    snapshot: running.snapshot,
    restore: (snapshot) => running.restore(snapshot as ReturnType<RunningKernel['snapshot']>),
    now: () => now(kernel),
    inspect: (known) => inspect(kernel, known),
    turn: thread,
    lives: (turn) => kernel.state.threads.some((one) => one === turn),
    memory: () => {
      const { directory } = kernel.state.processes.get(thread()!.processId)!
      return guestMemory(kernel.machine.physical, directory)
    },
    restarts: () => kernel.state.pageFaults,
  }
}
