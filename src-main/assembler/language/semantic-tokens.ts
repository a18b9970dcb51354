import type { DefinitionKind } from './file-index'
import type { Program } from './program'
import { forEachLine } from './source-tokens'
import type { SourceToken } from './source-tokens'
import { WORD_KIND, wordKind } from './words'
import type { WordKind } from './words'

/** What a word of a text is: to the language, or to the program that the text is a part of. */
export type TokenClass =
  | 'comment'
  | 'string'
  | 'number'
  | 'instruction'
  | 'directive'
  | 'operator'
  | 'register'
  | 'label'
  | 'data'
  | 'constant'
  | 'macro'
  | 'structure'
  | 'field'
  | 'parameter'

/** Line and column count from 1. */
export interface SemanticToken {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly tokenClass: TokenClass
  /** The program gets the name here. */
  readonly isDeclaration: boolean
}

const LANGUAGE_CLASSES: Partial<Record<WordKind, TokenClass>> = {
  [WORD_KIND.instruction]: 'instruction',
  [WORD_KIND.prefix]: 'instruction',
  [WORD_KIND.data]: 'directive',
  [WORD_KIND.directive]: 'directive',
  [WORD_KIND.preprocessor]: 'directive',
  [WORD_KIND.register]: 'register',
  [WORD_KIND.size]: 'operator',
  [WORD_KIND.operator]: 'operator',
  [WORD_KIND.other]: 'directive',
  [WORD_KIND.number]: 'number',
}

const PROGRAM_CLASSES: Record<DefinitionKind, TokenClass> = {
  label: 'label',
  data: 'data',
  constant: 'constant',
  variable: 'constant',
  text: 'constant',
  macro: 'macro',
  struc: 'structure',
  external: 'label',
  field: 'field',
}

/** The words of a text that mean something, in the order in which they stand. */
export const semanticTokens = (path: string, text: string, program: Program): SemanticToken[] => {
  const found: SemanticToken[] = []
  const classOf = ({ kind, text: word, line, column }: SourceToken): [TokenClass, boolean] | undefined => {
    if (kind === 'comment') return ['comment', false]
    if (kind === 'string' || kind === 'open') return ['string', false]
    if (kind !== 'name') return undefined
    const block = program.blockAt(path, line)
    const own = block && [...block.parameters, ...block.locals].find((one) => one.text === word)
    if (own !== undefined) return ['parameter', own.line === line && own.column === column]
    const symbols = program.symbols.get(program.fullName(path, line, word))
    if (symbols !== undefined) {
      const here = symbols.find(({ at }) => at.path === path && at.line === line && at.column === column)
      return [PROGRAM_CLASSES[(here ?? symbols[0]!).kind], here !== undefined]
    }
    const languageClass = LANGUAGE_CLASSES[wordKind(word)]
    return languageClass === undefined ? undefined : [languageClass, false]
  }
  forEachLine(text, ({ tokens, comments }) => {
    const all = [...tokens, ...comments]
    // Of lines that are joined, each may have a comment behind the backslash.
    if (comments.length > 0) all.sort((a, b) => a.line - b.line || a.column - b.column)
    for (const token of all) {
      const known = classOf(token)
      if (known === undefined) continue
      const [tokenClass, isDeclaration] = known
      const { line, column, endColumn } = token
      found.push({ line, column, length: endColumn - column, tokenClass, isDeclaration })
    }
  })
  return found
}
