import type { ComparisonRequest, StrategyResult } from '../contract/comparison'
import { fail, ok } from '../contract/result'
import { say } from '../contract/said'
import type { SessionApi, SessionEvent } from '../contract/session'
import { comparisonDocument, isStrategyText, strategyEntry, withoutResult } from '../lab/comparison'
import { WORKLOADS } from '../lab/workloads'
import type { RunningJob } from './jobs'
import { listingText, requestedWorkload, strategyPath } from './perform-job'
import type { SessionPorts } from './ports'
import { strategiesInRussian } from './russian'

/** Progress of one strategy is told at most this often, in milliseconds. */
const TELL_EVERY = 50

type ComparisonMethod = 'listStrategies' | 'listWorkloads' | 'compare' | 'cancelComparison'

/** The comparisons of a session: every strategy runs on a thread and a machine of its own. */
export const createComparisons = (
  { files, jobs, clock }: SessionPorts,
  tell: (event: SessionEvent) => void,
): Pick<SessionApi, ComparisonMethod> => {
  const running = new Map<number, RunningJob<'strategy'>[]>()

  const tellProgress = (comparison: number, strategy: string) => {
    let last = 0
    return (done: number, total: number) => {
      const now = clock.now()
      if (done < total && now - last < TELL_EVERY) return
      last = now
      tell({ event: 'comparison-progress', progress: { comparison, strategy, done, total } })
    }
  }
  const entryOf = (path: string, overlays: ComparisonRequest['overlays']) =>
    strategyEntry(path, listingText(files, path, overlays) ?? '')

  return {
    listStrategies: async ({ language }) => {
      const strategies = files.list().flatMap(({ path, kind }) => {
        if (kind !== 'file' || !/\.asm$/i.test(path) || !/^(strategies|files)\//.test(path)) return []
        const text = listingText(files, path, undefined)
        return text !== undefined && isStrategyText(text) ? [strategyEntry(path, text)] : []
      })
      return ok(language === 'ru' ? strategiesInRussian(strategies) : strategies)
    },
    listWorkloads: async () => ok([...WORKLOADS]),
    compare: async ({ comparison, ...request }) => {
      if (running.has(comparison)) return fail('comparison-running', say('refused.comparison-running'))
      const workload = requestedWorkload(files, request)
      if (!workload.ok) return workload
      const paths = request.strategies.map(strategyPath)
      const missing = paths.find((path) => listingText(files, path, request.overlays) === undefined)
      if (missing !== undefined) return fail('file-not-found', say('refused.no-strategy', { name: missing }))
      const started = paths.map((path) =>
        jobs.run(
          { kind: 'strategy', path, request },
          tellProgress(comparison, entryOf(path, request.overlays).name),
        ),
      )
      running.set(comparison, started)
      const results = await Promise.all(
        started.map(async (job, index): Promise<StrategyResult> => {
          const result = await job.result
          if (result.ok) return result.value
          const { code, message } = result.failure
          const entry = entryOf(paths[index]!, request.overlays)
          return withoutResult(entry, code === 'cancelled' ? 'cancelled' : 'failed', message)
        }),
      )
      running.delete(comparison)
      return ok(comparisonDocument(request, workload.value, results))
    },
    cancelComparison: async ({ comparison }) => {
      for (const job of running.get(comparison) ?? []) job.cancel()
      return ok({})
    },
  }
}
