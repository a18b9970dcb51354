import { Flag } from '../../../x86/eflags'
import { Vector } from '../../../x86/vectors'
import { setStatusFlags, statusFlags } from '../flags'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'
import { createOperandAccess } from './operand'

/** cmpxchg, xadd and cmpxchg8b (Intel SDM vol. 2); `flagsOf` sets the flags as cmp or add does. */
export function createExchange(execution: Execution): Executors {
  const { state, bytes, words, access, address, raise } = execution
  const { modify } = createOperandAccess(execution)

  const views = { 8: bytes, 16: words, 32: state } as const

  /** Status flags of a - b or a + b at a size, by the carry vector. */
  function setArithmetic(a: number, b: number, size: number, isSum: boolean): number {
    const shift = 32 - size
    const result = isSum ? (a + b) | 0 : (a - b) | 0
    const carries = isSum ? (a & b) | ((a | b) & ~result) : (~a & b) | ((~a | b) & result)
    const top = carries << shift
    const extended = (result << shift) >> shift
    let parity = (extended ^ (extended >> 4)) & 15
    parity ^= parity >> 2
    parity ^= parity >> 1
    setStatusFlags(
      state,
      (top < 0 ? Flag.cf : 0) |
        ((top ^ (top << 1)) < 0 ? Flag.of : 0) |
        ((carries & 8) << 1) |
        (extended === 0 ? Flag.zf : 0) |
        (extended < 0 ? Flag.sf : 0) |
        ((parity & 1) === 0 ? Flag.pf : 0),
    )
    return result
  }

  const executors: Record<string, ExecuteFunction> = {}
  for (const size of [8, 16, 32] as const)
    for (const shape of ['rr', 'mr']) {
      const registers = views[size]
      const shift = 32 - size
      executors[`xadd ${shape}${size}`] = (i: DecodedInstruction) => {
        const addend = registers[i.source]
        modify(i, size, (value) => {
          const sum = setArithmetic(value, addend, size, true)
          if (i.isMemory) registers[i.source] = value
          return sum
        })
        if (!i.isMemory && i.destination !== i.source) {
          registers[i.source] = registers[i.destination] - addend
        }
      }
      executors[`cmpxchg ${shape}${size}`] = (i: DecodedInstruction) => {
        modify(i, size, (value) => {
          setArithmetic(registers[0], value, size, false)
          if (registers[0] << shift === value << shift) return registers[i.source]
          if (i.isMemory || i.destination !== 0) registers[0] = value
          return value
        })
      }
    }

  executors['cmpxchg8b'] = (i) => {
    if (!i.isMemory) raise(Vector.invalidOpcode)
    const offset = address(i)
    const high = (offset + 4) & i.addressMask
    access.authoriseWrite(i.segment, offset, 8)
    const low32 = access.read32(i.segment, offset)
    const high32 = access.read32(i.segment, high)
    const isEqual = low32 === state[0] && high32 === state[2]
    access.write32(i.segment, offset, isEqual ? state[3] : low32)
    access.write32(i.segment, high, isEqual ? state[1] : high32)
    if (!isEqual) {
      state[0] = low32
      state[2] = high32
    }
    setStatusFlags(state, (statusFlags(state) & ~Flag.zf) | (isEqual ? Flag.zf : 0))
  }
  return executors
}
