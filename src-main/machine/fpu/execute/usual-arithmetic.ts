import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { CR0, X87_CONTROL, X87_REGISTERS, X87_STATUS, X87_TAGS } from '../../layout'
import { memoryOperands } from '../memory-operand'
import { CR0_EM_TS, type X87Stack } from '../stack'
import { NOT_USUAL, usualArithmetic } from '../wasm/arithmetic'

const CONTROL = X87_CONTROL >> 2
const STATUS = X87_STATUS >> 2
const TAGS = X87_TAGS >> 2
/** Precision and rounding fields of the control word, and their value for 64 bits to nearest. */
const MODE_FIELDS = 0xf00
const USUAL_MODE = 0x300
const PENDING = 0x80

/** Mnemonic, whether it is a product, and which sign a sum turns (see `UsualArithmetic`). */
const operations = [
  ['ADD', false, 0],
  ['SUB', false, 1],
  ['SUBR', false, 2],
  ['MUL', true, 0],
] as const

/**
 * Puts the quick way for the usual case before addition, subtraction and multiplication: it takes over
 * only when nothing can go wrong, so that `general` alone knows the rules.
 */
export function usualArithmeticExecutors(
  execution: Execution,
  stack: X87Stack,
  general: Executors,
): Executors {
  const { state } = execution
  const operands = memoryOperands(execution)
  const { addExtended, addDouble, addSingle, multiplyExtended, multiplyDouble, multiplySingle } =
    usualArithmetic(execution.memory)
  const executors: Record<string, ExecuteFunction> = {}

  /** Usual mode, unit available, no pending exception. */
  const isUsual = (): boolean =>
    (state[CONTROL] & MODE_FIELDS) === USUAL_MODE &&
    (state[CR0 >> 2] & CR0_EM_TS) === 0 &&
    (state[STATUS] & PENDING) === 0

  const withRegister =
    (
      isProduct: boolean,
      sign: number,
      toTop: boolean,
      pops: boolean,
      otherwise: ExecuteFunction,
    ): ExecuteFunction =>
    (instruction) => {
      if (isUsual()) {
        const top = (state[STATUS] >> 11) & 7
        const other = (top + instruction.rm) & 7
        const tags = state[TAGS]
        if ((((tags >> (2 * top)) | (tags >> (2 * other))) & 3) === 0) {
          const to = X87_REGISTERS + 16 * (toTop ? top : other)
          const from = X87_REGISTERS + 16 * (toTop ? other : top)
          const flags = isProduct ? multiplyExtended(to, from, 0) : addExtended(to, from, sign)
          if (flags >= 0) {
            stack.note(instruction)
            stack.setStatus(flags)
            if (pops) stack.pop()
            return
          }
        }
      }
      otherwise(instruction)
    }

  const withMemory =
    (isProduct: boolean, sign: number, isDouble: boolean, otherwise: ExecuteFunction): ExecuteFunction =>
    (instruction) => {
      if (isUsual()) {
        const top = (state[STATUS] >> 11) & 7
        if (((state[TAGS] >> (2 * top)) & 3) === 0) {
          const to = X87_REGISTERS + 16 * top
          const offset = execution.address(instruction)
          const from = operands.direct(instruction.segment, offset, isDouble ? 8 : 4)
          const flags =
            from === 0
              ? NOT_USUAL
              : isProduct
                ? isDouble
                  ? multiplyDouble(to, from, 0)
                  : multiplySingle(to, from, 0)
                : isDouble
                  ? addDouble(to, from, sign)
                  : addSingle(to, from, sign)
          if (flags >= 0) {
            stack.noteMemory(instruction, offset)
            stack.setStatus(flags)
            return
          }
        }
      }
      otherwise(instruction)
    }

  for (const [name, isProduct, sign] of operations) {
    const register = (form: string, toTop: boolean, pops: boolean): void => {
      executors[form] = withRegister(isProduct, sign, toTop, pops, general[form])
    }
    register(`F${name}_st0_sti`, true, false)
    register(`F${name}_sti_st0`, false, false)
    register(`F${name}P_sti_st0`, false, true)
    for (const [operand, isDouble] of [
      ['m32', false],
      ['m64', true],
    ] as const) {
      const form = `F${name}_${operand}`
      executors[form] = withMemory(isProduct, sign, isDouble, general[form])
    }
  }
  return executors
}
