import type { InstructionForm } from '../../src-main/x86/instruction-form'

const CF = 0x1
const OF = 0x800
const AF = 0x10
const STATUS = 0x8d5

/** Count of a shift: the immediate or cl, modulo 32. */
function countOf(form: InstructionForm, bytes: readonly number[], inputs: ArrayLike<number>): number {
  const last = form.operands.at(-1)
  if (last?.token === '1') return 1
  return (last?.token === 'cl' ? inputs[1]! : bytes.at(-1)!) & 31
}

/**
 * Flags that the manual leaves undefined for a case (SDM vol. 2); the table's column, sharpened where it depends
 * on the operands.
 */
export function undefinedFlags(
  form: InstructionForm,
  bytes: readonly number[],
  inputs: ArrayLike<number>,
  trap: number,
): number {
  // A fault before the end leaves the flags alone; a divide error is such a fault.
  if (trap !== 3) return form.mnemonic.endsWith('div') ? STATUS : 0
  const size = form.operands[0]?.size ?? 32
  switch (form.mnemonic) {
    case 'rol':
    case 'ror':
    case 'rcl':
    case 'rcr':
      return countOf(form, bytes, inputs) > 1 ? OF : 0
    case 'shl':
    case 'shr':
    case 'sar': {
      const count = countOf(form, bytes, inputs)
      if (count === 0) return 0
      return AF | (count > 1 ? OF : 0) | (count >= size && form.mnemonic !== 'sar' ? CF : 0)
    }
    case 'shld':
    case 'shrd': {
      const count = countOf(form, bytes, inputs)
      if (count === 0) return 0
      return count > size ? STATUS : AF | (count > 1 ? OF : 0)
    }
    default:
      return form.flagsUndefined & STATUS
  }
}

/** A 16-bit double shift by more than 16 has no defined result at all. */
export const hasUndefinedResult = (
  form: InstructionForm,
  bytes: readonly number[],
  inputs: ArrayLike<number>,
): boolean =>
  /^sh[lr]d$/.test(form.mnemonic) && form.operands[0]?.size === 16 && countOf(form, bytes, inputs) > 16
