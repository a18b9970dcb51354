import { say } from '../../contract/said'
import type { Kernel } from '../context'
import { currentProcess, realKernelFails } from '../context'
import type { Process } from '../state'
import {
  addPageTables,
  dropTranslation,
  frameAddress,
  readEntry,
  releasePage,
  writeEntry,
} from '../memory/address-space'
import { allocateFrames } from '../memory/frame-allocator'
import { BlockFlag, PAGE_SIZE, PageFlag, USER_PAGE, pageBase, roundToPage } from '../memory/page-entry'

/**
 * The heap of a process (function 68). A block's header lies in the page-table slot of its first page:
 * size in bytes, header page included, plus BlockFlag.free or BlockFlag.used. The data begins on the
 * next page, so every block has an unmapped page in front of it.
 */
export const HEAP_TOP = 0x80000000

/** 68.11: bytes that can be allocated; sets the heap up on the first call. */
export const initialiseHeap = (kernel: Kernel, process: Process): number => {
  if (process.heapTop === 0) {
    process.memoryUsed = roundToPage(process.memoryUsed)
    process.heapBase = process.memoryUsed
    process.heapTop = HEAP_TOP
    writeEntry(kernel, process, process.heapBase, (HEAP_TOP - process.heapBase) | BlockFlag.free)
  }
  return (process.heapTop - process.heapBase - PAGE_SIZE) >>> 0
}

/** The heap's lock does not exist before 68.11: whoever takes it earlier sleeps for ever. */
export const heapIsReady = (process: Process): boolean => process.heapTop !== 0

/** Bytes of a block for `size` bytes of data, in wrapping 32-bit arithmetic. */
const blockSize = (size: number): number => ((size + 0x1fff) & 0xfffff000) >>> 0

const reserve = (kernel: Kernel, process: Process, first: number, pages: number): void => {
  for (let page = 0; page < pages; page++)
    writeEntry(kernel, process, first + page * PAGE_SIZE, BlockFlag.reserved)
}

const addMemoryUsed = (process: Process, bytes: number): void => {
  process.memoryUsed = (process.memoryUsed + bytes) >>> 0
}

/** 68.12: first fit from the lowest address; 0 when no free block is large enough. */
export const allocateBlock = (kernel: Kernel, process: Process, size: number): number => {
  const needed = blockSize(size)
  if (needed === 0) realKernelFails(kernel, say('kernel.68-12', { size: size.toString(16).toUpperCase() }))
  for (let at = process.heapBase; at < process.heapTop;) {
    const header = readEntry(kernel, process, at)
    if ((header & BlockFlag.free) === 0) {
      if ((header & BlockFlag.used) === 0) return 0
      at += pageBase(header)
      continue
    }
    const available = pageBase(header)
    if (available < needed) {
      at += available
      continue
    }
    if (available > needed) writeEntry(kernel, process, at + needed, (available - needed) | BlockFlag.free)
    writeEntry(kernel, process, at, needed | BlockFlag.used)
    reserve(kernel, process, at + PAGE_SIZE, (needed >>> 12) - 1)
    addMemoryUsed(process, roundToPage(size))
    return at + PAGE_SIZE
  }
  return 0
}

/** Allocates at a fixed address (libraries); the free block there must hold all of it. 0 when not. */
export const allocateBlockAt = (kernel: Kernel, process: Process, address: number, size: number): number => {
  const pointer = pageBase(address)
  const header = pointer - PAGE_SIZE
  if (header < 0 || header < process.heapBase) return 0
  for (let at = process.heapBase; at < process.heapTop;) {
    const entry = readEntry(kernel, process, at)
    const end = at + pageBase(entry)
    if (header >= end && end > at) {
      at = end
      continue
    }
    if ((entry & BlockFlag.free) === 0 || end - header - PAGE_SIZE < size) return 0
    if (header > at) writeEntry(kernel, process, at, (header - at) | BlockFlag.free)
    const needed = blockSize(size)
    writeEntry(kernel, process, header, needed | BlockFlag.used)
    reserve(kernel, process, header + PAGE_SIZE, (needed >>> 12) - 1)
    if (end > header + needed)
      writeEntry(kernel, process, header + needed, (end - header - needed) | BlockFlag.free)
    addMemoryUsed(process, roundToPage(size))
    return pointer
  }
  return 0
}

/** Merges every run of neighbouring free blocks, from the heap's start. */
const normalise = (kernel: Kernel, process: Process): void => {
  let at = process.heapBase
  for (;;) {
    const entry = readEntry(kernel, process, at)
    const size = pageBase(entry)
    if ((entry & BlockFlag.used) !== 0) {
      at += size
      if (at >= process.heapTop) return
      continue
    }
    if ((entry & BlockFlag.free) === 0) return
    const next = at + size
    if (next >= process.heapTop) return
    const behind = readEntry(kernel, process, next)
    if ((behind & BlockFlag.used) !== 0) {
      at = next + pageBase(behind)
      if (at >= process.heapTop) return
      continue
    }
    if ((behind & BlockFlag.free) === 0) return
    writeEntry(kernel, process, next, 0)
    writeEntry(kernel, process, at, (size + pageBase(behind)) | BlockFlag.free)
  }
}

/** The header in front of a pointer if it is a used block that may be freed, else undefined. */
const ownBlock = (kernel: Kernel, process: Process, pointer: number): number | undefined => {
  const header = readEntry(kernel, process, (pageBase(pointer) - PAGE_SIZE) >>> 0)
  const valid = (header & BlockFlag.used) !== 0 && (header & BlockFlag.dontFree) === 0
  return valid ? header : undefined
}

/** 68.13: 0 for a null pointer, else 1, whether or not something was freed. */
export const freeBlock = (kernel: Kernel, process: Process, pointer: number): number => {
  if (pointer === 0) return 0
  const header = ownBlock(kernel, process, pointer)
  if (header === undefined) return 1
  const first = pageBase(pointer)
  const size = pageBase(header)
  writeEntry(kernel, process, first - PAGE_SIZE, size | BlockFlag.free)
  for (let at = first; at < first - PAGE_SIZE + size; at += PAGE_SIZE) releasePage(kernel, process, at, 0)
  addMemoryUsed(process, PAGE_SIZE - size)
  normalise(kernel, process)
  return 1
}

/** 68.20: in place, or moved by re-linking pages; 0 when it fails or when everything was freed. */
export const resizeBlock = (kernel: Kernel, process: Process, pointer: number, size: number): number => {
  if (pointer === 0) return allocateBlock(kernel, process, size)
  const header = ownBlock(kernel, process, pointer)
  if (header === undefined) return 0
  const block = (pageBase(pointer) - PAGE_SIZE) >>> 0
  const pages = ((size + 0x1fff) >>> 0) >>> 12
  const oldPages = header >>> 12
  if (pages > oldPages) return growBlock(kernel, process, block, oldPages, pages)
  for (let page = oldPages - 1; page >= pages && page >= 0; page--)
    releasePage(kernel, process, block + page * PAGE_SIZE, 0, true)
  if (pages === 1) {
    writeEntry(kernel, process, block, pageBase(header) | BlockFlag.free)
    addMemoryUsed(process, PAGE_SIZE - pageBase(header))
    normalise(kernel, process)
    return 0
  }
  return shrinkBlock(kernel, process, block, oldPages, pages)
}

const shrinkBlock = (
  kernel: Kernel,
  process: Process,
  block: number,
  oldPages: number,
  pages: number,
): number => {
  writeEntry(kernel, process, block, (pages * PAGE_SIZE) | BlockFlag.used)
  let released = (oldPages - pages) * PAGE_SIZE
  addMemoryUsed(process, -released)
  if (released !== 0) {
    const hole = block + pages * PAGE_SIZE
    for (let next = hole + released; next < process.heapTop;) {
      const entry = readEntry(kernel, process, next)
      if ((entry & BlockFlag.used) !== 0) break
      writeEntry(kernel, process, next, 0)
      released += pageBase(entry)
      next += pageBase(entry)
    }
    writeEntry(kernel, process, hole, released | BlockFlag.free)
  }
  return block + PAGE_SIZE
}

const growBlock = (
  kernel: Kernel,
  process: Process,
  block: number,
  oldPages: number,
  pages: number,
): number => {
  const behind = block + oldPages * PAGE_SIZE
  const needed = pages * PAGE_SIZE
  if (behind < process.heapTop) {
    const entry = readEntry(kernel, process, behind)
    const left = behind + pageBase(entry) - (block + needed)
    if ((entry & BlockFlag.free) !== 0 && left >= 0) {
      if (left > 0) writeEntry(kernel, process, block + needed, left | BlockFlag.free)
      writeEntry(kernel, process, block, needed | BlockFlag.used)
      reserve(kernel, process, behind, pages - oldPages)
      addMemoryUsed(process, (pages - oldPages) * PAGE_SIZE)
      return block + PAGE_SIZE
    }
  }
  return moveBlock(kernel, process, block, oldPages, pages)
}

/** Moves the pages to the first free block that holds them; the old block is not merged with its neighbours. */
const moveBlock = (
  kernel: Kernel,
  process: Process,
  block: number,
  oldPages: number,
  pages: number,
): number => {
  const needed = pages * PAGE_SIZE
  for (let at = process.heapBase; at < process.heapTop;) {
    const entry = readEntry(kernel, process, at)
    const size = pageBase(entry)
    if ((entry & BlockFlag.free) === 0 || size < needed) {
      if (size === 0) return 0
      at += size
      continue
    }
    if (size > needed) writeEntry(kernel, process, at + needed, (size - needed) | BlockFlag.free)
    writeEntry(kernel, process, at, needed | BlockFlag.used)
    writeEntry(kernel, process, block, (oldPages * PAGE_SIZE) | BlockFlag.free)
    for (let page = 1; page < oldPages; page++) {
      const from = block + page * PAGE_SIZE
      const data = readEntry(kernel, process, from)
      writeEntry(kernel, process, from, 0)
      writeEntry(kernel, process, at + page * PAGE_SIZE, data)
      dropTranslation(kernel, process, from)
    }
    reserve(kernel, process, at + oldPages * PAGE_SIZE, pages - oldPages)
    addMemoryUsed(process, (pages - oldPages) * PAGE_SIZE)
    return at + PAGE_SIZE
  }
  return 0
}

/** 68.26: makes pages of a block zero-on-demand again; 0 or nonzero garbage with bit 0 set. */
export const unmapPages = (
  kernel: Kernel,
  process: Process,
  base: number,
  offset: number,
  size: number,
): number => {
  const start = (base + offset) >>> 0
  if (base === 0 || start >= HEAP_TOP) return 0
  const header = ownBlock(kernel, process, base)
  if (header === undefined) return 0
  let pages = ((size + 0xfff) >>> 0) >>> 12
  const end = pageBase(base) - PAGE_SIZE + pageBase(header)
  if (pageBase(start) + pages * PAGE_SIZE > end) return 0
  if (pages === 0) realKernelFails(kernel, say('kernel.68-26'))
  let left = 0
  for (let at = pageBase(start); pages > 0; pages--, at += PAGE_SIZE) {
    const entry = readEntry(kernel, process, at)
    left = entry
    if ((entry & PageFlag.present) === 0 || (entry & PageFlag.shared) !== 0) continue
    left = releasePage(kernel, process, at, BlockFlag.reserved)
  }
  return (left | 1) >>> 0
}

/** 68.29: twice the same frames in a row; 0 when the size is not whole pages or nothing is left. */
export const allocateRing = (kernel: Kernel, process: Process, size: number): number => {
  if ((size & 0xfff) !== 0 || size === 0 || (size << 1) >>> 0 === 0) return 0
  const pointer = allocateBlock(kernel, process, (size << 1) >>> 0)
  if (pointer === 0) return 0
  const pages = size >>> 12
  const first = allocateFrames(kernel.state.frames, pages)
  if (first === undefined) {
    freeBlock(kernel, process, pointer)
    return 0
  }
  for (let page = 0; page < 2 * pages; page++)
    writeEntry(kernel, process, pointer + page * PAGE_SIZE, frameAddress(first + (page % pages)) | USER_PAGE)
  return pointer
}

/** 64.1: memory of a program that has no heap; 0 done (or heap there: nothing happens), 1 out of memory. */
export const resizeMemory = (kernel: Kernel, size: number): number => {
  const process = currentProcess(kernel)
  if (size > (kernel.state.frames.free << 12) >>> 0) return 1
  if (process.heapBase !== 0) return 0
  return resizeProcessMemory(kernel, process, roundToPage(size))
}

const resizeProcessMemory = (kernel: Kernel, process: Process, size: number): number => {
  const old = roundToPage(process.memoryUsed)
  if (size === old) return 0
  for (let at = size; at < old; at += PAGE_SIZE) {
    const entry = readEntry(kernel, process, at)
    if ((entry & PageFlag.present) !== 0) releasePage(kernel, process, at, 0, true)
  }
  if (size > old) {
    if (!addPageTables(kernel, process, old, size)) return 1
    reserve(kernel, process, old, (size - old) >>> 12)
  }
  process.memoryUsed = size
  return 0
}
