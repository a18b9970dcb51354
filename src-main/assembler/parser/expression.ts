import { fail } from '../messages'
import { WORD_STRIDE, WordColumn } from '../names'
import { PAYLOAD, STRING, SYMBOL } from '../source-lines'
import { PredefinedSymbol } from '../symbols'
import { Operator, SymbolClass } from '../words'
import { readFloat } from './float'
import { NumberKind, numberRow } from './number'
import type { Parser } from './parser'
import { emit, languageSymbol, symbolOf } from './parser'
import { Element, FLOAT_LENGTH, Item } from './stream'

const LEFT_PARENTHESIS = 0x28
const RIGHT_PARENTHESIS = 0x29
const PLUS = 0x2b
const MINUS = 0x2d
const ASTERISK = 0x2a
const SLASH = 0x2f
/** Nesting of parentheses at which fasm runs out of its stack. */
const MAXIMUM_DEPTH = 4000

const pending: number[] = []
let depth = 0

/** Parses an expression as an element of the stream: `expression, n` and its items. */
export function parseExpression(parser: Parser): void {
  emit(parser, Element.expression)
  parseItems(parser)
}

/** Parses the items of an expression, with their number in front. */
export function parseItems(parser: Parser): void {
  emit(parser, 0)
  const start = parser.codeEnd
  depth = 0
  if (pending.length > 0) pending.length = 0
  convert(parser)
  parser.code[start - 1] = parser.codeEnd - start
  if (parser.code[start] === Item.float && parser.codeEnd - start > FLOAT_LENGTH) endAtFloat(parser, start)
}

/** `(1.0)+2` is the float, and something behind it that the line has no place for. */
function endAtFloat(parser: Parser, start: number): void {
  parser.code[start - 1] = FLOAT_LENGTH
  parser.codeEnd = start + FLOAT_LENGTH
  emit(parser, Element.leftover)
}

/** Converts one expression, up to the first token that cannot belong to it. */
function convert(parser: Parser): void {
  const { tokens } = parser.text
  const token = tokens[parser.at]!
  if (
    token === PLUS ||
    token === MINUS ||
    ((token & ~PAYLOAD) === SYMBOL && mayBeFloat(parser, token & PAYLOAD))
  ) {
    const float = readFloat(parser.text, parser.at)
    if (float) {
      emit(parser, Item.float)
      emit(parser, float.low)
      emit(parser, float.high)
      emit(parser, float.rest)
      parser.at = float.next
      return
    }
  }
  const base = pending.length
  for (;;) {
    for (;;) {
      const operator = unaryOperator(parser, tokens[parser.at]!)
      if (operator === 0) break
      parser.at++
      if (operator !== Operator.plus) pending.push(operator)
    }
    convertValue(parser)
    const operator = binaryOperator(parser, tokens[parser.at]!)
    if (operator === 0) break
    parser.at++
    while (pending.length > base && (operator & 0xf0) <= (pending[pending.length - 1]! & 0xf0))
      emit(parser, pending.pop()!)
    pending.push(operator)
  }
  while (pending.length > base) emit(parser, pending.pop()!)
}

/** True for names that begin with a digit and are no integer. */
function mayBeFloat(parser: Parser, name: number): boolean {
  const first = parser.names.first[name]!
  if (first < 0x30 || first > 0x39) return false
  // The row first: the cache may get a larger array for it.
  const row = numberRow(parser.numbers, parser.names, name)
  return parser.numbers.rows[row] === NumberKind.none
}

function unaryOperator(parser: Parser, token: number): number {
  if (token === PLUS) return Operator.plus
  if (token === MINUS) return Operator.negate
  if ((token & ~PAYLOAD) !== SYMBOL) return 0
  return parser.names.words[(token & PAYLOAD) * WORD_STRIDE + WordColumn.unaryOperator]!
}

function binaryOperator(parser: Parser, token: number): number {
  switch (token) {
    case PLUS:
      return Operator.add
    case MINUS:
      return Operator.subtract
    case ASTERISK:
      return Operator.multiply
    case SLASH:
      return Operator.divide
  }
  if ((token & ~PAYLOAD) !== SYMBOL) return 0
  return parser.names.words[(token & PAYLOAD) * WORD_STRIDE + WordColumn.operator]!
}

function convertValue(parser: Parser): void {
  const token = parser.text.tokens[parser.at]!
  const kind = token & ~PAYLOAD
  if (token === LEFT_PARENTHESIS) {
    parser.at++
    if (++depth > MAXIMUM_DEPTH) fail('stack-overflow')
    convert(parser)
    depth--
    if (parser.text.tokens[parser.at] === RIGHT_PARENTHESIS) parser.at++
    else emit(parser, Item.invalid)
  } else if (kind === STRING) {
    parser.at++
    emitText(parser, parser.text.strings[token & PAYLOAD]!)
  } else if (kind === SYMBOL) {
    convertName(parser, token & PAYLOAD)
  } else {
    emit(parser, Item.invalid)
  }
}

/** A string of up to eight characters is a number, the first character being its lowest byte. */
function emitText(parser: Parser, content: string): void {
  if (content.length > 8) {
    emit(parser, Item.tooLarge)
    return
  }
  let low = 0
  let high = 0
  for (let i = 0; i < content.length; i++) {
    const bits = content.charCodeAt(i) << ((i & 3) * 8)
    if (i < 4) low |= bits
    else high |= bits
  }
  emit(parser, Item.number)
  emit(parser, low)
  emit(parser, high)
}

function convertName(parser: Parser, name: number): void {
  const row = numberRow(parser.numbers, parser.names, name)
  const kind = parser.numbers.rows[row]!
  if (kind === NumberKind.number) {
    parser.at++
    emit(parser, Item.number)
    emit(parser, parser.numbers.rows[row + 1]!)
    emit(parser, parser.numbers.rows[row + 2]!)
    return
  }
  if (kind === NumberKind.tooLarge) {
    parser.at++
    emit(parser, Item.tooLarge)
    return
  }
  if (parser.resolveName) {
    convertConstant(parser, name)
    return
  }
  parser.at++
  const symbol = languageSymbol(parser, name)
  if (symbol >> 8 === SymbolClass.register && isAddressRegister(symbol & 0xff)) {
    emit(parser, Item.register)
    emit(parser, symbol & 0xff)
    return
  }
  emit(parser, Item.symbol)
  const isMark = parser.names.words[name * WORD_STRIDE + WordColumn.mark] !== 0
  emit(parser, isMark ? PredefinedSymbol.reserved : symbolOf(parser, name))
}

/** In the preprocessor a name stands for the expression that is its value as a symbolic constant. */
function convertConstant(parser: Parser, name: number): void {
  const next = parser.at + 1
  if (++depth > MAXIMUM_DEPTH) fail('stack-overflow')
  if (!parser.resolveName!(name)) fail('invalid-value')
  if (parser.at >= 0) convert(parser)
  depth--
  parser.at = next
}

/** Registers that can stand in an address: bx bp si di, 32-bit, 64-bit, eip, rip and the vector ones. */
function isAddressRegister(code: number): boolean {
  const high = code >> 4
  if (high === 4 || high === 8 || high === 9 || high >= 0xc || high === 6 || high === 7) return true
  return code === 0x23 || code === 0x25 || code === 0x26 || code === 0x27
}
