/**
 * String instructions with memory operands written out (`movs byte [edi],[fs:esi]`) and xlat: the
 * registers are fixed, the operands only say size, address size and segment.
 */
import { OperandType } from '../../x86/instruction-form'
import { segmentPrefix } from './address'
import { encodeByRows } from './encode-by-rows'
import { needsOperandPrefix } from './emit-row'
import type { EncoderOperand, EncoderRow } from './encoder-row'
import { OperandKind, RegisterClass, type EncoderContext, type Operand } from './operand'
import type { SpecialWriter } from './special-writers'

const registerNumbers: Readonly<Partial<Record<OperandType, number>>> = {
  [OperandType.stringSource]: 6,
  [OperandType.stringDestination]: 7,
  [OperandType.impliedMemory]: 3,
}

/** Checks one written memory operand; returns its address size in bytes. */
function checkMemory(form: EncoderOperand, operand: Operand, context: EncoderContext): number {
  const { value } = operand
  const simple =
    operand.index < 0 &&
    operand.baseClass === RegisterClass.general &&
    value.low === 0 &&
    value.high === 0 &&
    value.type === 0 &&
    operand.displacementSize === 0
  if (!simple) context.fail('invalid address')
  if (form.type === OperandType.stringDestination && operand.segment > 0) context.fail('invalid address')
  return operand.baseSize
}

function emitAddressPrefix(size: number, context: EncoderContext): void {
  if (size === 8 ? context.mode !== 64 : size === 2 && context.mode === 64)
    context.fail('invalid size of address value')
  if (size !== context.mode >> 3) context.emit8(0x67)
}

function emitCode(row: EncoderRow, context: EncoderContext): void {
  if (row.operandSize === 64) {
    if (context.mode !== 64) context.fail('illegal instruction')
    context.emit8(0x48)
  } else if (needsOperandPrefix(row.operandSize, context.mode)) context.emit8(0x66)
  context.emit8(row.opcode)
}

const stringWriter: SpecialWriter = (rows, context) => {
  const first = rows[0]
  if (!first) return
  let addressSize = 0
  let size = 0
  let segment = 0
  let isUsual = true
  for (let index = 0; index < first.operands.length; index++) {
    const form = first.operands[index]
    if (!context.readOperand(index) || !form) return context.fail('invalid operand')
    const operand = context.operands[index]
    if (!operand) return
    if (form.type === OperandType.general) {
      const isPort =
        operand.kind === OperandKind.register &&
        operand.registerClass === RegisterClass.general &&
        operand.size === 2 &&
        operand.register === 2
      if (!isPort) context.fail('invalid operand')
      continue
    }
    const isMemory = operand.kind === OperandKind.memory
    const hasSize = operand.size !== 0 && (isMemory || operand.sizeGiven)
    if (size !== 0 && hasSize && size !== operand.size) context.fail('operand sizes do not match')
    if (!isMemory) context.fail('invalid operand')
    size ||= operand.size
    const bytes = checkMemory(form, operand, context)
    if (addressSize !== 0 && addressSize !== bytes) context.fail('address sizes do not agree')
    addressSize = bytes
    isUsual &&= operand.base === registerNumbers[form.type]
    // ins looks at its address before it looks for the port.
    if (!isUsual && first.form.mnemonic === 'ins') context.fail('invalid address')
    if (form.type !== OperandType.stringDestination && operand.segment >= 0)
      segment = segmentPrefix(operand, context.mode)
  }
  if (!isUsual) context.fail('invalid address')
  emitAddressPrefix(addressSize, context)
  if (segment !== 0) context.emit8(segment)
  const isXlat = first.form.mnemonic === 'xlat'
  if (isXlat) {
    if (size > 1) context.fail('invalid size of operand')
    emitCode(first, context)
    return
  }
  if (size === 0) {
    context.failRecoverable('operand size not specified')
    size = 1
  }
  const row = rows.find((candidate) => stringSize(candidate) === size * 8)
  if (!row) return context.fail('invalid size of operand')
  emitCode(row, context)
}

function stringSize(row: EncoderRow): number {
  const operand = row.form.operands.find(
    ({ type }) => type === OperandType.stringSource || type === OperandType.stringDestination,
  )
  return operand?.size ?? 0
}

/** movsd and cmpsd are string instructions alone on a line, and SSE2 with operands. */
const ambiguous: SpecialWriter = (rows, context, instruction) => {
  const bare = rows.find((row) => row.operands.length === 0)
  if (context.atEndOfLine() && bare) emitCode(bare, context)
  else encodeByRows(instruction, context)
}

export const stringWriters: readonly (readonly [string, SpecialWriter])[] = [
  ...['movs', 'cmps', 'stos', 'lods', 'scas', 'ins', 'outs', 'xlat'].map(
    (name) => [name, stringWriter] as const,
  ),
  ['movsd', ambiguous],
  ['cmpsd', ambiguous],
]
