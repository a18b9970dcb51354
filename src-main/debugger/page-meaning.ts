import { type Said, say } from '../contract/said'
import { PageEntry as Bit } from '../x86/page-entry'
import { BlockFlag, PageFlag, pageBase } from '../kernel/memory/page-entry'
import { blockAt } from './heap-walk'
import type { Inspected } from './inspected'

const PAGE = 0x1000
const KERNEL_BASE = 0x80000000

/** What the kernel means by an entry that is not present (its heap headers and pages to come). */
const absentMeaning = (target: Inspected, value: number, linear: number): Said => {
  if (value === 0) return say('page.free')
  const size = say('size.kib', { kib: pageBase(value) / 1024 })
  const inHeap = linear >= target.process.heapBase && linear < target.process.heapTop
  if (inHeap && (value & BlockFlag.used) !== 0) return say('page.used-header', { size })
  if (inHeap && (value & BlockFlag.free) !== 0) return say('page.free-header', { size })
  if ((value & BlockFlag.reserved) !== 0) return say('page.lazy')
  return say('page.not-present')
}

const presentMeaning = (target: Inspected, value: number, linear: number): Said => {
  const { process } = target
  if (linear >= KERNEL_BASE) return say('page.kernel')
  const block = blockAt(target.heap(), linear)
  if (block !== undefined) {
    const { number } = block
    if (block.state === 'library') return say('page.library')
    return say((value & PageFlag.shared) !== 0 ? 'page.shared' : 'page.heap', { number })
  }
  if (process.libraries.some((use) => linear >= use.base && linear < use.base + use.size))
    return say('page.library')
  if (linear < process.imageBytes) return say('page.image')
  const { esp } = target.kernel.machine.state
  return say(Math.floor(esp / PAGE) === Math.floor(linear / PAGE) ? 'page.stack' : 'page.memory')
}

/** What the kernel means by a directory entry. */
export const tableMeaning = (index: number, value: number): Said => {
  if (index === 1015) return say('page.directory-itself')
  if ((value & Bit.present) === 0) return index >= 512 ? '' : say('page.no-table')
  if (index >= 1016) return say('page.screen')
  if (index >= 512) return say((value & Bit.large) !== 0 ? 'page.kernel-large' : 'page.kernel')
  return say('page.table')
}

/** What the kernel means by a table entry. */
export const entryMeaning = (target: Inspected, linear: number, value: number): Said =>
  (value & Bit.present) !== 0 ? presentMeaning(target, value, linear) : absentMeaning(target, value, linear)
