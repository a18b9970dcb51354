import { EventEmitter } from 'node:events'

/**
 * The part of Electron that the preload and `serveWindow` use, with its rules: messages are cloned and
 * arrive in a later turn, and carry the frame that sent them.
 */
export const createElectronBridge = () => {
  const mainSide = new EventEmitter()
  const pageSide = new EventEmitter()
  const mainFrame = {}
  const contents = Object.assign(new EventEmitter(), {
    mainFrame,
    isDestroyed: () => false,
    send: (channel: string, message: unknown) => {
      const copy: unknown = structuredClone(message)
      setImmediate(() => pageSide.emit(channel, {}, copy))
    },
  })
  const exposed: Record<string, unknown> = {}
  return {
    exposed,
    contents,
    ipcMain: mainSide,
    /** What `import 'electron'` gives the preload. */
    module: {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => {
          exposed[name] = api
        },
      },
      ipcRenderer: {
        send: (channel: string, message: unknown, frame: object = mainFrame) => {
          const copy: unknown = structuredClone(message)
          setImmediate(() => mainSide.emit(channel, { sender: contents, senderFrame: frame }, copy))
        },
        on: (channel: string, listener: (...args: unknown[]) => void) => pageSide.on(channel, listener),
      },
    },
    /** The page is loaded anew. */
    reload: () => {
      pageSide.removeAllListeners()
      contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
    },
  }
}
