import type { ComparisonDocument, StrategyResult } from '@contract/comparison'

type Metric = ComparisonDocument['metrics'][number]

const FAILED = 'failed'

/** The strategies that served the most requests: only their other figures can be compared. */
const comparable = (results: readonly StrategyResult[]): readonly StrategyResult[] => {
  const finished = results.filter((one) => one.outcome === 'finished')
  const fewest = Math.min(...finished.map((one) => one.metrics[FAILED] ?? 0))
  return finished.filter((one) => (one.metrics[FAILED] ?? 0) === fewest)
}

/**
 * The strategies that reach the best value of a metric among those that served the same requests;
 * none when the metric has no better side, somebody lacks it, or all are equal.
 */
export const bestOf = (metric: Metric, results: readonly StrategyResult[]): ReadonlySet<string> => {
  const rivals = comparable(results)
  const values = rivals.map((one) => one.metrics[metric.name])
  if (metric.better === 'neither' || values.some((value) => value === undefined)) return new Set()
  const all = results.map((one) => one.metrics[metric.name]).filter((value) => value !== undefined)
  if (new Set(all).size < 2) return new Set()
  const best =
    metric.better === 'lower' ? Math.min(...(values as number[])) : Math.max(...(values as number[]))
  return new Set(rivals.filter((one) => one.metrics[metric.name] === best).map((one) => one.strategy))
}
