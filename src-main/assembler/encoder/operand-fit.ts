/** Whether an operand fits a row of the instruction table. */
import { Encoding, highRegister, lowRegister, OperandType } from '../../x86/instruction-form'
import type { EncoderOperand, EncoderRow } from './encoder-row'
import { OperandKind, RegisterClass, type Operand } from './operand'

/** How well an operand fits: not even in kind, but for its size, wholly. */
export const Fit = { kind: 0, size: 1, yes: 2 } as const
export type Fit = (typeof Fit)[keyof typeof Fit]

function fitsRegister(row: EncoderRow, form: EncoderOperand, operand: Operand): Fit {
  const actual =
    operand.registerClass === RegisterClass.highByte ? RegisterClass.general : operand.registerClass
  const vector =
    actual === RegisterClass.sse || actual === RegisterClass.avx || actual === RegisterClass.avx512
  if (vector && row.encoding !== Encoding.evex && operand.register > 15) return Fit.kind
  if (form.registerClass !== actual) {
    const wanted = form.registerClass
    // fasm takes a segment register for a general one of an impossible size.
    if (actual === RegisterClass.segment && wanted === RegisterClass.general) return Fit.size
    const wantsVector =
      wanted === RegisterClass.sse || wanted === RegisterClass.avx || wanted === RegisterClass.avx512
    // Vector registers of another width are a matter of size only where the row has a VEX encoding.
    if (!(vector && wantsVector && row.encoding !== Encoding.legacy)) {
      const mixed =
        row.encoding === Encoding.legacy &&
        (row.eitherClass || actual === RegisterClass.sse) &&
        (actual === RegisterClass.mmx || actual === RegisterClass.sse) &&
        (wanted === RegisterClass.mmx || wanted === RegisterClass.sse)
      return mixed ? Fit.size : Fit.kind
    }
    return Fit.size
  }
  if (form.register >= 0 && form.register !== operand.register) return Fit.kind
  if (form.registerSize !== 0 && form.registerSize !== operand.size) return Fit.size
  if (form.register === highRegister && operand.register < 8) return Fit.kind
  if (form.register === lowRegister && operand.register > 15) return Fit.kind
  if (operand.registerClass === RegisterClass.highByte && form.register >= 0) return Fit.kind
  if (operand.mask !== 0 && form.masking === 0) return Fit.kind
  if (operand.zeroing && form.masking < 2) return Fit.kind
  return Fit.yes
}

function fitsMemory(row: EncoderRow, form: EncoderOperand, operand: Operand): Fit {
  if (!form.takesMemory) return Fit.kind
  const vectorIndex = operand.index >= 0 && operand.indexClass !== RegisterClass.general
  if (form.type === OperandType.vectorMemory) {
    if (!vectorIndex) return Fit.kind
    if (operand.indexClass !== form.indexClass) return Fit.size
    if (operand.index > 15 && row.encoding !== Encoding.evex) return Fit.kind
  }
  if (form.type === OperandType.memoryOffset && (operand.base >= 0 || operand.index >= 0)) return Fit.kind
  if (operand.mask !== 0 && form.masking === 0) return Fit.kind
  if (operand.zeroing) return Fit.kind
  if (operand.broadcast !== 0) {
    if (form.broadcast === 0) return Fit.kind
    if (form.broadcast !== operand.broadcast) return Fit.size
    return operand.size === 0 || operand.size === form.elementSize ? Fit.yes : Fit.size
  }
  if (operand.size === 0) return Fit.yes
  if (row.form.sizeless) return Fit.size
  return form.memorySize === 0 || form.memorySize === operand.size ? Fit.yes : Fit.size
}

/** Compares one operand with the operand number `index` of a row. */
export function fits(row: EncoderRow, index: number, operand: Operand): Fit {
  const form = row.operands[index]
  if (!form) return Fit.kind
  // Gathers and scatters under EVEX need a mask.
  if (form.masking > 0 && operand.mask === 0 && row.gathers && row.operands.length > 1) return Fit.kind
  switch (operand.kind) {
    case OperandKind.register:
      return form.registerClass < 0 ? Fit.kind : fitsRegister(row, form, operand)
    case OperandKind.memory:
      return fitsMemory(row, form, operand)
    case OperandKind.immediate: {
      if (
        form.type !== OperandType.immediate &&
        form.type !== OperandType.immediateSigned &&
        form.type !== OperandType.one
      )
        return Fit.kind
      if (!operand.sizeGiven) return Fit.yes
      return operand.size === form.immediateSize ? Fit.yes : Fit.size
    }
    default:
      return Fit.kind
  }
}
