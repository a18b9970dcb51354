import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { BEFORE_STORE, C1, type X87Stack } from '../stack'
import { arcTangentOperation } from '../transcendental/arc-tangent'
import { exponentialOperation } from '../transcendental/exponential'
import { logarithmOperation, logarithmPlusOneOperation } from '../transcendental/logarithm'
import {
  OUT_OF_RANGE,
  cosineOperation,
  sineCosineOperation,
  sineOperation,
  tangentOperation,
} from '../transcendental/trigonometry'
import { A, B, Flag, R, S, copySlot, resultIndefinite } from '../work'

/** Computes R (and S) from A (and B) under a control word; returns exception flags. */
type Operation = (control: number) => number

/** f2xm1 fyl2x fyl2xp1 fpatan fptan fsin fcos fsincos (SDM vol. 1, 8.3.7, 8.3.9). */
export function transcendentalExecutors(_execution: Execution, stack: X87Stack): Executors {
  /** ST(0) = op(ST(0)); an argument out of range sets C2 and is kept. */
  const unary =
    (operation: Operation, ranged: boolean): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      if (stack.isEmpty(top)) {
        stack.underflow(top)
        return
      }
      stack.load(A, top)
      const flags = operation(stack.control())
      if (ranged && (flags & OUT_OF_RANGE) !== 0) {
        stack.setStatus(OUT_OF_RANGE)
        return
      }
      if (stack.finish(flags, top) && ranged) stack.clear(OUT_OF_RANGE)
    }

  /** ST(1) = op(ST(0), ST(1)), then a pop. */
  const binary =
    (operation: Operation): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      const destination = stack.register(1)
      let done: boolean
      if (stack.isEmpty(top) || stack.isEmpty(destination)) done = stack.underflow(destination)
      else {
        stack.load(A, top)
        stack.load(B, destination)
        done = stack.finish(operation(stack.control()), destination)
      }
      if (done) stack.pop()
    }

  /** ST(0) = R, then S is pushed. */
  const pushing =
    (operation: Operation): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      if (stack.isEmpty(top) || stack.isFull()) {
        stack.setStatus(Flag.invalid | Flag.stackFault | (stack.isEmpty(top) ? 0 : C1))
        if (!stack.mayStore(Flag.invalid)) return
        resultIndefinite()
        copySlot(R, S)
      } else {
        stack.load(A, top)
        const flags = operation(stack.control())
        const goesOn = stack.mayStore(flags)
        stack.setStatus(goesOn ? flags : flags & BEFORE_STORE, C1 | OUT_OF_RANGE)
        if (!goesOn || (flags & OUT_OF_RANGE) !== 0) return
      }
      stack.store(top, R)
      stack.moveTop()
      stack.store(stack.register(0), S)
    }

  return {
    F2XM1: unary(exponentialOperation, false),
    FSIN: unary(sineOperation, true),
    FCOS: unary(cosineOperation, true),
    FPTAN: pushing(tangentOperation),
    FSINCOS: pushing(sineCosineOperation),
    FYL2X: binary(logarithmOperation),
    FYL2XP1: binary(logarithmPlusOneOperation),
    FPATAN: binary(arcTangentOperation),
  }
}
