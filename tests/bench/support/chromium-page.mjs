import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import WebSocket from 'ws'

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

/** The first match in what a program writes. */
export const written = (stream, pattern) =>
  new Promise((found) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
      const match = pattern.exec(text)
      if (match) found(match[0])
    })
  })

/**
 * A page in a headless Chromium without a GPU, worked over bare DevTools: Playwright would listen to the
 * network, and each frame would be told to it.
 */
export async function openPage(executable, folder) {
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0']
  const size = ['--window-size=1440,900', `--user-data-dir=${join(folder, 'chromium')}`]
  const browser = spawn(executable, [...args, ...size, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { host } = new URL(await written(browser.stderr, /ws:\/\/\S+/))
  const tabs = await (await globalThis.fetch(`http://${host}/json`)).json()
  const socket = new WebSocket(tabs.find(({ type }) => type === 'page').webSocketDebuggerUrl)
  await new Promise((open) => socket.once('open', open))
  const waiting = new Map()
  let last = 0
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(data)
    const settle = waiting.get(id)
    waiting.delete(id)
    if (error) settle?.no(new Error(error.message))
    else settle?.yes(result)
  })
  const send = (method, params = {}) =>
    new Promise((yes, no) => {
      waiting.set(++last, { yes, no })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  const evaluate = async (expression) =>
    (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value
  const press = async (key, code, windowsVirtualKeyCode, modifiers = 0) => {
    for (const type of ['rawKeyDown', 'keyUp'])
      await send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode, modifiers })
  }
  const until = async (expression) => {
    for (let tries = 0; tries < 300; tries++, await sleep(100))
      if (await evaluate(`!!(${expression})`)) return
    throw new Error(`it never came to ${expression}`)
  }
  const close = () => {
    socket.close()
    browser.kill()
  }
  return { pid: browser.pid, send, evaluate, press, until, close }
}

/** A process and all that it started: their numbers, and what Chromium made them for. */
export function processTree(root) {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const all = lines.map((line) => /(\d+)\s+(\d+)\s+(.*)/.exec(line)).filter(Boolean)
  const kindOf = (args) =>
    /--utility-sub-type=([\w.]+)/.exec(args)?.[1].split('.').at(-1) ??
    /--type=(\S+)/.exec(args)?.[1] ??
    'browser'
  const tree = new Map([[root, 'browser']])
  for (let before = 0; before < tree.size;) {
    before = tree.size
    for (const [, pid, parent, args] of all)
      if (tree.has(Number(parent)) && !tree.has(Number(pid))) tree.set(Number(pid), kindOf(args))
  }
  return tree
}
