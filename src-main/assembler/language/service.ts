import { type Said, say } from '../../contract/said'
import type { AssemblyReport, AssemblySymbol, Place, TextEdit } from '../../contract/assembly'
import { candidatePaths, expandPath, includeDirectories } from '../files'
import type {
  Completion,
  FoldRange,
  FormatOptions,
  HoverFacts,
  LanguageCode,
  LanguageFacts,
  LineBytes,
  OutlineEntry,
  RenameOutcome,
  SignatureFacts,
  TextPosition,
} from '../../contract/language'
import { complete } from './complete'
import { cursorAt } from './cursor'
import { indexFile } from './file-index'
import type { FileIndex } from './file-index'
import { formatLines } from './format'
import { hoverFacts } from './hover'
import { bytesOfLines } from './line-bytes'
import { OUTLINE_KINDS, outlineOf } from './outline'
import { plainPath } from './paths'
import { isLocalName, joinFiles } from './program'
import type { Program } from './program'
import { placesOfThing, rename, whyFixed } from './rename'
import type { NamedThing } from './rename'
import { semanticTokens } from './semantic-tokens'
import type { SemanticToken } from './semantic-tokens'
import { signatureAt } from './signature'

/** What the service asks of its host; paths are the host's. */
export interface LanguageHost {
  /** The text of a file; undefined when there is none or it is no text. */
  readonly read: (path: string) => string | undefined
  /** Every file that could be included. */
  readonly list: () => readonly string[]
  readonly facts: (language?: LanguageCode) => LanguageFacts
  /** Variables such as INCLUDE; there are none unless the host says. */
  readonly environment?: (name: string) => string | undefined
}

/** Answers about texts as they stand in an editor, whether they assemble or not. */
export interface LanguageService {
  /** Unsaved texts that stand in for files; all others are read from the host. */
  readonly share: (texts: ReadonlyMap<string, string>) => void
  /** Files that changed outside. */
  readonly forget: (paths: readonly string[]) => void
  /** What the last assembly of a listing told. */
  readonly assembled: (report: AssemblyReport, image: Uint8Array) => void
  /** The listing that a file belongs to as far as is known: the one assembled last that includes it. */
  readonly mainOf: (path: string) => string
  readonly lines: (path: string) => readonly string[]
  readonly complete: (at: TextPosition, language?: LanguageCode) => Completion
  readonly hover: (at: TextPosition, language?: LanguageCode) => HoverFacts | undefined
  readonly signature: (at: TextPosition) => SignatureFacts | undefined
  readonly definition: (at: TextPosition) => Place[]
  readonly references: (at: TextPosition) => Place[]
  readonly renamable: (at: TextPosition) => { place: Place; name: string; reason: Said } | undefined
  readonly rename: (at: TextPosition, newName: string) => RenameOutcome
  readonly outline: (path: string) => OutlineEntry[]
  /** The global names that a file defines, whatever includes it. */
  readonly fileSymbols: (path: string) => readonly FileSymbol[]
  readonly semanticTokens: (path: string) => SemanticToken[]
  readonly folds: (path: string) => FoldRange[]
  readonly format: (path: string, from: number, to: number, options: FormatOptions) => TextEdit[]
  readonly lineBytes: (path: string, from: number, to: number) => LineBytes[]
}

/** A name that a file defines. */
export interface FileSymbol {
  readonly name: string
  readonly kind: OutlineEntry['kind']
  readonly place: Place
}

interface Assembly {
  /** The last report with symbols, and the last one that succeeded on the texts as they are. */
  readonly files: readonly string[]
  readonly symbols: ReadonlyMap<string, AssemblySymbol>
  readonly report: AssemblyReport
  readonly image: Uint8Array
}

const EOL = /\r\n|\n\r|\n|\r/
const MOST_FILES = 2000

const symbolsDefined = (path: string, { definitions }: FileIndex): FileSymbol[] =>
  definitions
    .filter(({ name }) => !isLocalName(name) && !name.startsWith('@'))
    .map(({ name, kind, span }) => ({ name, kind: OUTLINE_KINDS[kind], place: { path, ...span } }))

export const createLanguageService = (host: LanguageHost): LanguageService => {
  let shared: ReadonlyMap<string, string> = new Map()
  const read = new Map<string, string>()
  const indexes = new Map<string, { text: string; index: FileIndex }>()
  const splits = new Map<string, { text: string; lines: readonly string[] }>()
  const assemblies = new Map<string, Assembly>()
  /** Of files that nothing else was asked about: their texts are not kept. */
  const fileSymbols = new Map<string, readonly FileSymbol[]>()
  let joined: { files: readonly (readonly [string, FileIndex])[]; program: Program } | undefined

  const textOf = (path: string): string | undefined => {
    const text = shared.get(path)
    if (text !== undefined) return text
    const known = read.get(path)
    if (known !== undefined) return known
    const found = host.read(path)
    if (found !== undefined) read.set(path, found)
    return found
  }
  const lines = (path: string): readonly string[] => {
    const text = textOf(path) ?? ''
    const known = splits.get(path)
    if (known?.text === text) return known.lines
    const split = text.split(EOL)
    splits.set(path, { text, lines: split })
    return split
  }
  const indexOf = (path: string): FileIndex | undefined => {
    const text = textOf(path)
    if (text === undefined) return undefined
    const known = indexes.get(path)
    if (known?.text === text) return known.index
    const index = indexFile(text)
    indexes.set(path, { text, index })
    return index
  }
  const variables = { environment: host.environment ?? (() => undefined) }
  const directories = includeDirectories(variables)
  /** The file that a file means by what it includes; undefined when there is none. */
  const includedFrom = (path: string, written: string): string | undefined =>
    candidatePaths(path, directories, expandPath(variables, written))
      .map(plainPath)
      .find((candidate) => textOf(candidate) !== undefined)
  const mainOf = (path: string): string => {
    if (assemblies.has(path)) return path
    for (const [main, { files }] of [...assemblies].reverse()) if (files.includes(path)) return main
    return path
  }
  /** The files of a listing in the order in which they are included; the file asked about is one of them. */
  const filesOf = (main: string, path: string): (readonly [string, FileIndex])[] => {
    const files = new Map<string, FileIndex>()
    const visit = (start: string) => {
      const waiting = [start]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (files.has(next) || files.size >= MOST_FILES) continue
        const index = indexOf(next)
        if (index === undefined) continue
        files.set(next, index)
        for (const one of [...index.includes].reverse()) {
          const included = includedFrom(next, one.path)
          if (included !== undefined) waiting.push(included)
        }
      }
    }
    visit(main)
    // What macros include, and paths that they put together, only an assembly tells.
    for (const one of assemblies.get(main)?.files ?? []) visit(one)
    if (!files.has(path)) visit(path)
    return [...files]
  }
  const programOf = (path: string): Program => {
    const files = filesOf(mainOf(path), path)
    const isSame =
      joined !== undefined &&
      joined.files.length === files.length &&
      files.every(([name, index], at) => joined!.files[at]![0] === name && joined!.files[at]![1] === index)
    if (!isSame) joined = { files, program: joinFiles(files) }
    return joined!.program
  }
  const symbolsOf = (path: string): ReadonlyMap<string, AssemblySymbol> =>
    assemblies.get(mainOf(path))?.symbols ?? new Map()
  const lineText = ({ path, line }: TextPosition): string => lines(path)[line - 1] ?? ''

  /** The name at a position, with what it means there. */
  const thingAt = (position: TextPosition): NamedThing | undefined => {
    const cursor = cursorAt(lineText(position), position.column)
    const token = cursor.inside === '' ? cursor.tokens[cursor.at] : undefined
    if (token?.kind !== 'name') return undefined
    const { path, line } = position
    const program = programOf(path)
    const block = program.blockAt(path, line)
    const isOwn =
      block !== undefined && [...block.parameters, ...block.locals].some(({ text }) => text === token.text)
    return {
      written: token.text,
      full: program.fullName(path, line, token.text),
      at: { path, line, column: token.column, endColumn: token.endColumn },
      macro: isOwn ? block : undefined,
    }
  }

  const definition = (position: TextPosition): Place[] => {
    const { path, line } = position
    const index = indexOf(path)
    const include = index?.includes.find(
      ({ span }) => span.line === line && span.column <= position.column && position.column <= span.endColumn,
    )
    if (include !== undefined) {
      const target = includedFrom(path, include.path)
      return target === undefined ? [] : [{ path: target, line: 1, column: 1, endColumn: 1 }]
    }
    const thing = thingAt(position)
    if (thing === undefined) return []
    const program = programOf(path)
    if (thing.macro !== undefined) {
      const block = program.blockAt(path, line)!
      const own = [...block.parameters, ...block.locals].find(({ text }) => text === thing.written)!
      return [{ path, line: own.line, column: own.column, endColumn: own.endColumn }]
    }
    const found = program.symbols.get(thing.full)
    if (found !== undefined) return found.map(({ at }) => at)
    const symbol = symbolsOf(path).get(thing.full)
    return symbol === undefined ? [] : [symbol.place]
  }

  return {
    share: (texts) => {
      shared = texts
    },
    forget: (paths) => {
      for (const path of paths) {
        read.delete(path)
        fileSymbols.delete(path)
      }
    },
    assembled: (report, image) => {
      const before = assemblies.get(report.path)
      // After an error the symbols of the last good assembly stay, and new ones are added.
      const symbols = new Map(report.symbols.map((symbol) => [symbol.name, symbol]))
      if (!report.succeeded) for (const [name, symbol] of before?.symbols ?? []) symbols.set(name, symbol)
      const files = report.succeeded
        ? report.files
        : [...new Set([...report.files, ...(before?.files ?? [])])]
      assemblies.delete(report.path)
      assemblies.set(report.path, { files, symbols, report, image })
    },
    mainOf,
    lines,
    complete: (at, language) =>
      complete(at, lineText(at), {
        program: programOf(at.path),
        facts: host.facts(language),
        symbols: symbolsOf(at.path),
        files: host.list,
        directories: directories.map(plainPath),
      }),
    hover: (at, language) => {
      const assembly = assemblies.get(mainOf(at.path))
      return hoverFacts(at, {
        program: programOf(at.path),
        facts: host.facts(language),
        symbols: symbolsOf(at.path),
        lines: lines(at.path),
        bytes:
          assembly === undefined
            ? undefined
            : bytesOfLines(assembly.report, assembly.image, at.path, at.line, at.line)[0],
      })
    },
    signature: (at) => signatureAt(at, lineText(at), programOf(at.path)),
    definition,
    references: (at) => {
      const thing = thingAt(at)
      return thing === undefined ? [] : placesOfThing(thing, programOf(at.path))
    },
    renamable: (at) => {
      const thing = thingAt(at)
      if (thing === undefined) return undefined
      return {
        place: thing.at,
        name: thing.written,
        reason: whyFixed(thing, programOf(at.path)) ?? '',
      }
    },
    rename: (at, newName) => {
      const thing = thingAt(at)
      if (thing === undefined) return { outcome: 'refused', reason: say('rename.no-name') }
      return rename(thing, newName, programOf(at.path), lines)
    },
    outline: (path) => outlineOf(path, programOf(path), symbolsOf(path)),
    fileSymbols: (path) => {
      const open = shared.has(path) ? indexOf(path) : undefined
      if (open !== undefined) return symbolsDefined(path, open)
      let known = fileSymbols.get(path)
      if (known === undefined) {
        const text = read.get(path) ?? host.read(path)
        known = text === undefined ? [] : symbolsDefined(path, indexFile(text))
        fileSymbols.set(path, known)
      }
      return known
    },
    semanticTokens: (path) => semanticTokens(path, textOf(path) ?? '', programOf(path)),
    folds: (path) => [...(indexOf(path)?.folds ?? [])],
    format: (path, from, to, options) => formatLines(path, textOf(path) ?? '', from, to, options),
    lineBytes: (path, from, to) => {
      const assembly = assemblies.get(mainOf(path))
      return assembly === undefined ? [] : bytesOfLines(assembly.report, assembly.image, path, from, to)
    },
  }
}
