import { INSTRUCTIONS_PER_TICK } from '../kernel/clock'
import { createKernel } from '../kernel/kernel'
import type { GuestFile, KernelStop, Mount, RunningKernel } from '../kernel/kernel'
import { describeHeap } from '../kernel/heap/describe-heap'
import type { HostFiles } from '../kernel/files/host-files'
import type { TracedCall } from '../kernel/trace'
import type { ScriptedInput } from './input-script'
import { screenPicture, type ScreenPicture } from './screen-picture'
import { createMachine } from '../machine/create-machine'
import { REGISTER_NAMES } from '../machine/machine'

export type { GuestFile, Mount } from '../kernel/kernel'
export type { HostEntry, HostFiles } from '../kernel/files/host-files'

/** A program run from beginning to end without a user: what `kwb run` does. */
export interface BatchRequest {
  readonly image: Uint8Array
  /** Guest path that the program has. */
  readonly name: string
  readonly parameter: Uint8Array | undefined
  readonly memoryMib: number
  /** Seconds since 1970-01-01 00:00. */
  readonly startTime: number
  readonly mounts: readonly Mount[]
  readonly files: readonly GuestFile[]
  readonly maxInstructions: number | undefined
  readonly guestSeconds: number | undefined
  /** Input that begins when the program is ready for it. */
  readonly inputs: readonly ScriptedInput[]
  /** Ticks at which a picture of the screen is taken. */
  readonly screenshots?: readonly number[]
  /** The pictures show the mouse pointer. */
  readonly pointer?: boolean
  /** Sockets between programs of the guest, over 127.0.0.1. */
  readonly loopback?: boolean
  /** Size of the screen in pixels; 1024 × 768 when absent. */
  readonly screen?: { readonly width: number; readonly height: number }
}

export interface BatchPorts {
  board(bytes: Uint8Array): void
  systemCall?(call: TracedCall): void
  /** A picture of the screen: at a tick that was asked for, and without one at the end. */
  screenshot?(picture: ScreenPicture, tick: number | undefined): void
  readonly files: HostFiles
}

/** How a run ended: `fault` when the program's last thread died of an exception. */
export type BatchEnd =
  | Exclude<KernelStop, { kind: 'budget' | 'requested' | 'breakpoint' }>
  | { readonly kind: 'fault'; readonly vector: number; readonly linear: number }
  | { readonly kind: 'limit'; readonly limit: string }
  | { readonly kind: 'not-started'; readonly why: string }
  /** The program printed the end marker. */
  | { readonly kind: 'marker' }

export interface BatchResult {
  readonly end: BatchEnd
  readonly instructions: number
  readonly ticks: number
  readonly registers: Readonly<Record<string, number>>
  /** At the end; of a program that ended by itself, as its last thread left them. */
  readonly processes: readonly BatchProcess[]
  readonly counters: ReturnType<RunningKernel['counters']>
}

export interface BatchProcess {
  readonly name: string
  readonly processId: number
  readonly memoryUsed: number
  readonly threads: readonly {
    readonly slot: number
    readonly tid: number
    readonly state: number
    readonly eip: number
  }[]
  readonly heap: readonly { readonly address: number; readonly size: number; readonly state: string }[]
}

const TICKS_PER_SECOND = 100
/**
 * A program that prints this on the debug board says that it is done: the run ends `GRACE` ticks later,
 * whatever other threads still do. Probes for the real kernel end the same way.
 */
const END_MARKER = '@@END@@'
/** A program that prints this is ready for the scripted input. */
const INPUT_MARKER = '@@KEYS@@'
const GRACE = 5
const SCREEN = { width: 1024, height: 768 }
const ENDLESS = Number.MAX_SAFE_INTEGER

/** Runs a program until it ends, waits for ever, faults or reaches a limit. */
export const runBatch = (request: BatchRequest, ports: BatchPorts): BatchResult => {
  let lastFault: { readonly kind: 'fault'; readonly vector: number; readonly linear: number } | undefined
  let faultThread = 0
  let mainThread = 0
  let atExit: readonly BatchProcess[] = []
  const isEndMarker = createMarkerWatch(END_MARKER)
  const isInputMarker = createMarkerWatch(INPUT_MARKER)
  let marker: 'end' | 'input' | undefined
  const running = createKernel({
    memoryMib: request.memoryMib,
    options: {
      startTime: request.startTime,
      mounts: request.mounts,
      files: [...request.files, { guest: request.name, bytes: request.image }],
      screen: request.screen ?? SCREEN,
      loopback: request.loopback ?? false,
    },
    ports: {
      board: (bytes) => {
        ports.board(bytes)
        const begins = isInputMarker(bytes) && request.inputs.length > 0
        const ends = isEndMarker(bytes)
        if (!begins && !ends) return
        marker = ends ? 'end' : 'input'
        running.requestStop()
      },
      fault: (thread, { vector, linear }) => {
        faultThread = thread.tid
        lastFault = { kind: 'fault', vector, linear }
      },
      threadEnded: (thread) => {
        mainThread = thread.tid
      },
      ending: () => {
        atExit = processesOf(running)
      },
      ...(ports.systemCall ? { systemCall: (call) => ports.systemCall?.(call) } : {}),
      files: ports.files,
    },
    createMachine,
  })
  const started = running.start({
    path: request.name,
    parameter: request.parameter,
    directory: '/sys',
    debuggerSlot: 0,
  })
  if (!started.ok) return resultOf(running, { kind: 'not-started', why: started.why })
  const time =
    request.guestSeconds === undefined
      ? undefined
      : request.guestSeconds * TICKS_PER_SECOND * INSTRUCTIONS_PER_TICK
  const limit = {
    instructions: request.maxInstructions ?? ENDLESS,
    ...(time === undefined ? {} : { time }),
  }
  const takePicture = (tick: number | undefined) =>
    ports.screenshot?.(screenPicture(running.kernel, request.pointer ?? false), tick)
  const due: Due[] = (request.screenshots ?? []).map((tick) => ({
    tick,
    act: () => takePicture(tick),
  }))
  const inputStart = createInputStart(request, running)
  let stop: KernelStop
  for (;;) {
    due.sort((a, b) => a.tick - b.tick)
    const [next] = due
    const nextTick = Math.min(next?.tick ?? Infinity, inputStart.nextLook())
    const until = Math.min(time ?? Infinity, nextTick * INSTRUCTIONS_PER_TICK)
    stop = running.run(Number.isFinite(until) ? { ...limit, time: until } : limit)
    const ticks = running.counters().ticks
    if (stop.kind === 'requested' && marker === 'end') {
      running.run({ ...limit, time: (ticks + GRACE) * INSTRUCTIONS_PER_TICK })
      takePicture(undefined)
      return resultOf(running, { kind: 'marker' })
    }
    if (inputStart.isNow(stop.kind === 'requested' && marker === 'input')) {
      marker = undefined
      for (const { tick, input } of request.inputs)
        due.push({ tick: tick + ticks, act: () => running.input(input) })
    } else if (next && ticks >= next.tick) {
      due.shift()
      next.act()
    } else if (stop.kind !== 'requested' && !(stop.kind === 'budget' && ticks >= inputStart.lastLook())) break
  }
  takePicture(undefined)
  if (stop.kind !== 'ended') return resultOf(running, endOf(running, request, stop))
  const end = lastFault && faultThread === mainThread ? lastFault : stop
  return resultOf(running, end, atExit)
}

/** Something that happens at a tick of guest time. */
interface Due {
  readonly tick: number
  act(): void
}

const LOOK_EVERY = 5
const LATEST_INPUT = 200

/**
 * When scripted input begins: when the program prints the marker, if it holds it; else when a thread
 * first waits for an event, and after two seconds at the latest.
 */
const createInputStart = (request: BatchRequest, running: RunningKernel) => {
  const hasMarker = holdsText(request.image, INPUT_MARKER)
  let waiting = request.inputs.length > 0
  let look = 0
  return {
    /** Tick at which to look again; infinite when nothing is to be looked for. */
    nextLook: () => {
      if (!waiting || hasMarker) return Infinity
      look = running.counters().ticks + LOOK_EVERY
      return look
    },
    lastLook: () => (waiting && !hasMarker ? look : Infinity),
    isNow: (markerSeen: boolean): boolean => {
      if (!waiting) return false
      const byItself =
        !hasMarker &&
        (running.counters().ticks >= LATEST_INPUT ||
          running.kernel.state.threads.some((thread) => thread?.wait?.kind === 'event'))
      if (!markerSeen && !byItself) return false
      waiting = false
      return true
    },
  }
}

const holdsText = (image: Uint8Array, text: string): boolean => {
  const isIt = createMarkerWatch(text)
  return isIt(image)
}

/** Tells when a text has gone by in a stream of bytes. */
const createMarkerWatch = (marker: string): ((bytes: Uint8Array) => boolean) => {
  let matched = 0
  return (bytes) => {
    for (const byte of bytes) {
      if (byte !== marker.charCodeAt(matched)) matched = 0
      if (byte === marker.charCodeAt(matched)) matched++
      if (matched < marker.length) continue
      matched = 0
      return true
    }
    return false
  }
}

const endOf = (running: RunningKernel, request: BatchRequest, stop: KernelStop): BatchEnd => {
  if (stop.kind !== 'budget' && stop.kind !== 'requested' && stop.kind !== 'breakpoint') return stop
  const byInstructions =
    request.maxInstructions !== undefined && running.counters().instructions >= request.maxInstructions
  return {
    kind: 'limit',
    limit: byInstructions
      ? `${request.maxInstructions} instructions`
      : `${request.guestSeconds} seconds of guest time`,
  }
}

const resultOf = (
  running: RunningKernel,
  end: BatchEnd,
  processes: readonly BatchProcess[] = processesOf(running),
): BatchResult => {
  const { kernel } = running
  const counters = running.counters()
  const { state } = kernel.machine
  return {
    end,
    instructions: counters.instructions,
    ticks: counters.ticks,
    registers: Object.fromEntries(
      [...REGISTER_NAMES, 'eip' as const, 'eflags' as const].map((name) => [name, state[name]]),
    ),
    processes,
    counters,
  }
}

const processesOf = ({ kernel, eipOf }: RunningKernel): BatchProcess[] =>
  [...kernel.state.processes.values()].map((process) => ({
    name: process.name,
    processId: process.id,
    memoryUsed: process.memoryUsed,
    threads: process.threads.flatMap((slot) => {
      const thread = kernel.state.threads[slot]
      return thread ? [{ slot, tid: thread.tid, state: thread.state, eip: eipOf(thread) }] : []
    }),
    heap: describeHeap(kernel, process).map(({ address, size, state: blockState }) => ({
      address,
      size,
      state: blockState,
    })),
  }))
