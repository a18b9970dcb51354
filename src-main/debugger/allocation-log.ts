/** Where a block of the process's heap was asked for, and how large. */
export interface Allocation {
  readonly requested: number
  /** eip of the call. */
  readonly eip: number
  /** Instruction count at the call. */
  readonly instruction: number
}

/** Remembers who asked for the heap blocks that live: fed with finished system calls. */
export interface AllocationLog {
  find(processId: number, pointer: number): Allocation | undefined
  allocated(processId: number, pointer: number, allocation: Allocation): void
  freed(processId: number, pointer: number): void
  /** The process is gone. */
  forget(processId: number): void
}

export const createAllocationLog = (): AllocationLog => {
  const processes = new Map<number, Map<number, Allocation>>()
  return {
    find: (processId, pointer) => processes.get(processId)?.get(pointer),
    allocated: (processId, pointer, allocation) => {
      const known = processes.get(processId)
      if (known === undefined) processes.set(processId, new Map([[pointer, allocation]]))
      else known.set(pointer, allocation)
    },
    freed: (processId, pointer) => processes.get(processId)?.delete((pointer & 0xfffff000) >>> 0),
    forget: (processId) => processes.delete(processId),
  }
}
