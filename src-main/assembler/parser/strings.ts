import { internString } from '../source-lines'
import type { Parser } from './parser'
import { emit } from './parser'
import { Element, Item } from './stream'

/** Emits a string as an element: a number of the string table, or a text. */
export function emitString(parser: Parser, content: number | string): void {
  emit(parser, Element.expression)
  emit(parser, 2)
  emit(parser, Item.string)
  emit(parser, typeof content === 'number' ? content : internString(parser.text, content))
}
