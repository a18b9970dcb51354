import { EXPONENT, EXPONENT_BIAS, EXTENSION, HIGH, INTEGER_BIT, R, SIGN, work } from '../work'
import { type DoubleDouble, doubleDouble, twoSum } from './double-double'

const TWO_32 = 4294967296

/** The mantissa of a normalised slot as a number in [1, 2); exact. */
export function significand(slot: number): DoubleDouble {
  const sum = twoSum((work[slot + HIGH] >>> 0) * TWO_32, work[slot] >>> 0)
  return doubleDouble(sum.high * 2 ** -63, sum.low * 2 ** -63)
}

/** The unbiased exponent of a slot. */
export const exponentOf = (slot: number): number => work[slot + EXPONENT] - EXPONENT_BIAS

/** The value of a normalised slot whose exponent lies within that of a double; exact. */
export function valueOf(slot: number): DoubleDouble {
  const { high, low } = significand(slot)
  const factor = 2 ** exponentOf(slot) * (work[slot + SIGN] !== 0 ? -1 : 1)
  return { high: high * factor, low: low * factor }
}

const bits = new DataView(new ArrayBuffer(8))

/**
 * R and `EXTENSION` = value * 2^exponent, before rounding, for a value other than 0. The sticky bit is
 * set: transcendental results are never exact but in cases that do not come here.
 */
export function setResult(value: DoubleDouble, exponent: number): void {
  const negative = value.high < 0
  const high = negative ? -value.high : value.high
  bits.setFloat64(0, high)
  const binary = ((bits.getUint16(0) >> 4) & 0x7ff) - 1023
  // The high part becomes an integer of 64 bits, the low part a correction with a fraction.
  const scale = 2 ** (63 - binary)
  const top = high * scale
  const rest = (negative ? -value.low : value.low) * scale
  const whole = Math.floor(rest)
  const topHigh = Math.floor(top / TWO_32)
  let low = top - topHigh * TWO_32 + whole
  let upper = topHigh
  if (low < 0) {
    low += TWO_32
    upper--
  } else if (low >= TWO_32) {
    low -= TWO_32
    upper++
  }
  let power = binary
  let extension = Math.min(Math.floor((rest - whole) * TWO_32), TWO_32 - 1)
  if (upper >= TWO_32) {
    // Carried to 2^64.
    upper = TWO_32 / 2
    low = 0
    power++
  } else if (upper < TWO_32 / 2) {
    // Borrowed below 2^63: shift left by one.
    const carry = Math.floor(low / (TWO_32 / 2))
    upper = upper * 2 + carry
    low = (low - (carry * TWO_32) / 2) * 2 + Math.floor(extension / (TWO_32 / 2))
    extension = (extension * 2) % TWO_32
    power--
  }
  work[R] = low | 0
  work[R + HIGH] = upper | 0 || INTEGER_BIT
  work[EXTENSION] = extension | 1
  work[R + EXPONENT] = power + exponent + EXPONENT_BIAS
  work[R + SIGN] = negative ? 1 : 0
}
