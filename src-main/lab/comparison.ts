import type {
  ComparisonDocument,
  ComparisonRequest,
  StrategyEntry,
  StrategyResult,
} from '../contract/comparison'
import { fail, ok, type Result } from '../contract/result'
import { type Said, say } from '../contract/said'
import { measure, METRICS } from './metrics'
import { BlockKind } from './strategy-program'
import type { StrategyOutcome } from './strategy-run'
import { parseTrace } from './trace'
import type { Workload } from './workload'
import { makeWorkload, WORKLOADS } from './workloads'

/** The strategies that a comparison takes when none are named. */
export const DEFAULT_STRATEGIES = ['first-fit', 'best-fit', 'worst-fit', 'quick-fit', 'buddy'] as const

/**
 * The entry of a strategy listing, from its path and text: the comment at its beginning says
 * `; Title: what it does.`
 */
export const strategyEntry = (path: string, text: string): StrategyEntry => {
  const short = path.replace(/^.*\//, '').replace(/\.asm$/i, '')
  const name = path === `strategies/${short}.asm` ? short : path
  const comment: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = /^\s*;\s?(.*)$/.exec(line)?.[1]?.trim()
    if (words === undefined || words === '') break
    comment.push(words)
  }
  const [, title, summary] = /^([^:]{1,40}):\s*(.*)$/.exec(comment.join(' ')) ?? []
  return { name, title: title ?? short, path, summary: summary ?? comment.join(' ') }
}

/** True when a listing follows the strategy convention: it includes the driver. */
export const isStrategyText = (text: string): boolean =>
  /^\s*include\s+['"][^'"]*\bdriver\.inc['"]/m.test(text)

/**
 * The workload of a request: one of the built-in ones, or the trace that `readTrace` finds under this
 * name (undefined when there is no such file).
 */
export const resolveWorkload = (
  request: Pick<ComparisonRequest, 'workload' | 'operations' | 'heapBytes' | 'seed'>,
  readTrace: (path: string) => string | undefined,
): Result<Workload> => {
  const built = makeWorkload(request.workload, request)
  if (built) return ok(built)
  const text = readTrace(request.workload)
  if (text !== undefined) return parseTrace(request.workload, text)
  const names = WORKLOADS.map(({ name }) => name).join(', ')
  return fail('no-such-workload', say('refused.no-workload', { name: request.workload, names }))
}

const noCurves = (): StrategyResult['curves'] => ({
  index: [],
  live: [],
  held: [],
  footprint: [],
  largestHole: [],
  external: [],
  internal: [],
  instructions: [],
  failed: [],
})

/** The result of a strategy that could not be run, or was cancelled. */
export const withoutResult = (
  entry: StrategyEntry,
  outcome: 'failed' | 'cancelled',
  message: Said,
): StrategyResult => ({
  strategy: entry.name,
  title: entry.title,
  outcome,
  message,
  metrics: {},
  curves: noCurves(),
  blocks: [],
})

/**
 * Turns an outcome into a result of the comparison. `locate` names the place of an address in the
 * listing (`my-own.asm, line 12`), or gives '' when it does not know.
 */
export const strategyResult = (
  entry: StrategyEntry,
  workload: Workload,
  outcome: StrategyOutcome,
  locate: (address: number) => Said = () => '',
): StrategyResult => {
  const place = outcome.stoppedAt === undefined ? '' : locate(outcome.stoppedAt)
  const message = place === '' ? outcome.message : say('lab.at', { message: outcome.message, place })
  if (outcome.results.length === 0) return withoutResult(entry, 'failed', message)
  const { metrics, curves } = measure(workload, outcome.results, outcome.heapBase, outcome.pages)
  return {
    strategy: entry.name,
    title: entry.title,
    outcome: outcome.finished ? 'finished' : 'failed',
    message,
    metrics,
    curves,
    blocks: outcome.blocks.map(({ address, bytes, kind }) => ({
      address,
      size: bytes,
      used: kind === BlockKind.used || kind === BlockKind.table,
    })),
  }
}

/** Puts the results together, in the order of the request. Equal inputs give equal documents. */
export const comparisonDocument = (
  request: ComparisonRequest,
  workload: Workload,
  results: readonly StrategyResult[],
): ComparisonDocument => {
  const known = METRICS.filter(({ name }) => results.some(({ metrics }) => name in metrics))
  return {
    format: 'kolibri-workbench comparison 1',
    workload: request.workload,
    heapBytes: request.heapBytes,
    operations: workload.operations.length,
    seed: request.seed,
    metrics: [...known],
    results: [...results],
  }
}
