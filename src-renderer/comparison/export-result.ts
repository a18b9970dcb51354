import type { ComparisonDocument } from '@contract/comparison'

const quoted = (value: string | number) =>
  typeof value === 'number'
    ? String(value)
    : /[",\n]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value

/** The summary table as CSV: one row per strategy, one column per metric. */
export const comparisonCsv = (document: ComparisonDocument): string => {
  const names = document.metrics.map((metric) => metric.name)
  const rows = [
    ['strategy', 'outcome', 'workload', 'heap_bytes', 'operations', 'seed', ...names],
    ...document.results.map((result) => [
      result.strategy,
      result.outcome,
      document.workload,
      document.heapBytes,
      document.operations,
      document.seed,
      ...names.map((name) => result.metrics[name] ?? ''),
    ]),
  ]
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n'
}

/** Hands a text to the user as a file. */
export const downloadText = (name: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
