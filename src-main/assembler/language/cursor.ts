import { readLine } from './source-tokens'
import type { SourceToken } from './source-tokens'

/** The word at a position, and what stands around it on its line. */
export interface Cursor {
  readonly tokens: readonly SourceToken[]
  /** Index of the token that the position touches; -1 for none. */
  readonly at: number
  /** Tokens that end before the position, the word being typed not among them. */
  readonly before: readonly SourceToken[]
  /** Inside a comment, or a string. */
  readonly inside: 'comment' | 'string' | ''
}

/** Line `number` of a text, without its end. */
export const lineOf = (text: string, number: number): string => {
  let start = 0
  for (let line = 1; line < number; line++) {
    const next = /\r\n|\n|\r/g
    next.lastIndex = start
    const found = next.exec(text)
    if (found === null) return ''
    start = next.lastIndex
  }
  const rest = /[^\r\n]*/y
  rest.lastIndex = start
  return rest.exec(text)?.[0] ?? ''
}

/** What a position on a line is at; `column` counts from 1 and stands before a character. */
export const cursorAt = (line: string, column: number): Cursor => {
  const { tokens, comments } = readLine(line, 0, 1)
  const comment = comments.find((one) => column > one.column)
  const touching = tokens.findLastIndex(
    (token) => token.kind !== 'mark' && token.column <= column && column <= token.endColumn,
  )
  const touched = tokens[touching]
  const isText = touched !== undefined && touched.kind !== 'name'
  const inString =
    isText && column > touched.column && (column < touched.endColumn || touched.kind === 'open')
  return {
    tokens,
    at: touching,
    before: tokens.filter((token, index) => token.endColumn <= column && index !== touching),
    inside: comment !== undefined ? 'comment' : inString ? 'string' : '',
  }
}
