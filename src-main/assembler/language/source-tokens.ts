import { SYMBOL_CHARACTER } from '../preprocessor/tokenizer'

/**
 * One element of a source as it is written. Lines and columns count from 1, the end column is exclusive;
 * columns count characters of the text that is read, whatever they stand for.
 */
export interface SourceToken {
  /** `open` is a string without its end quote. */
  readonly kind: 'name' | 'string' | 'open' | 'mark' | 'join' | 'comment'
  /** As written: a string with its quotes. */
  readonly text: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** A line with those that `\` joins to it. */
export interface LogicalLine {
  readonly tokens: readonly SourceToken[]
  readonly comments: readonly SourceToken[]
  readonly line: number
  readonly lastLine: number
  /** Position of the line that follows; beyond the text after the last one. */
  readonly next: number
}

const LF = 10
const CR = 13
const QUOTE = 0x27
const DOUBLE_QUOTE = 0x22
const SEMICOLON = 0x3b
const BACKSLASH = 0x5c

const isNameCharacter = (code: number): boolean => code > 255 || SYMBOL_CHARACTER[code] === 1

/** fasm ends a source at a NUL or at Ctrl+Z. */
const isEnd = (code: number): boolean => code === 0 || code === 26

/**
 * Reads the line at a position as fasm's preprocessor would, but never fails: what fasm refuses is a token
 * like any other.
 */
export const readLine = (text: string, start: number, startLine: number): LogicalLine => {
  const tokens: SourceToken[] = []
  const comments: SourceToken[] = []
  const { length } = text
  let at = start
  let line = startLine
  let lineStart = start
  const token = (kind: SourceToken['kind'], from: number, to: number): SourceToken => ({
    kind,
    text: text.slice(from, to),
    line,
    column: from - lineStart + 1,
    endColumn: to - lineStart + 1,
  })
  let knownEnd = -1
  const lineEnd = (from: number): number => {
    if (knownEnd >= from) return knownEnd
    let end = from
    while (end < length) {
      const code = text.charCodeAt(end)
      if (code === LF || code === CR || isEnd(code)) break
      end++
    }
    knownEnd = end
    return end
  }
  const afterBreak = (end: number): number => {
    const code = text.charCodeAt(end)
    const other = code === LF ? CR : LF
    return end + (text.charCodeAt(end + 1) === other ? 2 : 1)
  }
  /** True when the line goes on behind a `\` at `at`; the next line is the one being read then. */
  const join = (): boolean => {
    let next = at + 1
    while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9) next++
    const code = next < length ? text.charCodeAt(next) : 0
    if (code !== LF && code !== CR && code !== SEMICOLON) return false
    tokens.push(token('join', at, at + 1))
    if (code === SEMICOLON) {
      const end = lineEnd(next)
      comments.push(token('comment', next, end))
      next = end
    }
    if (next >= length || isEnd(text.charCodeAt(next))) {
      at = next
      return true
    }
    at = lineStart = afterBreak(next)
    line++
    return true
  }
  while (at < length) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 9) {
      at++
    } else if (code === LF || code === CR) {
      return { tokens, comments, line: startLine, lastLine: line, next: afterBreak(at) }
    } else if (isEnd(code)) {
      break
    } else if (code === SEMICOLON) {
      const end = lineEnd(at)
      comments.push(token('comment', at, end))
      at = end
    } else if (code === QUOTE || code === DOUBLE_QUOTE) {
      const end = stringEnd(text, at, lineEnd)
      tokens.push(token(end.closed ? 'string' : 'open', at, end.at))
      at = end.at
    } else if (isNameCharacter(code)) {
      const from = at
      while (at < length && isNameCharacter(text.charCodeAt(at))) at++
      tokens.push(token('name', from, at))
    } else if (code !== BACKSLASH || !join()) {
      tokens.push(token('mark', at, at + 1))
      at++
    }
  }
  return { tokens, comments, line: startLine, lastLine: line, next: length + 1 }
}

/** Position after the string at `start`: after its end quote, or the end of the line. */
const stringEnd = (
  text: string,
  start: number,
  lineEnd: (from: number) => number,
): { at: number; closed: boolean } => {
  const quote = text[start]!
  const end = lineEnd(start)
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf(quote, at)
    if (at < 0 || at >= end) return { at: end, closed: false }
    if (text[at + 1] !== quote) return { at: at + 1, closed: true }
  }
}

/** Calls back with every logical line of a text. */
export const forEachLine = (text: string, take: (line: LogicalLine) => void): void => {
  let at = 0
  let number = 1
  while (at <= text.length) {
    const line = readLine(text, at, number)
    take(line)
    at = line.next
    number = line.lastLine + 1
  }
}

/** What a string token holds. */
export const stringContent = ({ text }: SourceToken): string => {
  const quote = text[0]!
  const inner = text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text.slice(1)
  return inner.replaceAll(quote + quote, quote)
}
