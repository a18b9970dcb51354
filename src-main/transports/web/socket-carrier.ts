import type { ServerResponse } from 'node:http'
import type { WebSocket } from 'ws'
import type { Frame, FrameCarrier } from '../../contract/wire'

/**
 * A connection over a WebSocket of Node's side: one message per binary frame. With a stream,
 * all frames to the page take that way. `sent` is told of each frame when its memory is not needed any more.
 */
export const socketCarrier = (
  socket: WebSocket,
  stream: ServerResponse | undefined,
  sent: (frame: Frame) => void,
): FrameCarrier => {
  socket.binaryType = 'arraybuffer'
  // What breaks the protocol or the size limit also closes the connection, and that is listened to.
  socket.on('error', () => {})
  stream?.once('close', () => socket.close())
  socket.once('close', () => stream?.end())
  return {
    send: (frame) => {
      if (socket.readyState !== socket.OPEN) return
      if (stream) stream.write(frame, () => sent(frame))
      else socket.send(frame, () => sent(frame))
    },
    onMessage: (listener) => {
      socket.on('message', (frame, isBinary) => {
        if (isBinary) listener(new Uint8Array(frame as ArrayBuffer))
        else socket.close(1003, 'one message per binary frame')
      })
    },
    onClose: (listener) => {
      socket.once('close', listener)
    },
    close: () => socket.close(),
  }
}
