import { PAYLOAD, SYMBOL } from '../source-lines'
import type { Preprocessor } from './state'

const COMMA = 0x2c
const EQUALS = 0x3d

/** A symbol of a pattern with the tokens it stands for. */
export interface Match {
  readonly name: number
  readonly from: number
  to: number
}

/**
 * Compares the text between `from` and `to` with the pattern at `pattern`, which ends with a comma. A symbol
 * in the pattern stands for at least one token, as few as possible; `=` makes the next element literal.
 * Gives the symbols with their texts, undefined when the text does not fit.
 */
export function matchPattern(
  p: Preprocessor,
  pattern: number,
  from: number,
  to: number,
): Match[] | undefined {
  const tokens = p.text.tokens
  const found: Match[] = []
  /** Element of the pattern that follows each symbol in `found`. */
  const following: number[] = []
  let at = from
  let element = pattern

  takeEqual()
  if (!isFree(element)) return tokens[element] === COMMA && at === to ? found : undefined
  let advancing = true
  for (;;) {
    if (advancing) {
      // A symbol takes one element; symbols in a row take one each.
      let ranOut = false
      while (isFree(element)) {
        if (at === to) {
          ranOut = true
          break
        }
        found.push({ name: tokens[element]! & PAYLOAD, from: at, to: ++at })
        following.push(++element)
      }
      if (ranOut && !giveUpSymbols()) return undefined
      if (ranOut && !lengthen()) return undefined
    } else if (!lengthen()) {
      return undefined
    }
    takeEqual()
    if (at === to) return tokens[element] === COMMA ? found : undefined
    advancing = isFree(element)
  }

  function isFree(position: number): boolean {
    return (tokens[position]! & ~PAYLOAD) === SYMBOL
  }

  /** Takes equal elements as long as there are some. */
  function takeEqual(): void {
    while (at !== to) {
      const literal = tokens[element]!
      if (literal === COMMA || isFree(element)) return
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

  /** Drops symbols from the end until one that is followed by something literal is the last. */
  function giveUpSymbols(): boolean {
    while (found.length > 0 && isFree(following[following.length - 1]!)) {
      found.pop()
      following.pop()
    }
    return found.length > 0
  }

  /** Gives the last symbol one element more; when there is none left, an earlier one. */
  function lengthen(): boolean {
    for (;;) {
      const last = found[found.length - 1]!
      if (last.to < to) {
        at = ++last.to
        element = following[following.length - 1]!
        return true
      }
      found.pop()
      following.pop()
      if (!giveUpSymbols()) return false
    }
  }
}
