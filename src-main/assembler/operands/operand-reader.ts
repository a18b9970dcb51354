import type { Assembly } from '../assembly'
import { emitByte, emitDword, emitWord, failLater } from '../assembly'
import type { EncoderContext, Operand, Value } from '../encoder/operand'
import { JumpType, OperandKind, RegisterClass } from '../encoder/operand'
import { codeOfMessage, fail } from '../messages'
import { Element } from '../parser/stream'
import { beginReading, reading } from './instruction-traits'
import { readOperand } from './read-operand'
import { checkValue, emitValue, jumpDistance } from './values'

const COMMA = 0x2c
const OPERANDS = 8

function createValue(): Value {
  return { low: 0, high: 0, sign: 0, type: 0, symbol: 0, forward: false, float: 0, registers: 0 }
}

/** An operand that says nothing yet. */
export function createOperand(): Operand {
  return {
    kind: OperandKind.none,
    size: 0,
    sizeGiven: false,
    jumpType: JumpType.none,
    registerClass: RegisterClass.general,
    register: 0,
    segment: -1,
    base: -1,
    index: -1,
    indexClass: RegisterClass.general,
    scale: 0,
    addressSize: 0,
    displacementSize: 0,
    relocatableSize: 0,
    instructionRelative: false,
    baseClass: RegisterClass.general,
    baseSize: 0,
    indexSize: 0,
    value: createValue(),
    selector: createValue(),
    mask: 0,
    zeroing: false,
    broadcast: 0,
    rounding: -1,
  }
}

/** What the assembler gives the encoder, with the means to begin an instruction. */
export interface OperandReader extends EncoderContext {
  /** Begins the instruction with the encoder's number at the present position. */
  begin(instruction: number): void
}

/** Makes the reader through which the encoder sees the lines of an assembly. */
export function createOperandReader(a: Assembly): OperandReader {
  const operands: Operand[] = []
  for (let i = 0; i < OPERANDS; i++) operands.push(createOperand())
  let first = 0
  return {
    get mode() {
      return a.codeType as 16 | 32 | 64
    },
    operands,
    begin(instruction) {
      first = a.out
      beginReading(instruction)
      a.ignoreLabelSizes = reading.sizeless
    },
    readOperand(index) {
      if (index > 0) {
        if (a.code[a.at] !== COMMA) return false
        a.at++
        // Behind a comma something has to stand; what it is not, the instruction refuses.
        readOperand(a, operands[index]!)
        return true
      }
      return readOperand(a, operands[index]!)
    },
    readOperandWithoutComma(index) {
      return readOperand(a, operands[index]!)
    },
    atEndOfLine() {
      const element = a.code[a.at]
      return element === Element.line || element === Element.end
    },
    get nextPassNeeded() {
      // What depends on it may come out otherwise in another pass.
      a.isConstant = false
      return a.nextPassNeeded
    },
    get bndPrefix() {
      return a.bndPrefix
    },
    set bndPrefix(value) {
      a.bndPrefix = value
    },
    get prefersEvex() {
      return a.prefersEvex
    },
    set prefersEvex(value) {
      a.prefersEvex = value
    },
    get emitted() {
      return a.out - first
    },
    checkValue(value, size) {
      checkValue(a, value, size)
    },
    jumpDistance(operand, size) {
      jumpDistance(a, operand, size)
    },
    emit8(byte) {
      emitByte(a, byte)
    },
    emit16(word) {
      emitWord(a, word)
    },
    emit32(dword) {
      emitDword(a, dword)
    },
    emitValue(value, size) {
      emitValue(a, value, size)
    },
    fail(message) {
      return fail(codeOfMessage(message))
    },
    failRecoverable(message) {
      failLater(a, codeOfMessage(message))
    },
  }
}
