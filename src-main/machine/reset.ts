import { Cr0 } from '../x86/control-registers'
import { REAL_MODE_ACCESS } from './cpu/descriptors'
import {
  CR0,
  CS,
  DEBUG_REGISTERS,
  EIP,
  GDTR_LIMIT,
  GS,
  IDTR_LIMIT,
  LDTR,
  MXCSR,
  SYSTEM_FLAGS,
  TR,
  X87_CONTROL,
  X87_TAGS,
} from './layout'
import { setStatusFlags } from './cpu/flags'
import type { SegmentLimits } from './mmu/segment-limits'

/** Register values after RESET (Intel SDM vol. 3, 9.1.1): real mode at FFFF_FFF0h. */
export function resetProcessor(state: Int32Array, limits: SegmentLimits): void {
  limits.setPrivilege(0)
  for (let segment = 0; segment <= GS; segment++) limits.setHidden(segment, 0, 0, 0xffff, REAL_MODE_ACCESS)
  limits.setHidden(CS, 0xf000, 0xffff0000 | 0, 0xffff, REAL_MODE_ACCESS)
  limits.setHidden(LDTR, 0, 0, 0xffff, 0x8200)
  limits.setHidden(TR, 0, 0, 0xffff, 0x8300)
  state[EIP >> 2] = 0xfff0
  state[SYSTEM_FLAGS >> 2] = 2
  setStatusFlags(state, 0)
  state[2] = 0x6d8
  state[CR0 >> 2] = Cr0.et | Cr0.nw | Cr0.cd
  state[GDTR_LIMIT >> 2] = 0xffff
  state[IDTR_LIMIT >> 2] = 0xffff
  state[(DEBUG_REGISTERS >> 2) + 6] = 0xffff0ff0
  state[(DEBUG_REGISTERS >> 2) + 7] = 0x400
  state[X87_CONTROL >> 2] = 0x37f
  state[X87_TAGS >> 2] = 0xffff
  state[MXCSR >> 2] = 0x1f80
}
