import type { Assembly, Space } from '../assembly'
import { Format, FormatFlag, failLater, overflow, reserveOutput, takeBlock } from '../assembly'
import { calculateAddress, makeRelative } from '../expressions/address'
import { addressAt, recordReference } from '../expressions/symbol-value'
import { subtractWide, wide } from '../expressions/wide'

import { SPACE_BYTES } from '../memory'
import type { MessageCode } from '../messages'
import { fail } from '../messages'
import { Element, Item } from '../parser/stream'
import { SYMBOL_CHARACTER } from '../preprocessor/tokenizer'
import { PredefinedSymbol, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import { Directive, Mark } from '../words'
import { findStructure, openStructure, removeStructure } from './control'
import { addressRegisters, defineConstant, readDefinedSymbol } from './labels'
import { expectExpression, isFloat, readSize, readSizedValue, readString, readValueOf } from './values'

const COLON = 0x3a
/** In front of each block that fasm keeps. */
const BLOCK_HEADER = 8

/** Begins a space at the present position, whose first address is zero. */
export function beginSpace(a: Assembly): Space {
  const index = a.spaces.length
  const space = a.formerSpaces[index] ?? createSpace(index)
  space.baseLow = a.out
  space.baseHigh = 0
  space.baseSign = 0
  space.type = 0
  space.isVirtual = false
  space.isKept = false
  space.isClosed = false
  space.registers = 0
  space.base = 0
  space.start = a.out
  space.length = 0
  space.content = undefined
  space.extension = undefined
  a.spaces.push(space)
  takeBlock(a, SPACE_BYTES)
  a.space = space
  return space
}

function createSpace(index: number): Space {
  return {
    index,
    baseLow: 0,
    baseHigh: 0,
    baseSign: 0,
    type: 0,
    isVirtual: false,
    isKept: false,
    isClosed: false,
    registers: 0,
    base: 0,
    start: 0,
    length: 0,
    content: undefined,
    extension: undefined,
  }
}

/** Begins a space of a section or segment; not allowed inside virtual. */
export function beginSection(a: Assembly): Space {
  if (a.space.isVirtual) fail('illegal-instruction')
  a.space.length = a.out - a.space.start
  return beginSpace(a)
}

/** `org address`. */
export function orgDirective(a: Assembly): void {
  expectExpression(a)
  readValueOf(a, 8)
  const [low, high, sign, type, base] = a.stack
  if ((type! & 1) !== 0) fail('invalid-use-of-symbol')
  a.space.length = a.out - a.space.start
  const inVirtual = a.space.isVirtual
  if (inVirtual) closeSpace(a, a.space)
  const space = beginSpace(a)
  space.isVirtual = inVirtual
  space.type = type! & 0xff
  space.base = base!
  if (!subtractWide(space.baseLow, 0, 0, low!, high!, sign!)) overflow(a)
  space.baseLow = wide[0]!
  space.baseHigh = wide[1]!
  space.baseSign = wide[2]!
  if (a.format.format <= Format.binary && a.out === a.codeStart && low === 0x100 && high === 0 && sign === 0)
    a.format.flags |= FormatFlag.variant
}

/** Keeps the content of a space that has a name or goes into a file. */
function closeSpace(a: Assembly, space: Space): void {
  space.length = a.out - space.start
  if (!space.isKept) return
  space.isClosed = true
  space.content = a.output.slice(space.start, a.out)
  takeBlock(a, space.length + BLOCK_HEADER)
}

/** `virtual [at address] [as 'extension']`, or `virtual name` to go on with a closed block. */
export function virtualDirective(a: Assembly): void {
  const { code } = a
  let registers: number
  if (code[a.at] === Element.expression) {
    a.at++
    if (continueVirtual(a)) return
    addressAt(a, 0, a.out)
    registers = a.space.registers
  } else if (code[a.at] === Mark.at) {
    a.at++
    expectExpression(a)
    a.segment = 0
    a.sizeFromLabels = true
    a.operandSize = 0
    calculateAddress(a, 0, true)
    registers = addressRegisters()
  } else {
    addressAt(a, 0, a.out)
    registers = a.space.registers
  }
  beginVirtual(a, registers)
}

/** An extension holds only characters that can stand in a symbol. */
function isExtension(extension: string): boolean {
  for (let i = 0; i < extension.length; i++) if (SYMBOL_CHARACTER[extension.charCodeAt(i)] === 0) return false
  return true
}

/** Begins a virtual block at the address in row 0. */
function beginVirtual(a: Assembly, registers: number): void {
  const { stack } = a
  const type = stack[3]!
  if (!a.space.isVirtual) {
    const undefinedEnd = a.undefinedEnd
    a.undefinedEnd = a.out
    if (undefinedEnd !== a.out) a.undefinedStart = a.out
  }
  openStructure(a, Directive.virtual, 0, a.at)
  a.space.length = a.out - a.space.start
  const space = beginSpace(a)
  space.isVirtual = true
  if (a.code[a.at] === Mark.as) {
    a.at++
    space.extension = readString(a)
    space.isKept = true
    if (!isExtension(space.extension)) fail('invalid-argument')
  }
  subtractWide(a.out, 0, 0, stack[0]!, stack[1]!, stack[2]!)
  space.baseLow = wide[0]!
  space.baseHigh = wide[1]!
  space.baseSign = wide[2]!
  space.registers = registers
  space.base = stack[4]!
  if ((type & 1) !== 0) fail('invalid-use-of-symbol')
  space.type = type & 0xff
}

/** Symbol that is an expression by itself, with the stream behind it; undefined for anything else. */
function loneSymbol(a: Assembly): number | undefined {
  const { code } = a
  if (code[a.at] !== 2 || code[a.at + 1] !== Item.symbol) return undefined
  const symbol = code[a.at + 2]!
  a.at += 3
  return symbol
}

/** Why a symbol is no addressing space at this point; undefined when it is one. */
function spaceProblem(a: Assembly, symbol: number): MessageCode | undefined {
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  const flags = rows[s + SymbolColumn.flags]!
  if ((flags & SymbolFlag.defined) === 0) return 'undefined-symbol'
  if (rows[s + SymbolColumn.passDefined] !== a.pass) return 'symbol-out-of-scope'
  return (flags & SymbolFlag.addressingSpace) === 0 ? 'invalid-use-of-symbol' : undefined
}

/** The space that a symbol names. */
function useSpace(a: Assembly, symbol: number): Space {
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  rows[s + SymbolColumn.passUsed] = a.pass
  rows[s + SymbolColumn.flags]! |= SymbolFlag.used
  recordReference(a, symbol)
  return a.spaces[rows[s]!]!
}

/** Goes on with a closed block; false when there is none, and a new one takes its place in this pass. */
function continueVirtual(a: Assembly): boolean {
  const symbol = loneSymbol(a)
  if (symbol === undefined) fail('invalid-argument')
  if (symbol <= PredefinedSymbol.reserved) fail('reserved-word-used-as-symbol')
  const problem = spaceProblem(a, symbol)
  if (problem !== undefined) {
    failLater(a, problem, symbol)
    return false
  }
  const space = useSpace(a, symbol)
  if (!space.isClosed) {
    failLater(a, 'invalid-use-of-symbol', symbol)
    return false
  }
  space.isClosed = false
  openStructure(a, Directive.virtual, 0, a.at)
  a.space.length = a.out - a.space.start
  const content = space.content!
  reserveOutput(a, content.length)
  const moved = a.out - space.start
  addTo(space, moved)
  space.start = a.out
  space.content = undefined
  a.output.set(content, a.out)
  a.out += content.length
  a.space = space
  return true
}

function addTo(space: Space, moved: number): void {
  subtractWide(space.baseLow, space.baseHigh, space.baseSign, -moved, -moved >> 31, -moved >> 31)
  space.baseLow = wide[0]!
  space.baseHigh = wide[1]!
  space.baseSign = wide[2]!
}

/** `end virtual`. */
export function endVirtual(a: Assembly): void {
  const index = findStructure(a, Directive.virtual)
  const structure = a.structures[index]!
  closeSpace(a, a.space)
  a.space = structure.space
  a.out = structure.out
  removeStructure(a, index)
}

/** Bytes that `load` and `store` reach: which array, and where in it. */
interface DataPoint {
  bytes: Uint8Array
  position: number
  inOutput: boolean
}

const point: DataPoint = { bytes: new Uint8Array(0), position: 0, inOutput: false }

/** Finds `size` bytes at an address, or at an offset in the file; false, with an error noted, when there are none. */
function findData(a: Assembly, size: number): boolean {
  const { code } = a
  if (code[a.at] === COLON) {
    a.at++
    return findAtOffset(a, size)
  }
  if (code[a.at] !== Element.expression) fail('invalid-argument')
  let space = a.space
  space.length = a.out - space.start
  a.at++
  if (code[a.at] === 2 && code[a.at + 1] === Item.symbol && code[a.at + 3] === COLON) {
    const symbol = loneSymbol(a)!
    a.at++
    if (code[a.at] !== Element.expression) fail('invalid-argument')
    a.at++
    if (symbol <= PredefinedSymbol.reserved) fail('reserved-word-used-as-symbol')
    const problem = spaceProblem(a, symbol)
    if (problem === 'invalid-use-of-symbol') fail(problem)
    if (problem !== undefined) failLater(a, problem, symbol)
    else space = useSpace(a, symbol)
  }
  if (isFloat(a)) fail('invalid-value')
  a.sizeFromLabels = false
  a.segment = 0
  calculateAddress(a, 0, true)
  makeRelative(a, a.out, space)
  const { stack } = a
  if (!a.nextPassNeeded && (stack[3]! & 0xff) !== 0) fail('invalid-use-of-symbol')
  // Position = distance + where we are; it must lie inside the space.
  const low = stack[0]!
  const position = low + a.out - space.start
  const high = a.valueUndefined ? 0 : stack[1]!
  if (high !== low >> 31 || position < 0 || position + size > space.length) {
    overflow(a)
    return false
  }
  if (space.content) {
    point.bytes = space.content
    point.position = position
    point.inOutput = false
  } else {
    point.bytes = a.output
    point.position = position + space.start
    point.inOutput = true
  }
  return true
}

function findAtOffset(a: Assembly, size: number): boolean {
  if (a.format.format >= Format.mz) fail('invalid-operand')
  const { code } = a
  if (code[a.at] !== Element.expression) fail('invalid-argument')
  a.at++
  if (code[a.at + 1] === Item.float) fail('invalid-value')
  readValueOf(a, 4)
  if ((a.stack[3]! & 0xff) !== 0) failLater(a, 'invalid-address')
  const position = (a.stack[0]! >>> 0) + a.codeStart
  const end = a.space.isVirtual ? a.undefinedEnd : a.out
  if (position + size > end) {
    overflow(a)
    return false
  }
  point.bytes = a.output
  point.position = position
  point.inOutput = true
  return true
}

/** `load name [size] from address`. */
export function loadDirective(a: Assembly): void {
  const { code } = a
  const symbol = readDefinedSymbol(a)
  const size = readSize(a) || 1
  if (size > 8) fail('invalid-value')
  if (code[a.at++] !== Mark.from) fail('invalid-argument')
  const found = findData(a, size)
  const { stack } = a
  let low = 0
  let high = 0
  if (found) {
    const { bytes, position } = point
    for (let i = Math.min(size, 4) - 1; i >= 0; i--) low = (low << 8) | bytes[position + i]!
    for (let i = size - 1; i >= 4; i--) high = (high << 8) | bytes[position + i]!
  }
  stack[0] = low
  stack[1] = high
  for (let column = 2; column < 6; column++) stack[column] = 0
  defineConstant(a, symbol)
}

/** `store [size] value at address`. */
export function storeDirective(a: Assembly): void {
  const { code } = a
  const element = code[a.at]!
  let size = 1
  if (element === Element.expression) {
    a.at++
    readValueOf(a, 1)
  } else {
    const start = a.at
    size = readSize(a)
    if (size === 0) fail('invalid-argument')
    a.at = start
    readSizedValue(a)
  }
  if ((a.stack[3]! & 0xff) !== 0) fail('invalid-use-of-symbol')
  const low = a.stack[0]!
  const high = a.stack[1]!
  if (code[a.at++] !== Mark.at) fail('invalid-argument')
  if (!findData(a, size)) return
  const { bytes, position } = point
  for (let i = 0; i < size; i++) bytes[position + i] = (i < 4 ? low : high) >> ((i & 3) * 8)
  if (!point.inOutput || position >= a.undefinedEnd) return
  const end = position + size
  if (end > a.undefinedStart) a.undefinedStart = end
}
