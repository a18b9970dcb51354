import type { MessagePort } from 'node:worker_threads'
import type { Frame, FrameCarrier } from '../../contract/wire'

/**
 * A connection over one of Node's message ports, between threads of this process. Frames change their
 * owner: a structured copy of a whole screen would cost more than all the rest of its way.
 */
export const portCarrier = (port: MessagePort): FrameCarrier => ({
  send: (frame) => port.postMessage(frame, [frame.buffer]),
  onMessage: (listener) => {
    port.on('message', (frame: Frame) => listener(frame))
  },
  onClose: (listener) => {
    port.once('close', listener)
  },
  close: () => port.close(),
})
