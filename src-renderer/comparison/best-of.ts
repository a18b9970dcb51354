import type { ComparisonDocument, StrategyResult } from '@contract/comparison'

type Metric = ComparisonDocument['metrics'][number]

/** The strategies that reach the best value of a metric; none when it has no better side or all are equal. */
export const bestOf = (metric: Metric, results: readonly StrategyResult[]): ReadonlySet<string> => {
  const known = results.filter((one) => one.outcome === 'finished' && metric.name in one.metrics)
  const values = known.map((one) => one.metrics[metric.name]!)
  if (metric.better === 'neither' || new Set(values).size < 2) return new Set()
  const best = metric.better === 'lower' ? Math.min(...values) : Math.max(...values)
  return new Set(known.filter((one) => one.metrics[metric.name] === best).map((one) => one.strategy))
}
