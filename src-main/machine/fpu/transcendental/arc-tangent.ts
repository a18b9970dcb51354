import { denormalFlags, isNanOrUnsupported, propagateNan } from '../nan'
import { roundExtended } from '../round'
import { withFullPrecision } from '../scale'
import { A, B, NumberClass, SIGN, classify, normaliseDenormal, resultZero, work } from '../work'
import { type DoubleDouble, add, divide, negate, shift, subtract } from './double-double'
import { exponentOf, setResult, significand } from './extended'
import { HALF_PI, PI, arcTangent } from './functions'

/** Exponent differences beyond this leave nothing of the smaller operand in 64 bits. */
const FAR = 70

/** R = the angle of the point (A, B): arc tangent of B / A (SDM vol. 2, FPATAN, table 3-30). */
export function arcTangentOperation(wordControl: number): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan()
  const flags = denormalFlags()
  const control = withFullPrecision(wordControl)
  const left = work[A + SIGN] !== 0
  const finish = (angle: DoubleDouble, exponent = 0): number => {
    setResult(work[B + SIGN] !== 0 ? negate(angle) : angle, exponent)
    return flags | roundExtended(control)
  }
  if (b === NumberClass.infinity) {
    if (a !== NumberClass.infinity) return finish(HALF_PI)
    const quarter = shift(PI, -2)
    return finish(left ? subtract(PI, quarter) : quarter)
  }
  if (b === NumberClass.zero || a === NumberClass.infinity) {
    if (left) return finish(PI)
    resultZero(work[B + SIGN])
    return flags
  }
  if (a === NumberClass.zero) return finish(HALF_PI)
  if (a === NumberClass.denormal) normaliseDenormal(A)
  if (b === NumberClass.denormal) normaliseDenormal(B)

  const difference = exponentOf(B) - exponentOf(A)
  if (difference > FAR) return finish(HALF_PI)
  const ratio = divide(significand(B), significand(A))
  if (difference < -FAR) return left ? finish(PI) : finish(ratio, difference)
  const tangent = shift(ratio, difference)
  if (tangent.high <= 1) {
    const angle = arcTangent(tangent)
    return finish(left ? subtract(PI, angle) : angle)
  }
  const angle = arcTangent(shift(divide(significand(A), significand(B)), -difference))
  return finish(left ? add(HALF_PI, angle) : subtract(HALF_PI, angle))
}
