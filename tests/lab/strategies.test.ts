import { describe, expect, test, vi } from 'vitest'
import { measure } from '../../src-main/lab/metrics'
import { makeWorkload } from '../../src-main/lab/workloads'
import { assembleListing } from '../support/listings'
import { runJob } from './run-job'

// A busy host must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const FITS = ['first-fit', 'best-fit', 'worst-fit', 'next-fit', 'quick-fit'] as const
type Strategy = (typeof FITS)[number] | 'buddy' | 'pool' | 'tlsf'

const heapBytes = 16384
const cache = new Map<string, Record<string, number>>()

/** Metrics of a strategy on a workload of 240 operations. */
const metricsOf = (strategy: Strategy, workloadName: string): Record<string, number> => {
  const key = `${strategy} ${workloadName}`
  const known = cache.get(key)
  if (known) return known
  const workload = makeWorkload(workloadName, { heapBytes, operations: 240, seed: 11 })!
  const outcome = runJob({ image: assembleListing(`strategies/${strategy}.asm`), workload, heapBytes })
  expect(outcome.message).toBe('')
  expect(outcome.finished).toBe(true)
  const { metrics } = measure(workload, outcome.results, outcome.heapBase, outcome.pages)
  cache.set(key, metrics)
  return metrics
}

const metric = (strategy: Strategy, workload: string, name: string) => metricsOf(strategy, workload)[name]!

describe('the strategies differ where theory says so', () => {
  test('last in, first out leaves one hole, and nothing fragments', () => {
    for (const strategy of ['first-fit', 'best-fit', 'worst-fit', 'next-fit'] as const) {
      expect(metric(strategy, 'lifo', 'holes')).toBe(1)
      expect(metric(strategy, 'lifo', 'external')).toBe(0)
      expect(metric(strategy, 'lifo', 'peakFootprint')).toBe(metric('first-fit', 'lifo', 'peakFootprint'))
    }
  })

  test('best fit leaves smaller holes than worst fit, and keeps a larger one for large requests', () => {
    expect(metric('best-fit', 'random', 'meanHole')).toBeLessThan(metric('worst-fit', 'random', 'meanHole'))
    expect(metric('best-fit', 'random', 'smallestLargestHole')).toBeGreaterThan(
      metric('worst-fit', 'random', 'smallestLargestHole'),
    )
    expect(metric('best-fit', 'random', 'f4')).toBeLessThan(metric('worst-fit', 'random', 'f4'))
  })

  test('the buddy system has the most internal fragmentation of the general ones', () => {
    for (const fit of FITS)
      expect(metric('buddy', 'random', 'internal')).toBeGreaterThan(2 * metric(fit, 'random', 'internal'))
  })

  test('next fit searches less than first fit and spreads further', () => {
    expect(metric('next-fit', 'random', 'examined')).toBeLessThan(
      metric('first-fit', 'random', 'examined') / 2,
    )
    expect(metric('next-fit', 'random', 'f4')).toBeGreaterThan(metric('first-fit', 'random', 'f4'))
  })

  test('quick fit serves few small sizes in a few instructions', () => {
    expect(metric('quick-fit', 'bimodal', 'allocateMedian')).toBeLessThan(
      metric('first-fit', 'bimodal', 'allocateMedian'),
    )
  })

  test('a pool takes constant time and wastes inside its blocks', () => {
    const { allocateMedian, allocateMax, freeMedian, freeMax, pages } = metricsOf('pool', 'fifo')
    expect(freeMax).toBe(freeMedian)
    expect(allocateMax! - allocateMedian!).toBeLessThanOrEqual(1)
    expect(pages).toBe(heapBytes / 4096)
    expect(metric('pool', 'fifo', 'internal')).toBeGreaterThan(0.5)
  })

  test('TLSF never searches: its worst case is near its usual one, where first fit has a long tail', () => {
    const { allocateMedian, allocateMax } = metricsOf('tlsf', 'comb')
    expect(allocateMax!).toBeLessThan(2 * allocateMedian!)
    expect(metric('first-fit', 'comb', 'allocateMax')).toBeGreaterThan(2 * allocateMax!)
  })

  test('a comb defeats every fit, and equally', () => {
    const failed = metric('first-fit', 'comb', 'failed')
    expect(failed).toBeGreaterThan(0)
    for (const fit of ['best-fit', 'worst-fit', 'next-fit'] as const)
      expect(metric(fit, 'comb', 'failed')).toBe(failed)
  })
})

test('an outcome does not depend on how the run is sliced', () => {
  const workload = makeWorkload('growth', { heapBytes, operations: 60, seed: 4 })!
  const job = { image: assembleListing('strategies/quick-fit.asm'), workload, heapBytes }
  expect(runJob(job, 997)).toEqual(runJob(job))
})
