import { say } from '../contract/said'
import type { Curves, MetricEntry } from '../contract/comparison'
import type { HeapSample, OperationResult } from './strategy-program'
import { OperationKind, type Workload } from './workload'

/**
 * The numbers of the summary table. L(t) = live requested bytes, B(t) = bytes of the blocks in use with
 * headers and rounding, H(t) = footprint: the highest address a block has reached so far, less the heap's
 * base. F1 to F4 after Johnstone and Wilson, "The memory fragmentation problem: solved?", ISMM 1998.
 */
export const METRICS: readonly MetricEntry[] = [
  {
    name: 'failed',
    title: say('metric.failed'),
    unit: 'requests',
    explanation: say('metric.failed.means'),
    better: 'lower',
  },
  {
    name: 'firstFailure',
    title: say('metric.first-failure'),
    unit: 'operation',
    explanation: say('metric.first-failure.means'),
    better: 'higher',
  },
  {
    name: 'f4',
    title: say('metric.f4'),
    unit: 'ratio',
    explanation: say('metric.f4.means'),
    better: 'lower',
  },
  {
    name: 'f3',
    title: say('metric.f3'),
    unit: 'ratio',
    explanation: say('metric.f3.means'),
    better: 'lower',
  },
  {
    name: 'f2',
    title: say('metric.f2'),
    unit: 'ratio',
    explanation: say('metric.f2.means'),
    better: 'lower',
  },
  {
    name: 'f1',
    title: say('metric.f1'),
    unit: 'ratio',
    explanation: say('metric.f1.means'),
    better: 'lower',
  },
  {
    name: 'peakLive',
    title: say('metric.peak-live'),
    unit: 'bytes',
    explanation: say('metric.peak-live.means'),
    better: 'neither',
  },
  {
    name: 'peakFootprint',
    title: say('metric.peak-footprint'),
    unit: 'bytes',
    explanation: say('metric.peak-footprint.means'),
    better: 'lower',
  },
  {
    name: 'pages',
    title: say('metric.pages'),
    unit: 'pages',
    explanation: say('metric.pages.means'),
    better: 'lower',
  },
  {
    name: 'internal',
    title: say('metric.internal'),
    unit: 'ratio',
    explanation: say('metric.internal.means'),
    better: 'lower',
  },
  {
    name: 'external',
    title: say('metric.external'),
    unit: 'ratio',
    explanation: say('metric.external.means'),
    better: 'lower',
  },
  {
    name: 'unusable',
    title: say('metric.unusable'),
    unit: 'ratio',
    explanation: say('metric.unusable.means'),
    better: 'lower',
  },
  {
    name: 'holes',
    title: say('metric.holes'),
    unit: 'blocks',
    explanation: say('metric.holes.means'),
    better: 'lower',
  },
  {
    name: 'meanHole',
    title: say('metric.mean-hole'),
    unit: 'bytes',
    explanation: say('metric.mean-hole.means'),
    better: 'neither',
  },
  {
    name: 'smallestLargestHole',
    title: say('metric.smallest-largest-hole'),
    unit: 'bytes',
    explanation: say('metric.smallest-largest-hole.means'),
    better: 'higher',
  },
  {
    name: 'instructions',
    title: say('metric.instructions'),
    unit: 'instructions',
    explanation: say('metric.instructions.means'),
    better: 'lower',
  },
  ...(['allocate', 'free', 'reallocate'] as const).flatMap((operation): MetricEntry[] =>
    (
      [
        ['Median', 'median'],
        ['P99', 'percentile'],
        ['Max', 'worst'],
      ] as const
    ).map(([suffix, which]) => ({
      name: `${operation}${suffix}`,
      title: say(`metric.${which}`, { operation: say(`operation.${operation}`) }),
      unit: 'instructions',
      explanation: say(`metric.${which}.means`),
      better: 'lower',
    })),
  ),
  {
    name: 'examined',
    title: say('metric.examined'),
    unit: 'per operation',
    explanation: say('metric.examined.means'),
    better: 'lower',
  },
  {
    name: 'splits',
    title: say('metric.splits'),
    unit: 'per 1000 operations',
    explanation: say('metric.splits.means'),
    better: 'neither',
  },
  {
    name: 'merges',
    title: say('metric.merges'),
    unit: 'per 1000 operations',
    explanation: say('metric.merges.means'),
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
