import type { Kernel } from '../context'
import { peekEntry } from '../memory/address-space'
import { BlockFlag, PAGE_SIZE, PageFlag, pageBase } from '../memory/page-entry'
import type { Process } from '../state'

/** A block of a process's heap, for panes and reports. */
export interface HeapBlock {
  /** Address of its header page. */
  readonly address: number
  /** Bytes, header page included. */
  readonly size: number
  readonly state: 'used' | 'free' | 'shared' | 'library'
  /** Address handed to the program; 0 for free blocks. */
  readonly pointer: number
  /** Data pages that hold a frame; the others come at the first touch. */
  readonly committedPages: number
}

const DATA_PAGES_LOOKED_AT = 1 << 19

/** The blocks in address order; empty before 68.11. Reads page tables only. */
export const describeHeap = (kernel: Kernel, process: Process): HeapBlock[] => {
  const { physical } = kernel.machine
  const blocks: HeapBlock[] = []
  for (let at = process.heapBase; at < process.heapTop && at !== 0;) {
    const header = peekEntry(physical, process.directory, at)
    const size = pageBase(header)
    if (size === 0) break
    blocks.push(describeBlock(kernel, process, at, header))
    at += size
  }
  return blocks
}

const describeBlock = (kernel: Kernel, process: Process, address: number, header: number): HeapBlock => {
  const size = pageBase(header)
  if ((header & BlockFlag.free) !== 0) return { address, size, state: 'free', pointer: 0, committedPages: 0 }
  let committedPages = 0
  let shared = false
  const pages = Math.min((size >>> 12) - 1, DATA_PAGES_LOOKED_AT)
  for (let page = 1; page <= pages; page++) {
    const entry = peekEntry(kernel.machine.physical, process.directory, address + page * PAGE_SIZE)
    if ((entry & PageFlag.present) === 0) continue
    committedPages++
    shared ||= (entry & PageFlag.shared) !== 0
  }
  const state = (header & BlockFlag.dontFree) !== 0 ? 'library' : shared ? 'shared' : 'used'
  return { address, size, state, pointer: address + PAGE_SIZE, committedPages }
}
