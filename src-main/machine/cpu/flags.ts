import { Flag } from '../../x86/eflags'
import { LAZY_CARRIES, LAZY_RESULT, SYSTEM_FLAGS } from '../layout'

/**
 * The six status flags as two words (layout.ts): an arithmetic instruction stores its result,
 * sign-extended to 32 bits, and its vector of carries; flags are worked out when asked for.
 */
const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2
const SYSTEM = SYSTEM_FLAGS >> 2

/** The bits of a 32-bit carry vector that are kept: carry out of bit 31, into bit 31, out of bit 3. */
export const CARRY_BITS = 0xc0000008 | 0

/** 1 where the number of set bits in a byte is even. */
const evenParity = new Uint8Array(256)
for (let value = 0; value < 256; value++) {
  let bits = value ^ (value >> 4)
  bits ^= bits >> 2
  bits ^= bits >> 1
  evenParity[value] = (bits & 1) ^ 1
}

export const carry = (state: Int32Array): number => state[CARRIES] >>> 31
export const overflow = (state: Int32Array): number => (state[CARRIES] ^ (state[CARRIES] << 1)) >>> 31
/** True for SF. */
export const sign = (state: Int32Array): number => ((state[RESULT] >>> 31) ^ state[CARRIES]) & 1
export const zero = (state: Int32Array): boolean => state[RESULT] === 0
export const parity = (state: Int32Array): number =>
  evenParity[(state[RESULT] ^ (state[CARRIES] >>> 8)) & 0xff]
/** 1 when SF differs from OF. */
export const less = (state: Int32Array): number => sign(state) ^ overflow(state)

export function statusFlags(state: Int32Array): number {
  return (
    carry(state) |
    (parity(state) << 2) |
    ((state[CARRIES] & 8) << 1) |
    (state[RESULT] === 0 ? Flag.zf : 0) |
    (sign(state) << 7) |
    (overflow(state) << 11)
  )
}

export const allFlags = (state: Int32Array): number => state[SYSTEM] | statusFlags(state)

export function setStatusFlags(state: Int32Array, value: number): void {
  const result = (value & Flag.zf) !== 0 ? 0 : 1
  const cf = value & 1
  const of = (value >> 11) & 1
  const parityDelta = ((value >> 2) & 1) ^ (result ^ 1)
  state[RESULT] = result
  state[CARRIES] =
    (cf << 31) | ((cf ^ of) << 30) | ((value & Flag.af) >> 1) | ((value >> 7) & 1) | (parityDelta << 8)
}

/** Changes CF only. */
export function setCarry(state: Int32Array, cf: number): void {
  const carries = state[CARRIES]
  const of = carries ^ (carries << 1)
  state[CARRIES] = (carries & 0x3fffffff) | (cf << 31) | ((((cf << 31) ^ of) & 0x80000000) >>> 1)
}

/** ZF SF PF of a sign-extended result, with CF and OF given (0 or 1) and AF clear. */
export function setResult(state: Int32Array, result: number, cf: number, of: number): void {
  state[RESULT] = result
  state[CARRIES] = (cf << 31) | ((cf ^ of) << 30)
}

/** Conditions 0..15 as in the opcodes of jcc (Intel SDM vol. 1, appendix B). */
export function condition(state: Int32Array, code: number): boolean {
  let holds: boolean
  switch (code >> 1) {
    case 0:
      holds = overflow(state) !== 0
      break
    case 1:
      holds = state[CARRIES] < 0
      break
    case 2:
      holds = state[RESULT] === 0
      break
    case 3:
      holds = state[CARRIES] < 0 || state[RESULT] === 0
      break
    case 4:
      holds = sign(state) !== 0
      break
    case 5:
      holds = parity(state) !== 0
      break
    case 6:
      holds = less(state) !== 0
      break
    default:
      holds = state[RESULT] === 0 || less(state) !== 0
  }
  return holds !== ((code & 1) !== 0)
}
