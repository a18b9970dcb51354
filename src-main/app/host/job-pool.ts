import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../../contract/result'
import { say } from '../../contract/said'
import type { Job, JobPool, JobResults, RunningJob } from '../../session/jobs'

export interface JobWorkerOptions {
  readonly resources: string
  readonly project: string
}

interface Waiting {
  readonly job: Job
  readonly onProgress: (done: number, total: number) => void
  readonly settle: (result: Result<never>) => void
  worker: Worker | undefined
}

const MEMORY_LIMIT_MIB = 4096

/**
 * Threads for jobs, as many as the machine has cores; a job that is cancelled takes its thread with
 * it, so that even one that never ends is gone at once. `script` is the built job worker.
 */
export const createJobPool = (script: string, options: JobWorkerOptions): JobPool => {
  const most = Math.max(2, availableParallelism())
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  const queue: Waiting[] = []

  const finish = (worker: Worker, result: Result<never>) => {
    const task = busy.get(worker)
    busy.delete(worker)
    task?.settle(result)
  }
  const startWorker = (): Worker => {
    const worker = new Worker(script, {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MIB },
    })
    worker.unref()
    worker.on('message', (message: { result?: Result<never>; done?: number; total?: number }) => {
      if (message.result === undefined) {
        busy.get(worker)?.onProgress(message.done ?? 0, message.total ?? 0)
        return
      }
      finish(worker, message.result)
      idle.push(worker)
      advance()
    })
    worker.on('error', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      finish(worker, fail('internal-error', say('refused.background-defect', { error: text })))
    })
    worker.on('exit', () => {
      finish(worker, fail('cancelled', say('refused.cancelled')))
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      advance()
    })
    return worker
  }
  const advance = () => {
    while (queue.length > 0 && (idle.length > 0 || busy.size < most)) {
      const task = queue.shift()!
      const worker = idle.pop() ?? startWorker()
      task.worker = worker
      busy.set(worker, task)
      worker.postMessage({ job: task.job })
    }
  }
  return {
    run: <Kind extends Job['kind']>(
      job: Extract<Job, { kind: Kind }>,
      onProgress: (done: number, total: number) => void = () => {},
    ): RunningJob<Kind> => {
      let task: Waiting | undefined
      const result = new Promise<Result<JobResults[Kind]>>((settle) => {
        task = { job, onProgress, settle: settle as Waiting['settle'], worker: undefined }
        queue.push(task)
      })
      advance()
      return {
        result,
        cancel: () => {
          const at = queue.indexOf(task!)
          if (at >= 0) {
            queue.splice(at, 1)
            task!.settle(fail('cancelled', say('refused.cancelled')))
          } else if (task!.worker !== undefined && busy.get(task!.worker) === task)
            void task!.worker.terminate()
        },
      }
    },
    close: () => {
      for (const worker of [...idle, ...busy.keys()]) void worker.terminate()
    },
  }
}
