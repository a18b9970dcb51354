import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { FrameCarrier } from '../../contract/wire'
import { portCarrier } from './port-carrier'

/** What the session worker is told at its start. */
export interface SessionWorkerOptions {
  /** Folder with `lessons`, `strategies` and `include`. */
  readonly resources: string
  /** The user's own folder; the one in the data folder when absent. */
  readonly project?: string
  /** RAM of the guest in MiB as the command line grants it: goes before what a run asks for. */
  readonly memoryMib?: number
}

/** Sent to the session worker for every client. */
export interface NewClient {
  readonly port: MessagePort
}

export interface SessionHost {
  /** A new connection to the session. */
  connect(): FrameCarrier
  /** Ends the session's thread and starts a new one from the script as it is now; clients are cut off. */
  restart(): Promise<void>
  /** Ends the session and its thread. */
  close(): Promise<void>
  /** Called when the thread ended by a defect, with what it said. */
  onCrash(listener: (message: string) => void): void
}

/** Starts the thread that holds the session; `script` is the built session worker. */
export const startSessionWorker = (script: string, options: SessionWorkerOptions): SessionHost => {
  let crashed: (message: string) => void = () => {}
  const carriers = new Set<FrameCarrier>()
  const start = () => {
    const worker = new Worker(script, { workerData: options })
    worker.on('error', (error) =>
      crashed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    return worker
  }
  let worker = start()
  return {
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      worker.postMessage({ port: port2 } satisfies NewClient, [port2])
      const carrier = portCarrier(port1)
      carriers.add(carrier)
      carrier.onClose(() => carriers.delete(carrier))
      return carrier
    },
    restart: async () => {
      await worker.terminate()
      for (const carrier of carriers) carrier.close()
      worker = start()
    },
    close: async () => {
      await worker.terminate()
    },
    onCrash: (listener) => {
      crashed = listener
    },
  }
}
