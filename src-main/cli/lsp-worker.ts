import { parentPort } from 'node:worker_threads'
import { assembleListing, expandLine } from '../session/assemble-listing'
import { fail } from '../contract/result'
import { say } from '../contract/said'
import type { LspJob } from './lsp-jobs'
import { createLspFiles, environment } from './lsp-files'

/** A thread of the language server that does one job after the other. */
const files = createLspFiles()
const date = () => Number(process.env['SOURCE_DATE_EPOCH']) || Math.floor(Date.now() / 1000)

parentPort?.on('message', ({ job, folders }: LspJob) => {
  files.setFolders(folders)
  const ports = { files, date, environment }
  const result =
    job.kind === 'assemble'
      ? assembleListing(ports, job.path, job.overlays)
      : job.kind === 'expand'
        ? expandLine(ports, job)
        : fail('not-available', say('refused.only-assembles'))
  parentPort?.postMessage(result)
})
