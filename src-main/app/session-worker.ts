import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { serveSession } from '../contract/protocol'
import { overFrames } from '../contract/wire'
import { createSession } from '../session/session'
import { portCarrier } from '../transports/worker/port-carrier'
import type { NewClient, SessionWorkerOptions } from '../transports/worker/session-host'
import { createSessionPorts } from './host/session-ports'

/** The thread that holds one session; every message hands it one more client. */
const session = createSession(
  createSessionPorts(workerData as SessionWorkerOptions, join(import.meta.dirname, 'job-worker.js')),
)
parentPort?.on('message', ({ port }: NewClient) => serveSession(session, overFrames(portCarrier(port))))
