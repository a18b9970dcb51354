import type { Assembly } from '../assembly'
import type { Operand } from '../encoder/operand'
import { JumpType, OperandKind } from '../encoder/operand'
import { fail } from '../messages'
import { Element, SYMBOL_BASE } from '../parser/stream'
import { SymbolClass } from '../words'
import { LEFT_BRACE, readRounding } from './decorations'
import { JumpKind, reading } from './instruction-traits'
import { readMemory } from './memory-operand'
import { CLASS_OF_DIGIT, readRegister, SPECIAL_CLASS } from './registers'
import { readValue } from './values'

const COLON = 0x3a

/** Reads one operand; false when the line ends here. */
export function readOperand(a: Assembly, operand: Operand): boolean {
  const { code } = a
  let element = code[a.at]!
  if (element === Element.line || element === Element.end) {
    operand.kind = OperandKind.none
    return false
  }
  operand.size = 0
  operand.sizeGiven = false
  operand.jumpType = JumpType.none
  operand.mask = 0
  operand.zeroing = false
  operand.broadcast = 0
  operand.rounding = -1
  if (reading.jumpKind !== JumpKind.none && element >> 8 === (SYMBOL_BASE >> 8) + SymbolClass.jump) {
    operand.jumpType = (element & 0xff) as JumpType
    element = code[++a.at]!
  }
  if (element >> 8 === (SYMBOL_BASE >> 8) + SymbolClass.size) {
    operand.size = element & 0xff
    operand.sizeGiven = true
    element = code[++a.at]!
  }
  switch (element) {
    case Element.expression:
      readImmediate(a, operand)
      return true
    case Element.address:
      readMemory(a, operand)
      return true
    case LEFT_BRACE:
      readRounding(a, operand)
      return true
  }
  const symbolClass = (element - SYMBOL_BASE) >> 8
  if (symbolClass === SymbolClass.register) {
    a.at++
    readRegister(a, operand, element & 0xff, CLASS_OF_DIGIT)
    return true
  }
  if (symbolClass === SymbolClass.specialRegister) {
    a.at++
    readRegister(a, operand, element & 0xff, SPECIAL_CLASS)
    return true
  }
  operand.kind = OperandKind.none
  return fail('invalid-operand')
}

function readImmediate(a: Assembly, operand: Operand): void {
  const { code } = a
  operand.kind = OperandKind.immediate
  a.at++
  readValue(a, operand.value)
  if (reading.jumpKind === JumpKind.far && code[a.at] === COLON) {
    if (code[a.at + 1] !== Element.expression) fail('invalid-operand')
    const { selector, value } = operand
    operand.selector = value
    operand.value = selector
    operand.kind = OperandKind.farPointer
    a.at += 2
    readValue(a, operand.value)
    if ((operand.selector.float | operand.value.float) !== 0) fail('invalid-value')
  }
}
