import type { Result } from '../contract/result'
import type { BoundBreakpoint, Breakpoint, RunState } from '../contract/run'
import type { Guest } from '../debugger/guest'
import type { InspectedMachine } from '../debugger/inspected'
import type { ProgramMap } from '../debugger/program-map'
import type { StepMode } from '../debugger/stepping'
import type { GuestInput } from '../kernel/kernel'
import type { CallLog } from './call-log'

/** What is to be run, ready to start. */
export interface Program {
  /** The listing's project path, or the program's. */
  readonly path: string
  readonly map: ProgramMap
  /** It runs without the kernel. */
  readonly bare: boolean
  /** Builds the machine, with the kernel or bare, and starts the program; the ports are the run's. */
  readonly launch: (ports: RunPorts) => Result<Guest>
}

/** What a kernel tells its run. */
export interface RunPorts {
  readonly board: (bytes: Uint8Array) => void
  readonly fault: (vector: number, errorCode: number, linear: number) => void
  readonly systemCall: CallLog['add']
  /** The last thread is about to be taken down; all is as it left it. */
  readonly ending: () => void
}

/** For looking by running a part of the program: whoever does it puts the machine back. */
export interface Probe {
  readonly guest: Guest
  readonly quietly: <Value>(action: () => Value) => Value
}

/** The one run of a session: starting, standing still, going on. */
export interface RunControl {
  start(program: Program, breakpoints: readonly Breakpoint[], stopAtEntry: boolean): Result<undefined>
  pause(): Result<undefined>
  resume(): Result<undefined>
  stop(): Result<undefined>
  step(mode: StepMode): Result<undefined>
  runTo(path: string, line: number, address: number): Result<undefined>
  state(): RunState
  setBreakpoints(breakpoints: readonly Breakpoint[]): readonly BoundBreakpoint[]
  isBreakpoint(address: number): boolean
  /** What panes look at; undefined before the first run. */
  inspected(): InspectedMachine | undefined
  /** The machine while it stands still; a failure that says so when it does not. */
  standing(): Result<InspectedMachine>
  /** Something was changed by hand: what the kernel did after a fault no longer counts. */
  edited(): void
  calls(): CallLog | undefined
  /** What is known of the lines of the program that runs or has run. */
  map(): ProgramMap | undefined
  /** Keys and pointer of the guest; a program that waits for them goes on. */
  input(events: readonly GuestInput[]): Result<undefined>
  /** Guest time runs so many times slower than the host's, in this run and the next ones. */
  slowDown(times: number): void
  /** The guest, and how to run it without anything that it tells reaching the user. */
  probe(): Probe | undefined
  close(): void
}
