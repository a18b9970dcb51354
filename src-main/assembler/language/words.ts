import { instructionNumber } from '../encoder/encode'
import { asciiLowerCase } from '../names'
import { readNumber } from '../parser/number'
import { Directive, PreprocessorWord, SymbolClass, reservedWord } from '../words'

/** What a word of a source is to the language, whatever it may be defined as. */
export const WORD_KIND = {
  /** None of the language's: a name that a source may define. */
  none: 0,
  instruction: 1,
  /** lock, rep and their like: the instruction follows. */
  prefix: 2,
  /** db, rd, file… */
  data: 3,
  /** if, virtual, org… */
  directive: 4,
  /** macro, include, equ… */
  preprocessor: 5,
  register: 6,
  /** byte, dword… */
  size: 7,
  /** mod, shl, eq, at, ptr… */
  operator: 8,
  /** Words of formats, decorators, use32. */
  other: 9,
  number: 10,
} as const
export type WordKind = (typeof WORD_KIND)[keyof typeof WORD_KIND]

const known = new Map<string, WordKind>()
const MOST_KNOWN = 20_000

/** What a word is, in upper or lower case. */
export const wordKind = (spelling: string): WordKind => {
  let kind = known.get(spelling)
  if (kind === undefined) {
    kind = classify(spelling)
    if (known.size < MOST_KNOWN) known.set(spelling, kind)
  }
  return kind
}

const classify = (spelling: string): WordKind => {
  const lower = asciiLowerCase(spelling)
  const word = reservedWord(lower)
  if (word !== undefined) {
    if (word.preprocessor !== 0)
      return word.preprocessor >= PreprocessorWord.fileSymbol ? WORD_KIND.other : WORD_KIND.preprocessor
    if (word.data !== 0) return WORD_KIND.data
    if (word.unaryOperator !== 0 || word.operator !== 0)
      return instructionNumber(lower) >= 0 ? WORD_KIND.instruction : WORD_KIND.operator
    if (word.instruction !== 0)
      return word.instruction === Directive.prefix || word.instruction === Directive.bnd
        ? WORD_KIND.prefix
        : WORD_KIND.directive
    if (word.mark !== 0) return WORD_KIND.operator
    const symbolClass = word.symbol >> 8
    if (symbolClass === SymbolClass.register || symbolClass === SymbolClass.specialRegister)
      return WORD_KIND.register
    if (symbolClass === SymbolClass.size || symbolClass === SymbolClass.jump) return WORD_KIND.size
    if (symbolClass !== 0) return WORD_KIND.other
  }
  if (instructionNumber(lower) >= 0) return WORD_KIND.instruction
  const first = spelling.charCodeAt(0)
  if ((first >= 0x30 && first <= 0x39) || (first === 0x24 && readNumber(spelling) !== undefined))
    return WORD_KIND.number
  if (/^(\$\$?|\$%%?|%|%t|\?)$/i.test(spelling)) return WORD_KIND.other
  return WORD_KIND.none
}

/** Words that only mean something in some directives: a source may use them as names. */
const CONTEXTUAL: ReadonlySet<number> = new Set<number>([
  SymbolClass.format,
  SymbolClass.sectionFlag,
  SymbolClass.dataKind,
  SymbolClass.subsystem,
  SymbolClass.formatPrefix,
  SymbolClass.linkage,
  SymbolClass.segmentType,
  SymbolClass.decorator,
])

/** True for a word that no label or constant may have as its name. */
export const isReservedWord = (spelling: string): boolean => {
  const kind = wordKind(spelling)
  if (kind === WORD_KIND.none) return false
  if (kind === WORD_KIND.preprocessor) {
    const { preprocessor, ...rest } = reservedWord(asciiLowerCase(spelling))!
    return preprocessor <= PreprocessorWord.lastDirective || Object.values(rest).some((value) => value !== 0)
  }
  const symbol = reservedWord(asciiLowerCase(spelling))?.symbol ?? 0
  return kind !== WORD_KIND.other || !CONTEXTUAL.has(symbol >> 8)
}

/** The number that a word is in one of fasm's notations, with or without a minus; 32 bits at most. */
export const numberOf = (written: string): number | undefined => {
  const negative = written.startsWith('-')
  const number = readNumber(negative ? written.slice(1) : written)
  if (number === undefined || number.tooLarge || number.high !== 0) return undefined
  const value = number.low >>> 0
  return negative ? -value >>> 0 : value
}
