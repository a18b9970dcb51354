import { LAZY_CARRIES, LAZY_RESULT } from '../../layout'
import { carry, setResult } from '../flags'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'
import { createOperandAccess } from './operand'

const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2

/**
 * Shifts and rotates (Intel SDM vol. 2). The count is taken modulo 32; a count of 0 changes nothing. OF is
 * defined for a count of 1 only and set by the same formula for others; AF is cleared.
 */
export function createShift(execution: Execution): Executors {
  const { state, bytes } = execution
  const { modify } = createOperandAccess(execution)

  function shl32(value: number, count: number): number {
    const cf = (value << (count - 1)) >>> 31
    const result = value << count
    state[RESULT] = result
    state[CARRIES] = (cf << 31) | ((result & 0x80000000) >>> 1)
    return result
  }

  function shr32(value: number, count: number): number {
    const cf = value >>> (count - 1)
    const result = value >>> count
    state[RESULT] = result
    state[CARRIES] = (cf << 31) | (((cf << 31) ^ (value & 0x80000000)) >>> 1)
    return result
  }

  function sar32(value: number, count: number): number {
    const cf = value >> (count - 1)
    const result = value >> count
    state[RESULT] = result
    state[CARRIES] = (cf << 31) | ((cf << 31) >>> 1)
    return result
  }

  /** CF and OF of a rotate; the other flags stay. */
  function setRotateFlags(cf: number, of: number): void {
    state[CARRIES] = (state[CARRIES] & 0x3fffffff) | (cf << 31) | ((cf ^ of) << 30)
  }

  function shl(value: number, count: number, size: number): number {
    if (size === 32) return shl32(value, count)
    const cf = count > size ? 0 : (value >>> (size - count)) & 1
    const result = value << count
    const extended = (result << (32 - size)) >> (32 - size)
    setResult(state, extended, cf, cf ^ (extended >>> 31))
    return result
  }

  function shr(value: number, count: number, size: number): number {
    if (size === 32) return shr32(value, count)
    const cf = (value >>> (count - 1)) & 1
    const result = value >>> count
    setResult(state, (result << (32 - size)) >> (32 - size), cf, (value >>> (size - 1)) & 1)
    return result
  }

  function sar(value: number, count: number, size: number): number {
    if (size === 32) return sar32(value, count)
    const signed = (value << (32 - size)) >> (32 - size)
    const result = signed >> count
    setResult(state, result, (signed >> (count - 1)) & 1, 0)
    return result
  }

  function rol(value: number, count: number, size: number): number {
    const by = count & (size - 1)
    const result =
      size === 32 ? (value << by) | (value >>> (32 - by)) : (value << by) | (value >>> (size - by))
    const rotated = by === 0 ? value : result
    const cf = rotated & 1
    setRotateFlags(cf, cf ^ ((rotated >>> (size - 1)) & 1))
    return rotated
  }

  function ror(value: number, count: number, size: number): number {
    const by = count & (size - 1)
    const rotated = by === 0 ? value : (value >>> by) | (value << (size - by))
    const cf = (rotated >>> (size - 1)) & 1
    setRotateFlags(cf, cf ^ ((rotated >>> (size - 2)) & 1))
    return rotated
  }

  function rcl(value: number, count: number, size: number): number {
    const by = size === 32 ? count : count % (size + 1)
    let cf = carry(state)
    let result = value
    for (let turn = 0; turn < by; turn++) {
      const out = (result >>> (size - 1)) & 1
      result = (result << 1) | cf
      cf = out
    }
    setRotateFlags(cf, cf ^ ((result >>> (size - 1)) & 1))
    return result
  }

  function rcr(value: number, count: number, size: number): number {
    const by = size === 32 ? count : count % (size + 1)
    let cf = carry(state)
    let result = size === 32 ? value : value & (2 ** size - 1)
    for (let turn = 0; turn < by; turn++) {
      const out = result & 1
      result = (result >>> 1) | (cf << (size - 1))
      cf = out
    }
    setRotateFlags(cf, ((result >>> (size - 1)) ^ (result >>> (size - 2))) & 1)
    return result
  }

  const kinds = { shl, shr, sar, rol, ror, rcl, rcr }
  const immediate = (i: DecodedInstruction) => i.immediate & 31
  const register = (i: DecodedInstruction) => bytes[i.source] & 31

  const executors: Record<string, ExecuteFunction> = {
    'shl ri32': (i) => {
      const count = i.immediate & 31
      if (count !== 0) state[i.destination] = shl32(state[i.destination], count)
    },
    'shr ri32': (i) => {
      const count = i.immediate & 31
      if (count !== 0) state[i.destination] = shr32(state[i.destination], count)
    },
    'sar ri32': (i) => {
      const count = i.immediate & 31
      if (count !== 0) state[i.destination] = sar32(state[i.destination], count)
    },
    'shl rr32': (i) => {
      const count = bytes[4] & 31
      if (count !== 0) state[i.destination] = shl32(state[i.destination], count)
    },
    'shr rr32': (i) => {
      const count = bytes[4] & 31
      if (count !== 0) state[i.destination] = shr32(state[i.destination], count)
    },
    'sar rr32': (i) => {
      const count = bytes[4] & 31
      if (count !== 0) state[i.destination] = sar32(state[i.destination], count)
    },
    'rol ri32': (i) => {
      const count = i.immediate & 31
      if (count === 0) return
      const value = state[i.destination]
      const result = (value << count) | (value >>> (32 - count))
      state[i.destination] = result
      setRotateFlags(result & 1, (result ^ (result >>> 31)) & 1)
    },
    'ror ri32': (i) => {
      const count = i.immediate & 31
      if (count === 0) return
      const value = state[i.destination]
      const result = (value >>> count) | (value << (32 - count))
      state[i.destination] = result
      setRotateFlags(result >>> 31, (result >>> 31) ^ ((result >>> 30) & 1))
    },
  }
  for (const [mnemonic, compute] of Object.entries(kinds))
    for (const size of [8, 16, 32])
      for (const shape of ['ri', 'mi', 'rr', 'mr']) {
        const countOf = shape.endsWith('i') ? immediate : register
        executors[`${mnemonic} ${shape}${size}`] ??= (i) => {
          const count = countOf(i)
          if (count !== 0) modify(i, size, (value) => compute(value, count, size))
          else modify(i, size, (value) => value)
        }
      }

  /** shld and shrd: the second operand's bits come in; OF tells whether the sign changed. */
  function double(value: number, from: number, count: number, size: number, isLeft: boolean): number {
    if (size === 32) {
      const result = isLeft
        ? (value << count) | (from >>> (32 - count))
        : (value >>> count) | (from << (32 - count))
      const cf = (isLeft ? value >>> (32 - count) : value >>> (count - 1)) & 1
      setResult(state, result, cf, (result ^ value) >>> 31)
      return result
    }
    // A count above 16 is undefined; the operands are taken as one ring of 16-bit words.
    const low = value & 0xffff
    const other = from & 0xffff
    let result: number
    let cf: number
    if (isLeft) {
      const pair = (low << 16) | other | 0
      result =
        (count > 16 ? (other << (count - 16)) | (low >>> (32 - count)) : (pair << count) >>> 16) & 0xffff
      cf = (count > 16 ? other >>> (32 - count) : low >>> (16 - count)) & 1
    } else {
      const pair = (other << 16) | low | 0
      result = (count > 16 ? (other >>> (count - 16)) | (low << (32 - count)) : pair >>> count) & 0xffff
      cf = (count > 16 ? other >>> (count - 17) : low >>> (count - 1)) & 1
    }
    setResult(state, (result << 16) >> 16, cf, ((result ^ low) >>> 15) & 1)
    return result
  }

  for (const size of [16, 32])
    for (const first of ['r', 'm'])
      for (const [mnemonic, isLeft] of [
        ['shld', true],
        ['shrd', false],
      ] as const) {
        const fromOf = (i: DecodedInstruction) => (size === 32 ? state[i.reg] : execution.words[i.reg << 1])
        executors[`${mnemonic} ${first}ri${size}`] = (i) => {
          const count = i.immediate & 31
          modify(i, size, (value) => (count === 0 ? value : double(value, fromOf(i), count, size, isLeft)))
        }
        executors[`${mnemonic} ${first}rr${size}`] = (i) => {
          const count = bytes[4] & 31
          modify(i, size, (value) => (count === 0 ? value : double(value, fromOf(i), count, size, isLeft)))
        }
      }
  return executors
}
