// npm run bench -- screen [--seconds N] [--rounds N] [--chromium PROGRAM]
//
// What it costs to show a program that redraws all of 1024x768, 50 times a second: milliseconds of processor
// time for each picture in every thread of the server and of a headless Chromium without a GPU, less what
// the same threads take while the program runs and the screen pane is not shown: the server's for each
// picture that the program draws, the browser's for each second. On a machine with other work the server's
// threads keep up better while nothing is shown, and less than nothing may be left of them. Linux only
// (/proc); the workbench must be built. PROGRAM is a Chromium (or CHROMIUM; `chromium` when absent).
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openPage, processTree, sleep, written } from './support/chromium-page.mjs'
import { median } from './support/processes.mjs'

const CLI = resolve(import.meta.dirname, '../../out/main/cli.js')
const LISTING = 'whole-screen.asm'
const RATE = 60
/** Pictures that the program draws in a second where nothing holds it up. */
const DRAWN = 50

/** Processor time of each thread of a process so far, in milliseconds. */
function threadsOf(pid) {
  const times = new Map()
  for (const thread of readdirSync(`/proc/${pid}/task`))
    try {
      const name = readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim()
      const ran = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]
      times.set(thread, { name: Number(thread) === pid ? 'main thread' : name, ms: Number(ran) / 1e6 })
    } catch {
      // The thread has ended.
    }
  return times
}

const isMain = (thread) => thread === 'main thread'

/** Processor time so far by part. The session's thread is the server's busiest beside its main one. */
function partsOf(server, browser) {
  const parts = new Map()
  const add = (part, ms) => parts.set(part, (parts.get(part) ?? 0) + ms)
  const threads = [...threadsOf(server).values()]
  const session = threads.filter(({ name }) => !isMain(name)).sort((a, b) => b.ms - a.ms)[0]
  for (const thread of threads) {
    if (isMain(thread.name)) add('server: forwarding', thread.ms)
    else add(thread === session ? 'server: session' : 'server: other threads', thread.ms)
  }
  for (const [pid, kind] of processTree(browser))
    for (const { name, ms } of threadsOf(pid).values())
      add(kind === 'renderer' ? `renderer: ${isMain(name) ? name : 'other threads'}` : `browser: ${kind}`, ms)
  return parts
}

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '3' },
      chromium: { type: 'string', default: process.env.CHROMIUM ?? 'chromium' },
    },
  })
  if (!existsSync(CLI) || !existsSync('/proc/self/schedstat')) {
    console.error('bench screen: needs the built workbench (npm run build) and Linux')
    return 1
  }
  const seconds = Number(values.seconds)
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  mkdirSync(join(folder, 'project'))
  copyFileSync(join(import.meta.dirname, 'support', LISTING), join(folder, 'project', LISTING))
  const serve = [CLI, 'serve', '--port', '0', '--project', join(folder, 'project')]
  const env = { ...process.env, KOLIBRI_WORKBENCH_DATA: join(folder, 'data') }
  const server = spawn(process.execPath, serve, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await written(server.stdout, /http:\/\/127\.0\.0\.1:\d+\/\S*/)
  const page = await openPage(values.chromium, folder)
  const choose = async (text) => {
    await page.press('p', 'KeyP', 80, 2)
    await page.until(`document.querySelector('[data-testid=palette-input]')`)
    await page.send('Input.insertText', { text })
    await sleep(500)
    await page.press('Enter', 'Enter', 13)
    await sleep(1000)
  }
  const shown = async () => {
    const title = await page.evaluate(`document.querySelector('[data-testid=screen-rate]').title`)
    return Number(/([\d,]+) since/.exec(title)[1].replaceAll(',', ''))
  }
  /** What each part takes for a while: milliseconds in a second. */
  const measure = async () => {
    const [before, began] = [partsOf(server.pid, page.pid), performance.now()]
    await sleep(seconds * 1000)
    const [after, lasted] = [partsOf(server.pid, page.pid), (performance.now() - began) / 1000]
    return new Map([...after].map(([part, ms]) => [part, (ms - (before.get(part) ?? 0)) / lasted]))
  }
  try {
    await page.send('Page.navigate', { url: address })
    await page.until(`document.querySelector('[role=tab]')`)
    await sleep(1500)
    await choose(LISTING)
    await page.evaluate(`document.querySelector('[data-testid=perspective-run]').click()`)
    await page.press('F5', 'F5', 116)
    await sleep(3000)
    const hidden = await measure()
    await choose('>Show Screen')
    await page.until(`document.querySelector('[data-testid=guest-screen]')`)
    await sleep(3000)
    const rounds = []
    for (let round = 0; round < Number(values.rounds); round++) {
      const [first, began] = [await shown(), performance.now()]
      const took = await measure()
      const rate = ((await shown()) - first) / ((performance.now() - began) / 1000)
      const beside = (part) => (hidden.get(part) ?? 0) / (part.startsWith('server') ? DRAWN : rate)
      rounds.push(new Map([...took].map(([part, ms]) => [part, ms / rate - beside(part)])))
      console.log(`round ${round + 1}: ${rate.toFixed(1)} pictures a second`)
    }
    const parts = [...rounds[0].keys()].map((part) => [
      part,
      median(rounds.map((took) => took.get(part) ?? 0)),
    ])
    const line = (part, ms) =>
      console.log(
        `${part.padEnd(28)} ${ms.toFixed(2).padStart(6)} ms a picture ${((ms * RATE) / 10).toFixed(1).padStart(6)} %`,
      )
    console.log(`each part, and its share of a core at ${RATE} pictures a second:`)
    for (const [part, ms] of parts.sort((a, b) => b[1] - a[1])) if (Math.abs(ms) >= 0.05) line(part, ms)
    line(
      'all',
      parts.reduce((sum, [, ms]) => sum + ms, 0),
    )
    return 0
  } finally {
    page.close()
    server.kill()
    await sleep(500)
    rmSync(folder, { recursive: true, force: true })
  }
}
