import type { FrameCarrier } from '@contract/wire'

/** The connection of the browser form: one message per binary frame of a WebSocket to the page's own origin. */
export const openSocketCarrier = (): Promise<FrameCarrier> => {
  const address = new URL('/session', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address.host}`)))
    socket.addEventListener('open', () =>
      resolve({
        send: (frame) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(frame)
        },
        onMessage: (listener) =>
          socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | string>) => {
            if (typeof data !== 'string') listener(new Uint8Array(data))
          }),
        onClose: (listener) => socket.addEventListener('close', () => listener(), { once: true }),
        close: () => socket.close(),
      }),
    )
  })
}
