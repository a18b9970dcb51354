import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from '../session/jobs'
import { performJob } from '../session/perform-job'
import type { JobWorkerOptions } from './host/job-pool'
import { createProjectFiles } from './host/project-files'

/** A thread that does one job after the other: `{ job }` in, `{ done, total }` and `{ result }` out. */
const { resources, project } = workerData as JobWorkerOptions
const ports = { files: createProjectFiles(resources, project), date: () => Math.floor(Date.now() / 1000) }

parentPort?.on('message', ({ job }: { readonly job: Job }) => {
  const result = performJob(job, ports, (done, total) => parentPort?.postMessage({ done, total }))
  parentPort?.postMessage({ result })
})
