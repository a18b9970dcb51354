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
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SEGMENT_SELECTORS,
  SYSTEM_FLAGS,
} from './layout'
import { REGISTER_NAMES, SEGMENT_NAMES, type ProcessorState, type SegmentName } from './machine'
import { descriptorPrivilege } from '../x86/descriptor'
import type { SegmentLimits } from './mmu/segment-limits'
import type { MachineViews } from './views'

/** Accessors over the state block for the world outside of the processor. */
export function createProcessorState(
  views: MachineViews,
  limits: SegmentLimits,
  control: ControlRegisters,
): ProcessorState {
  const { state } = views
  const numberOf = (segment: SegmentName) => SEGMENT_NAMES.indexOf(segment)
  const word = (offset: number) => ({
    enumerable: true,
    get: () => state[offset >> 2] >>> 0,
    set: (value: number) => {
      state[offset >> 2] = value
    },
  })

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
    selector: (segment: SegmentName) => state[(SEGMENT_SELECTORS >> 2) + numberOf(segment)],
    segmentBase: (segment: SegmentName) => state[(SEGMENT_BASES >> 2) + numberOf(segment)] >>> 0,
    segmentLimit: (segment: SegmentName) => state[(SEGMENT_LIMITS >> 2) + numberOf(segment)] >>> 0,
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
  }
  REGISTER_NAMES.forEach((name, index) => Object.defineProperty(base, name, word(index * 4)))
  Object.defineProperty(base, 'eip', word(EIP))
  Object.defineProperty(base, 'cr2', word(CR2))
  return base as unknown as ProcessorState
}
