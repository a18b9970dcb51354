import { type SemanticTokensLegend, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node'
import type { SemanticToken, TokenClass } from '../assembler/language/semantic-tokens'
import type { FileSymbol } from '../assembler/language/service'
import { symbolKinds } from '../contract/language'
import { locationOf } from './lsp-protocol'

/** The protocol's token type of each class, and modifiers that tell classes of one type apart. */
const TOKEN_TYPES: Record<TokenClass, readonly [type: string, ...modifiers: string[]]> = {
  comment: ['comment'],
  string: ['string'],
  number: ['number'],
  instruction: ['keyword'],
  directive: ['macro', 'defaultLibrary'],
  operator: ['operator'],
  register: ['variable', 'defaultLibrary'],
  label: ['function'],
  data: ['variable'],
  constant: ['variable', 'readonly'],
  macro: ['macro'],
  structure: ['struct'],
  field: ['property'],
  parameter: ['parameter'],
}

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(TOKEN_TYPES).map(([type]) => type))],
  tokenModifiers: ['declaration', 'readonly', 'defaultLibrary'],
}
const modifierBit = (name: string) => 1 << tokenLegend.tokenModifiers.indexOf(name)

/** Five numbers for each token; places are told from the token before. */
export const tokenData = (tokens: readonly SemanticToken[]): number[] => {
  const data: number[] = []
  let lastLine = 1
  let lastColumn = 1
  for (const { line, column, length, tokenClass, isDeclaration } of tokens) {
    const [type, ...modifiers] = TOKEN_TYPES[tokenClass]
    if (line !== lastLine) lastColumn = 1
    data.push(
      line - lastLine,
      column - lastColumn,
      length,
      tokenLegend.tokenTypes.indexOf(type),
      [...modifiers, ...(isDeclaration ? ['declaration'] : [])].reduce(
        (bits, name) => bits | modifierBit(name),
        0,
      ),
    )
    lastLine = line
    lastColumn = column
  }
  return data
}

/** True when the letters of what was typed come in this order. */
const fits = (typed: string, name: string): boolean => {
  let at = 0
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const MOST_SYMBOLS = 1000
/** Milliseconds of looking through files before other requests get their turn. */
const SLICE = 20

/** Names in all files that fit what was typed, those that contain it as it is first. */
export const workspaceSymbols = async (
  query: string,
  paths: readonly string[],
  symbolsOf: (path: string) => readonly FileSymbol[],
  isCancelled: () => boolean,
): Promise<SymbolInformation[]> => {
  const typed = query.toLowerCase()
  const exact: FileSymbol[] = []
  const loose: FileSymbol[] = []
  let since = performance.now()
  for (const path of paths) {
    if (performance.now() - since > SLICE) {
      await new Promise((later) => setImmediate(later))
      if (isCancelled()) return []
      since = performance.now()
    }
    for (const symbol of symbolsOf(path)) {
      const name = symbol.name.toLowerCase()
      if (name.includes(typed)) exact.push(symbol)
      else if (loose.length < MOST_SYMBOLS && fits(typed, name)) loose.push(symbol)
    }
    if (exact.length >= MOST_SYMBOLS) break
  }
  return [...exact, ...loose].slice(0, MOST_SYMBOLS).map(({ name, kind, place }) => ({
    name,
    kind: SymbolKind[symbolKinds[kind]],
    location: locationOf(place),
  }))
}
