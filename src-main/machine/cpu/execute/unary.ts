import { LAZY_CARRIES, LAZY_RESULT } from '../../layout'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'
import { createOperandAccess } from './operand'

const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2
const TOP = 0x80000000 | 0

/** inc, dec, neg and not. inc and dec keep CF: only the carry into the top bit and AF are made anew. */
export function createUnary(execution: Execution): Executors {
  const { state, access, address } = execution
  const { modify } = createOperandAccess(execution)

  function increment32(value: number): number {
    const result = (value + 1) | 0
    const cf = state[CARRIES] & TOP
    state[CARRIES] = cf | ((cf ^ (~value & result & TOP)) >>> 1) | (((value ^ result) & 0x10) >>> 1)
    state[RESULT] = result
    return result
  }

  function decrement32(value: number): number {
    const result = (value - 1) | 0
    const cf = state[CARRIES] & TOP
    state[CARRIES] = cf | ((cf ^ (value & ~result & TOP)) >>> 1) | (((value ^ result) & 0x10) >>> 1)
    state[RESULT] = result
    return result
  }

  const narrow = (shift: number, step: number) => (value: number) => {
    const before = (value << shift) >> shift
    const result = ((value + step) << shift) >> shift
    const overflowed = step > 0 ? ~before & result : before & ~result
    const cf = state[CARRIES] & TOP
    state[CARRIES] = cf | ((cf ^ (overflowed & TOP)) >>> 1) | (((before ^ result) & 0x10) >>> 1)
    state[RESULT] = result
    return result
  }

  const negate = (shift: number) => (value: number) => {
    const result = ((-value | 0) << shift) >> shift
    const borrows = value | result
    state[CARRIES] = ((borrows << shift) & 0xc0000000) | (borrows & 8)
    state[RESULT] = result
    return result
  }

  const invert = (value: number) => ~value

  const executors: Record<string, ExecuteFunction> = {
    'inc r32': (i) => {
      state[i.destination] = increment32(state[i.destination])
    },
    'dec r32': (i) => {
      state[i.destination] = decrement32(state[i.destination])
    },
    'inc m32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      if (place !== 0) state[place] = increment32(state[place])
      else access.write32(i.segment, offset, increment32(access.readForWrite32(i.segment, offset)))
    },
    'dec m32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      if (place !== 0) state[place] = decrement32(state[place])
      else access.write32(i.segment, offset, decrement32(access.readForWrite32(i.segment, offset)))
    },
    'not r32': (i) => {
      state[i.destination] = ~state[i.destination]
    },
  }
  const families: [string, number, (value: number) => number][] = []
  for (const size of [8, 16]) {
    families.push(['inc', size, narrow(32 - size, 1)], ['dec', size, narrow(32 - size, -1)])
  }
  for (const size of [8, 16, 32]) families.push(['neg', size, negate(32 - size)], ['not', size, invert])
  for (const [mnemonic, size, compute] of families) {
    const execute = (i: DecodedInstruction) => modify(i, size, compute)
    executors[`${mnemonic} r${size}`] ??= execute
    executors[`${mnemonic} m${size}`] ??= execute
  }
  return executors
}
