export const OperationKind = { allocate: 0, free: 1, reallocate: 2 } as const
export type OperationKind = (typeof OperationKind)[keyof typeof OperationKind]

/** One request of a workload. */
export interface Operation {
  readonly kind: OperationKind
  /** Number of the block in the workload, 0..ids - 1. */
  readonly id: number
  /** Requested bytes; 0 for `free`. */
  readonly bytes: number
}

/** A sequence of requests. An id names one block at a time: it is free, or allocated, never twice. */
export interface Workload {
  readonly name: string
  readonly operations: readonly Operation[]
  readonly ids: number
}

/** Bytes of the largest request; 0 without any. */
export const largestRequest = (workload: Workload): number =>
  workload.operations.reduce((largest, { bytes }) => Math.max(largest, bytes), 0)

/** Mean bytes of the requests, rounded, at least 1. */
export const meanRequest = (workload: Workload): number => {
  let sum = 0
  let requests = 0
  for (const { kind, bytes } of workload.operations) {
    if (kind === OperationKind.free) continue
    sum += bytes
    requests++
  }
  return Math.max(1, Math.round(sum / Math.max(1, requests)))
}
