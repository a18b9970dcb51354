/**
 * Working registers of the floating-point arithmetic. Operands and results pass through one typed
 * array, so that no call allocates: 32-bit halves of a mantissa do not fit the engine's small integers.
 *
 * An operand slot holds a double-extended number taken apart (Intel SDM vol. 1, 4.2.2): mantissa with
 * its explicit integer bit, biased exponent 0..7FFFh (bias 16383), sign.
 */
export const work = new Int32Array(64)

/** Offsets within a slot. */
export const LOW = 0
export const HIGH = 1
export const EXPONENT = 2
export const SIGN = 3
/** `Flag.denormal` when the operand was a denormal of a narrower format and has been normalised. */
export const DENORMAL = 4

/** Operand slots, and the slot of the result. */
export const A = 0
export const B = 5
export const R = 10
/** Bits below the result's mantissa, for `round`: the highest has half the weight of bit 0; the lowest is sticky. */
export const EXTENSION = 16
/** Second result of the operations that have two (quotient bits, `fxtract`, `fptan`, `fsincos`): a slot. */
export const S = 17

export const EXPONENT_BIAS = 16383
export const EXPONENT_MAX = 0x7fff
/** The integer bit of a mantissa's upper half. */
export const INTEGER_BIT = 0x80000000 | 0
/** In the upper half of a NaN: set in quiet ones. */
export const QUIET_BIT = 0x40000000

/** Exception flags as in the status word and in MXCSR, and C1 where the status word has it. */
export const Flag = {
  invalid: 1,
  denormal: 2,
  zeroDivide: 4,
  overflow: 8,
  underflow: 16,
  precision: 32,
  stackFault: 0x40,
  /** C1: the result was rounded away from zero; after a stack fault: overflow. */
  roundedUp: 0x200,
} as const

/** Precision control (control word bits 8 and 9). */
export const Precision = { single: 0, double: 2, extended: 3 } as const

/** Rounding control (control word bits 10 and 11). */
export const Rounding = { nearest: 0, down: 1, up: 2, truncate: 3 } as const

export const roundingOf = (control: number): number => (control >> 10) & 3

/** Copies the mantissa, exponent and sign of one slot to another. */
export function copySlot(from: number, to: number): void {
  work[to] = work[from]
  work[to + HIGH] = work[from + HIGH]
  work[to + EXPONENT] = work[from + EXPONENT]
  work[to + SIGN] = work[from + SIGN]
}

/** Fills a slot. */
export function setSlot(slot: number, sign: number, exponent: number, high: number, low: number): void {
  work[slot] = low
  work[slot + HIGH] = high
  work[slot + EXPONENT] = exponent
  work[slot + SIGN] = sign
}

/** The result becomes the real indefinite, the quiet NaN of masked invalid operations. */
export function resultIndefinite(): void {
  setSlot(R, 1, EXPONENT_MAX, 0xc0000000 | 0, 0)
}

/** The result becomes a signed zero. */
export function resultZero(sign: number): void {
  setSlot(R, sign, 0, 0, 0)
}

/** The result becomes a signed infinity. */
export function resultInfinity(sign: number): void {
  setSlot(R, sign, EXPONENT_MAX, INTEGER_BIT, 0)
}

/** What an operand is, as far as an operation must tell. */
export const NumberClass = {
  zero: 0,
  normal: 1,
  /** Denormal or pseudo-denormal: exponent field 0. */
  denormal: 2,
  infinity: 3,
  quietNan: 4,
  signalingNan: 5,
  /** Unnormal, pseudo-infinity, pseudo-NaN: invalid since the 80387 (SDM vol. 1, 8.2.2). */
  unsupported: 6,
} as const

/** The `NumberClass` of a slot. */
export function classify(slot: number): number {
  const high = work[slot + HIGH]
  const low = work[slot]
  const exponent = work[slot + EXPONENT]
  if (exponent === 0) return (high | low) === 0 ? NumberClass.zero : NumberClass.denormal
  if (high >= 0) return NumberClass.unsupported
  if (exponent !== EXPONENT_MAX) return NumberClass.normal
  if (high === INTEGER_BIT && low === 0) return NumberClass.infinity
  return (high & QUIET_BIT) !== 0 ? NumberClass.quietNan : NumberClass.signalingNan
}

/** Normalises a denormal of this format: exponent field 0 weighs as 1. */
export function normaliseDenormal(slot: number): void {
  work[slot + EXPONENT] = 1
  normalise(slot)
}

/** Shifts a non-zero mantissa until its integer bit is set; the exponent may go below 1. */
export function normalise(slot: number): void {
  let high = work[slot + HIGH]
  let low = work[slot]
  let shift = 0
  if (high === 0) {
    high = low
    low = 0
    shift = 32
  }
  const zeros = Math.clz32(high)
  if (zeros > 0) {
    high = (high << zeros) | (low >>> (32 - zeros))
    low <<= zeros
  }
  work[slot] = low
  work[slot + HIGH] = high
  work[slot + EXPONENT] = work[slot + EXPONENT] - shift - zeros
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers. */
export function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const first = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0
  const second = (Math.imul(aLow, bHigh) + (first & 0xffff)) | 0
  return (Math.imul(aHigh, bHigh) + (first >>> 16) + (second >>> 16)) | 0
}
