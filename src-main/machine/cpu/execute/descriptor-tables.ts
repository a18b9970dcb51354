import {
  ACCESS_MASK,
  DescriptorBit,
  descriptorBase,
  descriptorLimit,
  descriptorPrivilege,
  systemType,
  SystemType,
} from '../../../x86/descriptor'
import { Flag } from '../../../x86/eflags'
import { Vector } from '../../../x86/vectors'
import { CPL, GDTR_BASE, GDTR_LIMIT, IDTR_BASE, IDTR_LIMIT, LDTR, SEGMENT_SELECTORS, TR } from '../../layout'
import type { Descriptor, Descriptors } from '../descriptors'
import type { DecodedInstruction, Executors } from '../execution'
import { setStatusFlags, statusFlags } from '../flags'
import type { Processor } from '../processor'

const SELECTORS = SEGMENT_SELECTORS >> 2
/** What lar gives back of the second word. */
const LAR_MASK = 0x00f0ff00

/** lgdt lidt sgdt sidt lldt ltr sldt str, lar lsl verr verw arpl (Intel SDM vol. 2). */
export function createDescriptorTables(processor: Processor, descriptors: Descriptors): Executors {
  const { state, access, limits, faults, execution } = processor
  const { words, address } = execution

  function requirePrivilege(): void {
    if (state[CPL >> 2] !== 0) faults.raise(Vector.generalProtection, 0)
  }

  function requireProtected(): void {
    if (!descriptors.isProtected()) faults.raise(Vector.invalidOpcode)
  }

  const read16 = (i: DecodedInstruction) =>
    i.isMemory ? access.read16(i.segment, address(i)) : words[i.rm << 1]

  function setZero(isSet: boolean): void {
    setStatusFlags(state, (statusFlags(state) & ~Flag.zf) | (isSet ? Flag.zf : 0))
  }

  const loadTable = (baseAt: number, limitAt: number) => (i: DecodedInstruction) => {
    if (!i.isMemory) faults.raise(Vector.invalidOpcode)
    requirePrivilege()
    const at = address(i)
    const limit = access.read16(i.segment, at)
    const base = access.read32(i.segment, (at + 2) & i.addressMask)
    state[limitAt >> 2] = limit
    state[baseAt >> 2] = i.operandSize === 2 ? base & 0xffffff : base
  }

  const storeTable = (baseAt: number, limitAt: number) => (i: DecodedInstruction) => {
    if (!i.isMemory) faults.raise(Vector.invalidOpcode)
    const at = address(i)
    access.authoriseWrite(i.segment, at, 6)
    access.write16(i.segment, at, state[limitAt >> 2])
    access.write32(i.segment, (at + 2) & i.addressMask, state[baseAt >> 2])
  }

  function loadLocal(i: DecodedInstruction): void {
    requireProtected()
    requirePrivilege()
    const selector = read16(i)
    const code = selector & 0xfffc
    if (code === 0) return limits.setHidden(LDTR, selector, 0, 0, 0)
    if ((selector & 4) !== 0) faults.raise(Vector.generalProtection, code)
    const { low, high } = descriptors.read(selector, Vector.generalProtection)
    if ((high & DescriptorBit.segment) !== 0 || systemType(high) !== SystemType.ldt)
      faults.raise(Vector.generalProtection, code)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
    limits.setHidden(
      LDTR,
      selector,
      descriptorBase(low, high),
      descriptorLimit(low, high),
      high & ACCESS_MASK,
    )
  }

  function loadTask(i: DecodedInstruction): void {
    requireProtected()
    requirePrivilege()
    const selector = read16(i)
    const code = selector & 0xfffc
    if (code === 0 || (selector & 4) !== 0) faults.raise(Vector.generalProtection, code)
    const { low, high, at } = descriptors.read(selector, Vector.generalProtection)
    const type = systemType(high)
    const isAvailable = type === SystemType.tss16 || type === SystemType.tss32
    if ((high & DescriptorBit.segment) !== 0 || !isAvailable) faults.raise(Vector.generalProtection, code)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
    access.writeLinear((at + 4) | 0, 4, high | 0x200, false)
    limits.setHidden(
      TR,
      selector,
      descriptorBase(low, high),
      descriptorLimit(low, high),
      (high & ACCESS_MASK) | 0x200,
    )
  }

  const storeSelector = (segment: number) => (i: DecodedInstruction) => {
    requireProtected()
    const selector = state[SELECTORS + segment]
    if (i.isMemory) access.write16(i.segment, address(i), selector)
    else if (i.operandSize === 4) state[i.rm] = selector
    else words[i.rm << 1] = selector
  }

  /** Visible at this privilege: conforming code always, else CPL and RPL against DPL. */
  function isVisible(selector: number, high: number): boolean {
    const isConforming =
      (high & (DescriptorBit.segment | DescriptorBit.code | DescriptorBit.conforming)) ===
      (DescriptorBit.segment | DescriptorBit.code | DescriptorBit.conforming)
    const privilege = descriptorPrivilege(high)
    return isConforming || (privilege >= state[CPL >> 2] && privilege >= (selector & 3))
  }

  function find(i: DecodedInstruction, systemTypes: readonly number[]): Descriptor | undefined {
    requireProtected()
    const selector = read16(i)
    const descriptor = descriptors.peek(selector)
    if (!descriptor || !isVisible(selector, descriptor.high)) return undefined
    const isSegment = (descriptor.high & DescriptorBit.segment) !== 0
    return isSegment || systemTypes.includes(systemType(descriptor.high)) ? descriptor : undefined
  }

  function store(i: DecodedInstruction, value: number): void {
    if (i.operandSize === 4) state[i.reg] = value
    else words[i.reg << 1] = value
  }

  const verify = (isUsable: (high: number) => boolean) => (i: DecodedInstruction) => {
    const descriptor = find(i, [])
    setZero(descriptor !== undefined && isUsable(descriptor.high))
  }

  return {
    lgdt: loadTable(GDTR_BASE, GDTR_LIMIT),
    lidt: loadTable(IDTR_BASE, IDTR_LIMIT),
    sgdt: storeTable(GDTR_BASE, GDTR_LIMIT),
    sidt: storeTable(IDTR_BASE, IDTR_LIMIT),
    lldt: loadLocal,
    ltr: loadTask,
    sldt: storeSelector(LDTR),
    str: storeSelector(TR),
    lar: (i) => {
      const descriptor = find(i, [1, 2, 3, 4, 5, 9, 11, 12])
      if (descriptor) store(i, descriptor.high & LAR_MASK)
      setZero(descriptor !== undefined)
    },
    lsl: (i) => {
      const descriptor = find(i, [1, 2, 3, 9, 11])
      if (descriptor) store(i, descriptorLimit(descriptor.low, descriptor.high))
      setZero(descriptor !== undefined)
    },
    verr: verify((high) => (high & DescriptorBit.code) === 0 || (high & DescriptorBit.readable) !== 0),
    verw: verify((high) => (high & (DescriptorBit.code | DescriptorBit.writable)) === DescriptorBit.writable),
    arpl: (i) => {
      requireProtected()
      const level = words[i.source] & 3
      const offset = i.isMemory ? address(i) : 0
      const selector = i.isMemory ? access.read16(i.segment, offset) : words[i.destination]
      const isRaised = (selector & 3) < level
      if (isRaised) {
        const value = (selector & ~3) | level
        if (i.isMemory) access.write16(i.segment, offset, value)
        else words[i.destination] = value
      }
      setZero(isRaised)
    },
  }
}
