import type { IpcMain, WebContents } from 'electron'
import type { Carrier } from '../../contract/protocol'
import { SESSION_CHANNEL } from './channel'

/** A connection to the page in a window. A page that is loaded anew is a new client. */
export const webContentsCarrier = (ipcMain: IpcMain, contents: WebContents): Carrier => {
  const listeners: ((message: unknown) => void)[] = []
  const closers: (() => void)[] = []
  const receive = (event: { readonly sender: WebContents }, message: unknown) => {
    if (event.sender === contents) for (const listener of listeners) listener(message)
  }
  const close = () => {
    ipcMain.off(SESSION_CHANNEL, receive)
    contents.off('destroyed', close)
    contents.off('did-start-navigation', onNavigation)
    for (const closer of closers.splice(0)) closer()
  }
  const onNavigation = (details: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }) => {
    if (details.isMainFrame && !details.isSameDocument) close()
  }
  ipcMain.on(SESSION_CHANNEL, receive)
  contents.once('destroyed', close)
  return {
    send: (message) => {
      if (!contents.isDestroyed()) contents.send(SESSION_CHANNEL, message)
    },
    onMessage: (listener) => listeners.push(listener),
    onClose: (listener) => closers.push(listener),
    close,
  }
}
