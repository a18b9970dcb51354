import { expect } from 'vitest'
import { inEnglish } from '../../src-main/contract/said'
import type { Result } from '../../src-main/contract/result'
import type { RunState } from '../../src-main/contract/run'
import type { RequestOf, SessionApi, SessionEvent } from '../../src-main/contract/session'
import type { ViewDataOf, ViewName, ViewRequest } from '../../src-main/contract/views'
import { createSession } from '../../src-main/session/session'
import { memoryHost } from './memory-host'

/** The value of a result that must be one. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${inEnglish(result.failure.message)}`)
  return result.value
}

/** A MENUET01 program around some code: every test says only what it is about. */
export const program = (code: string, memory = 0x10000): string => `use32
org 0
db 'MENUET01'
dd 1, start, image_end, ${memory}, ${memory}, 0, 0
start:
${code}
        mov     eax, -1
        int     0x40
image_end:
`

/** A session over one listing, driven as a person would. */
export interface Driver {
  readonly session: SessionApi & { close(): void }
  readonly events: SessionEvent[]
  start(request?: Partial<RequestOf<'start'>>): Promise<void>
  state(): Promise<RunState>
  /** Waits until the run stands still or has ended. */
  settled(): Promise<RunState>
  view<N extends ViewName>(request: ViewRequest & { view: N }): Promise<ViewDataOf<N>>
  register(name: string): Promise<number>
  console(): Promise<string>
}

export const PATH = 'files/program.asm'

export const driveFiles = (contents: Record<string, string | Uint8Array>, path = PATH): Driver => {
  const session = createSession(memoryHost(contents))
  const events: SessionEvent[] = []
  session.onEvent((event) => events.push(event))
  const state = async () => valueOf(await session.runState({}))
  const view = async (request: ViewRequest) => {
    const { subscription, data } = valueOf(await session.subscribe(request))
    await session.unsubscribe({ subscription })
    return data
  }
  return {
    session,
    events,
    start: async (request = {}) => {
      const all = { path, overlays: [], breakpoints: [], memoryMib: 32, ...request }
      const { report, started } = valueOf(await session.start(all))
      expect(report.diagnostics).toEqual([])
      expect(started).toBe(true)
    },
    state,
    settled: async () => {
      await expect
        .poll(async () => (await state()).state, { timeout: 50_000, interval: 5 })
        .toMatch(/^(paused|ended)$/)
      return state()
    },
    view: view as Driver['view'],
    register: async (name) => {
      const { registers } = (await view({ view: 'registers' })) as ViewDataOf<'registers'>
      return registers.find((register) => register.name === name)!.value
    },
    console: async () => valueOf(await session.consoleText({ limit: 1e6 })).text,
  }
}

/** A session over one program of the user's own. */
export const drive = (code: string, memory?: number): Driver => driveFiles({ [PATH]: program(code, memory) })

/** Number of the line that holds a text. */
export const lineOf = (source: string, text: string): number =>
  source.split('\n').findIndex((line) => line.includes(text)) + 1
