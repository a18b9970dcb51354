import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface StandInWindow {
  /** Evaluates an expression in the page; its value must be JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly reload: () => Promise<void>
  /** What the page complained about so far. */
  readonly errors: readonly string[]
  /** The application menu as JSON. */
  readonly menu: () => string
  readonly close: () => Promise<void>
}

/** Starts the built main process over the stand-in and waits for its window. */
export const openStandInWindow = async (
  browser: { executable: string; args: string[] },
  args: readonly string[],
  dataFolder: string,
): Promise<StandInWindow> => {
  const child: ChildProcess = fork(join(root, 'out/main/index.js'), [...args], {
    cwd: root,
    execArgv: ['--import', new URL('./electron-stand-in/register.mjs', import.meta.url).href],
    env: {
      ...process.env,
      STAND_IN_CHROMIUM: browser.executable,
      STAND_IN_CHROMIUM_ARGS: JSON.stringify(browser.args),
      KOLIBRI_WORKBENCH_DATA: dataFolder,
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const errors: string[] = []
  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>()
  let menu = ''
  await new Promise<void>((opened, failed) => {
    child.once('exit', (code) => failed(new Error(`the main process ended with ${code}: ${complaints}`)))
    child.on('message', (message: Record<string, unknown>) => {
      if (message['opened'] === true) opened()
      if (typeof message['pageError'] === 'string') errors.push(message['pageError'])
      if (typeof message['menu'] === 'string') menu = message['menu']
      if (typeof message['id'] === 'number') waiting.get(message['id'])?.(message)
    })
  })
  let lastId = 0
  const ask = (question: object) =>
    new Promise<unknown>((answered, failed) => {
      lastId += 1
      waiting.set(lastId, ({ value, error }) =>
        error === undefined ? answered(value) : failed(new Error(error)),
      )
      child.send({ id: lastId, ...question })
    })
  return {
    evaluate: (expression) => ask({ evaluate: expression }),
    reload: async () => void (await ask({ reload: true })),
    errors,
    menu: () => menu,
    close: async () => {
      const ended = new Promise((end) => child.once('exit', end))
      child.disconnect()
      await ended
    },
  }
}
