import {
  ACCESS_MASK,
  DescriptorBit,
  descriptorBase,
  descriptorLimit,
  descriptorPrivilege,
  systemType,
} from '../../x86/descriptor'
import { Cr0 } from '../../x86/control-registers'
import { Flag, STATUS_FLAGS } from '../../x86/eflags'
import { Vector } from '../../x86/vectors'
import {
  ATTENTION,
  AttentionFlag,
  CR0,
  CR3,
  CS,
  DEBUG_REGISTERS,
  DS,
  EIP as EIP_OFFSET,
  ES,
  FS,
  GDTR_BASE,
  GS,
  LDTR,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SEGMENT_SELECTORS,
  SS,
  STACK_MASK,
  SYSTEM_FLAGS,
  TR,
} from '../layout'
import { VIRTUAL_8086_ACCESS, type Descriptors } from './descriptors'
import { allFlags, setStatusFlags } from './flags'
import type { Processor } from './processor'
import { IMPLEMENTED_FLAGS } from './system-flags'

const EIP = EIP_OFFSET >> 2
const ESP = 4
const SELECTORS = SEGMENT_SELECTORS >> 2
/** Busy bit in the type of a TSS descriptor. */
const BUSY = 0x200

export type SwitchCause = 'jump' | 'call' | 'return' | 'interrupt'

export interface Tasks {
  /**
   * Switches to the task of a TSS selector (Intel SDM vol. 3, 7.3). `nextEip` is what the old task goes on
   * with. Faults before the switch belong to the old task, later ones to the new one.
   */
  switchTo(selector: number, cause: SwitchCause, external: number, nextEip: number): void
  /** Pushes an error code on the new task's stack, sized by its TSS. */
  pushErrorCode(errorCode: number): void
  /** Selector in the back link of the current TSS. */
  backLink(): number
}

/** Where the fields of a TSS lie: 32-bit and 16-bit layout (SDM vol. 3, 7.2.1, 7.6). */
const layouts = {
  wide: {
    size: 4,
    eip: 0x20,
    flags: 0x24,
    registers: 0x28,
    segments: 0x48,
    segmentStep: 4,
    count: 6,
    ldt: 0x60,
    limit: 0x67,
  },
  narrow: {
    size: 2,
    eip: 0x0e,
    flags: 0x10,
    registers: 0x12,
    segments: 0x22,
    segmentStep: 2,
    count: 4,
    ldt: 0x2a,
    limit: 0x2b,
  },
} as const

export function createTasks(processor: Processor, descriptors: Descriptors): Tasks {
  const { state, access, limits, faults, paging } = processor

  function save(nextEip: number, flags: number): void {
    const layout = (systemType(state[(SEGMENT_ACCESS >> 2) + TR]) & 8) !== 0 ? layouts.wide : layouts.narrow
    const { size } = layout
    const base = state[(SEGMENT_BASES >> 2) + TR]
    access.authoriseLinear(
      (base + layout.eip) | 0,
      layout.segments + layout.segmentStep * layout.count - layout.eip,
      true,
      false,
    )
    const put = (offset: number, value: number, bytes: number = size) =>
      access.writeLinear((base + offset) | 0, bytes, value, false)
    put(layout.eip, nextEip)
    put(layout.flags, flags)
    for (let at = 0; at < 8; at++) put(layout.registers + at * size, state[at])
    for (let at = 0; at < layout.count; at++)
      put(layout.segments + at * layout.segmentStep, state[SELECTORS + at], 2)
  }

  function setBusy(at: number, isBusy: boolean): void {
    const high = access.readLinear((at + 4) | 0, 4, false)
    access.writeLinear((at + 4) | 0, 4, isBusy ? high | BUSY : high & ~BUSY, false)
  }

  function switchTo(selector: number, cause: SwitchCause, external: number, nextEip: number): void {
    const code = (selector & 0xfffc) | external
    const wrong = cause === 'return' ? Vector.invalidTss : Vector.generalProtection
    if ((selector & 0xfffc) === 0 || (selector & 4) !== 0) faults.raise(wrong, code)
    const descriptor = descriptors.read(selector, wrong, external)
    const type = systemType(descriptor.high)
    const isTss = (descriptor.high & DescriptorBit.segment) === 0 && (type & 5) === 1 && (type & 4) === 0
    const isBusy = (type & 2) !== 0
    if (!isTss || isBusy !== (cause === 'return')) faults.raise(wrong, code)
    if ((descriptor.high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
    const layout = (type & 8) !== 0 ? layouts.wide : layouts.narrow
    const base = descriptorBase(descriptor.low, descriptor.high)
    const limit = descriptorLimit(descriptor.low, descriptor.high)
    if (limit < layout.limit) faults.raise(Vector.invalidTss, code)

    // Everything of the new task is read before anything is written.
    const { size } = layout
    const get = (offset: number, bytes: number = size) => access.readLinear((base + offset) | 0, bytes, false)
    const isWide = layout === layouts.wide
    const newCr3 = isWide ? get(0x1c) : 0
    const newEip = get(layout.eip)
    let newFlags = get(layout.flags)
    const registers = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => get(layout.registers + at * size))
    const selectors = [0, 1, 2, 3, 4, 5].map((at) =>
      at < layout.count ? get(layout.segments + at * layout.segmentStep, 2) : 0,
    )
    const newLdt = get(layout.ldt, 2)
    const isTrapping = isWide && (get(0x64, 2) & 1) !== 0

    const oldFlags = allFlags(state)
    const oldSelector = state[SELECTORS + TR]
    save(nextEip, cause === 'return' ? oldFlags & ~Flag.nt : oldFlags)
    const nests = cause === 'call' || cause === 'interrupt'
    if (!nests) setBusy((oldSelector & 0xfff8) + state[GDTR_BASE >> 2], false)
    if (cause !== 'return') setBusy(descriptor.at, true)
    if (nests) {
      access.writeLinear(base, 2, oldSelector, false)
      newFlags |= Flag.nt
    }

    limits.setHidden(TR, selector, base, limit, (descriptor.high & ACCESS_MASK) | BUSY)
    state[CR0 >> 2] |= Cr0.ts
    if (isWide && (state[CR0 >> 2] & Cr0.pg) !== 0) {
      state[CR3 >> 2] = newCr3
      paging.flush(true)
    }
    state[(DEBUG_REGISTERS >> 2) + 7] &= ~0x155
    state[EIP] = newEip
    const implemented = (isWide ? newFlags : newFlags & 0xffff) & IMPLEMENTED_FLAGS
    state[SYSTEM_FLAGS >> 2] = (implemented & ~STATUS_FLAGS) | 2
    setStatusFlags(state, newFlags)
    registers.forEach((value, at) => {
      state[at] = isWide ? value : value | 0xffff0000
    })
    try {
      loadSegments(selectors, newLdt, external)
      if ((newFlags & Flag.tf) !== 0) state[ATTENTION >> 2] |= AttentionFlag.trap
      if (newEip >>> 0 > state[(SEGMENT_LIMITS >> 2) + CS] >>> 0) faults.raise(Vector.generalProtection, 0)
      if (isTrapping) {
        state[(DEBUG_REGISTERS >> 2) + 6] |= 0x8000
        faults.raise(Vector.debug)
      }
    } catch (error) {
      faults.pending.isCommitted = true
      throw error
    }
  }

  /** Loads LDTR and the segment registers of the new task; what is wrong raises #TS there. */
  function loadSegments(selectors: readonly number[], ldt: number, external: number): void {
    const at = (segment: number) => selectors[segment] ?? 0
    for (let segment = 0; segment < 6; segment++) limits.setHidden(segment, at(segment), 0, 0, 0)
    limits.setHidden(LDTR, ldt, 0, 0, 0)
    if ((ldt & 0xfffc) !== 0) {
      const code = (ldt & 0xfffc) | external
      if ((ldt & 4) !== 0) faults.raise(Vector.invalidTss, code)
      const { low, high } = descriptors.read(ldt, Vector.invalidTss, external)
      if ((high & (DescriptorBit.segment | 0xf00)) !== 0x200 || (high & DescriptorBit.present) === 0)
        faults.raise(Vector.invalidTss, code)
      limits.setHidden(LDTR, ldt, descriptorBase(low, high), descriptorLimit(low, high), high & ACCESS_MASK)
    }
    if ((state[SYSTEM_FLAGS >> 2] & Flag.vm) !== 0) {
      for (let segment = 0; segment < 6; segment++)
        limits.setHidden(segment, at(segment), at(segment) << 4, 0xffff, VIRTUAL_8086_ACCESS)
      limits.setPrivilege(3)
      return
    }
    const cs = at(CS)
    const level = cs & 3
    const csCode = (cs & 0xfffc) | external
    if ((cs & 0xfffc) === 0) faults.raise(Vector.invalidTss, csCode)
    const target = descriptors.read(cs, Vector.invalidTss, external)
    const kind = target.high & (DescriptorBit.segment | DescriptorBit.code)
    const privilege = descriptorPrivilege(target.high)
    const isConforming = (target.high & DescriptorBit.conforming) !== 0
    if (
      kind !== (DescriptorBit.segment | DescriptorBit.code) ||
      (isConforming ? privilege > level : privilege !== level)
    )
      faults.raise(Vector.invalidTss, csCode)
    if ((target.high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, csCode)
    limits.setPrivilege(level)
    descriptors.install(CS, cs, target)
    const ss = at(SS)
    descriptors.install(SS, ss, descriptors.readStack(ss, level, Vector.invalidTss, external))
    for (const segment of [DS, ES, FS, GS]) loadData(segment, at(segment), level, external)
  }

  function loadData(segment: number, selector: number, level: number, external: number): void {
    if ((selector & 0xfffc) === 0) return
    const code = (selector & 0xfffc) | external
    const descriptor = descriptors.read(selector, Vector.invalidTss, external)
    const { high } = descriptor
    const isCode = (high & DescriptorBit.code) !== 0
    const isConforming = isCode && (high & DescriptorBit.conforming) !== 0
    const privilege = descriptorPrivilege(high)
    if (
      (high & DescriptorBit.segment) === 0 ||
      (isCode && (high & DescriptorBit.readable) === 0) ||
      (!isConforming && ((selector & 3) > privilege || level > privilege))
    )
      faults.raise(Vector.invalidTss, code)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
    descriptors.install(segment, selector, descriptor)
  }

  return {
    switchTo,
    pushErrorCode(errorCode) {
      const isWide = (systemType(state[(SEGMENT_ACCESS >> 2) + TR]) & 8) !== 0
      const size = isWide ? 4 : 2
      const mask = state[STACK_MASK >> 2]
      const top = (state[ESP] - size) & mask
      try {
        if (isWide) access.write32(SS, top, errorCode)
        else access.write16(SS, top, errorCode)
      } catch (error) {
        faults.pending.isCommitted = true
        throw error
      }
      state[ESP] = (state[ESP] & ~mask) | top
    },
    backLink: () => access.readLinear(state[(SEGMENT_BASES >> 2) + TR], 2, false),
  }
}
