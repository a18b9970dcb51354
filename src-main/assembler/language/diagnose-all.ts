import { chainLines, diagnose, placeOf } from '../diagnostics'
import type { AssemblyError } from '../messages'
import { latin1 } from '../names'
import type { Diagnostic, SourcePlace } from '../result'
import type { SourceText } from '../source-lines'
import {
  LINE_STRIDE,
  LineColumn,
  PAYLOAD,
  STRING,
  SYMBOL,
  fileLineOf,
  lineStart,
  writtenLineOf,
} from '../source-lines'
import { errorTokens, wordTokens } from './error-span'
import type { FoundError, Recovery } from './recovery'
import { endsAll } from './recovery'
import { readLine } from './source-tokens'
import type { SourceToken } from './source-tokens'

type LineReader = (line: number) => readonly SourceToken[]

/** The error that ended an assembly without having been noted: one that fasm could not go on after either. */
interface LastError {
  readonly error: AssemblyError
  readonly stage: FoundError['stage']
  readonly line: number
}

/** Every error that was found, fasm's first, with its place to the column. */
export const diagnoseAll = (
  text: SourceText,
  recovery: Recovery,
  { error, stage, line }: LastError,
): Diagnostic[] => {
  const { found } = recovery
  const last: FoundError = { error, stage, line, token: -1, argument: -1, codeType: 0 }
  const isNoted = found.some((one) => one.error === error)
  const all = isNoted || (found.length > 0 && endsAll(error.code)) ? found : [...found, last]
  const readTokens = tokenReader(text)
  return all.map((one) => diagnoseOne(text, one, readTokens))
}

const diagnoseOne = (text: SourceText, found: FoundError, readTokens: LineReader): Diagnostic => {
  const { error, stage, line } = found
  const plain = diagnose(text, line, error, stage !== 'preprocess')
  if (plain.chain.length === 0) return plain
  const spelling = wordAt(text, found)
  const lines = chainLines(text, line)
  let word: string | undefined
  const chain = lines.map((one, level): SourcePlace => {
    const tokens = readTokens(one)
    const isInnermost = level === lines.length - 1
    const meant = isInnermost
      ? errorTokens(tokens, error, { spelling, argument: found.argument })
      : wordTokens(tokens, error, spelling)
    if (isInnermost && meant.length === 1) word = meant[0]!.text
    return withColumns(placeOf(text, one), meant)
  })
  return {
    ...plain,
    chain,
    detail: {
      includes: includesOf(text, fileLineOf(text, line), readTokens),
      ...(error.symbolName !== undefined && { symbol: error.symbolName }),
      ...(word !== undefined && { word }),
      codeType: found.codeType,
    },
  }
}

/** The part of a line from the first to the last of some tokens, as far as they are on one line. */
const withColumns = (place: SourcePlace, tokens: readonly SourceToken[]): SourcePlace => {
  const [first] = tokens
  if (first === undefined) return place
  const last = tokens.findLast(({ line }) => line === first.line)!
  return {
    ...place,
    column: first.column,
    endColumn: last.endColumn,
    ...(first.line > 1 && { columnLine: place.line + first.line - 1 }),
  }
}

/** The token of the preprocessed source at which the parser stood, as it is written. */
const wordAt = (text: SourceText, { token, line }: FoundError): string | undefined => {
  if (token < 0) return undefined
  // The parser is at most one token ahead of what it complains of.
  for (const at of [token, token - 1]) {
    if (at < lineStart(text, line)) continue
    const value = text.tokens[at]!
    const kind = value & ~PAYLOAD
    if (kind === SYMBOL) return text.names.text[value & PAYLOAD]!
    if (kind === STRING) return text.strings[value & PAYLOAD]!
    if (kind === 0 && value !== 0) return String.fromCharCode(value)
  }
  return undefined
}

/** Where the file of a line was included, from the main file inwards. */
const includesOf = (text: SourceText, fileLine: number, readTokens: LineReader): SourcePlace[] => {
  const places: SourcePlace[] = []
  let token = text.lines[fileLine * LINE_STRIDE + LineColumn.nameToken]!
  while (token >= 0) {
    const line = fileLineOf(text, lineOfToken(text, token))
    const tokens = readTokens(line)
    const path = tokens.find(({ kind }) => kind === 'string')
    places.unshift(withColumns(placeOf(text, line), path === undefined ? [] : [path]))
    const outer = text.lines[line * LINE_STRIDE + LineColumn.nameToken]!
    if (outer >= token) break
    token = outer
  }
  return places
}

const lineOfToken = (text: SourceText, token: number): number => {
  let low = 0
  let high = text.lineCount - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (text.lines[middle * LINE_STRIDE + LineColumn.start]! <= token) low = middle
    else high = middle - 1
  }
  return low
}

/** Reads the tokens of lines as they are written, each line once. */
const tokenReader = (text: SourceText): LineReader => {
  const read = new Map<number, readonly SourceToken[]>()
  return (line) => {
    const written = writtenLineOf(text, line)
    let tokens = read.get(written)
    if (tokens === undefined) {
      const row = written * LINE_STRIDE
      const { bytes } = text.files[text.lines[row + LineColumn.source]!]!
      tokens = tokensAt(bytes, text.lines[row + LineColumn.origin]!)
      read.set(written, tokens)
    }
    return tokens
  }
}

/** Tokens of the logical line at a position of a file. */
const tokensAt = (bytes: Uint8Array, start: number): readonly SourceToken[] => {
  for (let lines = 1; ; lines *= 2) {
    let end = start
    for (let count = 0; count < lines && end < bytes.length; count++) {
      while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++
      end += bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1
    }
    const { tokens } = readLine(latin1(bytes, start, Math.min(end, bytes.length)), 0, 1)
    if (tokens.at(-1)?.kind !== 'join' || end >= bytes.length) return tokens
  }
}
