import { physicalAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { kernelRangeBytes } from './boot-memory'
import { allocateFrame, allocateFrames, freeFrame } from './frame-allocator'
import { KERNEL_TABLES } from './system-layout'
import { PAGE_SIZE, PageFlag, roundToPage } from './page-entry'

/** The kernel's own heap at 80800000h: page-granular blocks, each with frames behind it. */
export interface KernelHeapState {
  readonly size: number
  /** What the boot took of it, from its start on. */
  readonly usedAtStart: number
  free: number
  freeDescriptors: number
  /** Used blocks by address, ascending. */
  blocks: { readonly base: number; readonly size: number }[]
  /** Small objects of the kernel (`malloc`), by address. */
  objects: { readonly base: number; readonly size: number }[]
}

const HEAP_BASE = 0x80800000
const DESCRIPTORS = 0x20000
/** What the kernel has taken of its heap when the first program is about to start, with caches of full size. */
const MOST_USED_AT_START = 0x48a000
const DESCRIPTORS_FREE_AT_START = 0xfd7
export const KERNEL_HEAP_DESCRIPTORS = 0xffe
/** The arena of small objects, and the kernel's table of lists of free pieces, one for each 8 bytes of size. */
const OBJECT_ARENA = 0x80810000
const OBJECT_ARENA_END = OBJECT_ARENA + 0x10000
const OBJECT_LISTS = 0x8004ca20

/** The heap of a machine of `memoryBytes` of RAM; `cacheShortage` as in `BootMemory`. */
export const createKernelHeap = (memoryBytes: number, cacheShortage: number): KernelHeapState => {
  const usedAtStart = MOST_USED_AT_START - cacheShortage * PAGE_SIZE
  const size = kernelRangeBytes(memoryBytes) - (HEAP_BASE - 0x80000000) - DESCRIPTORS
  return {
    size,
    usedAtStart,
    free: Math.max(0, size - usedAtStart),
    freeDescriptors: DESCRIPTORS_FREE_AT_START,
    blocks: [],
    objects: [],
  }
}

const firstGap = (blocks: KernelHeapState['blocks'], start: number, size: number): [number, number] => {
  let at = start
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.base - at >= size) return [at, i]
    at = block.base + block.size
  }
  return [at, blocks.length]
}

const kernelSlot = (linear: number) => physicalAddress(KERNEL_TABLES + ((linear - 0x80000000) >>> 12) * 4)

/** Allocates whole pages with frames; 0 when address space or frames are missing. */
export const kernelAllocate = (kernel: Kernel, bytes: number): number => {
  const heap = kernel.state.kernelHeap
  const size = roundToPage(bytes)
  if (size === 0 || size > heap.free) return 0
  const pages = size >>> 12
  const frames: number[] = []
  const giveUp = () => {
    for (const frame of frames) freeFrame(kernel.state.frames, frame)
    return 0
  }
  if (pages >= 8) {
    const first = allocateFrames(kernel.state.frames, pages & ~7)
    if (first === undefined) return 0
    for (let i = 0; i < (pages & ~7); i++) frames.push(first + i)
  }
  while (frames.length < pages) {
    const frame = allocateFrame(kernel.state.frames)
    if (frame === undefined) return giveUp()
    frames.push(frame)
  }
  return mapBlock(kernel, frames)
}

/** One page of bytes mapped twice in a row. Frames come in eights; the kernel never gives the other seven back. */
export const kernelAllocateRing = (kernel: Kernel): number => {
  if (kernel.state.kernelHeap.free < 2 * PAGE_SIZE) return 0
  const frame = allocateFrames(kernel.state.frames, 1)
  return frame === undefined ? 0 : mapBlock(kernel, [frame, frame])
}

/** Puts a block over these frames at the lowest gap of the kernel's heap. */
const mapBlock = (kernel: Kernel, frames: readonly number[]): number => {
  const heap = kernel.state.kernelHeap
  const size = frames.length * PAGE_SIZE
  const [base, index] = firstGap(heap.blocks, HEAP_BASE + DESCRIPTORS + heap.usedAtStart, size)
  heap.blocks.splice(index, 0, { base, size })
  heap.free -= size
  heap.freeDescriptors--
  const { physical } = kernel.machine
  frames.forEach((frame, page) =>
    physical.write32(
      kernelSlot(base + page * PAGE_SIZE),
      ((frame << 12) | PageFlag.present | PageFlag.writable | PageFlag.global) >>> 0,
    ),
  )
  return base
}

/** Frame numbers behind a block, in address order. */
export const kernelFrames = (kernel: Kernel, base: number): number[] => {
  const block = kernel.state.kernelHeap.blocks.find((candidate) => candidate.base === base)
  if (!block) return []
  return Array.from(
    { length: block.size >>> 12 },
    (_, page) => kernel.machine.physical.read32(kernelSlot(base + page * PAGE_SIZE)) >>> 12,
  )
}

/** Gives a block back; with `keepFrames` only its address space (the frames live on elsewhere). */
export const kernelFree = (kernel: Kernel, base: number, keepFrames = false): void => {
  const heap = kernel.state.kernelHeap
  const index = heap.blocks.findIndex((candidate) => candidate.base === base)
  if (index < 0) return
  if (!keepFrames) for (const frame of kernelFrames(kernel, base)) freeFrame(kernel.state.frames, frame)
  const { size } = heap.blocks[index]!
  heap.blocks.splice(index, 1)
  heap.free += size
  heap.freeDescriptors++
  for (let at = 0; at < size; at += PAGE_SIZE) kernel.machine.physical.write32(kernelSlot(base + at), 0)
}

/** Takes a small kernel object from the arena, lowest gap first. */
export const allocateObject = (kernel: Kernel, bytes: number): number => {
  const { objects } = kernel.state.kernelHeap
  const size = (bytes + 8 + 7) & ~7
  const [base, index] = firstGap(objects, OBJECT_ARENA, size)
  objects.splice(index, 0, { base, size })
  return base
}

/**
 * Gives an object back. The result is what the real allocator leaves in eax: the address of the list
 * of free pieces of the size that results after merging with free neighbours.
 */
export const freeObject = (kernel: Kernel, base: number): number => {
  const { objects } = kernel.state.kernelHeap
  const index = objects.findIndex((object) => object.base === base)
  if (index < 0) return 0
  const before = objects[index - 1]
  const behind = objects[index + 1]
  objects.splice(index, 1)
  const start = before ? before.base + before.size : OBJECT_ARENA
  const end = behind ? behind.base : OBJECT_ARENA_END
  return (OBJECT_LISTS + Math.min((end - start) >>> 3, 32) * 16) >>> 0
}
