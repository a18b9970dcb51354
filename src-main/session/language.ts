import { applyEdits } from '../contract/text-edits'
import type { SemanticToken } from '../assembler/language/semantic-tokens'
import { createLanguageService } from '../assembler/language/service'
import type { FileSymbol } from '../assembler/language/service'
import type { Overlay } from '../contract/project'
import type { RenameOutcome } from '../contract/language'
import { say } from '../contract/said'
import { ok, type Result } from '../contract/result'
import type { SessionApi } from '../contract/session'
import type { Assembled, JobPool, RunningJob } from './jobs'
import { collectLanguageFacts } from './language-facts'
import type { ProjectFiles } from './ports'
import { decodeText } from './text-encoding'

type LanguageMethod =
  | 'shareTexts'
  | 'complete'
  | 'hover'
  | 'signature'
  | 'definition'
  | 'references'
  | 'renamable'
  | 'renameSymbol'
  | 'outline'
  | 'folds'
  | 'format'
  | 'lineBytes'

export interface Language {
  /** The part of the session that answers about texts. */
  readonly api: Pick<SessionApi, LanguageMethod>
  /** Takes in what an assembly told. */
  readonly assembled: (assembled: Assembled) => void
  readonly filesChanged: (paths: readonly string[]) => void
  /** The listing that a file belongs to, as far as is known. */
  readonly mainOf: (path: string) => string
  /** The global names that a file defines, whatever includes it. */
  readonly fileSymbols: (path: string) => readonly FileSymbol[]
  readonly semanticTokens: (path: string) => SemanticToken[]
  readonly close: () => void
}

/** What the language services need of their host. */
export interface LanguagePorts {
  readonly files: Pick<ProjectFiles, 'read' | 'list' | 'isReadOnly'>
  readonly jobs: JobPool
  /** Variables such as INCLUDE, as the jobs have them; there are none unless the host says. */
  readonly environment?: (name: string) => string | undefined
}

/** The language services of a session, over its files and the texts that its client shares. */
export const createLanguage = (ports: LanguagePorts): Language => {
  const { files, jobs, environment } = ports
  let overlays: readonly Overlay[] = []
  let expanding: RunningJob<'expand'> | undefined
  const service = createLanguageService({
    read: (path) => {
      const bytes = files.read(path)
      return bytes.ok ? decodeText(bytes.value)?.text : undefined
    },
    list: () => files.list().flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])),
    facts: collectLanguageFacts,
    ...(environment && { environment }),
  })

  const imageOf = async (path: string, texts: readonly Overlay[]): Promise<Uint8Array | undefined> => {
    const result = await jobs.run({ kind: 'assemble', path, overlays: texts }).result
    return result.ok && result.value.report.succeeded ? result.value.image : undefined
  }

  /** Assembles with the edits: a rename that changes the program is none. */
  const proven = async (path: string, outcome: RenameOutcome): Promise<Result<RenameOutcome>> => {
    if (outcome.outcome === 'refused') return ok(outcome)
    const { edits } = outcome
    const paths = [...new Set(edits.map(({ place }) => place.path))]
    const fixed = paths.find((one) => one !== path && files.isReadOnly(one))
    if (fixed !== undefined)
      return ok({
        outcome: 'refused',
        reason: say('rename.delivered', { path: fixed }),
      })
    const main = service.mainOf(path)
    const before = await imageOf(main, overlays)
    if (before === undefined) return ok(outcome)
    const changed = paths.map((one) => ({
      path: one,
      text: applyEdits(
        service.lines(one).join('\n'),
        edits.filter(({ place }) => place.path === one),
      ),
    }))
    const others = overlays.filter((one) => !paths.includes(one.path))
    const after = await imageOf(main, [...others, ...changed])
    const isSame =
      after !== undefined && after.length === before.length && after.every((byte, at) => byte === before[at])
    if (isSame) return ok(outcome)
    const reason = after === undefined ? say('rename.does-not-assemble') : say('rename.changes-program')
    return ok({ outcome: 'refused', reason })
  }

  return {
    assembled: ({ report, image }) => service.assembled(report, image),
    filesChanged: (paths) => service.forget(paths),
    mainOf: service.mainOf,
    fileSymbols: service.fileSymbols,
    semanticTokens: service.semanticTokens,
    close: () => expanding?.cancel(),
    api: {
      shareTexts: async (request) => {
        const kept = new Set(request.overlays.map(({ path }) => path))
        // A text that is no longer shared was saved, or thrown away.
        service.forget(overlays.flatMap(({ path }) => (kept.has(path) ? [] : [path])))
        overlays = request.overlays
        service.share(new Map(overlays.map(({ path, text }) => [path, text])))
        return ok({})
      },
      complete: async ({ language, ...at }) => ok(service.complete(at, language)),
      hover: async ({ language, ...at }) => {
        const facts = service.hover(at, language)
        if (facts === undefined) return ok({})
        const kind = facts.definition?.kind
        if (kind !== 'macro' && kind !== 'struc') return ok({ facts })
        expanding?.cancel()
        const path = service.mainOf(at.path)
        expanding = jobs.run({ kind: 'expand', path, overlays, file: at.path, line: at.line })
        const expansion = await expanding.result
        const lines = expansion.ok ? expansion.value : []
        return ok({ facts: lines.length === 0 ? facts : { ...facts, expansion: [...lines] } })
      },
      signature: async (at) => {
        const signature = service.signature(at)
        return ok(signature === undefined ? {} : { signature })
      },
      definition: async (at) => ok(service.definition(at)),
      references: async (at) => ok(service.references(at)),
      renamable: async (at) => ok(service.renamable(at) ?? { name: '', reason: say('rename.no-name') }),
      renameSymbol: async ({ newName, ...at }) => proven(at.path, service.rename(at, newName)),
      outline: async ({ path }) => ok(service.outline(path)),
      folds: async ({ path }) => ok(service.folds(path)),
      format: async ({ path, from, to, options }) => ok(service.format(path, from, to, options)),
      lineBytes: async ({ path, from, to }) => ok(service.lineBytes(path, from, to)),
    },
  }
}
