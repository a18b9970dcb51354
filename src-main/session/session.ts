import { fail } from '../contract/result'
import { SESSION_METHODS, type SessionApi, type SessionEvent } from '../contract/session'
import type { SessionPorts } from './ports'
import { createProject } from './project'

export interface Session extends SessionApi {
  /** Stops what runs and lets go of the host. */
  readonly close: () => void
}

/** One open project over its host's ports. */
export const createSession = (ports: SessionPorts): Session => {
  const listeners = new Set<(event: SessionEvent) => void>()
  const tell = (event: SessionEvent) => {
    for (const listener of listeners) listener(event)
  }
  const stopWatching = ports.files.watch((paths) => tell({ event: 'files-changed', paths: [...paths] }))
  const missing = Object.fromEntries(
    SESSION_METHODS.map((method) => [
      method,
      async () => fail('unimplemented', `'${method}' is not available in this build.`),
    ]),
  ) as unknown as SessionApi
  return {
    ...missing,
    ...createProject(ports, tell),
    onEvent: (listener: (event: SessionEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      stopWatching()
      listeners.clear()
    },
  }
}
