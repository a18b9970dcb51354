import type { Assembly, StreamEntry } from '../assembly'
import { FormatFlag } from '../assembly'

import { AssemblyError, fail } from '../messages'
import { SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import type { ByteWriter } from './byte-writer'
import { append, appendBytes, appendText, createByteWriter, patch, written } from './byte-writer'
import { keptEntries } from './objects'

const HEADER_SIZE = 20
const SECTION_HEADER_SIZE = 40
const UNINITIALIZED = 0x80
const MANY_RELOCATIONS = 0x1000000
const ABSOLUTE = 0xffff

const StorageClass = { external: 2, static: 3, weak: 105 } as const

/** Header, sections, relocations, symbols and strings of a COFF file. */
export function coffOutput(a: Assembly): { bytes: Uint8Array; headerSize: number } {
  const { format } = a
  const entries = keptEntries(a)
  const isMicrosoft = (format.flags & FormatFlag.variant) !== 0
  const is64 = (format.flags & FormatFlag.is64) !== 0
  const symbolCount = numberSymbols(a, entries)
  const file = createByteWriter()
  append(file, is64 ? 0x8664 : 0x14c, 2)
  append(file, format.numberOfSections, 2)
  append(file, a.ports.timestamp(), 4)
  append(file, 0, 4)
  append(file, symbolCount, 4)
  append(file, 0, 2)
  append(file, isMicrosoft ? 0x184 : 0x104, 2)
  const headerSize = HEADER_SIZE + SECTION_HEADER_SIZE * format.numberOfSections
  while (file.length < headerSize) append(file, 0, 4)
  const code = a.output.subarray(a.codeStart, a.out)
  appendBytes(file, code)
  writeSections(a, file, entries, headerSize)
  patch(file, 8, file.length, 4)
  writeSymbols(a, file, entries)
  return { bytes: written(file), headerSize }
}

/** Gives every entry its number in the symbol table; gives their count. */
function numberSymbols(a: Assembly, entries: readonly StreamEntry[]): number {
  let index = 0
  let section = 0
  for (const entry of entries) {
    if (entry.kind === 'relocation') continue
    entry.index = index++
    if (entry.kind === 'section') entry.section = ++section
    else if (entry.kind === 'public' && aliasOf(a, entry)) index++
  }
  return index
}

/** External symbol that a public symbol is another name of. */
function aliasOf(a: Assembly, entry: StreamEntry): StreamEntry | undefined {
  const s = entry.symbol * SYMBOL_STRIDE
  if (a.symbols.rows[s + SymbolColumn.type] === 0) return undefined
  const base = a.format.stream[a.symbols.rows[s + SymbolColumn.base]!]
  return base?.kind === 'extrn' ? base : undefined
}

function writeSections(
  a: Assembly,
  file: ByteWriter,
  entries: readonly StreamEntry[],
  headerSize: number,
): void {
  const isMicrosoft = (a.format.flags & FormatFlag.variant) !== 0
  let header = HEADER_SIZE
  entries.forEach((section, i) => {
    if (section.kind !== 'section') return
    const name = section.name ?? '.flat'
    for (let at = 0; at < name.length; at++) patch(file, header + at, name.charCodeAt(at), 1)
    patch(file, header + 0x10, section.length, 4)
    let { flags } = section
    if ((flags & UNINITIALIZED) === 0)
      patch(file, header + 0x14, section.position - a.codeStart + headerSize, 4)
    const relocations: StreamEntry[] = []
    for (let at = i + 1; at < entries.length && entries[at]!.kind !== 'section'; at++)
      if (entries[at]!.kind === 'relocation') relocations.push(entries[at]!)
    const count = relocations.length
    const start = file.length
    if (count >= 0x10000) {
      if (!isMicrosoft) fail('format-limitations-exceeded')
      flags |= MANY_RELOCATIONS
      append(file, count + 1, 4)
      append(file, 0, 6)
    }
    for (const relocation of relocations) {
      append(file, relocation.position, 4)
      append(file, a.format.stream[relocation.symbol]!.index, 4)
      append(file, relocation.type, 2)
    }
    patch(file, header + 0x24, flags, 4)
    patch(file, header + 0x20, Math.min(count, 0xffff), 2)
    if (count > 0) patch(file, header + 0x18, start, 4)
    header += SECTION_HEADER_SIZE
  })
}

function writeSymbols(a: Assembly, file: ByteWriter, entries: readonly StreamEntry[]): void {
  const strings = createByteWriter()
  append(strings, 0, 4)
  for (const entry of entries) {
    if (entry.kind === 'relocation') continue
    writeName(file, strings, entry.name ?? '.flat')
    if (entry.kind === 'public') {
      writePublic(a, file, entry)
    } else {
      append(file, 0, 4)
      append(file, entry.section, 2)
      append(file, 0, 2)
      append(file, entry.kind === 'section' ? StorageClass.static : StorageClass.external, 1)
      append(file, 0, 1)
    }
  }
  patch(strings, 0, strings.length, 4)
  appendBytes(file, written(strings))
}

function writeName(file: ByteWriter, strings: ByteWriter, name: string): void {
  if (name.length <= 8) {
    appendText(file, name.padEnd(8, '\0'))
    return
  }
  append(file, 0, 4)
  append(file, strings.length, 4)
  appendText(strings, `${name}\0`)
}

/** Section and value of a public symbol; errors are those of its directive's line. */
function writePublic(a: Assembly, file: ByteWriter, entry: StreamEntry): void {
  const { flags } = a.format
  a.currentLine = entry.line
  const { section, low, base } = publicValue(a, entry, (flags & FormatFlag.is64) !== 0 ? 4 : 2)
  if (base?.kind === 'extrn') {
    if ((flags & FormatFlag.variant) === 0 || low !== 0) fail('invalid-use-of-symbol')
    append(file, 0, 8)
    append(file, StorageClass.weak, 1)
    append(file, 1, 1)
    append(file, base.index, 4)
    append(file, 3, 14)
    return
  }
  append(file, low, 4)
  append(file, section, 2)
  append(file, 0, 2)
  append(file, [StorageClass.external, StorageClass.static][entry.type & 7] ?? StorageClass.weak, 1)
  append(file, 0, 1)
}

/** Checks a public symbol; gives its value, section number, and what it is relative to. */
function publicValue(
  a: Assembly,
  entry: StreamEntry,
  addressType: number,
): { section: number; low: number; base: StreamEntry | undefined } {
  const { rows } = a.symbols
  const s = entry.symbol * SYMBOL_STRIDE
  requireDefined(a, entry)
  const type = rows[s + SymbolColumn.type]!
  let base: StreamEntry | undefined
  if (type !== 0) {
    if (type !== addressType) fail('invalid-use-of-symbol')
    base = a.format.stream[rows[s + SymbolColumn.base]!]
    if (base?.kind === 'extrn') {
      if ((rows[s]! | rows[s + 1]!) !== 0) fail('invalid-use-of-symbol')
      return { section: 0, low: 0, base }
    }
    if (base?.kind !== 'section') fail('invalid-use-of-symbol')
  }
  return { section: base ? base.section : ABSOLUTE, low: requireSigned32(a, s), base }
}

/** Fails unless a public symbol was defined in the last pass. */
export function requireDefined(a: Assembly, entry: StreamEntry): void {
  const { rows } = a.symbols
  const s = entry.symbol * SYMBOL_STRIDE
  const defined =
    (rows[s + SymbolColumn.flags]! & SymbolFlag.defined) !== 0 &&
    rows[s + SymbolColumn.passDefined] === a.pass
  if (defined) return
  const name = rows[s + SymbolColumn.name]!
  throw new AssemblyError('undefined-symbol', name < 0 ? undefined : a.names.text[name])
}

/** Low half of a symbol's value, which must be all of it with its sign. */
export function requireSigned32(a: Assembly, s: number): number {
  const { rows } = a.symbols
  const sign = (rows[s + SymbolColumn.flags]! & SymbolFlag.negative) !== 0 ? -1 : 0
  if (rows[s + 1] !== sign || (rows[s]! ^ sign) < 0) fail('value-out-of-range')
  return rows[s]!
}
