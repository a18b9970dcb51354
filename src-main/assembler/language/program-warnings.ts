import { inEnglish, type Phrase, say } from '../../contract/said'
import type { AssemblyReport, Diagnostic, Place, QuickFix, TextEdit } from '../../contract/assembly'
import { isLocalName } from './program'
import type { Program } from './program'
import { readLine } from './source-tokens'
import type { SourceToken } from './source-tokens'
import { WORD_KIND, wordKind } from './words'

/** A listing that assembled, and what it made. */
export interface AssembledProgram {
  readonly report: Pick<AssemblyReport, 'path' | 'files' | 'lines' | 'symbols' | 'bare'>
  readonly image: Uint8Array
  readonly lines: (path: string) => readonly string[]
  /** The joined files, asked for only where they are needed. */
  readonly program: () => Program
}

const warning = (
  severity: Diagnostic['severity'],
  code: string,
  said: Phrase,
  place: Place,
  fixes: QuickFix[],
): Diagnostic => ({
  severity,
  code,
  message: inEnglish(said),
  said,
  place,
  chain: [],
  suggestions: [],
  fixes,
})

const insertion = (path: string, line: number, column: number, text: string): TextEdit => ({
  place: { path, line, column, endColumn: column },
  text,
})

/** What fasm accepts and KolibriOS does not, or what hardly can be meant. */
export const programWarnings = (assembled: AssembledProgram): Diagnostic[] => [
  ...headerWarnings(assembled),
  ...offsetHints(assembled),
]

const SIGNATURE = 'MENUET0'

/** A program that calls KolibriOS must be 32-bit code behind a header. */
const headerWarnings = ({ report, image, lines }: AssembledProgram): Diagnostic[] => {
  const { path } = report
  if (report.bare !== undefined) return []
  const callsKolibri = report.lines.some(
    ({ address, length }) => length === 2 && image[address] === 0xcd && image[address + 1] === 0x40,
  )
  if (!callsKolibri) return []
  const hasHeader = [...SIGNATURE].every((letter, at) => image[at] === letter.charCodeAt(0))
  const isWide = report.files.some((one) => lines(one).some((line) => /^[^;'"]*\buse32\b/i.test(line)))
  if (hasHeader && isWide) return []
  const text = lines(path)
  const first = firstCodeLine(report, text)
  const found = text[first - 1] ?? ''
  const place = { path, line: first, column: 1 + found.search(/\S|$/), endColumn: found.trimEnd().length + 1 }
  if (!hasHeader)
    return [
      warning('warning', 'missing-header', say('doubt.missing-header'), place, [
        headerFix(report, text, first, isWide),
      ]),
    ]
  return [
    warning('warning', 'missing-use32', say('doubt.missing-use32'), place, [
      {
        code: 'add-use32',
        subject: 'use32',
        title: "Add 'use32'",
        preferred: true,
        edits: [insertion(path, first, 1, '        use32\n')],
      },
    ]),
  ]
}

/** The line of the first byte, or of the labels above it. */
const firstCodeLine = ({ path, lines }: AssembledProgram['report'], text: readonly string[]): number => {
  let line = Infinity
  for (const span of lines) if (span.path === path) line = Math.min(line, span.line)
  if (line === Infinity) return 1
  while (line > 1 && /^\s*([^\s;:]+:\s*)?(;.*)?$/.test(text[line - 2]!) && /\S/.test(text[line - 2]!)) line--
  return line
}

const headerFix = (
  { path, symbols }: AssembledProgram['report'],
  text: readonly string[],
  line: number,
  isWide: boolean,
): QuickFix => {
  const taken = new Set(symbols.map(({ name }) => name))
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name)
  const start = symbols.find(({ name, kind }) => name === 'start' && kind === 'label')
  const [imageEnd, memoryEnd] = [free('image_end'), free('memory_end')]
  const entry = start === undefined ? free('start') : 'start'
  const header = [
    ...(isWide ? [] : ['        use32']),
    '        org     0',
    "        db      'MENUET01'",
    '        dd      1',
    ...[entry, imageEnd, memoryEnd, memoryEnd, '0', '0'].map((value) => `        dd      ${value}`),
    ...(start === undefined ? [`${entry}:`] : []),
  ]
  const last = text.length
  const tail = `${imageEnd}:\n        rb      4096\n${memoryEnd}:\n`
  const end =
    text.at(-1) === ''
      ? insertion(path, last, 1, tail)
      : insertion(path, last, (text.at(-1) ?? '').length + 1, `\n${tail}`)
  return {
    code: 'add-header',
    subject: 'MENUET01',
    title: 'Add the program header',
    preferred: true,
    edits: [insertion(path, line, 1, `${header.join('\n')}\n`), end],
  }
}

const MOST_HINTS = 50

/** `[ebx+size]` where `size` is a label of the program and `block.size` a field: the field may be meant. */
const offsetHints = ({ report, lines, program }: AssembledProgram): Diagnostic[] => {
  const labels = new Set<string>()
  const fields = new Map<string, string[]>()
  for (const { name, kind } of report.symbols) {
    const dot = name.indexOf('.', 1)
    if (dot < 0 && kind === 'label') labels.add(name)
    else if (dot > 0 && kind !== 'label') {
      const field = name.slice(dot + 1)
      fields.set(field, [...(fields.get(field) ?? []).slice(0, 5), name])
    }
  }
  const doubtful = [...labels].filter((name) => fields.has(name))
  if (doubtful.length === 0) return []
  const hints: Diagnostic[] = []
  const joined = program()
  for (const name of doubtful)
    for (const place of joined.placesOf(name)) {
      if (hints.length >= MOST_HINTS) return hints
      const line = lines(place.path)[place.line - 1] ?? ''
      if (!isOffset(readLine(line, 0, 1).tokens, place.column)) continue
      const names = fields.get(name)!
      hints.push(
        warning(
          'hint',
          'label-as-offset',
          say('doubt.label-as-offset', { name, fields: names.map((one) => `'${one}'`).join(', ') }),
          place,
          names.map((subject) => ({
            code: 'use-field',
            subject,
            title: `Use the field '${subject}'`,
            preferred: names.length === 1,
            edits: [{ place, text: subject }],
          })),
        ),
      )
    }
  return hints
}

/** True for a name that is added to one register, and nothing else, inside brackets. */
const isOffset = (tokens: readonly SourceToken[], column: number): boolean => {
  const at = tokens.findIndex((token) => token.column === column)
  if (at < 0 || isLocalName(tokens[at]!.text)) return false
  const open = tokens.findLastIndex(({ text }, index) => index < at && text === '[')
  const close = tokens.findIndex(({ text }, index) => index > at && text === ']')
  if (open < 0 || close < 0 || close - open !== 4) return false
  const others = tokens.slice(open + 1, close).filter((_, index) => index + open + 1 !== at)
  return (
    others.some(({ text }) => text === '+') &&
    others.some(({ text }) => wordKind(text) === WORD_KIND.register)
  )
}
