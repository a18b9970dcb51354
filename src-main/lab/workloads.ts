import { say } from '../contract/said'
import type { WorkloadEntry } from '../contract/comparison'
import { createRandom } from './random'
import type { Workload } from './workload'
import { createWorkloadBuilder, type WorkloadBuilder } from './workload-builder'

/** A workload is made for a heap: its live bytes stay below a share of it, so that most requests can be served. */
interface Generator extends WorkloadEntry {
  readonly make: (builder: WorkloadBuilder, heapBytes: number) => void
}

/** 1..most, small sizes more frequent: the product of two uniform numbers. */
const skewedSize = ({ random }: WorkloadBuilder, most: number): number =>
  1 + Math.floor((random.next(most) * random.next(most)) / most)

const largeSize = (heapBytes: number): number => Math.max(64, heapBytes >> 6)

/** Largest size for a phase whose first half shall fill a share of the heap; the mean size is a quarter of it. */
const phaseSize = (heapBytes: number, share: number, operations: number): number =>
  Math.max(16, Math.min(heapBytes >> 4, Math.floor((heapBytes * share * 8) / operations)))

/** Allocates below the level and frees above it, with chance on both sides, until no operation is left. */
const steady = (builder: WorkloadBuilder, level: number, size: () => number, choose: () => number): void => {
  while (builder.left() > 0) {
    const chance = builder.live() < level ? 62 : 38
    if (builder.blocks() === 0 || builder.random.next(100) < chance) builder.allocate(size())
    else builder.free(choose())
  }
}

const anyBlock = (builder: WorkloadBuilder) => () => builder.random.next(builder.blocks())

const GENERATORS: readonly Generator[] = [
  {
    name: 'random',
    title: say('workload.random'),
    summary: say('workload.random.means'),
    make: (builder, heapBytes) =>
      steady(builder, heapBytes * 0.6, () => skewedSize(builder, largeSize(heapBytes)), anyBlock(builder)),
  },
  {
    name: 'ramp',
    title: say('workload.ramp'),
    summary: say('workload.ramp.means'),
    make: (builder, heapBytes) => {
      const total = builder.left()
      while (builder.left() > 0) {
        const level = (heapBytes * 0.85 * (total - builder.left() + 1)) / total
        const size = skewedSize(builder, largeSize(heapBytes))
        if (builder.live() + size <= level && builder.random.next(4) !== 0) builder.allocate(size)
        else if (builder.blocks() > 0) builder.free(builder.random.next(builder.blocks()))
        else builder.allocate(Math.min(size, 16))
      }
    },
  },
  {
    name: 'peak',
    title: say('workload.peak'),
    summary: say('workload.peak.means'),
    make: (builder, heapBytes) => {
      const phase = Math.ceil(builder.left() / 6)
      const most = phaseSize(heapBytes, 0.75, phase)
      while (builder.left() > 0) {
        const begin = builder.left()
        while (builder.left() > 0 && begin - builder.left() < phase / 2 && builder.live() < heapBytes * 0.75)
          builder.allocate(skewedSize(builder, most))
        const survivors = Math.ceil(builder.blocks() / 10)
        while (builder.left() > 0 && builder.blocks() > survivors)
          builder.free(builder.random.next(builder.blocks()))
      }
    },
  },
  {
    name: 'sawtooth',
    title: say('workload.sawtooth'),
    summary: say('workload.sawtooth.means'),
    make: (builder, heapBytes) => {
      const tooth = Math.ceil(builder.left() / 8)
      const most = phaseSize(heapBytes, 0.7, tooth)
      while (builder.left() > 0) {
        const begin = builder.left()
        while (builder.left() > 0 && begin - builder.left() < tooth / 2 && builder.live() < heapBytes * 0.7)
          builder.allocate(skewedSize(builder, most))
        while (builder.left() > 0 && builder.blocks() > 0) builder.free(0)
      }
    },
  },
  {
    name: 'bimodal',
    title: say('workload.bimodal'),
    summary: say('workload.bimodal.means'),
    make: (builder, heapBytes) => {
      const large = largeSize(heapBytes)
      const size = () =>
        builder.random.next(10) === 0 ? large + builder.random.next(large) : 16 + 8 * builder.random.next(5)
      steady(builder, heapBytes * 0.6, size, anyBlock(builder))
    },
  },
  {
    name: 'fifo',
    title: say('workload.fifo'),
    summary: say('workload.fifo.means'),
    make: (builder, heapBytes) =>
      steady(
        builder,
        heapBytes * 0.6,
        () => skewedSize(builder, largeSize(heapBytes)),
        () => 0,
      ),
  },
  {
    name: 'lifo',
    title: say('workload.lifo'),
    summary: say('workload.lifo.means'),
    make: (builder, heapBytes) =>
      steady(
        builder,
        heapBytes * 0.6,
        () => skewedSize(builder, largeSize(heapBytes)),
        () => builder.blocks() - 1,
      ),
  },
  {
    name: 'growth',
    title: say('workload.growth'),
    summary: say('workload.growth.means'),
    make: (builder, heapBytes) => {
      const most = Math.max(128, heapBytes >> 5)
      while (builder.left() > 0) {
        const age = builder.blocks() > 0 ? builder.random.next(builder.blocks()) : -1
        const chance = builder.random.next(8)
        if (age < 0 || (builder.live() < heapBytes * 0.5 && chance < 3))
          builder.allocate(16 + builder.random.next(48))
        else if (builder.live() < heapBytes * 0.5 && chance < 6) {
          const bytes = Math.floor((builder.bytesOf(age) * 3) / 2)
          if (bytes > most) builder.free(age)
          else builder.reallocate(age, bytes)
        } else builder.free(age)
      }
    },
  },
  {
    name: 'comb',
    title: say('workload.comb'),
    summary: say('workload.comb.means'),
    make: (builder, heapBytes) => {
      const count = Math.max(4, Math.floor(Math.min(builder.left() / 2.5, (heapBytes * 0.8) / 64)))
      const size = Math.max(16, Math.floor((heapBytes * 0.8) / count) - 8)
      while (builder.left() > 0) {
        while (builder.left() > 0 && builder.blocks() < count) builder.allocate(size)
        for (let age = 0; builder.left() > 0 && age < builder.blocks(); age++) builder.free(age)
        for (let large = 0; builder.left() > 0 && large < count / 4; large++) builder.allocate(size * 2)
        while (builder.left() > 0 && builder.blocks() > 0) builder.free(0)
      }
    },
  },
]

/** The workloads that need no file. */
export const WORKLOADS: readonly WorkloadEntry[] = GENERATORS.map(({ name, title, summary }) => ({
  name,
  title,
  summary,
}))

/**
 * Makes the named workload: exactly `operations` requests, fitted to a heap of `heapBytes`; undefined
 * when there is no workload of this name.
 */
export const makeWorkload = (
  name: string,
  { operations, heapBytes, seed }: { operations: number; heapBytes: number; seed: number },
): Workload | undefined => {
  const generator = GENERATORS.find((candidate) => candidate.name === name)
  if (!generator) return undefined
  const builder = createWorkloadBuilder(operations, createRandom(seed))
  generator.make(builder, heapBytes)
  return builder.finish(name)
}
