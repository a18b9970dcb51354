import { fail } from '../messages'
import { calculatePreprocessed } from '../expressions/constant'
import { Item } from '../parser/stream'
import { parseItems } from '../parser/expression'
import { createNumberCache } from '../parser/number'
import type { Parser } from '../parser/parser'
import { createParser, emit } from '../parser/parser'
import { LINE_STRIDE, LineColumn, fileLineOf } from '../source-lines'
import { createSymbolTable } from '../symbols'
import { PreprocessorWord } from '../words'
import type { Preprocessor } from './state'
import { DefinitionType, findDefinition, placeSymbol } from './state'

/** Value of a numeric expression in the preprocessor, whose names are symbolic constants. */
export function preprocessorValue(p: Preprocessor, position: number): { value: number; next: number } {
  const parser = (p.numberParser ??= createNumberParser(p))
  parser.at = position
  parser.codeEnd = 0
  parseItems(parser)
  const value = calculatePreprocessed(parser.code)
  if (value === undefined) fail('value-out-of-range')
  return { value, next: parser.at }
}

function createNumberParser(p: Preprocessor): Parser {
  const parser = createParser(p.text, createSymbolTable(), createNumberCache(), (name) => {
    const place = placeSymbol(p, name)
    if (place === PreprocessorWord.lineSymbol) {
      const row = fileLineOf(p.text, p.currentLine) * LINE_STRIDE
      emit(parser, Item.number)
      emit(parser, p.text.lines[row + LineColumn.number]!)
      emit(parser, 0)
      parser.at = -1
      return true
    }
    const definition = place === 0 ? findDefinition(p, DefinitionType.constant, name) : undefined
    if (!definition) return false
    parser.at = definition.position
    return true
  })
  return parser
}
