import { join } from 'node:path'
import type { SessionPorts } from '../../session/ports'
import type { SessionWorkerOptions } from '../../transports/worker/session-host'
import { dataFolder } from './data-folder'
import { createJobPool } from './job-pool'
import { createProjectFiles } from './project-files'
import { createTextStore } from './text-store'

/** The ports of a session that runs on Node; `jobWorker` is the built script of its threads. */
export const createSessionPorts = (options: SessionWorkerOptions, jobWorker: string): SessionPorts => {
  const data = dataFolder()
  const project = options.project ?? join(data, 'files')
  return {
    files: createProjectFiles(options.resources, project),
    jobs: createJobPool(jobWorker, { resources: options.resources, project }),
    ...(options.memoryMib === undefined ? {} : { memoryMib: options.memoryMib }),
    store: createTextStore(data, project),
    clock: {
      now: () => performance.now(),
      date: () => {
        const now = new Date()
        return Math.floor(now.getTime() / 1000) - now.getTimezoneOffset() * 60
      },
      after: (milliseconds, callback) => {
        if (milliseconds > 0) {
          const timer = setTimeout(callback, milliseconds)
          return () => clearTimeout(timer)
        }
        const immediate = setImmediate(callback)
        return () => clearImmediate(immediate)
      },
    },
  }
}
