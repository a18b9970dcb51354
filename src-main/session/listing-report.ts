import type {
  AssemblyReport,
  AssemblySymbol,
  ChainLink,
  Diagnostic,
  LineSpan,
  Place,
} from '../contract/assembly'
import type { AssembleResult, Diagnostic as AssemblerDiagnostic, SourcePlace } from '../assembler/result'
import { bytesOf } from '../assembler/names'
import { resolveFrom } from './project-path'
import { decodeText } from './text-encoding'

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text)

/** The assembler has one character for each byte; the editor has the text. */
const decoded = (text: string): string => (isAscii(text) ? text : (decodeText(bytesOf(text))?.text ?? text))

const decodedColumn = (text: string, column: number): number =>
  isAscii(text) ? column : decoded(text.slice(0, column - 1)).length + 1

/** The project path of a file that was opened from another: without the way there. */
const projectPathOf = (file: string): string => resolveFrom('', file) ?? file

const place = (path: string, line: number): Place => ({
  path: projectPathOf(path),
  line,
  column: 0,
  endColumn: 0,
})

/** A place with its columns; columns of lines that `\` joins are those of the text they are counted in. */
const placeIn = ({ file, line, text, column, endColumn, columnLine }: SourcePlace): Place => {
  if (column === undefined || endColumn === undefined) return place(file, line)
  const isJoined = columnLine !== undefined
  return {
    path: projectPathOf(file),
    line: columnLine ?? line,
    column: isJoined ? column : decodedColumn(text, column),
    endColumn: isJoined ? endColumn : decodedColumn(text, endColumn),
  }
}

const chainOf = ({ chain, detail }: AssemblerDiagnostic): ChainLink[] => [
  ...(detail?.includes ?? []).map((one, index, all): ChainLink => ({
    kind: 'include',
    name: projectPathOf(all[index + 1]?.file ?? chain[0]!.file),
    place: placeIn(one),
  })),
  ...chain.slice(1).map((one): ChainLink => ({
    kind: 'macro',
    name: decoded(one.macro ?? ''),
    place: placeIn(one),
    text: decoded(one.text),
  })),
]

const diagnosticOf = (path: string, diagnostic: AssemblerDiagnostic): Diagnostic => {
  const [outermost] = diagnostic.chain
  const { processed } = diagnostic
  return {
    severity: 'error',
    code: diagnostic.code,
    message: decoded(diagnostic.message),
    place: outermost === undefined ? place(path, 0) : placeIn(outermost),
    chain: chainOf(diagnostic),
    ...(processed !== undefined && diagnostic.chain.length > 1 && { expanded: decoded(processed) }),
    suggestions: [],
    fixes: [],
  }
}

/** Lines that made bytes of the file, with the addresses that these have when it is loaded at `base`. */
const linesOf = (result: AssembleResult, base: number): LineSpan[] => {
  const paths = result.files.map(projectPathOf)
  return result
    .lines()
    .flatMap(({ offset, length, file, line }) =>
      offset < 0 ? [] : [{ path: paths[file]!, line, address: base + offset, length }],
    )
}

/**
 * Tells labels of the program from those of structures and virtual blocks, which have addresses of
 * their own: the bytes behind a label of the program come from its line or the next one that makes any.
 */
const createLabelTest = (lines: readonly LineSpan[], imageSize: number, base: number) => {
  const byFile = new Map<string, Map<number, { from: number; to: number }>>()
  for (const { path, line, address, length } of lines) {
    const file = byFile.get(path) ?? new Map<number, { from: number; to: number }>()
    byFile.set(path, file)
    const known = file.get(line)
    if (known === undefined) file.set(line, { from: address, to: address + length })
    else known.to = Math.max(known.to, address + length)
  }
  const sorted = new Map([...byFile].map(([path, file]) => [path, [...file.keys()].sort((a, b) => a - b)]))
  return (path: string, line: number, value: number): boolean => {
    if (value >= base + imageSize) return true
    if (value < base) return false
    const numbers = sorted.get(path) ?? []
    let low = 0
    let high = numbers.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (numbers[middle]! < line) low = middle + 1
      else high = middle
    }
    const next = numbers[low]
    const bytes = next === undefined ? undefined : byFile.get(path)!.get(next)
    return bytes !== undefined && value >= bytes.from && value <= bytes.to
  }
}

const symbolsOf = (result: AssembleResult, lines: readonly LineSpan[], base: number): AssemblySymbol[] => {
  const isProgramLabel = createLabelTest(lines, result.bytes.length, base)
  return result
    .symbols()
    .flatMap(({ name, kind, value, size, registerRelative, file, line }): AssemblySymbol[] => {
      if (name === '' || kind === 'space') return []
      const at = place(file, line)
      const label = kind === 'label' && !registerRelative && isProgramLabel(at.path, line, value)
      const shownKind = kind === 'label' && !label ? 'constant' : kind
      return [{ name: decoded(name), kind: shownKind, value, size, place: at }]
    })
}

/** What the assembler says, in the words of the contract; remedies are not in it yet. */
export const reportOf = (
  path: string,
  result: AssembleResult,
  bare: AssemblyReport['bare'] | undefined,
): AssemblyReport => {
  // A program of KolibriOS is loaded at address 0.
  const base = bare?.load ?? 0
  const lines = result.ok ? linesOf(result, base) : []
  return {
    path,
    succeeded: result.ok,
    diagnostics: result.diagnostics.map((diagnostic) => diagnosticOf(path, diagnostic)),
    moreErrors: result.moreErrors,
    display: result.displayed,
    passes: result.passes,
    files: [...new Set(result.files.map(projectPathOf))],
    imageSize: result.bytes.length,
    symbols: symbolsOf(result, lines, base),
    lines,
    ...(bare === undefined ? {} : { bare }),
  }
}
