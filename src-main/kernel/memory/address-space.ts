import { linearAddress, physicalAddress } from '../../contract/address'
import type { PhysicalAddress } from '../../contract/address'
import type { PhysicalMemory } from '../../machine/machine'
import type { Kernel } from '../context'
import { KernelPageFault, currentProcess } from '../context'
import type { Process } from '../state'
import { allocateFrame, freeFrame } from './frame-allocator'
import { PAGE_SIZE, PageFlag, USER_PAGE, pageBase } from './page-entry'

/** The address of a frame. */
export const frameAddress = (frame: number): PhysicalAddress => physicalAddress(frame * PAGE_SIZE)

const directoryEntry = (directory: PhysicalAddress, linear: number): PhysicalAddress =>
  physicalAddress(directory + (linear >>> 22) * 4)

/** Address of the page-table slot of a linear address; undefined when its 4 MiB have no table. */
export const slotAddress = (
  physical: PhysicalMemory,
  directory: PhysicalAddress,
  linear: number,
): PhysicalAddress | undefined => {
  const pde = physical.read32(directoryEntry(directory, linear))
  if ((pde & PageFlag.present) === 0 || (pde & PageFlag.large) !== 0) return undefined
  return physicalAddress(pageBase(pde) + ((linear >>> 12) & 0x3ff) * 4)
}

/** The page-table entry of an address, 0 when there is no table; changes nothing. */
export const peekEntry = (physical: PhysicalMemory, directory: PhysicalAddress, linear: number): number => {
  const slot = slotAddress(physical, directory, linear)
  return slot === undefined ? 0 : physical.read32(slot)
}

/** A zeroed frame, or undefined when the machine has none left. */
export const allocateZeroFrame = (kernel: Kernel): PhysicalAddress | undefined => {
  const frame = allocateFrame(kernel.state.frames)
  if (frame === undefined) return undefined
  const at = frameAddress(frame)
  kernel.machine.physical.fill(at, PAGE_SIZE, 0)
  return at
}

/** Gives back the frame of a present entry; the result is what the real routine leaves in eax. */
export const freeEntryFrame = (kernel: Kernel, entry: number): number =>
  freeFrame(kernel.state.frames, entry >>> 12)

/** Puts a zeroed page table below a 4 MiB range; false when there is no frame for it. */
export const addPageTable = (kernel: Kernel, process: Process, linear: number): boolean => {
  const at = allocateZeroFrame(kernel)
  if (at === undefined) return false
  kernel.machine.physical.write32(directoryEntry(process.directory, linear), (at | USER_PAGE) >>> 0)
  return true
}

/**
 * Address of the slot of a user address, as the kernel reaches it through the page tables' own
 * mapping: a missing table is created by the page fault that the access takes.
 */
const ensureSlot = (kernel: Kernel, process: Process, linear: number): PhysicalAddress => {
  const slot = slotAddress(kernel.machine.physical, process.directory, linear)
  if (slot !== undefined) return slot
  kernel.state.pageFaults++
  if (!addPageTable(kernel, process, linear))
    throw new KernelPageFault(linearAddress(0xfdc00000 + (linear >>> 12) * 4))
  return slotAddress(kernel.machine.physical, process.directory, linear)!
}

/** Reads the slot of a user address of a process, creating its table if need be. */
export const readEntry = (kernel: Kernel, process: Process, linear: number): number =>
  kernel.machine.physical.read32(ensureSlot(kernel, process, linear))

/** Writes the slot of a user address; no TLB entry is dropped. */
export const writeEntry = (kernel: Kernel, process: Process, linear: number, entry: number): void =>
  kernel.machine.physical.write32(ensureSlot(kernel, process, linear), entry >>> 0)

/** `invlpg`, needed only for the address space that is loaded. */
export const dropTranslation = (kernel: Kernel, process: Process, linear: number): void => {
  if (currentProcess(kernel).id === process.id) kernel.machine.invalidatePage(linearAddress(linear))
}

/** Takes a page out: its slot gets `entry`, its frame is freed unless shared. The freed routine's eax, or the old entry. */
export const releasePage = (
  kernel: Kernel,
  process: Process,
  linear: number,
  entry: number,
  evenShared = false,
): number => {
  const slot = ensureSlot(kernel, process, linear)
  const old = kernel.machine.physical.read32(slot)
  kernel.machine.physical.write32(slot, entry)
  if ((old & PageFlag.present) === 0) return old
  if ((old & PageFlag.shared) !== 0 && !evenShared) return old
  const left = freeEntryFrame(kernel, old)
  dropTranslation(kernel, process, linear)
  return left
}

/** Creates the tables of the 4 MiB ranges that begin at or above `from` and below `to`, rounded up; false: no memory. */
export const addPageTables = (kernel: Kernel, process: Process, from: number, to: number): boolean => {
  const start = Math.ceil(from / 0x400000) * 0x400000
  for (let at = start; at < to; at += 0x400000) if (!addPageTable(kernel, process, at)) return false
  return true
}
