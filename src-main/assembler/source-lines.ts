import type { NameTable } from './names'
import { fail } from './messages'
import { FIRST_ROOM, createNameTable, enlarged, latin1 } from './names'

/**
 * The preprocessed source: lines of tokens, one after the other in one array. A token is one number:
 * a character code, or a kind in the upper byte with the number of a name or a string below. A line ends
 * with `END`. The preprocessor appends lines and rewrites only the last one, so positions in earlier lines
 * stay valid; macro bodies and values of symbolic constants are such positions.
 */
export const END = 0
export const SYMBOL = 1 << 24
export const STRING = 2 << 24
/** A symbol that was consumed by the preprocessor: the assembler ignores the line from here on. */
export const IGNORED = 3 << 24
export const PAYLOAD = (1 << 24) - 1

export const LineColumn = {
  /** File number, or for lines made by a macro: the name of the macro. */
  source: 0,
  /** Line number from 1; in a macro: number of the line in the macro body (0 is the line of the brace). */
  number: 1,
  /** Position of the line in its file, or the line that called the macro. */
  origin: 2,
  /** Line of the macro body that this one was made from; -1 for lines of files. */
  definition: 3,
  /** Index of the first token. */
  start: 4,
  /** Token with the macro's name, or with the path that the file was included by; -1 for the main file. */
  nameToken: 5,
} as const
export const LINE_STRIDE = 6

export interface SourceFile {
  /** Path as it was opened. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface SourceText {
  readonly names: NameTable
  tokens: Int32Array<ArrayBuffer>
  /** Index after the last token. */
  end: number
  lines: Int32Array<ArrayBuffer>
  lineCount: number
  readonly files: SourceFile[]
  /** Contents of strings, Latin-1, by number. */
  readonly strings: string[]
  readonly stringNumbers: Map<string, number>
  /** Bytes that fasm has for the source. */
  readonly limit: number
  /** Bytes of fasm's that are taken by the files being read, and by what stands before the source. */
  reserved: number
  /** Bytes of fasm's for the tokens before `counted`. */
  countedBytes: number
  counted: number
}

/** What fasm stores in front of the tokens of a line. */
export const LINE_HEADER = 16
/** Most bytes of a token, but for strings, which are rare. */
const TOKEN_BYTES = 257

/** Room that a large source gets, so that hardly one is copied again. */
const MANY_TOKENS = 1 << 23
const MANY_LINES = 1 << 20

export function createSourceText(limit: number): SourceText {
  return {
    limit,
    reserved: 0,
    countedBytes: 0,
    counted: 0,
    names: createNameTable(),
    tokens: new Int32Array(FIRST_ROOM),
    end: 0,
    lines: new Int32Array(LINE_STRIDE * FIRST_ROOM),
    lineCount: 0,
    files: [],
    strings: [],
    stringNumbers: new Map(),
  }
}

/** Makes room for `count` more tokens. */
export function reserveTokens(text: SourceText, count: number): void {
  if (text.end + count > text.limit) fail('out-of-memory')
  while (text.end + count > text.tokens.length) text.tokens = enlarged(text.tokens, MANY_TOKENS)
}

/** Appends a token. */
export function emitToken(text: SourceText, token: number): void {
  if (text.end === text.tokens.length) text.tokens = enlarged(text.tokens, MANY_TOKENS)
  text.tokens[text.end++] = token
}

/** Appends a copy of the tokens from `from` up to `to`. */
export function emitTokens(text: SourceText, from: number, to: number): void {
  reserveTokens(text, to - from)
  const { tokens } = text
  let { end } = text
  for (let at = from; at < to; at++) tokens[end++] = tokens[at]!
  text.end = end
}

/** Bytes that fasm takes for the source up to a token, in which no line changes any more. */
export function sourceBytes(text: SourceText, end: number): number {
  const { tokens, strings } = text
  const { lengths } = text.names
  let bytes = text.countedBytes
  for (let at = text.counted; at < end; at++) {
    const token = tokens[at]!
    const kind = token & ~PAYLOAD
    if (kind === 0) bytes++
    else if (kind === STRING) bytes += 5 + strings[token & PAYLOAD]!.length
    else bytes += 2 + lengths[token & PAYLOAD]!
  }
  text.counted = Math.max(text.counted, end)
  text.countedBytes = bytes
  return bytes + text.lineCount * LINE_HEADER
}

/** At least as many bytes as fasm takes for the source, without counting the tokens since the last time. */
export function mostSourceBytes(text: SourceText): number {
  return text.countedBytes + (text.end - text.counted) * TOKEN_BYTES + text.lineCount * LINE_HEADER
}

/** Fails when fasm would have no room for the lines up to a token and `more` bytes. */
export function checkMemory(text: SourceText, end: number, more: number): void {
  if (sourceBytes(text, end) + text.reserved + more >= text.limit) fail('out-of-memory')
}

/** Starts a line at the end of the tokens and gives its number. */
export function addLine(
  text: SourceText,
  source: number,
  number: number,
  origin: number,
  definition: number,
  nameToken: number,
  start = text.end,
): number {
  const line = text.lineCount++
  if (mostSourceBytes(text) + text.reserved >= text.limit) checkMemory(text, start, 0)
  const row = line * LINE_STRIDE
  if (row + LINE_STRIDE > text.lines.length) text.lines = enlarged(text.lines, MANY_LINES * LINE_STRIDE)
  const lines = text.lines
  lines[row] = source
  lines[row + 1] = number
  lines[row + 2] = origin
  lines[row + 3] = definition
  lines[row + 4] = start
  lines[row + 5] = nameToken
  return line
}

export function lineStart(text: SourceText, line: number): number {
  return text.lines[line * LINE_STRIDE + LineColumn.start]!
}

/** The line of a file that a line comes from: itself, or the call from which its macro was reached. */
export function fileLineOf(text: SourceText, line: number): number {
  const lines = text.lines
  while (lines[line * LINE_STRIDE + LineColumn.definition]! >= 0)
    line = lines[line * LINE_STRIDE + LineColumn.origin]!
  return line
}

/** The line of a file in which the text of a line was written: itself, or the line of the macro's body. */
export function writtenLineOf(text: SourceText, line: number): number {
  const lines = text.lines
  for (;;) {
    const definition = lines[line * LINE_STRIDE + LineColumn.definition]!
    if (definition < 0) return line
    line = definition
  }
}

export function internString(text: SourceText, content: string): number {
  let number = text.stringNumbers.get(content)
  if (number === undefined) {
    number = text.strings.length
    text.strings.push(content)
    text.stringNumbers.set(content, number)
  }
  return number
}

/** Position after the last token before the end of the line. */
export function endOfLine(text: SourceText, position: number): number {
  const tokens = text.tokens
  while (tokens[position] !== END) position++
  return position
}

/** Text of a line of a file, as it stands there. */
export function writtenText(file: SourceFile, position: number): string {
  const bytes = file.bytes
  let end = position
  while (
    end < bytes.length &&
    bytes[end] !== 10 &&
    bytes[end] !== 13 &&
    bytes[end] !== 26 &&
    bytes[end] !== 0
  )
    end++
  return latin1(bytes, position, end)
}

/** Tokens of a line as fasm prints a processed instruction. */
export function processedText(text: SourceText, line: number): string {
  const { tokens, names, strings } = text
  let result = ''
  let afterWord = false
  for (let at = lineStart(text, line); ; at++) {
    const token = tokens[at]!
    const kind = token & ~PAYLOAD
    if (token === END || kind === IGNORED) return result
    if (kind === 0) {
      result += String.fromCharCode(token)
      afterWord = false
      continue
    }
    if (afterWord) result += ' '
    afterWord = true
    if (kind === SYMBOL) result += names.text[token & PAYLOAD]!
    else result += `'${strings[token & PAYLOAD]!.replaceAll("'", "''")}'`
  }
}
