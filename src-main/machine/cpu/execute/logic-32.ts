import { LAZY_CARRIES, LAZY_RESULT } from '../../layout'
import type { Execution, Executors } from '../execution'

const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2

/**
 * and, or, xor and test on 32 bits: CF and OF are cleared, AF is undefined (cleared here).
 */
export function createLogic32(execution: Execution): Executors {
  const { state, access, address } = execution
  return {
    'and rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = a & b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'and ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = a & b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'and rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = a & b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'and mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = a & b
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'and mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = a & b
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'or rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = a | b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'or ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = a | b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'or rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = a | b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'or mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = a | b
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'or mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = a | b
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'xor rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = a ^ b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'xor ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = a ^ b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'xor rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = a ^ b
      state[i.destination] = result
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'xor mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = a ^ b
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'xor mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = a ^ b
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'test rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = a & b
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'test ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = a & b
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'test rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = a & b
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'test mr32': (i) => {
      const a = access.read32(i.segment, address(i))
      const b = state[i.source]
      const result = a & b
      state[CARRIES] = 0
      state[RESULT] = result
    },
    'test mi32': (i) => {
      const a = access.read32(i.segment, address(i))
      const b = i.immediate
      const result = a & b
      state[CARRIES] = 0
      state[RESULT] = result
    },
  }
}
