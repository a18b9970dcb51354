import { WORD_KIND, isReservedWord, wordKind } from './words'
import { forEachLine, stringContent } from './source-tokens'
import type { LogicalLine, SourceToken } from './source-tokens'
import { createFolding } from './folding'
import type { Fold } from './folding'
import { skipLabels } from './statement'

export interface TextSpan {
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

export type DefinitionKind =
  'label' | 'data' | 'constant' | 'variable' | 'text' | 'macro' | 'struc' | 'external' | 'field'

/** A name as a file defines it. */
export interface Definition {
  /**
   * As written, a field with the name of its `struct`; the label that a local name belongs to is not known
   * to the file alone.
   */
  readonly name: string
  readonly kind: DefinitionKind
  readonly span: TextSpan
  /** What stands behind it: a value, arguments of a macro, the data directive. */
  readonly detail: string
}

/** What changes the label that local names belong to, or may do so when a macro is known. */
export type ScopeChange =
  | { readonly kind: 'label'; readonly name: string; readonly line: number }
  | {
      readonly kind: 'call'
      readonly macro: string
      readonly line: number
      /** Arguments that are one name, and where they stand. */
      readonly names: readonly (SourceToken | undefined)[]
    }
  | { readonly kind: 'struc'; readonly struc: string; readonly line: number; readonly name: SourceToken }

/** A macro, structure macro, or block that is expanded at once. */
export interface MacroBlock {
  readonly kind: 'macro' | 'struc' | 'instant'
  readonly name: SourceToken | undefined
  readonly parameters: readonly SourceToken[]
  /** Names after `local` in the body. */
  readonly locals: SourceToken[]
  /** Labels that the body defines with a name of its own or of a parameter. */
  readonly labels: SourceToken[]
  /** Calls in the body: the macro, and its arguments that are one name. */
  readonly calls: { readonly macro: string; readonly names: readonly (SourceToken | undefined)[] }[]
  readonly signature: string
  readonly fromLine: number
  toLine: number
  readonly comment: string
}

/** What one file says by itself. */
export interface FileIndex {
  readonly lineCount: number
  readonly definitions: readonly Definition[]
  /** Line and column of each use or definition of a name, in pairs. */
  readonly occurrences: ReadonlyMap<string, readonly number[]>
  readonly scopes: readonly ScopeChange[]
  readonly macros: readonly MacroBlock[]
  readonly includes: readonly { readonly path: string; readonly span: TextSpan }[]
  /** Names put together with `#`: a rename must leave their parts alone. */
  readonly joinedParts: ReadonlySet<string>
  readonly folds: readonly Fold[]
}

const BLOCK_HEADS = new Set(['macro', 'struc', 'rept', 'irp', 'irps', 'irpv', 'match', 'postpone'])
const TEXT_HEADS = new Set(['equ', 'fix'])
const MOST_DETAIL = 200
const MOST_TOKENS = 4000

const spanOf = ({ line, column, endColumn }: SourceToken): TextSpan => ({ line, column, endColumn })

/** The text of some tokens with single spaces where there were any. */
export const textOf = (tokens: readonly SourceToken[]): string => {
  let text = ''
  let end = -1
  let line = 0
  for (const token of tokens) {
    if (text !== '' && (token.column !== end || token.line !== line)) text += ' '
    text += token.text
    end = token.endColumn
    line = token.line
    if (text.length > MOST_DETAIL) return `${text.slice(0, MOST_DETAIL)}…`
  }
  return text
}

/** Arguments between commas, where each is a single name. */
const singleNames = (tokens: readonly SourceToken[], from: number): (SourceToken | undefined)[] => {
  const names: (SourceToken | undefined)[] = []
  let start = from
  for (let at = from; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]!.text !== ',') continue
    names.push(at === start + 1 && tokens[start]!.kind === 'name' ? tokens[start] : undefined)
    start = at + 1
    if (names.length === 8) break
  }
  return names
}

/** Reads a file: tolerant of everything, in one go. */
export const indexFile = (text: string): FileIndex => {
  const definitions: Definition[] = []
  const occurrences = new Map<string, number[]>()
  const scopes: ScopeChange[] = []
  const macros: MacroBlock[] = []
  const includes: { path: string; span: TextSpan }[] = []
  const joinedParts = new Set<string>()
  const folding = createFolding()
  let lineCount = 0
  /** The macro being read; `opened` once its brace was met. */
  let block: MacroBlock | undefined
  let opened = false
  let structure = ''
  let comment: string[] = []

  const define = (token: SourceToken, kind: DefinitionKind, detail: string) => {
    definitions.push({ name: token.text, kind, span: spanOf(token), detail })
  }
  const scope = (name: string, line: number) => {
    if (!name.startsWith('.') && !name.startsWith('@')) scopes.push({ kind: 'label', name, line })
  }

  const note = (tokens: readonly SourceToken[]) => {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!
      if (token.kind !== 'name' || wordKind(token.text) !== WORD_KIND.none) {
        if (token.kind !== 'name' || wordKind(token.text) !== WORD_KIND.other) continue
        if (isReservedWord(token.text)) continue
      }
      const list = occurrences.get(token.text)
      if (list === undefined) occurrences.set(token.text, [token.line, token.column])
      else list.push(token.line, token.column)
      if (tokens[at + 1]?.text === '#' || tokens[at - 1]?.text === '#') joinedParts.add(token.text)
    }
  }

  const beginBlock = (tokens: readonly SourceToken[], head: number) => {
    const word = tokens[head]!.text.toLowerCase()
    const isNamed = word === 'macro' || word === 'struc'
    const name = isNamed && tokens[head + 1]?.kind === 'name' ? tokens[head + 1] : undefined
    const brace = tokens.findIndex((token, at) => at > head && token.text === '{')
    const end = brace < 0 ? tokens.length : brace
    const listed = tokens.slice(head + (isNamed ? 2 : 1), end)
    block = {
      kind: word === 'macro' ? 'macro' : word === 'struc' ? 'struc' : 'instant',
      name,
      parameters: parametersOf(word, listed),
      locals: [],
      labels: [],
      calls: [],
      signature: textOf(tokens.slice(head, end)),
      fromLine: tokens[head]!.line,
      toLine: tokens[head]!.line,
      comment: comment.join('\n'),
    }
    if (name !== undefined) define(name, word === 'macro' ? 'macro' : 'struc', textOf(listed))
    macros.push(block)
    opened = false
    return end
  }

  /** Goes through the tokens of a block; those behind its end are a line of their own. */
  const takeBlock = (tokens: readonly SourceToken[], from: number): readonly SourceToken[] => {
    let at = from
    if (!opened) {
      if (tokens[at]?.text !== '{') return []
      opened = true
      at++
    }
    const start = at
    for (; at < tokens.length; at++) {
      const { text: mark, kind } = tokens[at]!
      if (kind !== 'mark' || mark !== '}') continue
      const before = tokens[at - 1]
      if (before?.text === '\\' && before.endColumn === tokens[at]!.column) continue
      break
    }
    const body = tokens.slice(start, at)
    if (body.length > 0) takeBodyLine(block!, body)
    block!.toLine = tokens.at(-1)?.line ?? block!.toLine
    if (at === tokens.length) return []
    folding.block(block!.fromLine, tokens[at]!.line)
    block = undefined
    return tokens.slice(at + 1)
  }

  /** What stands on a line, or behind a block that ends on it; absurdly long lines are not looked through. */
  const takeRest = (tokens: readonly SourceToken[]): void => {
    if (tokens.length > 0 && tokens.length <= MOST_TOKENS) takeStatement(tokens)
  }

  const takeStatement = (tokens: readonly SourceToken[]): void => {
    const labels: SourceToken[] = []
    const head = skipLabels(tokens, 0, labels)
    for (const label of labels) {
      define(label, 'label', '')
      scope(label.text, label.line)
    }
    const word = tokens[head]
    if (word?.kind !== 'name') return
    const lower = word.text.toLowerCase()
    if (BLOCK_HEADS.has(lower)) {
      takeRest(takeBlock(tokens, beginBlock(tokens, head)))
      return
    }
    folding.statement(lower, tokens[head + 1]?.text.toLowerCase() ?? '', word.line)
    const next = tokens[head + 1]
    if (lower === 'include') {
      if (next?.kind === 'string') includes.push({ path: stringContent(next), span: spanOf(next) })
      return
    }
    if (lower === 'define' || lower === 'load' || lower === 'label' || lower === 'extrn') {
      defineByWord(lower, tokens, head)
      return
    }
    const kind = wordKind(word.text)
    if (kind !== WORD_KIND.none && (kind !== WORD_KIND.other || isReservedWord(word.text))) return
    if (next?.text === '=') {
      define(word, 'constant', textOf(tokens.slice(head + 2)))
      return
    }
    if (next?.kind === 'name') {
      const nextLower = next.text.toLowerCase()
      if (TEXT_HEADS.has(nextLower)) {
        define(word, 'text', textOf(tokens.slice(head + 2)))
        return
      }
      if (wordKind(next.text) === WORD_KIND.data) {
        const detail = textOf(tokens.slice(head + 1))
        if (structure === '') {
          define(word, 'data', detail)
          scope(word.text, word.line)
        } else {
          const name = `${structure}.${word.text.replace(/^\./, '')}`
          definitions.push({ name, kind: 'field', span: spanOf(word), detail })
        }
        return
      }
      if (lower === 'struct') structure = next.text
      if (wordKind(next.text) === WORD_KIND.none)
        scopes.push({ kind: 'struc', struc: next.text, line: word.line, name: word })
    }
    if (lower === 'ends') structure = ''
    scopes.push({ kind: 'call', macro: word.text, line: word.line, names: singleNames(tokens, head + 1) })
  }

  const defineByWord = (word: string, tokens: readonly SourceToken[], head: number): void => {
    const rest = tokens.slice(head + 1)
    const name = word === 'extrn' ? rest.findLast(({ kind }) => kind === 'name') : rest[0]
    if (name?.kind !== 'name') return
    const detail = textOf(rest.slice(1))
    if (word === 'define') define(name, 'text', detail)
    else if (word === 'load') define(name, 'variable', detail)
    else if (word === 'extrn') define(name, 'external', '')
    else {
      define(name, 'label', detail)
      scope(name.text, name.line)
    }
  }

  const takeLine = (line: LogicalLine): void => {
    lineCount = line.lastLine
    const tokens = line.tokens.filter(({ kind }) => kind !== 'join')
    folding.line(line, tokens.length === 0)
    if (tokens.length === 0) {
      if (line.comments.length === 0) comment = []
      else comment.push(line.comments[0]!.text.replace(/^;+\s?/, ''))
      return
    }
    note(tokens)
    if (block !== undefined) {
      takeRest(takeBlock(tokens, 0))
    } else takeRest(tokens)
    comment = []
  }
  forEachLine(text, takeLine)
  if (block !== undefined) (block as MacroBlock).toLine = lineCount
  return {
    lineCount,
    definitions,
    occurrences,
    scopes,
    macros,
    includes,
    joinedParts,
    folds: folding.finish(),
  }
}

/** Names of the parameters in a macro's first line; of a `match` the names of its pattern. */
const parametersOf = (word: string, tokens: readonly SourceToken[]): SourceToken[] => {
  const comma = word === 'match' ? tokens.findIndex(({ text }) => text === ',') : -1
  const names = tokens.filter(({ kind, text }, at) => {
    if (kind !== 'name') return false
    const before = tokens[at - 1]?.text
    // What stands behind `:` or `=` is a default value; in a pattern `=` makes a word literal.
    if (word === 'match') return (comma < 0 || at < comma) && before !== '='
    if (word === 'rept') return wordKind(text) === WORD_KIND.none
    return before === undefined || before === ',' || before === '['
  })
  return word.startsWith('irp') ? names.slice(0, 1) : names
}

/** Takes a line of a macro's body: its local names, labels, and what it calls. */
const takeBodyLine = (block: MacroBlock, tokens: readonly SourceToken[]): void => {
  const head = skipLabels(tokens, 0, block.labels)
  const word = tokens[head]
  if (word?.kind !== 'name') return
  const lower = word.text.toLowerCase()
  if (lower === 'local') {
    for (const token of tokens.slice(head + 1)) if (token.kind === 'name') block.locals.push(token)
    return
  }
  if (lower === 'label' && tokens[head + 1]?.kind === 'name') {
    block.labels.push(tokens[head + 1]!)
    return
  }
  if (wordKind(word.text) !== WORD_KIND.none) return
  const next = tokens[head + 1]
  if (next?.kind === 'name' && wordKind(next.text) === WORD_KIND.data) block.labels.push(word)
  else if (next?.text === '=') block.labels.push(word)
  else block.calls.push({ macro: word.text, names: singleNames(tokens, head + 1) })
}
