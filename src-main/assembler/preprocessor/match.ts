import { enlarged } from '../names'
import { PAYLOAD, SYMBOL } from '../source-lines'
import type { Preprocessor } from './state'

const COMMA = 0x2c
const EQUALS = 0x3d

/** Columns of `matches`, a row for each symbol of the pattern. */
export const MatchColumn = {
  name: 0,
  /** The tokens that the symbol stands for. */
  from: 1,
  to: 2,
  /** Element of the pattern behind the symbol. */
  following: 3,
} as const
export const MATCH_STRIDE = 4

/** What the symbols of the pattern that was compared last stand for. */
export let matches: Int32Array<ArrayBuffer> = new Int32Array(MATCH_STRIDE * 16)
/** Position after the last row. */
let end = 0

/** Where the comparison stands, in the text and in the pattern, and where the text ends. */
let at = 0
let element = 0
let textEnd = 0

/**
 * Compares the text between `from` and `to` with the pattern at `pattern`, which ends with a comma. A symbol
 * in the pattern stands for at least one token, as few as possible; `=` makes the next element literal.
 * Gives the position after the last row of `matches`, -1 when the text does not fit.
 */
export function matchPattern(p: Preprocessor, pattern: number, from: number, to: number): number {
  const { tokens } = p.text
  at = from
  element = pattern
  textEnd = to
  end = 0
  takeEqual(tokens)
  if (!isFree(tokens, element)) return tokens[element] === COMMA && at === textEnd ? end : -1
  let advancing = true
  for (;;) {
    if (advancing) {
      // A symbol takes one element; symbols in a row take one each.
      let ranOut = false
      while (isFree(tokens, element)) {
        if (at === textEnd) {
          ranOut = true
          break
        }
        takeSymbol(tokens)
      }
      if (ranOut && !giveUpSymbols(tokens)) return -1
      if (ranOut && !lengthen(tokens)) return -1
    } else if (!lengthen(tokens)) {
      return -1
    }
    takeEqual(tokens)
    if (at === textEnd) return tokens[element] === COMMA ? end : -1
    advancing = isFree(tokens, element)
  }
}

function isFree(tokens: Int32Array, position: number): boolean {
  return (tokens[position]! & ~PAYLOAD) === SYMBOL
}

/** Takes equal elements as long as there are some. */
function takeEqual(tokens: Int32Array): void {
  while (at !== textEnd) {
    const literal = tokens[element]!
    if (literal === COMMA || isFree(tokens, element)) return
    if (literal === EQUALS) {
      if (tokens[element + 1] !== tokens[at]) return
      element += 2
    } else {
      if (literal !== tokens[at]) return
      element++
    }
    at++
  }
}

/** The symbol in the pattern takes the next element of the text. */
function takeSymbol(tokens: Int32Array): void {
  if (end === matches.length) matches = enlarged(matches)
  matches[end + MatchColumn.name] = tokens[element]! & PAYLOAD
  matches[end + MatchColumn.from] = at
  matches[end + MatchColumn.to] = ++at
  matches[end + MatchColumn.following] = ++element
  end += MATCH_STRIDE
}

/** Drops symbols from the end until one that is followed by something literal is the last. */
function giveUpSymbols(tokens: Int32Array): boolean {
  while (end > 0 && isFree(tokens, matches[end - MATCH_STRIDE + MatchColumn.following]!)) end -= MATCH_STRIDE
  return end > 0
}

/** Gives the last symbol one element more; when there is none left, an earlier one. */
function lengthen(tokens: Int32Array): boolean {
  for (;;) {
    const last = end - MATCH_STRIDE
    if (matches[last + MatchColumn.to]! < textEnd) {
      at = ++matches[last + MatchColumn.to]!
      element = matches[last + MatchColumn.following]!
      return true
    }
    end = last
    if (!giveUpSymbols(tokens)) return false
  }
}
