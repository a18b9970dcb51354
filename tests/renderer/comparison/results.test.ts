// @vitest-environment node
import type { ComparisonDocument, StrategyResult } from '@contract/comparison'
import { expect, test } from 'vitest'
import { bestOf } from '../../../src-renderer/comparison/best-of'
import { comparisonCsv } from '../../../src-renderer/comparison/export-result'
import { runningMean } from '../../../src-renderer/comparison/running-mean'
import { MARKERS, seriesStyle } from '../../../src-renderer/comparison/series-style'

const metric = (name: string, better: 'lower' | 'higher' | 'neither') => ({
  name,
  title: name,
  unit: '',
  explanation: '',
  better,
})
const result = (
  strategy: string,
  metrics: Record<string, number>,
  outcome: StrategyResult['outcome'] = 'finished',
): StrategyResult => ({
  strategy,
  title: strategy,
  outcome,
  message: '',
  metrics,
  curves: {
    index: [],
    live: [],
    held: [],
    footprint: [],
    largestHole: [],
    external: [],
    internal: [],
    instructions: [],
    failed: [],
  },
  blocks: [],
})

test('the best figure counts only among those that served the same requests', () => {
  const results = [
    result('first-fit', { failed: 0, f4: 0.2 }),
    result('best-fit', { failed: 0, f4: 0.1 }),
    result('pool', { failed: 9, f4: 0.01 }),
    result('own', { failed: 0, f4: 0 }, 'failed'),
  ]
  expect([...bestOf(metric('f4', 'lower'), results)]).toEqual(['best-fit'])
  expect([...bestOf(metric('f4', 'higher'), results)]).toEqual(['first-fit'])
  expect([...bestOf(metric('f4', 'neither'), results)]).toEqual([])
})

test('nobody is best where all are equal or one has no figure', () => {
  const equal = [result('a', { failed: 0, f4: 1 }), result('b', { failed: 0, f4: 1 })]
  expect(bestOf(metric('f4', 'lower'), equal).size).toBe(0)
  const missing = [
    result('a', { failed: 0, f4: 1 }),
    result('b', { failed: 0 }),
    result('c', { failed: 0, f4: 2 }),
  ]
  expect(bestOf(metric('f4', 'lower'), missing).size).toBe(0)
})

test('the CSV has one row per strategy and quotes what needs it', () => {
  const document: ComparisonDocument = {
    format: 'kolibri-workbench comparison 1',
    workload: 'files/a,b.trace',
    heapBytes: 4096,
    operations: 10,
    seed: 1,
    metrics: [metric('failed', 'lower'), metric('f4', 'lower')],
    results: [result('first-fit', { failed: 0, f4: 0.25 }), result('pool', { failed: 3 }, 'failed')],
  }
  expect(comparisonCsv(document)).toBe(
    'strategy,outcome,workload,heap_bytes,operations,seed,failed,f4\r\n' +
      'first-fit,finished,"files/a,b.trace",4096,10,1,0,0.25\r\n' +
      'pool,failed,"files/a,b.trace",4096,10,1,3,\r\n',
  )
})

test('a running mean starts with what there is', () => {
  expect(runningMean([4, 8, 0, 0], 2)).toEqual([4, 6, 4, 0])
  expect(runningMean([1, 2], 1)).toEqual([1, 2])
})

test('a strategy keeps its hue and marker whatever else is compared', () => {
  const known = [
    'first-fit',
    'best-fit',
    'worst-fit',
    'quick-fit',
    'buddy',
    'pool',
    'next-fit',
    'tlsf',
    'segregated',
    'files/mine.asm',
    'files/first-fit.asm',
    'files/third.asm',
  ]
  expect(new Set(known.map((name) => seriesStyle(name).marker)).size).toBe(MARKERS.length)
  expect(seriesStyle('files/first-fit.asm')).toEqual(seriesStyle('files/first-fit.asm'))
})
