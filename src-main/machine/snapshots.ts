import { CONTEXT_BYTES, INSTRUCTION_COUNT, RAM, TLB_COUNT, TLB_ENTRIES, TLB_LIST } from './layout'
import type { MachineSnapshot } from './machine'
import type { PhysicalPages } from './memory/physical-memory'
import type { Paging } from './mmu/paging'
import type { PortTable } from './ports'
import type { MachineViews } from './views'
import { allFlags } from './cpu/flags'
import { LAZY_CARRIES, LAZY_RESULT, SYSTEM_FLAGS } from './layout'

const PAGE = 0x1000

export interface Snapshots {
  take(): MachineSnapshot
  restore(snapshot: MachineSnapshot): void
  hash(): string
  /** Zeroes all memory that was written. */
  clear(): void
}

/**
 * Snapshots share the copies of pages that were not written in between: a page is copied when its version is
 * newer than that of the last copy. Page versions are exact because write grants are withdrawn first.
 */
export function createSnapshots(
  views: MachineViews,
  physical: PhysicalPages,
  paging: Paging,
  ports: PortTable,
  dropCode: () => void,
  /** Instructions up to now, also while a run is under way. */
  now: () => number,
): Snapshots {
  const { bytes, state, doubles } = views
  const { versions, pageCount } = physical
  /** The last copy of each page (undefined: never written, all zero), and the version that it shows. */
  let copies: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(pageCount).fill(undefined)
  const copied = new Uint32Array(pageCount)
  const hashes = new Map<number, { version: number; low: number; high: number }>()

  function copyPages(): readonly (Uint8Array | undefined)[] {
    paging.withdrawWriteGrants()
    let next = copies
    for (let page = 0; page < pageCount; page++) {
      if (versions[page] === copied[page]) continue
      if (next === copies) next = copies.slice()
      next[page] = bytes.slice(RAM + page * PAGE, RAM + (page + 1) * PAGE)
      copied[page] = versions[page]
    }
    copies = next
    return copies
  }

  /** Context, instruction count, TLB count, then page and entry of each TLB slot. */
  function copyProcessor(): Uint8Array {
    const count = state[TLB_COUNT >> 2]
    const result = new Uint8Array(CONTEXT_BYTES + 16 + count * 8)
    const out = new DataView(result.buffer)
    result.set(bytes.subarray(0, CONTEXT_BYTES))
    out.setFloat64(CONTEXT_BYTES, now(), true)
    out.setInt32(CONTEXT_BYTES + 8, count, true)
    for (let at = 0; at < count; at++) {
      const page = state[(TLB_LIST >> 2) + at]
      out.setInt32(CONTEXT_BYTES + 16 + at * 8, page, true)
      out.setInt32(CONTEXT_BYTES + 20 + at * 8, state[(TLB_ENTRIES >> 2) + page], true)
    }
    return result
  }

  function restore(snapshot: MachineSnapshot): void {
    paging.flush(false)
    paging.withdrawWriteGrants()
    const pages = snapshot.pages as readonly (Uint8Array | undefined)[]
    for (let page = 0; page < pageCount; page++) {
      const wanted = pages[page]
      if (wanted === copies[page] && versions[page] === copied[page]) continue
      const from = RAM + page * PAGE
      if (wanted) bytes.set(wanted, from)
      else bytes.fill(0, from, from + PAGE)
      versions[page]++
      copied[page] = versions[page]
    }
    copies = pages.slice()
    dropCode()
    const source = snapshot.processor
    const input = new DataView(source.buffer, source.byteOffset, source.byteLength)
    bytes.set(source.subarray(0, CONTEXT_BYTES))
    doubles[INSTRUCTION_COUNT >> 3] = input.getFloat64(CONTEXT_BYTES, true)
    const count = input.getInt32(CONTEXT_BYTES + 8, true)
    state[TLB_COUNT >> 2] = count
    for (let at = 0; at < count; at++) {
      const page = input.getInt32(CONTEXT_BYTES + 16 + at * 8, true)
      state[(TLB_LIST >> 2) + at] = page
      state[(TLB_ENTRIES >> 2) + page] = input.getInt32(CONTEXT_BYTES + 20 + at * 8, true)
    }
    paging.reset()
    // Last: the devices' clock is the instruction count.
    ports.restoreDevices?.(snapshot.devices)
  }

  /** Two 32-bit multiplicative hashes (FNV prime and one of Knuth's) over words. */
  function hashWords(from: number, count: number, start: readonly [number, number]): [number, number] {
    let [low, high] = start
    for (let at = from; at < from + count; at++) {
      low = Math.imul(low ^ state[at], 0x01000193)
      high = Math.imul(high + state[at], 0x9e3779b1) ^ (high >>> 15)
    }
    return [low, high]
  }

  function isZero(from: number): boolean {
    for (let at = from; at < from + PAGE / 4; at++) if (state[at] !== 0) return false
    return true
  }

  function hashPage(page: number): { low: number; high: number } {
    const known = hashes.get(page)
    if (known && known.version === versions[page]) return known
    const from = (RAM + page * PAGE) >> 2
    const [low, high] = isZero(from) ? [0, 0] : hashWords(from, PAGE / 4, [page + 1, ~page])
    const entry = { version: versions[page], low, high }
    hashes.set(page, entry)
    return entry
  }

  function hash(): string {
    paging.withdrawWriteGrants()
    // The lazy fields are a matter of the engine; the flags that they stand for are hashed.
    const lazy = [state[LAZY_RESULT >> 2], state[LAZY_CARRIES >> 2], state[SYSTEM_FLAGS >> 2]] as const
    const flags = allFlags(state)
    state[LAZY_RESULT >> 2] = 0
    state[LAZY_CARRIES >> 2] = 0
    state[SYSTEM_FLAGS >> 2] = flags
    let [low, high] = hashWords(0, CONTEXT_BYTES >> 2, [0x811c9dc5 | 0, 0x2545f491])
    state[LAZY_RESULT >> 2] = lazy[0]
    state[LAZY_CARRIES >> 2] = lazy[1]
    state[SYSTEM_FLAGS >> 2] = lazy[2]
    for (let page = 0; page < pageCount; page++) {
      if (versions[page] === 0) continue
      const part = hashPage(page)
      if (part.low === 0 && part.high === 0) continue
      low = Math.imul(low ^ part.low, 0x01000193)
      high = Math.imul(high + part.high, 0x9e3779b1) ^ (high >>> 15)
    }
    const devices = ports.saveDevices?.() ?? ''
    for (let at = 0; at < devices.length; at++) {
      low = Math.imul(low ^ devices.charCodeAt(at), 0x01000193)
      high = Math.imul(high + devices.charCodeAt(at), 0x9e3779b1) ^ (high >>> 15)
    }
    const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
    return hex(high) + hex(low)
  }

  return {
    take: () => ({
      instructions: now(),
      pages: copyPages(),
      processor: copyProcessor(),
      devices: ports.saveDevices?.() ?? '',
    }),
    restore,
    hash,
    clear() {
      paging.withdrawWriteGrants()
      for (let page = 0; page < pageCount; page++) {
        if (versions[page] === 0) continue
        const from = RAM + page * PAGE
        bytes.fill(0, from, from + PAGE)
        versions[page] = 0
      }
      copies = new Array<Uint8Array | undefined>(pageCount).fill(undefined)
      copied.fill(0)
      hashes.clear()
    },
  }
}
