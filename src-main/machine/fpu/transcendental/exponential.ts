import { isNanOrUnsupported, propagateSingleNan } from '../nan'
import { roundExtended } from '../round'
import { withFullPrecision } from '../scale'
import {
  A,
  EXPONENT_BIAS,
  Flag,
  HIGH,
  INTEGER_BIT,
  NumberClass,
  R,
  SIGN,
  classify,
  copySlot,
  normaliseDenormal,
  setSlot,
  work,
} from '../work'
import { multiply, negate } from './double-double'
import { exponentOf, setResult, significand, valueOf } from './extended'
import { LN2, exponentialMinusOne } from './functions'

/** Below this 2^x - 1 is x ln 2 in 64 bits. */
const TINY_EXPONENT = -70

/** R = 2^A - 1 (SDM vol. 2, F2XM1). Returns exception flags. */
export function exponentialOperation(wordControl: number): number {
  const a = classify(A)
  if (isNanOrUnsupported(a)) return propagateSingleNan()
  copySlot(A, R)
  const negative = work[A + SIGN] !== 0
  if (a === NumberClass.infinity) {
    if (negative) setSlot(R, 1, EXPONENT_BIAS, INTEGER_BIT, 0)
    return 0
  }
  if (a === NumberClass.zero) return 0
  const flags = a === NumberClass.denormal ? Flag.denormal : 0
  if (a === NumberClass.denormal) normaliseDenormal(A)
  const exponent = exponentOf(A)
  if (exponent >= 0) {
    // 2^1 - 1 = 1; beyond the domain the result is undefined and processors return the operand.
    if (exponent === 0 && negative && work[A + HIGH] === INTEGER_BIT && work[A] === 0)
      setSlot(R, 1, EXPONENT_BIAS - 1, INTEGER_BIT, 0)
    return Flag.precision
  }
  if (exponent < TINY_EXPONENT) {
    const value = multiply(significand(A), LN2)
    setResult(negative ? negate(value) : value, exponent)
  } else setResult(exponentialMinusOne(multiply(valueOf(A), LN2)), 0)
  return flags | roundExtended(withFullPrecision(wordControl))
}
