/** ret, enter, int, aam and others whose immediates follow rules of their own. */
import { needsOperandPrefix } from './emit-row'
import type { EncoderRow } from './encoder-row'
import { OperandKind, RegisterClass, readChecked, type EncoderContext, type Operand } from './operand'
import type { SpecialWriter } from './special-writers'

function readImmediate(index: number, size: number, context: EncoderContext): Operand {
  const operand = readChecked(context, index, (read) => {
    if (read.sizeGiven && read.size !== size) context.fail('invalid size of operand')
    if (read.kind !== OperandKind.immediate) context.fail('invalid operand')
  })
  context.checkValue(operand.value, size)
  return operand
}

/** An unsigned immediate; errors count once no further pass is needed. */
function readUnsigned(index: number, size: number, context: EncoderContext): Operand {
  const operand = readImmediate(index, size, context)
  const { type, low } = operand.value
  if (size === 2 && type !== 0 && !context.nextPassNeeded) context.fail('invalid use of symbol')
  if (low < 0 && !context.nextPassNeeded) context.fail('value out of range')
  return operand
}

const modeBit = ({ mode }: EncoderContext) => (mode === 16 ? 1 : mode === 32 ? 2 : 4)

function emitPrefixes(row: EncoderRow, context: EncoderContext): void {
  if ((row.modes & modeBit(context)) === 0) context.fail('illegal instruction')
  if (needsOperandPrefix(row.operandSize, context.mode)) context.emit8(0x66)
  if (row.rexW) context.emit8(0x48)
}

/** ret and its variants: `ret 0` is the plain form. */
const returnWriter: SpecialWriter = (rows, context, instruction) => {
  const bit = modeBit(context)
  const ofLength = (length: number) =>
    rows.find((row) => row.operands.length === length && (row.modes & bit) !== 0) ??
    rows.find((row) => row.operands.length === length)
  const plain = ofLength(0)
  const sized = ofLength(1)
  if (!plain || !sized) return
  const { mnemonic } = instruction
  const wrong = context.mode === 64 ? /^retn?d$/ : /q$/
  if (wrong.test(mnemonic)) context.fail('illegal instruction')
  if (!instruction.mnemonic.startsWith('retf')) context.bndPrefix = false
  if (context.atEndOfLine()) {
    emitPrefixes(plain, context)
    context.emit8(plain.opcode)
    return
  }
  const operand = readUnsigned(0, 2, context)
  emitPrefixes(sized, context)
  if (!operand.sizeGiven && (operand.value.low & 0xffff) === 0) {
    context.emit8(plain.opcode)
    return
  }
  context.emit8(sized.opcode)
  context.emit16(operand.value.low & 0xffff)
}

const enter: SpecialWriter = (rows, context) => {
  const row = rows[0]
  if (!row) return
  const frame = readUnsigned(0, 2, context)
  const level = readUnsigned(1, 1, context)
  emitPrefixes(row, context)
  context.emit8(row.opcode)
  context.emit16(frame.value.low & 0xffff)
  context.emit8(level.value.low & 0xff)
}

const interrupt: SpecialWriter = (rows, context) => {
  const operand = readImmediate(0, 1, context)
  if (operand.value.low < 0) context.failRecoverable('value out of range')
  context.emit8(rows[0]?.opcode ?? 0xcd)
  context.emit8(operand.value.low & 0xff)
}

/** aam and aad: base 10 unless another is written. */
const decimalAdjust: SpecialWriter = (rows, context) => {
  if (context.mode === 64) context.fail('illegal instruction')
  const row = rows[0]
  if (!row) return
  let base = 10
  if (!context.atEndOfLine()) {
    const operand = context.readOperand(0) ? context.operands[0] : undefined
    if (operand?.kind !== OperandKind.immediate || operand.sizeGiven)
      return context.fail('extra characters on line')
    context.checkValue(operand.value, 1)
    base = operand.value.low
  }
  context.emit8(row.opcode)
  context.emit8(base & 0xff)
}

/**
 * rdpid: fasm 1.73.30 leaves the register out of account. In 64-bit mode it writes the same six bytes for every
 * register, and so do we: what fasm assembles comes out the same.
 */
const readProcessorNumber: SpecialWriter = (_rows, context) => {
  const operand = context.operands[0]
  const isGeneral = () =>
    operand?.kind === OperandKind.register && operand.registerClass <= RegisterClass.segment
  if (!operand || !context.readOperand(0) || !isGeneral()) return context.fail('invalid operand')
  const size = operand.registerClass === RegisterClass.segment ? 0 : operand.size
  if (size !== (context.mode === 64 ? 8 : 4)) context.fail('invalid size of operand')
  if (context.mode !== 64) context.fail('invalid operand')
  for (const byte of [0x62, 0x91, 0x7e, 0x08, 0xc7, 0xfe]) context.emit8(byte)
}

const endingInSize = (name: string) => [name, `${name}w`, `${name}d`, `${name}q`]

export const miscellaneousWriters: readonly (readonly [string, SpecialWriter])[] = [
  ...['ret', 'retn', 'retf'].flatMap(endingInSize).map((name) => [name, returnWriter] as const),
  ['enter', enter],
  ['rdpid', readProcessorNumber],
  ['useavx256', (_rows, context) => void (context.prefersEvex = false)],
  ['useavx512', (_rows, context) => void (context.prefersEvex = true)],
  ['int', interrupt],
  ['aam', decimalAdjust],
  ['aad', decimalAdjust],
]
