import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import {
  CR0,
  MXCSR,
  SCRATCH,
  SEGMENT_BASES,
  X87_CONTROL,
  X87_DATA_OFFSET,
  X87_DATA_SELECTOR,
  X87_INSTRUCTION_OFFSET,
  X87_INSTRUCTION_SELECTOR,
  X87_OPCODE,
  X87_REGISTERS,
  X87_STATUS,
  X87_TAGS,
  XMM_REGISTERS,
} from '../../layout'
import { setControl } from '../../fpu/environment'
import { MXCSR_MASK } from '../mxcsr'
import type { SimdUnit } from '../unit'

const DEVICE_NOT_AVAILABLE = 7
const GENERAL_PROTECTION = 13
const CR0_EM_TS = 0xc

/** The fxsave image (SDM vol. 1, table 10-2): byte offsets. */
const Image = {
  control: 0,
  status: 2,
  tags: 4,
  opcode: 6,
  instructionOffset: 8,
  instructionSelector: 12,
  dataOffset: 16,
  dataSelector: 20,
  mxcsr: 24,
  mxcsrMask: 28,
  registers: 32,
  xmm: 160,
  /** What 32-bit processors write; the rest of the 512 bytes is left alone. */
  bytes: 288,
} as const

/** ldmxcsr stmxcsr fxsave fxrstor emms, cache hints and fences (SDM vol. 1, 10.5, 11.4.4). */
export function controlExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state, view, bytes } = execution
  const executors: Record<string, ExecuteFunction> = {}

  executors.LDMXCSR_m32 = (instruction) => {
    unit.begin()
    const value = execution.read32(instruction.segment, execution.address(instruction))
    if ((value & ~MXCSR_MASK) !== 0) execution.raise(GENERAL_PROTECTION, 0)
    state[MXCSR >> 2] = value
  }
  executors.STMXCSR_m32 = (instruction) => {
    unit.begin()
    execution.write32(instruction.segment, execution.address(instruction), state[MXCSR >> 2])
  }
  executors.EMMS = () => {
    unit.beginMmx()
    state[X87_TAGS >> 2] = 0xffff
    // TOP becomes 0 as with every MMX instruction.
    state[X87_STATUS >> 2] = state[X87_STATUS >> 2] & ~0x3800
  }

  /** Offset of the image; #NM, and #GP unless it is aligned to 16. */
  const imageOffset: (instruction: Parameters<ExecuteFunction>[0]) => number = (instruction) => {
    if ((state[CR0 >> 2] & CR0_EM_TS) !== 0) execution.raise(DEVICE_NOT_AVAILABLE)
    const offset = execution.address(instruction)
    const linear = (offset + state[(SEGMENT_BASES >> 2) + instruction.segment]) | 0
    if ((linear & 15) !== 0) execution.raise(GENERAL_PROTECTION, 0)
    return offset
  }

  executors.FXSAVE_m = (instruction) => {
    const offset = imageOffset(instruction)
    bytes.fill(0, SCRATCH, SCRATCH + Image.bytes)
    const put16 = (field: number, value: number): void => view.setUint16(SCRATCH + field, value, true)
    const put32 = (field: number, value: number): void => view.setInt32(SCRATCH + field, value, true)
    put16(Image.control, state[X87_CONTROL >> 2])
    put16(Image.status, state[X87_STATUS >> 2])
    let full = 0
    for (let register = 0; register < 8; register++)
      if (((state[X87_TAGS >> 2] >> (2 * register)) & 3) !== 3) full |= 1 << register
    bytes[SCRATCH + Image.tags] = full
    put16(Image.opcode, state[X87_OPCODE >> 2])
    put32(Image.instructionOffset, state[X87_INSTRUCTION_OFFSET >> 2])
    put16(Image.instructionSelector, state[X87_INSTRUCTION_SELECTOR >> 2])
    put32(Image.dataOffset, state[X87_DATA_OFFSET >> 2])
    put16(Image.dataSelector, state[X87_DATA_SELECTOR >> 2])
    put32(Image.mxcsr, state[MXCSR >> 2])
    put32(Image.mxcsrMask, MXCSR_MASK)
    const top = state[X87_STATUS >> 2] >> 11
    for (let index = 0; index < 8; index++) {
      const from = X87_REGISTERS + 16 * ((top + index) & 7)
      bytes.copyWithin(SCRATCH + Image.registers + 16 * index, from, from + 10)
    }
    bytes.copyWithin(SCRATCH + Image.xmm, XMM_REGISTERS, XMM_REGISTERS + 128)
    execution.writeBytes(instruction.segment, offset, Image.bytes, SCRATCH)
  }

  executors.FXRSTOR_m = (instruction) => {
    const offset = imageOffset(instruction)
    execution.readBytes(instruction.segment, offset, Image.bytes, SCRATCH)
    const get16 = (field: number): number => view.getUint16(SCRATCH + field, true)
    const get32 = (field: number): number => view.getInt32(SCRATCH + field, true)
    const mxcsr = get32(Image.mxcsr)
    if ((mxcsr & ~MXCSR_MASK) !== 0) execution.raise(GENERAL_PROTECTION, 0)
    state[MXCSR >> 2] = mxcsr
    state[X87_STATUS >> 2] = get16(Image.status)
    setControl(state, get16(Image.control))
    let tags = 0
    for (let register = 0; register < 8; register++)
      if (((bytes[SCRATCH + Image.tags] >> register) & 1) === 0) tags |= 3 << (2 * register)
    state[X87_TAGS >> 2] = tags
    state[X87_OPCODE >> 2] = get16(Image.opcode) & 0x7ff
    state[X87_INSTRUCTION_OFFSET >> 2] = get32(Image.instructionOffset)
    state[X87_INSTRUCTION_SELECTOR >> 2] = get16(Image.instructionSelector)
    state[X87_DATA_OFFSET >> 2] = get32(Image.dataOffset)
    state[X87_DATA_SELECTOR >> 2] = get16(Image.dataSelector)
    const top = state[X87_STATUS >> 2] >> 11
    for (let index = 0; index < 8; index++) {
      const from = SCRATCH + Image.registers + 16 * index
      bytes.copyWithin(X87_REGISTERS + 16 * ((top + index) & 7), from, from + 10)
    }
    bytes.copyWithin(XMM_REGISTERS, SCRATCH + Image.xmm, SCRATCH + Image.xmm + 128)
  }

  /** There is no cache and no reordering to control. */
  const nothing: ExecuteFunction = () => {}
  for (const name of ['PREFETCHNTA_m8', 'PREFETCHT0_m8', 'PREFETCHT1_m8', 'PREFETCHT2_m8'])
    executors[name] = nothing
  for (const name of ['LFENCE', 'MFENCE', 'SFENCE']) executors[name] = nothing
  /** clflush touches its byte as a read does. */
  executors.CLFLUSH_m8 = (instruction) => {
    execution.read8(instruction.segment, execution.address(instruction))
  }
  return executors
}
