import type { SessionApi } from '@contract/session'

let current: SessionApi | undefined

/** Names the session that every store talks to. Called once, before the window is mounted. */
export const provideSession = (session: SessionApi): void => {
  current = session
}

/** The session of this window. Throws when none was provided: a bug in the start-up order. */
export const useSession = (): SessionApi => {
  if (!current) throw new Error('no session was provided')
  return current
}
