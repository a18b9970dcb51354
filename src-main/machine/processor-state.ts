import type { ControlRegisters } from './cpu/execute/control-registers'
import { allFlags, setStatusFlags } from './cpu/flags'
import { IMPLEMENTED_FLAGS } from './cpu/system-flags'
import { STATUS_FLAGS } from '../x86/eflags'
import {
  CPL,
  CR0,
  CR2,
  CR3,
  CR4,
  DEBUG_REGISTERS,
  EIP,
  GDTR_BASE,
  GDTR_LIMIT,
  IDTR_BASE,
  IDTR_LIMIT,
  LDTR,
  MXCSR,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SEGMENT_SELECTORS,
  SYSTEM_FLAGS,
  TR,
  X87_CONTROL,
  X87_REGISTERS,
  X87_STATUS,
  X87_TAGS,
  XMM_REGISTERS,
} from './layout'
import {
  REGISTER_NAMES,
  SEGMENT_NAMES,
  WIDE_BYTES,
  type ProcessorState,
  type SegmentName,
  type WideRegisterName,
} from './machine'
import { descriptorPrivilege } from '../x86/descriptor'
import { ERROR_SUMMARY } from './fpu/stack'
import { MXCSR_MASK } from './simd/mxcsr'
import type { SegmentLimits } from './mmu/segment-limits'
import type { MachineViews } from './views'

/** Accessors over the state block for the world outside of the processor. */
export function createProcessorState(
  views: MachineViews,
  limits: SegmentLimits,
  control: ControlRegisters,
): ProcessorState {
  const { state, bytes } = views
  const numberOf = (segment: SegmentName | 'ldtr' | 'tr') =>
    segment === 'ldtr' ? LDTR : segment === 'tr' ? TR : SEGMENT_NAMES.indexOf(segment)
  /** File, place and length of a wide register; `physical` is -1 for XMM. */
  const wideAt = (name: WideRegisterName) => {
    const file = name.startsWith('x') ? 'xmm' : name.startsWith('m') ? 'mm' : 'st'
    const index = Number(name.at(-1))
    if (file === 'xmm') return { at: XMM_REGISTERS + index * 16, length: WIDE_BYTES.xmm, physical: -1 }
    const top = (state[X87_STATUS >> 2] >> 11) & 7
    const physical = file === 'st' ? (top + index) & 7 : index
    return { at: X87_REGISTERS + physical * 16, length: WIDE_BYTES[file], physical }
  }
  const word = (offset: number) => ({
    enumerable: true,
    get: () => state[offset >> 2] >>> 0,
    set: (value: number) => {
      state[offset >> 2] = value
    },
  })

  /** ES and B say whether an exception flag is not masked (SDM vol. 1, 8.1.3.3). */
  const updateSummary = () => {
    const pending = state[X87_STATUS >> 2] & ~state[X87_CONTROL >> 2] & 0x3f
    if (pending === 0) state[X87_STATUS >> 2] &= ~ERROR_SUMMARY
    else state[X87_STATUS >> 2] |= ERROR_SUMMARY
  }

  const base = {
    get eflags() {
      return allFlags(state) >>> 0
    },
    set eflags(value: number) {
      state[SYSTEM_FLAGS >> 2] = (value & IMPLEMENTED_FLAGS & ~STATUS_FLAGS) | 2
      setStatusFlags(state, value)
    },
    get cr0() {
      return state[CR0 >> 2] >>> 0
    },
    set cr0(value: number) {
      control.setCr0(value | 0)
    },
    get cr3() {
      return state[CR3 >> 2] >>> 0
    },
    set cr3(value: number) {
      control.setCr3(value | 0)
    },
    get cr4() {
      return state[CR4 >> 2] >>> 0
    },
    set cr4(value: number) {
      control.setCr4(value | 0)
    },
    get cpl() {
      return state[CPL >> 2]
    },
    selector: (segment: SegmentName | 'ldtr' | 'tr') => state[(SEGMENT_SELECTORS >> 2) + numberOf(segment)],
    segmentBase: (segment: SegmentName | 'ldtr' | 'tr') =>
      state[(SEGMENT_BASES >> 2) + numberOf(segment)] >>> 0,
    segmentLimit: (segment: SegmentName | 'ldtr' | 'tr') =>
      state[(SEGMENT_LIMITS >> 2) + numberOf(segment)] >>> 0,
    segmentAccess: (segment: SegmentName | 'ldtr' | 'tr') =>
      state[(SEGMENT_ACCESS >> 2) + numberOf(segment)] >>> 0,
    setSegment(segment: SegmentName, selector: number, at: number, limit: number, access: number) {
      limits.setHidden(numberOf(segment), selector, at | 0, limit | 0, access)
      if (segment === 'cs') limits.setPrivilege(selector & 3)
      else if (segment === 'ss') limits.setPrivilege(descriptorPrivilege(access))
    },
    setDescriptorTable(table: 'gdt' | 'idt', at: number, limit: number) {
      state[(table === 'gdt' ? GDTR_BASE : IDTR_BASE) >> 2] = at
      state[(table === 'gdt' ? GDTR_LIMIT : IDTR_LIMIT) >> 2] = limit
    },
    descriptorTable: (table: 'gdt' | 'idt') => ({
      base: state[(table === 'gdt' ? GDTR_BASE : IDTR_BASE) >> 2] >>> 0,
      limit: state[(table === 'gdt' ? GDTR_LIMIT : IDTR_LIMIT) >> 2] >>> 0,
    }),
    setDebugRegister: (index: number, value: number) => control.setDebug(index, value),
    debugRegister: (index: number) => state[(DEBUG_REGISTERS >> 2) + index] >>> 0,
    get x87Control() {
      return state[X87_CONTROL >> 2] & 0xffff
    },
    set x87Control(value: number) {
      state[X87_CONTROL >> 2] = value & 0xffff
      updateSummary()
    },
    get x87Status() {
      return state[X87_STATUS >> 2] & 0xffff
    },
    set x87Status(value: number) {
      state[X87_STATUS >> 2] = value & 0xffff
      updateSummary()
    },
    get x87InUse() {
      let mask = 0
      for (let index = 0; index < 8; index++)
        if (((state[X87_TAGS >> 2] >> (index * 2)) & 3) !== 3) mask |= 1 << index
      return mask
    },
    set x87InUse(mask: number) {
      let tags = 0
      for (let index = 0; index < 8; index++) if ((mask & (1 << index)) === 0) tags |= 3 << (index * 2)
      state[X87_TAGS >> 2] = tags
    },
    get mxcsr() {
      return state[MXCSR >> 2]
    },
    set mxcsr(value: number) {
      state[MXCSR >> 2] = value & MXCSR_MASK
    },
    wide(name: WideRegisterName) {
      const { at, length } = wideAt(name)
      return bytes.slice(at, at + length)
    },
    setWide(name: WideRegisterName, value: Uint8Array) {
      const { at, length, physical } = wideAt(name)
      bytes.set(value.subarray(0, length), at)
      if (physical < 0) return
      // MMX instructions leave ones in sign and exponent (SDM vol. 1, 9.5.1).
      if (length === WIDE_BYTES.mm) bytes.fill(0xff, at + 8, at + 10)
      state[X87_TAGS >> 2] &= ~(3 << (physical * 2))
    },
  }
  REGISTER_NAMES.forEach((name, index) => Object.defineProperty(base, name, word(index * 4)))
  Object.defineProperty(base, 'eip', word(EIP))
  Object.defineProperty(base, 'cr2', word(CR2))
  return base as unknown as ProcessorState
}
