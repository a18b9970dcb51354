import type { Frame, FrameCarrier } from '@contract/wire'
import { openStream, readFrames } from './frame-stream'

/** The connection of the browser form: a WebSocket to the page's own origin, one message per binary frame. */
export const openSocketCarrier = async (): Promise<FrameCarrier> => {
  const stream = await openStream(window.location.origin).catch(() => undefined)
  const address = new URL(stream ? `/session?frames=${stream.number}` : '/session', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  const onMessage = (listener: (frame: Frame) => void) => {
    const end = () => socket.close()
    // A listener that throws does not end the stream, as it would not end the WebSocket.
    const tell = (frame: Frame) => {
      try {
        listener(frame)
      } catch (error) {
        reportError(error)
      }
    }
    if (stream) readFrames(stream.reader, tell).then(end, end)
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | string>) => {
      if (typeof data !== 'string') listener(new Uint8Array(data))
    })
  }
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address.host}`)))
    socket.addEventListener('open', () =>
      resolve({
        send: (frame) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(frame)
        },
        onMessage,
        onClose: (listener) => socket.addEventListener('close', () => listener(), { once: true }),
        close: () => socket.close(),
      }),
    )
  })
}
