import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, type Rectangle, screen, shell } from 'electron'
import { PAGE_ADDRESS } from '../transports/electron/pages'
import { writeAtomically } from './host/atomic-write'
import { dataFolder } from './host/data-folder'

const stateFile = () => join(dataFolder(), 'window.json')
const DEFAULT_SIZE = { width: 1440, height: 900 }

/** Where the window stood last; the default when it was never open or its screen is gone. */
const storedBounds = (): Partial<Rectangle> & { width: number; height: number } => {
  try {
    const { x, y, width, height } = JSON.parse(readFileSync(stateFile(), 'utf8')) as Rectangle
    const area = screen.getDisplayMatching({ x, y, width, height }).workArea
    const visible = x < area.x + area.width && x + width > area.x && y >= area.y && y < area.y + area.height
    return visible ? { x, y, width, height } : DEFAULT_SIZE
  } catch {
    return DEFAULT_SIZE
  }
}

const storeBounds = (window: BrowserWindow) => {
  try {
    mkdirSync(dataFolder(), { recursive: true })
    writeAtomically(stateFile(), JSON.stringify(window.getNormalBounds()))
  } catch {
    // The window's place is a convenience; a full disk must not keep it from closing.
  }
}

/**
 * Opens the workbench's window. Its page is sandboxed, cannot leave the workbench, opens nothing but
 * https pages in the system's browser, and reaches the session through the preload alone.
 */
export const openWindow = (preload: string, developmentServer: string | undefined): BrowserWindow => {
  const window = new BrowserWindow({
    ...storedBounds(),
    minWidth: 640,
    minHeight: 400,
    title: 'Kolibri Workbench',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#1e1f22',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => storeBounds(window))
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  void window.loadURL(developmentServer ?? PAGE_ADDRESS)
  return window
}
