import type { Carrier, SessionMessage } from '../../contract/protocol'

/** Two ends of a connection inside one process. Messages are copied and arrive in a later turn. */
export const carrierPair = (): readonly [Carrier, Carrier] => {
  const listeners: ((message: unknown) => void)[] = [() => {}, () => {}]
  const closers: (() => void)[][] = [[], []]
  let open = true
  const close = () => {
    if (!open) return
    open = false
    for (const closer of closers.flat()) closer()
  }
  const end = (own: 0 | 1): Carrier => ({
    send: (message: SessionMessage) => {
      const copy: unknown = structuredClone(message)
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
