import { denormalFlags, isNanOrUnsupported, propagateNan } from './nan'
import { roundExtended } from './round'
import { withFullPrecision } from './scale'
import {
  A,
  B,
  EXPONENT,
  EXTENSION,
  Flag,
  HIGH,
  NumberClass,
  R,
  SIGN,
  classify,
  copySlot,
  normalise,
  normaliseDenormal,
  resultIndefinite,
  resultZero,
  work,
} from './work'

/** C2 in the status word: the reduction is not complete. */
const INCOMPLETE = 0x400

/** The quotient's lowest three bits as C0 (bit 2), C3 (bit 1), C1 (bit 0). */
const quotientCodes = (quotient: number): number =>
  ((quotient & 4) << 6) | ((quotient & 2) << 13) | ((quotient & 1) << 9)

/**
 * R = A rem B (SDM vol. 2, FPREM: quotient towards zero; FPREM1: quotient to nearest even). An
 * exponent difference of 64 or more is reduced by 32 to 63 bits and reported incomplete. Returns
 * exception flags and condition codes; C1 belongs to the quotient.
 */
export function remainder(control: number, nearest: boolean): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan()
  if (a === NumberClass.infinity || b === NumberClass.zero) {
    resultIndefinite()
    return Flag.invalid
  }
  const flags = denormalFlags()
  if (a === NumberClass.zero) {
    resultZero(work[A + SIGN])
    return flags
  }
  if (a === NumberClass.denormal) normaliseDenormal(A)
  copySlot(A, R)
  work[EXTENSION] = 0
  if (b === NumberClass.infinity) return flags | roundExtended(withFullPrecision(control))
  if (b === NumberClass.denormal) normaliseDenormal(B)
  const difference = work[A + EXPONENT] - work[B + EXPONENT]
  let codes: number
  if (difference >= 64) {
    reduce(((difference & 31) | 32) + 1)
    work[R + EXPONENT] = work[A + EXPONENT] - ((difference & 31) | 32)
    codes = INCOMPLETE
  } else if (difference < -1 || (difference < 0 && !nearest)) codes = 0
  else codes = quotientCodes(difference < 0 ? halfQuotient() : complete(difference, nearest))
  if ((work[R] | work[R + HIGH]) === 0) {
    resultZero(work[A + SIGN])
    return flags | codes
  }
  if (work[R + HIGH] >= 0) normalise(R)
  return flags | codes | roundExtended(withFullPrecision(control))
}

/** A complete reduction with 0 <= difference < 64. Returns the quotient's low bits. */
function complete(difference: number, nearest: boolean): number {
  let quotient = reduce(difference + 1)
  work[R + EXPONENT] = work[B + EXPONENT]
  if (nearest) {
    const order = compareTwice()
    if (order > 0 || (order === 0 && (quotient & 1) !== 0)) {
      subtractFromDivisor()
      quotient++
    }
  }
  return quotient
}

/** A is less than B and at least half of it in exponent: the nearest quotient is 0 or 1. */
function halfQuotient(): number {
  // |A| against B/2: same exponents after halving B.
  const high = (work[A + HIGH] >>> 0) - (work[B + HIGH] >>> 0)
  const order = high !== 0 ? high : (work[A] >>> 0) - (work[B] >>> 0)
  if (order <= 0) return 0
  // |A| - B in units of A's exponent: 2B - A.
  const low = work[A]
  const bLow = work[B]
  const doubleLow = bLow << 1
  const doubleHigh = (work[B + HIGH] << 1) | (bLow >>> 31)
  work[R] = (doubleLow - low) | 0
  work[R + HIGH] = (doubleHigh - work[A + HIGH] - (doubleLow >>> 0 < low >>> 0 ? 1 : 0)) | 0
  work[R + SIGN] = work[A + SIGN] ^ 1
  return 1
}

/** Long division of mantissas, one quotient bit a step. R's mantissa is the remainder. */
function reduce(steps: number): number {
  const divisorHigh = work[B + HIGH]
  const divisorLow = work[B]
  let high = work[A + HIGH]
  let low = work[A]
  let carry = 0
  let quotient = 0
  for (let step = 0; step < steps; step++) {
    if (step > 0) {
      carry = high >>> 31
      high = (high << 1) | (low >>> 31)
      low <<= 1
    }
    quotient <<= 1
    if (
      carry !== 0 ||
      high >>> 0 > divisorHigh >>> 0 ||
      (high === divisorHigh && low >>> 0 >= divisorLow >>> 0)
    ) {
      high = (high - divisorHigh - (low >>> 0 < divisorLow >>> 0 ? 1 : 0)) | 0
      low = (low - divisorLow) | 0
      quotient |= 1
    }
  }
  work[R] = low
  work[R + HIGH] = high
  return quotient
}

/** The sign of 2R - B, mantissas at the same exponent. */
function compareTwice(): number {
  const low = work[R]
  const high = work[R + HIGH]
  if (high < 0) return 1
  const twiceHigh = ((high << 1) | (low >>> 31)) >>> 0
  const order = twiceHigh - (work[B + HIGH] >>> 0)
  return order !== 0 ? order : ((low << 1) >>> 0) - (work[B] >>> 0)
}

/** R = R - B, which is negative: the sign turns. */
function subtractFromDivisor(): void {
  const low = work[R]
  const bLow = work[B]
  work[R] = (bLow - low) | 0
  work[R + HIGH] = (work[B + HIGH] - work[R + HIGH] - (bLow >>> 0 < low >>> 0 ? 1 : 0)) | 0
  work[R + SIGN] = work[R + SIGN] ^ 1
}
