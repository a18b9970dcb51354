import type { TextEdit } from '../../contract/assembly'
import type { FormatOptions } from '../../contract/language'
import { readLine } from './source-tokens'
import type { LogicalLine, SourceToken } from './source-tokens'
import { skipLabels } from './statement'
import { WORD_KIND, wordKind } from './words'

/** Columns of the parts of a line, from 1; an operand column of 0 is one space behind the mnemonic. */
interface Columns {
  readonly mnemonic: number
  readonly operand: number
  readonly comment: number
}

const EOL = /\r\n|\n\r|\n|\r/

/** The column, from 1, at which a part stands when tabs go to multiples of their size. */
const visualColumn = (line: string, column: number, tabSize: number): number => {
  let visual = 0
  for (let at = 0; at < column - 1; at++)
    visual = line[at] === '\t' ? (Math.floor(visual / tabSize) + 1) * tabSize : visual + 1
  return visual + 1
}

/** True for words whose lines are put into columns when they are indented: instructions, data, macros. */
const isAligned = (word: SourceToken): boolean => {
  const kind = wordKind(word.text)
  return (
    kind === WORD_KIND.instruction ||
    kind === WORD_KIND.prefix ||
    kind === WORD_KIND.data ||
    kind === WORD_KIND.none
  )
}

interface Parts {
  readonly line: LogicalLine
  /** Labels with their colons; empty for none. */
  readonly label: readonly SourceToken[]
  readonly head: SourceToken | undefined
  readonly operands: readonly SourceToken[]
  readonly comment: SourceToken | undefined
}

/** The parts of a line that can be put into columns; undefined for lines that are left alone. */
const partsOf = (text: string): Parts | undefined => {
  const line = readLine(text, 0, 1)
  const { tokens, comments } = line
  // A backslash belongs to what stands right behind it.
  if (tokens.some(({ kind, text: mark }) => kind === 'join' || kind === 'open' || mark === '\\'))
    return undefined
  let head = skipLabels(tokens, 0)
  const named = tokens[head]
  const next = tokens[head + 1]
  const isNamed =
    named?.kind === 'name' &&
    wordKind(named.text) === WORD_KIND.none &&
    next !== undefined &&
    (next.text === '=' || (next.kind === 'name' && wordKind(next.text) === WORD_KIND.data))
  if (isNamed) head++
  return {
    line,
    label: tokens.slice(0, head),
    head: tokens[head],
    operands: tokens.slice(head + 1),
    comment: comments[0],
  }
}

/** The most frequent of some numbers; `otherwise` when there is none. */
const usual = (numbers: readonly number[], otherwise: number): number => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let best = otherwise
  let most = 0
  for (const [number, count] of counts)
    if (count > most || (count === most && number === otherwise)) [best, most] = [number, count]
  return best
}

const DEFAULTS = { mnemonic: 9, operand: 17, comment: 41 }

/** Columns as the options say; where an option is 0, those that most lines of the text have. */
const columnsOf = (lines: readonly string[], options: FormatOptions): Columns => {
  const mnemonics: number[] = []
  const operands: number[] = []
  const comments: number[] = []
  for (const text of lines) {
    const parts = partsOf(text)
    if (parts?.head === undefined) continue
    const { head, label, comment } = parts
    const at = visualColumn(text, head.column, options.tabSize)
    const [first] = parts.operands
    if (label.length === 0 && at > 1 && wordKind(head.text) === WORD_KIND.instruction) {
      mnemonics.push(at)
      if (first !== undefined) {
        const operand = visualColumn(text, first.column, options.tabSize)
        const isClose = operand === at + head.text.length + 1 && text[head.endColumn - 1] === ' '
        operands.push(isClose && head.text.length !== 7 ? 0 : operand)
      }
    }
    if (comment !== undefined) comments.push(visualColumn(text, comment.column, options.tabSize))
  }
  return {
    mnemonic: options.mnemonicColumn || usual(mnemonics, DEFAULTS.mnemonic),
    operand: options.operandColumn || usual(operands, DEFAULTS.operand),
    comment: options.commentColumn || usual(comments, DEFAULTS.comment),
  }
}

/** A text filled up with spaces to a column, with one at least when there is something before. */
const padTo = (text: string, column: number): string =>
  text.length < column - 1 ? text.padEnd(column - 1) : text === '' ? '' : `${text} `

/** Tabs become spaces, so that columns can be counted; strings and comments keep theirs. */
const slice = (text: string, tokens: readonly SourceToken[]): string =>
  tokens.length === 0 ? '' : text.slice(tokens[0]!.column - 1, tokens.at(-1)!.endColumn - 1)

const formatLine = (text: string, columns: Columns, tabSize: number): string => {
  const parts = partsOf(text)
  if (parts === undefined) return text
  const { label, head, operands, comment } = parts
  if (label.length === 0 && head === undefined) return text.trimEnd()
  const indent = visualColumn(text, (label[0] ?? head)!.column, tabSize) - 1
  const rest = comment === undefined ? '' : comment.text.trimEnd()
  let code: string
  if (label.length > 0) {
    code = ' '.repeat(Math.min(indent, columns.mnemonic - 1)) + slice(text, label)
    if (head !== undefined) {
      const isNamed = label.at(-1)!.text !== ':'
      const to = isNamed ? Math.max(columns.operand, columns.mnemonic + 8) : columns.mnemonic
      code = padTo(code, to) + head.text
      if (operands.length > 0) code = afterHead(code, text, operands, isNamed ? 0 : columns.operand)
    }
  } else if (indent > 0 && isAligned(head!)) {
    code = padTo('', columns.mnemonic) + head!.text
    if (operands.length > 0) {
      const isPrefixed = wordKind(head!.text) === WORD_KIND.prefix
      code = afterHead(code, text, operands, isPrefixed ? 0 : columns.operand)
    }
  } else {
    code = ' '.repeat(indent) + slice(text, [head!, ...operands])
  }
  return rest === '' ? code.trimEnd() : padTo(code, columns.comment) + rest
}

const afterHead = (code: string, text: string, operands: readonly SourceToken[], column: number): string =>
  (column === 0 ? `${code} ` : padTo(code, column)) + slice(text, operands)

/** True when two lines mean the same to fasm: token for token. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [readLine(one, 0, 1), readLine(other, 0, 1)]
  return (
    a.tokens.length === b.tokens.length &&
    a.tokens.every(({ text, kind }, at) => b.tokens[at]!.text === text && b.tokens[at]!.kind === kind) &&
    a.comments[0]?.text.trimEnd() === b.comments[0]?.text.trimEnd()
  )
}

const MOST_COLUMNS = 2000
const MOST_ROUNDS = 4

/**
 * Edits that put labels, mnemonics, operands and comments of lines `from` to `to` into columns. Only blanks
 * between tokens change, so the program does not; lines joined by `\` and words of the preprocessor stay.
 */
export const formatLines = (
  path: string,
  text: string,
  from: number,
  to: number,
  options: FormatOptions,
): TextEdit[] => {
  const lines = text.split(EOL)
  const movable = movableLines(lines)
  // What is usual may be another column once the lines are in order: formatting again must change nothing.
  let columns = columnsOf(lines, options)
  let formatted = formatAll(lines, movable, columns, options.tabSize)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const again = columnsOf(formatted, options)
    if (sameColumns(columns, again)) break
    columns = again
    formatted = formatAll(lines, movable, columns, options.tabSize)
  }
  const edits: TextEdit[] = []
  for (let number = Math.max(1, from); number <= Math.min(to, lines.length); number++) {
    const line = lines[number - 1]!
    const put = formatted[number - 1]!
    if (put !== line)
      edits.push({ place: { path, line: number, column: 1, endColumn: line.length + 1 }, text: put })
  }
  return edits
}

const sameColumns = (one: Columns, other: Columns): boolean =>
  one.mnemonic === other.mnemonic && one.operand === other.operand && one.comment === other.comment

/** Whether each line may be changed: one after `\` goes on with what stands there. */
const movableLines = (lines: readonly string[]): boolean[] => {
  let isJoined = false
  return lines.map((line) => {
    const wasJoined = isJoined
    isJoined = line.includes('\\') && /\\\s*(;.*)?$/.test(line)
    return !wasJoined && line.length <= MOST_COLUMNS
  })
}

const formatAll = (
  lines: readonly string[],
  movable: readonly boolean[],
  columns: Columns,
  tabSize: number,
): string[] =>
  lines.map((line, at) => {
    if (!movable[at]) return line
    const formatted = formatLine(line, columns, tabSize)
    return formatted !== line && isSame(line, formatted) ? formatted : line
  })
