import type { MessagePort } from 'node:worker_threads'
import type { Carrier } from '../../contract/protocol'

/** A connection over one of Node's message ports, between threads of this process. */
export const portCarrier = (port: MessagePort): Carrier => ({
  send: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on('message', listener)
  },
  onClose: (listener) => {
    port.once('close', listener)
  },
  close: () => port.close(),
})
