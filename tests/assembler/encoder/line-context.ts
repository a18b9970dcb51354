/**
 * A small reader of single instruction lines, so that the encoder can be driven without the language:
 * registers, sizes, memory operands of registers and numbers, decorations. No symbols.
 */
import { encodeInstruction, instructionNumber } from '../../../src-main/assembler/encoder/encode'
import {
  JumpType,
  OperandKind,
  RegisterClass,
  type EncoderContext,
  type Operand,
  type Value,
} from '../../../src-main/assembler/encoder/operand'
import { createOperand } from '../../../src-main/assembler/operands/operand-reader'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

class AssemblyError extends Error {}

const sizes: Readonly<Record<string, number>> = {
  byte: 1,
  word: 2,
  dword: 4,
  fword: 6,
  pword: 6,
  qword: 8,
  tbyte: 10,
  tword: 10,
  dqword: 16,
  xword: 16,
  qqword: 32,
  yword: 32,
  dqqword: 64,
  zword: 64,
}

interface Register {
  readonly registerClass: RegisterClass
  readonly size: number
  readonly register: number
}

const registers: ReadonlyMap<string, Register> = (() => {
  const map = new Map<string, Register>()
  const add = (names: string, registerClass: RegisterClass, size: number, first = 0) =>
    names.split(' ').forEach((name, at) => map.set(name, { registerClass, size, register: first + at }))
  add('al cl dl bl', RegisterClass.general, 1)
  add('ah ch dh bh', RegisterClass.highByte, 1, 4)
  add('spl bpl sil dil r8b r9b r10b r11b r12b r13b r14b r15b', RegisterClass.general, 1, 4)
  add('ax cx dx bx sp bp si di r8w r9w r10w r11w r12w r13w r14w r15w', RegisterClass.general, 2)
  add('eax ecx edx ebx esp ebp esi edi r8d r9d r10d r11d r12d r13d r14d r15d', RegisterClass.general, 4)
  add('rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15', RegisterClass.general, 8)
  add('es cs ss ds fs gs', RegisterClass.segment, 2)
  const range = (name: string, count: number) => Array.from({ length: count }, (_, at) => name + at).join(' ')
  add(range('cr', 16), RegisterClass.control, 0)
  add(range('dr', 16), RegisterClass.debug, 0)
  add(range('tr', 8), RegisterClass.test, 0)
  add(range('st', 8), RegisterClass.x87, 10)
  add('st', RegisterClass.x87, 10)
  add(range('mm', 8), RegisterClass.mmx, 8)
  add(range('xmm', 32), RegisterClass.sse, 16)
  add(range('ymm', 32), RegisterClass.avx, 32)
  add(range('zmm', 32), RegisterClass.avx512, 64)
  add(range('k', 8), RegisterClass.mask, 0)
  add(range('bnd', 4), RegisterClass.bound, 0)
  add(range('tmm', 8), RegisterClass.tile, 0)
  map.set('eip', { registerClass: RegisterClass.instructionPointer, size: 4, register: 0 })
  map.set('rip', { registerClass: RegisterClass.instructionPointer, size: 8, register: 0 })
  return map
})()

function setValue(value: Value, number: bigint): void {
  value.low = Number(BigInt.asIntN(32, number))
  value.high = Number(BigInt.asIntN(32, number >> 32n))
  value.sign = number < 0n ? -1 : 0
}

function parseNumber(text: string): bigint {
  const hexadecimal = /^(-?)(0x[0-9a-f]+)$/i.exec(text)
  if (hexadecimal) return BigInt(hexadecimal[2] ?? '0') * (hexadecimal[1] ? -1n : 1n)
  const match = /^(-?)([0-9][0-9a-f]*?)(h?)$/i.exec(text)
  if (!match) throw new AssemblyError(`cannot read ${text}`)
  const magnitude = BigInt((match[3] ? '0x' : '') + match[2])
  return match[1] ? -magnitude : magnitude
}

const roundings = ['rn-sae', 'rd-sae', 'ru-sae', 'rz-sae', 'sae']

function parseDecorations(operand: Operand, text: string): string {
  return text
    .replace(/\{(.*?)\}/g, (_, name: string) => {
      const broadcast = /^1to(\d+)$/.exec(name)
      if (name === 'z') operand.zeroing = true
      else if (broadcast) operand.broadcast = Number(broadcast[1])
      else operand.mask = Number(name.slice(1))
      return ''
    })
    .trim()
}

function parseMemory(operand: Operand, inside: string, mode: number, start: bigint): void {
  operand.kind = OperandKind.memory
  let text = inside
  const size = /^(word|dword|qword)\s+/.exec(text)
  let declared = 0
  if (size) {
    declared = sizes[size[1] ?? ''] ?? 0
    text = text.slice(size[0].length)
  }
  const segment = /^([c-gs]s):/.exec(text)
  if (segment) {
    operand.segment = registers.get(segment[1] ?? '')?.register ?? -1
    text = text.slice(3)
  }
  let displacement = 0n
  for (const term of text.replaceAll('-', '+-').split('+')) {
    if (term === '') continue
    const [name = '', scaleText] = term.split('*')
    const register = registers.get(name)
    if (!register) {
      displacement += parseNumber(term)
      continue
    }
    const vector =
      register.registerClass >= RegisterClass.sse && register.registerClass <= RegisterClass.avx512
    if (operand.base < 0 && !scaleText && !vector) {
      operand.base = register.register
      operand.baseSize = register.size
      operand.baseClass = register.registerClass
    } else {
      operand.index = register.register
      operand.indexSize = register.size
      operand.indexClass = register.registerClass
      operand.scale = Number(scaleText ?? 1)
    }
  }
  if (declared !== 0 && (operand.base < 0 || operand.baseClass === RegisterClass.general))
    operand.displacementSize = declared
  if (mode === 64 && operand.base < 0 && operand.index < 0 && declared === 0 && operand.segment < 4) {
    operand.instructionRelative = true
    displacement -= start
  }
  setValue(operand.value, displacement)
}

function parseOperand(operand: Operand, source: string, mode: number, start: bigint): void {
  Object.assign(operand, createOperand())
  let text = source.trim()
  const lone = /^\{(.*)\}$/.exec(text)
  if (lone) {
    operand.kind = OperandKind.rounding
    operand.rounding = roundings.indexOf(lone[1] ?? '')
    return
  }
  text = parseDecorations(operand, text)
  const jump = /^(short|near|far)\s+/.exec(text)
  if (jump) {
    operand.jumpType = JumpType[(jump[1] ?? 'none') as keyof typeof JumpType]
    text = text.slice(jump[0].length)
  }
  const size = /^([a-z]+)\s+/.exec(text)
  if (size && sizes[size[1] ?? ''] !== undefined) {
    operand.size = sizes[size[1] ?? ''] ?? 0
    operand.sizeGiven = true
    text = text.slice(size[0].length)
  }
  if (text.startsWith('[')) {
    parseMemory(operand, text.slice(1, -1), mode, start)
    return
  }
  const register = registers.get(text)
  if (register) {
    operand.kind = OperandKind.register
    if (operand.sizeGiven && register.size !== 0 && register.size !== operand.size)
      throw new AssemblyError('operand sizes do not match')
    operand.registerClass = register.registerClass
    operand.register = register.register
    if (!operand.sizeGiven) operand.size = register.size
    return
  }
  const far = text.split(':')
  if (far.length === 2) {
    operand.kind = OperandKind.farPointer
    setValue(operand.selector, parseNumber(far[0] ?? ''))
    setValue(operand.value, parseNumber(far[1] ?? ''))
    return
  }
  operand.kind = OperandKind.immediate
  setValue(operand.value, parseNumber(text))
}

function toBigInt(value: Value): bigint {
  return (BigInt(value.high) << 32n) | BigInt(value.low >>> 0)
}

export interface LineResult {
  readonly bytes: string
  /** Message of the first error, or ''. */
  readonly error: string
}

/** Assembles one line at an address. */
export function assembleLine(source: string, mode: 16 | 32 | 64, address = 0x1000): LineResult {
  const start = BigInt(address)
  const [, mnemonic = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(source) ?? []
  const separator = /^(push|pop)[wdq]?$/.test(mnemonic)
    ? /\s+(?![^[]*\])(?<!(?:byte|word|short|near|far) )/
    : /,(?![^[]*\])/
  const texts = rest === '' ? [] : rest.split(separator)
  const operands = Array.from({ length: 8 }, createOperand)
  const bytes: number[] = []
  let firstError = ''
  let consumed = 0
  const note = (message: string) => {
    firstError ||= message
  }
  const read = (index: number, at: number) => {
    const text = texts[at]
    const operand = operands[index]
    if (text === undefined || !operand) return false
    parseOperand(operand, text, mode, start)
    consumed = Math.max(consumed, at + 1)
    return true
  }
  const context: Mutable<EncoderContext> = {
    mode,
    operands,
    readOperand: (index) => read(index, index),
    readOperandWithoutComma: (index) => read(index, consumed),
    atEndOfLine: () => consumed >= texts.length,
    nextPassNeeded: false,
    bndPrefix: false,
    prefersEvex: false,
    get emitted() {
      return bytes.length
    },
    checkValue(value, size) {
      const number = value.sign < 0 ? toBigInt(value) : BigInt.asUintN(64, toBigInt(value))
      const bits = BigInt(size * 8)
      if (number < -(1n << (bits - 1n)) || number >= 1n << bits) {
        note('value out of range')
        setValue(value, 0n)
        return
      }
      if (size === 4) setValue(value, BigInt.asIntN(32, number))
      else if (size === 2 && number >= 0n) setValue(value, number)
    },
    jumpDistance(operand) {
      setValue(operand.value, toBigInt(operand.value) - start - BigInt(bytes.length) - 2n)
    },
    emit8: (byte) => void bytes.push(byte & 255),
    emit16: (word) => void bytes.push(word & 255, (word >> 8) & 255),
    emit32(dword) {
      for (let shift = 0; shift < 32; shift += 8) bytes.push((dword >> shift) & 255)
    },
    emitValue(value, size) {
      const number = toBigInt(value)
      for (let at = 0; at < size; at++) bytes.push(Number((number >> BigInt(8 * at)) & 255n))
    },
    fail(message) {
      throw new AssemblyError(message)
    },
    failRecoverable: note,
  }
  const number = instructionNumber(mnemonic)
  if (number < 0) return { bytes: '', error: 'illegal instruction' }
  try {
    encodeInstruction(number, context)
    if (consumed < texts.length) return { bytes: '', error: 'extra characters on line' }
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error
    return { bytes: '', error: error.message }
  }
  if (firstError !== '') return { bytes: '', error: firstError }
  return { bytes: bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''), error: '' }
}
