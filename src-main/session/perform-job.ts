import type { ComparisonRequest, StrategyEntry, StrategyResult } from '../contract/comparison'
import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import { createProgramMap } from '../debugger/program-map'
import {
  isStrategyText,
  resolveWorkload,
  strategyEntry,
  strategyResult,
  withoutResult,
} from '../lab/comparison'
import { startStrategyRun } from '../lab/strategy-run'
import type { Workload } from '../lab/workload'
import { createMachine } from '../machine/create-machine'
import { assembleListing, expandLine } from './assemble-listing'
import type { Job, JobResults } from './jobs'
import type { ProjectFiles } from './ports'
import { decodeText } from './text-encoding'

/** Guest instructions between two looks at the progress. */
const SLICE = 2_000_000

/** Text of a project file, or of the overlay that stands in for it. */
export const listingText = (
  files: Pick<ProjectFiles, 'read'>,
  path: string,
  overlays: ComparisonRequest['overlays'],
): string | undefined => {
  const overlay = overlays?.find((one) => one.path === path)
  if (overlay !== undefined) return overlay.text
  const bytes = files.read(path)
  return bytes.ok ? decodeText(bytes.value)?.text : undefined
}

/** The workload of a request; traces are project files. */
export const requestedWorkload = (
  files: Pick<ProjectFiles, 'read'>,
  request: ComparisonRequest,
): Result<Workload> => resolveWorkload(request, (path) => listingText(files, path, request.overlays))

/** A strategy's listing: by its name in `strategies/`, or by project path. */
export const strategyPath = (nameOrPath: string): string =>
  nameOrPath.includes('/') ? nameOrPath : `strategies/${nameOrPath}.asm`

/** What a job may use of its host. */
export interface JobPorts {
  readonly files: Pick<ProjectFiles, 'read' | 'list'>
  /** Seconds since 1970-01-01 00:00. */
  readonly date: () => number
}

const runStrategy = (
  { files, date }: JobPorts,
  path: string,
  request: ComparisonRequest,
  onProgress: (done: number, total: number) => void,
): Result<StrategyResult> => {
  const text = listingText(files, path, request.overlays)
  if (text === undefined) return fail('file-not-found', say('refused.strategy-unreadable', { path }))
  const entry: StrategyEntry = strategyEntry(path, text)
  if (!isStrategyText(text)) return ok(withoutResult(entry, 'failed', say('lab.not-a-strategy')))
  const workload = requestedWorkload(files, request)
  if (!workload.ok) return workload
  const assembled = assembleListing({ files, date }, path, request.overlays ?? [])
  if (!assembled.ok) return assembled
  const { report, image } = assembled.value
  if (!report.succeeded) {
    const error = report.diagnostics.find(({ severity }) => severity === 'error')
    const why = error === undefined ? '' : say('lab.error-at', { ...error.place, message: error.message })
    return ok(withoutResult(entry, 'failed', [say('lab.not-assembled'), why]))
  }
  const run = startStrategyRun(
    { image, workload: workload.value, heapBytes: request.heapBytes },
    createMachine,
  )
  const total = workload.value.operations.length
  for (;;) {
    const outcome = run.advance(SLICE)
    onProgress(run.performed(), total)
    if (outcome === undefined) continue
    const map = createProgramMap(report.lines, report.symbols)
    const locate = (address: number) => {
      const line = map.lineAt(address)
      return line === undefined ? '' : say('lab.line', line)
    }
    return ok(strategyResult(entry, workload.value, outcome, locate))
  }
}

/** Does a job on the thread that calls; progress counts operations. */
export const performJob = (
  job: Job,
  ports: JobPorts,
  onProgress: (done: number, total: number) => void,
): Result<JobResults[Job['kind']]> => {
  switch (job.kind) {
    case 'assemble':
      return assembleListing(ports, job.path, job.overlays)
    case 'expand':
      return expandLine(ports, job)
    case 'strategy':
      return runStrategy(ports, job.path, job.request, onProgress)
  }
}
