import type { Assembly } from '../assembly'
import { FormatFlag, getDword, putDword, putWord, reserveOutput } from '../assembly'
import { beginSection, beginSpace } from '../directives/spaces'
import { expectExpression, isFloat, readValueOf } from '../directives/values'
import { addWide, subtractWide, wide } from '../expressions/wide'
import { fail } from '../messages'
import { Element, SYMBOL_BASE } from '../parser/stream'
import { Mark, SymbolClass } from '../words'
import { elfIdentification, formatElfObject } from './objects'

const EXECUTABLE_FLAG = 29
const DYNAMIC = 2
const LOAD = 1
const PAGE = 0x1000
const NOTE = 4
const STACK = 0x51
const GNU_TYPE = 0x6474e500

/** Offsets in a segment header, for 32 and 64 bits. */
interface SegmentLayout {
  readonly headerSize: number
  readonly size: number
  readonly flags: number
  readonly offset: number
  readonly address: number
  readonly physicalAddress: number
  readonly fileSize: number
  readonly memorySize: number
  readonly alignment: number
}

const LAYOUT_32: SegmentLayout = {
  headerSize: 0x34,
  size: 0x20,
  flags: 0x18,
  offset: 4,
  address: 8,
  physicalAddress: 0x0c,
  fileSize: 0x10,
  memorySize: 0x14,
  alignment: 0x1c,
}

const LAYOUT_64: SegmentLayout = {
  headerSize: 0x40,
  size: 0x38,
  flags: 4,
  offset: 8,
  address: 0x10,
  physicalAddress: 0x18,
  fileSize: 0x20,
  memorySize: 0x28,
  alignment: 0x30,
}

function is64(a: Assembly): boolean {
  return (a.format.flags & FormatFlag.is64) !== 0
}

function layoutOf(a: Assembly): SegmentLayout {
  return is64(a) ? LAYOUT_64 : LAYOUT_32
}

const SECTION_FLAG = SYMBOL_BASE + (SymbolClass.sectionFlag << 8)
const SEGMENT_TYPE = SYMBOL_BASE + (SymbolClass.segmentType << 8)

/** `format ELF` or `ELF64`: an object, or with `executable` or `dynamic` a program. */
export function formatElf(a: Assembly): void {
  const wideFormat = is64(a)
  const header = elfIdentification(a, wideFormat ? 0x40 : 0x34)
  const { output } = a
  a.codeType = wideFormat ? 64 : 32
  if (wideFormat) {
    output[header + 0x12] = 62
    output[header + 0x34] = 0x40
    output[header + 0x3a] = 0x40
  } else {
    output[header + 0x12] = 3
    output[header + 0x28] = 0x34
    output[header + 0x2e] = 0x28
  }
  const element = a.code[a.at]!
  const isExecutable = element === SECTION_FLAG + EXECUTABLE_FLAG
  if (!isExecutable && element !== SEGMENT_TYPE + DYNAMIC) {
    output[header + 0x10] = 1
    formatElfObject(a)
    return
  }
  a.at++
  output[header + 0x10] = isExecutable ? 2 : 3
  a.format.flags |= FormatFlag.variant
  readBrand(a, header)
  readBase(a)
  beginSegments(a, header)
}

/** Number of the operating system behind `executable`. */
function readBrand(a: Assembly, header: number): void {
  if (a.code[a.at] !== Element.expression) return
  a.at++
  if (isFloat(a)) fail('invalid-value')
  readValueOf(a, 1)
  if (a.stack[3] !== 0) fail('invalid-use-of-symbol')
  a.output[header + 7] = a.stack[0]!
}

function readBase(a: Assembly): void {
  const { format } = a
  format.imageBaseLow = is64(a) ? 0x400000 : 0x8048000
  format.imageBaseHigh = 0
  if (a.code[a.at] !== Mark.at) return
  a.at++
  expectExpression(a)
  readValueOf(a, is64(a) ? 8 : 4)
  if (a.stack[3] !== 0) fail('invalid-use-of-symbol')
  format.imageBaseLow = a.stack[0]!
  if (is64(a)) format.imageBaseHigh = a.stack[1]!
}

function putAddress(a: Assembly, position: number, low: number, high: number): void {
  putDword(a, position, low)
  if (is64(a)) putDword(a, position + 4, high)
}

function getAddress(a: Assembly, position: number): [number, number] {
  return [getDword(a, position), is64(a) ? getDword(a, position + 4) : 0]
}

/** Makes room for the segment headers, as many as the pass before had, and begins the first segment. */
function beginSegments(a: Assembly, header: number): void {
  const { format } = a
  const layout = layoutOf(a)
  putWord(a, header + (is64(a) ? 0x36 : 0x2a), layout.size)
  const segment = a.out
  const room = layout.size * (a.pass === 0 ? 1 : format.numberOfSections)
  reserveOutput(a, Math.max(room, layout.size))
  a.output.fill(0, segment, segment + Math.max(room, layout.size))
  a.out += room
  format.numberOfSections = 0
  a.output[segment] = LOAD
  putWord(a, segment + layout.alignment, PAGE)
  a.output[segment + layout.flags] = 7
  const { imageBaseLow: low, imageBaseHigh: high } = format
  putAddress(a, segment + layout.offset, 0, 0)
  putAddress(a, segment + layout.address, low, high)
  putAddress(a, segment + layout.physicalAddress, low, high)
  addWide(low, high, 0, a.out - a.codeStart, 0, 0)
  putAddress(a, header + 0x18, wide[0]!, wide[1]!)
  beginSpace(a)
  setLabelType(a)
  subtractWide(a.codeStart, 0, 0, low, high, 0)
  setBase(a)
  format.segmentTableEnd = a.out
}

function setBase(a: Assembly): void {
  a.space.baseLow = wide[0]!
  a.space.baseHigh = wide[1]!
  a.space.baseSign = wide[2]!
}

/** Labels of a position-independent program are relocatable. */
function setLabelType(a: Assembly): void {
  if (a.output[a.codeStart + 0x10] !== 3) return
  a.space.type = is64(a) ? 4 : 2
}

/** `entry address`. */
export function elfEntry(a: Assembly): void {
  expectExpression(a)
  readValueOf(a, is64(a) ? 8 : 4)
  putAddress(a, a.codeStart + 0x18, a.stack[0]!, a.stack[1]!)
}

/** `segment [type] flags`. */
export function elfSegment(a: Assembly): void {
  const { format } = a
  const layout = layoutOf(a)
  const [low, high] = closeSegment(a)
  beginSection(a)
  setLabelType(a)
  let segment = a.codeStart + layout.headerSize + format.numberOfSections * layout.size
  if (segment >= format.segmentTableEnd) {
    if (!is64(a)) segment = format.segmentTableEnd - layout.size
    a.nextPassNeeded = true
  }
  // Entries that the first pass did not foresee lie behind what was written so far.
  reserveOutput(a, Math.max(layout.size, segment + layout.size - a.out))
  a.output[segment] = LOAD
  putDword(a, segment + layout.flags, 0)
  putWord(a, segment + layout.alignment, PAGE)
  readSegmentFlags(a, segment)
  if (a.output[segment] === LOAD && format.mergeSegment !== 0) mergeSegment(a, segment)
  else placeSegment(a, segment, low, high)
  format.numberOfSections++
}

function readSegmentFlags(a: Assembly, segment: number): void {
  const { code } = a
  const layout = layoutOf(a)
  for (;;) {
    const element = code[a.at]!
    if (element >> 8 === SEGMENT_TYPE >> 8) {
      a.at++
      setSegmentType(a, segment, element & 0xff)
    } else if (element >> 8 === SECTION_FLAG >> 8) {
      a.at++
      const bit = segmentFlag((element & 0xff) - 28)
      if ((a.output[segment + layout.flags]! & bit) !== 0) fail('setting-already-specified')
      a.output[segment + layout.flags]! |= bit
    } else {
      return
    }
  }
}

/** executable, readable, writeable as bits 1, 4, 2. */
function segmentFlag(number: number): number {
  if (number <= 0 || number > 3) fail('invalid-argument')
  if (number === 1) return 1
  return number === 2 ? 4 : 2
}

function setSegmentType(a: Assembly, segment: number, type: number): void {
  const { format, output } = a
  const layout = layoutOf(a)
  if (output[segment] !== LOAD) fail('setting-already-specified')
  for (let i = 0; i < format.numberOfSections; i++) {
    const other = a.codeStart + layout.headerSize + i * layout.size
    if (other >= format.segmentTableEnd) break
    if (output[other] === type) fail('data-already-defined')
  }
  output[segment] = type
  putWord(a, segment + layout.alignment, 1)
  if (type >= 0x50) putDword(a, segment, getDword(a, segment) | GNU_TYPE)
}

function placeSegment(a: Assembly, segment: number, low: number, high: number): void {
  const layout = layoutOf(a)
  const offset = a.out - a.codeStart
  putDword(a, segment + layout.offset, offset)
  addWide(low, high, 0, offset & (PAGE - 1), 0, 0)
  setSegmentAddress(a, segment, wide[0]!, wide[1]!)
  subtractWide(a.out, 0, 0, wide[0]!, is64(a) ? wide[1]! : 0, 0)
  setBase(a)
}

function setSegmentAddress(a: Assembly, segment: number, low: number, high: number): void {
  const layout = layoutOf(a)
  putAddress(a, segment + layout.address, low, high)
  putAddress(a, segment + layout.physicalAddress, low, high)
}

/** A segment that begins with what a special one before it describes shares its place; -1: the file's header. */
function mergeSegment(a: Assembly, segment: number): void {
  const { format } = a
  const layout = layoutOf(a)
  const merged = format.mergeSegment
  format.mergeSegment = 0
  let offset = 0
  let low = format.imageBaseLow
  let high = format.imageBaseHigh
  if (merged !== -1) {
    ;[low, high] = getAddress(a, merged + layout.address)
    offset = getDword(a, merged + layout.offset)
  }
  setSegmentAddress(a, segment, low, high)
  putDword(a, segment + layout.offset, offset)
  addWide(low, high, 0, a.out - a.codeStart - offset, 0, 0)
  subtractWide(a.out, 0, 0, wide[0]!, is64(a) ? wide[1]! : 0, 0)
  setBase(a)
}

/** Ends the present segment; gives the address at which the next may begin. */
function closeSegment(a: Assembly): [number, number] {
  const { format, output } = a
  const layout = layoutOf(a)
  if (format.numberOfSections === 0) {
    if (a.out === format.segmentTableEnd) {
      format.mergeSegment = -1
      return [format.imageBaseLow, format.imageBaseHigh]
    }
    format.mergeSegment = 0
    format.numberOfSections = 1
  }
  const segment = a.codeStart + layout.headerSize + (format.numberOfSections - 1) * layout.size
  const size = a.out - a.codeStart - getDword(a, segment + layout.offset)
  const end = a.out
  const isLoad = output[segment] === LOAD
  if (a.out === a.undefinedEnd && isLoad) a.out = a.undefinedStart
  putDword(a, segment + layout.memorySize, size)
  putDword(a, segment + layout.fileSize, size + a.out - end)
  a.undefinedEnd = -1
  let [low, high] = getAddress(a, segment + layout.address)
  let moved = 0
  if (isLoad) {
    moved = size + PAGE - 1
  } else if (format.mergeSegment !== 0) {
    moved = size
  } else if (output[segment] !== NOTE && output[segment] !== STACK) {
    format.mergeSegment = segment
    moved = size
  }
  addWide(low, high, 0, moved, 0, 0)
  low = wide[0]! & -PAGE
  high = is64(a) ? wide[1]! : 0
  return [low, high]
}

/** Ends the pass: number of segments, and another pass when their headers take other room. */
export function closeElfExecutable(a: Assembly): void {
  const { format } = a
  const layout = layoutOf(a)
  closeSegment(a)
  const header = a.codeStart
  a.output[header + (is64(a) ? 0x20 : 0x1c)] = layout.headerSize
  putWord(a, header + (is64(a) ? 0x38 : 0x2c), format.numberOfSections)
  const end = header + layout.headerSize + format.numberOfSections * layout.size
  if (end !== format.segmentTableEnd) a.nextPassNeeded = true
}
