import { physicalAddress } from '../../contract/address'
import { type Said, say } from '../../contract/said'
import type { PageEntry, ViewDataOf } from '../../contract/views'
import { PageEntry as Bit } from '../../x86/page-entry'
import { address8 } from '../describe-address'
import { guestMemory, isPaging } from '../guest-memory'
import type { InspectedMachine } from '../inspected'
import { describeTlb } from '../tlb-note'

const PAGE = 0x1000

const decode = (value: number, index: number, linear: number, meaning: Said): PageEntry => {
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
  const directory = address8(memory.directory)
  const steps: Said[] = [
    say(isPaging(target.machine) ? 'walk.directory' : 'walk.paging-off', { directory }),
    say('walk.directory-entry', {
      linear: address8(linear),
      index,
      address: address8(memory.directory + index * 4),
      value: address8(table),
    }),
  ]
  const answer = (rest: Partial<ViewDataOf<'translation'>>): ViewDataOf<'translation'> => ({
    view: 'translation',
    linear,
    pde,
    ...rest,
    explanation: [...steps, describeTlb(target, linear, rest.physical)],
  })
  if (!pde.present) {
    steps.push(say('walk.no-table'))
    return answer({})
  }
  const rights = (entries: readonly PageEntry[]): Said => {
    const user = entries.every((entry) => entry.user)
    const writable = entries.every((entry) => entry.writable)
    if (target.process === undefined)
      return say(writable ? 'walk.may-be-written' : 'walk.may-be-read', {
        user: say(user ? 'walk.ring-3' : 'walk.rings-0-to-2'),
      })
    if (!user) return say('walk.kernel-only')
    return say(writable ? 'walk.program-writes' : 'walk.program-reads')
  }
  if (pde.large) {
    const physical = physicalAddress((table & 0xffc00000) | (linear & 0x3fffff))
    steps.push(say('walk.large', { physical: address8(physical) }), rights([pde]))
    return answer({ physical })
  }
  const pte = entryOf(target, linear - (linear & 0xfff))
  const slot = (table & 0xfffff000) + pte.index * 4
  steps.push(
    say('walk.table-entry', {
      table: address8(table & 0xfffff000),
      index: pte.index,
      address: address8(slot),
      value: address8(pte.value),
    }),
  )
  if (!pte.present) {
    steps.push(
      target.process === undefined
        ? say('walk.not-present')
        : say('walk.kernel-means', { meaning: pte.meaning }),
    )
    return answer({ pte })
  }
  const physical = physicalAddress((pte.value & 0xfffff000) | (linear & 0xfff))
  const digits = (value: number) => `${value.toString(16).toUpperCase()}h`
  steps.push(
    say('walk.frame', {
      frame: digits(pte.frame),
      offset: digits(linear & 0xfff),
      physical: address8(physical),
    }),
    rights([pde, pte]),
  )
  return answer({ pte, physical })
}
