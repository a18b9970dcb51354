import { type Said, say } from '../contract/said'
import { linearAddress } from '../contract/address'
import type { MachineException, MachinePorts } from '../machine/ports'
import type { Machine, MachineOptions } from '../machine/machine'
import { INSTRUCTIONS_PER_TICK, TICKS_PER_SECOND, currentTick, now, tickOf, timeStamp } from './clock'
import type { Kernel } from './context'
import { KernelPageFault, RunStopped, currentThread } from './context'
import { dispatch } from './dispatch'
import { handleException, kernelFault } from './exceptions'
import type { HostFiles } from './files/host-files'
import { fullPath } from './files/path'
import { FRAME_BUFFER_BYTES, FRAME_BUFFER_PHYSICAL } from './memory/system-layout'
import { setUpSystemTables } from './memory/system-tables'
import { read32, write32 } from './memory/user-memory'
import { deliverDebugMessages, watchCall } from './processes/debugging'
import { enterProgram, startProgram } from './processes/start-program'
import type { ProgramStart, StartResult } from './processes/start-program'
import { reapThreads } from './processes/terminate'
import { chooseThread, nextDeadline, switchTo } from './scheduler'
import { DISPATCH, WINDOW_ROOM } from './rooms'
import { createState } from './create-state'
import { copyPlain } from './snapshot'
import type { KernelSnapshot } from './snapshot'
import { createKernelThreads } from './processes/thread'
import { readPort, writePort } from './syscalls/ports'
import type { Thread } from './state'
import { ThreadState } from './state'
import { traceCall } from './trace'
import type { TracedCall } from './trace'

export interface KernelOptions {
  /** The real-time clock at the start: seconds since 1970-01-01 00:00. */
  readonly startTime: number
  /** Mounted folders and files, see `files/host-files.ts`. */
  readonly mounts: readonly Mount[]
  /** Files that lie in the guest's RAM disk from the start. */
  readonly files: readonly GuestFile[]
  readonly screen: ScreenOptions
  /** Sockets between the guest's own programs, over 127.0.0.1; without it there is no network. */
  readonly loopback?: boolean
}

export interface ScreenOptions {
  /** Size in pixels. */
  readonly width: number
  readonly height: number
  /**
   * Colour of a desktop that is there from the start and repaints itself, as after the user's desktop
   * program has run. Without it the screen is as the boot leaves it, and nothing repaints it.
   */
  readonly desktop?: number
}

/** A folder that the user grants to the guest. */
export interface Mount {
  /** Guest path: `/hd0/1`. */
  readonly guest: string
  /** Name that the host port knows it by. */
  readonly host: string
  readonly writable: boolean
}

export interface GuestFile {
  /** Guest path: `/sys/LIB/T.OBJ`. */
  readonly guest: string
  readonly bytes: Uint8Array
}

/** What the kernel tells the outside, and the outside world it may use. All calls are synchronous. */
export interface KernelPorts {
  /** Bytes that appeared on the debug board. */
  board?(bytes: Uint8Array): void
  /** An exception that ends a thread; called before it is taken down. */
  fault?(thread: Thread, exception: MachineException): void
  threadEnded?(thread: Thread): void
  /** The last thread has asked to end or died; its processes and their memory are still as it left them. */
  ending?(): void
  /** A finished or newly waiting system call; asked for only when set. */
  systemCall?(call: TracedCall): void
  files?: HostFiles
}

/** Input from outside, at the guest time where it happens. */
export type GuestInput =
  | { readonly kind: 'key'; readonly scanCode: number }
  | {
      readonly kind: 'mouse'
      readonly dx: number
      readonly dy: number
      readonly buttons: number
      readonly wheel: number
    }
  /** A device that tells where it points, as a tablet does. */
  | {
      readonly kind: 'pointer'
      readonly x: number
      readonly y: number
      readonly buttons: number
      readonly wheel: number
    }
  /** The user acts on a window without the mouse; `button` is the id for `press`. */
  | {
      readonly kind: 'window'
      readonly slot: number
      readonly action: 'activate' | 'minimise' | 'press'
      readonly button: number
    }

/** Why a run came back. */
export type KernelStop =
  | { readonly kind: 'budget' }
  | { readonly kind: 'requested' }
  | { readonly kind: 'breakpoint'; readonly linear: number }
  /** The last program ended. */
  | { readonly kind: 'ended' }
  /** Every thread waits, and nothing but input can wake one; `why` names a wait that never ends. */
  | { readonly kind: 'waiting'; readonly why: Said }
  | {
      readonly kind: 'unimplemented'
      readonly what: Said
      readonly linear: number
      readonly number?: number
      readonly subfunctions?: readonly number[]
      readonly name?: string
    }
  /** The real kernel would crash, hang or corrupt itself here. */
  | { readonly kind: 'real-kernel-fails'; readonly what: Said; readonly linear: number }

export interface KernelCounters {
  readonly instructions: number
  readonly ticks: number
  readonly contextSwitches: number
  readonly pageFaults: number
  readonly freeFrames: number
  readonly totalFrames: number
}

/** How far a run may go; the first limit that is reached ends it. */
export interface RunLimit {
  /** Instructions to execute. */
  readonly instructions: number
  /** Virtual time, as `now` counts it: waiting is skipped up to here, not beyond. */
  readonly time?: number
}

/** A machine with the kernel's services over it. */
export interface RunningKernel {
  readonly kernel: Kernel
  start(program: ProgramStart): StartResult
  /** Runs the threads until something ends the run; the outcome does not depend on how it is sliced. */
  run(limit: RunLimit): KernelStop
  /** Makes `run` return soon; safe to call from ports and observers. */
  requestStop(): void
  /** Linear addresses that stop a run before their instruction, in any process. */
  setBreakpoints(addresses: Iterable<number>): void
  input(input: GuestInput): void
  /** Where a thread stands, on the processor or put aside. */
  eipOf(thread: Thread): number
  counters(): KernelCounters
  snapshot(): KernelSnapshot
  restore(snapshot: KernelSnapshot): void
}

export type MachineFactory = (options: MachineOptions) => Machine

export interface KernelSetup {
  readonly memoryMib: number
  readonly options: KernelOptions
  readonly ports: KernelPorts
  readonly createMachine: MachineFactory
}

/** Builds the machine and brings the kernel up on it, ready to start a program. */
export const createKernel = (setup: KernelSetup): RunningKernel => {
  let stopRequested = false
  let breakpoints = new Set<number>()
  let passed: { readonly slot: number; readonly eip: number } | undefined
  const machinePorts: MachinePorts = {
    softwareInterrupt: (vector) => {
      if (vector !== SYSTEM_CALL_VECTOR) return false
      systemCall(kernel)
      return true
    },
    fastSystemCall: (kind) => {
      if (kind !== 'sysenter') return false
      sysenter(kernel)
      return true
    },
    exception: (exception) => handleException(kernel, exception),
    timeStamp: () => timeStamp(kernel),
    portRead: (port, size) => readPort(kernel, port, size),
    portWrite: writePort,
  }
  const machine = setup.createMachine({
    memoryMib: setup.memoryMib,
    frameBuffer: { base: FRAME_BUFFER_PHYSICAL, bytes: FRAME_BUFFER_BYTES },
    ports: machinePorts,
  })
  setUpSystemTables(machine)
  const kernel: Kernel = {
    machine,
    options: setup.options,
    ports: setup.ports,
    state: createState(machine.physical.size, setup.options),
    windows: WINDOW_ROOM,
    pristineContext: machine.saveContext(),
    stop: undefined,
  }
  createKernelThreads(kernel)
  kernel.windows.begin(kernel)

  /** True when the thread stands at a breakpoint that it has not reported yet. */
  const atBreakpoint = (slot: number): boolean => {
    const { eip } = machine.state
    if (breakpoints.size === 0 || !breakpoints.has(eip)) return false
    return passed?.slot !== slot || passed.eip !== eip
  }

  const reportBreakpoint = (): KernelStop => {
    passed = { slot: kernel.state.currentSlot, eip: machine.state.eip }
    return { kind: 'breakpoint', linear: machine.state.eip }
  }

  /** One turn on the machine: until the tick, the limit, a wait or a stop. */
  const turn = (thread: Thread, budget: number): KernelStop | undefined => {
    if (atBreakpoint(thread.slot)) return reportBreakpoint()
    const before = machine.instructions
    const reason = machine.run(budget)
    thread.instructions += machine.instructions - before
    // A fault that was mended counts as an instruction too, but the thread has not moved on.
    if (machine.instructions !== before && machine.state.eip !== passed?.eip) passed = undefined
    switch (reason.kind) {
      case 'breakpoint':
        return reportBreakpoint()
      case 'unimplemented':
        return { kind: 'unimplemented', what: reason.what, linear: reason.linear }
      case 'halted':
      case 'shutdown':
        return {
          kind: 'real-kernel-fails',
          what: say('kernel.processor-stopped', { reason: reason.kind }),
          linear: machine.state.eip,
        }
      default:
        return undefined
    }
  }

  const run = (limit: RunLimit): KernelStop => {
    const { state } = kernel
    const lastInstruction = machine.instructions + limit.instructions
    kernel.stop = undefined
    stopRequested = false
    for (;;) {
      reapThreads(kernel)
      if (kernel.stop) return kernel.stop
      if (state.processes.size === 0) return { kind: 'ended' }
      if (stopRequested) return { kind: 'requested' }
      takeTicks(kernel)
      const thread = threadToRun(kernel)
      if (!thread) {
        if (state.threads.some((candidate) => candidate?.killed)) continue
        const stop = passTime(kernel, limit.time)
        if (stop) return stop
        continue
      }
      const budget = Math.min(
        lastInstruction - machine.instructions,
        state.nextTick - now(kernel),
        (limit.time ?? Infinity) - now(kernel),
      )
      if (budget <= 0) return { kind: 'budget' }
      const stop = turn(thread, budget)
      if (stop) return stop
    }
  }

  return {
    kernel,
    start: (program) => {
      const { aliases } = kernel.state.files
      const path = fullPath(program.path, '/', aliases) ?? program.path
      const directory = fullPath(program.directory, '/', aliases) ?? '/'
      const result = startProgram(kernel, { ...program, path, directory })
      if (kernel.state.processes.size === 1) threadToRun(kernel)
      return result
    },
    run,
    requestStop: () => {
      stopRequested = true
      machine.requestStop()
    },
    setBreakpoints: (addresses) => {
      breakpoints = new Set(addresses)
      machine.setBreakpoints(Array.from(breakpoints, (address) => linearAddress(address)))
    },
    eipOf: (thread) => eipOf(kernel, thread),
    input: (input) => kernel.windows.input(kernel, input),
    counters: () => ({
      instructions: machine.instructions,
      ticks: currentTick(kernel),
      contextSwitches: kernel.state.contextSwitches,
      pageFaults: kernel.state.pageFaults,
      freeFrames: kernel.state.frames.free,
      totalFrames: kernel.state.frames.total,
    }),
    snapshot: () => ({
      machine: machine.snapshot(),
      state: copyPlain(kernel.state),
      screen: kernel.windows.copyScreen(kernel),
    }),
    restore: (snapshot) => {
      machine.restore(snapshot.machine)
      kernel.state = copyPlain(snapshot.state)
      kernel.windows.putScreenBack(kernel, snapshot.screen)
      kernel.stop = undefined
      passed = undefined
    },
  }
}

/** A saved context is opaque: it is lent to the machine to be read. */
const eipOf = ({ machine, state }: Kernel, thread: Thread): number => {
  if (!thread.context) return thread.slot === state.currentSlot ? machine.state.eip : 0
  const kept = machine.saveContext()
  machine.loadContext(thread.context)
  const { eip } = machine.state
  machine.loadContext(kept)
  return eip
}

const SYSTEM_CALL_VECTOR = 0x40

/** The tick interrupt: time slices end, once a second the load figures are taken. */
const takeTicks = (kernel: Kernel): void => {
  const { state } = kernel
  if (now(kernel) < state.nextTick) return
  state.nextTick = (tickOf(now(kernel)) + 1) * INSTRUCTIONS_PER_TICK
  state.reschedule = true
  kernel.windows.tick(kernel)
  for (const thread of state.threads) if (thread?.debugMessages.length) deliverDebugMessages(kernel, thread)
  const tick = currentTick(kernel)
  if (tick < state.nextUsageUpdate) return
  state.nextUsageUpdate = tick + TICKS_PER_SECOND
  for (const thread of state.threads) {
    if (!thread) continue
    thread.usage = thread.instructions
    thread.instructions = 0
  }
}

/** Goes on with the current thread inside its time slice, else with the scheduler's choice. */
const threadToRun = (kernel: Kernel): Thread | undefined => {
  const { state } = kernel
  const current = state.threads[state.currentSlot]
  if (!state.reschedule && current && !current.system && current.state === ThreadState.running) {
    switchTo(kernel, current)
    return current
  }
  const thread = chooseThread(kernel)
  if (!thread) return undefined
  state.reschedule = false
  switchTo(kernel, thread)
  if (thread.entry) enterProgram(kernel, thread, thread.entry)
  if (thread.repeatsCall) {
    thread.repeatsCall = false
    systemCall(kernel)
  }
  return thread.state === ThreadState.running ? thread : threadToRun(kernel)
}

/** Nobody can run: jumps to the next moment that can change this, but not beyond `limit`. */
const passTime = (kernel: Kernel, limit: number | undefined): KernelStop | undefined => {
  const { state } = kernel
  const time = now(kernel)
  const someoneRuns = state.threads.some(
    (thread) => thread && !thread.system && thread.state === ThreadState.running,
  )
  const deadline = someoneRuns ? tickOf(time) + 1 : nextDeadline(kernel)
  const target = deadline === undefined ? limit : Math.max(time, deadline * INSTRUCTIONS_PER_TICK)
  if (target !== undefined && (limit === undefined || target <= limit)) {
    state.idle += Math.max(0, target - time)
    if (deadline !== undefined) return undefined
  } else if (limit !== undefined) {
    state.idle += Math.max(0, limit - time)
    return { kind: 'budget' }
  }
  return { kind: 'waiting', why: endlessWait(kernel) }
}

const endlessWait = (kernel: Kernel): Said => {
  for (const thread of kernel.state.threads) {
    if (thread?.endsAfterCall) return say('kernel.ended-inside', { thread: thread.tid })
    if (thread?.wait?.kind === 'for-ever') return thread.wait.why
  }
  return ''
}

/** `int 0x40`: the function in al; only eax and what the function returns change. */
const systemCall = (kernel: Kernel): void => {
  const thread = currentThread(kernel)
  const registers = kernel.machine.state
  const trace = kernel.ports.systemCall ? traceCall(kernel, thread) : undefined
  const holdResults = watchCall(kernel, thread)
  try {
    dispatch(kernel, DISPATCH, thread, registers)
  } catch (error) {
    if (error instanceof KernelPageFault) kernelFault(kernel, thread, error)
    else if (!(error instanceof RunStopped)) throw error
  }
  trace?.finish()
  holdResults?.()
}

/**
 * `sysenter`: ebp points to the caller's ebp, below it lies the return address. The caller finds edx
 * and ecx there when it goes on, as its stub pops them.
 */
const sysenter = (kernel: Kernel): void => {
  const { state } = kernel.machine
  const thread = currentThread(kernel)
  try {
    const frame = state.ebp
    const returnAddress = read32(kernel, frame - 4)
    state.ebp = read32(kernel, frame)
    systemCall(kernel)
    if (thread.killed) return
    write32(kernel, frame - 4, state.edx)
    write32(kernel, frame, state.ecx)
    state.esp = (frame - 4) >>> 0
    state.eip = returnAddress
  } catch (error) {
    if (error instanceof KernelPageFault) kernelFault(kernel, thread, error)
    else if (!(error instanceof RunStopped)) throw error
  }
}
