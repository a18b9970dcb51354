import type { WebSocket } from 'ws'
import type { Carrier } from '../../contract/protocol'
import { decodeMessage, encodeMessage } from '../../contract/wire'

/** A connection over a WebSocket of Node's side: one MessagePack message per binary frame. */
export const socketCarrier = (socket: WebSocket): Carrier => {
  socket.binaryType = 'arraybuffer'
  // What breaks the protocol or the size limit also closes the connection, and that is listened to.
  socket.on('error', () => {})
  return {
    send: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(encodeMessage(message))
    },
    onMessage: (listener) => {
      socket.on('message', (frame, isBinary) => {
        const message = isBinary ? decodeMessage(frame as ArrayBuffer) : undefined
        if (message === undefined) socket.close(1003, 'one MessagePack message per binary frame')
        else listener(message)
      })
    },
    onClose: (listener) => {
      socket.once('close', listener)
    },
    close: () => socket.close(),
  }
}
