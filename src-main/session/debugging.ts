import type { AssemblyReport } from '../contract/assembly'
import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import type { RunRequest } from '../contract/run'
import type { SessionApi, SessionEvent } from '../contract/session'
import { createProgramMap } from '../debugger/program-map'
import { launchBare } from './bare-guest'
import { createConsole } from './console'
import { editMemory, editRegister, editWideRegister } from './edit-machine'
import { emptyView } from './empty-view'
import { DEFAULT_MEMORY_MIB, launch } from './engine'
import type { Assembled, RunningJob } from './jobs'
import { look } from './look'
import type { SessionPorts } from './ports'
import { createRunControl } from './run-control'
import { createScreenFeed } from './screen-feed'
import { decodeText } from './text-encoding'
import { createViews } from './views'

type DebuggingMethod =
  | 'assemble'
  | 'start'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'stepInto'
  | 'stepOver'
  | 'stepOut'
  | 'runTo'
  | 'runState'
  | 'setBreakpoints'
  | 'writeRegister'
  | 'writeWideRegister'
  | 'writeMemory'
  | 'consoleText'
  | 'subscribe'
  | 'watchScreen'
  | 'screenShown'
  | 'pickPixel'
  | 'actOnWindow'
  | 'slowDown'
  | 'sendKeys'
  | 'sendPointer'
  | 'unsubscribe'

export interface Debugging extends Pick<SessionApi, DebuggingMethod> {
  readonly close: () => void
}

/** Names that listings give to their page directory. */
const DIRECTORY_NAME = /^(page_?)?dir(ectory)?$/i
/** Where a listing says that its page directory lies. */
const namedDirectory = ({ symbols }: AssemblyReport): number | undefined => {
  const value = symbols.find(({ name }) => DIRECTORY_NAME.test(name))?.value
  return typeof value === 'number' && value % 0x1000 === 0 ? value : undefined
}

const answered = (result: Result<undefined>): Result<Record<string, never>> => (result.ok ? ok({}) : result)

/** Assembling, running and looking into the machine of a session. */
export const createDebugging = (
  ports: SessionPorts,
  tell: (event: SessionEvent) => void,
  onAssembled: (assembled: Assembled) => void,
): Debugging => {
  const { files, clock, jobs } = ports
  const console = createConsole(tell)
  const changed = () => {
    views.changed()
    screen.changed()
  }
  const control = createRunControl({ clock, console, tell, changed })
  const screen = createScreenFeed(
    () => {
      const guest = control.probe()?.guest
      const map = control.map()
      return guest && map && { guest, map }
    },
    tell,
    clock,
  )
  const views = createViews(
    (request) => {
      const target = control.inspected()
      const calls = control.calls()
      const probe = control.probe()
      if (target === undefined || calls === undefined || probe === undefined) return emptyView(request)
      const { state } = control.state()
      const standing = state !== 'running'
      return look({ target, calls, probe, standing, isBreakpoint: control.isBreakpoint }, request)
    },
    tell,
    clock,
  )
  const assembling = new Map<string, RunningJob<'assemble'>>()
  let starting: RunningJob<'assemble'> | undefined

  /** Assembles on a thread; a later call for the same path cancels this one. */
  const assemble = async (path: string, overlays: RunRequest['overlays']): Promise<Result<Assembled>> => {
    assembling.get(path)?.cancel()
    const job = jobs.run({ kind: 'assemble', path, overlays })
    assembling.set(path, job)
    const result = await job.result
    if (assembling.get(path) === job) assembling.delete(path)
    if (result.ok) onAssembled(result.value)
    return result
  }

  /** A program file that needs no assembling: it is run as it lies there. */
  const programFile = (path: string): Assembled | undefined => {
    const bytes = files.read(path)
    if (!bytes.ok || decodeText(bytes.value) !== undefined) return undefined
    return {
      report: {
        path,
        succeeded: true,
        diagnostics: [],
        display: '',
        moreErrors: 0,
        passes: 0,
        files: [path],
        imageSize: bytes.value.length,
        symbols: [],
        lines: [],
      },
      image: bytes.value,
    }
  }

  const assembleForRun = async (request: RunRequest): Promise<Result<Assembled>> => {
    starting?.cancel()
    const job = jobs.run({ kind: 'assemble', path: request.path, overlays: request.overlays })
    starting = job
    const result = await job.result
    if (starting === job) starting = undefined
    return result
  }

  const start: SessionApi['start'] = async (request) => {
    const program = programFile(request.path)
    const assembled = program === undefined ? await assembleForRun(request) : ok(program)
    if (!assembled.ok) return assembled
    const { report, image } = assembled.value
    if (!report.succeeded) return ok({ report, started: false })
    const host = {
      memoryMib: ports.memoryMib ?? request.memoryMib ?? DEFAULT_MEMORY_MIB,
      date: clock.date(),
    }
    const started = control.start(
      {
        path: request.path,
        map: createProgramMap(report.lines, report.symbols),
        bare: report.bare !== undefined,
        launch: (runPorts) =>
          report.bare === undefined
            ? launch(
                {
                  image,
                  path: request.path,
                  parameter: request.parameter,
                  loopback: request.loopback ?? false,
                  ...host,
                },
                runPorts,
              )
            : launchBare(
                { image, settings: report.bare, namedDirectory: namedDirectory(report), ...host },
                runPorts,
              ),
      },
      request.breakpoints,
      request.stopAtEntry ?? false,
    )
    return started.ok ? ok({ report, started: true }) : started
  }

  const edit = (change: () => Result<undefined>) => {
    const result = change()
    if (result.ok) control.edited()
    return answered(result)
  }

  return {
    assemble: async ({ path, overlays }) => {
      const assembled = await assemble(path, overlays)
      return assembled.ok ? ok(assembled.value.report) : assembled
    },
    start,
    pause: async () => answered(control.pause()),
    resume: async () => answered(control.resume()),
    stop: async () => {
      starting?.cancel()
      return answered(control.stop())
    },
    stepInto: async () => answered(control.step('into')),
    stepOver: async () => answered(control.step('over')),
    stepOut: async () => answered(control.step('out')),
    runTo: async ({ path, line, address }) => answered(control.runTo(path, line, address)),
    runState: async () => ok(control.state()),
    setBreakpoints: async ({ breakpoints }) => ok([...control.setBreakpoints(breakpoints)]),
    writeRegister: async ({ name, value }) => {
      const target = control.standing()
      return target.ok ? edit(() => editRegister(target.value, name, value)) : target
    },
    writeWideRegister: async ({ name, bytes }) => {
      const target = control.standing()
      return target.ok ? edit(() => editWideRegister(target.value, name, bytes)) : target
    },
    writeMemory: async ({ address, bytes }) => {
      const target = control.standing()
      return target.ok ? edit(() => editMemory(target.value, address, bytes)) : target
    },
    consoleText: async ({ limit }) => ok({ text: console.text(limit) }),
    watchScreen: async ({ on }) => screen.watch(on),
    screenShown: async ({ pictures }) => {
      screen.shown(pictures)
      return ok({})
    },
    pickPixel: async (place) => screen.pick(place),
    actOnWindow: async (action) => answered(control.input([{ kind: 'window', ...action }])),
    slowDown: async ({ times }) => {
      control.slowDown(times)
      return ok({})
    },
    sendKeys: async ({ scanCodes }) =>
      answered(control.input(scanCodes.map((scanCode) => ({ kind: 'key', scanCode })))),
    sendPointer: async (packet) => answered(control.input([{ kind: 'pointer', ...packet }])),
    subscribe: async (request) => {
      try {
        return views.subscribe(request)
      } catch (error) {
        return fail(
          'view-failed',
          say('refused.view-failed', { view: request.view, error: (error as Error).message }),
        )
      }
    },
    unsubscribe: async ({ subscription }) => {
      views.unsubscribe(subscription)
      return ok({})
    },
    close: () => {
      control.close()
      views.close()
      screen.close()
      for (const job of assembling.values()) job.cancel()
      starting?.cancel()
    },
  }
}
