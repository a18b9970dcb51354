import { fail } from '../messages'
import type { NameTable } from '../names'
import { WORD_STRIDE, WordColumn, enlarged } from '../names'
import type { SourceText } from '../source-lines'
import { PAYLOAD, SYMBOL } from '../source-lines'
import type { SymbolTable } from '../symbols'
import { PredefinedSymbol, addSymbol } from '../symbols'
import { SymbolClass } from '../words'
import type { NumberCache } from './number'

/** State of the parser; it turns token lines into the stream of `stream.ts`. */
export interface Parser {
  readonly text: SourceText
  readonly names: NameTable
  readonly symbols: SymbolTable
  readonly numbers: NumberCache
  /** Next token. */
  at: number
  code: Int32Array<ArrayBuffer>
  codeEnd: number
  currentLine: number

  /** Words such as `readable` are symbols only after format, section, data and the like. */
  formatterSymbols: boolean
  /** Depth of `{`: decorators of operands are symbols only inside. */
  decoratorSymbols: number

  /** Symbol of each name, -1 when it has none. */
  symbolOfName: Int32Array<ArrayBuffer>
  /** Reserved words that stood where a label could: fasm's tree of labels has a path for each. */
  readonly reservedNames: Set<number>
  /** Name of the last global label, which local names belong to; -1 before the first. */
  localsPrefix: number
  anonymousBack: number
  anonymousForward: number

  /** Resolves a name of an expression in the preprocessor; undefined while parsing. */
  readonly resolveName: ((name: number) => boolean) | undefined
}

export function createParser(
  text: SourceText,
  symbols: SymbolTable,
  numbers: NumberCache,
  resolveName?: (name: number) => boolean,
): Parser {
  return {
    text,
    names: text.names,
    symbols,
    numbers,
    at: 0,
    code: new Int32Array(1 << 8),
    codeEnd: 0,
    currentLine: -1,
    formatterSymbols: false,
    decoratorSymbols: 0,
    symbolOfName: new Int32Array(1 << 10).fill(-1),
    reservedNames: new Set(),
    localsPrefix: -1,
    anonymousBack: -1,
    anonymousForward: -1,
    resolveName,
  }
}

/** Room that a large program gets. */
const MANY_ELEMENTS = 1 << 21

export function emit(parser: Parser, value: number): void {
  if (parser.codeEnd === parser.code.length) parser.code = enlarged(parser.code, MANY_ELEMENTS)
  parser.code[parser.codeEnd++] = value
}

/** Reserved-word column of a name. */
export function wordOf(parser: Parser, name: number, column: number): number {
  return parser.names.words[name * WORD_STRIDE + column]!
}

/** Class and value of a name as a symbol of the language where the parser stands; 0 when it is none. */
export function languageSymbol(parser: Parser, name: number): number {
  const symbol = wordOf(parser, name, WordColumn.symbol)
  if (symbol === 0) return 0
  const symbolClass = symbol >> 8
  if (symbolClass < SymbolClass.format) return symbol
  if (symbolClass === SymbolClass.decorator) return parser.decoratorSymbols > 0 ? symbol : 0
  return parser.formatterSymbols ? symbol : 0
}

/** True for the names that no label may have. */
function isReserved(parser: Parser, name: number): boolean {
  const row = name * WORD_STRIDE
  const words = parser.names.words
  const first = parser.names.first[name]!
  return (
    (first >= 0x30 && first <= 0x39) ||
    first === 0x24 ||
    words[row + WordColumn.instruction] !== 0 ||
    words[row + WordColumn.data] !== 0 ||
    words[row + WordColumn.operator] !== 0 ||
    words[row + WordColumn.unaryOperator] !== 0 ||
    words[row + WordColumn.mark] !== 0 ||
    languageSymbol(parser, name) !== 0
  )
}

/** The token of a name: the parser stands behind it or before it. */
function tokenOf(parser: Parser, name: number): number {
  const { tokens } = parser.text
  return tokens[parser.at - 1] === (SYMBOL | name) ? parser.at - 1 : parser.at
}

function ordinarySymbol(parser: Parser, name: number, composed: boolean): number {
  if (name >= parser.symbolOfName.length) {
    const larger = new Int32Array(Math.max(parser.symbolOfName.length * 2, name + 1)).fill(-1)
    larger.set(parser.symbolOfName)
    parser.symbolOfName = larger
  }
  let symbol = parser.symbolOfName[name]!
  if (symbol >= 0) return symbol
  if (!composed && isReserved(parser, name)) {
    parser.reservedNames.add(name)
    return PredefinedSymbol.reserved
  }
  symbol = addSymbol(parser.symbols, name, composed ? -1 : tokenOf(parser, name))
  parser.symbolOfName[name] = symbol
  return symbol
}

/**
 * Symbol that a name stands for where the parser is: local names get their label's name in front, `@b` and
 * its kin stand for anonymous labels, `$` and its kin are predefined.
 */
export function symbolOf(parser: Parser, name: number): number {
  const first = parser.names.first[name]!
  if (first > 0x40 || (first > 0x2e && first < 0x3f)) return ordinarySymbol(parser, name, false)
  const spelling = parser.names.text[name]!
  switch (first) {
    case 0x2e: // .
      if (spelling.charCodeAt(1) === 0x2e || parser.localsPrefix < 0) break
      return localSymbol(parser, name)
    case 0x40: // @
      if (spelling.length === 2) {
        const symbol = anonymousSymbol(parser, spelling.charCodeAt(1))
        if (symbol >= 0) return symbol
      }
      break
    case 0x25: // %
      if (spelling === '%') return PredefinedSymbol.counter
      if (spelling === '%t' || spelling === '%T') return PredefinedSymbol.timestamp
      break
    case 0x24: // $
      if (spelling === '$') return PredefinedSymbol.currentAddress
      if (spelling === '$$') return PredefinedSymbol.origin
      if (spelling === '$%') return PredefinedSymbol.fileOffset
      if (spelling === '$%%') return PredefinedSymbol.actualFileOffset
      break
    case 0x3f: // ?
      if (spelling.length === 1) return PredefinedSymbol.reserved
      break
  }
  return ordinarySymbol(parser, name, false)
}

function localSymbol(parser: Parser, name: number): number {
  const { names, localsPrefix } = parser
  if (names.lengths[localsPrefix]! + names.lengths[name]! > 255) fail('name-too-long')
  return ordinarySymbol(parser, names.internJoined(localsPrefix, name), true)
}

/** `@b`, `@r`, `@f` and `@@`; -1 for another name. */
function anonymousSymbol(parser: Parser, code: number): number {
  switch (code) {
    case 0x40: {
      const symbol =
        parser.anonymousForward >= 0 ? parser.anonymousForward : addSymbol(parser.symbols, -1, -1)
      parser.anonymousBack = symbol
      parser.anonymousForward = -1
      return symbol
    }
    case 0x62: // b
    case 0x42:
    case 0x72: // r
    case 0x52:
      if (parser.anonymousBack < 0) parser.anonymousBack = addSymbol(parser.symbols, -1, -1)
      return parser.anonymousBack
    case 0x66: // f
    case 0x46:
      if (parser.anonymousForward < 0) parser.anonymousForward = addSymbol(parser.symbols, -1, -1)
      return parser.anonymousForward
    default:
      return -1
  }
}

/** Symbol of a label being defined; a global one becomes the owner of the local names that follow. */
export function labelSymbol(parser: Parser, name: number): number {
  const symbol = symbolOf(parser, name)
  const first = parser.names.first[name]
  if (first === 0x2e || symbol <= PredefinedSymbol.reserved) return symbol
  const spelling = parser.names.text[name]!
  if (first === 0x40 && isAnonymous(spelling)) return spelling === '@@' ? symbol : PredefinedSymbol.reserved
  parser.localsPrefix = name
  return symbol
}

function isAnonymous(spelling: string): boolean {
  return spelling.length === 2 && '@bBrRfF'.includes(spelling.charAt(1))
}

/** The name that a token is, -1 when it is none. */
export function nameOfToken(token: number): number {
  return (token & ~PAYLOAD) === SYMBOL ? token & PAYLOAD : -1
}
