import { PageEntry as Bit } from '../x86/page-entry'
import { BlockFlag, PageFlag, pageBase } from '../kernel/memory/page-entry'
import { blockAt } from './heap-walk'
import type { Inspected } from './inspected'

const PAGE = 0x1000
const KERNEL_BASE = 0x80000000

/** What the kernel means by an entry that is not present (its heap headers and pages to come). */
const absentMeaning = (target: Inspected, value: number, linear: number): string => {
  if (value === 0) return 'free'
  const pages = pageBase(value) / PAGE
  const inHeap = linear >= target.process.heapBase && linear < target.process.heapTop
  if (inHeap && (value & BlockFlag.used) !== 0)
    return `heap header, used block of ${pages} page${pages === 1 ? '' : 's'}`
  if (inHeap && (value & BlockFlag.free) !== 0)
    return `heap header, free block of ${pages} page${pages === 1 ? '' : 's'}`
  if ((value & BlockFlag.reserved) !== 0) return 'lazy: a zeroed frame comes with the first access'
  return 'not present'
}

const presentMeaning = (target: Inspected, value: number, linear: number): string => {
  const { process } = target
  if (linear >= KERNEL_BASE) return 'kernel'
  const block = blockAt(target.heap(), linear)
  if (block !== undefined) {
    const name = `heap, block ${block.number}`
    if (block.state === 'library') return 'library'
    return (value & PageFlag.shared) !== 0 ? `shared, block ${block.number}` : name
  }
  if (process.libraries.some((use) => linear >= use.base && linear < use.base + use.size)) return 'library'
  if (linear < process.imageBytes) return 'program image'
  const { esp } = target.kernel.machine.state
  return Math.floor(esp / PAGE) === Math.floor(linear / PAGE) ? 'stack' : 'program memory'
}

/** What the kernel means by a directory entry. */
export const tableMeaning = (index: number, value: number): string => {
  if (index === 1015) return 'the directory itself: makes the tables readable at FDC00000h'
  if ((value & Bit.present) === 0) return index >= 512 ? '' : 'no table: 4 MiB without any page'
  if (index >= 1016) return 'screen memory'
  if (index >= 512) return (value & Bit.large) !== 0 ? 'kernel, one 4 MiB page' : 'kernel'
  return 'page table of the process'
}

/** What the kernel means by a table entry. */
export const entryMeaning = (target: Inspected, linear: number, value: number): string =>
  (value & Bit.present) !== 0 ? presentMeaning(target, value, linear) : absentMeaning(target, value, linear)
