import type { Completion, CompletionEntry, LanguageFacts, TextPosition } from '../../contract/language'
import type { AssemblySymbol } from '../../contract/assembly'
import { cursorAt } from './cursor'
import type { Cursor } from './cursor'
import type { DefinitionKind } from './file-index'
import { folderOf, relativePath, resolveInclude } from './paths'
import { isLocalName } from './program'
import type { Program } from './program'
import { stringContent } from './source-tokens'
import { skipLabels } from './statement'
import { WORD_KIND, wordKind } from './words'

export interface CompletionContext {
  readonly program: Program
  readonly facts: LanguageFacts
  readonly symbols: ReadonlyMap<string, AssemblySymbol>
  /** Every file that could be included. */
  readonly files: () => readonly string[]
  /** Folders in which fasm looks for files that lie beside none that names them. */
  readonly directories: readonly string[]
}

const MOST_ENTRIES = 400

const KINDS: Record<DefinitionKind, CompletionEntry['kind']> = {
  label: 'label',
  data: 'data',
  constant: 'constant',
  variable: 'constant',
  text: 'text',
  macro: 'macro',
  struc: 'structure',
  external: 'label',
  field: 'field',
}

/** The set that every listing uses comes before the later ones. */
const isBasic = (processor: string): boolean => /^(8086|80?[123]86)$/.test(processor)

/** True when the letters of what was typed come in this order, beginning with the first. */
const fits = (typed: string, name: string): boolean => {
  if (typed === '') return true
  const lower = name.toLowerCase()
  if (lower[0] !== typed[0]) return false
  let at = 0
  for (const letter of typed) {
    at = lower.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

export const functionNumber = (one: LanguageFacts['systemFunctions'][number]): string =>
  [one.number, ...one.subfunctions].join('.')

/** What can stand where the cursor is. */
export const complete = (
  { path, line, column }: TextPosition,
  text: string,
  context: CompletionContext,
): Completion => {
  const cursor = cursorAt(text, column)
  const place = { path, line, column, endColumn: column }
  if (cursor.inside === 'comment') return { place, entries: [], incomplete: false }
  if (cursor.inside === 'string') return completePath(path, line, cursor, column, context)
  const word =
    cursor.at >= 0 && cursor.tokens[cursor.at]!.kind === 'name' ? cursor.tokens[cursor.at] : undefined
  const typed = word?.text.slice(0, column - word.column) ?? ''
  const entries = [...entriesFor(typed, path, line, cursor.before, context)]
  const best = entries
    .map((entry) => ({ entry, rank: entry.rank + closeness(typed, entry.label) }))
    .sort((a, b) => a.rank - b.rank || (a.entry.label < b.entry.label ? -1 : 1))
  return {
    place: { ...place, column: column - typed.length },
    entries: best.slice(0, MOST_ENTRIES).map(({ entry }) => entry),
    incomplete: best.length > MOST_ENTRIES || typed.length < 2,
  }
}

const closeness = (typed: string, label: string): number =>
  label.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 10

function* entriesFor(
  typed: string,
  path: string,
  line: number,
  before: Cursor['before'],
  context: CompletionContext,
): Generator<CompletionEntry> {
  const { program, facts } = context
  const lower = typed.toLowerCase()
  const upper = typed !== lower && typed === typed.toUpperCase()
  const cased = (name: string) => (upper ? name.toUpperCase() : name.toLowerCase())
  const head = skipLabels(before, 0)
  let first = head
  while (before[first] !== undefined && wordKind(before[first]!.text) === WORD_KIND.prefix) first++
  const isFirst = first >= before.length || before.at(-1)?.text === '{'
  yield* names(typed, path, line, isFirst, context)
  if (isFirst) {
    for (const one of facts.instructions)
      if (fits(lower, one.mnemonic))
        yield entry(cased(one.mnemonic), 'instruction', one.summary, isBasic(one.since) ? 3 : 5)
  } else {
    for (const one of facts.registers)
      if (fits(lower, one.name)) yield entry(cased(one.name), 'register', one.summary, 3)
    yield* systemFunctions(before.slice(head), context)
  }
  for (const one of facts.directives) {
    const leads = one.stage !== 'operator'
    if ((leads === isFirst || (one.stage === 'preprocessor' && !isFirst)) && fits(lower, one.name))
      yield entry(one.name, leads ? 'directive' : 'operator', one.summary, 4)
  }
  const block = program.blockAt(path, line)
  for (const name of block === undefined ? [] : [...block.parameters, ...block.locals])
    if (fits(lower, name.text)) yield entry(name.text, 'argument', block!.signature, 0)
}

const entry = (
  label: string,
  kind: CompletionEntry['kind'],
  detail: string,
  rank: number,
  note = '',
): CompletionEntry => ({ label, kind, detail, note, rank })

/** Names that the program defines: local ones only under their label, unless that is typed in front. */
function* names(
  typed: string,
  path: string,
  line: number,
  isFirst: boolean,
  { program, symbols }: CompletionContext,
): Generator<CompletionEntry> {
  const label = program.labelAt(path, line)
  const lower = typed.toLowerCase()
  const wantsLocal = isLocalName(typed) || typed === '.'
  const wantsMember = !wantsLocal && typed.indexOf('.') > 0
  const told = new Set<string>()
  const tell = function* (
    name: string,
    kind: CompletionEntry['kind'],
    detail: string,
  ): Generator<CompletionEntry> {
    const dot = name.indexOf('.', 1)
    const isLocal = dot > 0 && label !== '' && name.startsWith(`${label}.`)
    const shown = isLocal && !wantsMember ? name.slice(label.length) : name
    if (told.has(shown) || /\?[0-9A-Za-z]+$/.test(name)) return
    if (dot > 0 && !isLocal && !wantsMember) return
    if (isLocal && !wantsLocal && !wantsMember && typed !== '') return
    if (!fits(lower, shown)) return
    told.add(shown)
    yield entry(shown, isLocal && kind === 'label' ? 'local' : kind, detail, isLocal ? 0 : 2)
  }
  for (const [name, [first]] of program.symbols) {
    const kind = KINDS[first!.kind]
    const isCallable = kind === 'macro' || kind === 'structure'
    // At the beginning of a line only what begins one; elsewhere only what has a value.
    if (isCallable ? !isFirst || kind === 'structure' : isFirst && !wantsLocal) continue
    if (kind === 'macro') {
      if (!fits(lower, name)) continue
      const macro = program.macros.get(name)?.at(-1)?.block
      yield entry(name, 'macro', macro?.signature ?? first!.detail, 1, macro?.comment ?? '')
      continue
    }
    yield* tell(name, kind, valueText(symbols.get(name)) || first!.detail)
  }
  if (isFirst && !wantsLocal) return
  for (const [name, symbol] of symbols)
    yield* tell(name, symbol.kind === 'label' ? 'label' : 'constant', valueText(symbol))
}

const valueText = (symbol: AssemblySymbol | undefined): string => {
  if (symbol === undefined) return ''
  if (typeof symbol.value === 'string') return symbol.value
  const hex = (symbol.value >>> 0).toString(16).toUpperCase()
  return symbol.kind === 'label' ? `0x${hex}` : `${symbol.value} · 0x${hex}`
}

/** Numbers of system functions where the next thing is one. */
function* systemFunctions(
  statement: Cursor['before'],
  { facts }: CompletionContext,
): Generator<CompletionEntry> {
  const words = statement.map(({ text }) => text.toLowerCase())
  const isMacro = words.length === 1 && words[0] === 'mcall'
  if (!isMacro && words.join(' ') !== 'mov eax ,') return
  for (const one of facts.systemFunctions)
    yield {
      label: `${functionNumber(one)} ${one.name}`,
      kind: 'function',
      detail: one.summary,
      note: '',
      insert: isMacro ? [one.number, ...one.subfunctions].join(', ') : String(one.number),
      rank: 1,
    }
}

/** How `from` names a file: by its way from a folder of INCLUDE when it lies in one and not beside `from`. */
const nameFrom = (from: string, file: string, directories: readonly string[]): string => {
  const beside = file.startsWith(folderOf(from))
  const folder = beside ? undefined : directories.find((one) => file.startsWith(`${one}/`))
  return folder === undefined ? relativePath(from, file) : file.slice(folder.length + 1)
}

/** Files behind `include` and `file`. */
const completePath = (
  path: string,
  line: number,
  cursor: Cursor,
  column: number,
  { files, directories }: CompletionContext,
): Completion => {
  const token = cursor.tokens[cursor.at]!
  const start = token.column + 1
  const place = { path, line, column: start, endColumn: column }
  const head = cursor.tokens[cursor.at - 1]?.text.toLowerCase()
  if (head !== 'include' && head !== 'file') return { place, entries: [], incomplete: false }
  const typed = stringContent(token).slice(0, column - start)
  const folder = resolveInclude(path, folderOf(typed.replaceAll('\\', '/')) + 'x').slice(0, -1)
  const wanted = files().filter(
    (file) =>
      file !== path &&
      (typed === '' ||
        typed.startsWith('..') ||
        file.startsWith(folder) ||
        nameFrom(path, file, directories).startsWith(typed.replaceAll('\\', '/'))),
  )
  const entries = wanted
    .filter((file) => head === 'file' || /\.(inc|asm|mac)$/i.test(file))
    .map((file) => entry(nameFrom(path, file, directories), 'file', file, /\.inc$/i.test(file) ? 0 : 1))
  return { place, entries: entries.slice(0, MOST_ENTRIES), incomplete: false }
}
