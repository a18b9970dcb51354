import type { Random } from './random'
import { OperationKind, type Operation, type Workload } from './workload'

interface LiveBlock {
  readonly id: number
  bytes: number
}

/** Collects operations and keeps track of what is live, so that every free names a live block. */
export interface WorkloadBuilder {
  readonly random: Random
  /** Operations that are still to be made. */
  readonly left: () => number
  /** Requested bytes that are live. */
  readonly live: () => number
  /** Live blocks, oldest first. */
  readonly blocks: () => number
  /** Each of these makes one operation; the last three name a block by its age, 0 being the oldest. */
  readonly allocate: (bytes: number) => void
  readonly free: (age: number) => void
  readonly reallocate: (age: number, bytes: number) => void
  readonly bytesOf: (age: number) => number
  readonly finish: (name: string) => Workload
}

export const createWorkloadBuilder = (operations: number, random: Random): WorkloadBuilder => {
  const made: Operation[] = []
  const blocks: LiveBlock[] = []
  const freeIds: number[] = []
  let ids = 0
  let live = 0
  return {
    random,
    left: () => operations - made.length,
    live: () => live,
    blocks: () => blocks.length,
    bytesOf: (age) => blocks[age]!.bytes,
    allocate: (bytes) => {
      const id = freeIds.pop() ?? ids++
      made.push({ kind: OperationKind.allocate, id, bytes })
      blocks.push({ id, bytes })
      live += bytes
    },
    free: (age) => {
      const [block] = blocks.splice(age, 1)
      made.push({ kind: OperationKind.free, id: block!.id, bytes: 0 })
      freeIds.push(block!.id)
      live -= block!.bytes
    },
    reallocate: (age, bytes) => {
      const block = blocks[age]!
      made.push({ kind: OperationKind.reallocate, id: block.id, bytes })
      live += bytes - block.bytes
      block.bytes = bytes
    },
    finish: (name) => ({ name, operations: made, ids: Math.max(1, ids) }),
  }
}
