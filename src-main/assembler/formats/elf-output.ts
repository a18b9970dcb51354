import type { Assembly, StreamEntry } from '../assembly'
import { FormatFlag } from '../assembly'
import { fail } from '../messages'
import { SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import type { ByteWriter } from './byte-writer'
import { alignWriter, append, appendBytes, appendText, createByteWriter, patch, written } from './byte-writer'
import { requireDefined, requireSigned32 } from './coff-output'
import { keptEntries } from './objects'

const UNINITIALIZED = 0x80
const ABSOLUTE = 0xfff1
const SectionType = { program: 1, symbols: 2, strings: 3, rela: 4, noBits: 8, rel: 9 } as const
const SECTION_SYMBOL = 3
const GLOBAL = 0x10
const OBJECT = 1
const FUNCTION = 2
const SYMTAB_NAME = 1
const STRTAB_NAME = 9
const ABSOLUTE_64 = 1

/** A section with what the tables say about it. */
interface Section {
  readonly entry: StreamEntry
  readonly relocations: StreamEntry[]
  nameOffset: number
}

interface Layout {
  readonly is64: boolean
  /** Size of an address in the file. */
  readonly word: 4 | 8
}

/** Header, sections, relocations, symbols, strings and section headers of an ELF object. */
export function elfOutput(a: Assembly): Uint8Array {
  const is64 = (a.format.flags & FormatFlag.is64) !== 0
  const layout: Layout = { is64, word: is64 ? 8 : 4 }
  const entries = keptEntries(a)
  const sections = collectSections(entries)
  const file = createByteWriter()
  appendBytes(file, a.output.subarray(a.codeStart, a.out))
  alignWriter(file, layout.word)
  const symbolTableIndex = numberEntries(sections, entries)
  const tables = createByteWriter()
  writeSymbols(a, layout, tables, entries)
  const stringsStart = tables.length
  const strings = createByteWriter()
  appendText(strings, '\0.symtab\0.strtab\0')
  writeNames(layout, tables, strings, sections, entries)
  appendBytes(tables, written(strings))
  alignWriter(tables, layout.word)
  const headersOffset = tables.length
  writeSectionHeaders(a, layout, tables, file, sections, symbolTableIndex, stringsStart, strings.length)
  patch(file, is64 ? 0x28 : 0x20, headersOffset + file.length, 4)
  patch(file, is64 ? 0x3e : 0x32, symbolTableIndex + 1, 2)
  patch(file, is64 ? 0x3c : 0x30, symbolTableIndex + 2, 2)
  appendBytes(file, written(tables))
  return written(file)
}

function collectSections(entries: readonly StreamEntry[]): Section[] {
  const sections: Section[] = []
  for (const entry of entries) {
    if (entry.kind === 'section') sections.push({ entry, relocations: [], nameOffset: 0 })
    else if (entry.kind === 'relocation') sections[sections.length - 1]!.relocations.push(entry)
  }
  return sections
}

/** Numbers sections and symbols; gives the number of the section that holds the symbol table. */
function numberEntries(sections: readonly Section[], entries: readonly StreamEntry[]): number {
  let symbol = 0
  let section = 0
  for (const { entry, relocations } of sections) {
    entry.index = ++symbol
    entry.section = ++section
    if (relocations.length > 0) section++
  }
  for (const entry of entries) if (entry.kind === 'public' || entry.kind === 'extrn') entry.index = ++symbol
  if (section + 3 > 0xffff) fail('format-limitations-exceeded')
  return section + 1
}

function writeSymbol(
  layout: Layout,
  tables: ByteWriter,
  value: readonly [number, number],
  size: number,
  info: number,
  section: number,
): void {
  append(tables, 0, 4)
  if (layout.is64) {
    append(tables, info, 2)
    append(tables, section, 2)
  }
  append(tables, value[0], 4)
  if (layout.is64) append(tables, value[1], 4)
  append(tables, size, layout.word)
  if (!layout.is64) {
    append(tables, info, 2)
    append(tables, section, 2)
  }
}

function writeSymbols(
  a: Assembly,
  layout: Layout,
  tables: ByteWriter,
  entries: readonly StreamEntry[],
): void {
  writeSymbol(layout, tables, [0, 0], 0, 0, 0)
  for (const entry of entries)
    if (entry.kind === 'section') writeSymbol(layout, tables, [0, 0], 0, SECTION_SYMBOL, entry.section)
  for (const entry of entries) {
    if (entry.kind === 'extrn') writeSymbol(layout, tables, [0, 0], entry.length, GLOBAL, 0)
    else if (entry.kind === 'public') writePublic(a, layout, tables, entry)
  }
}

function writePublic(a: Assembly, layout: Layout, tables: ByteWriter, entry: StreamEntry): void {
  a.currentLine = entry.line
  if (entry.type !== 0xc0) fail('invalid-argument')
  requireDefined(a, entry)
  const { rows } = a.symbols
  const s = entry.symbol * SYMBOL_STRIDE
  const type = rows[s + SymbolColumn.type]!
  let section: number = ABSOLUTE
  if (type !== 0) {
    const base = a.format.stream[rows[s + SymbolColumn.base]!]
    if (base?.kind !== 'section' || type !== (layout.is64 ? 4 : 2)) fail('invalid-use-of-symbol')
    section = base.section
  }
  if (layout.is64) {
    const sign = (rows[s + SymbolColumn.flags]! & SymbolFlag.negative) !== 0 ? -1 : 0
    if ((sign ^ rows[s + 1]!) < 0) fail('value-out-of-range')
  } else {
    requireSigned32(a, s)
  }
  const size = rows[s + SymbolColumn.size]!
  const info = GLOBAL | (size === 0 ? FUNCTION : OBJECT)
  writeSymbol(layout, tables, [rows[s]!, rows[s + 1]!], size, info, section)
}

/** Writes the names into the string table, and their offsets into the symbols. */
function writeNames(
  layout: Layout,
  tables: ByteWriter,
  strings: ByteWriter,
  sections: Section[],
  entries: readonly StreamEntry[],
): void {
  const size = layout.is64 ? 24 : 16
  const add = (entry: StreamEntry): number => {
    const offset = strings.length
    patch(tables, entry.index * size, offset, 4)
    appendText(strings, `${entry.name ?? '.flat'}\0`)
    return offset
  }
  for (const section of sections) {
    // The name of the relocations is that of the section with a prefix, and holds both.
    if (section.relocations.length > 0) appendText(strings, layout.is64 ? '.rela' : '.rel')
    section.nameOffset = add(section.entry)
  }
  for (const entry of entries) if (entry.kind === 'public' || entry.kind === 'extrn') add(entry)
}

interface SectionHeaderFields {
  name: number
  type: number
  flags?: number
  offset: number
  size: number
  link?: number
  info?: number
  alignment: number
  entrySize?: number
}

function writeSectionHeader(layout: Layout, tables: ByteWriter, fields: SectionHeaderFields): void {
  const { word } = layout
  append(tables, fields.name, 4)
  append(tables, fields.type, 4)
  append(tables, fields.flags ?? 0, word)
  append(tables, 0, word)
  append(tables, fields.offset, word)
  append(tables, fields.size, word)
  append(tables, fields.link ?? 0, 4)
  append(tables, fields.info ?? 0, 4)
  append(tables, fields.alignment, word)
  append(tables, fields.entrySize ?? 0, word)
}

function writeSectionHeaders(
  a: Assembly,
  layout: Layout,
  tables: ByteWriter,
  file: ByteWriter,
  sections: readonly Section[],
  symbolTableIndex: number,
  symbolTableSize: number,
  stringTableSize: number,
): void {
  const { is64, word } = layout
  for (let i = 0; i < (is64 ? 64 : 40); i++) append(tables, 0, 1)
  for (const { entry, relocations, nameOffset } of sections) {
    const noBits = entry.length === 0 || (entry.flags & UNINITIALIZED) !== 0
    writeSectionHeader(layout, tables, {
      name: nameOffset,
      type: noBits ? SectionType.noBits : SectionType.program,
      flags: entry.flags & ~0xc0,
      offset: entry.position - a.codeStart,
      size: entry.length,
      alignment: entry.alignment,
    })
    if (relocations.length === 0) continue
    const offset = file.length
    for (const relocation of relocations) writeRelocation(a, layout, file, entry, relocation)
    writeSectionHeader(layout, tables, {
      name: nameOffset - (is64 ? 5 : 4),
      type: is64 ? SectionType.rela : SectionType.rel,
      offset,
      size: file.length - offset,
      link: symbolTableIndex,
      info: entry.section,
      alignment: word,
      entrySize: is64 ? 24 : 8,
    })
  }
  writeSectionHeader(layout, tables, {
    name: SYMTAB_NAME,
    type: SectionType.symbols,
    offset: file.length,
    size: symbolTableSize,
    link: symbolTableIndex + 1,
    info: a.format.numberOfSections + 1,
    alignment: word,
    entrySize: is64 ? 24 : 16,
  })
  writeSectionHeader(layout, tables, {
    name: STRTAB_NAME,
    type: SectionType.strings,
    offset: symbolTableSize + file.length,
    size: stringTableSize,
    alignment: 1,
  })
}

/** In 64-bit objects the value moves from the code into the relocation. */
function writeRelocation(
  a: Assembly,
  layout: Layout,
  file: ByteWriter,
  section: StreamEntry,
  relocation: StreamEntry,
): void {
  const symbol = a.format.stream[relocation.symbol]!.index
  append(file, relocation.position, layout.word)
  if (!layout.is64) {
    append(file, (symbol << 8) | relocation.type, 4)
    return
  }
  append(file, relocation.type, 4)
  append(file, symbol, 4)
  const position = section.position - a.codeStart + relocation.position
  const view = new DataView(file.bytes.buffer)
  const low = view.getInt32(position, true)
  const high = relocation.type === ABSOLUTE_64 ? view.getInt32(position + 4, true) : low >> 31
  patch(file, position, 0, relocation.type === ABSOLUTE_64 ? 8 : 4)
  append(file, low, 4)
  append(file, high, 4)
}
