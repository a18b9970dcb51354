import type { Carrier, SessionMessage } from '../../contract/protocol'

/** Two ends of a connection inside one process. Messages are copied and arrive in a later turn. */
export const carrierPair = <Sent = SessionMessage, Received = unknown>(): readonly [
  Carrier<Sent, Received>,
  Carrier<Sent, Received>,
] => {
  const listeners: ((message: Received) => void)[] = [() => {}, () => {}]
  const closers: (() => void)[][] = [[], []]
  let open = true
  const close = () => {
    if (!open) return
    open = false
    for (const closer of closers.flat()) closer()
  }
  const end = (own: 0 | 1): Carrier<Sent, Received> => ({
    send: (message) => {
      const copy = structuredClone(message) as Received & Sent
      queueMicrotask(() => {
        if (open) listeners[1 - own]!(copy)
      })
    },
    onMessage: (listener) => {
      listeners[own] = listener
    },
    onClose: (listener) => closers[own]!.push(listener),
    close,
  })
  return [end(0), end(1)]
}
