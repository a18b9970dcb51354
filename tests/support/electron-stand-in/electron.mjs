/* global Buffer, Request, setImmediate, structuredClone */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { installPreload } from './page-side.mjs'

/**
 * Stands in for Electron's main-process API, with a real Chromium page behind `BrowserWindow`: the
 * built main process and the built preload run unchanged. What is not here fails at import, by name.
 * A parent process may send `{ id, evaluate }` or `{ id, reload }` and gets `{ id, value | error }`.
 */

/** Bytes cross the page's border as text. */
const pack = (value) =>
  JSON.stringify(value, (_key, item) =>
    item instanceof Uint8Array ? { $bytes: Buffer.from(item).toString('base64') } : item,
  )
const unpack = (text) =>
  JSON.parse(text, (_key, item) =>
    item !== null && typeof item === 'object' && typeof item.$bytes === 'string'
      ? new Uint8Array(Buffer.from(item.$bytes, 'base64'))
      : item,
  )

const handlers = new Map()
const privileged = new Map()
let ready = false

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged must be called before the app is ready')
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges)
  },
  handle: (scheme, handler) => {
    if (!privileged.get(scheme)?.standard)
      throw new Error(`the scheme ${scheme} was not registered as standard`)
    handlers.set(scheme, handler)
  },
}

export const ipcMain = new EventEmitter()
export const session = { defaultSession: { setPermissionRequestHandler: () => {} } }
export const shell = { openExternal: async () => {} }
export const dialog = {
  showErrorBox: (title, content) => {
    process.stderr.write(`${title}: ${content}\n`)
    process.exit(1)
  },
}
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) }
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (menu) => process.send?.({ menu: JSON.stringify(menu) }),
}

class Application extends EventEmitter {
  whenReady() {
    return new Promise((begin) =>
      setImmediate(() => {
        ready = true
        begin()
      }),
    )
  }
  requestSingleInstanceLock() {
    return true
  }
  quit() {
    process.exit(0)
  }
}
export const app = new Application()

/** The address that stands for one of our own scheme: Chromium must know how to load it. */
const standInAddress = (address) => {
  const { protocol: scheme, host, pathname } = new URL(address)
  return handlers.has(scheme.slice(0, -1)) ? `http://${host}.localhost${pathname}` : address
}

const answerScheme = async (scheme, route) => {
  const { host, pathname } = new URL(route.request().url())
  const response = await handlers.get(scheme)(
    new Request(`${scheme}://${host.replace(/\.localhost$/, '')}${pathname}`),
  )
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

class WebContents extends EventEmitter {
  mainFrame = {}
  page = undefined
  isDestroyed() {
    return this.page?.isClosed() ?? false
  }
  send(channel, message) {
    const text = pack(structuredClone(message))
    // A page on its way out has nobody who listens.
    this.page
      .evaluate(([name, content]) => globalThis.standInReceive?.(name, content), [channel, text])
      .catch(() => {})
  }
  setWindowOpenHandler() {}
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  constructor(options) {
    super()
    const { sandbox, contextIsolation, nodeIntegration, preload } = options.webPreferences
    if (!sandbox || !contextIsolation || nodeIntegration) throw new Error('the window is not closed off')
    this.preload = preload
    this.bounds = { x: 0, y: 0, width: options.width, height: options.height }
  }
  async loadURL(address) {
    const args = JSON.parse(process.env.STAND_IN_CHROMIUM_ARGS ?? '[]')
    const browser = await chromium.launch({ executablePath: process.env.STAND_IN_CHROMIUM, args })
    const { width, height } = this.bounds
    const page = await browser.newPage({ viewport: { width, height } })
    this.webContents.page = page
    page.on('pageerror', (error) => process.send?.({ pageError: String(error) }))
    page.on('console', (message) => {
      if (message.type() === 'error') process.send?.({ pageError: message.text() })
    })
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
    })
    for (const scheme of handlers.keys())
      await page.route(/^http:\/\/[a-z]+\.localhost\//, (route) => answerScheme(scheme, route))
    await page.exposeFunction('standInSend', (channel, text) =>
      ipcMain.emit(
        channel,
        { sender: this.webContents, senderFrame: this.webContents.mainFrame },
        unpack(text),
      ),
    )
    // As one script: the page's policy rightly forbids it to evaluate text.
    const preload = `(require, module, exports) => {${readFileSync(this.preload, 'utf8')}\n}`
    await page.addInitScript({ content: `(${installPreload})(${preload})` })
    await page.goto(standInAddress(address))
    this.emit('ready-to-show')
    process.send?.({ opened: true })
    process.on('message', async ({ id, evaluate, reload }) => {
      try {
        if (reload) await page.reload()
        process.send({ id, value: evaluate === undefined ? undefined : await page.evaluate(evaluate) })
      } catch (error) {
        process.send({ id, error: String(error) })
      }
    })
    process.once('disconnect', async () => {
      this.emit('close')
      await browser.close()
      app.emit('window-all-closed')
    })
  }
  show() {}
  focus() {}
  restore() {}
  isMinimized() {
    return false
  }
  isDestroyed() {
    return this.webContents.isDestroyed()
  }
  getNormalBounds() {
    return this.bounds
  }
}
