import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type Page, chromium } from 'playwright-core'
import { findChromium } from './chromium'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'tests/output/screenshots')

export interface ServedWorkbench {
  readonly page: Page
  /** Errors that the page reported so far. */
  readonly errors: string[]
  /** Keeps a picture of the page under tests/output. */
  readonly picture: (name: string) => Promise<void>
  /** Ends the server as a crash would, starts another one and opens its page. */
  readonly crash: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Where the built workbench says it is served. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let text = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(text)
      if (match) found(match[0])
    })
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${text}`)))
  })

const startServer = async (project: string, data: string) => {
  const server = spawn(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'serve', '--port', '0', '--project', project],
    {
      env: { ...process.env, KOLIBRI_WORKBENCH_DATA: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await addressOf(server)
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  return { address, end }
}

/** Serves the built workbench on a free port over a project folder and opens it in Chromium. */
export const openWorkbench = async (project: string, data: string): Promise<ServedWorkbench> => {
  const found = await findChromium()
  if (!found) throw new Error('no Chromium')
  let server = await startServer(project, data)
  const browser: Browser = await chromium.launch({
    executablePath: found.executable,
    args: [...found.args, '--disable-gpu'],
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text())
  })
  await page.goto(server.address)
  mkdirSync(pictures, { recursive: true })
  return {
    page,
    errors,
    picture: async (name) => void (await page.screenshot({ path: join(pictures, `${name}.png`) })),
    crash: async () => {
      await server.end('SIGKILL')
      server = await startServer(project, data)
      await page.goto(server.address)
    },
    close: async () => {
      await browser.close()
      await server.end('SIGTERM')
    },
  }
}
