import type { Assembly } from '../assembly'
import { FormatFlag, failLater } from '../assembly'
import { readSize, readValueOf } from '../directives/values'
import { defineFreeLabel, readDefinedSymbol } from '../directives/labels'
import { beginSection } from '../directives/spaces'
import { markUndefined } from '../directives/data'
import { reserveOutput } from '../assembly'
import { fail } from '../messages'
import { Element, SYMBOL_BASE } from '../parser/stream'
import { SymbolClass } from '../words'

const COLON = 0x3a
const PARAGRAPH = 16
const SEGMENT_VALUE = 1
const HEADER_SIZE = 0x1c

function putHeader(a: Assembly, offset: number, value: number): void {
  const header = a.format.mzHeader
  header[offset] = value
  header[offset + 1] = value >> 8
}

function getHeader(a: Assembly, offset: number): number {
  const header = a.format.mzHeader
  return header[offset]! | (header[offset + 1]! << 8)
}

/** `format MZ`. */
export function formatMz(a: Assembly): void {
  a.format.mzHeader.fill(0)
  putHeader(a, 0x0c, 0xffff)
  putHeader(a, 0x10, 0x1000)
  a.codeType = 16
}

/** `segment name [use16|use32]`. */
export function mzSegment(a: Assembly): void {
  const symbol = readDefinedSymbol(a)
  const start = a.out
  const rest = -(a.out - a.codeStart) & (PARAGRAPH - 1)
  reserveOutput(a, rest)
  a.output.fill(0, start, start + rest)
  a.out += rest
  markUndefined(a, start)
  beginSection(a)
  const segment = (a.out - a.codeStart) >>> 4
  if (segment >= 0x10000) fail('value-out-of-range')
  const element = a.code[a.at]!
  a.codeType = 16
  if ((element - SYMBOL_BASE) >> 8 === SymbolClass.codeType) {
    a.at++
    a.codeType = element & 0xff
  }
  a.stack.fill(0, 0, 6)
  a.stack[0] = segment
  a.stack[3] = SEGMENT_VALUE
  defineFreeLabel(a, symbol, 0, 0)
}

function readWord(a: Assembly): number {
  if (a.code[a.at] !== Element.expression) fail('invalid-argument')
  a.at++
  readValueOf(a, 2)
  return a.stack[0]! & 0xffff
}

function expectSegment(a: Assembly): void {
  if (a.stack[3] !== SEGMENT_VALUE) failLater(a, 'invalid-address')
}

function expectAbsolute(a: Assembly): void {
  if (a.stack[3] !== 0) fail('invalid-use-of-symbol')
}

function expectColon(a: Assembly): void {
  if (a.code[a.at++] !== COLON) fail('invalid-argument')
}

/** `entry segment:offset`. */
export function mzEntry(a: Assembly): void {
  const segment = readWord(a)
  expectSegment(a)
  putHeader(a, 0x16, segment)
  expectColon(a)
  const offset = readWord(a)
  expectAbsolute(a)
  putHeader(a, 0x14, offset)
}

/** `stack size` or `stack segment:offset`. */
export function mzStack(a: Assembly): void {
  const value = readWord(a)
  if (a.code[a.at] !== COLON) {
    if (value < 0x10) fail('invalid-value')
    expectAbsolute(a)
    putHeader(a, 0x10, value)
    return
  }
  expectSegment(a)
  putHeader(a, 0x0e, value)
  a.at++
  const pointer = readWord(a)
  expectAbsolute(a)
  putHeader(a, 0x10, pointer)
  a.format.flags |= FormatFlag.stackSet
}

/** `heap paragraphs`. */
export function mzHeap(a: Assembly): void {
  const size = readSize(a)
  if (size === 1 || size > 2) fail('invalid-value')
  const paragraphCount = readWord(a)
  expectAbsolute(a)
  putHeader(a, 0x0c, paragraphCount)
}

function paragraphs(bytes: number): number {
  return ((bytes - 1) >>> 4) + 1
}

/** Header and relocation table of the file: `size` bytes are written, `fullSize` with reserved data. */
export function mzHeader(a: Assembly, size: number, fullSize: number): Uint8Array {
  const { format } = a
  let memory = fullSize
  if ((format.flags & FormatFlag.stackSet) === 0) {
    const stackSegment = paragraphs(memory)
    putHeader(a, 0x0e, stackSegment)
    memory = (stackSegment << 4) + getHeader(a, 0x10)
  }
  const { relocations } = format
  const used = HEADER_SIZE + relocations.length * 4
  const headerSize = (used + PARAGRAPH - 1) & -PARAGRAPH
  putHeader(a, 0x00, 0x5a4d)
  putHeader(a, 0x08, headerSize >> 4)
  putHeader(a, 0x06, relocations.length)
  const total = size + headerSize
  const lastPage = total & 0x1ff
  putHeader(a, 0x02, lastPage)
  putHeader(a, 0x04, (total >>> 9) + (lastPage === 0 ? 0 : 1))
  const minimum = (paragraphs(memory) - paragraphs(size)) & 0xffff
  putHeader(a, 0x0a, minimum)
  const maximum = getHeader(a, 0x0c) + minimum
  putHeader(a, 0x0c, maximum > 0xffff ? 0xffff : maximum)
  putHeader(a, 0x18, HEADER_SIZE)
  const header = new Uint8Array(headerSize)
  header.set(format.mzHeader)
  const view = new DataView(header.buffer)
  relocations.forEach((relocation, i) => view.setInt32(HEADER_SIZE + i * 4, relocation, true))
  return header
}
