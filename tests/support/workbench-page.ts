import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type Page, chromium } from 'playwright-core'
import { findChromium } from './chromium'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'tests/output/screenshots')

export interface ServedWorkbench {
  readonly page: Page
  readonly address: string
  /** Errors that the page reported so far. */
  readonly errors: string[]
  /** Keeps a picture of the page under tests/output. */
  readonly picture: (name: string) => Promise<void>
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

/** Serves the built workbench on a free port over a project folder and opens it in Chromium. */
export const openWorkbench = async (project: string, data: string): Promise<ServedWorkbench> => {
  const found = await findChromium()
  if (!found) throw new Error('no Chromium')
  const server = spawn(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'serve', '--port', '0', '--project', project],
    {
      env: { ...process.env, KOLIBRI_WORKBENCH_DATA: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await addressOf(server)
  const browser: Browser = await chromium.launch({
    executablePath: found.executable,
    args: [...found.args, '--disable-gpu'],
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(address)
  mkdirSync(pictures, { recursive: true })
  return {
    page,
    address,
    errors,
    picture: async (name) => void (await page.screenshot({ path: join(pictures, `${name}.png`) })),
    close: async () => {
      await browser.close()
      const ended = new Promise((end) => server.once('exit', end))
      server.kill()
      await ended
    },
  }
}
