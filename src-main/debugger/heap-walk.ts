import type { Process } from '../kernel/state'
import { BlockFlag, PageFlag, pageBase } from '../kernel/memory/page-entry'
import type { GuestMemory } from './guest-memory'

const PAGE = 0x1000

/** A block of a process's heap (functions 68.x), as its header in the page table says. */
export interface WalkedBlock {
  /** Number in address order, from 1. */
  readonly number: number
  /** First address, its header page included. */
  readonly address: number
  /** Bytes, header page included. */
  readonly size: number
  readonly state: 'used' | 'free' | 'shared' | 'library'
  /** Pages of it that hold a frame. */
  readonly committedPages: number
}

/** Counts present pages; whole 4 MiB without a table are skipped. */
const countPresent = (memory: GuestMemory, from: number, to: number) => {
  let present = 0
  let shared = 0
  for (let at = from; at < to;) {
    if ((memory.pde(at) & PageFlag.present) === 0) {
      at = (Math.floor(at / 0x400000) + 1) * 0x400000
      continue
    }
    const entry = memory.pte(at)
    if ((entry & PageFlag.present) !== 0) {
      present += 1
      if ((entry & PageFlag.shared) !== 0) shared += 1
    }
    at += PAGE
  }
  return { present, shared }
}

/**
 * The heap's blocks in address order. The header of a block is the page-table slot of its first page:
 * the size in the upper 20 bits, `used` or `free` below. A broken header ends the walk.
 */
export const walkHeap = (memory: GuestMemory, process: Process): WalkedBlock[] => {
  const blocks: WalkedBlock[] = []
  if (process.heapTop === 0) return blocks
  for (let at = process.heapBase; at < process.heapTop;) {
    const header = memory.pte(at)
    const size = pageBase(header)
    const used = (header & BlockFlag.used) !== 0
    if ((header & PageFlag.present) !== 0 || size === 0 || (!used && (header & BlockFlag.free) === 0)) break
    const { present, shared } = used ? countPresent(memory, at + PAGE, at + size) : { present: 0, shared: 0 }
    const library = used && (header & BlockFlag.dontFree) !== 0
    blocks.push({
      number: blocks.length + 1,
      address: at,
      size,
      state: !used ? 'free' : library ? 'library' : shared > 0 ? 'shared' : 'used',
      committedPages: present,
    })
    at += size
  }
  return blocks
}

/** The block that holds an address, found by halving: blocks follow each other; undefined outside. */
export const blockAt = (blocks: readonly WalkedBlock[], address: number): WalkedBlock | undefined => {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (blocks[middle]!.address <= address) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  return block !== undefined && address < block.address + block.size ? block : undefined
}
