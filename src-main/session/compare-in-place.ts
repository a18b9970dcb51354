import type { ComparisonDocument, ComparisonRequest, StrategyResult } from '../contract/comparison'
import { fail, ok, type Result } from '../contract/result'
import { inEnglish, say } from '../contract/said'
import { comparisonDocument, DEFAULT_STRATEGIES } from '../lab/comparison'
import { WORKLOADS } from '../lab/workloads'
import { performJob, requestedWorkload, strategyPath, type JobPorts } from './perform-job'

/** Strategies and workloads that a comparison has without being told any. */
export const COMPARISON_CHOICES = {
  strategies: DEFAULT_STRATEGIES as readonly string[],
  workloads: WORKLOADS.map(({ name, summary }) => ({ name, summary: inEnglish(summary) })),
}

/** Heap size in bytes that a trace suggests; undefined when the workload is not a trace or says nothing. */
export const suggestedHeapBytes = (ports: JobPorts, request: ComparisonRequest): number | undefined => {
  const workload = requestedWorkload(ports.files, request)
  if (!workload.ok || !('suggestedHeapBytes' in workload.value)) return undefined
  return Number(workload.value.suggestedHeapBytes) || undefined
}

/**
 * Runs a comparison on the thread that calls, one strategy after the other; gives the same document as
 * a session does. `portsFor` tells the files that a strategy sees.
 */
export const compareInPlace = (
  request: ComparisonRequest,
  portsFor: (strategy: string) => JobPorts,
  onProgress: (strategy: string, done: number, total: number) => void,
): Result<ComparisonDocument> => {
  const workload = requestedWorkload(portsFor(request.strategies[0]!).files, request)
  if (!workload.ok) return workload
  const results: StrategyResult[] = []
  for (const strategy of request.strategies) {
    const path = strategyPath(strategy)
    const ports = portsFor(strategy)
    if (!ports.files.read(path).ok)
      return fail('file-not-found', say('refused.no-strategy', { name: strategy }))
    const result = performJob({ kind: 'strategy', path, request }, ports, (done, total) =>
      onProgress(strategy, done, total),
    )
    if (!result.ok) return result
    results.push(result.value as StrategyResult)
  }
  return ok(comparisonDocument(request, workload.value, results))
}
