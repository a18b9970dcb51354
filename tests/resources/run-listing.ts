import { createKernel } from '../../src-main/kernel/kernel'
import { createMachine } from '../../src-main/machine/create-machine'
import { physicalAddress } from '../../src-main/contract/address'

export interface ListingRun {
  /** How the run ended: `ended`, or what stopped it. */
  readonly end: string
  /** What the debug board, or the debug port, shows. */
  readonly board: string
  /** Number written to the exit port of a bare machine; undefined when there was none. */
  readonly exit?: number
}

const MOST_INSTRUCTIONS = 200_000_000

const runs = new Map<Uint8Array, ListingRun>()

/** Runs a KolibriOS program to its end; once for each image. */
export const runProgram = (image: Uint8Array): ListingRun => {
  const run = runs.get(image) ?? runImage(image)
  runs.set(image, run)
  return run
}

const runImage = (image: Uint8Array): ListingRun => {
  const board: number[] = []
  const running = createKernel({
    memoryMib: 128,
    options: {
      startTime: Date.UTC(2026, 0, 2, 3, 4, 5) / 1000,
      mounts: [],
      files: [{ guest: '/sys/LAUNCHER', bytes: image }],
      screen: { width: 1024, height: 768 },
    },
    ports: { board: (bytes) => board.push(...bytes) },
    createMachine,
  })
  const started = running.start({
    path: '/sys/LAUNCHER',
    parameter: undefined,
    directory: '/',
    debuggerSlot: 0,
  })
  const end = started.ok ? running.run({ instructions: MOST_INSTRUCTIONS }).kind : started.why
  return { end, board: String.fromCharCode(...board) }
}

const DEBUG_PORT = 0xe9

/** Runs a flat ring-0 image at 1 MiB, with what a multiboot loader leaves: flat segments, no paging. */
export const runBareMachine = (image: Uint8Array, load: number, exitPort: number): ListingRun => {
  const shown: number[] = []
  let exit: number | undefined
  const machine = createMachine({
    memoryMib: 16,
    ports: {
      portWrite: (port, _size, value) => {
        if (port === DEBUG_PORT) shown.push(value)
        if (port !== exitPort) return
        exit = value
        machine.requestStop()
      },
    },
  })
  machine.physical.writeBytes(physicalAddress(load), image)
  const { state } = machine
  state.cr0 = 0x11
  const FLAT_CODE = 0xc09b00
  const FLAT_DATA = 0xc09300
  state.setSegment('cs', 8, 0, 0xffffffff, FLAT_CODE)
  for (const segment of ['ds', 'es', 'ss', 'fs', 'gs'] as const)
    state.setSegment(segment, 16, 0, 0xffffffff, FLAT_DATA)
  state.eip = load
  const { kind } = machine.run(MOST_INSTRUCTIONS)
  return { end: kind, board: String.fromCharCode(...shown), ...(exit === undefined ? {} : { exit }) }
}
