import type { SessionApi, SessionEvent } from '../contract/session'
import { createComparisons } from './comparisons'
import { createDebugging } from './debugging'
import { createLanguage } from './language'
import { languageFacts } from './language-facts'
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
  const language = createLanguage(ports)
  const stopWatching = ports.files.watch((paths) => {
    language.filesChanged(paths)
    tell({ event: 'files-changed', paths: [...paths] })
  })
  const { close: stopDebugging, ...debugging } = createDebugging(ports, tell, language.assembled)
  return {
    ...createProject(ports, tell),
    ...debugging,
    ...createComparisons(ports, tell),
    languageFacts,
    ...language.api,
    onEvent: (listener: (event: SessionEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      stopWatching()
      stopDebugging()
      language.close()
      ports.jobs.close()
      listeners.clear()
    },
  }
}
