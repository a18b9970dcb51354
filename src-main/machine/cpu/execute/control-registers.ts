import { Cr0, Cr4 } from '../../../x86/control-registers'
import { Vector } from '../../../x86/vectors'
import {
  ATTENTION,
  AttentionFlag,
  CPL,
  CR0,
  CR2,
  CR3,
  CR4,
  DEBUG_REGISTERS,
  SEGMENT_BASES,
  STAMP_STEP,
  CODE_STAMP,
} from '../../layout'
import type { DecodedInstruction, Executors } from '../execution'
import type { Processor } from '../processor'

const DR = DEBUG_REGISTERS >> 2
const CR4_IMPLEMENTED =
  Cr4.vme | Cr4.pvi | Cr4.tsd | Cr4.de | Cr4.pse | Cr4.mce | Cr4.pge | Cr4.pce | Cr4.osfxsr | Cr4.osxmmexcpt
const CR0_IMPLEMENTED =
  Cr0.pe | Cr0.mp | Cr0.em | Cr0.ts | Cr0.et | Cr0.ne | Cr0.wp | Cr0.am | Cr0.nw | Cr0.cd | Cr0.pg

/** Control and debug registers (Intel SDM vol. 3, 2.5, 17.2). */
export interface ControlRegisters {
  setCr0(value: number): void
  setCr3(value: number): void
  setCr4(value: number): void
  setDebug(index: number, value: number): void
  readonly executors: Executors
}

export function createControlRegisters(processor: Processor): ControlRegisters {
  const { state, paging, limits, faults } = processor
  const gp = (): never => faults.raise(Vector.generalProtection, 0)

  function setCr0(value: number): void {
    const old = state[CR0 >> 2]
    const next = (value & CR0_IMPLEMENTED) | Cr0.et
    state[CR0 >> 2] = next
    const changed = old ^ next
    if ((changed & (Cr0.pg | Cr0.pe)) !== 0) paging.flush(false)
    else if ((changed & Cr0.wp) !== 0) paging.withdrawGrants()
    // Real mode runs at privilege 0.
    if ((changed & Cr0.pe) !== 0 && (next & Cr0.pe) === 0) limits.setPrivilege(0)
    state[CODE_STAMP >> 2] = (state[CODE_STAMP >> 2] + STAMP_STEP) | 0
  }

  function setCr3(value: number): void {
    state[CR3 >> 2] = value
    paging.flush(true)
  }

  function setCr4(value: number): void {
    const changed = state[CR4 >> 2] ^ value
    state[CR4 >> 2] = value
    if ((changed & (Cr4.pse | Cr4.pge | Cr4.pae)) !== 0) paging.flush(false)
  }

  function setDebug(index: number, value: number): void {
    if (index === 6) state[DR + 6] = (value & 0xe00f) | 0xffff0ff0
    else if (index === 7) {
      state[DR + 7] = (value & 0xffff23ff) | 0x400
      if ((value & 0xff) !== 0) state[ATTENTION >> 2] |= AttentionFlag.trap
      paging.withdrawGrants()
    } else state[DR + index] = value
  }

  function requirePrivilege(): void {
    if (state[CPL >> 2] !== 0) gp()
  }

  function readControl(i: DecodedInstruction): void {
    requirePrivilege()
    const offset = [CR0, -1, CR2, CR3, CR4, -1, -1, -1][i.reg] ?? -1
    if (offset < 0) faults.raise(Vector.invalidOpcode)
    state[i.rm] = state[offset >> 2]
  }

  function writeControl(i: DecodedInstruction): void {
    requirePrivilege()
    const value = state[i.rm]
    switch (i.reg) {
      case 0: {
        const pagesWithoutProtection = (value & (Cr0.pg | Cr0.pe)) === Cr0.pg
        const writesThroughNothing = (value & (Cr0.nw | Cr0.cd)) === Cr0.nw
        if (pagesWithoutProtection || writesThroughNothing) gp()
        return setCr0(value)
      }
      case 2:
        state[CR2 >> 2] = value
        return
      case 3:
        return setCr3(value)
      case 4:
        if ((value & ~CR4_IMPLEMENTED) !== 0) gp()
        return setCr4(value)
      default:
        faults.raise(Vector.invalidOpcode)
    }
  }

  /** DR4 and DR5 stand for DR6 and DR7 unless CR4.DE is set; DR7.GD guards all of them. */
  function debugIndex(i: DecodedInstruction): number {
    const isAlias = i.reg === 4 || i.reg === 5
    if (isAlias && (state[CR4 >> 2] & Cr4.de) !== 0) faults.raise(Vector.invalidOpcode)
    requirePrivilege()
    if ((state[DR + 7] & 0x2000) !== 0) {
      state[DR + 7] &= ~0x2000
      state[DR + 6] |= 0x2000
      faults.raise(Vector.debug)
    }
    return isAlias ? i.reg + 2 : i.reg
  }

  return {
    setCr0,
    setCr3,
    setCr4,
    setDebug,
    executors: {
      MOV_r32_cr: readControl,
      MOV_cr_r32: writeControl,
      MOV_r32_dr: (i) => {
        const index = debugIndex(i)
        state[i.rm] = state[DR + index]
      },
      MOV_dr_r32: (i) => setDebug(debugIndex(i), state[i.rm]),
      clts: () => {
        requirePrivilege()
        state[CR0 >> 2] &= ~Cr0.ts
      },
      lmsw: (i) => {
        requirePrivilege()
        const { access, execution } = processor
        const value = i.isMemory ? access.read16(i.segment, execution.address(i)) : execution.words[i.rm << 1]
        // PE can be set but not cleared.
        setCr0((state[CR0 >> 2] & ~0xe) | (value & 0xf))
      },
      smsw: (i) => {
        const { access, execution } = processor
        const value = state[CR0 >> 2]
        if (i.isMemory) access.write16(i.segment, execution.address(i), value)
        else if (i.operandSize === 4) state[i.rm] = value
        else execution.words[i.rm << 1] = value
      },
      invlpg: (i) => {
        requirePrivilege()
        if (!i.isMemory) faults.raise(Vector.invalidOpcode)
        paging.invalidatePage((processor.execution.address(i) + state[(SEGMENT_BASES >> 2) + i.segment]) | 0)
      },
    },
  }
}
