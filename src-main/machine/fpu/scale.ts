import { isNanOrUnsupported, denormalFlags, propagateNan, propagateSingleNan } from './nan'
import { roundExtended, roundToInteger } from './round'
import {
  A,
  B,
  EXPONENT,
  EXPONENT_BIAS,
  EXPONENT_MAX,
  EXTENSION,
  Flag,
  HIGH,
  INTEGER_BIT,
  NumberClass,
  Precision,
  R,
  S,
  SIGN,
  classify,
  copySlot,
  normalise,
  normaliseDenormal,
  resultIndefinite,
  resultInfinity,
  resultZero,
  setSlot,
  work,
} from './work'
import { loadInteger32 } from './convert-integer'

/** The control word with 64-bit precision: what the precision field does not govern. */
export const withFullPrecision = (control: number): number => control | (Precision.extended << 8)

/** R = A rounded to an integer (SDM vol. 2, FRNDINT). Returns exception flags. */
export function roundInteger(control: number): number {
  const a = classify(A)
  if (isNanOrUnsupported(a)) return propagateSingleNan()
  const flags = a === NumberClass.denormal ? Flag.denormal : 0
  const exponent = work[A + EXPONENT]
  if (a === NumberClass.zero || exponent >= EXPONENT_BIAS + 63) {
    copySlot(A, R)
    return 0
  }
  const inexact = roundToInteger(A, control)
  work[R + SIGN] = work[A + SIGN]
  work[R + EXPONENT] = 0
  if ((work[R] | work[R + HIGH]) !== 0) {
    work[R + EXPONENT] = EXPONENT_BIAS + 63
    normalise(R)
  }
  return flags | inexact
}

/** R = A * 2^(B towards zero) (SDM vol. 2, FSCALE). Returns exception flags. */
export function scale(control: number): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan()
  const sign = work[A + SIGN]
  const flags = denormalFlags()
  if (b === NumberClass.infinity) {
    const grows = work[B + SIGN] === 0
    if ((grows && a === NumberClass.zero) || (!grows && a === NumberClass.infinity)) {
      resultIndefinite()
      return Flag.invalid
    }
    if (grows) resultInfinity(sign)
    else resultZero(sign)
    return flags
  }
  copySlot(A, R)
  if (a === NumberClass.zero || a === NumberClass.infinity) return flags
  if (a === NumberClass.denormal) normaliseDenormal(R)
  work[EXTENSION] = 0
  work[R + EXPONENT] = work[R + EXPONENT] + scaleOfB()
  const rounded = roundExtended(withFullPrecision(control))
  // Beyond what moving the exponent can express, unmasked (SDM vol. 1, 8.5.4, 8.5.5).
  if (work[R + EXPONENT] >= EXPONENT_MAX && (control & Flag.overflow) === 0) {
    resultInfinity(sign)
    return flags | Flag.overflow | Flag.precision | Flag.roundedUp
  }
  if (work[R + EXPONENT] <= 0 && (control & Flag.underflow) === 0) {
    resultZero(sign)
    return flags | Flag.underflow | Flag.precision
  }
  return flags | rounded
}

/** B towards zero, cut to what drives any exponent out of range. */
function scaleOfB(): number {
  const exponent = work[B + EXPONENT] - EXPONENT_BIAS
  if (exponent < 0) return 0
  const magnitude = exponent > 16 ? 0x1ffff : work[B + HIGH] >>> (31 - exponent)
  return work[B + SIGN] !== 0 ? -magnitude : magnitude
}

/** S = the exponent of A, R = its significand in [1, 2) (SDM vol. 2, FXTRACT). Returns exception flags. */
export function extract(): number {
  const a = classify(A)
  if (isNanOrUnsupported(a)) {
    const flags = propagateSingleNan()
    copySlot(R, S)
    return flags
  }
  copySlot(A, R)
  if (a === NumberClass.zero) {
    setSlot(S, 1, EXPONENT_MAX, INTEGER_BIT, 0)
    return Flag.zeroDivide
  }
  if (a === NumberClass.infinity) {
    setSlot(S, 0, EXPONENT_MAX, INTEGER_BIT, 0)
    return 0
  }
  if (a === NumberClass.denormal) normaliseDenormal(R)
  loadInteger32(S, work[R + EXPONENT] - EXPONENT_BIAS)
  work[R + EXPONENT] = EXPONENT_BIAS
  return a === NumberClass.denormal ? Flag.denormal : 0
}
