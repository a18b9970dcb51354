import { Vector } from '../../../x86/vectors'
import {
  ATTENTION,
  AttentionFlag,
  CS,
  DS,
  ES,
  FS,
  GS,
  INTERRUPT_SHADOW,
  Shadow,
  SEGMENT_SELECTORS,
  SS,
  STACK_MASK,
} from '../../layout'
import type { Descriptors } from '../descriptors'
import type { DecodedInstruction, Executors } from '../execution'
import type { Processor } from '../processor'

const ESP = 4
const SELECTORS = SEGMENT_SELECTORS >> 2

/** mov and pop of segment registers, lds les lfs lgs lss. */
export function createSegmentMoves(processor: Processor, descriptors: Descriptors): Executors {
  const { state, access, faults, execution } = processor
  const { words, address } = execution

  function load(segment: number, selector: number): void {
    descriptors.load(segment, selector)
    // Loading SS holds off interrupts and traps for one instruction (SDM vol. 3, 6.8.3).
    if (segment === SS) {
      state[INTERRUPT_SHADOW >> 2] = Shadow.debug
      state[ATTENTION >> 2] |= AttentionFlag.shadow
    }
  }

  function moveTo(i: DecodedInstruction): void {
    if (i.reg === CS || i.reg > GS) faults.raise(Vector.invalidOpcode)
    load(i.reg, i.isMemory ? access.read16(i.segment, address(i)) : words[i.rm << 1])
  }

  function moveFrom(i: DecodedInstruction): void {
    if (i.reg > GS) faults.raise(Vector.invalidOpcode)
    const selector = state[SELECTORS + i.reg]
    if (i.isMemory) access.write16(i.segment, address(i), selector)
    else if (i.operandSize === 4) state[i.rm] = selector
    else words[i.rm << 1] = selector
  }

  function pop(i: DecodedInstruction): void {
    const before = state[ESP]
    const mask = state[STACK_MASK >> 2]
    const size = i.operandSize
    const selector = size === 4 ? access.read32(SS, before & mask) : access.read16(SS, before & mask)
    load(i.destination, selector & 0xffff)
    state[ESP] = (before & ~mask) | ((before + size) & mask)
  }

  const loadPointer = (segment: number) => (i: DecodedInstruction) => {
    const at = address(i)
    const offset = i.operandSize === 4 ? access.read32(i.segment, at) : access.read16(i.segment, at)
    const selector = access.read16(i.segment, (at + i.operandSize) & i.addressMask)
    descriptors.load(segment, selector)
    if (i.operandSize === 4) state[i.reg] = offset
    else words[i.reg << 1] = offset
  }

  return {
    'mov sr16': moveTo,
    'mov sm16': moveTo,
    'mov ms16': moveFrom,
    'mov rs16': moveFrom,
    'mov rs32': moveFrom,
    'pop s16': pop,
    les: loadPointer(ES),
    lds: loadPointer(DS),
    lss: loadPointer(SS),
    lfs: loadPointer(FS),
    lgs: loadPointer(GS),
  }
}
