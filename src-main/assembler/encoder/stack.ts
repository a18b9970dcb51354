/** push and pop: several operands on one line without commas, sizes by the mnemonic's suffix. */
import { OperandType } from '../../x86/instruction-form'
import { emitRow, needsOperandPrefix } from './emit-row'
import type { EncoderRow } from './encoder-row'
import { OperandKind, RegisterClass, type EncoderContext, type Operand } from './operand'
import type { SpecialWriter } from './special-writers'

/** The size that goes on the stack; 0 when neither operand nor suffix says. */
function stackSize(operand: Operand, suffix: number, context: EncoderContext): number {
  const isRegister = operand.kind === OperandKind.register
  const segment = isRegister && operand.registerClass === RegisterClass.segment
  const size = segment && !operand.sizeGiven ? 0 : operand.size
  if (size === 0) return suffix
  if (size !== 2 && size !== 4 && size !== 8) context.fail('invalid size of operand')
  if (suffix !== 0 && suffix !== size) context.fail('invalid size of operand')
  return size
}

function checkMode(size: number, context: EncoderContext): void {
  if (size === 4 && context.mode === 64) context.fail('illegal instruction')
  if (size === 8 && context.mode !== 64) context.fail('illegal instruction')
}

function findRow(rows: readonly EncoderRow[], type: OperandType, size: number): EncoderRow | undefined {
  return rows.find((row) => row.operands[0]?.type === type && row.form.operands[0]?.size === size)
}

function emitSegment(
  rows: readonly EncoderRow[],
  operand: Operand,
  size: number,
  context: EncoderContext,
): void {
  const isPopCs = operand.register === 1 && rows[0]?.form.mnemonic === 'pop'
  if (isPopCs) {
    if (context.mode !== 16 || (size !== 0 && size !== 2)) context.fail('illegal instruction')
  } else {
    checkMode(size, context)
    if (operand.register < 4 && context.mode === 64) context.fail('illegal instruction')
    if (needsOperandPrefix(size * 8, context.mode)) context.emit8(0x66)
  }
  const row = rows.find((candidate) => {
    const form = candidate.operands[0]
    return form?.type === OperandType.segment && form.register === operand.register
  })
  if (row) emitRow(row, [operand], context, undefined)
}

const single: Operand[] = []

function emitOperand(
  rows: readonly EncoderRow[],
  operand: Operand,
  suffix: number,
  context: EncoderContext,
): void {
  single[0] = operand
  if (operand.kind === OperandKind.immediate) {
    if (rows[0]?.form.mnemonic === 'pop') context.fail('invalid operand')
    emitImmediate(operand, suffix, context)
    return
  }
  if (operand.kind === OperandKind.register) {
    const { registerClass } = operand
    if (registerClass === RegisterClass.segment) {
      emitSegment(rows, operand, stackSize(operand, suffix, context), context)
      return
    }
    if (registerClass !== RegisterClass.general && registerClass !== RegisterClass.highByte)
      context.fail(suffix === (context.mode === 64 ? 4 : 8) ? 'illegal instruction' : 'invalid operand')
    const size = stackSize(operand, suffix, context)
    checkMode(size, context)
    const row = findRow(rows, OperandType.general, size * 8)
    if (row) emitRow(row, single, context, undefined)
    return
  }
  if (operand.kind !== OperandKind.memory) context.fail('invalid operand')
  let size = stackSize(operand, suffix, context)
  if (size === 0) {
    context.failRecoverable('operand size not specified')
    size = context.mode >> 3
  }
  checkMode(size, context)
  const row = findRow(rows, OperandType.generalOrMemory, size * 8)
  if (row) emitRow(row, single, context, undefined)
}

/** push of a constant: a sign-extended byte unless a size was written. */
function emitImmediate(operand: Operand, suffix: number, context: EncoderContext): void {
  const written = operand.sizeGiven ? operand.size : 0
  if (written !== 0 && suffix !== 0 && written !== suffix) context.fail('invalid size of operand')
  if (written !== 0 && written !== 2 && written !== 4 && written !== 8)
    context.fail('invalid size of operand')
  const size = written !== 0 ? written : suffix !== 0 ? suffix : context.mode >> 3
  checkMode(size, context)
  const { value } = operand
  if (size === 8) {
    context.checkValue(value, 8)
    if (value.high !== value.low >> 31) context.failRecoverable('value out of range')
  } else context.checkValue(value, size)
  if (needsOperandPrefix(size * 8, context.mode)) context.emit8(0x66)
  const low = size === 2 ? (value.low << 16) >> 16 : value.low
  if (written === 0 && value.type === 0 && low >= -128 && low < 128) {
    context.emit16(0x6a | ((low & 0xff) << 8))
    return
  }
  context.emit8(0x68)
  if (size === 2) {
    if (value.type !== 0) context.emitValue(value, 2)
    else context.emit16(low & 0xffff)
  } else if (value.type !== 0) context.emitValue(value, 4)
  else context.emit32(low)
}

const stackWriter: SpecialWriter = (rows, context, instruction) => {
  const suffix = suffixSizes[instruction.mnemonic.slice(-1)] ?? 0
  if (!context.readOperand(0)) context.fail('invalid operand')
  for (;;) {
    const operand = context.operands[0]
    if (!operand) return
    emitOperand(rows, operand, suffix, context)
    if (context.atEndOfLine()) return
    if (!context.readOperandWithoutComma(0)) context.fail('invalid operand')
  }
}

const suffixSizes: Readonly<Record<string, number>> = { w: 2, d: 4, q: 8 }

export const stackWriters: readonly (readonly [string, SpecialWriter])[] = [
  'push',
  'pushw',
  'pushd',
  'pushq',
  'pop',
  'popw',
  'popd',
  'popq',
].map((name) => [name, stackWriter] as const)
