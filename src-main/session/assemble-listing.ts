import { assemble } from '../assembler/assemble'
import type { AssembleResult, Diagnostic as AssemblerDiagnostic } from '../assembler/result'
import type {
  AssemblyReport,
  AssemblySymbol,
  ChainLink,
  Diagnostic,
  LineSpan,
  Place,
} from '../contract/assembly'
import { ok, type Result } from '../contract/result'
import type { Overlay } from '../contract/project'
import { bareSettings } from './bare-listing'
import type { Assembled } from './jobs'
import type { ProjectFiles } from './ports'
import { resolveFrom } from './project-path'
import { decodeText, encodeText } from './text-encoding'

/** About half a minute of work: a listing that repeats for ever is told so. */
const MOST_STEPS = 100_000_000

/** A whole line: fasm's errors name no columns. */
const place = (path: string, line: number): Place => ({ path, line, column: 0, endColumn: 0 })

const chainOf = ({ chain }: AssemblerDiagnostic): ChainLink[] =>
  chain.slice(1).map(({ file, line, text, macro }) => ({
    kind: 'macro',
    name: macro ?? '',
    place: place(file, line),
    text,
  }))

const diagnosticOf = (path: string, diagnostic: AssemblerDiagnostic): Diagnostic => {
  const [outermost] = diagnostic.chain
  return {
    severity: 'error',
    code: diagnostic.code,
    message: diagnostic.message,
    place: outermost === undefined ? place(path, 0) : place(outermost.file, outermost.line),
    chain: chainOf(diagnostic),
    ...(diagnostic.processed === undefined || diagnostic.chain.length < 2
      ? {}
      : { help: `After the macros the instruction reads: ${diagnostic.processed}` }),
  }
}

/** Lines that made bytes of the file, with the addresses that these have when it is loaded at `base`. */
const linesOf = (result: AssembleResult, base: number): LineSpan[] =>
  result
    .lines()
    .flatMap(({ offset, length, file, line }) =>
      offset < 0 ? [] : [{ path: result.files[file]!, line, address: base + offset, length }],
    )

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
      const label = kind === 'label' && !registerRelative && isProgramLabel(file, line, value)
      const shownKind = kind === 'label' && !label ? 'constant' : kind
      return [{ name, kind: shownKind, value, size, place: place(file, line) }]
    })
}

const reportOf = (path: string, result: AssembleResult, source: string | undefined): AssemblyReport => {
  const bare = source === undefined ? undefined : bareSettings(source, result.bytes)
  // A program of KolibriOS is loaded at address 0.
  const base = bare?.load ?? 0
  const lines = result.ok ? linesOf(result, base) : []
  return {
    path,
    succeeded: result.ok,
    diagnostics: result.diagnostics.map((diagnostic) => diagnosticOf(path, diagnostic)),
    display: result.displayed,
    passes: result.passes,
    imageSize: result.bytes.length,
    symbols: symbolsOf(result, lines, base),
    lines,
    ...(bare === undefined ? {} : { bare }),
  }
}

/**
 * Assembles a listing of the project; overlays stand in for files. An overlay becomes bytes as the file
 * that it stands for has them.
 */
export const assembleListing = (
  files: Pick<ProjectFiles, 'read'>,
  path: string,
  overlays: readonly Overlay[],
  date: () => number,
): Result<Assembled> => {
  const bytesOnDisk = (name: string) => {
    const read = files.read(name)
    return read.ok ? read.value : undefined
  }
  const readFile = (name: string): Uint8Array | undefined => {
    const project = resolveFrom('', name)
    if (project === undefined) return undefined
    const overlay = overlays.find((one) => one.path === project)
    if (overlay === undefined) return bytesOnDisk(project)
    const stored = bytesOnDisk(project)
    const encoding = stored === undefined ? 'utf-8' : (decodeText(stored)?.encoding ?? 'utf-8')
    return encodeText(overlay.text, encoding)
  }
  const result = assemble(
    path,
    { steps: MOST_STEPS },
    { readFile, environment: () => undefined, timestamp: date },
  )
  const source = readFile(path)
  return ok({
    report: reportOf(path, result, source && decodeText(source)?.text),
    image: result.bytes,
  })
}
