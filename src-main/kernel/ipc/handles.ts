import type { Kernel } from '../context'
import { kernelFree } from '../memory/kernel-heap'
import type { Handle, Process } from '../state'

/** Handles 0..2 stand for the standard streams; the table holds a page less its header. */
const FIRST_HANDLE = 3
const HANDLES = 992

/** The lowest free handle number takes the object; undefined when the table is full. */
export const addHandle = (process: Process, handle: Handle): number | undefined => {
  for (let number = FIRST_HANDLE; number < HANDLES; number++) {
    if (process.handles[number]) continue
    process.handles[number] = handle
    return number
  }
  return undefined
}

export const handleOf = (process: Process, number: number): Handle | undefined =>
  number >= FIRST_HANDLE && number < HANDLES ? process.handles[number] : undefined

/** At the end of a process: pipes give their buffers back when both ends are gone. */
export const releaseHandles = (kernel: Kernel, process: Process): void => {
  const seen = new Set<number>()
  for (const handle of process.handles) {
    if (handle?.kind !== 'pipe' || seen.has(handle.pipe.buffer)) continue
    seen.add(handle.pipe.buffer)
    kernelFree(kernel, handle.pipe.buffer)
  }
  process.handles = []
}
