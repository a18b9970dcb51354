import { join } from 'node:path'
import { app, BrowserWindow, ipcMain } from 'electron'
import { relay } from '../contract/protocol'
import { webContentsCarrier } from '../transports/electron/web-contents-carrier'
import { startSessionWorker } from '../transports/worker/session-host'

void app.whenReady().then(async () => {
  const host = startSessionWorker(join(import.meta.dirname, 'session-worker.js'), {
    resources: join(import.meta.dirname, '../../resources'),
  })
  const window = new BrowserWindow({
    webPreferences: { preload: join(import.meta.dirname, '../preload/index.cjs'), sandbox: true },
  })
  relay(webContentsCarrier(ipcMain, window.webContents), host.connect())
  const url = process.env['ELECTRON_RENDERER_URL']
  await (url ? window.loadURL(url) : window.loadFile(join(import.meta.dirname, '../renderer/index.html')))
})
