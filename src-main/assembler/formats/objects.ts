import type { Assembly, StreamEntry } from '../assembly'
import { Format, FormatFlag, emitDword, reserveOutput } from '../assembly'
import { defineFreeLabel, readDefinedSymbol, readLabelSize } from '../directives/labels'
import { beginSection, beginSpace } from '../directives/spaces'
import { expectExpression, readCount, readString } from '../directives/values'
import { recordReference } from '../expressions/symbol-value'
import { fail } from '../messages'
import { Element, SYMBOL_BASE } from '../parser/stream'
import { SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import { Mark, SymbolClass } from '../words'
import { createEntry } from './relocations'

const RELOCATABLE_32 = 2
const RELOCATABLE_64 = 4
const PUBLIC = 0xc0
const UNINITIALIZED = 0x80

/** ELF executables have segments, not what this file is about. */
export function isObject(a: Assembly): boolean {
  const { format, flags } = a.format
  return format === Format.coff || (format === Format.elf && (flags & FormatFlag.variant) === 0)
}

function is64(a: Assembly): boolean {
  return (a.format.flags & FormatFlag.is64) !== 0
}

function addressType(a: Assembly): number {
  return is64(a) ? RELOCATABLE_64 : RELOCATABLE_32
}

/** Begins the stream with its default section, to which code belongs that stands in none. */
export function beginObject(a: Assembly, flags: number, alignment: number): void {
  const { format } = a
  const none = createEntry('section')
  const section = createEntry('section')
  section.position = a.out
  section.flags = flags
  section.alignment = alignment
  format.stream.push(none, section)
  format.currentSection = 1
  format.numberOfSections = 0
  const space = beginSpace(a)
  space.base = 1
  space.type = addressType(a)
}

/** `format COFF` and its Microsoft variants. */
export function formatCoff(a: Assembly): void {
  const isMicrosoft = (a.format.flags & FormatFlag.variant) !== 0
  beginObject(a, isMicrosoft ? 0xe0000060 | 0 : 0x60, 4)
  a.codeType = is64(a) ? 64 : 32
}

/** `format ELF` without `executable` or `dynamic`: the header is filled in at the end. */
export function formatElfObject(a: Assembly): void {
  beginObject(a, 7, is64(a) ? 8 : 4)
}

/** Emits the identification with which both kinds of ELF files begin. */
export function elfIdentification(a: Assembly, size: number): number {
  reserveOutput(a, size)
  const start = a.out
  a.output.fill(0, start, start + size)
  emitDword(a, 0x464c457f)
  a.output[start + 4] = is64(a) ? 2 : 1
  a.output[start + 5] = 1
  a.output[start + 6] = 1
  a.output[start + 0x14] = 1
  a.out = start + size
  return start
}

/** Ends the present section. When it holds reserved data only, nothing of it is written. */
export function closeSection(a: Assembly): void {
  const section = a.format.stream[a.format.currentSection]!
  section.length = a.out - section.position
  const { undefinedEnd } = a
  a.undefinedEnd = -1
  if (undefinedEnd !== a.out || section.position !== a.undefinedStart) return
  a.out = section.position
  section.flags |= UNINITIALIZED
}

/** `section 'name' flags [align n]`. */
export function objectSection(a: Assembly): void {
  const { format } = a
  closeSection(a)
  const section = createEntry('section')
  section.position = a.out
  const isElf = format.format === Format.elf
  section.flags = isElf ? 2 : 0
  format.currentSection = format.stream.length
  format.stream.push(section)
  format.numberOfSections++
  if (isElf && format.numberOfSections > 0xffff) fail('format-limitations-exceeded')
  const space = beginSection(a)
  space.base = format.currentSection
  space.type = addressType(a)
  section.name = readString(a)
  if (!isElf && section.name.length > 8) fail('name-too-long')
  readSectionFlags(a, section, isElf)
  if (section.alignment === 0) {
    section.alignment = isElf && is64(a) ? 8 : 4
    if (!isElf && (format.flags & FormatFlag.variant) !== 0) section.flags |= 0x300000
  }
}

function readSectionFlags(a: Assembly, section: StreamEntry, isElf: boolean): void {
  const { code } = a
  for (;;) {
    const element = code[a.at]!
    if (element === Mark.align) {
      if (!isElf && (a.format.flags & FormatFlag.variant) === 0) fail('invalid-argument')
      a.at++
      readAlignment(a, section, isElf)
    } else if ((element - SYMBOL_BASE) >> 8 === SymbolClass.sectionFlag) {
      a.at++
      const bit = isElf ? elfFlag(element & 0xff) : coffFlag(a, element & 0xff)
      if ((section.flags & bit) !== 0) fail('setting-already-specified')
      section.flags |= bit
    } else {
      return
    }
  }
}

function coffFlag(a: Assembly, bit: number): number {
  if ((a.format.flags & FormatFlag.variant) === 0 && bit > 7) fail('invalid-argument')
  return 1 << bit
}

/** Only writeable and executable can be set in ELF. */
function elfFlag(bit: number): number {
  const number = ((bit - 28) & 0xff) ^ 3
  if ((number & ~2) !== 0) fail('invalid-argument')
  return 1 << number
}

function readAlignment(a: Assembly, section: StreamEntry, isElf: boolean): void {
  expectExpression(a)
  const alignment = readCount(a)
  if (alignment === 0 || (alignment & (alignment - 1)) !== 0) fail('invalid-value')
  if (!isElf) {
    if (alignment > 0x2000) fail('invalid-value')
    section.flags |= (32 - Math.clz32(alignment)) << 20
  }
  if (section.alignment !== 0) fail('setting-already-specified')
  section.alignment = alignment
}

/** `public [static] symbol as 'name'`. */
export function publicDirective(a: Assembly): void {
  const { code } = a
  const entry = createEntry('public')
  entry.type = PUBLIC
  if ((code[a.at]! - SYMBOL_BASE) >> 8 === SymbolClass.linkage) {
    entry.type += code[a.at]! & 7
    a.at++
  }
  const symbol = readDefinedSymbol(a)
  const { rows } = a.symbols
  const s = symbol * SYMBOL_STRIDE
  rows[s + SymbolColumn.passUsed] = a.pass
  rows[s + SymbolColumn.flags]! |= SymbolFlag.used
  recordReference(a, symbol)
  entry.symbol = symbol
  entry.line = a.currentLine
  if (code[a.at++] !== Mark.as) fail('invalid-argument')
  entry.name = readString(a)
  a.format.stream.push(entry)
}

/** `extrn symbol[:size]` and `extrn 'name' as symbol[:size]`. */
export function extrnDirective(a: Assembly): void {
  const { code } = a
  const entry = createEntry('extrn')
  entry.name = readString(a)
  const number = a.format.stream.length
  a.format.stream.push(entry)
  if (code[a.at++] !== Mark.as) fail('invalid-argument')
  if (code[a.at] !== Element.label) fail('invalid-argument')
  const symbol = readDefinedSymbol(a)
  entry.length = readLabelSize(a)
  a.stack.fill(0, 0, 6)
  a.stack[3] = addressType(a)
  a.stack[4] = number
  defineFreeLabel(a, symbol, entry.length, 0)
}

/** A section, external or public symbol that is kept; the default section only if something is in it. */
export function keptEntries(a: Assembly): StreamEntry[] {
  const { format } = a
  const [, first, ...others] = format.stream
  if (isDefaultNeeded(a)) {
    format.numberOfSections++
    return [first!, ...others]
  }
  return others
}

function isDefaultNeeded(a: Assembly): boolean {
  const { format } = a
  if (format.stream[1]!.length !== 0 || format.numberOfSections === 0) return true
  const { rows } = a.symbols
  return format.stream.some((entry, i) => {
    if (i < 2) return false
    if (entry.kind === 'relocation') return entry.symbol === 1
    if (entry.kind !== 'public') return false
    const s = entry.symbol * SYMBOL_STRIDE
    return (
      (rows[s + SymbolColumn.flags]! & SymbolFlag.defined) !== 0 &&
      rows[s + SymbolColumn.passDefined] === a.pass &&
      rows[s + SymbolColumn.base] === 1
    )
  })
}
