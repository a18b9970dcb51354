import type { ComparisonDocument } from '@contract/comparison'

/** A made-up comparison, only for looking at the window. */
export const sampleComparison = (strategies: readonly string[]): ComparisonDocument => ({
  format: 'kolibri-workbench comparison 1',
  workload: 'random',
  heapBytes: 1 << 20,
  operations: 2000,
  seed: 1,
  metrics: [
    {
      name: 'F4',
      title: 'Peak fragmentation F4',
      unit: 'share',
      explanation: 'Largest footprint over largest live bytes, minus one.',
      better: 'lower',
    },
    {
      name: 'failed',
      title: 'Failed requests',
      unit: 'requests',
      explanation: 'Requests that got no memory.',
      better: 'lower',
    },
    {
      name: 'instructions',
      title: 'Instructions per operation',
      unit: 'instructions',
      explanation: 'Mean cost of one operation.',
      better: 'lower',
    },
    {
      name: 'peakHeld',
      title: 'Peak held',
      unit: 'bytes',
      explanation: 'Most bytes held at once.',
      better: 'lower',
    },
  ],
  results: strategies.map((strategy, order) => {
    const index = Array.from({ length: 400 }, (_, at) => at * 5)
    const wave = (scale: number, phase: number) =>
      index.map((at) =>
        Math.max(0, scale * (1 + Math.sin(at / 180 + phase + order * 0.2)) + at * (scale / 3000)),
      )
    return {
      strategy,
      title: strategy.replace('-', ' '),
      outcome: order === 5 ? ('failed' as const) : ('finished' as const),
      message: order === 5 ? 'the pool serves one size only: request 17 asked for 300 bytes' : '',
      metrics: {
        F4: 0.1 + order * 0.07,
        failed: order,
        instructions: 40 + order * 31.5,
        peakHeld: 400000 + order * 9000,
      },
      curves: {
        index,
        live: wave(200000, 0),
        held: wave(220000 + order * 4000, 0),
        footprint: wave(300000 + order * 9000, 0.1),
        largestHole: wave(90000, 2),
        external: index.map((at) => Math.min(1, 0.1 + order * 0.05 + at / 6000)),
        internal: index.map(() => 0.05 + order * 0.03),
        instructions: index.map((at) => 30 + order * 10 + ((at * 7919) % 40)),
        failed: index.map((at) => Math.floor((at * order) / 400)),
      },
      blocks: Array.from({ length: 120 }, (_, at) => ({
        address: 0x10000 + at * 6000,
        size: 6000,
        used: (at * (order + 3)) % 5 !== 0,
      })),
    }
  }),
})
