import type { Assembly } from '../assembly'
import type { Operand } from '../encoder/operand'
import { OperandKind, RegisterClass } from '../encoder/operand'
import { address, calculateAddress, makeRelative } from '../expressions/address'
import { fail } from '../messages'
import { Element } from '../parser/stream'
import { LEFT_BRACE, readBroadcast } from './decorations'
import { reading } from './instruction-traits'
import { CLASS_OF_DIGIT } from './registers'
import { copyValue } from './values'

const COMMA = 0x2c
const RIGHT_BRACKET = 0x5d
/** Columns of the calculation's result without the registers. */
const VALUE_COLUMNS = 6

export function readMemory(a: Assembly, operand: Operand): void {
  const { code } = a
  operand.kind = OperandKind.memory
  // bndldx and bndstx begin with the bracket; bndmk lets a size stand before it.
  if (operand.sizeGiven && reading.absolute && !reading.makesBounds) fail('invalid-operand')
  a.segment = code[a.at + 1]!
  const written = code[a.at + 2]!
  if (written === 1) fail('invalid-address-size')
  a.valueSize = written === 0 ? a.codeType >> 3 : written
  a.operandSize = operand.size
  a.sizeFromLabels = !operand.sizeGiven && !a.ignoreLabelSizes
  a.at += 3
  if (reading.absolute && written !== 0 && (written | wideSize(a)) !== written) fail('invalid-address-size')
  calculateAddress(a, written, false)
  if (reading.absolute) checkWide(a)
  if (code[a.at++] !== RIGHT_BRACKET) {
    if (!reading.absolute) fail('invalid-address')
    readSecondPart(a)
  }
  operand.size = reading.absolute ? 0 : a.operandSize
  operand.segment = a.segment - 1
  operand.displacementSize = written
  operand.relocatableSize = address.relocatableSize
  operand.instructionRelative = false
  setAddressRegisters(operand)
  if (written === 0 && a.segment <= 4) {
    operand.displacementSize = 0
    if (a.codeType === 64 && address.base === 0 && address.index === 0 && !reading.absolute) {
      makeRelative(a, a.out, a.space)
      operand.instructionRelative = true
    }
  }
  copyValue(a, operand.value)
  if (code[a.at] === LEFT_BRACE && reading.decorated) readBroadcast(a, operand)
}

/** Bytes of the addresses of bounds, which have no other size in any mode (SDM volume 2, BNDMK). */
const wideSize = ({ codeType }: Assembly): number => (codeType === 64 ? 8 : 4)

function checkWide(a: Assembly): void {
  const registers = address.base | address.index
  if (registers !== 0 && registers >> 4 !== wideSize(a)) fail('invalid-address')
}

/**
 * The rest of `[base,index]`, as bound instructions can write their address: bndmk has the displacement in the
 * second part, the others in the first.
 */
function readSecondPart(a: Assembly): void {
  const { code, stack } = a
  if (code[a.at] !== COMMA || code[a.at + 1] !== Element.expression) fail('invalid-operand')
  a.at += 2
  const first = { ...address }
  const value = Array.from(stack.subarray(0, VALUE_COLUMNS))
  const isPlain = (part: { index: number }): boolean =>
    part.index === 0 && (a.stack[0]! | a.stack[1]! | a.stack[2]!) === 0
  const hasIndexFirst = reading.makesBounds
  if (hasIndexFirst && !isPlain(first)) fail('invalid-address')
  calculateAddress(a, wideSize(a), false)
  checkWide(a)
  if (code[a.at++] !== RIGHT_BRACKET) fail('invalid-operand')
  if (hasIndexFirst) {
    if (address.base !== 0 && address.index !== 0 && address.base !== address.index) fail('invalid-address')
    if (address.base !== 0) {
      address.scale = address.index === 0 ? 1 : address.scale + 1
      address.index = address.base
    }
    address.base = first.base
    return
  }
  if (!isPlain(address)) fail('invalid-address')
  const second = address.base
  if (first.index !== 0 && (first.base !== 0 || first.scale !== 1)) fail('invalid-address')
  a.stack.set(value)
  address.base = first.index === 0 ? first.base : first.index
  address.index = second
  address.scale = second === 0 ? 0 : 1
  address.relocatableSize = first.relocatableSize
}

function setAddressRegisters(operand: Operand): void {
  const { base, index, scale } = address
  operand.base = -1
  operand.index = -1
  operand.scale = 0
  operand.baseSize = 0
  operand.indexSize = 0
  operand.baseClass = RegisterClass.general
  operand.indexClass = RegisterClass.general
  operand.addressSize = address.size
  if (base !== 0) {
    const digit = base >> 4
    operand.base = base & 0x0f
    operand.baseSize = digit === 9 ? (base === 0x98 ? 8 : 4) : digit
    operand.baseClass = digit === 9 ? RegisterClass.instructionPointer : RegisterClass.general
    operand.addressSize = operand.baseSize
  }
  if (index !== 0) {
    const indexClass = CLASS_OF_DIGIT[index >> 4]![0]
    const size = CLASS_OF_DIGIT[index >> 4]![1]
    operand.indexClass = indexClass
    operand.indexSize = size
    operand.index = indexClass === RegisterClass.general ? index & 0x0f : index & 0x1f
    operand.scale = scale
    if (base === 0 && indexClass === RegisterClass.general) operand.addressSize = size
  }
}
