import {
  ACCESS_MASK,
  descriptorBase,
  DescriptorBit,
  descriptorLimit,
  descriptorPrivilege,
} from '../../x86/descriptor'
import { Cr0 } from '../../x86/control-registers'
import { Vector } from '../../x86/vectors'
import {
  CPL,
  CR0,
  GDTR_BASE,
  GDTR_LIMIT,
  LDTR,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SS,
} from '../layout'
import type { Processor } from './processor'
import { isVirtual8086 } from './system-flags'

/** A descriptor as read from its table. */
export interface Descriptor {
  readonly low: number
  readonly high: number
  /** Linear address of its first byte. */
  readonly at: number
}

/** Data segment, writable, accessed, present, 64 KiB: what real mode leaves in the hidden part. */
export const REAL_MODE_ACCESS = 0x9300
/** The same at privilege 3, for virtual-8086 mode. */
export const VIRTUAL_8086_ACCESS = 0xf300

export interface Descriptors {
  isProtected(): boolean
  /** Reads the descriptor of a selector; `vector` is raised with the selector when it lies outside of its table. */
  read(selector: number, vector: number, external?: number): Descriptor
  /** The same for lar, lsl, verr, verw: undefined instead of a fault. */
  peek(selector: number): Descriptor | undefined
  /** Sets the accessed bit in the table and loads the hidden part. */
  install(segment: number, selector: number, descriptor: Descriptor): void
  /** mov to a segment register, pop, lds...: everything but CS (Intel SDM vol. 2, MOV). */
  load(segment: number, selector: number): void
  /** Checks a stack segment for a privilege level; `vector` for all but "not present". */
  readStack(selector: number, level: number, vector: number, external: number): Descriptor
}

export function createDescriptors(processor: Processor): Descriptors {
  const { state, access, limits, faults } = processor

  const isProtected = () => (state[CR0 >> 2] & Cr0.pe) !== 0 && !isVirtual8086(state)

  function locate(selector: number): number | undefined {
    const isLocal = (selector & 4) !== 0
    const offset = selector & 0xfff8
    if (isLocal && state[(SEGMENT_ACCESS >> 2) + LDTR] === 0) return undefined
    const limit = isLocal ? state[(SEGMENT_LIMITS >> 2) + LDTR] >>> 0 : state[GDTR_LIMIT >> 2]
    if (offset + 7 > limit) return undefined
    return (offset + (isLocal ? state[(SEGMENT_BASES >> 2) + LDTR] : state[GDTR_BASE >> 2])) | 0
  }

  function readAt(at: number): Descriptor {
    return { low: access.readLinear(at, 4, false), high: access.readLinear((at + 4) | 0, 4, false), at }
  }

  function read(selector: number, vector: number, external = 0): Descriptor {
    const at = locate(selector)
    if (at === undefined) return faults.raise(vector, (selector & 0xfffc) | external)
    return readAt(at)
  }

  function peek(selector: number): Descriptor | undefined {
    const at = (selector & 0xfffc) === 0 ? undefined : locate(selector)
    return at === undefined ? undefined : readAt(at)
  }

  function install(segment: number, selector: number, descriptor: Descriptor): void {
    const { low, high, at } = descriptor
    const isUnmarked = (high & (DescriptorBit.accessed | DescriptorBit.segment)) === DescriptorBit.segment
    if (isUnmarked) access.writeLinear((at + 5) | 0, 1, ((high | DescriptorBit.accessed) >>> 8) & 0xff, false)
    const kept = (high & ACCESS_MASK) | (isUnmarked ? DescriptorBit.accessed : 0)
    limits.setHidden(segment, selector, descriptorBase(low, high), descriptorLimit(low, high), kept)
  }

  function readStack(selector: number, level: number, vector: number, external: number): Descriptor {
    const code = (selector & 0xfffc) | external
    if ((selector & 0xfffc) === 0) faults.raise(vector, external)
    const descriptor = read(selector, vector, external)
    const { high } = descriptor
    const kind = high & (DescriptorBit.segment | DescriptorBit.code | DescriptorBit.writable)
    if (
      (selector & 3) !== level ||
      descriptorPrivilege(high) !== level ||
      kind !== (DescriptorBit.segment | DescriptorBit.writable)
    )
      faults.raise(vector, code)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.stackFault, code)
    return descriptor
  }

  function loadProtected(segment: number, selector: number): void {
    const cpl = state[CPL >> 2]
    if (segment === SS) {
      install(segment, selector, readStack(selector, cpl, Vector.generalProtection, 0))
      return
    }
    if ((selector & 0xfffc) === 0) {
      limits.setHidden(segment, selector, 0, 0, 0)
      return
    }
    const descriptor = read(selector, Vector.generalProtection)
    const { high } = descriptor
    const isCode = (high & DescriptorBit.code) !== 0
    const isUsable =
      (high & DescriptorBit.segment) !== 0 && (!isCode || (high & DescriptorBit.readable) !== 0)
    const isConforming = isCode && (high & DescriptorBit.conforming) !== 0
    const privilege = descriptorPrivilege(high)
    if (!isUsable || (!isConforming && ((selector & 3) > privilege || cpl > privilege)))
      faults.raise(Vector.generalProtection, selector & 0xfffc)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, selector & 0xfffc)
    install(segment, selector, descriptor)
  }

  function load(segment: number, selector: number): void {
    if (isProtected()) loadProtected(segment, selector)
    else if (isVirtual8086(state))
      limits.setHidden(segment, selector, (selector & 0xffff) << 4, 0xffff, VIRTUAL_8086_ACCESS)
    else {
      // Real mode changes selector and base only; limit and attributes stay as they are.
      const access = state[(SEGMENT_ACCESS >> 2) + segment]
      const limit = state[(SEGMENT_LIMITS >> 2) + segment]
      limits.setHidden(
        segment,
        selector,
        (selector & 0xffff) << 4,
        limit,
        access === 0 ? REAL_MODE_ACCESS : access,
      )
    }
  }

  return { isProtected, read, peek, install, load, readStack }
}
