import type { Carrier } from '@contract/protocol'
import { decodeMessage, encodeMessage } from '@contract/wire'

/** The connection of the browser form: one message per binary frame of a WebSocket to the page's own origin. */
export const openSocketCarrier = (): Promise<Carrier> => {
  const address = new URL('/session', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address.host}`)))
    socket.addEventListener('open', () =>
      resolve({
        send: (message) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(encodeMessage(message))
        },
        onMessage: (listener) =>
          socket.addEventListener('message', (event: MessageEvent<ArrayBuffer | string>) => {
            if (typeof event.data !== 'string') listener(decodeMessage(event.data))
          }),
        onClose: (listener) => socket.addEventListener('close', () => listener(), { once: true }),
        close: () => socket.close(),
      }),
    )
  })
}
