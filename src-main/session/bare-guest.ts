import type { BareSettings } from '../contract/assembly'
import { linearAddress } from '../contract/address'
import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import { type BareImage, bareMemory, inspectBare } from '../debugger/bare-inspected'
import type { Guest, GuestStop } from '../debugger/guest'
import { createBareMachine, INSTRUCTIONS_PER_SECOND } from '../machine/bare/create-bare-machine'
import type { Machine, MachineSnapshot, StopReason } from '../machine/machine'
import { Flag } from '../x86/eflags'
import type { RunPorts } from './run'

export interface BareLaunch {
  readonly image: Uint8Array
  readonly settings: BareSettings
  readonly memoryMib: number
  /** Seconds since 1970-01-01 00:00. */
  readonly date: number
  /** Where the listing says that its page directory lies. */
  readonly namedDirectory: number | undefined
}

/** Builds a bare machine with the image on it, ready for the first instruction. */
export const launchBare = (
  { image, settings, memoryMib, date, namedDirectory }: BareLaunch,
  ports: Pick<RunPorts, 'board'>,
): Result<Guest> => {
  let exitStatus = -1
  const created = createBareMachine(image, {
    format: settings.format,
    load: settings.load,
    ...(settings.entry < 0 ? {} : { entry: settings.entry }),
    memoryMib,
    startSeconds: date,
    onPortWrite: (port, _size, value) => {
      if (port === settings.logPort) ports.board(Uint8Array.of(value & 0xff))
      if (port !== settings.exitPort) return
      exitStatus = value & 0xff
      machine.requestStop()
    },
  })
  if (!created.ok)
    return fail(created.error.code, say('refused.bare-not-started', { why: created.error.message }))
  const bare = created.value
  const machine: Machine = bare.machine
  const picture: BareImage = { start: settings.load, bytes: image.length, namedDirectory }
  const processor = {}
  const now = () => Math.floor(bare.seconds() * INSTRUCTIONS_PER_SECOND)

  const stopOf = (reason: StopReason): GuestStop => {
    if (exitStatus >= 0) {
      const status = exitStatus
      exitStatus = -1
      return { kind: 'exited', status }
    }
    const service = bare.missingService()
    if (service !== '')
      return { kind: 'unimplemented', what: say('missing.bios', { service }), linear: machine.state.eip }
    switch (reason.kind) {
      case 'halted':
        return (machine.state.eflags & Flag.if) === 0
          ? { kind: 'halted' }
          : { kind: 'waiting', why: 'hlt waits for an interrupt' }
      case 'shutdown':
        return { kind: 'triple-fault', chain: reason.chain }
      default:
        return reason
    }
  }

  return ok({
    machine,
    text: { cells: bare.cells, cursor: bare.cursor },
    run: ({ instructions, time }) => {
      const budget = Math.min(instructions, (time ?? Infinity) - now())
      return budget <= 0 ? { kind: 'budget' } : stopOf(machine.run(budget))
    },
    requestStop: () => machine.requestStop(),
    setBreakpoints: (addresses) =>
      machine.setBreakpoints(Array.from(addresses, (address) => linearAddress(address))),
    input: (input) => {
      if (input.kind === 'key') bare.press(input.scanCode)
    },
    counters: () => ({
      instructions: machine.instructions,
      ticks: Math.floor(bare.seconds() * 100),
      freeFrames: 0,
      totalFrames: machine.physical.size >>> 12,
    }),
    snapshot: () => machine.snapshot(),
    restore: (snapshot) => machine.restore(snapshot as MachineSnapshot),
    now,
    inspect: (known) => inspectBare(machine, picture, known),
    turn: () => processor,
    lives: () => true,
    memory: () => bareMemory(machine, picture),
    restarts: () => 0,
  })
}
