import { expect, test } from 'vitest'
import { measure, METRICS } from '../../src-main/lab/metrics'
import type { OperationResult } from '../../src-main/lab/strategy-program'
import { OperationKind, type Workload } from '../../src-main/lab/workload'

const result = (part: Partial<OperationResult>): OperationResult => ({
  cost: 0,
  answer: 0,
  examined: 0,
  splits: 0,
  merges: 0,
  failed: false,
  skipped: false,
  sample: undefined,
  ...part,
})

// A heap at 1000h: two blocks are allocated, the first one is freed, one request fails.
const workload: Workload = {
  name: 'by hand',
  ids: 3,
  operations: [
    { kind: OperationKind.allocate, id: 0, bytes: 92 },
    { kind: OperationKind.allocate, id: 1, bytes: 100 },
    { kind: OperationKind.free, id: 0, bytes: 0 },
    { kind: OperationKind.allocate, id: 2, bytes: 500 },
    { kind: OperationKind.free, id: 2, bytes: 0 },
  ],
}
const results = [
  result({ cost: 10, answer: 0x1008, examined: 1, splits: 1 }),
  result({
    cost: 20,
    answer: 0x106c,
    examined: 1,
    splits: 1,
    sample: { used: 240, usedBlocks: 2, free: 60, freeBlocks: 1, largest: 60, usable: 60 },
  }),
  result({
    cost: 30,
    answer: 1,
    merges: 2,
    sample: { used: 120, usedBlocks: 1, free: 180, freeBlocks: 2, largest: 120, usable: 120 },
  }),
  result({ cost: 60, examined: 2, failed: true }),
  result({ skipped: true }),
]

test('metrics follow their definitions', () => {
  const { metrics, curves } = measure(workload, results, 0x1000, 3)
  const peakLive = 192
  const footprint = 0x6c + 100
  expect(metrics).toEqual({
    failed: 1,
    firstFailure: 3,
    f4: footprint / peakLive - 1,
    f3: footprint / peakLive - 1,
    f2: footprint / peakLive - 1,
    f1: (100 / 92 - 1 + 3 * 0 + (footprint / 192 - 1) + 3 * (footprint / 100 - 1)) / 5,
    peakLive,
    peakFootprint: footprint,
    pages: 3,
    internal: (240 - 192 + (120 - 100)) / 360,
    external: (0 + (1 - 120 / 180)) / 2,
    unusable: (0 + 60 / 180) / 2,
    holes: 1.5,
    meanHole: 60,
    smallestLargestHole: 60,
    instructions: 120,
    allocateMedian: 20,
    allocateP99: 60,
    allocateMax: 60,
    freeMedian: 30,
    freeP99: 30,
    freeMax: 30,
    examined: 4 / 5,
    splits: 400,
    merges: 400,
  })
  expect(curves).toEqual({
    index: [1, 2],
    live: [192, 100],
    held: [240, 120],
    footprint: [footprint, footprint],
    largestHole: [60, 120],
    external: [0, 1 - 120 / 180],
    internal: [48 / 240, 20 / 120],
    instructions: [20, 30],
    failed: [0, 0],
  })
})

test('the curve of failed requests counts those before it', () => {
  const sample = { used: 0, usedBlocks: 0, free: 300, freeBlocks: 1, largest: 300, usable: 300 }
  const few = [result({ failed: true }), result({ failed: true, sample }), result({ answer: 0x1008, sample })]
  expect(measure(workload, few, 0x1000, 1).curves.failed).toEqual([2, 2])
})

test('every metric that is measured is explained', () => {
  const { metrics } = measure(
    {
      ...workload,
      operations: [...workload.operations, { kind: OperationKind.reallocate, id: 1, bytes: 120 }],
    },
    [...results, result({ cost: 5, answer: 0x1200 })],
    0x1000,
    3,
  )
  const names = METRICS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(metrics).filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => !(name in metrics))).toEqual([])
})
