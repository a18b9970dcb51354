/**
 * How an exception leaves the middle of an instruction: one preallocated object is thrown, what it
 * means stands in `pending`. The interpreter catches it and delivers the exception.
 */
export interface Faults {
  readonly signal: Error
  readonly pending: {
    vector: number
    errorCode: number
    linear: number
    /** The instruction has already changed eip for good (a task switch): the fault belongs to the new place. */
    isCommitted: boolean
  }
  /** Raises an exception; `errorCode` only where the vector has one. */
  raise(vector: number, errorCode?: number): never
  raisePageFault(linear: number, errorCode: number): never
}

export function createFaults(): Faults {
  const signal = new Error('processor exception outside of the interpreter')
  const pending = { vector: 0, errorCode: -1, linear: 0, isCommitted: false }
  return {
    signal,
    pending,
    raise(vector, errorCode = -1): never {
      pending.vector = vector
      pending.errorCode = errorCode
      pending.linear = 0
      pending.isCommitted = false
      throw signal
    },
    raisePageFault(linear, errorCode): never {
      pending.vector = 14
      pending.errorCode = errorCode
      pending.linear = linear >>> 0
      pending.isCommitted = false
      throw signal
    },
  }
}
