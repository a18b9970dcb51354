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

/** R = A * B (SDM vol. 2, FMUL). Returns exception flags. */
export function multiply(control: number): number {
  const flags = multiplyExact()
  return (flags & EXACT) !== 0 ? flags & ~EXACT : flags | roundExtended(control)
}

/** R and `EXTENSION` = A * B before rounding. `EXACT` in the result: R is final. */
export function multiplyExact(): number {
  const exponentA = work[A + EXPONENT]
  const exponentB = work[B + EXPONENT]
  if (
    (work[A + HIGH] & work[B + HIGH]) >= 0 ||
    exponentA === EXPONENT_MAX ||
    exponentB === EXPONENT_MAX ||
    exponentA === 0 ||
    exponentB === 0
  )
    return multiplySpecial()
  multiplyMantissas()
  return work[A + DENORMAL] | work[B + DENORMAL]
}

/** R and `EXTENSION` = A * B for normalised operands. */
export function multiplyMantissas(): void {
  const aLow = work[A]
  const aHigh = work[A + HIGH]
  const bLow = work[B]
  const bHigh = work[B + HIGH]
  // Columns of 32 bits, from the lowest: p0, p1, p2, p3.
  const p0 = Math.imul(aLow, bLow)
  const cross1 = Math.imul(aHigh, bLow)
  const cross2 = Math.imul(aLow, bHigh)
  let p1 = aLow === 0 || bLow === 0 ? 0 : multiplyHigh(aLow, bLow)
  p1 = (p1 + cross1) | 0
  let carry = p1 >>> 0 < cross1 >>> 0 ? 1 : 0
  p1 = (p1 + cross2) | 0
  if (p1 >>> 0 < cross2 >>> 0) carry++
  const crossHigh1 = bLow === 0 ? 0 : multiplyHigh(aHigh, bLow)
  const crossHigh2 = aLow === 0 ? 0 : multiplyHigh(aLow, bHigh)
  const product2 = Math.imul(aHigh, bHigh)
  let p2 = (product2 + carry) | 0
  carry = p2 >>> 0 < carry ? 1 : 0
  p2 = (p2 + crossHigh1) | 0
  if (p2 >>> 0 < crossHigh1 >>> 0) carry++
  p2 = (p2 + crossHigh2) | 0
  if (p2 >>> 0 < crossHigh2 >>> 0) carry++
  let p3 = (multiplyHigh(aHigh, bHigh) + carry) | 0
  let exponent = work[A + EXPONENT] + work[B + EXPONENT] - (EXPONENT_BIAS - 1)
  if (p3 >= 0) {
    p3 = (p3 << 1) | (p2 >>> 31)
    p2 = (p2 << 1) | (p1 >>> 31)
    p1 <<= 1
    exponent--
  }
  work[R] = p2
  work[R + HIGH] = p3
  work[EXTENSION] = p0 !== 0 ? p1 | 1 : p1
  work[R + EXPONENT] = exponent
  work[R + SIGN] = work[A + SIGN] ^ work[B + SIGN]
}

/** Zeros, denormals, infinities and NaNs. */
function multiplySpecial(): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan() | EXACT
  const sign = work[A + SIGN] ^ work[B + SIGN]
  if (a === NumberClass.infinity || b === NumberClass.infinity) {
    if (a === NumberClass.zero || b === NumberClass.zero) {
      resultIndefinite()
      return Flag.invalid | EXACT
    }
    resultInfinity(sign)
    return denormalFlags() | work[A + DENORMAL] | work[B + DENORMAL] | EXACT
  }
  const flags = denormalFlags() | work[A + DENORMAL] | work[B + DENORMAL]
  if (a === NumberClass.zero || b === NumberClass.zero) {
    resultZero(sign)
    return flags | EXACT
  }
  if (a === NumberClass.denormal) normaliseDenormal(A)
  if (b === NumberClass.denormal) normaliseDenormal(B)
  multiplyMantissas()
  return flags
}
