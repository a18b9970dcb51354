import type { DecodedInstruction, Execution } from '../cpu/execution'
import {
  CR0,
  CS,
  SEGMENT_ACCESS,
  SEGMENT_SELECTORS,
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
import { EXPONENT, Flag, HIGH, R, SIGN, DENORMAL, resultIndefinite, work } from './work'

const REGISTERS = X87_REGISTERS >> 2
const CONTROL = X87_CONTROL >> 2
const STATUS = X87_STATUS >> 2
const TAGS = X87_TAGS >> 2
const SELECTORS = SEGMENT_SELECTORS >> 2

/** CR0 bits that make the unit unavailable: EM, TS. */
export const CR0_EM_TS = 0xc
const DEVICE_NOT_AVAILABLE = 7
const FLOATING_POINT_ERROR = 16

/** Status word: ES and B, which stand together since the 80387. */
export const ERROR_SUMMARY = 0x8080
/** C1, also cleared where an instruction says nothing of it. */
export const C1 = Flag.roundedUp
export const TOP_SHIFT = 11
const TOP_MASK = 7 << TOP_SHIFT

/** Exceptions that stop an instruction before its result is stored: IE, DE, ZE. */
export const BEFORE_STORE = Flag.invalid | Flag.denormal | Flag.zeroDivide
const EXCEPTIONS = 0x3f
/** In bytes; the escape byte follows prefixes. */
const LONGEST_INSTRUCTION = 15
/** In SEGMENT_ACCESS: a code segment that may be read. */
const READABLE_CODE = 0x200

/**
 * The register stack of the x87 unit (SDM vol. 1, 8.1.2). Registers are named by their physical number;
 * `register(i)` gives that of ST(i). The tag word in the state block knows only full (0) and empty (3):
 * the classes that `fnstenv` stores are computed from the contents, as on hardware.
 */
export type X87Stack = ReturnType<typeof x87Stack>

/** Makes the stack operations over a machine's state block. */
export function x87Stack(execution: Execution) {
  const { state, instructionOffset } = execution

  /** Raises #NM or a pending #MF, as waiting instructions do. */
  const begin = (): void => {
    if ((state[CR0 >> 2] & CR0_EM_TS) !== 0) execution.raise(DEVICE_NOT_AVAILABLE)
    if ((state[STATUS] & 0x80) !== 0) execution.raise(FLOATING_POINT_ERROR)
  }

  /** Raises #NM: for the instructions that do not wait. */
  const beginWithoutWait = (): void => {
    if ((state[CR0 >> 2] & CR0_EM_TS) !== 0) execution.raise(DEVICE_NOT_AVAILABLE)
  }

  /** Remembers the instruction pointer (SDM vol. 1, 8.1.8). */
  const note = (instruction: DecodedInstruction): void => {
    state[X87_INSTRUCTION_OFFSET >> 2] = instructionOffset(instruction)
    state[X87_INSTRUCTION_SELECTOR >> 2] = state[SELECTORS + CS]
  }

  /** As `note`, with the memory operand's address. */
  const noteMemory = (instruction: DecodedInstruction, offset: number): void => {
    note(instruction)
    state[X87_DATA_OFFSET >> 2] = offset
    state[X87_DATA_SELECTOR >> 2] = state[SELECTORS + instruction.segment]
  }

  /**
   * Remembers the opcode of an instruction with an unmasked exception, the only ones of which processors
   * since the Pentium 4 do (SDM vol. 1, 8.1.9.1): low bits of the escape byte, then modrm.
   */
  const noteOpcode = (): void => {
    if ((state[(SEGMENT_ACCESS >> 2) + CS] & READABLE_CODE) === 0) return
    const start = state[X87_INSTRUCTION_OFFSET >> 2]
    for (let at = 0; at < LONGEST_INSTRUCTION - 1; at++) {
      const byte = execution.read8(CS, start + at)
      if ((byte & 0xf8) === 0xd8) {
        state[X87_OPCODE >> 2] = ((byte & 7) << 8) | execution.read8(CS, start + at + 1)
        return
      }
    }
  }

  const control = (): number => state[CONTROL]

  /** The physical register of ST(index). */
  const register = (index: number): number => ((state[STATUS] >> TOP_SHIFT) + index) & 7

  const isEmpty = (physical: number): boolean => ((state[TAGS] >> (2 * physical)) & 3) === 3

  /** Takes a register apart into a working slot. */
  const load = (slot: number, physical: number): void => {
    const at = REGISTERS + 4 * physical
    const signExponent = state[at + 2]
    work[slot] = state[at]
    work[slot + HIGH] = state[at + 1]
    work[slot + EXPONENT] = signExponent & 0x7fff
    work[slot + SIGN] = signExponent >> 15
    work[slot + DENORMAL] = 0
  }

  /** Exchanges the contents of two registers. */
  const exchange = (a: number, b: number): void => {
    const first = REGISTERS + 4 * a
    const second = REGISTERS + 4 * b
    for (let word = 0; word < 3; word++) {
      const value = state[first + word]
      state[first + word] = state[second + word]
      state[second + word] = value
    }
  }

  /** Puts a working slot together into a register, which becomes full. */
  const store = (physical: number, slot: number = R): void => {
    const at = REGISTERS + 4 * physical
    state[at] = work[slot]
    state[at + 1] = work[slot + HIGH]
    state[at + 2] = work[slot + EXPONENT] | (work[slot + SIGN] << 15)
    state[TAGS] = state[TAGS] & ~(3 << (2 * physical))
  }

  const pop = (): void => {
    const status = state[STATUS]
    state[TAGS] = state[TAGS] | (3 << (2 * ((status >> TOP_SHIFT) & 7)))
    state[STATUS] = (status & ~TOP_MASK) | ((status + (1 << TOP_SHIFT)) & TOP_MASK)
  }

  /** Marks a register as empty. */
  const free = (physical: number): void => {
    state[TAGS] = state[TAGS] | (3 << (2 * physical))
  }

  /** Moves TOP down by one; the caller fills the register. */
  const moveTop = (): void => {
    const status = state[STATUS]
    state[STATUS] = (status & ~TOP_MASK) | ((status - (1 << TOP_SHIFT)) & TOP_MASK)
  }

  /** Merges exception flags into the status word; C1 and the condition codes of `mask` are replaced. */
  const setStatus = (flags: number, mask: number = C1): void => {
    const status = (state[STATUS] & ~mask) | flags
    if ((flags & ~state[CONTROL] & EXCEPTIONS) === 0) state[STATUS] = status
    else {
      state[STATUS] = status | ERROR_SUMMARY
      noteOpcode()
    }
  }

  /** Clears bits of the status word. */
  const clear = (mask: number): void => {
    state[STATUS] = state[STATUS] & ~mask
  }

  /**
   * Ends an operation whose result R goes to a register. False when an unmasked exception keeps it
   * from being stored; a pop must not happen then.
   */
  const finish = (flags: number, destination: number): boolean => {
    if ((flags & ~state[CONTROL] & BEFORE_STORE) !== 0) {
      setStatus(flags & BEFORE_STORE)
      return false
    }
    store(destination)
    setStatus(flags)
    return true
  }

  /** Stack underflow with a register destination: the indefinite when masked. False when unmasked. */
  const underflow = (destination: number): boolean => {
    resultIndefinite()
    return finishFault(Flag.invalid | Flag.stackFault, destination)
  }

  const finishFault = (flags: number, destination: number): boolean => {
    setStatus(flags)
    if ((state[CONTROL] & Flag.invalid) === 0) return false
    store(destination)
    return true
  }

  /**
   * Pushes R with the flags of its conversion; a full register is a stack overflow. An unmasked denormal
   * does not keep it from being pushed.
   */
  const push = (flags: number): boolean => {
    const destination = register(7)
    if (!isEmpty(destination)) return pushOverflow()
    if ((flags & ~state[CONTROL] & Flag.invalid) !== 0) {
      setStatus(flags)
      return false
    }
    moveTop()
    store(destination)
    setStatus(flags)
    return true
  }

  /** Stack overflow: pushes the indefinite when masked. */
  const pushOverflow = (): boolean => {
    setStatus(Flag.invalid | Flag.stackFault | C1)
    if ((state[CONTROL] & Flag.invalid) === 0) return false
    resultIndefinite()
    moveTop()
    store(register(0))
    return true
  }

  /** True when a push would overflow. */
  const isFull = (): boolean => !isEmpty(register(7))

  /** True when a masked response goes on after these flags. */
  const mayStore = (flags: number): boolean => (flags & ~state[CONTROL] & BEFORE_STORE) === 0

  return {
    begin,
    beginWithoutWait,
    note,
    noteMemory,
    control,
    register,
    isEmpty,
    isFull,
    load,
    exchange,
    store,
    free,
    pop,
    push,
    pushOverflow,
    moveTop,
    setStatus,
    clear,
    finish,
    underflow,
    mayStore,
  }
}
