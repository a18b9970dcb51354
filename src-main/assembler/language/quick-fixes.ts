import type { Diagnostic, Place, QuickFix, TextEdit } from '../../contract/assembly'
import { allMnemonics } from '../../x86/instruction-table'
import { reservedWords } from '../words'
import { nearest } from './nearest'
import { baseName, relativePath } from './paths'
import { isLocalName } from './program'
import type { Program } from './program'
import { readLine, stringContent } from './source-tokens'
import type { LogicalLine } from './source-tokens'
import { statementOf } from './statement'
import { WORD_KIND, wordKind } from './words'

/** What is known of the program whose errors are to be mended. */
export interface FixContext {
  readonly program: Program
  /** Lines of a source, without their ends. */
  readonly lines: (path: string) => readonly string[]
  /** Names of the symbols, macros and symbolic constants as they were assembled. */
  readonly names: readonly string[]
  /** Every file that could be included. */
  readonly files: readonly string[]
  /** Files outside the program that define a name. */
  readonly definers: (name: string) => readonly string[]
}

/** An error with what the assembler knows of it; the place is to the column. */
export interface FixSubject {
  readonly diagnostic: Diagnostic
  /** The symbol of the message by its full name. */
  readonly symbol: string | undefined
}

export interface Remedy {
  readonly suggestions: string[]
  readonly fixes: QuickFix[]
}

const NOTHING: Remedy = { suggestions: [], fixes: [] }
const SIZES = ['byte', 'word', 'dword'] as const

let statementWords: readonly string[] | undefined
/** Words with which a line can begin. */
const beginnings = (): readonly string[] =>
  (statementWords ??= [
    ...allMnemonics(),
    ...[...reservedWords()].flatMap(([name, word]) =>
      word.instruction !== 0 || word.data !== 0 || word.preprocessor !== 0 ? [name] : [],
    ),
  ])
let operandWords: readonly string[] | undefined
const registersAndSizes = (): readonly string[] =>
  (operandWords ??= [...reservedWords()].flatMap(([name]) => {
    const kind = wordKind(name)
    return kind === WORD_KIND.register || kind === WORD_KIND.size ? [name] : []
  }))

const insertion = (path: string, line: number, column: number, text: string): TextEdit => ({
  place: { path, line, column, endColumn: column },
  text,
})

/** What may have been meant by an error, and how to mend it. */
export const remedyOf = (subject: FixSubject, context: FixContext): Remedy => {
  switch (subject.diagnostic.code) {
    case 'illegal-instruction':
      return unknownInstruction(subject, context)
    case 'undefined-symbol':
      return undefinedSymbol(subject, context)
    case 'operand-size-not-specified':
      return missingSize(subject, context)
    case 'file-not-found':
      return missingFile(subject, context)
    default:
      return NOTHING
  }
}

const lineAt = ({ lines }: FixContext, place: Place): string => lines(place.path)[place.line - 1] ?? ''

const writtenAt = (context: FixContext, place: Place): string =>
  place.column === 0 ? '' : lineAt(context, place).slice(place.column - 1, place.endColumn - 1)

/** A fix for each name that may have been meant. */
const replacements = (place: Place, suggestions: readonly string[]): QuickFix[] =>
  suggestions.map((subject) => ({
    code: 'replace-word',
    subject,
    title: `Change to '${subject}'`,
    preferred: suggestions.length === 1,
    edits: [{ place, text: subject }],
  }))

const unknownInstruction = ({ diagnostic }: FixSubject, context: FixContext): Remedy => {
  const { place } = diagnostic
  const word = writtenAt(context, place)
  // Inside a macro the word that is wrong stands elsewhere.
  if (word === '' || diagnostic.chain.some(({ kind }) => kind === 'macro')) return NOTHING
  const macros = [...context.program.macros.keys()]
  const suggestions = nearest(word, [...macros, ...beginnings()])
  const upper = word === word.toUpperCase() && word !== word.toLowerCase()
  const cased = suggestions.map((one) => (upper && !macros.includes(one) ? one.toUpperCase() : one))
  return {
    suggestions: cased,
    fixes: [...replacements(place, cased), ...includesOf(word, place.path, context, includeLine)],
  }
}

/** Fixes that include a file which defines the name. */
const includesOf = (
  name: string,
  path: string,
  context: FixContext,
  lineFor: (lines: readonly string[]) => number,
): QuickFix[] => {
  const definers = context.definers(name)
  return definers.slice(0, 3).map((file) => {
    const relative = relativePath(path, file)
    return {
      code: 'add-include',
      subject: relative,
      title: `Include '${relative}', which defines it`,
      preferred: definers.length === 1,
      edits: [insertion(path, lineFor(context.lines(path)), 1, `include '${relative}'\n`)],
    }
  })
}

/** The line before which a further include belongs: behind the others, else before the first statement. */
const includeLine = (lines: readonly string[]): number => {
  const last = lines.findLastIndex((line) => /^\s*include\s/i.test(line))
  if (last >= 0) return last + 2
  const first = lines.findIndex((line) => /^\s*[^\s;]/.test(line))
  return first < 0 ? 1 : first + 1
}

/** The line before which further code belongs: the label that ends the program, else the end. */
const codeLine = (lines: readonly string[]): number => {
  const last = lines.findLastIndex((line) => /^\s*[^\s;]/.test(line))
  const label = lines.findLastIndex((line) => /^\s*[^\s:;]+:\s*(;.*)?$/.test(line))
  const end = lines.slice(label + 1).every((line) => /^\s*(;.*|r[bwdq]\s.*)?$/i.test(line))
  return label >= 0 && end ? label + 1 : last + 2
}

const undefinedSymbol = ({ diagnostic, symbol }: FixSubject, context: FixContext): Remedy => {
  const { place } = diagnostic
  const word = writtenAt(context, place)
  if (symbol === undefined || word === '') return NOTHING
  if (word !== symbol && !(isLocalName(word) && symbol.endsWith(word))) return NOTHING
  const { program } = context
  const label = isLocalName(word) ? symbol.slice(0, -word.length) : ''
  const fields = fieldsNamed(word.replace(/^\./, ''), program)
  const names = [...new Set([...context.names, ...program.symbols.keys()])].filter((name) => name !== symbol)
  const inScope =
    label === ''
      ? names
      : names.flatMap((name) => (name.startsWith(`${label}.`) ? [name.slice(label.length)] : []))
  const suggestions = nearest(word, [...inScope, ...(label === '' ? registersAndSizes() : [])])
  const useField = fields.map((subject): QuickFix => ({
    code: 'use-field',
    subject,
    title: `Use the field '${subject}'`,
    preferred: fields.length === 1,
    edits: [{ place, text: subject }],
  }))
  return {
    suggestions: [...fields, ...suggestions].slice(0, 3),
    fixes: [
      ...useField,
      ...replacements(place, suggestions),
      ...includesOf(symbol, place.path, context, codeLine),
      ...routineStub(word, symbol, place, context),
    ],
  }
}

/** Fields of structures with a name. */
const fieldsNamed = (name: string, { symbols }: Program): string[] => {
  const found: string[] = []
  for (const [full, [first]] of symbols) {
    if (!full.endsWith(`.${name}`) || full.length <= name.length + 1) continue
    if (first!.kind === 'field' || first!.kind === 'data') found.push(full)
  }
  return found.slice(0, 5)
}

const TRANSFERS = /^(call|jmp|j[a-z]{1,4}|loop[a-z]*|stdcall|invoke)$/i
const FINAL = /^\s*(?:[^\s:;]+:)?\s*(?:ret[nf]?|iret[dw]?|jmp|exit_program)\b/i

/** A routine that does nothing, behind the one in which it is missed. */
const routineStub = (word: string, symbol: string, place: Place, context: FixContext): QuickFix[] => {
  const { tokens, head } = statementOf(lineTokens(lineAt(context, place)).tokens)
  const mnemonic = tokens[head]?.text ?? ''
  if (!TRANSFERS.test(mnemonic) || symbol.startsWith('@')) return []
  const lines = context.lines(place.path)
  const behind = lines.findIndex((line, at) => at >= place.line - 1 && FINAL.test(line))
  if (behind < 0) return []
  const isCall = /^(call|stdcall|invoke)$/i.test(mnemonic)
  const body = isCall ? '        ret\n' : '        jmp     $\n'
  const at = behind + 2
  const text = `\n${word}:\n${body}`
  const edit =
    at <= lines.length
      ? insertion(place.path, at, 1, text)
      : insertion(place.path, lines.length, lines.at(-1)!.length + 1, `\n${text}`)
  return [
    {
      code: 'add-routine',
      subject: word,
      title: `Add the routine '${word}'`,
      preferred: false,
      edits: [edit],
    },
  ]
}

const lineTokens = (line: string): LogicalLine => readLine(line, 0, 1)

const missingSize = ({ diagnostic }: FixSubject, context: FixContext): Remedy => {
  const { place } = diagnostic
  if (diagnostic.chain.some(({ kind }) => kind === 'macro')) return NOTHING
  const { tokens } = lineTokens(lineAt(context, place))
  const bracket = tokens.find(({ text }) => text === '[')
  if (bracket === undefined) return NOTHING
  const { path, line } = place
  return {
    suggestions: [],
    fixes: SIZES.map((subject) => ({
      code: 'add-size',
      subject,
      title: `The operand is a ${subject}`,
      preferred: false,
      edits: [insertion(path, line, bracket.column, `${subject} `)],
    })),
  }
}

const missingFile = ({ diagnostic }: FixSubject, context: FixContext): Remedy => {
  const { place } = diagnostic
  if (diagnostic.chain.some(({ kind }) => kind === 'macro')) return NOTHING
  const token = lineTokens(lineAt(context, place)).tokens.find(({ column }) => column === place.column)
  if (token?.kind !== 'string') return NOTHING
  const wanted = stringContent(token)
  const name = baseName(wanted.replaceAll('\\', '/'))
  const others = context.files.filter((file) => file !== place.path)
  const same = others.filter((file) => baseName(file).toLowerCase() === name.toLowerCase())
  const alike = nearest(name, new Set(others.map(baseName)))
  const found = same.length > 0 ? same : others.filter((file) => alike.includes(baseName(file)))
  const paths = found.slice(0, 3).map((file) => relativePath(place.path, file))
  const quote = token.text[0]!
  return {
    suggestions: paths,
    fixes: paths.map((subject) => ({
      code: 'correct-include',
      subject,
      title: `Change the path to '${subject}'`,
      preferred: paths.length === 1,
      edits: [{ place, text: `${quote}${subject}${quote}` }],
    })),
  }
}
