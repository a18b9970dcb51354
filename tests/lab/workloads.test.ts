import { describe, expect, test } from 'vitest'
import { createRandom } from '../../src-main/lab/random'
import { largestRequest, meanRequest, OperationKind } from '../../src-main/lab/workload'
import { makeWorkload, WORKLOADS } from '../../src-main/lab/workloads'

const names = WORKLOADS.map(({ name }) => name)

/** Replays a workload: its peak of live bytes, the ages of freed blocks, and operations that make no sense. */
const replay = (workload: NonNullable<ReturnType<typeof makeWorkload>>) => {
  const live = new Map<number, number>()
  const order: number[] = []
  const problems: string[] = []
  const freedAges: number[] = []
  let bytes = 0
  let peak = 0
  for (const [index, { kind, id, bytes: requested }] of workload.operations.entries()) {
    const size = live.get(id)
    if (id < 0 || id >= workload.ids) problems.push(`${index}: id ${id}`)
    if ((kind === OperationKind.allocate) !== (size === undefined)) problems.push(`${index}: kind ${kind}`)
    if (kind !== OperationKind.free && !(requested > 0)) problems.push(`${index}: ${requested} bytes`)
    bytes += requested - (size ?? 0)
    if (kind === OperationKind.allocate) order.push(id)
    if (kind === OperationKind.free) {
      live.delete(id)
      const age = order.indexOf(id)
      freedAges.push(age === order.length - 1 ? -1 : age)
      order.splice(age, 1)
    } else live.set(id, requested)
    peak = Math.max(peak, bytes)
  }
  return { peak, freedAges, problems }
}

describe.each(names)('workload %s', (name) => {
  test.each([
    [64 * 1024, 3000],
    [8192, 500],
    [4096, 1],
    [1 << 20, 777],
  ])('makes sense for a heap of %i bytes and %i operations', (heapBytes, operations) => {
    const workload = makeWorkload(name, { heapBytes, operations, seed: 7 })!
    expect(workload.operations).toHaveLength(operations)
    const { peak, problems } = replay(workload)
    expect(problems).toEqual([])
    expect(peak).toBeLessThan(heapBytes)
  })

  test('depends on its seed alone', () => {
    const options = { heapBytes: 32768, operations: 400, seed: 5 }
    expect(makeWorkload(name, options)).toEqual(makeWorkload(name, options))
    if (name !== 'comb')
      expect(makeWorkload(name, { ...options, seed: 6 })).not.toEqual(makeWorkload(name, options))
  })
})

test('there is no other workload', () => {
  expect(makeWorkload('toString', { heapBytes: 4096, operations: 10, seed: 1 })).toBeUndefined()
})

test('fifo frees the oldest block and lifo the youngest', () => {
  const options = { heapBytes: 65536, operations: 2000, seed: 3 }
  const fifo = replay(makeWorkload('fifo', options)!)
  const lifo = replay(makeWorkload('lifo', options)!)
  expect(fifo.freedAges.every((age) => age === 0)).toBe(true)
  expect(lifo.freedAges.every((age) => age === -1)).toBe(true)
})

test('ramp and peak reach the share of the heap that they promise', () => {
  const options = { heapBytes: 65536, operations: 3000, seed: 1 }
  expect(replay(makeWorkload('ramp', options)!).peak / 65536).toBeCloseTo(0.85, 1)
  expect(replay(makeWorkload('peak', options)!).peak / 65536).toBeCloseTo(0.75, 1)
})

test('requests are summed up', () => {
  const operations = [
    { kind: OperationKind.allocate, id: 0, bytes: 10 },
    { kind: OperationKind.reallocate, id: 0, bytes: 31 },
    { kind: OperationKind.free, id: 0, bytes: 0 },
  ]
  expect(largestRequest({ name: '', ids: 1, operations })).toBe(31)
  expect(meanRequest({ name: '', ids: 1, operations })).toBe(21)
})

test('random numbers are spread, also for the seeds 0 and 1', () => {
  for (const seed of [0, 1, 0xffffffff]) {
    const random = createRandom(seed)
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 5000; draw++) counts[random.next(5)]!++
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  }
})
