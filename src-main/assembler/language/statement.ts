import { WORD_KIND, wordKind } from './words'
import type { SourceToken } from './source-tokens'

/** The parts of a line of a source: labels, the word that says what it does, and its arguments. */
export interface Statement {
  readonly tokens: readonly SourceToken[]
  /** Labels with a colon, and the name in front of a data definition, `=`, `equ` or a structure. */
  readonly labels: readonly SourceToken[]
  /** Index of the word that says what the line does; the number of tokens when there is none. */
  readonly head: number
  /** Ranges of tokens between commas: the index of the first and after the last. */
  readonly arguments: readonly (readonly [number, number])[]
}

const NAMING = new Set(['=', 'equ', 'fix'])
const OPENING = new Set(['(', '[', '{', '<'])
const CLOSING = new Set([')', ']', '}', '>'])

/** True when a name in front of this token is one that the line defines. */
const isNaming = (token: SourceToken | undefined): boolean =>
  token !== undefined &&
  (token.text === '='
    ? true
    : token.kind === 'name' &&
      (NAMING.has(token.text.toLowerCase()) || wordKind(token.text) === WORD_KIND.data))

/** Index after the labels with a colon that stand at `at`. */
export const skipLabels = (tokens: readonly SourceToken[], from: number, labels?: SourceToken[]): number => {
  let at = from
  while (tokens[at]?.kind === 'name' && tokens[at + 1]?.text === ':') {
    labels?.push(tokens[at]!)
    at += tokens[at + 2]?.text === ':' ? 3 : 2
  }
  return at
}

/** Takes a line apart; `times`, `lock` and their like belong to what they stand in front of. */
export const statementOf = (all: readonly SourceToken[]): Statement => {
  const tokens = all.filter(({ kind }) => kind !== 'join')
  const labels: SourceToken[] = []
  let head = skipLabels(tokens, 0, labels)
  if (tokens[head]?.kind === 'name' && isNaming(tokens[head + 1]) && wordKind(tokens[head]!.text) === 0) {
    labels.push(tokens[head]!)
    head++
  }
  while (tokens[head] !== undefined && wordKind(tokens[head]!.text) === WORD_KIND.prefix && tokens[head + 1])
    head++
  return { tokens, labels, head, arguments: splitArguments(tokens, head + 1) }
}

const splitArguments = (tokens: readonly SourceToken[], from: number): [number, number][] => {
  const parts: [number, number][] = []
  let depth = 0
  let start = from
  for (let at = from; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!
    if (kind !== 'mark') continue
    if (OPENING.has(text)) depth++
    else if (CLOSING.has(text)) depth--
    else if (text === ',' && depth <= 0) {
      parts.push([start, at])
      start = at + 1
    }
  }
  if (start < tokens.length) parts.push([start, tokens.length])
  return parts
}
