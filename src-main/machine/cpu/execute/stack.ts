import { Flag } from '../../../x86/eflags'
import { Vector } from '../../../x86/vectors'
import { SEGMENT_SELECTORS, SS, STACK_MASK } from '../../layout'
import { allFlags } from '../flags'
import type { DecodedInstruction, Execution, Executors } from '../execution'
import { changeableFlags, ioPrivilege, isVirtual8086, writeFlags } from '../system-flags'

const ESP = 4
const EBP = 5
const MASK = STACK_MASK >> 2
const SELECTORS = SEGMENT_SELECTORS >> 2

/** push, pop and their kin. ESP changes only after the access has succeeded. */
export function createStack(execution: Execution): Executors {
  const { state, words, access, address, raise } = execution

  function setStackPointer(value: number): void {
    const mask = state[MASK]
    state[ESP] = (state[ESP] & ~mask) | (value & mask)
  }

  function push32(value: number): void {
    const mask = state[MASK]
    const top = (state[ESP] - 4) & mask
    access.write32(SS, top, value)
    state[ESP] = (state[ESP] & ~mask) | top
  }

  function push16(value: number): void {
    const mask = state[MASK]
    const top = (state[ESP] - 2) & mask
    access.write16(SS, top, value)
    state[ESP] = (state[ESP] & ~mask) | top
  }

  const pushSized = (i: DecodedInstruction, value: number) =>
    i.operandSize === 4 ? push32(value) : push16(value)

  /** The word at the top of the stack plus a distance; does not move the pointer. */
  function peek(size: number, distance: number): number {
    const at = (state[ESP] + distance) & state[MASK]
    return size === 4 ? access.read32(SS, at) : access.read16(SS, at)
  }

  function popMemory(i: DecodedInstruction): void {
    const size = i.operandSize
    const value = peek(size, 0)
    const before = state[ESP]
    setStackPointer(before + size)
    const offset = address(i)
    state[ESP] = before
    if (size === 4) access.write32(i.segment, offset, value)
    else access.write16(i.segment, offset, value)
    setStackPointer(before + size)
  }

  function pushAll(i: DecodedInstruction): void {
    const size = i.operandSize
    const top = state[ESP]
    for (let at = 1; at <= 8; at++) access.authoriseWrite(SS, (top - size * at) & state[MASK], size)
    for (let at = 0; at < 8; at++) {
      const value = at === ESP ? top : state[at]
      const offset = (top - size * (at + 1)) & state[MASK]
      if (size === 4) access.write32(SS, offset, value)
      else access.write16(SS, offset, value)
    }
    setStackPointer(top - 8 * size)
  }

  function popAll(i: DecodedInstruction): void {
    const size = i.operandSize
    const values = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let at = 0; at < 8; at++) values[7 - at] = peek(size, at * size)
    const top = state[ESP]
    values.forEach((value, register) => {
      if (register === ESP) return
      if (size === 4) state[register] = value
      else words[register << 1] = value
    })
    setStackPointer(top + 8 * size)
  }

  /** In virtual-8086 mode the flags are the monitor's affair unless IOPL is 3. */
  function requireFlagAccess(): void {
    if (isVirtual8086(state) && ioPrivilege(state) < 3) raise(Vector.generalProtection, 0)
  }

  function enter(i: DecodedInstruction): void {
    const size = i.operandSize
    const bytes = i.immediate & 0xffff
    const level = i.immediate2 & 31
    const mask = state[MASK]
    const old = state[ESP]
    const frame = (old - size) & mask
    const last = (frame - (level > 0 ? level * size : 0) - bytes) & mask
    const read = (at: number) => (size === 4 ? access.read32(SS, at) : access.read16(SS, at))
    const write = (at: number, value: number) =>
      size === 4 ? access.write32(SS, at, value) : access.write16(SS, at, value)
    for (let at = 1; at < level; at++) read((state[EBP] - at * size) & mask)
    for (let at = 0; at <= level; at++) access.authoriseWrite(SS, (frame - at * size) & mask, size)
    access.authoriseWrite(SS, last, 1)
    write(frame, state[EBP])
    for (let at = 1; at < level; at++)
      write((frame - at * size) & mask, read((state[EBP] - at * size) & mask))
    const pointer = size === 4 ? (old & ~mask) | frame : frame
    if (level > 0) write((frame - level * size) & mask, pointer)
    if (size === 4) state[EBP] = pointer
    else words[EBP << 1] = frame
    setStackPointer(last)
  }

  return {
    'push r32': (i) => push32(state[i.destination]),
    'push r16': (i) => push16(words[i.destination]),
    'push i8': (i) => pushSized(i, i.immediate),
    'push i16': (i) => push16(i.immediate),
    'push i32': (i) => push32(i.immediate),
    'push m32': (i) => push32(access.read32(i.segment, address(i))),
    'push m16': (i) => push16(access.read16(i.segment, address(i))),
    'push s16': (i) => {
      // Processors since the 486 write only the selector's 16 bits (SDM vol. 2, PUSH).
      const selector = state[SELECTORS + i.destination]
      if (i.operandSize === 2) return push16(selector)
      const top = (state[ESP] - 4) & state[MASK]
      access.authoriseWrite(SS, top, 4)
      access.write16(SS, top, selector)
      setStackPointer(top)
    },
    'pop r32': (i) => {
      const mask = state[MASK]
      const top = state[ESP]
      const value = access.read32(SS, top & mask)
      state[ESP] = (top & ~mask) | ((top + 4) & mask)
      state[i.destination] = value
    },
    'pop r16': (i) => {
      const value = peek(2, 0)
      setStackPointer(state[ESP] + 2)
      words[i.destination] = value
    },
    'pop m32': popMemory,
    'pop m16': popMemory,
    pusha: pushAll,
    popa: popAll,
    pushf: (i) => {
      requireFlagAccess()
      pushSized(i, allFlags(state) & ~(Flag.rf | Flag.vm))
    },
    popf: (i) => {
      requireFlagAccess()
      const value = peek(i.operandSize, 0)
      const mask = changeableFlags(state, i.operandSize)
      setStackPointer(state[ESP] + i.operandSize)
      writeFlags(state, value & ~Flag.rf, mask)
    },
    leave: (i) => {
      const mask = state[MASK]
      const frame = state[EBP] & mask
      const value = i.operandSize === 4 ? access.read32(SS, frame) : access.read16(SS, frame)
      setStackPointer(frame + i.operandSize)
      if (i.operandSize === 4) state[EBP] = value
      else words[EBP << 1] = value
    },
    enter,
  }
}
