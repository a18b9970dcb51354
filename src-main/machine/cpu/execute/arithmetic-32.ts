import { LAZY_CARRIES, LAZY_RESULT } from '../../layout'
import { CARRY_BITS } from '../flags'
import type { Execution, Executors } from '../execution'

const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2

/**
 * add, sub, cmp, adc and sbb on 32 bits (Intel SDM vol. 2). Each form is written out, so that the compiler of the
 * host sees one operation in each function. Carries: of a sum, the majority of both operands and the
 * inverted result; of a difference, of the inverted minuend, the subtrahend and the result.
 */
export function createArithmetic32(execution: Execution): Executors {
  const { state, access, address } = execution
  return {
    'add rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = (a + b) | 0
      state[i.destination] = result
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'add ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = (a + b) | 0
      state[i.destination] = result
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'add rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = (a + b) | 0
      state[i.destination] = result
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'add mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = (a + b) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'add mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = (a + b) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sub rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = (a - b) | 0
      state[i.destination] = result
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sub ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = (a - b) | 0
      state[i.destination] = result
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sub rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = (a - b) | 0
      state[i.destination] = result
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sub mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = (a - b) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sub mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = (a - b) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'cmp rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = (a - b) | 0
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'cmp ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = (a - b) | 0
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'cmp rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = (a - b) | 0
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'cmp mr32': (i) => {
      const a = access.read32(i.segment, address(i))
      const b = state[i.source]
      const result = (a - b) | 0
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'cmp mi32': (i) => {
      const a = access.read32(i.segment, address(i))
      const b = i.immediate
      const result = (a - b) | 0
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'adc rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = (a + b + (state[CARRIES] >>> 31)) | 0
      state[i.destination] = result
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'adc ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = (a + b + (state[CARRIES] >>> 31)) | 0
      state[i.destination] = result
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'adc rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = (a + b + (state[CARRIES] >>> 31)) | 0
      state[i.destination] = result
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'adc mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = (a + b + (state[CARRIES] >>> 31)) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'adc mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = (a + b + (state[CARRIES] >>> 31)) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((a & b) | ((a | b) & ~result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sbb rr32': (i) => {
      const a = state[i.destination]
      const b = state[i.source]
      const result = (a - b - (state[CARRIES] >>> 31)) | 0
      state[i.destination] = result
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sbb ri32': (i) => {
      const a = state[i.destination]
      const b = i.immediate
      const result = (a - b - (state[CARRIES] >>> 31)) | 0
      state[i.destination] = result
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sbb rm32': (i) => {
      const a = state[i.destination]
      const b = access.read32(i.segment, address(i))
      const result = (a - b - (state[CARRIES] >>> 31)) | 0
      state[i.destination] = result
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sbb mr32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = state[i.source]
      const result = (a - b - (state[CARRIES] >>> 31)) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
    'sbb mi32': (i) => {
      const offset = address(i)
      const place = access.place32(i.segment, offset)
      const a = place !== 0 ? state[place] : access.readForWrite32(i.segment, offset)
      const b = i.immediate
      const result = (a - b - (state[CARRIES] >>> 31)) | 0
      if (place !== 0) state[place] = result
      else access.write32(i.segment, offset, result)
      state[CARRIES] = ((~a & b) | ((~a | b) & result)) & CARRY_BITS
      state[RESULT] = result
    },
  }
}
