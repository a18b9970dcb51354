import { fail } from '../messages'
import { WordColumn } from '../names'
import { END, IGNORED, PAYLOAD, STRING, SYMBOL } from '../source-lines'
import { Directive, Mark, SymbolClass } from '../words'
import { parseExpression, parseItems } from './expression'
import { parseDefinedLabel, parseExtrn, parsePublic, parseReference } from './named-arguments'
import type { Parser } from './parser'
import { emit, labelSymbol, languageSymbol, nameOfToken, symbolOf, wordOf } from './parser'
import { Element, SYMBOL_BASE } from './stream'
import { emitString } from './strings'

const code = (character: string): number => character.charCodeAt(0)
const COLON = code(':')
const COMMA = code(',')
const EQUALS = code('=')
const LESS = code('<')
const GREATER = code('>')
const LEFT_PARENTHESIS = code('(')
const RIGHT_PARENTHESIS = code(')')
const LEFT_BRACKET = code('[')
const RIGHT_BRACKET = code(']')
const LEFT_BRACE = code('{')
const RIGHT_BRACE = code('}')
const MINUS = code('-')
const QUESTION = code('?')
const PLUS = code('+')
const FIRST_ZMM = (SymbolClass.register << 8) | 0x60
const MAXIMUM_PARENTHESES = 4000

/** An opening parenthesis that may turn out to belong to an expression: where to go back to. */
interface Attempt {
  at: number
  codeEnd: number
}

const attempts: Attempt[] = []

/** Parses the arguments of a directive or instruction, up to the end of the line. */
export function parseArguments(parser: Parser, directive: number): void {
  const { tokens } = parser.text
  if (attempts.length > 0) attempts.length = 0
  parseSpecial(parser, directive)
  for (;;) {
    const token = tokens[parser.at]!
    if (token === END || (token & ~PAYLOAD) === IGNORED) return
    if (token === LEFT_PARENTHESIS) {
      if (attempts.length > MAXIMUM_PARENTHESES) fail('stack-overflow')
      attempts.push({ at: parser.at, codeEnd: parser.codeEnd })
      parser.at++
      emit(parser, Mark.openParenthesis)
      continue
    }
    let isExpression = parseArgument(parser, token)
    // An expression in parentheses that closes at once is part of a larger one: parse it again as such.
    for (;;) {
      if (!isExpression || attempts.length === 0 || tokens[parser.at] !== RIGHT_PARENTHESIS) break
      const attempt = attempts.pop()!
      parser.at = attempt.at
      parser.codeEnd = attempt.codeEnd
      parseExpression(parser)
      isExpression = true
    }
    if (attempts.length > 0) attempts.length = 0
  }
}

/** Parses one argument or separator; true when it was an expression. */
function parseArgument(parser: Parser, token: number): boolean {
  const kind = token & ~PAYLOAD
  if (kind === SYMBOL) return parseName(parser, token & PAYLOAD)
  if (kind === STRING) {
    parseText(parser, token & PAYLOAD)
    return true
  }
  parser.at++
  switch (token) {
    case COLON:
      emit(parser, COLON)
      parseEmbedded(parser)
      return false
    case EQUALS:
      emit(parser, EQUALS)
      parseForced(parser)
      return false
    case GREATER:
      if (parser.text.tokens[parser.at] === EQUALS) {
        parser.at++
        emit(parser, Mark.notLess)
      } else {
        emit(parser, GREATER)
      }
      return false
    case LESS:
      parseLess(parser)
      return false
    case RIGHT_PARENTHESIS:
      emit(parser, Mark.closeParenthesis)
      return false
    case LEFT_BRACKET:
      return parseBracket(parser)
    case LEFT_BRACE:
      parser.decoratorSymbols = (parser.decoratorSymbols + 1) & 0xff
      emit(parser, token)
      return false
    case RIGHT_BRACE:
      parser.decoratorSymbols = (parser.decoratorSymbols - 1) & 0xff
      emit(parser, token)
      return false
    case code('#'):
    case code('`'):
      emit(parser, Mark.unallowed)
      return false
    case COMMA:
    case code('|'):
    case code('&'):
    case code('~'):
    case RIGHT_BRACKET:
      emit(parser, token)
      return false
    case MINUS:
      if (parser.decoratorSymbols > 0) {
        emit(parser, token)
        return false
      }
  }
  parser.at--
  parseExpression(parser)
  return true
}

function parseLess(parser: Parser): void {
  const { tokens } = parser.text
  if (parser.code[parser.codeEnd - 1] === Mark.in) {
    emit(parser, LESS)
  } else if (tokens[parser.at] === GREATER) {
    parser.at++
    emit(parser, Mark.notEqual)
    parseForced(parser)
  } else if (tokens[parser.at] === EQUALS) {
    parser.at++
    emit(parser, Mark.notGreater)
  } else {
    emit(parser, LESS)
  }
}

/** Parses an expression even where the words of output formats would be symbols. */
function parseForced(parser: Parser): void {
  const formatterSymbols = parser.formatterSymbols
  parser.formatterSymbols = false
  parseExpression(parser)
  parser.formatterSymbols = formatterSymbols
}

function parseForcedPair(parser: Parser): void {
  const formatterSymbols = parser.formatterSymbols
  parser.formatterSymbols = false
  parseExpression(parser)
  if (parser.text.tokens[parser.at] === COLON) {
    parser.at++
    emit(parser, COLON)
    parseExpression(parser)
  }
  parser.formatterSymbols = formatterSymbols
}

function parseName(parser: Parser, name: number): boolean {
  const mark = wordOf(parser, name, WordColumn.mark)
  if (mark !== 0) {
    parser.at++
    parseMark(parser, mark)
    return false
  }
  const symbol = languageSymbol(parser, name)
  if (symbol !== 0) {
    parser.at++
    emit(parser, SYMBOL_BASE + symbol)
    // A block of registers is written `zmm4+3`.
    if ((symbol & 0xfff0) === FIRST_ZMM && parser.text.tokens[parser.at] === PLUS) {
      parser.at++
      emit(parser, PLUS)
    }
    return false
  }
  if (parser.names.first[name] === QUESTION && parser.names.lengths[name] === 1) {
    parser.at++
    emit(parser, QUESTION)
    return false
  }
  if (wordOf(parser, name, WordColumn.unaryOperator) === 0 && parseInstruction(parser, name)) return false
  parseExpression(parser)
  return true
}

/** Parses an instruction that stands inside a line: after a prefix, `times`, or a label with colon. */
function parseInstruction(parser: Parser, name: number): boolean {
  const instruction = wordOf(parser, name, WordColumn.instruction)
  const data = instruction === 0 ? wordOf(parser, name, WordColumn.data) : 0
  if (instruction === 0 && data === 0) return false
  parser.at++
  emitInstruction(parser, name)
  parseSpecial(parser, instruction !== 0 ? instruction : data)
  return true
}

/** Emits the element of a name that is an instruction or data directive. */
export function emitInstruction(parser: Parser, name: number): number {
  const instruction = wordOf(parser, name, WordColumn.instruction)
  emit(parser, Element.instruction)
  if (instruction !== 0) {
    emit(parser, instruction)
    emit(parser, wordOf(parser, name, WordColumn.detail))
    return instruction
  }
  const data = wordOf(parser, name, WordColumn.data)
  emit(parser, data)
  emit(parser, wordOf(parser, name, WordColumn.dataSize))
  return data
}

function parseEmbedded(parser: Parser): void {
  const name = nameOfToken(parser.text.tokens[parser.at]!)
  if (name >= 0) parseInstruction(parser, name)
}

function parseMark(parser: Parser, mark: number): void {
  const { tokens } = parser.text
  if (mark === Mark.ptr) {
    parseAddress(parser)
    emit(parser, RIGHT_BRACKET)
    return
  }
  emit(parser, mark)
  switch (mark) {
    case Mark.align:
    case Mark.relativeto:
      parseForced(parser)
      break
    case Mark.dup:
      if (tokens[parser.at] === LEFT_PARENTHESIS) {
        parser.at++
        emit(parser, Mark.openParenthesis)
      }
      break
    case Mark.from:
      if ((tokens[parser.at]! & ~PAYLOAD) !== STRING && tokens[parser.at] !== COLON) parseForcedPair(parser)
      break
    case Mark.at:
      if (tokens[parser.at] !== COLON) parseForcedPair(parser)
      break
    case Mark.used:
      parseReference(parser)
      break
  }
}

/** A string argument: text, unless an operator follows and makes it a number. */
function parseText(parser: Parser, content: number): void {
  const { at, codeEnd } = parser
  parseExpression(parser)
  if (parser.at !== at + 1) return
  parser.codeEnd = codeEnd
  emitString(parser, content)
}

function parseBracket(parser: Parser): boolean {
  const { tokens } = parser.text
  parseAddress(parser)
  const token = tokens[parser.at]!
  if (token === RIGHT_BRACKET) {
    parser.at++
    emit(parser, RIGHT_BRACKET)
    return false
  }
  emit(parser, RIGHT_PARENTHESIS)
  if (token !== COMMA) return false
  parser.at++
  emit(parser, COMMA)
  parseExpression(parser)
  return true
}

/** The inside of brackets: segment, size of the address, expression. The closing element follows. */
function parseAddress(parser: Parser): void {
  const { tokens } = parser.text
  emit(parser, Element.address)
  let segment = 0
  let name = nameOfToken(tokens[parser.at]!)
  if (name >= 0 && tokens[parser.at + 1] === COLON && parser.names.text[name]!.length === 2) {
    const symbol = languageSymbol(parser, name)
    if (symbol >> 8 === SymbolClass.register && (symbol & 0xf0) === 0x30) {
      segment = symbol & 0x0f
      parser.at += 2
      name = nameOfToken(tokens[parser.at]!)
    }
  }
  let size = 0
  if (name >= 0) {
    const symbol = wordOf(parser, name, WordColumn.symbol)
    const value = symbol & 0xff
    if (symbol >> 8 === SymbolClass.size && isAddressSize(parser, name, value)) {
      size = value
      parser.at++
    }
  }
  emit(parser, segment)
  emit(parser, size)
  parseItems(parser)
}

function isAddressSize(parser: Parser, name: number, value: number): boolean {
  const length = parser.names.text[name]!.length
  // byte, word, dword, qword; not their synonyms.
  return (
    (value === 1 && length === 4) ||
    (value === 2 && length === 4) ||
    ((value === 4 || value === 8) && length === 5)
  )
}

/** What some directives want in front of ordinary arguments. */
function parseSpecial(parser: Parser, directive: number): void {
  const { tokens } = parser.text
  switch (directive) {
    case Directive.prefix:
    case Directive.end:
      parseEmbedded(parser)
      break
    case Directive.times:
      parseExpression(parser)
      if (tokens[parser.at] === COLON) {
        parser.at++
        emit(parser, COLON)
      }
      parseEmbedded(parser)
      break
    case Directive.segment:
      parser.formatterSymbols = true
      parseDefinedLabel(parser, labelSymbol)
      break
    case Directive.label:
      parseDefinedLabel(parser, labelSymbol)
      break
    case Directive.load:
      parseDefinedLabel(parser, symbolOf)
      break
    case Directive.extrn:
      parseExtrn(parser)
      break
    case Directive.public:
      parsePublic(parser)
      break
    case Directive.section:
    case Directive.format:
    case Directive.data:
      parser.formatterSymbols = true
      break
  }
}
