/**
 * What fasm says of an operand of a VEX, EVEX or XOP instruction that fits no row. fasm keeps one size for
 * the whole line: each vector register is compared with it, memory only where the row has no size of its own.
 */
import { Encoding, OperandType } from '../../x86/instruction-form'
import type { EncoderOperand, EncoderRow } from './encoder-row'
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

/**
 * `size` is the one that the operands before agreed on. `fixedMemory`: all memory operands have one size, with
 * which fasm compares instead. `oneClass`: fasm has no other size of register in mind here.
 */
export function explainVector(
  rows: readonly EncoderRow[],
  index: number,
  size: number,
  operand: Operand,
  fixedMemory: boolean,
  oneClass: boolean,
): string {
  if (rows.every((row) => row.operands.length === index)) return 'extra characters on line'
  const forms = rows.map((row) => row.operands[index]).filter((form) => form !== undefined)
  if (forms.every(takesImmediate))
    return operand.sizeGiven && operand.size !== 1 ? 'invalid size of operand' : 'invalid operand'
  const differs = size !== 0 && operand.size !== size
  // Where only a register can stand, a size in front is compared before the kind is known.
  const onlyRegister = forms.every((form) => !form.takesMemory && !takesImmediate(form))
  if (onlyRegister && operand.sizeGiven && differs) return 'operand sizes do not match'
  switch (operand.kind) {
    case OperandKind.register:
      return explainRegister(rows, index, operand, differs, oneClass)
    case OperandKind.memory:
      if (!forms.some((form) => form.takesMemory)) return 'invalid operand'
      if (operand.broadcast !== 0 || fixedMemory || !sharesSize(rows, index)) return 'invalid size of operand'
      return differs ? 'operand sizes do not match' : 'invalid size of operand'
    default:
      return 'invalid operand'
  }
}

function explainRegister(
  rows: readonly EncoderRow[],
  index: number,
  operand: Operand,
  differs: boolean,
  oneClass: boolean,
): string {
  if (isVector(operand.registerClass)) {
    const vectors = rows.filter((row) => isVector(row.operands[index]?.registerClass ?? -1))
    if (vectors.length === 0) return 'invalid operand'
    if (operand.register > 15 && vectors.every((row) => row.encoding !== Encoding.evex))
      return 'invalid operand'
    if (oneClass) return 'invalid operand'
    // The register is taken without its mask, at which the line goes on wrongly.
    const isMasked = operand.mask !== 0 && vectors.every((row) => row.operands[index]?.masking === 0)
    if (isMasked && !(differs && sharesSize(vectors, index)))
      return rows.every((row) => row.operands.length === index + 1)
        ? 'extra characters on line'
        : 'invalid operand'
    return differs && sharesSize(vectors, index) ? 'operand sizes do not match' : 'invalid size of operand'
  }
  if (!isGeneral(operand.registerClass)) return 'invalid operand'
  const takesGeneral = rows.some((row) => isGeneral(row.operands[index]?.registerClass ?? -1))
  return takesGeneral ? 'invalid size of operand' : 'invalid operand'
}

/** True when the operand is as wide as the first one in all rows. */
function sharesSize(rows: readonly EncoderRow[], index: number): boolean {
  return rows.every((row) => {
    const first = widthOf(row.operands[0])
    const own = widthOf(row.operands[index])
    return first === own || first === 0 || own === 0
  })
}

function widthOf(form: EncoderOperand | undefined): number {
  if (!form || form.registerClass === RegisterClass.mask) return 0
  return form.registerSize !== 0 ? form.registerSize : form.memorySize
}

/**
 * What fasm says of a gather, scatter or prefetch that fits no row: it reads all operands before it compares
 * the index with the rest. `operands` are those read, `count` their number.
 */
export function explainGather(row: EncoderRow, operands: readonly Operand[], count: number): string {
  const place = row.memoryOperand
  const memory = operands[place]
  const data = operands[1 - place]
  const isPrefetch = row.operands.length === 1
  if (place === 1 && !isVectorRegister(data, count > 0)) return 'invalid operand'
  if (place === 1 && count === 1) return 'invalid operand'
  if (memory?.kind !== OperandKind.memory || place >= count) return 'invalid argument'
  if (place === 0 && !isPrefetch && !isVectorRegister(data, count > 1)) return 'invalid operand'
  const element = row.operands[place]?.memorySize ?? 0
  if (memory.size !== 0 && memory.size !== element) return 'invalid size of operand'
  if (isPrefetch) return 'invalid operand'
  const mask = operands[2]
  if (place === 1 && count > 2 && mask) {
    if (!isVectorRegister(mask, true))
      return mask.sizeGiven && mask.size !== data?.size ? 'operand sizes do not match' : 'invalid operand'
    if (mask.size !== data?.size) return 'operand sizes do not match'
    if (mask.register > 15 || (data?.register ?? 0) > 15) return 'invalid operand'
    if (mask.register === data.register) return 'disallowed combination of registers'
  } else if (memory.mask === 0 && (data?.mask ?? 0) === 0) return 'invalid operand'
  const clashes =
    memory.index >= 0 && [data?.register, count > 2 ? mask?.register : -1].includes(memory.index)
  if (clashes && place === 1) return 'disallowed combination of registers'
  return 'invalid size of operand'
}

function isVectorRegister(operand: Operand | undefined, isThere: boolean): boolean {
  return isThere && operand?.kind === OperandKind.register && isVector(operand.registerClass)
}
