/**
 * What fasm says of an operand of a VEX, EVEX or XOP instruction that fits no row. fasm keeps one size for
 * the whole line: each vector register is compared with it, memory only where the row has no size of its own.
 */
import { OperandType } from '../../x86/instruction-form'
import type { EncoderOperand, EncoderRow } from './encoder-row'
import { OperandField } from '../../x86/instruction-form'
import { OperandKind, RegisterClass, type Operand } from './operand'

export function isVector(registerClass: number): boolean {
  return (
    registerClass === RegisterClass.sse ||
    registerClass === RegisterClass.avx ||
    registerClass === RegisterClass.avx512
  )
}

export function takesImmediate(form: EncoderOperand): boolean {
  return (
    form.type === OperandType.immediate ||
    form.type === OperandType.immediateSigned ||
    form.type === OperandType.one
  )
}

function isGeneral(registerClass: number): boolean {
  return registerClass === RegisterClass.general || registerClass === RegisterClass.highByte
}

/** `size` is the one that the operands before agreed on; `fixedMemory`: all memory operands have one size. */
export function explainVector(
  rows: readonly EncoderRow[],
  index: number,
  size: number,
  operand: Operand,
  fixedMemory: boolean,
): string {
  if (rows.every((row) => row.operands.length === index)) return 'extra characters on line'
  const forms = rows.map((row) => row.operands[index]).filter((form) => form !== undefined)
  const differs = size !== 0 && operand.size !== size
  if (forms.every(takesImmediate))
    return operand.sizeGiven && operand.size !== 1 ? 'invalid size of operand' : 'invalid operand'
  const inVvvv = forms.every((form) => form.field === OperandField.vvvv)
  if (inVvvv && operand.sizeGiven && differs) return 'operand sizes do not match'
  switch (operand.kind) {
    case OperandKind.register:
      if (isVector(operand.registerClass)) {
        if (!forms.some((form) => isVector(form.registerClass))) return 'invalid operand'
        return differs ? 'operand sizes do not match' : 'invalid size of operand'
      }
      if (!isGeneral(operand.registerClass)) return 'invalid operand'
      return forms.some((form) => isGeneral(form.registerClass))
        ? 'invalid size of operand'
        : 'invalid operand'
    case OperandKind.memory:
      if (!forms.some((form) => form.takesMemory)) return 'invalid operand'
      if (operand.broadcast !== 0 || fixedMemory) return 'invalid size of operand'
      return differs ? 'operand sizes do not match' : 'invalid size of operand'
    default:
      return 'invalid operand'
  }
}
