import { fail } from '../messages'
import { END, PAYLOAD, SYMBOL } from '../source-lines'
import type { MacroSymbol, Preprocessor } from './state'
import { addScopeEntry, countMacroSymbol } from './state'

const COMMA = 0x2c
const LESS = 0x3c
const GREATER = 0x3e
const LEFT_BRACE = 0x7b
const RIGHT_BRACKET = 0x5d
const AMPERSAND = 0x26
const ASTERISK = 0x2a
const COLON = 0x3a
const EQUALS = 0x3d

/**
 * Position after a macro argument: at the comma or the end of the line. A default value (`isDefault`) also
 * ends before `{`, `&` and, inside a group, `]`.
 */
export function skipArgument(
  p: Preprocessor,
  position: number,
  isDefault: boolean,
  inGroup: boolean,
): number {
  const tokens = p.text.tokens
  let at = position
  if (tokens[at] === LESS) {
    let depth = 1
    at++
    while (depth > 0) {
      const token = tokens[at++]!
      if (token === END) fail('invalid-macro-arguments')
      if (token === GREATER) depth--
      else if (token === LESS) depth++
    }
    const token = tokens[at]!
    if (token === END || token === COMMA) return at
    if (isDefault && endsDefault(token, inGroup)) return at
    return fail('invalid-macro-arguments')
  }
  for (; ; at++) {
    const token = tokens[at]!
    if (token === END || token === COMMA) return at
    if (isDefault && endsDefault(token, inGroup)) return at
  }
}

function endsDefault(token: number, inGroup: boolean): boolean {
  return token === LEFT_BRACE || token === AMPERSAND || (inGroup && token === RIGHT_BRACKET)
}

/** Gives a name its meaning in the macro being expanded, for one group (0: for all). */
export function addMacroSymbol(p: Preprocessor, name: number, group: number): MacroSymbol {
  countMacroSymbol(p)
  const symbol: MacroSymbol = { position: 0, length: 0, enclosed: false, serial: ++p.scopeSerial }
  const entry = addScopeEntry(p, name)
  if (group === 0) entry.common = symbol
  else (entry.grouped ??= [])[group] = symbol
  return symbol
}

/** Sets a symbol's value to the tokens from `from` to `to`, without the brackets around them. */
export function setArgumentValue(p: Preprocessor, symbol: MacroSymbol, from: number, to: number): void {
  symbol.enclosed = p.text.tokens[from] === LESS && to > from
  symbol.position = symbol.enclosed ? from + 1 : from
  symbol.length = symbol.enclosed ? to - from - 2 : to - from
}

/** The two places at which arguments are read: in the macro's definition and in its call. */
export interface ArgumentReader {
  formal: number
  actual: number
  inGroup: boolean
}

/** Reads one argument: the name and its default from the definition, the value from the call. */
export function readArgument(p: Preprocessor, reader: ArgumentReader): void {
  const tokens = p.text.tokens
  const symbol = addMacroSymbol(p, tokens[reader.formal]! & PAYLOAD, p.counterLimit)
  let formal = reader.formal + 1
  let defaultFrom = -1
  let defaultTo = -1
  let required = false
  if (tokens[formal] === ASTERISK) {
    required = true
    formal++
  } else if (tokens[formal] === COLON || tokens[formal] === EQUALS) {
    defaultFrom = formal + 1
    defaultTo = skipArgument(p, defaultFrom, true, reader.inGroup)
    formal = defaultTo
  }
  const from = reader.actual
  if (tokens[formal] === AMPERSAND) {
    let to = from
    while (tokens[to] !== END) to++
    symbol.position = from
    symbol.length = to - from
    reader.actual = to
  } else {
    reader.actual = skipArgument(p, from, false, reader.inGroup)
    setArgumentValue(p, symbol, from, reader.actual)
  }
  if (symbol.length === 0 && !symbol.enclosed) {
    if (required) fail('invalid-macro-arguments')
    if (defaultFrom >= 0) setArgumentValue(p, symbol, defaultFrom, defaultTo)
  }
  reader.formal = formal
}

/** True when a token is a symbol. */
export function isSymbol(token: number): boolean {
  return (token & ~PAYLOAD) === SYMBOL
}
