import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../contract/result'
import { say } from '../contract/said'
import type { Job, JobPool, JobResults, RunningJob } from '../session/jobs'

/** What the server's thread is given. */
export interface LspJob {
  readonly job: Job
  /** Folders whose sources could be included. */
  readonly folders: readonly string[]
}

const MEMORY_LIMIT_MIB = 2048

/**
 * One thread for jobs, one after the other. A job that is cancelled while it runs takes the thread with it,
 * so that a listing that repeats for ever holds nothing up. `script` is the built worker.
 */
export const createLspJobs = (script: string, folders: () => readonly string[]): JobPool => {
  interface Waiting {
    readonly job: Job
    readonly settle: (result: Result<never>) => void
  }
  let worker: Worker | undefined
  let current: Waiting | undefined
  const queue: Waiting[] = []

  const finish = (result: Result<never>) => {
    const done = current
    current = undefined
    done?.settle(result)
    advance()
  }
  const start = (): Worker => {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MIB } })
    started.unref()
    started.on('message', (result: Result<never>) => finish(result))
    started.on('error', (error) => {
      worker = undefined
      finish(fail('internal-error', say('refused.background-defect', { error: String(error) })))
    })
    started.on('exit', () => {
      if (worker === started) worker = undefined
    })
    return started
  }
  const advance = () => {
    if (current !== undefined) return
    current = queue.shift()
    if (current === undefined) return
    worker ??= start()
    worker.postMessage({ job: current.job, folders: folders() } satisfies LspJob)
  }
  return {
    run: <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): RunningJob<Kind> => {
      let own: Waiting | undefined
      const result = new Promise<Result<JobResults[Kind]>>((settle) => {
        own = { job, settle: settle as Waiting['settle'] }
        queue.push(own)
      })
      advance()
      return {
        result,
        cancel: () => {
          const cancelled = fail('cancelled', say('refused.cancelled'))
          const at = queue.indexOf(own!)
          if (at >= 0) {
            queue.splice(at, 1)
            own!.settle(cancelled)
          } else if (current === own) {
            void worker?.terminate()
            worker = undefined
            finish(cancelled)
          }
        },
      }
    },
    close: () => void worker?.terminate(),
  }
}
