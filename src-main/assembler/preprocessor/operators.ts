import { fail } from '../messages'
import type { SourceText } from '../source-lines'
import { END, IGNORED, PAYLOAD, STRING, SYMBOL, internString } from '../source-lines'
import type { Preprocessor } from './state'
import { SYMBOL_CHARACTER } from './tokenizer'

const GRAVE = 0x60
const HASH = 0x23
const BACKSLASH = 0x5c
const MAXIMUM_NAME = 255

/**
 * Carries out `#` and `` ` `` in the last line, which came out of a macro, and takes one backslash off
 * every escaped symbol.
 */
export function applyMacroOperators(p: Preprocessor, position: number): void {
  const { tokens, names } = p.text
  // Most lines hold none of the three; leave them as they are.
  for (let at = position; ; at++) {
    const token = tokens[at]!
    if (token === END) return
    if (token >= SYMBOL) {
      if (token >= IGNORED) return
      if (token >= STRING || names.first[token & PAYLOAD] !== BACKSLASH) continue
    } else if (token !== GRAVE && token !== HASH) continue
    applyFrom(p, position, at)
    return
  }
}

/** Where the line that is being rewritten ends so far. */
let to = 0
/** Kind of the token before: only symbols and strings can be joined. */
let before = 0

/** Carries the operators out from the first one at `from` on, in a line that begins at `position`. */
function applyFrom(p: Preprocessor, position: number, from: number): void {
  const { text } = p
  const { tokens, names } = text
  to = from
  before = from > position ? tokens[from - 1]! & ~PAYLOAD : 0
  let at = from
  for (;;) {
    const token = tokens[at]!
    const kind = token & ~PAYLOAD
    if (token === END) break
    if (kind === IGNORED) {
      while (tokens[at] !== END) tokens[to++] = tokens[at++]!
      break
    }
    if (token === GRAVE) {
      at = convertToString(text, at + 1)
    } else if (token === HASH) {
      at = concatenate(text, at + 1)
    } else if (kind === SYMBOL) {
      at++
      before = SYMBOL
      if (names.first[token & PAYLOAD] !== BACKSLASH) {
        tokens[to++] = token
        continue
      }
      const name = names.text[token & PAYLOAD]!
      if (name.length === 2 && SYMBOL_CHARACTER[name.charCodeAt(1)] === 0) {
        tokens[to++] = name.charCodeAt(1)
        before = 0
      } else {
        tokens[to++] = SYMBOL | names.internText(name.slice(1))
      }
    } else {
      tokens[to++] = token
      before = kind
      at++
    }
  }
  tokens[to] = END
  text.end = to + 1
}

function unescaped(name: string): string {
  return name.charCodeAt(0) === BACKSLASH ? name.slice(1) : name
}

/** The string that `` ` `` makes of what follows; a string itself stays one. */
function convertToString(text: SourceText, position: number): number {
  const { tokens, names } = text
  let next = position
  while (tokens[next] === GRAVE) next++
  const token = tokens[next]!
  const kind = token & ~PAYLOAD
  if (kind === STRING) {
    tokens[to++] = token
    before = STRING
    return next + 1
  }
  let content = ''
  if (kind === SYMBOL) {
    content = unescaped(names.text[token & PAYLOAD]!)
    next++
  } else if (token !== END && token !== HASH) {
    content = String.fromCharCode(token)
    next++
  }
  tokens[to++] = STRING | internString(text, content)
  before = STRING
  return next
}

function concatenate(text: SourceText, position: number): number {
  const { tokens, names, strings } = text
  let next = position
  const token = tokens[next]!
  const kind = token & ~PAYLOAD
  if (before === SYMBOL && kind === SYMBOL) {
    let tail = token & PAYLOAD
    if (names.first[tail] === BACKSLASH) {
      const name = names.text[tail]!
      if (name.length > 1 && SYMBOL_CHARACTER[name.charCodeAt(1)] === 0) return next
      tail = names.internText(name.slice(1))
    }
    const head = tokens[to - 1]! & PAYLOAD
    if (names.lengths[head]! + names.lengths[tail]! > MAXIMUM_NAME) fail('name-too-long')
    tokens[to - 1] = SYMBOL | names.internJoined(head, tail)
    return next + 1
  }
  if (before === STRING && (kind === STRING || token === GRAVE)) {
    let tail = ''
    while (tokens[next] === GRAVE) next++
    const operand = tokens[next]!
    const operandKind = operand & ~PAYLOAD
    if (operandKind === STRING) tail = strings[operand & PAYLOAD]!
    else if (operandKind === SYMBOL) tail = unescaped(names.text[operand & PAYLOAD]!)
    else if (operand !== END && operand !== HASH) tail = String.fromCharCode(operand)
    else next--
    tokens[to - 1] = STRING | internString(text, strings[tokens[to - 1]! & PAYLOAD]! + tail)
    return next + 1
  }
  return next
}
