import { LAZY_CARRIES, LAZY_RESULT } from '../../layout'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'

const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2

const operations = ['add', 'or', 'adc', 'sbb', 'and', 'sub', 'xor', 'cmp', 'test'] as const

/** add or adc sbb and sub xor cmp test on 8 and 16 bits. */
export function createNarrowAlu(execution: Execution): Executors {
  const { state, bytes, words, access, address } = execution

  /** Flags of a sum or difference; `shift` moves the operand's top bit to bit 31. */
  function setNarrow(result: number, carries: number, shift: number): number {
    state[RESULT] = (result << shift) >> shift
    state[CARRIES] = ((carries << shift) & 0xc0000000) | (carries & 8)
    return result
  }

  function compute(kind: number, a: number, b: number, shift: number): number {
    let result: number
    switch (kind) {
      case 0:
        result = a + b
        return setNarrow(result, (a & b) | ((a | b) & ~result), shift)
      case 2:
        result = a + b + (state[CARRIES] >>> 31)
        return setNarrow(result, (a & b) | ((a | b) & ~result), shift)
      case 3:
        result = a - b - (state[CARRIES] >>> 31)
        return setNarrow(result, (~a & b) | ((~a | b) & result), shift)
      case 5:
      case 7:
        result = a - b
        return setNarrow(result, (~a & b) | ((~a | b) & result), shift)
      case 1:
        return setNarrow(a | b, 0, shift)
      case 6:
        return setNarrow(a ^ b, 0, shift)
      default:
        return setNarrow(a & b, 0, shift)
    }
  }

  const immediate = (i: DecodedInstruction) => i.immediate
  const register8 = (i: DecodedInstruction) => bytes[i.source]
  const register16 = (i: DecodedInstruction) => words[i.source]

  function comparing(kind: number): Record<string, ExecuteFunction> {
    return {
      rr8: (i) => void compute(kind, bytes[i.destination], bytes[i.source], 24),
      ri8: (i) => void compute(kind, bytes[i.destination], i.immediate, 24),
      rm8: (i) => void compute(kind, bytes[i.destination], access.read8(i.segment, address(i)), 24),
      mr8: (i) => void compute(kind, access.read8(i.segment, address(i)), bytes[i.source], 24),
      mi8: (i) => void compute(kind, access.read8(i.segment, address(i)), i.immediate, 24),
      rr16: (i) => void compute(kind, words[i.destination], words[i.source], 16),
      ri16: (i) => void compute(kind, words[i.destination], i.immediate, 16),
      rm16: (i) => void compute(kind, words[i.destination], access.read16(i.segment, address(i)), 16),
      mr16: (i) => void compute(kind, access.read16(i.segment, address(i)), words[i.source], 16),
      mi16: (i) => void compute(kind, access.read16(i.segment, address(i)), i.immediate, 16),
    }
  }

  /** The destination is authorised before the flags change. */
  function modify8(kind: number, sourceOf: (i: DecodedInstruction) => number): ExecuteFunction {
    return (i) => {
      const offset = address(i)
      const place = access.place8(i.segment, offset)
      if (place !== 0) bytes[place] = compute(kind, bytes[place], sourceOf(i), 24)
      else {
        const a = access.readForWrite8(i.segment, offset)
        access.write8(i.segment, offset, compute(kind, a, sourceOf(i), 24))
      }
    }
  }

  function modify16(kind: number, sourceOf: (i: DecodedInstruction) => number): ExecuteFunction {
    return (i) => {
      const offset = address(i)
      const place = access.place16(i.segment, offset)
      if (place !== 0) words[place] = compute(kind, words[place], sourceOf(i), 16)
      else {
        const a = access.readForWrite16(i.segment, offset)
        access.write16(i.segment, offset, compute(kind, a, sourceOf(i), 16))
      }
    }
  }

  function storing(kind: number): Record<string, ExecuteFunction> {
    return {
      rr8: (i) => {
        bytes[i.destination] = compute(kind, bytes[i.destination], bytes[i.source], 24)
      },
      ri8: (i) => {
        bytes[i.destination] = compute(kind, bytes[i.destination], i.immediate, 24)
      },
      rm8: (i) => {
        const b = access.read8(i.segment, address(i))
        bytes[i.destination] = compute(kind, bytes[i.destination], b, 24)
      },
      mr8: modify8(kind, register8),
      mi8: modify8(kind, immediate),
      rr16: (i) => {
        words[i.destination] = compute(kind, words[i.destination], words[i.source], 16)
      },
      ri16: (i) => {
        words[i.destination] = compute(kind, words[i.destination], i.immediate, 16)
      },
      rm16: (i) => {
        const b = access.read16(i.segment, address(i))
        words[i.destination] = compute(kind, words[i.destination], b, 16)
      },
      mr16: modify16(kind, register16),
      mi16: modify16(kind, immediate),
    }
  }

  const executors: Record<string, ExecuteFunction> = {}
  operations.forEach((operation, kind) => {
    const isStored = operation !== 'cmp' && operation !== 'test'
    for (const [shape, execute] of Object.entries(isStored ? storing(kind) : comparing(kind)))
      executors[`${operation} ${shape}`] = execute
  })
  return { ...executors, ...frequent8() }

  /** The forms of text and table loops, written out for the host's compiler. */
  function frequent8(): Record<string, ExecuteFunction> {
    function subtract(a: number, b: number): number {
      const result = a - b
      const borrows = (~a & b) | ((~a | b) & result)
      state[RESULT] = (result << 24) >> 24
      state[CARRIES] = ((borrows << 24) & 0xc0000000) | (borrows & 8)
      return result
    }
    return {
      'cmp ri8': (i) => void subtract(bytes[i.destination], i.immediate),
      'cmp rr8': (i) => void subtract(bytes[i.destination], bytes[i.source]),
      'cmp mi8': (i) => void subtract(access.read8(i.segment, address(i)), i.immediate),
      'sub ri8': (i) => {
        bytes[i.destination] = subtract(bytes[i.destination], i.immediate)
      },
      'test rr8': (i) => {
        state[RESULT] = ((bytes[i.destination] & bytes[i.source]) << 24) >> 24
        state[CARRIES] = 0
      },
      'test ri8': (i) => {
        state[RESULT] = ((bytes[i.destination] & i.immediate) << 24) >> 24
        state[CARRIES] = 0
      },
      'xor rr8': (i) => {
        const result = bytes[i.destination] ^ bytes[i.source]
        bytes[i.destination] = result
        state[RESULT] = (result << 24) >> 24
        state[CARRIES] = 0
      },
    }
  }
}
