import { DescriptorBit } from '../../x86/descriptor'
import { Vector } from '../../x86/vectors'
import type { Faults } from '../cpu/faults'
import {
  CODE_STAMP,
  CPL,
  CS,
  READ_PERMISSION,
  ReadyFlag,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SEGMENT_READ_TOP,
  SEGMENT_SELECTORS,
  SEGMENT_STAMP,
  SEGMENT_WRITE_TOP,
  SS,
  STACK_MASK,
  STAMP_STEP,
  WRITE_PERMISSION,
} from '../layout'
import type { MachineViews } from '../views'

const ACCESS = SEGMENT_ACCESS >> 2
const LIMITS = SEGMENT_LIMITS >> 2
const STAMP = CODE_STAMP >> 2

export interface SegmentLimits {
  /** Raises #GP(0) or #SS(0) unless all of `size` bytes may be read or written (SDM vol. 3, 5.3, 5.5). */
  check(segment: number, offset: number, size: number, write: boolean): void
  /** Fills the hidden part of a segment register. `access` as in SEGMENT_ACCESS. */
  setHidden(segment: number, selector: number, base: number, limit: number, access: number): void
  /** Sets CPL and what depends on it. */
  setPrivilege(level: number): void
}

/** True when the range lies inside of the segment. All unsigned. */
function isInside(access: number, limit: number, offset: number, size: number): boolean {
  const last = offset + size - 1
  const isExpandDown = (access & (DescriptorBit.code | DescriptorBit.expandDown)) === DescriptorBit.expandDown
  if (!isExpandDown) return last <= limit
  return offset > limit && last <= ((access & DescriptorBit.big) !== 0 ? 0xffffffff : 0xffff)
}

export function createSegmentLimits(views: MachineViews, faults: Faults): SegmentLimits {
  const { state, unsigned } = views

  function check(segment: number, offset: number, size: number, write: boolean): void {
    const access = state[ACCESS + segment]
    const kind = access & (DescriptorBit.code | DescriptorBit.writable)
    const isAllowed =
      access !== 0 &&
      (write ? kind === DescriptorBit.writable : kind !== DescriptorBit.code) &&
      isInside(access, unsigned[LIMITS + segment], offset >>> 0, size)
    if (!isAllowed) faults.raise(segment === SS ? Vector.stackFault : Vector.generalProtection, 0)
  }

  /** Keeps CODE_STAMP in step with the code segment. */
  function noteCode(base: number, access: number): void {
    let stamp = state[STAMP]
    if (base !== state[(SEGMENT_BASES >> 2) + CS]) stamp = (stamp + STAMP_STEP) | 0
    state[STAMP] = (stamp & ~1) | ((access & DescriptorBit.big) !== 0 ? 1 : 0)
  }

  function setPrivilege(level: number): void {
    const isUser = level === 3
    state[CPL >> 2] = level
    state[READ_PERMISSION >> 2] = isUser ? ReadyFlag.userRead : ReadyFlag.supervisorRead
    state[WRITE_PERMISSION >> 2] = isUser ? ReadyFlag.userWrite : ReadyFlag.supervisorWrite
    state[STAMP] = (state[STAMP] & ~6) | (level << 1)
  }

  function setHidden(segment: number, selector: number, base: number, limit: number, access: number): void {
    if (segment === CS) noteCode(base, access)
    const isSame =
      state[(SEGMENT_BASES >> 2) + segment] === base &&
      state[LIMITS + segment] === limit &&
      state[ACCESS + segment] === access
    if (!isSame) state[SEGMENT_STAMP >> 2] = (state[SEGMENT_STAMP >> 2] + 1) | 0
    state[(SEGMENT_SELECTORS >> 2) + segment] = selector & 0xffff
    state[(SEGMENT_BASES >> 2) + segment] = base
    state[LIMITS + segment] = limit
    state[ACCESS + segment] = access
    const isExpandDown =
      (access & (DescriptorBit.code | DescriptorBit.expandDown)) === DescriptorBit.expandDown
    const top = access === 0 || isExpandDown || limit >>> 0 < 15 ? 0 : limit - 14
    const kind = access & (DescriptorBit.code | DescriptorBit.writable)
    state[(SEGMENT_READ_TOP >> 2) + segment] = kind === DescriptorBit.code ? 0 : top
    state[(SEGMENT_WRITE_TOP >> 2) + segment] = kind === DescriptorBit.writable ? top : 0
    if (segment === SS) state[STACK_MASK >> 2] = (access & DescriptorBit.big) !== 0 ? -1 : 0xffff
  }

  return { check, setHidden, setPrivilege }
}
