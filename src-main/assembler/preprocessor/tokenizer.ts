import { fail } from '../messages'
import { latin1 } from '../names'
import type { SourceText } from '../source-lines'
import { END, IGNORED, STRING, SYMBOL, emitToken, internString } from '../source-lines'

/** Characters that end a symbol. */
const SEPARATORS = '\0\t\n\r\x1a +-/*=<>()[]{}:,|&~#`;\\'

/** 1 for the characters that can stand in a symbol. */
export const SYMBOL_CHARACTER = new Uint8Array(256).fill(1)
for (let i = 0; i < SEPARATORS.length; i++) SYMBOL_CHARACTER[SEPARATORS.charCodeAt(i)] = 0

const LF = 10
const CR = 13
const EOF = 26
const QUOTE = 0x27
const DOUBLE_QUOTE = 0x22
const SEMICOLON = 0x3b
const BACKSLASH = 0x5c
const MAXIMUM_NAME = 255

/** Where the tokeniser stands in a file. */
export interface Reader {
  readonly bytes: Uint8Array
  position: number
  /** Lines joined by `\` so far: added to the number of the next line. */
  joined: number
  /** True when the line just read was the last one of the file. */
  atEnd: boolean
}

/**
 * Appends the tokens of the next line, with `END`. `ignored` puts an empty ignored symbol in front: the
 * line belongs to a macro that is being defined.
 */
export function tokenizeLine(text: SourceText, reader: Reader, ignored: boolean): void {
  const { bytes } = reader
  const length = bytes.length
  let at = reader.position
  if (ignored) emitToken(text, IGNORED)
  for (;;) {
    const code = at < length ? bytes[at]! : EOF
    if (SYMBOL_CHARACTER[code] === 1) {
      if (code === QUOTE || code === DOUBLE_QUOTE) at = readString(text, reader, at)
      else at = readSymbol(text, bytes, at)
      continue
    }
    at++
    switch (code) {
      case 32:
      case 9:
        break
      case LF:
        if (bytes[at] === CR) at++
        finishLine(text, reader, at, false)
        return
      case CR:
        if (bytes[at] === LF) at++
        finishLine(text, reader, at, false)
        return
      case 0:
      case EOF:
        finishLine(text, reader, at, true)
        return
      case SEMICOLON:
        at = skipComment(bytes, at)
        break
      case BACKSLASH: {
        const next = at < length ? bytes[at]! : EOF
        if (next === 32 || next === 9 || next === LF || next === CR || next === SEMICOLON) {
          at = joinLines(reader, at)
        } else if (next === EOF || next === 0) {
          break
        } else {
          at = readEscaped(text, bytes, at)
        }
        break
      }
      default:
        emitToken(text, code)
    }
  }
}

function finishLine(text: SourceText, reader: Reader, position: number, atEnd: boolean): void {
  emitToken(text, END)
  reader.position = position
  reader.atEnd = atEnd
}

function readSymbol(text: SourceText, bytes: Uint8Array, start: number): number {
  const length = bytes.length
  let at = start + 1
  while (at < length && SYMBOL_CHARACTER[bytes[at]!] === 1) at++
  if (at - start > MAXIMUM_NAME) fail('name-too-long')
  emitToken(text, SYMBOL | text.names.intern(bytes, start, at))
  return at
}

function readString(text: SourceText, reader: Reader, start: number): number {
  const { bytes } = reader
  const quote = bytes[start]!
  let content = ''
  let from = start + 1
  let at = from
  for (;;) {
    const code = at < bytes.length ? bytes[at]! : EOF
    if (code === quote) {
      if (bytes[at + 1] !== quote) break
      content += latin1(bytes, from, at + 1)
      at += 2
      from = at
      continue
    }
    if (code === LF || code === CR || code === 0 || code === EOF) {
      emitToken(text, END)
      fail('missing-end-quote')
    }
    at++
  }
  emitToken(text, STRING | internString(text, content + latin1(bytes, from, at)))
  return at + 1
}

/** `\` with what it protects: further backslashes and a symbol, or one separator, as one symbol. */
function readEscaped(text: SourceText, bytes: Uint8Array, position: number): number {
  const start = position - 1
  let at = position
  while (bytes[at] === BACKSLASH) at++
  const code = at < bytes.length ? bytes[at]! : EOF
  if (SYMBOL_CHARACTER[code] === 1) {
    if (code === QUOTE || code === DOUBLE_QUOTE) failEscaped(text)
    while (at < bytes.length && SYMBOL_CHARACTER[bytes[at]!] === 1) at++
  } else {
    if (
      code === EOF ||
      code === 0 ||
      code === LF ||
      code === CR ||
      code === 32 ||
      code === 9 ||
      code === SEMICOLON
    )
      failEscaped(text)
    at++
  }
  if (at - start > MAXIMUM_NAME) fail('name-too-long')
  emitToken(text, SYMBOL | text.names.intern(bytes, start, at))
  return at
}

function failEscaped(text: SourceText): never {
  emitToken(text, END)
  return fail('extra-characters-on-line')
}

/** After `\`: spaces and a comment up to the end of the line are skipped, and the next line goes on. */
function joinLines(reader: Reader, position: number): number {
  const { bytes } = reader
  const length = bytes.length
  let at = position
  while (at < length && (bytes[at] === 32 || bytes[at] === 9)) at++
  const code = at < length ? bytes[at]! : EOF
  if (code === EOF || code === 0) return at
  if (code === SEMICOLON) {
    at = skipComment(bytes, at)
    if (at >= length || bytes[at] === EOF) return at
  } else if (code !== LF && code !== CR) {
    fail('extra-characters-on-line')
  }
  if (bytes[at] === LF) at += bytes[at + 1] === CR ? 2 : 1
  else if (bytes[at] === CR) at += bytes[at + 1] === LF ? 2 : 1
  reader.joined++
  return at
}

function skipComment(bytes: Uint8Array, position: number): number {
  let at = position
  while (at < bytes.length) {
    const code = bytes[at]!
    if (code === LF || code === CR || code === EOF || code === 0) break
    at++
  }
  return at
}
