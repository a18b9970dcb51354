import type { Assembly } from '../assembly'
import type { Operand } from '../encoder/operand'
import { OperandKind, RegisterClass } from '../encoder/operand'
import { fail } from '../messages'
import { LEFT_BRACE, readMask } from './decorations'
import { reading } from './instruction-traits'

/** Class and size of registers, by the high digit of their code. */
type Classes = readonly (readonly [RegisterClass, number])[]

/** Class and size of the register codes of `words.ts`, by their high digit. */
export const CLASS_OF_DIGIT: Classes = [
  [RegisterClass.highByte, 1],
  [RegisterClass.general, 1],
  [RegisterClass.general, 2],
  [RegisterClass.segment, 2],
  [RegisterClass.general, 4],
  [RegisterClass.general, 0],
  [RegisterClass.avx512, 64],
  [RegisterClass.avx512, 64],
  [RegisterClass.general, 8],
  [RegisterClass.instructionPointer, 0],
  [RegisterClass.x87, 10],
  [RegisterClass.mmx, 8],
  [RegisterClass.sse, 16],
  [RegisterClass.sse, 16],
  [RegisterClass.avx, 32],
  [RegisterClass.avx, 32],
]

/** Registers that are none of the ordinary ones, by the high digit of their code. */
export const SPECIAL_CLASS: Classes = [
  [RegisterClass.control, 0],
  [RegisterClass.debug, 0],
  [RegisterClass.general, 0],
  [RegisterClass.general, 0],
  [RegisterClass.test, 0],
  [RegisterClass.mask, 0],
  [RegisterClass.bound, 0],
  [RegisterClass.tile, 0],
]

export function readRegister(a: Assembly, operand: Operand, registerCode: number, classes: Classes): void {
  const digit = registerCode >> 4
  const registerClass = classes[digit]![0]
  const size = classes[digit]![1]
  operand.kind = OperandKind.register
  operand.registerClass = registerClass
  let number = registerCode & 0x0f
  if (registerClass === RegisterClass.segment) number--
  else if (registerClass >= RegisterClass.sse && registerClass <= RegisterClass.avx512)
    number = registerCode & 0x1f
  operand.register = number
  if (operand.sizeGiven && operand.size !== size && size !== 0 && registerClass !== RegisterClass.segment)
    fail('operand-sizes-do-not-match')
  if (operand.size === 0 || registerClass !== RegisterClass.segment)
    operand.size = size === 0 ? operand.size : size
  if (a.code[a.at] === LEFT_BRACE && reading.decorated) readMask(a, operand)
}
