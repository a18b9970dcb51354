import { Flag, STATUS_FLAGS } from '../../x86/eflags'
import { ATTENTION, AttentionFlag, CPL, SYSTEM_FLAGS } from '../layout'
import { allFlags, setStatusFlags } from './flags'

const SYSTEM = SYSTEM_FLAGS >> 2

/** Every bit of EFLAGS that exists; the rest reads as 0 but for bit 1. */
export const IMPLEMENTED_FLAGS = 0x3f7fd5

export const isVirtual8086 = (state: Int32Array): boolean => (state[SYSTEM] & Flag.vm) !== 0
export const ioPrivilege = (state: Int32Array): number => (state[SYSTEM] >> 12) & 3

/** Replaces the bits of EFLAGS under `mask`. */
export function writeFlags(state: Int32Array, value: number, mask: number): void {
  const next = (allFlags(state) & ~mask) | (value & mask & IMPLEMENTED_FLAGS) | 2
  state[SYSTEM] = next & ~STATUS_FLAGS
  setStatusFlags(state, next)
  if ((next & Flag.tf) !== 0) state[ATTENTION >> 2] |= AttentionFlag.trap
}

/** What popf and iret (at the same level) may change: IF by IOPL, IOPL at CPL 0 (SDM vol. 2, POPF). */
export function changeableFlags(state: Int32Array, operandSize: number): number {
  const cpl = state[CPL >> 2]
  let mask = STATUS_FLAGS | Flag.tf | Flag.df | Flag.nt | Flag.rf | Flag.ac | Flag.id
  if (cpl <= ioPrivilege(state)) mask |= Flag.if
  if (cpl === 0) mask |= Flag.iopl
  return operandSize === 2 ? mask & 0xffff : mask
}
