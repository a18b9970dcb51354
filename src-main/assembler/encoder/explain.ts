/** What fasm says of operands that fit no row of a mnemonic, in the order in which it notices. */
import { Encoding, OperandType } from '../../x86/instruction-form'
import type { EncoderRow } from './encoder-row'
import { explainVector, isVector, takesImmediate } from './explain-vector'
import { OperandKind, RegisterClass, type Operand } from './operand'
import { Fit, fits } from './operand-fit'

/** The size in bytes that counts when operands are compared, 0 when the operand has none of its own. */
function comparedSize(row: EncoderRow, index: number): number {
  const form = row.operands[index]
  if (!form) return 0
  switch (form.type) {
    case OperandType.immediateSigned:
      return row.checkSize
    case OperandType.immediate:
      return form.immediateSize
    case OperandType.farMemory:
      return form.memorySize - 2
    default:
      return form.registerSize !== 0 ? form.registerSize : form.memorySize
  }
}

/**
 * True when fasm compares the size of this operand with those before it: the rows that it could belong
 * to have operands of one size. A register that every row fixes (`cl` of shifts) is not compared.
 */
function isCompared(rows: readonly EncoderRow[], index: number): boolean {
  const equal = rows.every((row) => {
    const size = comparedSize(row, 0)
    return size !== 0 && size === comparedSize(row, index)
  })
  return equal && rows.some((row) => (row.operands[index]?.register ?? -1) < 0)
}

/** True when the operand's size contradicts `size`, which the operands before it agreed on. */
function conflicts(
  rows: readonly EncoderRow[],
  index: number,
  size: number,
  operand: Operand,
  words: Wording,
): boolean {
  if (!words.sharedSize || index === 0 || size === 0 || rows.length === 0) return false
  let given = operand.size
  if (operand.kind === OperandKind.immediate) {
    if (!operand.sizeGiven || words.separateImmediate) return false
  } else if (operand.kind === OperandKind.register && operand.registerClass === RegisterClass.segment) {
    if (rows.some((row) => row.operands[index]?.type === OperandType.segment)) return false
    given = impossibleSize
  }
  const far = rows.some((row) => row.operands[index]?.type === OperandType.farMemory)
  return given !== 0 && given !== size + (far ? 2 : 0) && isCompared(rows, index)
}

export const impossibleSize = 3

/** Bytes of two bounds outside 64-bit mode and in it. */
const boundsSizes: ReadonlySet<number> = new Set([8, 16])

/** What went wrong with an operand that fits none of the rows, in the order in which fasm notices. */
export function explain(
  rows: readonly EncoderRow[],
  index: number,
  size: number,
  operand: Operand,
  words: Wording,
): string {
  if (words.isBounds && operand.sizeGiven && !boundsSizes.has(operand.size))
    return 'operand sizes do not match'
  if (rows[0] && !isScalar(rows[0]))
    return explainVector(
      rows,
      index,
      size,
      operand,
      words.fixedMemory,
      words.oneClass && (index === 0) === words.oneClassFirst,
    )
  if (rows.every((row) => row.operands.length === index)) return 'extra characters on line'
  if (index === 0 && rows.some((row) => row.operands.length === 0) && !takesKind(rows, 0, operand))
    return 'extra characters on line'
  if (index === 1 && words.isX87 && operand.sizeGiven && operand.size !== 10)
    return 'operand sizes do not match'
  const immediates = rows.every((row) => row.operands[index] && takesImmediate(row.operands[index]))
  if (words.separateImmediate && index === 1) return explainCount(size, operand, words)
  if (immediates && index > 0 && words.byteImmediate && operand.sizeGiven && operand.size !== 1)
    return 'invalid size of operand'
  const near = rows.filter((row) => fits(row, index, operand) !== Fit.kind)
  const known = near.length > 0 ? near : rows
  if (operand.sizeGiven && conflicts(known, index, size, operand, words)) return 'operand sizes do not match'
  if (near.length === 0) {
    const wantsArgument = words.saysArgument && index === 1 && operand.kind !== OperandKind.register
    return wantsArgument ? 'invalid argument' : 'invalid operand'
  }
  return conflicts(near, index, size, operand, words)
    ? 'operand sizes do not match'
    : 'invalid size of operand'
}

/** The second operand of shifts, bit tests and ports. */
function explainCount(size: number, operand: Operand, words: Wording): string {
  if (operand.kind === OperandKind.immediate) return 'invalid size of operand'
  if (!words.comparesCount) return 'invalid operand'
  const isGeneral =
    operand.kind === OperandKind.register &&
    (operand.registerClass <= RegisterClass.highByte || operand.registerClass === RegisterClass.segment)
  const given = operand.registerClass === RegisterClass.segment ? impossibleSize : operand.size
  if ((operand.sizeGiven || isGeneral) && size !== 0 && given !== size) return 'operand sizes do not match'
  return isGeneral ? 'invalid size of operand' : 'invalid operand'
}

/** Instructions that are worded as the older ones are. */
export function isScalar(row: EncoderRow): boolean {
  return row.encoding === Encoding.legacy || isScalarVex(row)
}

/** General registers under VEX (bmi) are compared as those of older instructions are. */
function isScalarVex(row: EncoderRow): boolean {
  return row.operands.every(
    (form) => !isVector(form.registerClass) && form.registerClass !== RegisterClass.mask,
  )
}

/** How fasm words the errors of an instruction. */
export interface Wording {
  /** All memory operands of the instruction have one size. */
  readonly fixedMemory: boolean
  /** The operands share one size unless their rows say otherwise. */
  readonly sharedSize: boolean
  /** The size before an immediate counts for itself alone (shift counts, ports). */
  readonly separateImmediate: boolean
  /** A register in the place of such a count is compared with the first operand (bit tests). */
  readonly comparesCount: boolean
  /** Second operands that name a size are compared with the register stack's. */
  readonly isX87: boolean
  /** Every operand that names a size is compared with that of bounds. */
  readonly isBounds: boolean
  /** What is said of a second operand where only other first ones have one; '' when it is not looked at. */
  readonly readsOn: string
  /** The first operand's size is judged before the second is read. */
  readonly firstAlone: boolean
  /** Vector registers are of one class, in the first place or behind it. */
  readonly oneClass: boolean
  readonly oneClassFirst: boolean
  /** An immediate is a byte, and a size before it is looked at before anything else. */
  readonly byteImmediate: boolean
  /** A second operand of the wrong kind is an `invalid argument`. */
  readonly saysArgument: boolean
}

/** Registers that no operand can be by the way: control, debug and mask registers and their like. */
function isSpecial(registerClass: number): boolean {
  return specialClasses.has(registerClass)
}

const specialClasses: ReadonlySet<number> = new Set<number>([
  RegisterClass.control,
  RegisterClass.debug,
  RegisterClass.test,
  RegisterClass.mask,
  RegisterClass.bound,
  RegisterClass.tile,
])

/** True when a row takes an operand of this kind there. */
export function takesKind(rows: readonly EncoderRow[], index: number, operand: Operand): boolean {
  return rows.some((row) => {
    const form = row.operands[index]
    if (!form) return false
    switch (operand.kind) {
      case OperandKind.memory:
        return form.takesMemory
      case OperandKind.immediate:
        return takesImmediate(form)
      case OperandKind.register:
        return form.registerClass >= 0 && isSpecial(form.registerClass) === isSpecial(operand.registerClass)
      default:
        return false
    }
  })
}

/** A first operand whose size no row has; the second may say more. */
export interface Pending {
  readonly error: string
  readonly rows: readonly EncoderRow[]
}

/** The second operand after a first one of a size that no row has. */
export function explainPending(pending: Pending, size: number, operand: Operand, words: Wording): string {
  const first = pending.rows[0]
  if (first && !isScalar(first)) {
    if (operand.kind !== OperandKind.register || !isVector(operand.registerClass))
      return operand.sizeGiven && operand.size !== size ? 'operand sizes do not match' : 'invalid operand'
    return operand.size !== size ? 'operand sizes do not match' : pending.error
  }
  const near = pending.rows.filter((row) => fits(row, 1, operand) !== Fit.kind)
  const known = near.length > 0 ? near : pending.rows
  const differs = conflicts(known, 1, size, operand, words)
  if (differs && operand.sizeGiven) return 'operand sizes do not match'
  if (near.length === 0) {
    const isArgument = words.saysArgument && operand.kind !== OperandKind.register
    return isArgument ? 'invalid argument' : 'invalid operand'
  }
  return differs ? 'operand sizes do not match' : pending.error
}

/** What fasm says of a form that the mode lacks. */
export function wrongMode(rows: readonly EncoderRow[]): string {
  const { mnemonic, category } = rows[0]?.form ?? { mnemonic: '', category: '' }
  if (/^bnd(c|mov)/.test(mnemonic)) return 'operand sizes do not match'
  if (/^(inv(ept|vpid|pcid|lpga)|vm(read|write|run|load|save)|movdir64b)$/.test(mnemonic))
    return 'invalid size of operand'
  if (/^(clzero|movmskp.)$/.test(mnemonic)) return 'invalid operand'
  if (category === 'bmi' || /^v(movmsk|pextr|extractps)/.test(mnemonic)) return 'invalid operand'
  const special = rows.some((row) =>
    row.operands.some(
      ({ type }) => type === OperandType.control || type === OperandType.debug || type === OperandType.test,
    ),
  )
  // Control registers and masks of signs take the mode's own size.
  return special || /^(v?pmovmskb|pextr[bwd])$/.test(mnemonic)
    ? 'invalid size of operand'
    : 'illegal instruction'
}
