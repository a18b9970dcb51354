import { linearAddress } from '../../../contract/address'
import { Flag } from '../../../x86/eflags'
import { Vector } from '../../../x86/vectors'
import { Cr0 } from '../../../x86/control-registers'
import {
  CPL,
  CR0,
  CS,
  DS,
  EIP as EIP_OFFSET,
  ES,
  FS,
  GS,
  MSR_EFER,
  MSR_STAR,
  MSR_SYSENTER_CS,
  MSR_SYSENTER_EIP,
  MSR_SYSENTER_ESP,
  SEGMENT_ACCESS,
  SEGMENT_LIMITS,
  SS,
  SYSTEM_FLAGS,
} from '../../layout'
import { VIRTUAL_8086_ACCESS, type Descriptors } from '../descriptors'
import type { DecodedInstruction, Executors } from '../execution'
import type { FarTransfer } from '../far-transfer'
import { overflow } from '../flags'
import type { Interrupts } from '../interrupts'
import type { Processor } from '../processor'
import { changeableFlags, ioPrivilege, isVirtual8086, writeFlags } from '../system-flags'
import type { Tasks } from '../tasks'

const EIP = EIP_OFFSET >> 2
const ESP = 4
const ECX = 1
const EDX = 2
/** What CS and SS hold after sysenter and its kin: flat 4 GiB, 32-bit, present, accessed. */
const FLAT_CODE = 0x00c09b00
const FLAT_DATA = 0x00c09300

/** Far jumps, calls and returns, software interrupts, iret, and the fast system calls. */
export function createFarControl(
  processor: Processor,
  descriptors: Descriptors,
  far: FarTransfer,
  interrupts: Interrupts,
  tasks: Tasks,
): Executors {
  const { state, access, limits, faults, ports, execution } = processor
  const { address } = execution

  const following = (i: DecodedInstruction) => (state[EIP] + i.after) | 0
  const gp = (code: number): never => faults.raise(Vector.generalProtection, code)

  function farPointer(i: DecodedInstruction): { selector: number; offset: number } {
    if (!i.isMemory)
      return {
        selector: i.immediate2 & 0xffff,
        offset: i.operandSize === 2 ? i.immediate & 0xffff : i.immediate,
      }
    const at = address(i)
    const offset = i.operandSize === 4 ? access.read32(i.segment, at) : access.read16(i.segment, at)
    return { offset, selector: access.read16(i.segment, (at + i.operandSize) & i.addressMask) }
  }

  function jump(i: DecodedInstruction): void {
    const { selector, offset } = farPointer(i)
    far.jump(selector, offset, following(i))
  }

  function call(i: DecodedInstruction): void {
    const { selector, offset } = farPointer(i)
    far.call(selector, offset, i.operandSize, following(i))
  }

  /** int n, int3, into: the port first, then the IDT; eip moves on before either sees it. */
  function software(i: DecodedInstruction, vector: number): void {
    const block = state[EIP]
    const next = (block + i.after) | 0
    state[EIP] = next
    if (ports.softwareInterrupt?.(vector) === true) return
    try {
      interrupts.deliver({ vector, errorCode: -1, isSoftware: true, resumes: false })
    } catch (error) {
      if (!faults.pending.isCommitted) state[EIP] = block
      throw error
    }
  }

  function interrupt(i: DecodedInstruction): void {
    if (isVirtual8086(state) && ioPrivilege(state) < 3) gp(0)
    software(i, i.immediate & 0xff)
  }

  function iretVirtual(size: number): void {
    const eip = far.peek(size, 0)
    const cs = far.peek(size, size) & 0xffff
    const flags = far.peek(size, 2 * size)
    far.jump(cs, eip, 0)
    far.drop(3 * size)
    const isVirtual = isVirtual8086(state)
    const mask = isVirtual ? changeableFlags(state, size) & ~Flag.iopl : changeableFlags(state, size)
    writeFlags(state, flags, mask)
  }

  /** From ring 0 into virtual-8086 mode: nine doublewords leave the stack. */
  function iretToVirtual(eip: number, cs: number, flags: number): void {
    const esp = far.peek(4, 12)
    const selectors = [SS, ES, DS, FS, GS].map((segment, at) => ({
      segment,
      selector: far.peek(4, 16 + at * 4) & 0xffff,
    }))
    writeFlags(state, flags, -1)
    limits.setPrivilege(3)
    limits.setHidden(CS, cs, (cs & 0xffff) << 4, 0xffff, VIRTUAL_8086_ACCESS)
    for (const { segment, selector } of selectors)
      limits.setHidden(segment, selector, selector << 4, 0xffff, VIRTUAL_8086_ACCESS)
    state[ESP] = esp
    state[EIP] = eip & 0xffff
  }

  function iret(i: DecodedInstruction): void {
    const size = i.operandSize
    if (!descriptors.isProtected()) {
      if (isVirtual8086(state) && ioPrivilege(state) < 3) gp(0)
      return iretVirtual(size)
    }
    if ((state[SYSTEM_FLAGS >> 2] & Flag.nt) !== 0)
      return tasks.switchTo(tasks.backLink(), 'return', 0, following(i))
    const eip = far.peek(size, 0)
    const cs = far.peek(size, size) & 0xffff
    const flags = far.peek(size, 2 * size)
    const cpl = state[CPL >> 2]
    if (size === 4 && (flags & Flag.vm) !== 0 && cpl === 0) return iretToVirtual(eip, cs, flags)
    const target = far.checkReturn(cs)
    const mask = changeableFlags(state, size)
    if ((cs & 3) === cpl) {
      far.enterCode(cs, target, eip)
      far.drop(3 * size)
    } else {
      const esp = far.peek(size, 3 * size)
      const ss = far.peek(size, 4 * size) & 0xffff
      far.returnOuter(cs, target, eip, ss, esp)
    }
    writeFlags(state, flags, mask)
  }

  function enterKernel(kind: 'sysenter' | 'syscall', i: DecodedInstruction): boolean {
    const block = state[EIP]
    state[EIP] = following(i)
    if (ports.fastSystemCall?.(kind) === true) return true
    state[EIP] = block
    return false
  }

  function loadFlat(code: number, stack: number, level: number): void {
    const dpl = level << 13
    limits.setPrivilege(level)
    limits.setHidden(CS, (code & 0xfffc) | level, 0, 0xffffffff, FLAT_CODE | dpl)
    limits.setHidden(SS, (stack & 0xfffc) | level, 0, 0xffffffff, FLAT_DATA | dpl)
  }

  return {
    JMP_ptr1616: jump,
    JMP_ptr1632: jump,
    JMP_m1616: jump,
    JMP_m1632: jump,
    CALL_ptr1616: call,
    CALL_ptr1632: call,
    CALL_m1616: call,
    CALL_m1632: call,
    RETF: (i) => far.ret(i.operandSize, 0),
    RETF_imm16: (i) => far.ret(i.operandSize, i.immediate & 0xffff),
    int: interrupt,
    int3: (i) => software(i, Vector.breakpoint),
    into: (i) => {
      if (overflow(state) !== 0) software(i, Vector.overflow)
      else state[EIP] = following(i)
    },
    int1: (i) => {
      const block = state[EIP]
      state[EIP] = following(i)
      if (ports.exception?.({ vector: Vector.debug, errorCode: -1, linear: linearAddress(0) }) === true)
        return
      try {
        interrupts.deliver({ vector: Vector.debug, errorCode: -1, isSoftware: false, resumes: false })
      } catch (error) {
        if (!faults.pending.isCommitted) state[EIP] = block
        throw error
      }
    },
    iret,
    // SDM vol. 2, SYSENTER: a null MSR or real mode raises #GP(0).
    sysenter: (i) => {
      if ((state[CR0 >> 2] & Cr0.pe) === 0) gp(0)
      if (enterKernel('sysenter', i)) return
      const cs = state[MSR_SYSENTER_CS >> 2]
      if ((cs & 0xfffc) === 0) gp(0)
      writeFlags(state, 0, Flag.vm | Flag.if)
      loadFlat(cs, cs + 8, 0)
      state[ESP] = state[MSR_SYSENTER_ESP >> 2]
      state[EIP] = state[MSR_SYSENTER_EIP >> 2]
    },
    sysexit: () => {
      const cs = state[MSR_SYSENTER_CS >> 2]
      if ((state[CR0 >> 2] & Cr0.pe) === 0 || (cs & 0xfffc) === 0 || state[CPL >> 2] !== 0) gp(0)
      loadFlat(cs + 16, cs + 24, 3)
      state[ESP] = state[ECX]
      state[EIP] = state[EDX]
    },
    // AMD APM vol. 3, SYSCALL (legacy mode): needs EFER.SCE; eip comes from STAR 31..0, CS from STAR 47..32.
    syscall: (i) => {
      if ((state[CR0 >> 2] & Cr0.pe) === 0) faults.raise(Vector.invalidOpcode)
      if (enterKernel('syscall', i)) return
      if ((state[MSR_EFER >> 2] & 1) === 0) faults.raise(Vector.invalidOpcode)
      const cs = state[(MSR_STAR >> 2) + 1] & 0xffff
      state[ECX] = following(i)
      writeFlags(state, 0, Flag.vm | Flag.if)
      loadFlat(cs, cs + 8, 0)
      state[EIP] = state[MSR_STAR >> 2]
    },
    sysret: () => {
      if ((state[CR0 >> 2] & Cr0.pe) === 0 || (state[MSR_EFER >> 2] & 1) === 0)
        faults.raise(Vector.invalidOpcode)
      if (state[CPL >> 2] !== 0) gp(0)
      const cs = state[(MSR_STAR >> 2) + 1] >>> 16
      const stackLimit = state[(SEGMENT_LIMITS >> 2) + SS]
      const stackAccess = state[(SEGMENT_ACCESS >> 2) + SS]
      loadFlat(cs, cs + 8, 3)
      limits.setHidden(SS, (cs + 8) | 3, 0, stackLimit, stackAccess | 0x6000)
      writeFlags(state, Flag.if, Flag.if)
      state[EIP] = state[ECX]
    },
  }
}
