import { EXACT } from './add'
import { isNanOrUnsupported, propagateSingleNan } from './nan'
import { roundExtended } from './round'
import {
  A,
  DENORMAL,
  EXPONENT,
  EXPONENT_BIAS,
  EXTENSION,
  Flag,
  HIGH,
  NumberClass,
  R,
  SIGN,
  classify,
  multiplyHigh,
  normaliseDenormal,
  resultIndefinite,
  resultInfinity,
  resultZero,
  work,
} from './work'

/** R = square root of A (SDM vol. 2, FSQRT). Returns exception flags. */
export function squareRoot(control: number): number {
  const flags = squareRootExact()
  return (flags & EXACT) !== 0 ? flags & ~EXACT : flags | roundExtended(control)
}

/** R and `EXTENSION` = square root of A before rounding. `EXACT` in the result: R is final. */
export function squareRootExact(): number {
  const a = classify(A)
  if (isNanOrUnsupported(a)) return propagateSingleNan() | EXACT
  const sign = work[A + SIGN]
  if (a === NumberClass.zero) {
    resultZero(sign)
    return EXACT
  }
  if (sign !== 0) {
    resultIndefinite()
    return Flag.invalid | EXACT
  }
  if (a === NumberClass.infinity) {
    resultInfinity(0)
    return EXACT
  }
  let flags = work[A + DENORMAL]
  if (a === NumberClass.denormal) {
    normaliseDenormal(A)
    flags = Flag.denormal
  }
  squareRootMantissa()
  return flags
}

/**
 * The root of a 128-bit integer N = mantissa * 2^63 or 2^64, chosen so that the exponent is even:
 * 32 bits from the host's square root, 32 more from one division by twice that, both corrected.
 */
function squareRootMantissa(): void {
  const exponent = work[A + EXPONENT] - EXPONENT_BIAS
  const odd = exponent & 1
  // n3 n2 n1 0 = the radicand, a quarter of 2^128 or more.
  let n3 = work[A + HIGH]
  let n2 = work[A]
  let n1 = 0
  if (odd === 0) {
    n1 = n2 << 31
    n2 = (n2 >>> 1) | (n3 << 31)
    n3 >>>= 1
  }
  // First digit: floor of the root of n3 n2, at least 2^31. The host's operand and root are rounded.
  let first = Math.min(Math.floor(Math.sqrt((n3 >>> 0) * 4294967296 + (n2 >>> 0))), 4294967295)
  let rest =
    ((n3 >>> 0) - (multiplyHigh(first, first) >>> 0)) * 4294967296 +
    ((n2 >>> 0) - (Math.imul(first, first) >>> 0))
  if (rest < 0) {
    rest += 2 * first - 1
    first--
  } else if (rest > 2 * first) {
    rest -= 2 * first + 1
    first++
  }
  const high = first | 0
  // Second digit: (rest * 2^32 + n1) / (2 * first), then the remainder of the whole.
  let low = Math.min(Math.floor((rest * 4294967296 + (n1 >>> 0)) / (2 * first)), 4294967295) | 0
  remainderOfRoot(n3, n2, n1, high, low)
  while (work[REST + 3] < 0) {
    low = (low - 1) | 0
    remainderOfRoot(n3, n2, n1, high, low)
  }
  while (remainderReachesNext(high, low) && low !== -1) {
    low = (low + 1) | 0
    remainderOfRoot(n3, n2, n1, high, low)
  }
  // The rest beyond root (half a unit): rest > root, as (root + 1/2)^2 = root^2 + root + 1/4.
  const r2 = work[REST + 2]
  const r1 = work[REST + 1]
  const r0 = work[REST]
  const beyondHalf = r2 !== 0 || r1 >>> 0 > high >>> 0 || (r1 === high && r0 >>> 0 > low >>> 0)
  work[R] = low
  work[R + HIGH] = high
  work[EXTENSION] = beyondHalf ? 0x80000001 | 0 : (r1 | r0) !== 0 ? 1 : 0
  work[R + EXPONENT] = ((exponent - odd) >> 1) + EXPONENT_BIAS
  work[R + SIGN] = 0
}

/** Where `remainderOfRoot` leaves its four words, lowest first. */
const REST = 24

/** n3 n2 n1 0 - (high low)^2. */
function remainderOfRoot(n3: number, n2: number, n1: number, high: number, low: number): void {
  const p0 = Math.imul(low, low)
  const crossLow = Math.imul(high, low)
  const crossHigh = multiplyHigh(high, low)
  // Twice the cross product: 65 bits.
  const double0 = crossLow << 1
  const double1 = (crossHigh << 1) | (crossLow >>> 31)
  const double2 = crossHigh >>> 31
  const p1 = (multiplyHigh(low, low) >>> 0) + (double0 >>> 0)
  const carry1 = p1 > 4294967295 ? 1 : 0
  const p2 = (Math.imul(high, high) >>> 0) + (double1 >>> 0) + carry1
  const carry2 = p2 > 8589934591 ? 2 : p2 > 4294967295 ? 1 : 0
  const p3 = (multiplyHigh(high, high) + double2 + carry2) | 0
  const r0 = -p0 | 0
  const borrow0 = p0 !== 0 ? 1 : 0
  const d1 = (n1 >>> 0) - ((p1 | 0) >>> 0) - borrow0
  const d2 = (n2 >>> 0) - ((p2 | 0) >>> 0) - (d1 < 0 ? 1 : 0)
  work[REST] = r0
  work[REST + 1] = d1 | 0
  work[REST + 2] = d2 | 0
  work[REST + 3] = (n3 - p3 - (d2 < 0 ? 1 : 0)) | 0
}

/** True when the remainder is more than twice the root, so that the next larger root fits too. */
function remainderReachesNext(high: number, low: number): boolean {
  const twice2 = high >>> 31
  const twice1 = (high << 1) | (low >>> 31)
  const twice0 = low << 1
  if (work[REST + 3] !== 0) return work[REST + 3] > 0
  const r2 = work[REST + 2] >>> 0
  if (r2 !== twice2) return r2 > twice2
  const r1 = work[REST + 1] >>> 0
  if (r1 !== twice1 >>> 0) return r1 > twice1 >>> 0
  return work[REST] >>> 0 > twice0 >>> 0
}
