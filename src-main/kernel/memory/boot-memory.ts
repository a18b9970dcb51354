import { usableFrames } from './frame-allocator'

/** What the boot takes before the first program is about to start, in 4 KiB frames. */
export interface BootMemory {
  /** Everything: kernel image, tables of its range, bitmap of the frames, buffers, caches of the drives. */
  readonly frames: number
  /** What the caches of the drives are short of their full size: so much less of the kernel's heap is in use. */
  readonly cacheShortage: number
}

/** Address space that has page tables from the start: RAM in whole 4 MiB, 24 MiB to 2 GiB. */
export const kernelRangeBytes = (memoryBytes: number): number =>
  Math.min(0x80000000, Math.max(24 << 20, Math.floor((memoryBytes - 0x20000) / 0x400000) * 0x400000))

/** Frames of the kernel itself; measured, as are the two below, on the real kernel from 9 to 512 MiB. */
const KERNEL = 0x4f5
/** Frames in use when the CD drive, and later the floppy drive, gets its cache. */
const USED_BEFORE_CD = 940
const USED_BEFORE_FLOPPY = 988
const LEAST_CACHE = 32
const MOST_CACHE = 256

/** A drive's cache is the 32nd part of what is free then, in whole groups of eight frames, 128 KiB to 1 MiB. */
const cacheFrames = (free: number): number =>
  Math.min(MOST_CACHE, Math.max(LEAST_CACHE, Math.floor(free / 256) * 8))

export const bootMemory = (memoryBytes: number): BootMemory => {
  const tables = kernelRangeBytes(memoryBytes) >>> 22
  const bitmap = Math.ceil(memoryBytes / 4096 / 8 / 4096)
  const rest = usableFrames(memoryBytes) - tables - bitmap
  const cd = cacheFrames(rest - USED_BEFORE_CD)
  const floppy = cacheFrames(rest - cd - USED_BEFORE_FLOPPY)
  return { frames: KERNEL + tables + bitmap + cd + floppy, cacheShortage: 2 * MOST_CACHE - cd - floppy }
}
