import { assemble } from '../assembler/assemble'
import { expansionOf } from '../assembler/language/expansion'
import { indexFile } from '../assembler/language/file-index'
import { joinFiles } from '../assembler/language/program'
import type { Program } from '../assembler/language/program'
import { programWarnings } from '../assembler/language/program-warnings'
import { remedyOf } from '../assembler/language/quick-fixes'
import type { FixContext } from '../assembler/language/quick-fixes'
import type { AssembleResult } from '../assembler/result'
import type { AssemblyReport, Diagnostic } from '../contract/assembly'
import { ok, type Result } from '../contract/result'
import type { Overlay } from '../contract/project'
import { bareSettings } from './bare-listing'
import type { Assembled, Job } from './jobs'
import { reportOf } from './listing-report'
import type { ProjectFiles } from './ports'
import { resolveFrom } from './project-path'
import { decodeText, encodeText, encodingOf } from './text-encoding'

/** Bytes that hold the comments a listing begins with. */
const BEGINNING = 16384
/** About half a minute of work: a listing that repeats for ever is told so. */
const MOST_STEPS = 100_000_000
/** As fasm's -m: what it takes by itself is not enough for a listing of 50,000 lines. */
const MEMORY_KIB = 256 * 1024
/** More errors help nobody; the number of the rest is told. */
const MOST_ERRORS = 200
/** Only so many errors have their remedies looked for. */
const MOST_REMEDIES = 50
/** Files outside the program in which a missing name is looked for. */
const MOST_FILES = 100
const LONGEST_FILE = 1 << 20

type ReadableFiles = Pick<ProjectFiles, 'read' | 'list'>

/** What assembling may use of its host. */
export interface ListingPorts {
  readonly files: ReadableFiles
  /** Seconds since 1970-01-01 00:00. */
  readonly date: () => number
  /** Variables such as INCLUDE; there are none unless the host says. */
  readonly environment?: (name: string) => string | undefined
}

const noVariables = (): undefined => undefined

/**
 * Assembles a listing of the project; overlays stand in for files. An overlay becomes bytes as the file
 * that it stands for has them.
 */
export const assembleListing = (
  { files, date, environment = noVariables }: ListingPorts,
  path: string,
  overlays: readonly Overlay[],
): Result<Assembled> => {
  const { readFile, readText, readBeginning } = createReader(files, overlays)
  const result = assemble(
    path,
    { steps: MOST_STEPS, memory: MEMORY_KIB, errorLimit: MOST_ERRORS },
    { readFile, environment, timestamp: date },
  )
  const text = readBeginning(path)
  const report = reportOf(path, result, text === undefined ? undefined : bareSettings(text, result.bytes))
  return ok({ report: withRemedies(report, result, files, readText), image: result.bytes })
}

/** What a macro call on a line of a file becomes. */
export const expandLine = (
  { files, date, environment = noVariables }: ListingPorts,
  job: Extract<Job, { kind: 'expand' }>,
): Result<readonly string[]> => {
  const { readFile } = createReader(files, job.overlays)
  const isFile = (path: string) => resolveFrom('', path) === job.file
  return ok(expansionOf(job.path, { readFile, environment, timestamp: date }, isFile, job.line))
}

const createReader = (files: ReadableFiles, overlays: readonly Overlay[]) => {
  const bytesOnDisk = (name: string) => {
    const read = files.read(name)
    return read.ok ? read.value : undefined
  }
  const overlayOf = (project: string) => overlays.find((one) => one.path === project)
  const readBeginning = (name: string): string | undefined => {
    const project = resolveFrom('', name)
    if (project === undefined) return undefined
    const overlay = overlayOf(project)
    if (overlay !== undefined) return overlay.text.slice(0, BEGINNING)
    const stored = bytesOnDisk(project)
    return stored && decodeText(stored.subarray(0, BEGINNING))?.text
  }
  const readFile = (name: string): Uint8Array | undefined => {
    const project = resolveFrom('', name)
    if (project === undefined) return undefined
    const overlay = overlayOf(project)
    if (overlay === undefined) return bytesOnDisk(project)
    const stored = bytesOnDisk(project)
    return encodeText(overlay.text, stored === undefined ? 'utf-8' : encodingOf(stored))
  }
  const readText = (name: string): string =>
    overlayOf(name)?.text ?? (decodeText(bytesOnDisk(name) ?? new Uint8Array(0))?.text || '')
  return { readFile, readText, readBeginning }
}

/** Adds what may have been meant and how to mend it; warnings when there are no errors. */
const withRemedies = (
  report: AssemblyReport,
  result: AssembleResult,
  files: ReadableFiles,
  readText: (path: string) => string,
): AssemblyReport => {
  const texts = new Map<string, string>()
  const text = (path: string): string => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const read = readText(path)
    texts.set(path, read)
    return read
  }
  const splits = new Map<string, readonly string[]>()
  const lines = (path: string): readonly string[] => {
    const known = splits.get(path)
    if (known !== undefined) return known
    const split = text(path).split(/\r\n|\n\r|\n|\r/)
    splits.set(path, split)
    return split
  }
  let joined: Program | undefined
  const program = (): Program =>
    (joined ??= joinFiles(report.files.map((path) => [path, indexFile(text(path))] as const)))
  if (result.ok)
    return {
      ...report,
      diagnostics: programWarnings({ report, image: result.bytes, lines, program }),
    }
  const list = files.list().flatMap(({ path, kind }) => (kind === 'file' ? [path] : []))
  const context: FixContext = {
    program: program(),
    lines,
    names: [...result.preprocessorNames(), ...report.symbols.map(({ name }) => name)],
    files: list,
    definers: createDefiners(list, report.files, text),
  }
  const diagnostics = report.diagnostics.map((diagnostic, index): Diagnostic => {
    if (index >= MOST_REMEDIES || diagnostic.place.line === 0) return diagnostic
    const symbol = result.diagnostics[index]!.detail?.symbol
    return { ...diagnostic, ...remedyOf({ diagnostic, symbol }, context) }
  })
  return { ...report, diagnostics }
}

/** Finds files that could be included and define a name. */
const createDefiners = (
  all: readonly string[],
  program: readonly string[],
  text: (path: string) => string,
): FixContext['definers'] => {
  let names: Map<string, string[]> | undefined
  const collect = (): Map<string, string[]> => {
    const found = new Map<string, string[]>()
    const candidates = all.filter((path) => /\.(inc|mac)$/i.test(path) && !program.includes(path))
    for (const path of candidates.slice(0, MOST_FILES)) {
      if (text(path).length > LONGEST_FILE) continue
      for (const { name } of indexFile(text(path)).definitions) {
        const list = found.get(name)
        if (list === undefined) found.set(name, [path])
        else if (!list.includes(path)) list.push(path)
      }
    }
    return found
  }
  return (name) => (names ??= collect()).get(name) ?? []
}
