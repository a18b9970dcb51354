import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import type { Breakpoint, RunState, StopCause } from '../contract/run'
import type { SessionEvent } from '../contract/session'
import { createAllocationLog } from '../debugger/allocation-log'
import { bindBreakpoints, type BoundBreakpoints } from '../debugger/breakpoints'
import type { Guest, GuestStop } from '../debugger/guest'
import { type InspectedMachine, isProcess } from '../debugger/inspected'
import { registerValues } from '../debugger/inspectors/registers'
import { createStopKeeper, type StopKeeper } from '../debugger/previous-stop'
import { presentFrames } from '../debugger/resident-frames'
import { createStepper, type Stepper } from '../debugger/stepping'
import { createCallLog, type CallLog } from './call-log'
import type { Console } from './console'
import { createPacing } from './pacing'
import type { HostClock } from './ports'
import type { Program, RunControl } from './run'
import { causeOfFault, causeOfStop } from './stop-causes'

/** A slice of guest work between two looks at the messages, in milliseconds. */
const SLICE = 8
const STATE_EVERY = 100
/** A guest that has done all that its clock lets it do rests so many milliseconds. */
const REST = 2
/** Instructions between two looks at the clock. */
const CHUNK = 100_000

interface Run {
  readonly program: Program
  readonly guest: Guest
  readonly keeper: StopKeeper
  readonly allocations: ReturnType<typeof createAllocationLog>
  readonly calls: CallLog
  /** esp at the start. */
  readonly stackTop: number
  lowestStack: number
}

const IDLE: RunState = {
  state: 'idle',
  stop: 0,
  instructions: 0,
  ticks: 0,
  freeKib: 0,
  totalKib: 0,
  processId: 0,
  threadId: 0,
  program: '',
}

export interface RunControlPorts {
  readonly clock: HostClock
  readonly console: Console
  readonly tell: (event: SessionEvent) => void
  /** The machine may look different now. */
  readonly changed: () => void
}

export const createRunControl = ({ clock, console, tell, changed }: RunControlPorts): RunControl => {
  let run: Run | undefined
  let state: RunState['state'] = 'idle'
  let cause: StopCause | undefined
  let stops = 0
  let breakpoints: readonly Breakpoint[] = []
  let bound: BoundBreakpoints = bindBreakpoints([], undefined)
  /** Address that `runTo` goes for; -1 when it does not. */
  let goal = -1
  let stepper: Stepper | undefined
  /** Where the run went on: a breakpoint right there was reported already. */
  let resumedAt = { eip: -1, instructions: -1 }
  /** The fault that the current slice met, and the machine as it was then. */
  let faulted: { readonly cause: StopCause; readonly snapshot: object } | undefined
  /** The machine when the last thread asked to end: what panes show of a program that has ended. */
  let atExit: object | undefined
  /** The machine after the kernel dealt with the fault that is being looked at. */
  let afterFault: object | undefined
  let cancelSlice: (() => void) | undefined
  /** When the slice that runs must be over: a call that draws much counts one instruction but takes long. */
  let sliceEnd = Infinity
  let quiet = false
  let stateTold = 0
  const pacing = createPacing()

  const inspected = (): InspectedMachine | undefined =>
    run?.guest.inspect({
      program: run.program.map,
      allocations: run.allocations,
      previous: run.keeper,
      lowestStack: run.lowestStack,
      stackTop: run.stackTop,
    })

  const describe = (): RunState => {
    if (run === undefined) return { ...IDLE, state, stop: stops }
    const { guest, program } = run
    const counters = guest.counters()
    const target = inspected()
    return {
      state,
      ...(cause === undefined ? {} : { cause }),
      ...(target === undefined || state === 'running'
        ? {}
        : { location: program.map.location(guest.machine.state.eip) }),
      stop: stops,
      instructions: counters.instructions,
      ticks: counters.ticks,
      freeKib: counters.freeFrames * 4,
      totalKib: counters.totalFrames * 4,
      processId: target?.process?.id ?? 0,
      threadId: target?.thread?.tid ?? 0,
      ...(program.bare ? { bare: true } : {}),
      program: program.path,
    }
  }
  const tellState = () => {
    stateTold = clock.now()
    tell({ event: 'run-state', state: describe() })
  }

  const halt = (next: 'idle' | 'paused' | 'ended' | 'waiting', why: StopCause | undefined) => {
    cancelSlice?.()
    cancelSlice = undefined
    state = next
    cause = why
    stepper = undefined
    goal = -1
    if (next !== 'waiting') stops += 1
    if (run) run.lowestStack = Math.min(run.lowestStack, run.guest.machine.state.esp)
    console.flush()
    tellState()
    changed()
  }

  const armBreakpoints = (extra: readonly number[] = []) => {
    const addresses = [...bound.addresses.keys(), ...extra]
    if (goal >= 0) addresses.push(goal)
    run?.guest.setBreakpoints(addresses)
  }

  /** Runs up to the slice's end towards what is wanted; undefined when there is nothing to report. */
  const advance = (guest: Guest, until: number, time: number): GuestStop | 'stepped' | undefined => {
    const { machine } = guest
    const go = (instructions: number): GuestStop => {
      const limit = stepper === undefined ? { instructions, time } : { instructions }
      const before = machine.instructions
      const stop = guest.run(limit)
      // Arming breakpoints makes the machine report one that it stands at once more: that is no step.
      const again = stop.kind === 'breakpoint' && machine.instructions === before && wasReported()
      return again ? guest.run(limit) : stop
    }
    const wasReported = () =>
      resumedAt.eip === machine.state.eip && resumedAt.instructions === machine.instructions
    const take = (): GuestStop | 'stepped' => {
      if (stepper === undefined) return go(CHUNK)
      const step = stepper.next()
      if (step.kind === 'done') return 'stepped'
      armBreakpoints(step.kind === 'reach' ? step.addresses : [])
      if (step.kind === 'return') machine.setObservers({ instruction: step.watch })
      const stop = go(step.kind === 'instruction' ? 1 : CHUNK)
      if (step.kind === 'return') machine.setObservers({})
      return stop
    }
    do {
      const before = machine.instructions
      const stop = take()
      if (stop === 'stepped' || faulted !== undefined) return stop
      if (stop.kind === 'requested' && stepper !== undefined) continue
      if (stop.kind === 'breakpoint') {
        const { eip } = machine.state
        const own = bound.addresses.has(eip) || eip === goal
        if (wasReported() || !own) continue
        return stop
      }
      if (stop.kind !== 'budget') return stop
      if (stepper === undefined && machine.instructions - before < CHUNK) return undefined
    } while (clock.now() < until)
    return undefined
  }

  /** Shows the machine as it was at the fault; what the kernel made of it is kept for going on. */
  const haltAtFault = (guest: Guest, fault: NonNullable<typeof faulted>) => {
    afterFault = guest.snapshot()
    guest.restore(fault.snapshot)
    faulted = undefined
    halt('paused', fault.cause)
  }

  const slice = () => {
    cancelSlice = undefined
    if (run === undefined || (state !== 'running' && state !== 'waiting')) return
    const { guest } = run
    const { machine } = guest
    const began = clock.now()
    const instructions = machine.instructions
    sliceEnd = began + SLICE
    const target = pacing.target(began, guest.now())
    const stop = advance(guest, sliceEnd, target)
    sliceEnd = Infinity
    if (faulted !== undefined) haltAtFault(guest, faulted)
    else if (stop === 'stepped') halt('paused', { kind: 'step' })
    else if (stop?.kind === 'waiting') {
      if (state !== 'waiting') halt('waiting', undefined)
    } else if (stop !== undefined && stop.kind !== 'budget' && stop.kind !== 'requested') {
      const ended = stop.kind === 'ended' || stop.kind === 'exited' || stop.kind === 'halted'
      if (ended && atExit !== undefined) guest.restore(atExit)
      halt(ended ? 'ended' : 'paused', causeOfStop(stop, bound.addresses, inspected))
    } else {
      state = machine.instructions === instructions && stepper === undefined ? 'waiting' : 'running'
      const now = clock.now()
      if (now - stateTold >= STATE_EVERY) tellState()
      console.flush()
      changed()
      const rest = guest.now() >= target ? Math.max(REST, pacing.delay(now, guest.now())) : 0
      cancelSlice = clock.after(stepper === undefined ? Math.min(16, rest) : 0, slice)
    }
  }

  /** A guest that waits for input costs nothing, but its clock goes on: double clicks depend on it. */
  const letWaitingTimePass = (guest: Guest) => {
    const time = pacing.elapsed(clock.now())
    if (guest.running && time > guest.now()) guest.run({ instructions: 0, time })
  }

  /** Notes what can be seen now and lets the guest go on. */
  const go = (): Result<undefined> => {
    if (run === undefined) return fail('not-running', say('refused.not-running'))
    const { guest } = run
    if (state === 'running' || state === 'waiting') return fail('running', say('refused.running'))
    if (state === 'ended') return fail('ended', say('refused.ended'))
    const target = inspected()
    if (target !== undefined) run.keeper.leave(registerValues(guest.machine), presentFrames(target))
    if (afterFault !== undefined) {
      guest.restore(afterFault)
      afterFault = undefined
    }
    resumedAt = { eip: guest.machine.state.eip, instructions: guest.machine.instructions }
    armBreakpoints()
    state = 'running'
    cause = undefined
    pacing.restart(clock.now(), guest.now())
    if (stepper === undefined) tellState()
    cancelSlice = clock.after(0, slice)
    return ok(undefined)
  }

  const rebind = () => {
    bound = bindBreakpoints(breakpoints, run?.program.map)
    armBreakpoints()
    changed()
    tell({ event: 'breakpoints', breakpoints: [...bound.shown] })
  }

  const discard = () => {
    cancelSlice?.()
    cancelSlice = undefined
    stepper = undefined
    faulted = undefined
    afterFault = undefined
    atExit = undefined
    goal = -1
  }

  return {
    start: (program, wanted, stopAtEntry) => {
      discard()
      console.clear()
      const calls = createCallLog(program.map)
      const allocations = createAllocationLog()
      const launched = program.launch({
        board: (bytes) => {
          if (!quiet) console.write(bytes)
        },
        fault: (vector, errorCode, linear) => {
          if (quiet) return
          const target = inspected()
          if (target === undefined || !isProcess(target) || run === undefined) return
          faulted ??= {
            cause: causeOfFault(target, { vector, errorCode, linear }),
            snapshot: run.guest.snapshot(),
          }
          run.guest.requestStop()
        },
        systemCall: (call) => {
          if (quiet) return
          calls.add(call)
          const kernel = run?.guest.running?.kernel
          if (run === undefined || kernel === undefined) return
          calls.noteAllocation(call, kernel, allocations)
          if (clock.now() >= sliceEnd) run.guest.requestStop()
        },
        ending: () => {
          if (!quiet) atExit = run?.guest.snapshot()
        },
      })
      if (!launched.ok) {
        run = undefined
        halt('idle', undefined)
        return launched
      }
      const guest = launched.value
      const keeper = createStopKeeper(guest.machine)
      // The kernel puts the thread on the processor when it first runs.
      guest.run({ instructions: 0 })
      const { esp } = guest.machine.state
      run = { program, guest, keeper, allocations, calls, stackTop: esp, lowestStack: esp }
      breakpoints = wanted
      rebind()
      state = 'paused'
      cause = { kind: 'step' }
      if (!stopAtEntry) {
        resumedAt = { eip: -1, instructions: -1 }
        const gone = go()
        resumedAt = { eip: -1, instructions: -1 }
        return gone
      }
      halt('paused', { kind: 'step' })
      return ok(undefined)
    },
    pause: () => {
      if (state !== 'running' && state !== 'waiting') return fail('not-running', say('refused.nothing-runs'))
      halt('paused', { kind: 'pause' })
      return ok(undefined)
    },
    resume: go,
    stop: () => {
      if (run === undefined || state === 'ended') return ok(undefined)
      discard()
      halt('ended', { kind: 'stopped' })
      return ok(undefined)
    },
    step: (mode) => {
      if (run === undefined || state !== 'paused') return go()
      // The kernel has ended the thread that faulted: going on lets it.
      if (afterFault === undefined) stepper = createStepper(run.guest, run.program.map, mode)
      return go()
    },
    runTo: (path, line, address) => {
      if (run === undefined) return fail('not-running', say('refused.not-running'))
      const place = line === 0 ? address : run.program.map.addressesOf(path, line)[0]
      if (place === undefined) return fail('no-code', say('refused.no-code', { line, path }))
      goal = place
      const gone = go()
      if (!gone.ok) goal = -1
      return gone
    },
    state: describe,
    setBreakpoints: (wanted) => {
      breakpoints = wanted
      rebind()
      return bound.shown
    },
    isBreakpoint: (address) => bound.addresses.has(address),
    inspected,
    standing: () => {
      const target = state === 'paused' ? inspected() : undefined
      return target === undefined ? fail('not-paused', say('refused.not-paused')) : ok(target)
    },
    edited: () => {
      afterFault = undefined
      changed()
    },
    calls: () => run?.calls,
    map: () => run?.program.map,
    input: (events) => {
      if (run === undefined || state === 'ended' || state === 'idle')
        return fail('not-running', say('refused.not-running'))
      if (state === 'waiting') letWaitingTimePass(run.guest)
      for (const event of events) run.guest.input(event)
      if (state === 'waiting') {
        state = 'running'
        pacing.restart(clock.now(), run.guest.now())
        cancelSlice ??= clock.after(0, slice)
      }
      changed()
      return ok(undefined)
    },
    slowDown: (times) => {
      pacing.slowDown(times, clock.now(), run?.guest.now() ?? 0)
    },
    probe: () =>
      run && {
        guest: run.guest,
        quietly: (action) => {
          quiet = true
          try {
            return action()
          } finally {
            quiet = false
            armBreakpoints()
          }
        },
      },
    close: discard,
  }
}
