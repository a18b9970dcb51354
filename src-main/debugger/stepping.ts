import type { Guest } from './guest'
import { type InstructionKind, instructionKind } from './instruction-kind'
import type { ProgramMap } from './program-map'

export type StepMode = 'into' | 'over' | 'out'

/** What to run next on the way to the end of a step. */
export type StepGoal =
  | { readonly kind: 'done' }
  /** One instruction. */
  | { readonly kind: 'instruction' }
  /** Until the thread stands at one of these addresses with its stack not deeper than now. */
  | { readonly kind: 'reach'; readonly addresses: readonly number[] }
  /** Until the thread's routine returns; `watch` must see each instruction before it runs. */
  | { readonly kind: 'return'; readonly watch: (eip: number) => void }

/**
 * A routine may return behind data that stands after its call (`call print` / `db 'text', 0`): so the
 * beginnings of so many following lines end a step over it as well.
 */
const LINES_BEHIND_CALL = 2

/** One step of one thread, taken by lines where the program has them, else by instructions. */
export interface Stepper {
  /** What to do now; asked again after each goal, and whenever a run came back early. */
  next(): StepGoal
}

/**
 * Prepares a step of the thread on the processor. `into` follows calls, `over` takes calls whole, `out`
 * runs to the end of the routine. System calls and repeated string instructions are always taken whole.
 */
export const createStepper = (guest: Guest, program: ProgramMap, mode: StepMode): Stepper => {
  const { machine } = guest
  const thread = guest.turn()
  const start = {
    instructions: machine.instructions,
    eip: machine.state.eip,
    esp: machine.state.esp,
    line: program.lineAt(machine.state.eip),
  }
  let target: { readonly addresses: readonly number[]; readonly esp: number } | undefined
  let returned = false
  let restarts = guest.restarts()

  const onProcessor = () => guest.turn() === thread
  const kindHere = (): InstructionKind => instructionKind(guest.memory(), machine.state.eip)
  const onAnotherLine = (address: number) => {
    const here = program.lineAt(address)
    if (here === undefined || start.line === undefined || address === start.eip) return true
    return here.line !== start.line.line || here.path !== start.line.path
  }

  const watch = () => {
    if (!onProcessor() || machine.state.esp < start.esp || kindHere().kind !== 'return') return
    returned = true
    guest.requestStop()
  }
  return {
    next: () => {
      if (thread === undefined || !guest.lives(thread)) return { kind: 'done' }
      if (!onProcessor()) return { kind: 'instruction' }
      if (mode === 'out') return returned ? { kind: 'done' } : { kind: 'return', watch }
      const { eip, esp } = machine.state
      if (target !== undefined) {
        if (!target.addresses.includes(eip) || esp < target.esp)
          return { kind: 'reach', addresses: target.addresses }
        target = undefined
      }
      if (eip === start.eip && guest.restarts() !== restarts) {
        // The kernel has mapped a page that the instruction touches: it begins again, and was no step.
        restarts = guest.restarts()
        return { kind: 'instruction' }
      }
      if (machine.instructions !== start.instructions && onAnotherLine(eip)) return { kind: 'done' }
      const { kind, next, target: routine } = kindHere()
      // A macro that calls over its own text (`call ..after` / `db 'text', 0` / `..after:`) has not gone anywhere.
      const isJump = routine > next && !onAnotherLine(routine)
      const whole =
        kind === 'interrupt' || kind === 'repeat' || (kind === 'call' && mode === 'over' && !isJump)
      if (!whole) return { kind: 'instruction' }
      const behind = kind === 'call' ? program.startsAfter(next, LINES_BEHIND_CALL) : []
      target = { addresses: [next, ...behind], esp }
      return { kind: 'reach', addresses: target.addresses }
    },
  }
}
