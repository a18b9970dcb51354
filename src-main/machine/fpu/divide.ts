import { EXACT } from './add'
import { denormalFlags, isNanOrUnsupported, propagateNan } from './nan'
import { roundExtended } from './round'
import {
  A,
  B,
  DENORMAL,
  EXPONENT,
  EXPONENT_BIAS,
  EXPONENT_MAX,
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

/** R = A / B (SDM vol. 2, FDIV). Returns exception flags. */
export function divide(control: number): number {
  const flags = divideExact()
  return (flags & EXACT) !== 0 ? flags & ~EXACT : flags | roundExtended(control)
}

/** R and `EXTENSION` = A / B before rounding. `EXACT` in the result: R is final. */
export function divideExact(): number {
  const exponentA = work[A + EXPONENT]
  const exponentB = work[B + EXPONENT]
  if (
    (work[A + HIGH] & work[B + HIGH]) >= 0 ||
    exponentA === EXPONENT_MAX ||
    exponentB === EXPONENT_MAX ||
    exponentA === 0 ||
    exponentB === 0
  )
    return divideSpecial()
  divideMantissas()
  return work[A + DENORMAL] | work[B + DENORMAL]
}

/** Where in `work` a step of the division leaves its remainder: lower and upper word. */
const REMAINDER = 24

/**
 * One 32-bit digit of a long division: remainder * 2^32 / divisor, where remainder < divisor. The
 * digit is estimated in floating point and corrected.
 */
function divideStep(
  high: number,
  low: number,
  next: number,
  divisorHigh: number,
  divisorLow: number,
): number {
  const divisor = (divisorHigh >>> 0) * 4294967296 + (divisorLow >>> 0)
  const dividend = ((high >>> 0) * 4294967296 + (low >>> 0)) * 4294967296 + (next >>> 0)
  let estimate = Math.floor(dividend / divisor)
  if (estimate > 4294967295) estimate = 4294967295
  let digit = estimate | 0
  // remainder = dividend - digit * divisor, in three words; may be off by one divisor either way.
  const product0 = Math.imul(digit, divisorLow)
  const product1Low = multiplyHigh(digit, divisorLow)
  const product1High = Math.imul(digit, divisorHigh)
  const product1 = (product1Low + product1High) | 0
  const carry = product1 >>> 0 < product1Low >>> 0 ? 1 : 0
  const product2 = (multiplyHigh(digit, divisorHigh) + carry) | 0
  let r0 = (next - product0) | 0
  let borrow = next >>> 0 < product0 >>> 0 ? 1 : 0
  let r1 = (low - product1 - borrow) | 0
  borrow = low >>> 0 < (product1 >>> 0) + borrow ? 1 : 0
  let r2 = (high - product2 - borrow) | 0
  while (r2 < 0) {
    digit = (digit - 1) | 0
    const sum0 = (r0 + divisorLow) | 0
    const carry0 = sum0 >>> 0 < divisorLow >>> 0 ? 1 : 0
    const sum1 = (r1 >>> 0) + (divisorHigh >>> 0) + carry0
    r0 = sum0
    r1 = sum1 | 0
    if (sum1 > 4294967295) r2 = (r2 + 1) | 0
  }
  while (r2 > 0 || r1 >>> 0 > divisorHigh >>> 0 || (r1 === divisorHigh && r0 >>> 0 >= divisorLow >>> 0)) {
    digit = (digit + 1) | 0
    const borrow0 = r0 >>> 0 < divisorLow >>> 0 ? 1 : 0
    r0 = (r0 - divisorLow) | 0
    const borrow1 = r1 >>> 0 < (divisorHigh >>> 0) + borrow0 ? 1 : 0
    r1 = (r1 - divisorHigh - borrow0) | 0
    r2 = (r2 - borrow1) | 0
  }
  work[REMAINDER] = r0
  work[REMAINDER + 1] = r1
  return digit
}

/** R and `EXTENSION` = A / B for normalised operands: 64 quotient bits, guard and sticky. */
function divideMantissas(): void {
  const divisorHigh = work[B + HIGH]
  const divisorLow = work[B]
  let exponent = work[A + EXPONENT] - work[B + EXPONENT] + EXPONENT_BIAS
  let high = work[A + HIGH]
  let low = work[A]
  let next = 0
  const less = high >>> 0 < divisorHigh >>> 0 || (high === divisorHigh && low >>> 0 < divisorLow >>> 0)
  if (less) exponent--
  else {
    next = low << 31
    low = (low >>> 1) | (high << 31)
    high >>>= 1
  }
  const quotientHigh = divideStep(high, low, next, divisorHigh, divisorLow)
  const quotientLow = divideStep(work[REMAINDER + 1], work[REMAINDER], 0, divisorHigh, divisorLow)
  const restHigh = work[REMAINDER + 1]
  const restLow = work[REMAINDER]
  let extension = 0
  if ((restHigh | restLow) !== 0) {
    // Twice the remainder against the divisor tells which side of half a unit the rest lies.
    const doubleHigh = (restHigh << 1) | (restLow >>> 31)
    const doubleLow = restLow << 1
    const atLeastHalf =
      restHigh < 0 ||
      doubleHigh >>> 0 > divisorHigh >>> 0 ||
      (doubleHigh === divisorHigh && doubleLow >>> 0 >= divisorLow >>> 0)
    const exactlyHalf = restHigh >= 0 && doubleHigh === divisorHigh && doubleLow === divisorLow
    extension = exactlyHalf ? 0x80000000 | 0 : atLeastHalf ? 0x80000001 | 0 : 1
  }
  work[R] = quotientLow
  work[R + HIGH] = quotientHigh
  work[EXTENSION] = extension
  work[R + EXPONENT] = exponent
  work[R + SIGN] = work[A + SIGN] ^ work[B + SIGN]
}

/** Zeros, denormals, infinities and NaNs. */
function divideSpecial(): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan() | EXACT
  const sign = work[A + SIGN] ^ work[B + SIGN]
  if (
    (a === NumberClass.infinity && b === NumberClass.infinity) ||
    (a === NumberClass.zero && b === NumberClass.zero)
  ) {
    resultIndefinite()
    return Flag.invalid | EXACT
  }
  const flags = denormalFlags() | work[A + DENORMAL] | work[B + DENORMAL]
  if (a === NumberClass.infinity) {
    resultInfinity(sign)
    return flags | EXACT
  }
  if (b === NumberClass.zero) {
    resultInfinity(sign)
    return Flag.zeroDivide | EXACT
  }
  if (a === NumberClass.zero || b === NumberClass.infinity) {
    resultZero(sign)
    return flags | EXACT
  }
  if (a === NumberClass.denormal) normaliseDenormal(A)
  if (b === NumberClass.denormal) normaliseDenormal(B)
  divideMantissas()
  return flags
}
