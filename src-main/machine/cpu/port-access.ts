import { Flag } from '../../x86/eflags'
import { Cr0, Cr4 } from '../../x86/control-registers'
import { systemType } from '../../x86/descriptor'
import { Vector } from '../../x86/vectors'
import {
  ATTENTION,
  AttentionFlag,
  CPL,
  CR0,
  CR4,
  DEBUG_REGISTERS,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SYSTEM_FLAGS,
  TR,
} from '../layout'
import { AccessKind } from '../ports'
import { meetBreakpoints, PORTS } from './debug-breakpoints'
import type { PortAccess } from './execute/string'
import type { Processor } from './processor'
import { ioPrivilege } from './system-flags'

const DEBUG_CONTROL = DEBUG_REGISTERS + 7 * 4

/** Ports with IOPL and the permission bitmap of the TSS (Intel SDM vol. 1, 18.5). */
export function createPortAccess(processor: Processor): PortAccess {
  const { state, access, faults, ports } = processor

  function isAllowedByBitmap(port: number, size: number): boolean {
    if ((systemType(state[(SEGMENT_ACCESS >> 2) + TR]) & 8) === 0) return false
    const limit = state[(SEGMENT_LIMITS >> 2) + TR] >>> 0
    if (limit < 0x67) return false
    const base = state[(SEGMENT_BASES >> 2) + TR]
    const offset = access.readLinear((base + 0x66) | 0, 2, false) + (port >> 3)
    // Two bytes are read in any case.
    if (offset + 1 > limit) return false
    const bits = access.readLinear((base + offset) | 0, 2, false) >>> (port & 7)
    return (bits & ((1 << size) - 1)) === 0
  }

  /** Breakpoints of ports need CR4.DE. */
  function watch(port: number, size: number): void {
    if ((state[DEBUG_CONTROL >> 2] & 0xff) !== 0 && (state[CR4 >> 2] & Cr4.de) !== 0)
      meetBreakpoints(state, port, size, PORTS)
  }

  return {
    authorise(port, size) {
      if ((state[CR0 >> 2] & Cr0.pe) === 0) return
      const isVirtual = (state[SYSTEM_FLAGS >> 2] & Flag.vm) !== 0
      if (!isVirtual && state[CPL >> 2] <= ioPrivilege(state)) return
      if (!isAllowedByBitmap(port, size)) faults.raise(Vector.generalProtection, 0)
    },
    read(port, size) {
      const none = size === 4 ? -1 : size === 2 ? 0xffff : 0xff
      const value = ports.portRead?.(port, size) ?? none
      processor.observers.port?.(port, size, value >>> 0, AccessKind.read)
      watch(port, size)
      state[ATTENTION >> 2] |= AttentionFlag.port
      return value
    },
    write(port, size, value) {
      const unsigned = size === 4 ? value >>> 0 : size === 2 ? value & 0xffff : value & 0xff
      processor.observers.port?.(port, size, unsigned, AccessKind.write)
      ports.portWrite?.(port, size, unsigned)
      watch(port, size)
      state[ATTENTION >> 2] |= AttentionFlag.port
    },
  }
}
