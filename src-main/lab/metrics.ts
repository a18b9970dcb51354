import type { Curves, ComparisonDocument } from '../contract/comparison'
import type { HeapSample, OperationResult } from './strategy-program'
import { OperationKind, type Workload } from './workload'

type MetricEntry = ComparisonDocument['metrics'][number]

/**
 * The numbers of the summary table. L(t) = live requested bytes, B(t) = bytes of the blocks in use with
 * headers and rounding, H(t) = footprint: the highest address a block has reached so far, less the heap's
 * base. F1 to F4 after Johnstone and Wilson, "The memory fragmentation problem: solved?", ISMM 1998.
 */
export const METRICS: readonly MetricEntry[] = [
  {
    name: 'failed',
    title: 'Failed requests',
    unit: 'requests',
    explanation:
      'Requests that got no memory. Compare other numbers only between strategies that served the same requests.',
    better: 'lower',
  },
  {
    name: 'firstFailure',
    title: 'First failure',
    unit: 'operation',
    explanation: 'Number of the first operation that failed, counted from 0. Absent when none failed.',
    better: 'higher',
  },
  {
    name: 'f4',
    title: 'Fragmentation, peak against peak (F4)',
    unit: 'ratio',
    explanation:
      'Largest footprint over most live bytes, less 1: 0.25 means that the heap had to be a quarter larger than what was needed.',
    better: 'lower',
  },
  {
    name: 'f3',
    title: 'Fragmentation at largest footprint (F3)',
    unit: 'ratio',
    explanation: 'Footprint over live bytes at the moment when the footprint became largest, less 1.',
    better: 'lower',
  },
  {
    name: 'f2',
    title: 'Fragmentation at peak demand (F2)',
    unit: 'ratio',
    explanation: 'Footprint over live bytes at the moment when most bytes were live, less 1.',
    better: 'lower',
  },
  {
    name: 'f1',
    title: 'Mean fragmentation (F1)',
    unit: 'ratio',
    explanation: 'Mean of footprint over live bytes, less 1. Hides peaks; grows when little is live.',
    better: 'lower',
  },
  {
    name: 'peakLive',
    title: 'Most live bytes',
    unit: 'bytes',
    explanation: 'The most bytes that were requested and not freed at one time.',
    better: 'neither',
  },
  {
    name: 'peakFootprint',
    title: 'Largest footprint',
    unit: 'bytes',
    explanation: 'How much of the heap was ever reached by a block, from its beginning.',
    better: 'lower',
  },
  {
    name: 'pages',
    title: 'Pages of the heap',
    unit: 'pages',
    explanation: 'Pages of 4 KiB that the run touched: what the heap cost the system.',
    better: 'lower',
  },
  {
    name: 'internal',
    title: 'Internal fragmentation',
    unit: 'ratio',
    explanation: 'Share of the blocks in use that nobody asked for: headers and rounding. Mean over the run.',
    better: 'lower',
  },
  {
    name: 'external',
    title: 'External fragmentation',
    unit: 'ratio',
    explanation:
      '1 less the largest hole over all free bytes, mean over the run: 0 when all free memory is one hole.',
    better: 'lower',
  },
  {
    name: 'unusable',
    title: 'Unusable free space',
    unit: 'ratio',
    explanation:
      'Share of the free bytes that lie in holes too small for a request of mean size. Mean over the run.',
    better: 'lower',
  },
  {
    name: 'holes',
    title: 'Free blocks',
    unit: 'blocks',
    explanation: 'Mean number of free blocks.',
    better: 'lower',
  },
  {
    name: 'meanHole',
    title: 'Mean free block',
    unit: 'bytes',
    explanation:
      'Mean size of the free blocks other than the largest one, over the run. Best fit leaves small ones, worst fit large ones.',
    better: 'neither',
  },
  {
    name: 'smallestLargestHole',
    title: 'Largest hole at its worst',
    unit: 'bytes',
    explanation:
      'The smallest value that the largest hole had during the run: a larger request would have failed then.',
    better: 'higher',
  },
  {
    name: 'instructions',
    title: 'Instructions, all operations',
    unit: 'instructions',
    explanation: 'Guest instructions of the strategy in the whole run.',
    better: 'lower',
  },
  ...(['allocate', 'free', 'reallocate'] as const).flatMap((operation): MetricEntry[] =>
    (
      [
        ['Median', 'median', 'Half of the operations took at most this many instructions.'],
        ['P99', '99th percentile', '99 of 100 operations took at most this many instructions.'],
        ['Max', 'worst', 'No operation took more instructions.'],
      ] as const
    ).map(([suffix, words, explanation]) => ({
      name: `${operation}${suffix}`,
      title: `${operation[0]!.toUpperCase()}${operation.slice(1)}, ${words}`,
      unit: 'instructions',
      explanation,
      better: 'lower',
    })),
  ),
  {
    name: 'examined',
    title: 'Blocks examined',
    unit: 'per operation',
    explanation:
      'Blocks that the strategy looked at, as it counts them itself. Searches are what makes an allocator slow.',
    better: 'lower',
  },
  {
    name: 'splits',
    title: 'Splits',
    unit: 'per 1000 operations',
    explanation: 'Blocks that were cut in two, as the strategy counts them itself.',
    better: 'neither',
  },
  {
    name: 'merges',
    title: 'Merges',
    unit: 'per 1000 operations',
    explanation: 'Free blocks that were joined with a neighbour, as the strategy counts them itself.',
    better: 'neither',
  },
]

/** The value below which the given share of the sorted numbers lies, by nearest rank. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!

const largestHoleIndex = ({ free, largest }: HeapSample): number => (free === 0 ? 0 : 1 - largest / free)

export interface Measured {
  readonly metrics: Record<string, number>
  readonly curves: Curves
}

/**
 * Computes metrics and curves of a run that performed the first `results.length` operations.
 * `heapBase` is the address that the results' addresses count from; `pages` the heap's touched pages.
 */
export const measure = (
  workload: Workload,
  results: readonly OperationResult[],
  heapBase: number,
  pages: number,
): Measured => {
  const blockBytes = new Map<number, number>()
  const costs: Record<OperationKind, number[]> = { 0: [], 1: [], 2: [] }
  const curves: Curves = {
    index: [],
    live: [],
    held: [],
    footprint: [],
    largestHole: [],
    external: [],
    internal: [],
    instructions: [],
    failed: [],
  }
  let live = 0
  let footprint = 0
  let failed = 0
  let firstFailure: number | undefined
  let peakLive = 0
  let footprintAtPeakLive = 0
  let liveAtPeakFootprint = 0
  let ratios = 0
  let ratioCount = 0
  let instructions = 0
  let examined = 0
  let splits = 0
  let merges = 0
  let costSincePoint = 0
  const samples = {
    count: 0,
    internal: 0,
    used: 0,
    external: 0,
    unusable: 0,
    holes: 0,
    otherBytes: 0,
    otherHoles: 0,
  }
  let smallestLargestHole = Infinity

  for (const [index, result] of results.entries()) {
    const { kind, id, bytes } = workload.operations[index]!
    instructions += result.cost
    examined += result.examined
    splits += result.splits
    merges += result.merges
    costSincePoint = Math.max(costSincePoint, result.cost)
    if (!result.skipped) costs[kind].push(result.cost)
    if (result.failed) {
      failed++
      firstFailure ??= index
    } else if (!result.skipped) {
      live -= blockBytes.get(id) ?? 0
      if (kind === OperationKind.free || bytes === 0) blockBytes.delete(id)
      else {
        blockBytes.set(id, bytes)
        live += bytes
        const reached = result.answer + bytes - heapBase
        if (reached > footprint) {
          footprint = reached
          liveAtPeakFootprint = live
        }
      }
      if (live > peakLive) {
        peakLive = live
        footprintAtPeakLive = footprint
      }
    }
    if (live > 0) {
      ratios += footprint / live - 1
      ratioCount++
    }
    const { sample } = result
    if (!sample) continue
    samples.count++
    samples.used += sample.used
    samples.internal += sample.used - live
    samples.external += largestHoleIndex(sample)
    samples.unusable += sample.free === 0 ? 1 : (sample.free - sample.usable) / sample.free
    samples.holes += sample.freeBlocks
    samples.otherBytes += sample.free - sample.largest
    samples.otherHoles += Math.max(0, sample.freeBlocks - 1)
    smallestLargestHole = Math.min(smallestLargestHole, sample.largest)
    curves.index.push(index)
    curves.live.push(live)
    curves.held.push(sample.used)
    curves.footprint.push(footprint)
    curves.largestHole.push(sample.largest)
    curves.external.push(largestHoleIndex(sample))
    curves.internal.push(sample.used === 0 ? 0 : (sample.used - live) / sample.used)
    curves.instructions.push(costSincePoint)
    curves.failed.push(failed)
    costSincePoint = 0
  }

  const metrics: Record<string, number> = { failed }
  if (firstFailure !== undefined) metrics['firstFailure'] = firstFailure
  if (peakLive > 0) {
    metrics['f4'] = footprint / peakLive - 1
    metrics['f3'] = footprint / liveAtPeakFootprint - 1
    metrics['f2'] = footprintAtPeakLive / peakLive - 1
    metrics['f1'] = ratios / ratioCount
  }
  metrics['peakLive'] = peakLive
  metrics['peakFootprint'] = footprint
  metrics['pages'] = pages
  if (samples.count > 0) {
    metrics['internal'] = samples.used === 0 ? 0 : samples.internal / samples.used
    metrics['external'] = samples.external / samples.count
    metrics['unusable'] = samples.unusable / samples.count
    metrics['holes'] = samples.holes / samples.count
    metrics['meanHole'] = samples.otherHoles === 0 ? 0 : samples.otherBytes / samples.otherHoles
    metrics['smallestLargestHole'] = smallestLargestHole
  }
  metrics['instructions'] = instructions
  for (const operation of ['allocate', 'free', 'reallocate'] as const) {
    const sorted = costs[OperationKind[operation]].sort((a, b) => a - b)
    if (sorted.length === 0) continue
    metrics[`${operation}Median`] = percentile(sorted, 0.5)
    metrics[`${operation}P99`] = percentile(sorted, 0.99)
    metrics[`${operation}Max`] = sorted[sorted.length - 1]!
  }
  const count = Math.max(1, results.length)
  metrics['examined'] = examined / count
  metrics['splits'] = (splits * 1000) / count
  metrics['merges'] = (merges * 1000) / count
  return { metrics, curves }
}
