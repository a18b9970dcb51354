import type { ViewDataOf } from '../../contract/views'
import type { Inspected } from '../inspected'

const PAGE = 0x1000

/** The blocks of the process's heap (functions 68.x) with who asked for them. */
export const inspectHeap = (target: Inspected): ViewDataOf<'heap'> => {
  const { process } = target
  const walked = target.heap()
  const sizes = (free: boolean) =>
    walked.filter((block) => (block.state === 'free') === free).map((block) => block.size)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    view: 'heap',
    initialised: process.heapTop !== 0,
    base: process.heapBase,
    top: process.heapTop,
    blocks: walked.map((block) => {
      const pointer = block.state === 'free' ? 0 : block.address + PAGE
      const allocation = pointer === 0 ? undefined : target.allocations.find(process.id, pointer)
      return {
        ...block,
        pointer,
        requested: allocation?.requested ?? -1,
        ...(allocation === undefined ? {} : { allocatedAt: target.program.location(allocation.eip) }),
      }
    }),
    usedBytes: sum(sizes(false)),
    freeBytes: sum(sizes(true)),
    largestFree: Math.max(0, ...sizes(true).slice(0, 100_000)),
  }
}
