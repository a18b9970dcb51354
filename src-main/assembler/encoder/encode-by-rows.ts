/** Encodes an instruction whose operands decide its row and nothing else. */
import { Encoding, OperandType } from '../../x86/instruction-form'
import { advance, choose, operandShape, refuseKind, type CandidateState } from './candidates'
import { isScalar, type Wording } from './explain'
import { emitRow, offsetSize, passesValueTest } from './emit-row'
import { ValueTest, type EncoderRow } from './encoder-row'
import { explainGather, isVector } from './explain-vector'
import { reword } from './reword'
import { OperandKind, RegisterClass, type EncoderContext, type Operand } from './operand'
import type { SpecialWriter } from './special-writers'

/** A mnemonic with its rows and the memory of its operand shapes. */
export interface Instruction {
  readonly mnemonic: string
  readonly writer: SpecialWriter | undefined
  readonly start: CandidateState
  readonly words: Wording
  /** fasm refuses it outside 64-bit mode before it looks at the operands. */
  readonly only64: boolean
  /** No row exists in 64-bit mode: fasm says so before it looks at the operands. */
  readonly never64: boolean
  readonly rows: readonly EncoderRow[]
  /** One of them has an EVEX encoding. */
  readonly decorated: boolean
}

/** The operands of the line without the rounding operand, where there is one. */
const withoutRounding: Operand[] = []

export function encodeByRows(instruction: Instruction, context: EncoderContext): void {
  if (instruction.never64 && context.mode === 64) context.fail('illegal instruction')
  if (instruction.only64 && context.mode !== 64) context.fail('illegal instruction')
  let state = instruction.start
  while (state.more && readNext(state, context, instruction)) {
    const operand = context.operands[state.read]
    if (!operand) break
    const shape = operandShape(operand)
    if (state.latest === undefined || state.latestShape !== shape) {
      let next = state.next.get(shape)
      if (!next) {
        next = advance(state, operand, instruction.words)
        state.next.set(shape, next)
      }
      state.latestShape = shape
      state.latest = next
    }
    state = state.latest
    if (state.error !== '') refuse(instruction, context, state.read, state.error, state.read - 1)
  }
  const { readsOn, isX87 } = instruction.words
  const looksOn = isX87 || context.operands[0]?.kind === OperandKind.register
  if (readsOn !== '' && looksOn && state.read === 1 && !state.more && context.readOperand(1))
    refuse(instruction, context, 2, readsOn, 1)
  const modeIndex = context.mode >> 5
  let choice = state.choices[modeIndex]
  if (!choice) {
    choice = choose(state, context.mode)
    state.choices[modeIndex] = choice
  }
  if (choice.error !== '') refuse(instruction, context, state.read, choice.error, state.read)
  if (choice.sizeUnknown) context.failRecoverable('operand size not specified')
  let operands = context.operands
  let rounding: Operand | undefined
  if (state.roundingAt >= 0) {
    rounding = operands[state.roundingAt]
    withoutRounding.length = 0
    for (let index = 0; index < state.read; index++) {
      const operand = operands[index]
      if (operand && index !== state.roundingAt) withoutRounding.push(operand)
    }
    operands = withoutRounding
  }
  const { rows } = choice
  checked = -1
  let row = rows.length === 1 && rows[0] ? rows[0] : pick(rows, operands, context)
  if (
    context.prefersEvex &&
    choice.evex &&
    row.encoding === Encoding.vex &&
    compresses(choice.evex, operands)
  )
    row = choice.evex
  checkImmediates(row, operands, context)
  emitRow(row, operands, context, rounding)
}

/** Ends the assembly with what fasm says when the operands fit no row. */
function refuse(
  instruction: Instruction,
  context: EncoderContext,
  read: number,
  message: string,
  index: number,
): never {
  const first = instruction.rows[0]
  if (!first?.gathers) {
    const { mode, operands } = context
    const operand = index < read ? operands[index] : undefined
    // What is wrong in itself further on does not count before what is refused here.
    const readOperand = (next: number): boolean => {
      try {
        return context.readOperand(next)
      } catch {
        return true
      }
    }
    const rows = instruction.rows
    const refusal = { mode, message, index, operand, operands, rows, readOperand }
    return context.fail(reword(instruction.mnemonic, refusal))
  }
  const place = first.memoryOperand
  if (index < read && index === place && context.operands[index]?.kind !== OperandKind.memory)
    context.fail('invalid argument')
  const isData = index === 0 && place === 1
  const [data] = context.operands
  if (isData && !(data?.kind === OperandKind.register && isVector(data.registerClass)))
    context.fail('invalid operand')
  let count = read
  while (count < 3 && context.readOperand(count)) count++
  return context.fail(explainGather(first, context.operands, count))
}

const MISMATCH = 'operand sizes do not match'

/**
 * Reads the operand that comes next. One that is wrong in itself is refused for its kind first, where no
 * row takes that kind: fasm looks at the kind before it calculates.
 */
function readNext(state: CandidateState, context: EncoderContext, instruction: Instruction): boolean {
  const { words } = instruction
  try {
    return context.readOperand(state.read)
  } catch (error) {
    const operand = context.operands[state.read]
    if (!operand) throw error
    let refusal = refuseKind(state, operand, words)
    // A size in front is compared at once, except of memory that vector instructions take.
    const isCompared = operand.sizeGiven && (refusal !== '' || instruction.rows.every(isScalar))
    if (isCompared && advance(state, operand, words).error === MISMATCH) refusal = MISMATCH
    if (refusal !== '') refuse(instruction, context, state.read + 1, refusal, state.read)
    throw error
  }
}

/** True when EVEX can scale the displacement to a byte that VEX would write in full. */
function compresses(row: EncoderRow, operands: readonly Operand[]): boolean {
  const operand = operands[row.memoryOperand]
  if (operand?.kind !== OperandKind.memory || (operand.base < 0 && operand.index < 0)) return false
  if (operand.baseClass === RegisterClass.instructionPointer || operand.baseSize === 2) return false
  if ((operand.displacementSize | operand.relocatableSize) !== 0) return false
  const { low } = operand.value
  if (low >= -128 && low < 128) return false
  const scaled = low / row.displacementScale
  return Number.isInteger(scaled) && scaled >= -128 && scaled < 128
}

/** Number of the operand whose value `pick` has already checked, or -1. */
let checked = -1

/** The first row whose conditions on values hold. */
function pick(
  rows: readonly EncoderRow[],
  operands: readonly Operand[],
  context: EncoderContext,
): EncoderRow {
  const last = rows.length - 1
  for (let index = 0; index < last; index++) {
    const row = rows[index]
    if (row && accepts(row, operands, context)) return row
  }
  const row = rows[last]
  if (!row) throw new Error('an instruction without rows')
  return row
}

function accepts(row: EncoderRow, operands: readonly Operand[], context: EncoderContext): boolean {
  if (row.valueTest !== ValueTest.none) {
    const index = valueOperand(row)
    const operand = operands[index]
    if (!operand) return false
    if (checked < 0) {
      context.checkValue(operand.value, row.checkSize)
      checked = index
    }
    return passesValueTest(row, operand)
  }
  const memory = row.memoryOperand >= 0 ? row.operands[row.memoryOperand] : undefined
  if (memory?.type === OperandType.memoryOffset) {
    const operand = operands[row.memoryOperand]
    return operand !== undefined && offsetSize(operand, context.mode) !== 0
  }
  return true
}

function valueOperand(row: EncoderRow): number {
  return row.immediates[0] ?? row.operands.findIndex((operand) => operand.type === OperandType.one)
}

/** Range checks of the immediates that `pick` has not made already. */
function checkImmediates(row: EncoderRow, operands: readonly Operand[], context: EncoderContext): void {
  for (let at = 0; at < row.immediates.length; at++) {
    const index = row.immediates[at] ?? 0
    const operand = operands[index]
    if (!operand || operand.kind !== OperandKind.immediate) continue
    const size = row.immediateSizes[at] ?? 1
    const isChecked = index === checked
    if (row.valueTest === ValueTest.signed32 && at === 0) checkSigned32(operand, context, isChecked)
    else if (!isChecked) context.checkValue(operand.value, size)
    if (row.is4Operand >= 0 && (operand.value.low & 0xf0) !== 0)
      context.fail(context.mode !== 64 && usesHighVector(operands) ? 'invalid operand' : 'value out of range')
  }
}

/** True when a vector register is there that only 64-bit mode has. */
function usesHighVector(operands: readonly Operand[]): boolean {
  return operands.some(
    ({ kind, registerClass, register }) =>
      kind === OperandKind.register && isVector(registerClass) && register > 7,
  )
}

/** An immediate that the processor sign-extends to 64 bits. */
export function checkSigned32(operand: Operand, context: EncoderContext, isChecked: boolean): void {
  const { value } = operand
  if (operand.sizeGiven) context.fail('not encodable with long immediate')
  if (!isChecked) context.checkValue(value, 8)
  if (value.high !== value.low >> 31) context.failRecoverable('value out of range')
  if (value.type > 4) context.fail('not encodable with long immediate')
}
