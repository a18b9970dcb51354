import type { AssemblyReport } from '@contract/assembly'
import type { ComparisonDocument } from '@contract/comparison'
import type { LanguageFacts, OutlineEntry } from '@contract/language'
import type { FileEntry, Lesson } from '@contract/project'
import { fail, ok, type Result } from '@contract/result'
import { say } from '@contract/said'
import type { BoundBreakpoint, RunState } from '@contract/run'
import {
  SESSION_METHODS,
  type RequestOf,
  type ResponseOf,
  type SessionApi,
  type SessionEvent,
  type SessionMethod,
} from '@contract/session'
import type { ViewData, ViewRequest } from '@contract/views'

type Handlers = { [M in SessionMethod]: (request: RequestOf<M>) => Result<ResponseOf<M>> }

/** What a test may prepare before it mounts a part of the window. */
export interface FakeWorld {
  readonly files: Map<string, { text: string; readOnly: boolean; revision: number }>
  readonly settings: Map<string, string>
  readonly drafts: Map<string, { text: string; baseRevision: string }>
  lessons: Lesson[]
  facts: LanguageFacts
  report: AssemblyReport | undefined
  outline: OutlineEntry[]
  state: RunState
  views: Partial<Record<ViewRequest['view'], (request: ViewRequest) => ViewData>>
  comparison: ComparisonDocument | undefined
  readonly calls: { method: SessionMethod; request: unknown }[]
}

export interface FakeSession {
  readonly api: SessionApi
  readonly world: FakeWorld
  readonly tell: (event: SessionEvent) => void
  /** Pushes a view to everyone who subscribed to it. */
  readonly push: (data: ViewData) => void
  readonly callsOf: <M extends SessionMethod>(method: M) => RequestOf<M>[]
}

export const IDLE_STATE: RunState = {
  state: 'idle',
  stop: 0,
  instructions: 0,
  ticks: 0,
  freeKib: 0,
  totalKib: 0,
  processId: 0,
  threadId: 0,
  program: '',
}

const emptyReport = (path: string): AssemblyReport => ({
  path,
  succeeded: true,
  diagnostics: [],
  display: '',
  moreErrors: 0,
  passes: 2,
  files: [path],
  imageSize: 0,
  symbols: [],
  lines: [],
})

/** A session in memory that answers what a test prepared. It never pretends to assemble or run. */
export const createFakeSession = (): FakeSession => {
  const listeners = new Set<(event: SessionEvent) => void>()
  const tell = (event: SessionEvent) => listeners.forEach((listener) => listener(event))
  const subscriptions = new Map<number, ViewRequest>()
  let lastSubscription = 0
  let breakpoints: BoundBreakpoint[] = []
  const world: FakeWorld = {
    files: new Map(),
    settings: new Map(),
    drafts: new Map(),
    lessons: [],
    facts: { instructions: [], directives: [], registers: [], systemFunctions: [] },
    report: undefined,
    outline: [],
    state: IDLE_STATE,
    views: {},
    comparison: undefined,
    calls: [],
  }
  const done = () => ok({})
  const missing = (path: string) => fail('file-not-found', say('refused.file-not-found', { path }))

  const entries = (): FileEntry[] => {
    const list = new Map<string, FileEntry>()
    for (const [path, file] of world.files) {
      list.set(path, { path, kind: 'file', readOnly: file.readOnly })
      const parts = path.split('/')
      for (let depth = 2; depth < parts.length; depth++) {
        const folder = parts.slice(0, depth).join('/')
        list.set(folder, { path: folder, kind: 'folder', readOnly: file.readOnly })
      }
    }
    return [...list.values()]
  }
  const look = (request: ViewRequest): Result<ViewData> => {
    const view = world.views[request.view]
    return view
      ? ok(view(request))
      : fail(
          'not-available',
          say('refused.view-failed', { view: request.view, error: 'nothing was prepared' }),
        )
  }

  const handlers: Handlers = {
    watchScreen: () => ok({ windows: [] }),
    screenShown: done,
    pickPixel: () => fail('not-running', say('refused.no-system-program')),
    actOnWindow: done,
    slowDown: done,
    sendKeys: done,
    sendPointer: done,
    listFiles: () => ok(entries()),
    readFile: ({ path }) => {
      const file = world.files.get(path)
      return file
        ? ok({
            kind: 'text' as const,
            path,
            text: file.text,
            encoding: 'utf-8' as const,
            revision: String(file.revision),
            readOnly: file.readOnly,
          })
        : missing(path)
    },
    writeFile: ({ path, text, baseRevision }) => {
      const file = world.files.get(path)
      if (file && baseRevision !== '' && baseRevision !== String(file.revision))
        return fail('changed-on-disk', say('refused.changed-on-disk', { path }))
      const revision = (file?.revision ?? 0) + 1
      world.files.set(path, { text, readOnly: false, revision })
      return ok({ revision: String(revision) })
    },
    createFolder: done,
    renameFile: ({ path, to }) => {
      const file = world.files.get(path)
      if (!file) return missing(path)
      world.files.delete(path)
      world.files.set(to, file)
      return ok({})
    },
    deleteFile: ({ path }) => (world.files.delete(path) ? ok({}) : missing(path)),
    listDrafts: () => ok([...world.drafts].map(([path, draft]) => ({ path, ...draft }))),
    storeDraft: ({ path, text, baseRevision }) => {
      world.drafts.set(path, { text, baseRevision })
      return ok({})
    },
    discardDraft: ({ path }) => {
      world.drafts.delete(path)
      return ok({})
    },
    readSetting: ({ key }) => ok({ text: world.settings.get(key) ?? '' }),
    storeSetting: ({ key, text }) => {
      world.settings.set(key, text)
      return ok({})
    },
    listLessons: () => ok(world.lessons),
    languageFacts: () => ok(world.facts),
    shareTexts: done,
    complete: ({ path, line, column }) =>
      ok({ place: { path, line, column, endColumn: column }, entries: [], incomplete: false }),
    hover: () => ok({}),
    signature: () => ok({}),
    definition: () => ok([]),
    references: () => ok([]),
    renamable: () => ok({ name: '', reason: 'Nothing was prepared.' }),
    renameSymbol: () => ok({ outcome: 'refused' as const, reason: 'Nothing was prepared.' }),
    outline: () => ok(world.outline),
    folds: () => ok([]),
    format: () => ok([]),
    lineBytes: () => ok([]),
    assemble: ({ path }) => ok(world.report ?? emptyReport(path)),
    start: ({ path }) =>
      ok({ report: world.report ?? emptyReport(path), started: world.report?.succeeded ?? true }),
    pause: done,
    resume: done,
    stop: done,
    stepInto: done,
    stepOver: done,
    stepOut: done,
    runTo: done,
    runState: () => ok(world.state),
    setBreakpoints: (request) => {
      breakpoints = request.breakpoints.map((one) => ({ ...one, address: -1 }))
      return ok(breakpoints)
    },
    writeRegister: done,
    writeWideRegister: done,
    writeMemory: done,
    consoleText: () => ok({ text: '' }),
    subscribe: (request) => {
      const data = look(request)
      if (!data.ok) return data
      subscriptions.set(++lastSubscription, request)
      return ok({ subscription: lastSubscription, data: data.value })
    },
    unsubscribe: ({ subscription }) => {
      subscriptions.delete(subscription)
      return ok({})
    },
    listStrategies: () => ok([]),
    listWorkloads: () => ok([]),
    compare: () =>
      world.comparison ? ok(world.comparison) : fail('unavailable', say('refused.nothing-runs')),
    cancelComparison: done,
  }

  const api = {
    ...Object.fromEntries(
      SESSION_METHODS.map((method) => [
        method,
        async (request: never) => {
          world.calls.push({ method, request })
          return (handlers[method] as (request: never) => Result<unknown>)(request)
        },
      ]),
    ),
    onEvent: (listener: (event: SessionEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as SessionApi

  return {
    api,
    world,
    tell,
    push: (data) => {
      for (const [subscription, request] of subscriptions)
        if (request.view === data.view) tell({ event: 'view', subscription, data })
    },
    callsOf: <M extends SessionMethod>(method: M) =>
      world.calls.filter((call) => call.method === method).map((call) => call.request as RequestOf<M>),
  }
}
