import type { Assembly } from './assembly'
import { emitByte, emitDword, emitWord, failLater } from './assembly'
import { instructionNumber, takesDecorations } from './encoder/encode'
import type { EncoderContext, Operand, Value, ValueType } from './encoder/operand'
import { JumpType, OperandKind, RegisterClass } from './encoder/operand'
import { address, calculateAddress, finishAddress, makeRelative } from './expressions/address'
import { calculate } from './expressions/calculate'
import { convertFloat } from './expressions/convert-float'
import { checkImmediate } from './expressions/ranges'
import { markRelocation } from './formats/relocations'
import { codeOfMessage, fail } from './messages'
import { Element, Item, SYMBOL_BASE } from './parser/stream'
import { SymbolClass } from './words'

const COLON = 0x3a
const COMMA = 0x2c
const LEFT_BRACE = 0x7b
const RIGHT_BRACE = 0x7d
const RIGHT_BRACKET = 0x5d
const MINUS = 0x2d
const OPERANDS = 8
/** Columns of the calculation's result without the registers. */
const VALUE_COLUMNS = 6

const DECORATOR = SYMBOL_BASE + (SymbolClass.decorator << 8)
const SPECIAL = SYMBOL_BASE + (SymbolClass.specialRegister << 8)
const SAE = 0x30

function createValue(): Value {
  return { low: 0, high: 0, sign: 0, type: 0, symbol: 0, forward: false, float: 0, registers: 0 }
}

function createOperand(): Operand {
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

/** Class and size of the register codes of `words.ts`, by their high digit. */
const CLASS_OF_DIGIT: readonly (readonly [RegisterClass, number])[] = [
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
const SPECIAL_CLASS: readonly (readonly [RegisterClass, number])[] = [
  [RegisterClass.control, 0],
  [RegisterClass.debug, 0],
  [RegisterClass.general, 0],
  [RegisterClass.general, 0],
  [RegisterClass.test, 0],
  [RegisterClass.mask, 0],
  [RegisterClass.bound, 0],
  [RegisterClass.tile, 0],
]

/** Which operands of jumps an instruction has: a target, and one in another segment. */
const JumpKind = { none: 0, near: 1, far: 2 } as const

let knownKinds: Map<number, number> | undefined
let knownSizeless: ReadonlySet<number> | undefined

/** Kind of the instruction being read. */
let jumpKind: number = JumpKind.none
/** Instructions that take an address, not what is there: the size of a label means nothing to them. */
const SIZELESS = [
  'lea',
  'bndmk',
  'bndldx',
  'bndstx',
  ...['', 'w', 'wt1', 'nta', 't0', 't1', 't2'].map((kind) => `prefetch${kind}`),
]

/** Number of the instruction being read. */
let current = -1
/** Instructions whose addresses without registers stay absolute in 64-bit mode. */
let absolute: ReadonlySet<number> = new Set()
/** Whether the instruction being read takes masks, broadcasts and rounding. */
let decorated = false

function jumpKinds(): Map<number, number> {
  const kinds = new Map<number, number>()
  const conditions = 'o no b c nae ae nc nb e z ne nz be na a nbe s ns p pe np po l nge ge nl le ng g nle'
  const names = conditions.split(' ').map((condition) => `j${condition}`)
  names.push('jcxz', 'jecxz', 'jrcxz')
  for (const loop of ['loop', 'loope', 'loopz', 'loopne', 'loopnz'])
    for (const size of ['', 'w', 'd', 'q']) names.push(loop + size)
  for (const name of names) kinds.set(instructionNumber(name), JumpKind.near)
  kinds.set(instructionNumber('jmp'), JumpKind.far)
  kinds.set(instructionNumber('call'), JumpKind.far)
  return kinds
}

/** True for bndmk. */
function isMakeBounds(instruction: number): boolean {
  return instruction === instructionNumber('bndmk')
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
  const sizeless = (knownSizeless ??= new Set(SIZELESS.map(instructionNumber)))
  const kinds = (knownKinds ??= jumpKinds())
  absolute = new Set(['bndmk', 'bndldx', 'bndstx'].map(instructionNumber))
  let first = 0
  return {
    get mode() {
      return a.codeType as 16 | 32 | 64
    },
    operands,
    begin(instruction) {
      first = a.out
      a.ignoreLabelSizes = sizeless.has(instruction)
      jumpKind = kinds.get(instruction) ?? JumpKind.none
      decorated = takesDecorations(instruction)
      current = instruction
    },
    readOperand(index) {
      if (index > 0) {
        if (a.code[a.at] !== COMMA) return false
        a.at++
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

function copyValue(a: Assembly, value: Value): void {
  const { stack } = a
  value.low = stack[0]!
  value.high = stack[1]!
  value.sign = stack[2]!
  value.type = (stack[3]! & 0xff) as ValueType
  value.symbol = stack[4]!
  value.registers = stack[5]!
  value.forward = a.valueUndefined
  value.float = 0
}

function toStack(a: Assembly, value: Value): void {
  const { stack } = a
  stack[0] = value.low
  stack[1] = value.high
  stack[2] = value.sign
  stack[3] = value.type
  stack[4] = value.symbol
  stack[5] = value.registers ?? 0
  a.valueUndefined = value.forward
}

function checkValue(a: Assembly, value: Value, size: number): void {
  if (value.float !== 0) {
    a.valueSize = size
    convertFloat(a, value.float)
    a.valueUndefined = false
  } else {
    toStack(a, value)
    if ((a.stack[5]! & 0xffff) !== 0) fail('invalid-value')
  }
  checkImmediate(a, size)
  copyValue(a, value)
}

function emitValue(a: Assembly, value: Value, size: number): void {
  let low = value.low
  const type = value.type === 4 && size === 4 ? 2 : value.type
  if (type !== 0) low = markRelocation(a, type, value.symbol, low)
  if (size === 2) {
    emitWord(a, low)
  } else {
    emitDword(a, low)
    if (size === 8) emitDword(a, value.high)
  }
}

function jumpDistance(a: Assembly, operand: Operand, size: number): void {
  toStack(a, operand.value)
  a.segment = 0
  finishAddress(a, size, false)
  makeRelative(a, a.out + 2, a.space)
  copyValue(a, operand.value)
}

/** Reads one operand; false when the line ends here. */
function readOperand(a: Assembly, operand: Operand): boolean {
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
  if (jumpKind !== JumpKind.none && element >> 8 === (SYMBOL_BASE >> 8) + SymbolClass.jump) {
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

function readRegister(
  a: Assembly,
  operand: Operand,
  registerCode: number,
  classes: readonly (readonly [RegisterClass, number])[],
): void {
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
  if (a.code[a.at] === LEFT_BRACE && decorated) readMask(a, operand)
}

/** `{k1}` and `{z}` behind the destination. */
function readMask(a: Assembly, operand: Operand): void {
  const { code } = a
  const element = code[a.at + 1]!
  if (element < SPECIAL || element - SPECIAL > 0xff) return
  if ((element & 0xf8) !== 0x50 || (element & 7) === 0) fail('invalid-operand')
  if (code[a.at + 2] !== RIGHT_BRACE) fail('invalid-operand')
  operand.mask = element & 7
  a.at += 3
  if (code[a.at] !== LEFT_BRACE) return
  if (code[a.at + 1] !== DECORATOR || code[a.at + 2] !== RIGHT_BRACE) fail('invalid-operand')
  operand.zeroing = true
  a.at += 3
}

/** `{1to8}` behind a memory operand. */
function readBroadcast(a: Assembly, operand: Operand): void {
  const { code } = a
  const element = code[a.at + 1]!
  if (element >> 8 === SPECIAL >> 8) {
    readMask(a, operand)
    return
  }
  if ((element & ~0x0f) !== (DECORATOR | 0x10) || code[a.at + 2] !== RIGHT_BRACE) fail('invalid-operand')
  operand.broadcast = 1 << (element & 0x0f)
  a.at += 3
}

/** `{sae}` or `{rn-sae}` as an operand of its own. */
function readRounding(a: Assembly, operand: Operand): void {
  const { code } = a
  operand.kind = OperandKind.rounding
  const element = code[a.at + 1]!
  if (element === DECORATOR + SAE) {
    operand.rounding = 4
    a.at += 2
  } else {
    if ((element & ~3) !== DECORATOR + 0x20) fail('invalid-operand')
    if (code[a.at + 2] !== MINUS || code[a.at + 3] !== DECORATOR + SAE) fail('invalid-operand')
    operand.rounding = element & 3
    a.at += 4
  }
  if (code[a.at] !== RIGHT_BRACE) fail('invalid-operand')
  a.at++
}

function readImmediate(a: Assembly, operand: Operand): void {
  const { code } = a
  operand.kind = OperandKind.immediate
  a.at++
  readValue(a, operand.value)
  if (jumpKind === JumpKind.far && code[a.at] === COLON) {
    if (code[a.at + 1] !== Element.expression) fail('invalid-operand')
    const { selector, value } = operand
    operand.selector = value
    operand.value = selector
    operand.kind = OperandKind.farPointer
    a.at += 2
    readValue(a, operand.value)
  }
}

/** Reads a value whose size is not known yet: a floating-point literal is only noted. */
function readValue(a: Assembly, value: Value): void {
  const { code } = a
  if (code[a.at + 1] === Item.float && code[a.at]! > 0) {
    value.low = value.high = value.sign = value.type = value.symbol = value.registers = 0
    value.forward = false
    value.float = a.at + 2
    a.at += 1 + code[a.at]!
    return
  }
  a.valueSize = 8
  a.sizeFromLabels = false
  calculate(a)
  copyValue(a, value)
}

function readMemory(a: Assembly, operand: Operand): void {
  const { code } = a
  operand.kind = OperandKind.memory
  a.segment = code[a.at + 1]!
  const written = code[a.at + 2]!
  if (written === 1) fail('invalid-address-size')
  a.valueSize = written === 0 ? a.codeType >> 3 : written
  a.operandSize = operand.size
  a.sizeFromLabels = !operand.sizeGiven && !a.ignoreLabelSizes
  a.at += 3
  calculateAddress(a, written, false)
  if (code[a.at++] !== RIGHT_BRACKET) {
    if (!absolute.has(current)) fail('invalid-address')
    readSecondPart(a)
  }
  operand.size = absolute.has(current) ? 0 : a.operandSize
  operand.segment = a.segment - 1
  operand.displacementSize = written
  operand.relocatableSize = address.relocatableSize
  operand.instructionRelative = false
  setAddressRegisters(operand)
  if (written === 0 && a.segment <= 4) {
    operand.displacementSize = 0
    if (a.codeType === 64 && address.base === 0 && address.index === 0 && !absolute.has(current)) {
      makeRelative(a, a.out, a.space)
      operand.instructionRelative = true
    }
  }
  copyValue(a, operand.value)
  if (code[a.at] === LEFT_BRACE && decorated) readBroadcast(a, operand)
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
  const hasIndexFirst = isMakeBounds(current)
  if (hasIndexFirst && !isPlain(first)) fail('invalid-address')
  calculateAddress(a, a.codeType === 64 ? 8 : 4, false)
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
