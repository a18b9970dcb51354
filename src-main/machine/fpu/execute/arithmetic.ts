import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { add } from '../add'
import { divide } from '../divide'
import { multiply } from '../multiply'
import { remainder } from '../remainder'
import { extract, roundInteger, scale } from '../scale'
import { squareRoot } from '../square-root'
import { type X87Stack } from '../stack'
import { A, B, Flag, R, S, SIGN, copySlot, resultIndefinite, work } from '../work'
import { type OperandLoader, operandLoaders } from './operands'

/** Computes R from A and B under a control word; returns exception flags. */
type Operation = (control: number) => number

const addition: Operation = (control) => add(control, 0)
const subtraction: Operation = (control) => add(control, 1)

/** Mnemonics with their operation; in reversed ones the destination is the second operand. */
const operations: readonly (readonly [string, Operation, boolean])[] = [
  ['ADD', addition, false],
  ['MUL', multiply, false],
  ['SUB', subtraction, false],
  ['SUBR', subtraction, true],
  ['DIV', divide, false],
  ['DIVR', divide, true],
]

/** fadd fsub fmul fdiv and their kin, fsqrt, fprem, frndint, fscale, fxtract, fabs, fchs (SDM vol. 1, 8.3.5). */
export function arithmeticExecutors(execution: Execution, stack: X87Stack): Executors {
  const executors: Record<string, ExecuteFunction> = {}
  const loaders = operandLoaders(execution, stack)

  /** ST(0) = ST(0) op memory. */
  const withMemory =
    (operation: Operation, reversed: boolean, loader: OperandLoader): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      loader(instruction, reversed ? A : B)
      const destination = stack.register(0)
      if (stack.isEmpty(destination)) {
        stack.underflow(destination)
        return
      }
      stack.load(reversed ? B : A, destination)
      stack.finish(operation(stack.control()), destination)
    }

  /** ST(0) = ST(0) op ST(i), or ST(i) = ST(i) op ST(0) with or without a pop. */
  const withRegister =
    (operation: Operation, reversed: boolean, toTop: boolean, pops: boolean): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      const other = stack.register(instruction.rm)
      const destination = toTop ? top : other
      let done: boolean
      if (stack.isEmpty(top) || stack.isEmpty(other)) done = stack.underflow(destination)
      else {
        stack.load(reversed ? B : A, destination)
        stack.load(reversed ? A : B, toTop ? other : top)
        done = stack.finish(operation(stack.control()), destination)
      }
      if (pops && done) stack.pop()
    }

  for (const [name, operation, reversed] of operations) {
    executors[`F${name}_m32`] = withMemory(operation, reversed, loaders.single)
    executors[`F${name}_m64`] = withMemory(operation, reversed, loaders.double)
    executors[`FI${name}_m16`] = withMemory(operation, reversed, loaders.integer16)
    executors[`FI${name}_m32`] = withMemory(operation, reversed, loaders.integer32)
    executors[`F${name}_st0_sti`] = withRegister(operation, reversed, true, false)
    executors[`F${name}_sti_st0`] = withRegister(operation, reversed, false, false)
    executors[`F${name}P_sti_st0`] = withRegister(operation, reversed, false, true)
  }

  /** ST(0) = op(ST(0)). */
  const unary =
    (operation: Operation): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      if (stack.isEmpty(top)) {
        stack.underflow(top)
        return
      }
      stack.load(A, top)
      stack.finish(operation(stack.control()), top)
    }
  executors.FSQRT = unary(squareRoot)
  executors.FRNDINT = unary(roundInteger)
  executors.FCHS = unary(() => {
    copySlot(A, R)
    work[R + SIGN] = work[A + SIGN] ^ 1
    return 0
  })
  executors.FABS = unary(() => {
    copySlot(A, R)
    work[R + SIGN] = 0
    return 0
  })
  executors.FSCALE = (instruction) => {
    stack.begin()
    stack.note(instruction)
    const top = stack.register(0)
    const other = stack.register(1)
    if (stack.isEmpty(top) || stack.isEmpty(other)) {
      stack.underflow(top)
      return
    }
    stack.load(A, top)
    stack.load(B, other)
    stack.finish(scale(stack.control()), top)
  }

  const CODES = 0x4700
  const remainderWith =
    (nearest: boolean): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      const other = stack.register(1)
      if (stack.isEmpty(top) || stack.isEmpty(other)) {
        stack.underflow(top)
        return
      }
      stack.load(A, top)
      stack.load(B, other)
      const flags = remainder(stack.control(), nearest)
      if (!stack.mayStore(flags)) {
        stack.setStatus(flags & 7)
        return
      }
      stack.store(top)
      stack.setStatus(flags, CODES)
    }
  executors.FPREM = remainderWith(false)
  executors.FPREM1 = remainderWith(true)

  /** The exponent replaces ST(0), then the significand is pushed. */
  executors.FXTRACT = (instruction) => {
    stack.begin()
    stack.note(instruction)
    const top = stack.register(0)
    if (stack.isEmpty(top) || stack.isFull()) {
      const overflow = stack.isEmpty(top) ? 0 : Flag.roundedUp
      stack.setStatus(Flag.invalid | Flag.stackFault | overflow)
      if (!stack.mayStore(Flag.invalid)) return
      resultIndefinite()
      copySlot(R, S)
    } else {
      stack.load(A, top)
      const flags = extract()
      if (!stack.mayStore(flags)) {
        stack.setStatus(flags)
        return
      }
      stack.setStatus(flags)
    }
    stack.store(top, S)
    stack.moveTop()
    stack.store(stack.register(0), R)
  }
  return executors
}
