import type { DecodedInstruction, Execution } from '../cpu/execution'
import { CR0, CR4, MXCSR, SCRATCH, SEGMENT_BASES, X87_REGISTERS, X87_STATUS, X87_TAGS } from '../layout'
import { memoryOperands } from '../fpu/memory-operand'
import { unmasked } from './mxcsr'
import { mmxOffset, xmmOffset } from './registers'

const CR0_EM = 4
const CR0_TS = 8
const CR4_OSFXSR = 0x200
const CR4_OSXMMEXCPT = 0x400
const TOP_MASK = 0x3800
const Vector = { invalidOpcode: 6, deviceNotAvailable: 7, generalProtection: 13, x87: 16, simd: 19 } as const

/** Exceptions that are found before a result is computed: IE, DE, ZE. */
const BEFORE_RESULT = 7
/** Offsets below this lie within the Float64 view. */
const NEAR = 0x10000

/** What the SIMD instructions share: availability checks, operands, exceptions. */
export type SimdUnit = ReturnType<typeof simdUnit>

/** Makes the helpers over a machine's state block. */
export function simdUnit(execution: Execution) {
  const { state } = execution
  const operands = memoryOperands(execution)

  /** Raises #UD or #NM as every SSE instruction does (SDM vol. 3, table 2-2). */
  const begin = (): void => {
    const cr0 = state[CR0 >> 2]
    if ((cr0 & (CR0_EM | CR0_TS)) !== 0 || (state[CR4 >> 2] & CR4_OSFXSR) === 0) {
      if ((cr0 & CR0_EM) !== 0 || (state[CR4 >> 2] & CR4_OSFXSR) === 0) execution.raise(Vector.invalidOpcode)
      execution.raise(Vector.deviceNotAvailable)
    }
  }

  /** As `begin` for MMX instructions, which also meet pending x87 exceptions. */
  const beginMmx = (): void => {
    const cr0 = state[CR0 >> 2]
    if ((cr0 & CR0_EM) !== 0) execution.raise(Vector.invalidOpcode)
    if ((cr0 & CR0_TS) !== 0) execution.raise(Vector.deviceNotAvailable)
    if ((state[X87_STATUS >> 2] & 0x80) !== 0) execution.raise(Vector.x87)
  }

  /** The x87 state becomes the MMX state: TOP 0, every register valid (SDM vol. 1, 9.5.1). */
  const enterMmx = (): void => {
    state[X87_STATUS >> 2] = state[X87_STATUS >> 2] & ~TOP_MASK
    state[X87_TAGS >> 2] = 0
  }

  /** A written mm register has ones in the exponent and sign of its x87 register. */
  const markMmx = (register: number): void => {
    state[(X87_REGISTERS >> 2) + 4 * register + 2] = 0xffff
  }

  const checkAlignment = (segment: number, offset: number): void => {
    if (((offset + state[(SEGMENT_BASES >> 2) + segment]) & 15) !== 0)
      execution.raise(Vector.generalProtection, 0)
  }

  /**
   * Byte offset in the buffer, aligned to 4, where `size` bytes of the memory operand can be read: in
   * guest memory itself or in a copy. `aligned`: #GP unless the address is a multiple of 16.
   */
  const memory = (instruction: DecodedInstruction, size: number, aligned: boolean): number => {
    const offset = execution.address(instruction)
    if (aligned) checkAlignment(instruction.segment, offset)
    return operands.readable(instruction.segment, offset, size)
  }

  /** Writes 4, 8 or 16 bytes from a register to the memory operand. */
  const writeMemory = (
    instruction: DecodedInstruction,
    size: number,
    aligned: boolean,
    from: number,
  ): void => {
    const offset = execution.address(instruction)
    if (aligned) checkAlignment(instruction.segment, offset)
    operands.write(instruction.segment, offset, size, from)
  }

  /** The xmm/m operand in `rm`: 16 bytes must be aligned. */
  const source = (instruction: DecodedInstruction, size: number): number =>
    instruction.isMemory ? memory(instruction, size, size === 16) : xmmOffset(instruction.rm)

  /** The byte offset itself, or that of a copy at SCRATCH, where the Float64 view reaches it. */
  const near = (at: number, size: number): number => {
    if (at < NEAR) return at
    for (let word = 0; word < size >> 2; word++) state[(SCRATCH >> 2) + word] = state[(at >>> 2) + word]
    return SCRATCH
  }
  const nearSource = (instruction: DecodedInstruction, size: number): number =>
    near(source(instruction, size), size)

  /** The mm/m64 operand in `rm`. */
  const mmxSource = (instruction: DecodedInstruction): number =>
    instruction.isMemory ? memory(instruction, 8, false) : mmxOffset(instruction.rm)

  /**
   * Adds exception flags to MXCSR; raises #XM (or #UD without CR4.OSXMMEXCPT) for unmasked ones. An
   * unmasked exception of the operands keeps every element from being computed (SDM vol. 1, 11.5.3.2).
   */
  const report = (allFlags: number): void => {
    if (allFlags === 0) return
    const mxcsr = state[MXCSR >> 2]
    const flags = (unmasked(allFlags, mxcsr) & BEFORE_RESULT) !== 0 ? allFlags & BEFORE_RESULT : allFlags
    state[MXCSR >> 2] = mxcsr | (flags & 0x3f)
    if (unmasked(flags, mxcsr) !== 0)
      execution.raise((state[CR4 >> 2] & CR4_OSXMMEXCPT) !== 0 ? Vector.simd : Vector.invalidOpcode)
  }

  const mxcsr = (): number => state[MXCSR >> 2]

  return {
    begin,
    beginMmx,
    enterMmx,
    markMmx,
    memory,
    writeMemory,
    source,
    near,
    nearSource,
    mmxSource,
    report,
    mxcsr,
  }
}
