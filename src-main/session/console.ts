import type { SessionEvent } from '../contract/session'
import { decodeCp866 } from './text-encoding'

/** What is kept of the debug board; older text is dropped. */
const MOST_CHARACTERS = 4 << 20

/** The debug board as the session shows it. */
export interface Console {
  write(bytes: Uint8Array): void
  /** Tells what was written since the last time. */
  flush(): void
  /** The last `limit` characters. */
  text(limit: number): string
  clear(): void
}

export const createConsole = (tell: (event: SessionEvent) => void): Console => {
  let shown = ''
  let pending: Uint8Array[] = []
  const take = (): string => {
    const text = pending.map(decodeCp866).join('')
    pending = []
    shown = (shown + text).slice(-MOST_CHARACTERS)
    return text
  }
  return {
    write: (bytes) => void pending.push(bytes),
    flush: () => {
      if (pending.length > 0) tell({ event: 'console', text: take() })
    },
    text: (limit) => {
      if (pending.length > 0) tell({ event: 'console', text: take() })
      return limit >= shown.length ? shown : shown.slice(shown.length - limit)
    },
    clear: () => {
      shown = ''
      pending = []
    },
  }
}
