import { physicalAddress } from '../../contract/address'
import type { PageEntry, ViewDataOf } from '../../contract/views'
import { BlockFlag, PageFlag, pageBase } from '../../kernel/memory/page-entry'
import { PageEntry as Bit } from '../../x86/page-entry'
import { address8 } from '../describe-address'
import { blockAt } from '../heap-walk'
import type { Inspected } from '../inspected'

const PAGE = 0x1000
const KERNEL_BASE = 0x80000000

const decode = (value: number, index: number, linear: number, meaning: string): PageEntry => {
  const has = (bit: number) => (value & bit) !== 0
  return {
    index,
    linear,
    value: value >>> 0,
    present: has(Bit.present),
    writable: has(Bit.writable),
    user: has(Bit.user),
    accessed: has(Bit.accessed),
    dirty: has(Bit.dirty),
    large: has(Bit.large),
    global: has(Bit.global),
    frame: value >>> 12,
    meaning,
  }
}

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

const tableMeaning = (index: number, value: number): string => {
  if (index === 1015) return 'the directory itself: makes the tables readable at FDC00000h'
  if ((value & Bit.present) === 0) return index >= 512 ? '' : 'no table: 4 MiB without any page'
  if (index >= 1016) return 'screen memory'
  if (index >= 512) return (value & Bit.large) !== 0 ? 'kernel, one 4 MiB page' : 'kernel'
  return 'page table of the process'
}

/** All 1024 entries of the process's page directory. */
export const inspectPageDirectory = (target: Inspected): ViewDataOf<'page-directory'> => ({
  view: 'page-directory',
  cr3: target.memory.directory,
  entries: Array.from({ length: 1024 }, (_, index) => {
    const linear = index * 0x400000
    const value = target.memory.pde(linear)
    return decode(value, index, linear, tableMeaning(index, value))
  }),
})

const entryOf = (target: Inspected, linear: number): PageEntry => {
  const value = target.memory.pte(linear)
  const present = (value & Bit.present) !== 0
  const meaning = present ? presentMeaning(target, value, linear) : absentMeaning(target, value, linear)
  return decode(value, (linear >>> 12) & 0x3ff, linear, meaning)
}

/** The 1024 entries of one page table; none when the directory entry is not present or is a 4 MiB page. */
export const inspectPageTable = (target: Inspected, index: number): ViewDataOf<'page-table'> => {
  const base = index * 0x400000
  const table = target.memory.pde(base)
  const present = (table & Bit.present) !== 0 && (table & Bit.large) === 0
  return {
    view: 'page-table',
    index,
    present,
    entries: present ? Array.from({ length: 1024 }, (_, entry) => entryOf(target, base + entry * PAGE)) : [],
  }
}

/** How the processor translates an address, step by step, ending with the bit that decides. */
export const inspectTranslation = (target: Inspected, linear: number): ViewDataOf<'translation'> => {
  const { memory } = target
  const index = linear >>> 22
  const table = memory.pde(linear)
  const pde = decode(table, index, index * 0x400000, tableMeaning(index, table))
  const steps = [
    `CR3 names the page directory at ${address8(memory.directory)}.`,
    `Bits 31..22 of ${address8(linear)} are ${index}: directory entry ${index} at ${address8(memory.directory + index * 4)} is ${address8(table)}.`,
  ]
  const answer = (rest: Partial<ViewDataOf<'translation'>>): ViewDataOf<'translation'> => ({
    view: 'translation',
    linear,
    pde,
    ...rest,
    explanation: steps.join(' '),
  })
  if (!pde.present) {
    steps.push('Its bit 0 (P) is 0: no page table stands behind it, and every access is a page fault.')
    return answer({})
  }
  const rights = (entries: readonly PageEntry[]) => {
    const user = entries.every((entry) => entry.user)
    const writable = entries.every((entry) => entry.writable)
    if (!user) return 'Bit 2 (U) is 0 on the way: a program may not touch it, only the kernel.'
    return writable
      ? 'Bits 1 (W) and 2 (U) are set all the way: the program may read and write it.'
      : 'Bit 1 (W) is 0 on the way: the program may read it but not write it.'
  }
  if (pde.large) {
    const physical = physicalAddress((table & 0xffc00000) | (linear & 0x3fffff))
    steps.push(`Bit 7 (PS) is set: it maps 4 MiB at once, to ${address8(physical)}.`, rights([pde]))
    return answer({ physical })
  }
  const pte = entryOf(target, linear - (linear & 0xfff))
  const slot = (table & 0xfffff000) + pte.index * 4
  steps.push(
    `Its table lies at ${address8(pageBase(table))}. Bits 21..12 are ${pte.index}: entry ${pte.index} at ${address8(slot)} is ${address8(pte.value)}.`,
  )
  if (!pte.present) {
    steps.push(
      `Its bit 0 (P) is 0: an access is a page fault. To the kernel the entry means: ${pte.meaning}.`,
    )
    return answer({ pte })
  }
  const physical = physicalAddress((pte.value & 0xfffff000) | (linear & 0xfff))
  steps.push(
    `Frame ${pte.frame.toString(16).toUpperCase()}h plus bits 11..0 (${(linear & 0xfff).toString(16).toUpperCase()}h) gives physical ${address8(physical)}.`,
    rights([pde, pte]),
  )
  return answer({ pte, physical })
}
