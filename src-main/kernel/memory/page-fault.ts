import { physicalAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { KERNEL_BASE } from '../context'
import type { Process } from '../state'
import { allocateFrame } from './frame-allocator'
import { addPageTable, allocateZeroFrame, frameAddress, peekEntry, writeEntry } from './address-space'
import { BlockFlag, PAGE_SIZE, PageFlag, USER_PAGE, pageBase } from './page-entry'

const PAGE_TABLES = 0xfdc00000
const KERNEL_PAGE_TABLES = 0xfde00000

/** Bit P of a page-fault error code: the page was present, the access was not allowed. */
const PRESENT = 1

/**
 * Tries to mend a page fault as the kernel's handler does: creates a reserved page, copies a library
 * page that was written, creates a page table behind the tables' own mapping. True: repeat the access.
 */
export const mendPageFault = (
  kernel: Kernel,
  process: Process,
  linear: number,
  errorCode: number,
): boolean => {
  kernel.state.pageFaults++
  if (linear >= KERNEL_BASE) {
    if (linear < PAGE_TABLES || linear >= KERNEL_PAGE_TABLES || (errorCode & 4) !== 0) return false
    return addPageTable(kernel, process, (linear - PAGE_TABLES) << 10)
  }
  const { physical } = kernel.machine
  if ((errorCode & PRESENT) !== 0) return copyLibraryPage(kernel, process, linear)
  if ((peekEntry(physical, process.directory, linear) & BlockFlag.reserved) === 0) return false
  const at = allocateZeroFrame(kernel)
  if (at === undefined) return false
  writeEntry(kernel, process, linear, at | USER_PAGE)
  return true
}

/** Copy on write: the first write to a library's page gives the process its own copy of the loaded image. */
const copyLibraryPage = (kernel: Kernel, process: Process, linear: number): boolean => {
  const use = process.libraries.find(
    (library) => linear - library.base >= 0 && linear - library.base < library.size,
  )
  if (!use) return false
  const library = kernel.state.libraries.find((candidate) => candidate.id === use.library)
  if (!library) return false
  const frame = allocateFrame(kernel.state.frames)
  if (frame === undefined) return false
  const page = pageBase(linear)
  const original = library.frames[(page - use.base) >>> 12]!
  const { physical } = kernel.machine
  physical.writeBytes(frameAddress(frame), physical.readBytes(frameAddress(original), PAGE_SIZE))
  writeEntry(kernel, process, page, frameAddress(frame) | USER_PAGE)
  return true
}

/**
 * Translates an address of any process as the kernel sees it, creating the page if it is only
 * reserved. Undefined where the kernel would fault for good.
 */
export const reachPage = (
  kernel: Kernel,
  process: Process,
  linear: number,
  write: boolean,
): number | undefined => {
  const { physical } = kernel.machine
  for (let attempt = 0; attempt < 2; attempt++) {
    const entry = peekEntry(physical, process.directory, linear)
    if ((entry & PageFlag.present) !== 0 && (!write || (entry & PageFlag.writable) !== 0))
      return physicalAddress(pageBase(entry) + (linear & 0xfff))
    const errorCode = (entry & PageFlag.present ? PRESENT : 0) | (write ? 2 : 0)
    if (!mendPageFault(kernel, process, linear, errorCode)) return undefined
  }
  return undefined
}
