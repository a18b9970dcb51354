import type { Execution } from '../cpu/execution'
import {
  CR0,
  SYSTEM_FLAGS,
  X87_CONTROL,
  X87_DATA_OFFSET,
  X87_DATA_SELECTOR,
  X87_INSTRUCTION_OFFSET,
  X87_INSTRUCTION_SELECTOR,
  X87_OPCODE,
  X87_REGISTERS,
  X87_STATUS,
  X87_TAGS,
} from '../layout'
import { ERROR_SUMMARY } from './stack'
import { INTEGER_BIT } from './work'

const CONTROL = X87_CONTROL >> 2
const STATUS = X87_STATUS >> 2
const TAGS = X87_TAGS >> 2
const EXCEPTIONS = 0x3f
/** Control word bits that exist: masks, precision, rounding, and the infinity bit of the 80287. Bit 6 reads 1. */
const CONTROL_BITS = 0x1f3f
const CONTROL_FIXED = 0x40
const VM_FLAG = 0x20000
/** Bytes of the environment (SDM vol. 1, figures 8-9 to 8-12), which register images follow in `fsave`. */
export const environmentBytes = (operandSize: number): number => (operandSize === 4 ? 28 : 14)
/** Bytes of one register in memory. */
export const REGISTER_BYTES = 10

/** Sets the control word; unmasking a flagged exception sets ES and B, masking clears them. */
export function setControl(state: Int32Array, control: number): void {
  state[CONTROL] = (control & CONTROL_BITS) | CONTROL_FIXED
  summarise(state)
}

/** Makes ES and B follow from flags and masks. */
export function summarise(state: Int32Array): void {
  const status = state[STATUS] & ~ERROR_SUMMARY
  state[STATUS] = (status & ~state[CONTROL] & EXCEPTIONS) !== 0 ? status | ERROR_SUMMARY : status
}

/** The state after `fninit` (SDM vol. 2, FINIT). Registers keep their contents. */
export function initialise(state: Int32Array): void {
  state[CONTROL] = 0x37f
  state[STATUS] = 0
  state[TAGS] = 0xffff
  state[X87_INSTRUCTION_OFFSET >> 2] = 0
  state[X87_INSTRUCTION_SELECTOR >> 2] = 0
  state[X87_DATA_OFFSET >> 2] = 0
  state[X87_DATA_SELECTOR >> 2] = 0
  state[X87_OPCODE >> 2] = 0
}

/** The tag word as `fnstenv` stores it: classes 0 valid, 1 zero, 2 special, 3 empty, from the contents. */
export function fullTagWord(state: Int32Array): number {
  let tags = 0
  for (let physical = 0; physical < 8; physical++) {
    const at = (X87_REGISTERS >> 2) + 4 * physical
    const exponent = state[at + 2] & 0x7fff
    const high = state[at + 1]
    let tag = 0
    if (((state[TAGS] >> (2 * physical)) & 3) === 3) tag = 3
    else if (exponent === 0 && (high | state[at]) === 0) tag = 1
    else if (exponent === 0 || exponent === 0x7fff || (high & INTEGER_BIT) === 0) tag = 2
    tags |= tag << (2 * physical)
  }
  return tags
}

/** Sets the tags from a full tag word; only empty or not counts. */
export function setTagWord(state: Int32Array, tags: number): void {
  let result = 0
  for (let at = 0; at < 16; at += 2) if (((tags >> at) & 3) === 3) result |= 3 << at
  state[TAGS] = result
}

/** Offset pointers are stored as linear addresses in real and virtual-8086 mode. */
const hasRealFormat = (state: Int32Array): boolean =>
  (state[CR0 >> 2] & 1) === 0 || (state[SYSTEM_FLAGS >> 2] & VM_FLAG) !== 0

/** Writes the environment at byte offset `at` of the buffer. */
export function putEnvironment(execution: Execution, at: number, operandSize: number): void {
  const { state, view } = execution
  const wide = operandSize === 4
  const fields = [state[CONTROL], state[STATUS], fullTagWord(state), ...pointerFields(state, wide)]
  fields.forEach((field, index) => {
    // The upper halves of the 16-bit fields read as ones.
    if (!wide) view.setUint16(at + 2 * index, field & 0xffff, true)
    else
      view.setUint32(
        at + 4 * index,
        index < 3 || index === 6 ? (field | 0xffff0000) >>> 0 : field >>> 0,
        true,
      )
  })
}

function pointerFields(state: Int32Array, wide: boolean): number[] {
  const instruction = state[X87_INSTRUCTION_OFFSET >> 2]
  const data = state[X87_DATA_OFFSET >> 2]
  const instructionSelector = state[X87_INSTRUCTION_SELECTOR >> 2]
  const dataSelector = state[X87_DATA_SELECTOR >> 2]
  const opcode = state[X87_OPCODE >> 2] & 0x7ff
  if (!hasRealFormat(state))
    return wide
      ? [instruction, (instructionSelector & 0xffff) | (opcode << 16), data, dataSelector & 0xffff]
      : [instruction, instructionSelector, data, dataSelector]
  const linearInstruction = ((instructionSelector << 4) + instruction) | 0
  const linearData = ((dataSelector << 4) + data) | 0
  if (wide)
    return [
      (linearInstruction & 0xffff) | (0xffff << 16),
      ((linearInstruction >>> 16) << 12) | opcode,
      (linearData & 0xffff) | (0xffff << 16),
      (linearData >>> 16) << 12,
    ]
  return [
    linearInstruction,
    ((linearInstruction >>> 4) & 0xf000) | opcode,
    linearData,
    (linearData >>> 4) & 0xf000,
  ]
}

/** Loads the environment from byte offset `at` of the buffer. */
export function takeEnvironment(execution: Execution, at: number, operandSize: number): void {
  const { state, view } = execution
  const wide = operandSize === 4
  const field = (index: number): number =>
    wide ? view.getInt32(at + 4 * index, true) : view.getUint16(at + 2 * index, true)
  state[STATUS] = field(1) & 0xffff
  setTagWord(state, field(2))
  if (hasRealFormat(state)) {
    const upper = (index: number): number =>
      wide ? (field(index) << 4) & 0xffff0000 : (field(index) & 0xf000) << 4
    state[X87_INSTRUCTION_OFFSET >> 2] = (field(3) & 0xffff) | upper(4)
    state[X87_INSTRUCTION_SELECTOR >> 2] = 0
    state[X87_OPCODE >> 2] = field(4) & 0x7ff
    state[X87_DATA_OFFSET >> 2] = (field(5) & 0xffff) | upper(6)
    state[X87_DATA_SELECTOR >> 2] = 0
  } else {
    state[X87_INSTRUCTION_OFFSET >> 2] = field(3)
    state[X87_INSTRUCTION_SELECTOR >> 2] = field(4) & 0xffff
    state[X87_OPCODE >> 2] = wide ? (field(4) >> 16) & 0x7ff : 0
    state[X87_DATA_OFFSET >> 2] = field(5)
    state[X87_DATA_SELECTOR >> 2] = field(6) & 0xffff
  }
  setControl(state, field(0))
}

/** Writes ST(0)..ST(7) at byte offset `at`, 10 bytes each. */
export function putRegisters(execution: Execution, at: number): void {
  const { bytes, state } = execution
  const top = state[STATUS] >> 11
  for (let index = 0; index < 8; index++) {
    const from = X87_REGISTERS + 16 * ((top + index) & 7)
    bytes.copyWithin(at + REGISTER_BYTES * index, from, from + REGISTER_BYTES)
  }
}

/** Loads ST(0)..ST(7) from byte offset `at`. */
export function takeRegisters(execution: Execution, at: number): void {
  const { bytes, state } = execution
  const top = state[STATUS] >> 11
  for (let index = 0; index < 8; index++) {
    const from = at + REGISTER_BYTES * index
    bytes.copyWithin(X87_REGISTERS + 16 * ((top + index) & 7), from, from + REGISTER_BYTES)
  }
}
