import { physicalAddress } from '../../contract/address'
import type { PhysicalAddress } from '../../contract/address'
import type { MenuetHeader } from '../../image/menuet-header'
import type { Kernel } from '../context'
import { KERNEL_BASE } from '../context'
import { addPageTable, allocateZeroFrame, frameAddress, writeEntry } from '../memory/address-space'
import { freeFrame } from '../memory/frame-allocator'
import { kernelAllocate, kernelFrames, kernelFree } from '../memory/kernel-heap'
import { PAGE_SIZE, PageFlag, USER_PAGE, pageBase } from '../memory/page-entry'
import { RECURSIVE_INDEX, SYSTEM_DIRECTORY } from '../memory/system-layout'
import type { Process } from '../state'
import { releaseLibraries } from '../libraries/library-state'
import { releaseHandles } from '../ipc/handles'

/** Bytes of the PROC structure and the page directory that follows it. */
const PROCESS_STRUCTURE = 0x2000
const FIRST_KERNEL_INDEX = KERNEL_BASE >>> 22

export interface ProcessStart {
  readonly header: MenuetHeader
  readonly name: string
  /** As the kernel keeps it, without the leading encoding byte. */
  readonly path: string
  readonly fileBytes: number
  /** Memory size of the header plus what a long parameter adds. */
  readonly memory: number
}

/** A page directory with empty tables for `memory` bytes; undefined when the machine's memory is full. */
export const createProcess = (kernel: Kernel, start: ProcessStart): Process | undefined => {
  const { physical } = kernel.machine
  const structure = kernelAllocate(kernel, PROCESS_STRUCTURE)
  if (structure === 0) return undefined
  const directory = frameAddress(kernelFrames(kernel, structure)[1]!)
  physical.fill(directory, PAGE_SIZE / 2, 0)
  for (let index = FIRST_KERNEL_INDEX; index < 1024; index++)
    physical.write32(
      physicalAddress(directory + index * 4),
      physical.read32(physicalAddress(SYSTEM_DIRECTORY + index * 4)),
    )
  physical.write32(
    physicalAddress(directory + RECURSIVE_INDEX * 4),
    (directory | PageFlag.present | PageFlag.writable) >>> 0,
  )
  const process: Process = {
    id: ++kernel.state.lastProcessId,
    directory,
    structure,
    memoryUsed: start.memory,
    heapBase: 0,
    heapTop: 0,
    imageBytes: start.fileBytes,
    startMemory: start.memory,
    name: start.name,
    path: start.path,
    libraries: [],
    handles: [],
    threads: [],
  }
  for (let at = 0; at < start.memory; at += 0x400000) {
    if (addPageTable(kernel, process, at)) continue
    destroyAddressSpace(kernel, process)
    return undefined
  }
  kernel.state.processes.set(process.id, process)
  return process
}

/**
 * Maps the loaded file and zeroed pages behind it up to the memory size. The frames of the file move
 * from the kernel's buffer to the process. False when memory ran out half way (the rest stays unmapped).
 */
export const mapImage = (
  kernel: Kernel,
  process: Process,
  fileBuffer: number,
  fileBytes: number,
): boolean => {
  const pages = Math.ceil(process.startMemory / PAGE_SIZE)
  const frames = kernelFrames(kernel, fileBuffer)
  const filePages = Math.min(pages, Math.ceil(fileBytes / PAGE_SIZE))
  for (let page = 0; page < filePages; page++)
    writeEntry(kernel, process, page * PAGE_SIZE, frameAddress(frames[page]!) | USER_PAGE)
  for (const frame of frames.slice(filePages)) freeFrame(kernel.state.frames, frame)
  for (let page = filePages; page < pages; page++) {
    const at = allocateZeroFrame(kernel)
    if (at === undefined) return false
    writeEntry(kernel, process, page * PAGE_SIZE, at | USER_PAGE)
  }
  return true
}

const freeTable = (kernel: Kernel, table: PhysicalAddress): void => {
  const { physical } = kernel.machine
  for (let index = 0; index < 1024; index++) {
    const entry = physical.read32(physicalAddress(table + index * 4))
    const own = PageFlag.present | PageFlag.writable
    if ((entry & own) === own && (entry & PageFlag.shared) === 0) freeFrame(kernel.state.frames, entry >>> 12)
  }
}

const destroyAddressSpace = (kernel: Kernel, process: Process): void => {
  const { physical } = kernel.machine
  for (let index = 0; index < FIRST_KERNEL_INDEX; index++) {
    const entry = physical.read32(physicalAddress(process.directory + index * 4))
    if ((entry & PageFlag.present) === 0) continue
    freeTable(kernel, physicalAddress(pageBase(entry)))
    freeFrame(kernel.state.frames, entry >>> 12)
  }
  kernelFree(kernel, process.structure)
}

/** After the last thread: gives back libraries, handles, every page and table, and the directory. */
export const destroyProcess = (kernel: Kernel, process: Process): void => {
  releaseLibraries(kernel, process)
  releaseHandles(kernel, process)
  if (kernel.machine.state.cr3 === process.directory) kernel.machine.state.cr3 = SYSTEM_DIRECTORY
  destroyAddressSpace(kernel, process)
  kernel.state.processes.delete(process.id)
}
