import { contextBridge, ipcRenderer } from 'electron'
import { connectSession, SESSION_CHANNEL } from '../contract/protocol'

contextBridge.exposeInMainWorld(
  'session',
  connectSession({
    send: (message) => ipcRenderer.send(SESSION_CHANNEL, message),
    onMessage: (listener) => {
      ipcRenderer.on(SESSION_CHANNEL, (_event, message: unknown) => listener(message))
    },
    // The window goes when the main process goes.
    onClose: () => {},
    close: () => {},
  }),
)
