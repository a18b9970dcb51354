import type { LogicalLine } from './source-tokens'

/** Lines that can be folded away, both ends included. */
export interface Fold {
  readonly from: number
  readonly to: number
  readonly kind: 'block' | 'comment' | 'include'
}

/** What ends a block that a macro begins. */
const ENDS: Readonly<Record<string, string>> = {
  endp: 'proc',
  ends: 'struct',
  '.endif': '.if',
  '.endw': '.while',
  '.until': '.repeat',
}
const OPENING = new Set(['if', 'while', 'repeat', 'virtual', 'data'])
const MOST_OPEN = 1000

/** Collects what can be folded, line by line. */
export const createFolding = () => {
  const folds: Fold[] = []
  const open: { word: string; line: number }[] = []
  let comments: { from: number; to: number } | undefined
  let includes: { from: number; to: number } | undefined

  const fold = (from: number, to: number, kind: Fold['kind']) => {
    if (to > from) folds.push({ from, to, kind })
  }
  const endComments = () => {
    if (comments !== undefined) fold(comments.from, comments.to, 'comment')
    comments = undefined
  }
  const endIncludes = () => {
    if (includes !== undefined) fold(includes.from, includes.to, 'include')
    includes = undefined
  }
  const close = (word: string, line: number) => {
    const at = open.findLastIndex((one) => one.word === word)
    if (at < 0) return
    fold(open[at]!.line, line, 'block')
    open.length = at
  }
  const begin = (word: string, line: number) => {
    if (open.length < MOST_OPEN) open.push({ word, line })
  }

  return {
    /** Takes every line; `isEmpty` when there is nothing but comments on it. */
    line: (line: LogicalLine, isEmpty: boolean) => {
      if (!isEmpty || line.comments.length === 0) endComments()
      else if (comments === undefined) comments = { from: line.line, to: line.lastLine }
      else comments.to = line.lastLine
      if (!isEmpty && line.tokens[0]?.text.toLowerCase() !== 'include') endIncludes()
    },
    /** Takes the word that says what a line does, and the one behind it. */
    statement: (word: string, next: string, line: number) => {
      if (word === 'include') {
        if (includes === undefined) includes = { from: line, to: line }
        else includes.to = line
      } else if (OPENING.has(word)) begin(word, line)
      else if (word === 'end') close(next, line)
      else if (ENDS[word] !== undefined) close(ENDS[word], line)
      else if (word.startsWith('end_')) close(word.slice(4), line)
      else if (word === 'proc' || word === 'struct' || word.startsWith('.') || word.startsWith('struc'))
        begin(word, line)
    },
    /** A block in braces. */
    block: (from: number, to: number) => fold(from, to, 'block'),
    finish: (): Fold[] => {
      endComments()
      endIncludes()
      return folds.sort((a, b) => a.from - b.from || b.to - a.to)
    },
  }
}
