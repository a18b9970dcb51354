import { denormalFlags, isNanOrUnsupported, propagateNan } from '../nan'
import { roundExtended } from '../round'
import { withFullPrecision } from '../scale'
import {
  A,
  B,
  Flag,
  HIGH,
  INTEGER_BIT,
  NumberClass,
  R,
  SIGN,
  classify,
  copySlot,
  normaliseDenormal,
  resultIndefinite,
  resultInfinity,
  resultZero,
  work,
} from '../work'
import {
  type DoubleDouble,
  ONE,
  add,
  divide,
  doubleDouble,
  multiply,
  negate,
  shift,
  subtract,
} from './double-double'
import { exponentOf, setResult, significand, valueOf } from './extended'
import { LN2, logarithmOfRatio } from './functions'

/** log2 of m * 2^exponent, m in [1, 2). */
function binaryLogarithm(mantissa: DoubleDouble, exponent: number): DoubleDouble {
  const upper = mantissa.high > Math.SQRT2
  const m = upper ? shift(mantissa, -1) : mantissa
  const fraction = logarithmOfRatio(divide(subtract(m, ONE), add(m, ONE)))
  return add(doubleDouble(exponent + (upper ? 1 : 0)), fraction)
}

/** R = B * factor * 2^exponent, rounded. */
function product(factor: DoubleDouble, exponent: number, control: number): number {
  const value = multiply(significand(B), factor)
  setResult(work[B + SIGN] !== 0 ? negate(value) : value, exponentOf(B) + exponent)
  return roundExtended(withFullPrecision(control))
}

const invalid = (): number => {
  resultIndefinite()
  return Flag.invalid
}

/** R = B * log2 A (SDM vol. 2, FYL2X, table 3-47). Returns exception flags. */
export function logarithmOperation(control: number): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan()
  if (work[A + SIGN] !== 0 && a !== NumberClass.zero) return invalid()
  const signB = work[B + SIGN]
  if (a === NumberClass.zero) {
    if (b === NumberClass.zero) return invalid()
    resultInfinity(signB ^ 1)
    return b === NumberClass.infinity ? 0 : Flag.zeroDivide
  }
  const flags = denormalFlags()
  if (a === NumberClass.infinity) {
    if (b === NumberClass.zero) return invalid()
    resultInfinity(signB)
    return flags
  }
  if (a === NumberClass.denormal) normaliseDenormal(A)
  const exponent = exponentOf(A)
  const isOne = exponent === 0 && work[A + HIGH] === INTEGER_BIT && work[A] === 0
  const signOfLogarithm = exponent < 0 ? 1 : 0
  if (b === NumberClass.infinity) {
    if (isOne) return invalid()
    resultInfinity(signB ^ signOfLogarithm)
    return flags
  }
  if (b === NumberClass.zero || isOne) {
    resultZero(signB ^ signOfLogarithm)
    return flags
  }
  if (b === NumberClass.denormal) normaliseDenormal(B)
  return flags | product(binaryLogarithm(significand(A), exponent), 0, control)
}

/** Within these the quotient x / (2 + x) keeps every bit of 1 + x. */
const NEAR_ONE = Math.SQRT2 - 1
/** Below this log2(1 + x) is x / ln 2 in 64 bits; above its negative the 1 does not count. */
const TINY_EXPONENT = -70
const HUGE_EXPONENT = 200

/** R = B * log2(A + 1) (SDM vol. 2, FYL2XP1, table 3-48). Returns exception flags. */
export function logarithmPlusOneOperation(control: number): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan()
  const signA = work[A + SIGN]
  const sign = signA ^ work[B + SIGN]
  const flags = denormalFlags()
  if (a === NumberClass.infinity) {
    if (signA !== 0 || b === NumberClass.zero) return invalid()
    resultInfinity(sign)
    return flags
  }
  if (b === NumberClass.infinity) {
    if (a === NumberClass.zero) return invalid()
    resultInfinity(sign)
    return flags
  }
  if (a === NumberClass.zero || b === NumberClass.zero) {
    resultZero(sign)
    return flags
  }
  if (a === NumberClass.denormal) normaliseDenormal(A)
  if (b === NumberClass.denormal) normaliseDenormal(B)
  const exponent = exponentOf(A)
  if (signA !== 0 && exponent >= 0) {
    // Outside the domain the result is undefined; processors return the operand.
    copySlot(A, R)
    return flags | Flag.precision
  }
  if (exponent < TINY_EXPONENT) {
    const tiny = divide(significand(A), LN2)
    return flags | product(signA !== 0 ? negate(tiny) : tiny, exponent, control)
  }
  if (exponent > HUGE_EXPONENT) return flags | product(binaryLogarithm(significand(A), exponent), 0, control)
  const x = valueOf(A)
  if (Math.abs(x.high) <= NEAR_ONE * 0.7)
    return flags | product(logarithmOfRatio(divide(x, add(doubleDouble(2), x))), 0, control)
  const sum = add(ONE, x)
  const power = Math.floor(Math.log2(sum.high))
  return flags | product(binaryLogarithm(shift(sum, -power), power), 0, control)
}
