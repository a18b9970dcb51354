import { connectSession } from '@contract/protocol'
import type { SessionApi } from '@contract/session'
import { overFrames } from '@contract/wire'
import { openSocketCarrier } from './socket-carrier'

/** The session of this window: the desktop form's own, or the one behind the page's origin. */
export const connect = async (): Promise<SessionApi> =>
  window.session ?? connectSession(overFrames(await openSocketCarrier()))
