import { Cr4 } from '../../../x86/control-registers'
import { Flag } from '../../../x86/eflags'
import { Vector } from '../../../x86/vectors'
import {
  ATTENTION,
  AttentionFlag,
  CPL,
  CR4,
  HALTED,
  INTERRUPT_SHADOW,
  MSR_EFER,
  MSR_STAR,
  MSR_SYSENTER_CS,
  MSR_SYSENTER_EIP,
  MSR_SYSENTER_ESP,
  Shadow,
  SYSTEM_FLAGS,
  TIME_STAMP_OFFSET,
} from '../../layout'
import type { DecodedInstruction, Executors } from '../execution'
import { identify } from '../identification'
import type { Processor } from '../processor'
import { ioPrivilege } from '../system-flags'
import type { PortAccess } from './string'

const SYSTEM = SYSTEM_FLAGS >> 2
const EAX = 0
const ECX = 1
const EDX = 2
const EBX = 3

/** MSRs that are plain words of the state block. */
const registers: Readonly<Record<number, number>> = {
  0x174: MSR_SYSENTER_CS,
  0x175: MSR_SYSENTER_ESP,
  0x176: MSR_SYSENTER_EIP,
}
const TIME_STAMP = 0x10
const EFER = 0xc0000080
const STAR = 0xc0000081

/** Ports, interrupt flag, halt, MSRs, time stamp, cpuid, bound and undefined opcodes. */
export function createSystem(processor: Processor, ports: PortAccess, now: () => number): Executors {
  const { state, access, faults, execution } = processor
  const { words, bytes, address } = execution
  const gp = (): never => faults.raise(Vector.generalProtection, 0)
  const undefinedOpcode = (): never => faults.raise(Vector.invalidOpcode)

  function requirePrivilege(): void {
    if (state[CPL >> 2] !== 0) gp()
  }

  function requireIoPrivilege(): void {
    if (state[CPL >> 2] > ioPrivilege(state)) gp()
  }

  const input = (size: 1 | 2 | 4, fromDx: boolean) => (i: DecodedInstruction) => {
    const port = fromDx ? words[EDX << 1] : i.immediate & 0xff
    ports.authorise(port, size)
    const value = ports.read(port, size)
    if (size === 4) state[EAX] = value
    else if (size === 2) words[0] = value
    else bytes[0] = value
  }

  const output = (size: 1 | 2 | 4, toDx: boolean) => (i: DecodedInstruction) => {
    const port = toDx ? words[EDX << 1] : i.immediate & 0xff
    ports.authorise(port, size)
    ports.write(port, size, size === 4 ? state[EAX] : size === 2 ? words[0] : bytes[0])
  }

  /** The counter as two words, without the offset that software may have set. */
  function clock(): { low: number; high: number } {
    const given = processor.ports.timeStamp?.()
    if (given) return { low: given.low | 0, high: given.high | 0 }
    const count = now()
    return { low: (count % 0x100000000) | 0, high: Math.floor(count / 0x100000000) | 0 }
  }

  function readTimeStamp(): void {
    if ((state[CR4 >> 2] & Cr4.tsd) !== 0 && state[CPL >> 2] !== 0) gp()
    loadTimeStamp()
  }

  function loadTimeStamp(): void {
    const { low, high } = clock()
    const sum = (low >>> 0) + (state[TIME_STAMP_OFFSET >> 2] >>> 0)
    state[EAX] = sum
    state[EDX] = high + state[(TIME_STAMP_OFFSET >> 2) + 1] + (sum > 0xffffffff ? 1 : 0)
  }

  function readModelSpecific(): void {
    requirePrivilege()
    const index = state[ECX] >>> 0
    const at = registers[index]
    if (at !== undefined) {
      state[EAX] = state[at >> 2]
      state[EDX] = 0
    } else if (index === TIME_STAMP) loadTimeStamp()
    else if (index === EFER) {
      state[EAX] = state[MSR_EFER >> 2]
      state[EDX] = 0
    } else if (index === STAR) {
      state[EAX] = state[MSR_STAR >> 2]
      state[EDX] = state[(MSR_STAR >> 2) + 1]
    } else gp()
  }

  function writeModelSpecific(): void {
    requirePrivilege()
    const index = state[ECX] >>> 0
    const at = registers[index]
    if (at !== undefined) state[at >> 2] = state[EAX]
    else if (index === TIME_STAMP) {
      const { low, high } = clock()
      const difference = (state[EAX] >>> 0) - (low >>> 0)
      state[TIME_STAMP_OFFSET >> 2] = difference
      state[(TIME_STAMP_OFFSET >> 2) + 1] = state[EDX] - high - (difference < 0 ? 1 : 0)
    } else if (index === EFER) {
      if ((state[EAX] & ~1) !== 0) gp()
      state[MSR_EFER >> 2] = state[EAX]
    } else if (index === STAR) {
      state[MSR_STAR >> 2] = state[EAX]
      state[(MSR_STAR >> 2) + 1] = state[EDX]
    } else gp()
  }

  function bound(i: DecodedInstruction): void {
    const at = address(i)
    const size = i.operandSize
    const second = (at + size) & i.addressMask
    const isWide = size === 4
    const narrow = (value: number) => (value << 16) >> 16
    const lower = isWide ? access.read32(i.segment, at) : narrow(access.read16(i.segment, at))
    const upper = isWide ? access.read32(i.segment, second) : narrow(access.read16(i.segment, second))
    const index = isWide ? state[i.reg] : narrow(words[i.reg << 1])
    if (index < lower || index > upper) faults.raise(Vector.boundRange)
  }

  return {
    IN_al_imm8: input(1, false),
    IN_ax_imm8: input(2, false),
    IN_eax_imm8: input(4, false),
    IN_al_dx: input(1, true),
    IN_ax_dx: input(2, true),
    IN_eax_dx: input(4, true),
    OUT_imm8_al: output(1, false),
    OUT_imm8_ax: output(2, false),
    OUT_imm8_eax: output(4, false),
    OUT_dx_al: output(1, true),
    OUT_dx_ax: output(2, true),
    OUT_dx_eax: output(4, true),
    cli: () => {
      requireIoPrivilege()
      state[SYSTEM] &= ~Flag.if
    },
    sti: () => {
      requireIoPrivilege()
      if ((state[SYSTEM] & Flag.if) !== 0) return
      state[SYSTEM] |= Flag.if
      state[INTERRUPT_SHADOW >> 2] = Shadow.interrupts
      state[ATTENTION >> 2] |= AttentionFlag.shadow
    },
    hlt: () => {
      requirePrivilege()
      state[HALTED >> 2] = 1
      state[ATTENTION >> 2] |= AttentionFlag.halted
    },
    invd: requirePrivilege,
    wbinvd: requirePrivilege,
    rdmsr: readModelSpecific,
    wrmsr: writeModelSpecific,
    rdtsc: readTimeStamp,
    rdpmc: () => gp(),
    cpuid: () => {
      const [eax, ebx, ecx, edx] = identify(state[EAX] >>> 0)
      state[EAX] = eax
      state[EBX] = ebx
      state[ECX] = ecx
      state[EDX] = edx
    },
    bound,
    ud0: undefinedOpcode,
    ud1: undefinedOpcode,
    ud2: undefinedOpcode,
    rsm: undefinedOpcode,
    loadall286: undefinedOpcode,
  }
}
