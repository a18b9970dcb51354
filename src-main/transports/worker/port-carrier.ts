import type { MessagePort } from 'node:worker_threads'
import { type Frame, type FrameCarrier, LARGE_FRAME } from '../../contract/wire'

/** Pictures are told three ahead: no more frames come back at a time. */
const MOST_SPARES = 3

/**
 * A connection over one of Node's message ports, between threads of this process. Frames change their
 * owner: a structured copy of a whole screen would cost more than all the rest of its way. Memory that
 * comes back travels as a bare `ArrayBuffer`.
 */
export const portCarrier = (port: MessagePort): FrameCarrier => {
  const spares: ArrayBuffer[] = []
  return {
    send: (frame) => port.postMessage(frame, [frame.buffer]),
    spare: () => spares.pop(),
    giveBack: ({ buffer }) => {
      if (buffer.byteLength >= LARGE_FRAME) port.postMessage(buffer, [buffer])
    },
    onMessage: (listener) => {
      port.on('message', (message: Frame | ArrayBuffer) => {
        if (!(message instanceof ArrayBuffer)) listener(message)
        else if (spares.length < MOST_SPARES) spares.push(message)
      })
    },
    onClose: (listener) => {
      port.once('close', listener)
    },
    close: () => port.close(),
  }
}
