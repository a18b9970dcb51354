import { WordColumn } from '../names'
import { PAYLOAD, STRING } from '../source-lines'
import { PredefinedSymbol } from '../symbols'
import { Mark, SymbolClass } from '../words'
import type { Parser } from './parser'
import { emit, nameOfToken, symbolOf, wordOf } from './parser'
import { Element, SYMBOL_BASE } from './stream'
import { emitString } from './strings'

/** A symbol that is named without being an expression. */
export function parseReference(parser: Parser): void {
  const name = nameOfToken(parser.text.tokens[parser.at]!)
  if (name < 0) return
  parser.at++
  emit(parser, Element.label)
  emit(parser, symbolOf(parser, name))
  emit(parser, 0)
}

/** The name that a directive defines or is about, as `resolve` finds its symbol. */
export function parseDefinedLabel(parser: Parser, resolve: (parser: Parser, name: number) => number): void {
  const name = nameOfToken(parser.text.tokens[parser.at]!)
  if (name < 0) return
  const symbol = resolve(parser, name)
  if (symbol === PredefinedSymbol.reserved) return
  parser.at++
  emit(parser, Element.label)
  emit(parser, symbol)
  emit(parser, 0)
}

/** `public name as 'text'`. */
export function parsePublic(parser: Parser): void {
  const { tokens } = parser.text
  let name = nameOfToken(tokens[parser.at]!)
  while (name >= 0) {
    const symbol = wordOf(parser, name, WordColumn.symbol)
    if (symbol >> 8 !== SymbolClass.linkage) break
    parser.at++
    emit(parser, SYMBOL_BASE + symbol)
    name = nameOfToken(tokens[parser.at]!)
  }
  if (name < 0) return
  parser.at++
  emit(parser, Element.label)
  emit(parser, symbolOf(parser, name))
  emit(parser, 0)
  const next = nameOfToken(tokens[parser.at]!)
  emit(parser, Mark.as)
  if (next >= 0 && wordOf(parser, next, WordColumn.mark) === Mark.as) parser.at++
  else emitString(parser, parser.names.text[name]!)
}

/** `extrn 'text' as name`. */
export function parseExtrn(parser: Parser): void {
  const { tokens } = parser.text
  const token = tokens[parser.at]!
  if ((token & ~PAYLOAD) === STRING) {
    parser.at++
    emitString(parser, token & PAYLOAD)
    const next = nameOfToken(tokens[parser.at]!)
    if (next >= 0 && wordOf(parser, next, WordColumn.mark) === Mark.as) {
      parser.at++
      emit(parser, Mark.as)
      parseReference(parser)
    }
    return
  }
  const name = nameOfToken(token)
  if (name < 0) return
  emitString(parser, parser.names.text[name]!)
  emit(parser, Mark.as)
  parseReference(parser)
}
