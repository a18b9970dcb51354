import type { IpcMain, WebContents } from 'electron'
import { type Carrier, relay, SESSION_CHANNEL } from '../../contract/protocol'
import { type FrameCarrier, overFrames } from '../../contract/wire'

/** A connection to the page that a window shows now. */
const pageCarrier = (contents: WebContents) => {
  let receive: (message: unknown) => void = () => {}
  const closers: (() => void)[] = []
  let open = true
  const carrier: Carrier = {
    send: (message) => {
      if (open && !contents.isDestroyed()) contents.send(SESSION_CHANNEL, message)
    },
    onMessage: (listener) => {
      receive = listener
    },
    onClose: (listener) => closers.push(listener),
    close: () => {
      if (!open) return
      open = false
      for (const closer of closers) closer()
    },
  }
  return { carrier, receive: (message: unknown) => receive(message) }
}

/**
 * Gives the page in a window its connection to the session. A page that is loaded anew is a new
 * client; messages count only when they come from the window's main frame.
 */
export const serveWindow = (ipcMain: IpcMain, contents: WebContents, connect: () => FrameCarrier): void => {
  let page: ReturnType<typeof pageCarrier> | undefined
  const leave = () => {
    page?.carrier.close()
    page = undefined
  }
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) leave()
  })
  contents.once('destroyed', leave)
  ipcMain.on(SESSION_CHANNEL, (event, message: unknown) => {
    if (event.sender !== contents || event.senderFrame !== contents.mainFrame) return
    if (page === undefined) {
      page = pageCarrier(contents)
      relay(page.carrier, overFrames(connect()))
    }
    page.receive(message)
  })
}
