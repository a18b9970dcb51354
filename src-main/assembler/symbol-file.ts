import type { Assembly, StreamEntry } from './assembly'
import { checkOutput, takeBlock } from './assembly'
import { subtractWide, wide } from './expressions/wide'
import type { ByteWriter } from './formats/byte-writer'
import { append, appendBytes, appendText, createByteWriter, patch, written } from './formats/byte-writer'
import { isObject } from './formats/objects'
import type { Output } from './formats/output'
import type { SourceText } from './source-lines'
import { END, IGNORED, LINE_STRIDE, LineColumn, PAYLOAD, STRING, SYMBOL, lineStart } from './source-lines'
import { FIRST_SYMBOL, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from './symbols'

/** fasm's symbol file: the tables of FAS.TXT, in fasm's order. */

const HEADER = 0x40
const SYMBOL_SIZE = 32
const LINE_SIZE = 28
const BLOCK_HEADER = 8
const OUTSIDE = 0x80000000
const FROM_MACRO = 0x80000000 | 0
const LINE_HEADER = 16

/** Offsets in the header. */
const Field = {
  output: 0x0c,
  strings: 0x10,
  stringsLength: 0x14,
  symbols: 0x18,
  symbolsLength: 0x1c,
  source: 0x20,
  sourceLength: 0x24,
  lines: 0x28,
  linesLength: 0x2c,
  sections: 0x30,
  sectionsLength: 0x34,
  references: 0x38,
  referencesLength: 0x3c,
} as const

interface SourceDump {
  readonly writer: ByteWriter
  /** Offset of each line. */
  readonly lines: Int32Array
  /** Offset of the length of a name, or of the characters of a string, by token; valid where asked for. */
  readonly tokens: Int32Array
}

function beginHeader(file: ByteWriter): void {
  appendText(file, 'fas\x1a')
  append(file, 1, 1)
  append(file, 73, 1)
  append(file, HEADER, 2)
  while (file.length < HEADER) append(file, 0, 4)
  patch(file, Field.strings, HEADER, 4)
}

/** The preprocessed source, up to a line (-1: all of it). */
function dumpSource(text: SourceText, lastLine: number): SourceDump {
  const writer = createByteWriter()
  const count = lastLine < 0 ? text.lineCount : lastLine + 1
  const lines = new Int32Array(count)
  const tokens = new Int32Array(text.end + 1)
  for (let line = 0; line < count; line++) {
    lines[line] = writer.length
    for (let i = 0; i < LINE_HEADER; i += 4) append(writer, 0, 4)
    dumpTokens(text, writer, line, tokens)
  }
  for (let line = 0; line < count; line++) {
    const row = line * LINE_STRIDE
    const isMacro = (text.lines[row + LineColumn.number]! & FROM_MACRO) !== 0
    const nameToken = text.lines[row + LineColumn.nameToken]!
    const origin = text.lines[row + LineColumn.origin]!
    const at = lines[line]!
    patch(writer, at, nameToken < 0 ? 0 : tokens[nameToken]!, 4)
    patch(writer, at + 4, text.lines[row + LineColumn.number]!, 4)
    patch(writer, at + 8, isMacro ? lines[origin]! : origin, 4)
    if (isMacro) patch(writer, at + 12, lines[text.lines[row + LineColumn.definition]!]!, 4)
  }
  return { writer, lines, tokens }
}

function dumpTokens(text: SourceText, writer: ByteWriter, line: number, offsets: Int32Array): void {
  for (let at = lineStart(text, line); ; at++) {
    const token = text.tokens[at]!
    const kind = token & ~PAYLOAD
    if (kind === SYMBOL || kind === IGNORED) {
      const name = text.names.text[token & PAYLOAD]!
      append(writer, kind === SYMBOL ? 0x1a : 0x3b, 1)
      offsets[at] = writer.length
      append(writer, name.length, 1)
      appendText(writer, name)
    } else if (kind === STRING) {
      const content = text.strings[token & PAYLOAD]!
      append(writer, 0x22, 1)
      append(writer, content.length, 4)
      offsets[at] = writer.length
      appendText(writer, content)
    } else {
      append(writer, token, 1)
      if (token === END || at >= text.end) return
    }
  }
}

/** The file written after an error: the source only. */
export function errorSymbolFile(text: SourceText, path: string, lastLine: number): Uint8Array {
  const file = createByteWriter()
  beginHeader(file)
  appendText(file, `${path}\0`)
  const stringsLength = file.length - HEADER
  patch(file, Field.output, stringsLength - 1, 4)
  patch(file, Field.stringsLength, stringsLength, 4)
  patch(file, Field.source, file.length, 4)
  const source = written(dumpSource(text, lastLine).writer)
  patch(file, Field.sourceLength, source.length, 4)
  appendBytes(file, source)
  return written(file)
}

/** fasm copies its labels behind the output before it writes anything. */
export function copyLabels(a: Assembly): void {
  takeBlock(a, (a.symbols.end - FIRST_SYMBOL) * SYMBOL_SIZE + BLOCK_HEADER)
  checkOutput(a, a.out + 1)
}

/** The symbol file of an assembly that succeeded; throws `out-of-memory` where fasm has no room to make it. */
export function symbolFile(a: Assembly, output: Output, path: string, outputPath: string): Uint8Array {
  const file = createByteWriter()
  beginHeader(file)
  appendText(file, `${path}\0`)
  patch(file, Field.output, file.length - HEADER, 4)
  appendText(file, `${outputPath}\0`)
  const source = dumpSource(a.text, -1)
  const sections: number[] = []
  const bases = dumpSectionNames(a, file, sections)
  const symbols = dumpSymbols(a, file, source, bases)
  const put = (field: number, bytes: Uint8Array): void => {
    patch(file, field, file.length, 4)
    patch(file, field + 4, bytes.length, 4)
    appendBytes(file, bytes)
  }
  const stringsLength = file.length - HEADER
  patch(file, Field.stringsLength, stringsLength, 4)
  put(Field.symbols, symbols)
  put(Field.source, written(source.writer))
  const lines = dumpLines(a, output, source, bases)
  // fasm makes header, strings and lines where the output was.
  checkOutput(a, a.codeStart + HEADER + stringsLength + lines.length + 1)
  put(Field.lines, lines)
  const names = createByteWriter()
  for (const offset of sections) append(names, offset, 4)
  put(Field.sections, written(names))
  put(Field.references, dumpReferences(a))
  return written(file)
}

/** Names of sections and external symbols; gives what symbols say about the entry that they are relative to. */
function dumpSectionNames(a: Assembly, file: ByteWriter, sections: number[]): Map<number, number> {
  const bases = new Map<number, number>()
  if (!isObject(a)) return bases
  a.format.stream.forEach((entry: StreamEntry, i) => {
    const isKept = i > 1 || (i === 1 && entry.index + entry.section > 0)
    if (i === 0 || !isKept || (entry.kind !== 'section' && entry.kind !== 'extrn')) return
    const offset = file.length - HEADER
    appendText(file, `${entry.name ?? '.flat'}\0`)
    if (entry.kind === 'extrn') {
      bases.set(i, offset | OUTSIDE)
    } else {
      sections.push(offset)
      bases.set(i, sections.length)
    }
  })
  return bases
}

function dumpSymbols(
  a: Assembly,
  file: ByteWriter,
  source: SourceDump,
  bases: ReadonlyMap<number, number>,
): Uint8Array {
  const table = createByteWriter()
  const { rows, end } = a.symbols
  for (let symbol = FIRST_SYMBOL; symbol < end; symbol++) {
    const s = symbol * SYMBOL_STRIDE
    const passDefined = rows[s + SymbolColumn.passDefined]!
    const passUsed = rows[s + SymbolColumn.passUsed]!
    let flags = rows[s + SymbolColumn.flags]!
    const isSpace = (flags & SymbolFlag.addressingSpace) !== 0
    if (passDefined !== a.pass) flags &= ~SymbolFlag.defined
    if (passUsed !== a.pass) flags &= ~SymbolFlag.used
    append(table, isSpace ? 0 : rows[s]!, 4)
    append(table, isSpace ? 0 : rows[s + 1]!, 4)
    append(table, flags, 2)
    append(table, rows[s + SymbolColumn.size]!, 1)
    append(table, rows[s + SymbolColumn.type]!, 1)
    append(table, rows[s + SymbolColumn.registers]!, 4)
    append(table, passDefined, 2)
    append(table, passUsed, 2)
    append(table, isSpace ? 0 : (bases.get(rows[s + SymbolColumn.base]!) ?? 0), 4)
    append(table, nameOffset(a, file, source, s), 4)
    const line = rows[s + SymbolColumn.line]!
    append(table, line < 0 ? 0 : source.lines[line]!, 4)
  }
  return written(table)
}

/** Where a symbol's name is: in the source, or when it was put together, among the strings. */
function nameOffset(a: Assembly, file: ByteWriter, source: SourceDump, s: number): number {
  const { rows } = a.symbols
  const name = rows[s + SymbolColumn.name]!
  if (name < 0) return 0
  const token = rows[s + SymbolColumn.token]!
  if (token >= 0) return source.tokens[token]!
  const offset = file.length - HEADER
  appendText(file, `${a.names.text[name]!}\0`)
  return offset | OUTSIDE
}

/** One entry for each line of the last pass, and the offset at which it ended. */
function dumpLines(
  a: Assembly,
  output: Output,
  source: SourceDump,
  bases: ReadonlyMap<number, number>,
): Uint8Array {
  const table = createByteWriter()
  const { lineMap, lineMapEnd } = a
  for (let i = 0; i < lineMapEnd; i += 4) {
    const position = lineMap[i + 1]!
    const space = a.spaces[lineMap[i + 2]!]!
    append(table, space.isVirtual ? 0 : position - a.codeStart + output.headerSize, 4)
    append(table, source.lines[lineMap[i]!]!, 4)
    subtractWide(position, 0, 0, space.baseLow, space.baseHigh, space.baseSign)
    append(table, wide[0]!, 4)
    append(table, wide[1]!, 4)
    append(table, space.registers, 4)
    append(table, bases.get(space.base) ?? 0, 4)
    append(table, space.type, 1)
    append(table, lineMap[i + 3]!, 1)
    append(table, space.isVirtual ? 1 : 0, 1)
    append(table, wide[2]!, 1)
  }
  const end = isObject(a) || a.out !== a.undefinedEnd ? a.out : a.undefinedStart
  const endOffset = end - a.codeStart + output.headerSize
  append(table, endOffset, 4)
  markMissing(table, endOffset)
  return written(table)
}

/** Lines of reserved data that the file does not hold have no offset. */
function markMissing(table: ByteWriter, endOffset: number): void {
  const view = new DataView(table.bytes.buffer)
  let limit = endOffset
  for (let at = table.length - 4 - LINE_SIZE; at >= 0; at -= LINE_SIZE) {
    if ((table.bytes[at + 0x1a]! & 1) !== 0) continue
    const offset = view.getUint32(at, true)
    if (limit < offset) {
      patch(table, at, 0, 4)
      table.bytes[at + 0x1a]! |= 2
    } else {
      limit = offset
    }
  }
}

function dumpReferences(a: Assembly): Uint8Array {
  const table = createByteWriter()
  const { references } = a
  for (let i = 0; i < references.length; i += 2) {
    append(table, (references[i]! - FIRST_SYMBOL) * SYMBOL_SIZE, 4)
    append(table, (references[i + 1]! / 4 - 1) * LINE_SIZE, 4)
  }
  return written(table)
}
