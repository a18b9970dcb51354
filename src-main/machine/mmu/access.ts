import type { LinearAddress, PhysicalAddress } from '../../contract/address'
import { Cr0 } from '../../x86/control-registers'
import { Flag } from '../../x86/eflags'
import { Vector } from '../../x86/vectors'
import { DATA_READS, DATA_WRITES, meetBreakpoints } from '../cpu/debug-breakpoints'
import type { Faults } from '../cpu/faults'
import {
  CPL,
  CR0,
  DEBUG_REGISTERS,
  READ_PERMISSION,
  SEGMENT_BASES,
  SEGMENT_READ_TOP,
  SEGMENT_WRITE_TOP,
  SYSTEM_FLAGS,
  TLB_READY,
  WRITE_PERMISSION,
} from '../layout'
import type { PhysicalPages } from '../memory/physical-memory'
import { AccessKind, type MachineObservers } from '../ports'
import type { MachineViews } from '../views'
import type { Paging } from './paging'
import type { SegmentLimits } from './segment-limits'

const BASES = SEGMENT_BASES >> 2
const READ_TOP = SEGMENT_READ_TOP >> 2
const WRITE_TOP = SEGMENT_WRITE_TOP >> 2
const READY = TLB_READY >> 2
const DEBUG = DEBUG_REGISTERS >> 2
const MAY_READ = READ_PERMISSION >> 2
const MAY_WRITE = WRITE_PERMISSION >> 2

/**
 * Guest memory as instructions see it. The first lines of each helper are the fast way: a segment that
 * allows it, an aligned operand, a page that the TLB lets straight through; everything else goes the
 * slow way, which checks the whole operand before it touches a byte.
 */
export interface MemoryAccess {
  read8(segment: number, offset: number): number
  read16(segment: number, offset: number): number
  read32(segment: number, offset: number): number
  write8(segment: number, offset: number, value: number): void
  write16(segment: number, offset: number, value: number): void
  write32(segment: number, offset: number, value: number): void
  /**
   * For read-modify-write: index of the operand in the view of its size when it may be written straight
   * away, else 0.
   */
  place8(segment: number, offset: number): number
  place16(segment: number, offset: number): number
  place32(segment: number, offset: number): number
  /** Reads an operand that will be written next: faults are those of the write. */
  readForWrite8(segment: number, offset: number): number
  readForWrite16(segment: number, offset: number): number
  readForWrite32(segment: number, offset: number): number
  readBytes(segment: number, offset: number, size: number, to: number): void
  writeBytes(segment: number, offset: number, size: number, from: number): void
  authoriseWrite(segment: number, offset: number, size: number): void
  /** By linear address and explicit privilege: descriptor tables, task segments, inner stacks. */
  readLinear(linear: number, size: number, user: boolean): number
  writeLinear(linear: number, size: number, value: number, user: boolean): void
  authoriseLinear(linear: number, size: number, write: boolean, user: boolean): void
  /** Physical address of one byte, raising #PF. */
  physicalOf(linear: number, write: boolean, user: boolean): number
  setObservers(observers: MachineObservers): void
}

export function createMemoryAccess(
  views: MachineViews,
  paging: Paging,
  limits: SegmentLimits,
  physical: PhysicalPages,
  faults: Faults,
): MemoryAccess {
  const { state, unsigned, bytes, words, view } = views
  let observers: MachineObservers = {}

  function physicalOf(linear: number, write: boolean, user: boolean): number {
    const entry = paging.lookup(linear, write, user)
    if (entry === 0) faults.raisePageFault(linear, paging.faultErrorCode())
    paging.grant(linear, entry, write)
    return (entry & -4096) | (linear & 0xfff)
  }

  const crosses = (linear: number, size: number) => (linear & 0xfff) + size > 0x1000

  function readPhysical(at: number, size: number): number {
    const address = (at >>> 0) as PhysicalAddress
    if (size === 1) return physical.read8(address)
    return size === 2 ? physical.read16(address) : physical.read32(address) | 0
  }

  function writePhysical(at: number, size: number, value: number): void {
    const address = (at >>> 0) as PhysicalAddress
    if (physical.isReadOnly(at)) return
    if (size === 1) physical.write8(address, value)
    else if (size === 2) physical.write16(address, value)
    else physical.write32(address, value)
  }

  function report(linear: number, at: number, size: number, kind: AccessKind, value: number): void {
    observers.memoryAccess?.(
      (linear >>> 0) as LinearAddress,
      (at >>> 0) as PhysicalAddress,
      size,
      kind,
      value >>> 0,
    )
    if ((state[DEBUG + 7] & 0xff) !== 0)
      meetBreakpoints(state, linear, size, kind === AccessKind.write ? DATA_WRITES : DATA_READS)
  }

  function readLinear(linear: number, size: number, user: boolean): number {
    const first = physicalOf(linear, false, user)
    let value = 0
    if (crosses(linear, size)) {
      const inFirst = 0x1000 - (linear & 0xfff)
      const second = physicalOf((linear + inFirst) | 0, false, user)
      for (let at = 0; at < size; at++)
        value |= readPhysical(at < inFirst ? first + at : second + at - inFirst, 1) << (at * 8)
    } else value = readPhysical(first, size)
    report(linear, first, size, AccessKind.read, value)
    return value
  }

  function writeLinear(linear: number, size: number, value: number, user: boolean): void {
    const first = physicalOf(linear, true, user)
    if (crosses(linear, size)) {
      const inFirst = 0x1000 - (linear & 0xfff)
      const second = physicalOf((linear + inFirst) | 0, true, user)
      for (let at = 0; at < size; at++)
        writePhysical(at < inFirst ? first + at : second + at - inFirst, 1, (value >>> (at * 8)) & 0xff)
    } else writePhysical(first, size, value)
    report(linear, first, size, AccessKind.write, value)
  }

  function authoriseLinear(linear: number, size: number, write: boolean, user: boolean): void {
    physicalOf(linear, write, user)
    const last = (linear + size - 1) | 0
    if (((linear ^ last) & -4096) !== 0) physicalOf(last & -4096, write, user)
  }

  /** #AC (SDM vol. 3, 6.15): CR0.AM, EFLAGS.AC, CPL 3. */
  function checkAlignment(linear: number, size: number): void {
    if (
      (linear & (size - 1)) !== 0 &&
      state[CPL >> 2] === 3 &&
      (state[SYSTEM_FLAGS >> 2] & Flag.ac) !== 0 &&
      (state[CR0 >> 2] & Cr0.am) !== 0
    )
      faults.raise(Vector.alignmentCheck, 0)
  }

  function readSlow(segment: number, offset: number, size: number): number {
    limits.check(segment, offset, size, false)
    const linear = (offset + state[BASES + segment]) | 0
    checkAlignment(linear, size)
    const ready = state[READY + (linear >>> 12)]
    if ((ready & state[MAY_READ]) !== 0 && !crosses(linear, size)) {
      const at = (linear + (ready & -4096)) >>> 0
      return size === 4 ? view.getInt32(at, true) : size === 2 ? view.getUint16(at, true) : bytes[at]
    }
    return readLinear(linear, size, state[CPL >> 2] === 3)
  }

  function writeSlow(segment: number, offset: number, size: number, value: number): void {
    limits.check(segment, offset, size, true)
    const linear = (offset + state[BASES + segment]) | 0
    checkAlignment(linear, size)
    const ready = state[READY + (linear >>> 12)]
    if ((ready & state[MAY_WRITE]) !== 0 && !crosses(linear, size)) {
      const at = (linear + (ready & -4096)) >>> 0
      if (size === 4) view.setInt32(at, value, true)
      else if (size === 2) view.setUint16(at, value, true)
      else bytes[at] = value
      return
    }
    writeLinear(linear, size, value, state[CPL >> 2] === 3)
  }

  function read8(segment: number, offset: number): number {
    if (offset >>> 0 < unsigned[READ_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_READ]) !== 0) return bytes[(linear + (ready & -4096)) >>> 0]
    }
    return readSlow(segment, offset, 1)
  }

  function read16(segment: number, offset: number): number {
    if (offset >>> 0 < unsigned[READ_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_READ]) !== 0 && (linear & 1) === 0)
        return words[(linear + (ready & -4096)) >>> 1]
    }
    return readSlow(segment, offset, 2)
  }

  function read32(segment: number, offset: number): number {
    if (offset >>> 0 < unsigned[READ_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_READ]) !== 0 && (linear & 3) === 0)
        return state[(linear + (ready & -4096)) >>> 2]
    }
    return readSlow(segment, offset, 4)
  }

  function write8(segment: number, offset: number, value: number): void {
    if (offset >>> 0 < unsigned[WRITE_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0) {
        bytes[(linear + (ready & -4096)) >>> 0] = value
        return
      }
    }
    writeSlow(segment, offset, 1, value & 0xff)
  }

  function write16(segment: number, offset: number, value: number): void {
    if (offset >>> 0 < unsigned[WRITE_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0 && (linear & 1) === 0) {
        words[(linear + (ready & -4096)) >>> 1] = value
        return
      }
    }
    writeSlow(segment, offset, 2, value & 0xffff)
  }

  function write32(segment: number, offset: number, value: number): void {
    if (offset >>> 0 < unsigned[WRITE_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0 && (linear & 3) === 0) {
        state[(linear + (ready & -4096)) >>> 2] = value
        return
      }
    }
    writeSlow(segment, offset, 4, value | 0)
  }

  function place8(segment: number, offset: number): number {
    if (offset >>> 0 < unsigned[WRITE_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0) return (linear + (ready & -4096)) >>> 0
    }
    return 0
  }

  function place16(segment: number, offset: number): number {
    if (offset >>> 0 < unsigned[WRITE_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0 && (linear & 1) === 0) return (linear + (ready & -4096)) >>> 1
    }
    return 0
  }

  function place32(segment: number, offset: number): number {
    if (offset >>> 0 < unsigned[WRITE_TOP + segment]) {
      const linear = (offset + state[BASES + segment]) | 0
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0 && (linear & 3) === 0) return (linear + (ready & -4096)) >>> 2
    }
    return 0
  }

  function readForWrite(segment: number, offset: number, size: number): number {
    limits.check(segment, offset, size, false)
    limits.check(segment, offset, size, true)
    const linear = (offset + state[BASES + segment]) | 0
    checkAlignment(linear, size)
    authoriseLinear(linear, size, true, state[CPL >> 2] === 3)
    return readSlow(segment, offset, size)
  }

  function authoriseWrite(segment: number, offset: number, size: number): void {
    limits.check(segment, offset, size, true)
    authoriseLinear((offset + state[BASES + segment]) | 0, size, true, state[CPL >> 2] === 3)
  }

  function readBytes(segment: number, offset: number, size: number, to: number): void {
    limits.check(segment, offset, size, false)
    const linear = (offset + state[BASES + segment]) | 0
    const user = state[CPL >> 2] === 3
    authoriseLinear(linear, size, false, user)
    for (let at = 0; at < size; at += 4) {
      const part = Math.min(4, size - at)
      const value = readLinearParts(linear + at, part, user)
      for (let byte = 0; byte < part; byte++) bytes[to + at + byte] = value >>> (byte * 8)
    }
  }

  /** Up to four bytes of a longer operand, fast where the page allows it. */
  function readLinearParts(at: number, size: number, user: boolean): number {
    const linear = at | 0
    const ready = state[READY + (linear >>> 12)]
    if (size === 4 && (ready & state[MAY_READ]) !== 0 && !crosses(linear, 4))
      return view.getInt32((linear + (ready & -4096)) >>> 0, true)
    if (size === 4 || size === 2 || size === 1) return readLinear(linear, size, user)
    return readLinear(linear, 2, user) | (readLinear((linear + 2) | 0, 1, user) << 16)
  }

  function writeBytes(segment: number, offset: number, size: number, from: number): void {
    authoriseWrite(segment, offset, size)
    const linear = (offset + state[BASES + segment]) | 0
    const user = state[CPL >> 2] === 3
    let at = 0
    for (; at + 4 <= size; at += 4) {
      const here = (linear + at) | 0
      const value = view.getInt32(from + at, true)
      const ready = state[READY + (here >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0 && !crosses(here, 4))
        view.setInt32((here + (ready & -4096)) >>> 0, value, true)
      else writeLinear(here, 4, value, user)
    }
    for (; at < size; at++) writeLinear((linear + at) | 0, 1, bytes[from + at], user)
  }

  return {
    read8,
    read16,
    read32,
    write8,
    write16,
    write32,
    place8,
    place16,
    place32,
    readForWrite8: (segment, offset) => readForWrite(segment, offset, 1),
    readForWrite16: (segment, offset) => readForWrite(segment, offset, 2),
    readForWrite32: (segment, offset) => readForWrite(segment, offset, 4),
    readBytes,
    writeBytes,
    authoriseWrite,
    readLinear,
    writeLinear,
    authoriseLinear,
    physicalOf,
    setObservers(next) {
      observers = next
    },
  }
}
