import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { PAGE_PRIVILEGES, PAGE_SCHEME, servePages } from '../transports/electron/pages'
import { serveWindow } from '../transports/electron/window-session'
import { type SessionHost, startSessionWorker } from '../transports/worker/session-host'
import { applicationMenu } from './menu'
import { openWindow } from './window'

const built = import.meta.dirname

const startSession = (): SessionHost => {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { project: { type: 'string' }, memory: { type: 'string' } },
    strict: false,
  })
  const { project, memory } = values
  return startSessionWorker(join(built, 'session-worker.js'), {
    resources: join(built, '../../resources'),
    ...(typeof project === 'string' ? { project: resolve(project) } : {}),
    ...(typeof memory === 'string' && Number(memory) >= 1 ? { memoryMib: Math.floor(Number(memory)) } : {}),
  })
}

const open = () => {
  const host = startSession()
  const window = openWindow(join(built, '../preload/index.cjs'), process.env['ELECTRON_RENDERER_URL'])
  serveWindow(ipcMain, window.webContents, host.connect)
  host.onCrash((message) => {
    dialog.showErrorBox('The session ended by a defect', `Unsaved text is kept as drafts.\n\n${message}`)
    app.quit()
  })
}

protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: PAGE_PRIVILEGES }])
// Two processes would overwrite each other's drafts: the second start shows the first one's window.
if (!app.requestSingleInstanceLock()) app.quit()
else
  void app.whenReady().then(() => {
    servePages(protocol, join(built, '../renderer'))
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
      answer(permission === 'clipboard-sanitized-write'),
    )
    Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(process.platform)))
    open()
  })
app.on('window-all-closed', () => app.quit())
