import { physicalAddress } from '../../contract/address'
import type { PageEntry, ViewDataOf } from '../../contract/views'
import { PageEntry as Bit } from '../../x86/page-entry'
import { address8 } from '../describe-address'
import { guestMemory, isPaging } from '../guest-memory'
import type { InspectedMachine } from '../inspected'
import { describeTlb } from '../tlb-note'

const PAGE = 0x1000

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

/** The target with another page directory to look at than the one in use. */
export const withDirectory = (target: InspectedMachine, directory: number | undefined): InspectedMachine =>
  directory === undefined
    ? target
    : { ...target, memory: guestMemory(target.machine.physical, physicalAddress(directory)) }

/** All 1024 entries of the page directory; none when there is no directory yet. */
export const inspectPageDirectory = (target: InspectedMachine): ViewDataOf<'page-directory'> => {
  const { directory } = target.memory
  const { cr3 } = target.machine.state
  const length = directory === 0 && !isPaging(target.machine) ? 0 : 1024
  return {
    view: 'page-directory',
    cr3: target.process === undefined ? cr3 : directory,
    directory,
    paging: isPaging(target.machine),
    entries: Array.from({ length }, (_, index) => {
      const linear = index * 0x400000
      const value = target.memory.pde(linear)
      return decode(value, index, linear, target.tableMeaning(index, value))
    }),
  }
}

const entryOf = (target: InspectedMachine, linear: number): PageEntry => {
  const value = target.memory.pte(linear)
  return decode(value, (linear >>> 12) & 0x3ff, linear, target.entryMeaning(linear, value))
}

/** The 1024 entries of one page table; none when the directory entry is not present or is a 4 MiB page. */
export const inspectPageTable = (target: InspectedMachine, index: number): ViewDataOf<'page-table'> => {
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
export const inspectTranslation = (target: InspectedMachine, linear: number): ViewDataOf<'translation'> => {
  const { memory } = target
  const index = linear >>> 22
  const table = memory.pde(linear)
  const pde = decode(table, index, index * 0x400000, target.tableMeaning(index, table))
  const steps = [
    isPaging(target.machine)
      ? `CR3 names the page directory at ${address8(memory.directory)}.`
      : `Paging is off (CR0.PG is 0): the address is used as it is. With the directory at ${address8(memory.directory)} it would go like this.`,
    `Bits 31..22 of ${address8(linear)} are ${index}: directory entry ${index} at ${address8(memory.directory + index * 4)} is ${address8(table)}.`,
  ]
  const answer = (rest: Partial<ViewDataOf<'translation'>>): ViewDataOf<'translation'> => ({
    view: 'translation',
    linear,
    pde,
    ...rest,
    explanation: [...steps, describeTlb(target, linear, rest.physical)].filter(Boolean).join(' '),
  })
  if (!pde.present) {
    steps.push('Its bit 0 (P) is 0: no page table stands behind it, and every access is a page fault.')
    return answer({})
  }
  const rights = (entries: readonly PageEntry[]) => {
    const user = entries.every((entry) => entry.user)
    const writable = entries.every((entry) => entry.writable)
    if (target.process === undefined)
      return `${writable ? 'It may be written' : 'Bit 1 (W) is 0 on the way: it may only be read'}; ${user ? 'bit 2 (U) is set: ring 3 may use it, too' : 'bit 2 (U) is 0: only rings 0 to 2 may use it'}.`
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
    `Its table lies at ${address8(table & 0xfffff000)}. Bits 21..12 are ${pte.index}: entry ${pte.index} at ${address8(slot)} is ${address8(pte.value)}.`,
  )
  if (!pte.present) {
    steps.push(
      target.process === undefined
        ? 'Its bit 0 (P) is 0: an access is a page fault.'
        : `Its bit 0 (P) is 0: an access is a page fault. To the kernel the entry means: ${pte.meaning}.`,
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
