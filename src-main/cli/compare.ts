import { readFileSync } from 'node:fs'
import { basename, dirname, join, parse, resolve } from 'node:path'
import type {
  ComparisonDocument,
  ComparisonRequest,
  MetricEntry,
  StrategyResult,
} from '../contract/comparison'
import { inEnglish, say } from '../contract/said'
import { fail, ok, type Result } from '../contract/result'
import { COMPARISON_CHOICES, compareInPlace, suggestedHeapBytes } from '../session/compare-in-place'
import { ExitCode, readArguments, UsageError, wholeNumber } from './arguments'

/** A comparison with its sentences in English. */
interface WordedDocument extends Omit<ComparisonDocument, 'results' | 'metrics'> {
  readonly metrics: readonly (Omit<MetricEntry, 'title' | 'explanation'> & {
    readonly title: string
    readonly explanation: string
  })[]
  readonly results: readonly (Omit<StrategyResult, 'message'> & { readonly message: string })[]
}

const DEFAULT_WORKLOAD = 'random'
const DEFAULT_OPERATIONS = 2000
const DEFAULT_HEAP = 64 * 1024
const SMALLEST_HEAP = 4096
const LARGEST_HEAP = 256 << 20
const MOST_OPERATIONS = 1_000_000

const HELP = `kwb compare: run one workload under several allocation strategies

Usage: kwb compare [--strategies a,b,...] [--workload NAME|FILE] [--heap BYTES] [--ops N] [--seed N]
                   [--json|--csv]

  --strategies LIST  names from resources/strategies, or paths of listings of your own, with commas
                     between them (${COMPARISON_CHOICES.strategies.join(',')})
  --workload NAME    one of the workloads below, or a trace file (${DEFAULT_WORKLOAD})
  --heap BYTES       size of the heap, ${SMALLEST_HEAP} to ${LARGEST_HEAP} (${DEFAULT_HEAP}, or what the trace suggests)
  --ops N            number of operations, 1 to ${MOST_OPERATIONS} (${DEFAULT_OPERATIONS}); a trace has its own
  --seed N           seed of the workload's random numbers, 0 to 4294967295 (1)
  --json             the whole comparison, with curves, as one JSON document
  --csv              one line for each strategy, one column for each metric

Workloads:
${COMPARISON_CHOICES.workloads.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

A trace begins with four lines (suggested heap size, number of ids, number of operations, weight),
then has a line for each operation: \`a id bytes\`, \`r id bytes\`, \`f id\`.

Equal arguments give equal output, on every computer. Exit code: 0 all strategies finished,
1 wrong usage, 2 a listing did not assemble, 3 a strategy failed.
`

/** Columns of the table: metric, heading, digits behind the point. */
const COLUMNS: readonly (readonly [string, string, number])[] = [
  ['failed', 'failed', 0],
  ['f4', 'F4', 3],
  ['f3', 'F3', 3],
  ['internal', 'internal', 3],
  ['external', 'external', 3],
  ['unusable', 'unusable', 3],
  ['holes', 'holes', 1],
  ['meanHole', 'mean hole', 0],
  ['pages', 'pages', 0],
  ['allocateMedian', 'alloc med', 0],
  ['allocateP99', 'p99', 0],
  ['allocateMax', 'max', 0],
  ['freeMedian', 'free med', 0],
  ['freeP99', 'p99', 0],
  ['freeMax', 'max', 0],
]

/** The comparison as a table of text for people. */
export const comparisonTable = (document: WordedDocument): string => {
  const rows = [
    ['strategy', ...COLUMNS.map(([, heading]) => heading)],
    ...document.results.map(({ strategy, metrics }) => [
      strategy,
      ...COLUMNS.map(([name, , digits]) => metrics[name]?.toFixed(digits) ?? '-'),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
  const failures = document.results
    .filter(({ message }) => message !== '')
    .map(({ strategy, message }) => `${strategy}: ${message}`)
  return [
    `workload ${document.workload}, ${document.operations} operations, heap ${document.heapBytes} bytes, seed ${document.seed}`,
    '',
    ...lines,
    ...(failures.length > 0 ? ['', ...failures] : []),
    '',
    'F4, F3: footprint over live bytes less 1, at the peaks; costs in instructions.',
    '',
  ].join('\n')
}

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The comparison as comma-separated values: a heading, then a line for each strategy. */
export const comparisonCsv = (document: WordedDocument): string => {
  const names = document.metrics.map(({ name }) => name)
  const rows = [
    ['strategy', 'outcome', ...names, 'message'],
    ...document.results.map(({ strategy, outcome, metrics, message }) => [
      strategy,
      outcome,
      ...names.map((name) => String(metrics[name] ?? '')),
      message,
    ]),
  ]
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('')
}

const readHost = (path: string): Result<Uint8Array> => {
  try {
    return ok(new Uint8Array(readFileSync(path)))
  } catch (error) {
    return fail('file-not-found', say('refused.file-error', { path, error: (error as Error).message }))
  }
}

const isHostPath = (text: string): boolean => /[\\/]|\.asm$/i.test(text)

/** A listing of the user's own is seen as `files/NAME`, beside the folders of the workbench. */
const strategyName = (text: string): string => (isHostPath(text) ? `files/${basename(text)}` : text)

const exitCodeOf = ({ results }: WordedDocument): number => {
  if (results.every(({ outcome }) => outcome === 'finished')) return ExitCode.success
  return results.some(({ message }) => message.startsWith('The listing did not assemble'))
    ? ExitCode.notAssembled
    : ExitCode.fault
}

/** Compares strategies; prints a table, or the document as JSON or CSV. */
export const compare = (args: readonly string[]): number => {
  const { values } = readArguments({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      strategies: { type: 'string' },
      workload: { type: 'string' },
      heap: { type: 'string' },
      ops: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return ExitCode.success
  }
  if (values.json && values.csv) throw new UsageError('--json and --csv exclude each other.')
  const listed = values.strategies?.split(',').map((name) => name.trim())
  if (listed?.some((name) => name === ''))
    throw new UsageError('--strategies takes names with commas between them.')
  const strategies = listed ?? [...COMPARISON_CHOICES.strategies]
  if (strategies.length > 16) throw new UsageError('--strategies takes at most 16 names.')
  const number = (option: 'heap' | 'ops' | 'seed', absent: number, least: number, most: number) => {
    const text = values[option]
    return text === undefined ? absent : wholeNumber(`--${option}`, text, least, most)
  }
  const workload = values.workload ?? DEFAULT_WORKLOAD

  const resources = resolve(import.meta.dirname, '../../resources')
  const hostPaths = new Map(strategies.map((text) => [strategyName(text), text]))
  const portsFor = (strategy: string) => {
    const own = dirname(hostPaths.get(strategy) ?? '')
    return {
      files: {
        // A comparison mends nothing, so it need not know what else there is.
        list: () => [],
        read: (path: string) => {
          if (path === workload) return readHost(path)
          return readHost(path.startsWith('files/') ? join(own, path.slice(6)) : join(resources, path))
        },
      },
      date: () => 0,
    }
  }
  const asked: ComparisonRequest = {
    strategies: strategies.map(strategyName),
    workload,
    heapBytes: number('heap', DEFAULT_HEAP, SMALLEST_HEAP, LARGEST_HEAP),
    operations: number('ops', DEFAULT_OPERATIONS, 1, MOST_OPERATIONS),
    seed: number('seed', 1, 0, 0xffffffff),
  }
  const suggested = values.heap === undefined ? suggestedHeapBytes(portsFor(''), asked) : undefined
  const heapBytes = Math.min(LARGEST_HEAP, Math.max(SMALLEST_HEAP, suggested ?? asked.heapBytes))

  const showProgress = process.stderr.isTTY === true
  const result = compareInPlace({ ...asked, heapBytes }, portsFor, (strategy, done, total) => {
    if (showProgress) process.stderr.write(`\r${strategy}: ${done} of ${total} operations\u001b[K`)
  })
  if (showProgress) process.stderr.write('\r\u001b[K')
  if (!result.ok) {
    process.stderr.write(`kwb compare: ${inEnglish(result.failure.message)}\n`)
    return ExitCode.usage
  }
  // On a command line a listing of one's own goes by its name alone.
  const document = {
    ...result.value,
    metrics: result.value.metrics.map((one) => ({
      ...one,
      title: inEnglish(one.title),
      explanation: inEnglish(one.explanation),
    })),
    results: result.value.results.map((one) => ({
      ...one,
      strategy: parse(one.strategy).name,
      message: inEnglish(one.message),
    })),
  }
  if (values.json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
  else process.stdout.write(values.csv ? comparisonCsv(document) : comparisonTable(document))
  return exitCodeOf(document)
}
