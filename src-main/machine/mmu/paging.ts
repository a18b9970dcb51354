import { Cr0, Cr4 } from '../../x86/control-registers'
import { LARGE_PAGE_RESERVED, PageEntry, PageFaultBit } from '../../x86/page-entry'
import type { LinearAddress, PhysicalAddress } from '../../contract/address'
import {
  CODE_STAMP,
  CR0,
  CR3,
  CR4,
  DEBUG_REGISTERS,
  PLAIN_ADDEND,
  PLAIN_BYTES,
  PLAIN_START,
  RAM,
  ReadyFlag,
  STAMP_STEP,
  TLB_COUNT,
  TLB_ENTRIES,
  TLB_LIST,
  TLB_LIST_ENTRIES,
  TLB_PAGES,
  TLB_READY,
  TlbFlag,
} from '../layout'
import type { PhysicalPages } from '../memory/physical-memory'
import { AccessKind, type MachineObservers } from '../ports'
import type { MachineViews } from '../views'

const ENTRIES = TLB_ENTRIES >> 2
const READY = TLB_READY >> 2
const LIST = TLB_LIST >> 2
const COUNT = TLB_COUNT >> 2
const STAMP = CODE_STAMP >> 2
const DEBUG_CONTROL = (DEBUG_REGISTERS >> 2) + 7
const PLAIN_WRITES = ReadyFlag.supervisorWrite | ReadyFlag.userWrite
const WRITE_GRANTS = PLAIN_WRITES | ReadyFlag.supervisorWriteData | ReadyFlag.userWriteData
const ALL_PLAIN = PLAIN_WRITES | ReadyFlag.supervisorRead | ReadyFlag.userRead
const START = PLAIN_START >> 2
const BYTES = PLAIN_BYTES >> 2
const ADDEND = PLAIN_ADDEND >> 2
const PAGE = 0x1000
/** The plain region's length in bytes is that much more than PLAIN_BYTES. */
const LONGEST_OPERAND_REST = 15
/** The region never reaches 2 GiB, so that its length is a positive number. */
const LAST_PAGE = 0x7ffff
/** Pages looked at for a new plain region at one grant. */
const FARTHEST_LOOK = 256

export interface Paging {
  /**
   * The architectural TLB word for an access, after a walk if need be; 0 when it faults, with
   * `faultErrorCode()` set. Sets A and D. A translation that the TLB holds is used as it is, however
   * stale; only an access that it forbids, or the first write, walks again.
   */
  lookup(linear: number, write: boolean, user: boolean): number
  /** Error code of the last failed lookup. */
  faultErrorCode(): number
  /** Lets later accesses of this page go straight to RAM where that is allowed. */
  grant(linear: number, entry: number, write: boolean): void
  /** Takes back all grants for writing, so that the next write of each page is seen. */
  withdrawWriteGrants(): void
  /** Takes back all grants; the TLB itself stays. */
  withdrawGrants(): void
  flush(keepGlobal: boolean): void
  invalidatePage(linear: number): void
  peekTranslate(linear: number): PhysicalAddress | undefined
  setObservers(observers: MachineObservers): void
  /** Brings the bookkeeping in line after the TLB arrays were replaced. */
  reset(): void
}

/** Paging and the TLB (Intel SDM vol. 3, 4.3, 4.6 to 4.8, 4.10). */
export function createPaging(views: MachineViews, physical: () => PhysicalPages): Paging {
  const { state } = views
  let observers: MachineObservers = {}
  let errorCode = 0
  /** Linear page numbers with a write grant, each once: whatever the guest does, no more than there are pages. */
  let granted: number[] = []
  const isGranted = new Uint8Array(TLB_PAGES)
  let largeEntries = 0

  const readEntry = (at: number) => physical().read32((at >>> 0) as PhysicalAddress) | 0
  const writeEntry = (at: number, value: number) => physical().write32((at >>> 0) as PhysicalAddress, value)

  function store(linear: number, entry: number): number {
    const page = linear >>> 12
    if ((state[ENTRIES + page] & TlbFlag.valid) === 0) {
      if (state[COUNT] >= TLB_LIST_ENTRIES) flush(false)
      const count = state[COUNT]
      state[LIST + count] = page
      state[COUNT] = count + 1
    }
    if ((entry & TlbFlag.large) !== 0) largeEntries++
    state[ENTRIES + page] = entry
    withdrawPage(page)
    observers.tlbFill?.(((linear & -4096) >>> 0) as LinearAddress, ((entry & -4096) >>> 0) as PhysicalAddress)
    return entry
  }

  /** Pages of the plain region. */
  const plainPages = () => (state[BYTES] === 0 ? 0 : (state[BYTES] + LONGEST_OPERAND_REST) >>> 12)

  /** Takes back the grants of one page. */
  function withdrawPage(page: number): void {
    state[READY + page] = 0
    const first = state[START] >>> 12
    if (page >= first && page < first + plainPages()) forgetPlainRegion()
  }

  function fail(code: number, write: boolean, user: boolean): number {
    errorCode = code | (write ? PageFaultBit.write : 0) | (user ? PageFaultBit.user : 0)
    return 0
  }

  function allowed(writable: boolean, userPage: boolean, write: boolean, user: boolean): boolean {
    if (user) return userPage && (!write || writable)
    return !write || writable || (state[CR0 >> 2] & Cr0.wp) === 0
  }

  /** Walks the tables (SDM vol. 3, 4.3); entries get A and D only when the access is allowed. */
  function walk(linear: number, write: boolean, user: boolean): number {
    if ((state[CR0 >> 2] & Cr0.pg) === 0) {
      const all = TlbFlag.valid | TlbFlag.writable | TlbFlag.user | TlbFlag.dirty
      return store(linear, (linear & -4096) | all)
    }
    const cr4 = state[CR4 >> 2]
    const pdeAt = (state[CR3 >> 2] & -4096) + ((linear >>> 22) << 2)
    const pde = readEntry(pdeAt)
    const isLarge = (pde & PageEntry.large) !== 0 && (cr4 & Cr4.pse) !== 0
    const hasTable = (pde & PageEntry.present) !== 0 && !isLarge
    const pteAt = (pde & -4096) + ((linear >>> 10) & 0xffc)
    const pte = hasTable ? readEntry(pteAt) : 0
    if (observers.pageWalk)
      observers.pageWalk(
        (linear >>> 0) as LinearAddress,
        pde >>> 0,
        isLarge ? -1 : pte >>> 0,
        write ? AccessKind.write : AccessKind.read,
      )
    if ((pde & PageEntry.present) === 0) return fail(0, write, user)
    if (isLarge && (pde & LARGE_PAGE_RESERVED) !== 0)
      return fail(PageFaultBit.present | PageFaultBit.reserved, write, user)
    const leaf = isLarge ? pde : pte
    if ((leaf & PageEntry.present) === 0) return fail(0, write, user)
    const both = isLarge ? pde : pde & pte
    const writable = (both & PageEntry.writable) !== 0
    const userPage = (both & PageEntry.user) !== 0
    if (!allowed(writable, userPage, write, user)) return fail(PageFaultBit.present, write, user)
    const mark = PageEntry.accessed | (write ? PageEntry.dirty : 0)
    if (!isLarge && (pde & PageEntry.accessed) === 0) writeEntry(pdeAt, pde | PageEntry.accessed)
    if ((leaf & mark) !== mark) writeEntry(isLarge ? pdeAt : pteAt, leaf | mark)
    const frame = isLarge ? (pde & -0x400000) | (linear & 0x3ff000) : pte & -4096
    return store(
      linear,
      frame |
        TlbFlag.valid |
        (writable ? TlbFlag.writable : 0) |
        (userPage ? TlbFlag.user : 0) |
        (write || (leaf & PageEntry.dirty) !== 0 ? TlbFlag.dirty : 0) |
        ((leaf & PageEntry.global) !== 0 && (cr4 & Cr4.pge) !== 0 ? TlbFlag.global : 0) |
        (isLarge ? TlbFlag.large : 0),
    )
  }

  function lookup(linear: number, write: boolean, user: boolean): number {
    const entry = state[ENTRIES + (linear >>> 12)]
    if (
      (entry & TlbFlag.valid) !== 0 &&
      (!write || (entry & TlbFlag.dirty) !== 0) &&
      allowed((entry & TlbFlag.writable) !== 0, (entry & TlbFlag.user) !== 0, write, user)
    )
      return entry
    return walk(linear, write, user)
  }

  function grant(linear: number, entry: number, write: boolean): void {
    // Accesses that somebody must see never go straight to RAM.
    if (observers.memoryAccess || (state[DEBUG_CONTROL] & 0xff) !== 0) return
    const memory = physical()
    const offset = memory.bufferOffset(entry & -4096)
    if (offset < 0) return
    const page = linear >>> 12
    const isUser = (entry & TlbFlag.user) !== 0
    let flags = (state[READY + page] & WRITE_GRANTS) | ReadyFlag.supervisorRead
    if (isUser) flags |= ReadyFlag.userRead
    const ramPage = (offset - RAM) >>> 12
    if (write && !memory.isReadOnly(entry & -4096)) {
      const isWritable = (entry & TlbFlag.writable) !== 0
      const hasCode = memory.hasCode[ramPage] !== 0
      flags &= ~WRITE_GRANTS
      if (isWritable || (state[CR0 >> 2] & Cr0.wp) === 0) {
        flags |= hasCode ? ReadyFlag.supervisorWriteData : ReadyFlag.supervisorWrite
        if (isUser && isWritable) flags |= hasCode ? ReadyFlag.userWriteData : ReadyFlag.userWrite
        memory.versions[ramPage]++
        if (isGranted[page] === 0) granted.push(page)
        isGranted[page] = 1
      }
    }
    const addend = offset - (linear & -4096)
    state[READY + page] = addend | flags
    if ((flags & ALL_PLAIN) === ALL_PLAIN) addToPlainRegion(page, addend | 0)
  }

  const isPlain = (page: number, addend: number) => {
    const ready = state[READY + page]
    return (ready & ALL_PLAIN) === ALL_PLAIN && (ready & -PAGE) === addend
  }

  function setPlainRegion(first: number, end: number, addend: number): void {
    state[START] = first << 12
    state[BYTES] = (end - first) * PAGE - LONGEST_OPERAND_REST
    state[ADDEND] = addend
  }

  /** Extends the plain region by a page, or begins a new one around it where that is larger. */
  function addToPlainRegion(page: number, addend: number): void {
    const length = plainPages()
    let first = state[START] >>> 12
    let end = first + length
    if (length > 0 && page >= first && page < end) return
    const continues = length > 0 && addend === state[ADDEND] && (page === end || page === first - 1)
    if (!continues) {
      first = page
      end = page + 1
    } else if (page === end) end++
    else first--
    const stop = first - FARTHEST_LOOK
    while (first > 0 && first > stop && isPlain(first - 1, addend)) first--
    const far = end + FARTHEST_LOOK
    while (end < LAST_PAGE && end < far && isPlain(end, addend)) end++
    if (continues || end - first > length) setPlainRegion(first, end, addend)
  }

  function forgetPlainRegion(): void {
    state[BYTES] = 0
  }

  function forgetGrants(): void {
    for (const page of granted) isGranted[page] = 0
    granted = []
  }

  function withdrawWriteGrants(): void {
    if (granted.length === 0) return
    for (const page of granted) state[READY + page] = state[READY + page] & ~WRITE_GRANTS
    forgetGrants()
    forgetPlainRegion()
  }

  function withdrawGrants(): void {
    for (let at = state[COUNT] - 1; at >= 0; at--) state[READY + state[LIST + at]] = 0
    forgetGrants()
    forgetPlainRegion()
  }

  function flush(keepGlobal: boolean): void {
    const count = state[COUNT]
    let kept = 0
    forgetPlainRegion()
    for (let at = 0; at < count; at++) {
      const page = state[LIST + at]
      const entry = state[ENTRIES + page]
      if (keepGlobal && (entry & (TlbFlag.global | TlbFlag.valid)) === (TlbFlag.global | TlbFlag.valid))
        state[LIST + kept++] = page
      else {
        state[ENTRIES + page] = 0
        state[READY + page] = 0
      }
    }
    state[COUNT] = kept
    if (kept === 0) {
      largeEntries = 0
      forgetGrants()
    }
    state[STAMP] = (state[STAMP] + STAMP_STEP) | 0
  }

  function invalidatePage(linear: number): void {
    const page = linear >>> 12
    forgetPlainRegion()
    state[ENTRIES + page] = 0
    state[READY + page] = 0
    if (largeEntries > 0) {
      const first = page & ~0x3ff
      for (let at = first; at < first + 0x400; at++)
        if ((state[ENTRIES + at] & TlbFlag.large) !== 0) {
          state[ENTRIES + at] = 0
          state[READY + at] = 0
        }
    }
    state[STAMP] = (state[STAMP] + STAMP_STEP) | 0
  }

  function peekTranslate(linear: number): PhysicalAddress | undefined {
    const inPage = linear & 0xfff
    const entry = state[ENTRIES + (linear >>> 12)]
    if ((entry & TlbFlag.valid) !== 0) return (((entry & -4096) | inPage) >>> 0) as PhysicalAddress
    if ((state[CR0 >> 2] & Cr0.pg) === 0) return (linear >>> 0) as PhysicalAddress
    const pde = readEntry((state[CR3 >> 2] & -4096) + ((linear >>> 22) << 2))
    if ((pde & PageEntry.present) === 0) return undefined
    if ((pde & PageEntry.large) !== 0 && (state[CR4 >> 2] & Cr4.pse) !== 0)
      return (((pde & -0x400000) | (linear & 0x3fffff)) >>> 0) as PhysicalAddress
    const pte = readEntry((pde & -4096) + ((linear >>> 10) & 0xffc))
    if ((pte & PageEntry.present) === 0) return undefined
    return (((pte & -4096) | inPage) >>> 0) as PhysicalAddress
  }

  return {
    lookup,
    faultErrorCode: () => errorCode,
    grant,
    withdrawWriteGrants,
    withdrawGrants,
    flush,
    invalidatePage,
    peekTranslate,
    setObservers(next) {
      observers = next
      withdrawGrants()
    },
    reset() {
      forgetGrants()
      largeEntries = 1
      state[STAMP] = (state[STAMP] + STAMP_STEP) | 0
    },
  }
}
