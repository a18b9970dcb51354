import type { Kernel } from '../context'
import { currentThread, processOf } from '../context'
import type { SharedMapping, Thread } from '../state'
import { dropTranslation, frameAddress, writeEntry } from '../memory/address-space'
import { allocateObject, freeObject, kernelAllocate, kernelFrames, kernelFree } from '../memory/kernel-heap'
import { PAGE_SIZE, PageFlag, roundToPage } from '../memory/page-entry'
import { SLOT_BASE } from '../memory/system-layout'
import { allocateBlock, freeBlock } from './heap'

/** A named area (68.22); it lives as long as a mapping of it. */
export interface SharedArea {
  readonly name: string
  readonly object: number
  /** Kernel-heap block that holds its frames. */
  readonly base: number
  readonly size: number
  /** Highest access that others may ask for: 0 read, 1 write. */
  readonly access: number
  mappings: number
}

const Failure = { notFound: 5, access: 10, noMemory: 30, parameter: 33 } as const
const NAME_LENGTH = 31
const AREA_OBJECT = 56
const MAPPING_OBJECT = 28
/** Offset of the list of a thread's objects from its slot, as its address shows up in eax. */
const OBJECT_LIST = 48

const clampName = (name: string): string => name.slice(0, NAME_LENGTH)

/** 68.22: eax and edx; `action` in bits 2..3 of access, 0 open, 1 open or create, 2 create. */
export const openShared = (
  kernel: Kernel,
  name: string,
  size: number,
  access: number,
): { eax: number; edx: number } => {
  const action = (access >>> 2) & 3
  const found = kernel.state.sharedAreas.get(clampName(name))
  if (!found) {
    if (action === 0) return { eax: 0, edx: Failure.notFound }
    if (action === 3 || size === 0) return { eax: 0, edx: Failure.parameter }
    return createShared(kernel, clampName(name), roundToPage(size), access & 3)
  }
  if (action === 2) return { eax: 0, edx: size }
  if (action === 3) return { eax: 0, edx: Failure.parameter }
  const wanted = access & 3
  if (wanted > found.access) return { eax: 0, edx: Failure.access }
  const base = mapShared(kernel, found, wanted !== 0)
  return base === 0 ? { eax: 0, edx: Failure.noMemory } : { eax: base, edx: found.size }
}

const createShared = (
  kernel: Kernel,
  name: string,
  size: number,
  access: number,
): { eax: number; edx: number } => {
  const base = kernelAllocate(kernel, size)
  if (base === 0) return { eax: 0, edx: Failure.noMemory }
  const object = allocateObject(kernel, AREA_OBJECT)
  const area: SharedArea = { name, object, base, size, access, mappings: 0 }
  kernel.state.sharedAreas.set(name, area)
  const mapped = mapShared(kernel, area, true)
  return mapped === 0 ? { eax: 0, edx: Failure.noMemory } : { eax: mapped, edx: 0 }
}

const mapShared = (kernel: Kernel, area: SharedArea, writable: boolean): number => {
  const thread = currentThread(kernel)
  const process = processOf(kernel, thread)
  const object = allocateObject(kernel, MAPPING_OBJECT)
  area.mappings++
  const base = allocateBlock(kernel, process, area.size)
  const mapping: SharedMapping = { kind: 'shared', object, area: area.name, base }
  if (base === 0) {
    dropMapping(kernel, mapping)
    return 0
  }
  thread.objects.unshift(mapping)
  const flags = PageFlag.present | PageFlag.user | PageFlag.shared | (writable ? PageFlag.writable : 0)
  kernelFrames(kernel, area.base).forEach((frame, page) => {
    const at = base + page * PAGE_SIZE
    writeEntry(kernel, process, at, (frameAddress(frame) | flags) >>> 0)
    dropTranslation(kernel, process, at)
  })
  return base
}

const dropMapping = (kernel: Kernel, mapping: SharedMapping): number => {
  const area = kernel.state.sharedAreas.get(mapping.area)
  if (area && --area.mappings === 0) {
    kernelFree(kernel, area.base)
    freeObject(kernel, area.object)
    kernel.state.sharedAreas.delete(area.name)
  }
  return freeObject(kernel, mapping.object)
}

/** 68.23: unmaps the newest mapping of that name; the result is a kernel pointer without meaning. */
export const closeShared = (kernel: Kernel, name: string): number => {
  const thread = currentThread(kernel)
  const listHead = SLOT_BASE + thread.slot * 256 + OBJECT_LIST
  const index = thread.objects.findIndex((mapping) => mapping.area === clampName(name))
  if (index < 0) return listHead
  const mapping = thread.objects[index]!
  freeBlock(kernel, processOf(kernel, thread), mapping.base)
  thread.objects.splice(index, 1)
  return dropMapping(kernel, mapping)
}

/** At the end of a thread: drops its newest mapping, without touching its pages; false when there is none. */
export const destroyNewestObject = (kernel: Kernel, thread: Thread): boolean => {
  const mapping = thread.objects.shift()
  if (mapping) dropMapping(kernel, mapping)
  return mapping !== undefined
}
