import { HIGH, SIGN, work } from '../work'
import { type DoubleDouble, add, negate, twoSum } from './double-double'
import { exponentOf, valueOf } from './extended'

/**
 * pi as the processor keeps it for argument reduction: 66 bits, C90FDAA2 2168C234 Ch (SDM vol. 1, 8.3.8).
 * A multiple of it is subtracted exactly, so results near its zeros differ from those of true pi as on
 * hardware. `HALF_PI_66` is pi/2 in units of 2^-67, and in two parts whose products with a quotient
 * below 2^19 are exact.
 */
const HALF_PI_66 = 0xc90fdaa22168c234cn
const UNITS = -67
const UPPER_PART = 0xc90fdaa2 * 2 ** -31
const LOWER_PART = 0x2168c234c * 2 ** UNITS
const LARGE_EXPONENT = 17

export interface Reduced {
  /** The argument minus a multiple of pi/2; at most pi/4 in magnitude. */
  readonly rest: DoubleDouble
  /** The multiple modulo 4. */
  readonly quadrant: number
}

/** Reduces the normalised number of a slot, |x| < 2^63 and not tiny. */
export function reduceAngle(slot: number): Reduced {
  const exponent = exponentOf(slot)
  if (exponent < LARGE_EXPONENT) {
    const value = valueOf(slot)
    const quotient = Math.round(value.high / (Math.PI / 2))
    if (quotient === 0) return { rest: value, quadrant: 0 }
    const rest = add(twoSum(value.high, -quotient * UPPER_PART), twoSum(value.low, -quotient * LOWER_PART))
    return { rest, quadrant: quotient & 3 }
  }
  const mantissa = (BigInt(work[slot + HIGH] >>> 0) << 32n) | BigInt(work[slot] >>> 0)
  const scaled = mantissa << BigInt(exponent - 63 - UNITS)
  const quotient = (scaled + HALF_PI_66 / 2n) / HALF_PI_66
  const rest = scaled - quotient * HALF_PI_66
  const upper = Number(rest >> 32n) * 2 ** (32 + UNITS)
  const lower = Number(rest & 0xffffffffn) * 2 ** UNITS
  const value = twoSum(upper, lower)
  const quadrant = Number(quotient & 3n)
  if (work[slot + SIGN] === 0) return { rest: value, quadrant }
  return { rest: negate(value), quadrant: -quadrant & 3 }
}
