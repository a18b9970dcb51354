import { denormalFlags, isNanOrUnsupported } from './nan'
import { A, B, DENORMAL, EXPONENT, EXPONENT_MAX, Flag, HIGH, NumberClass, SIGN, classify, work } from './work'

/** Results of a comparison as condition codes of the status word: C0, C2, C3. */
export const Comparison = { greater: 0, less: 0x100, equal: 0x4000, unordered: 0x4500 } as const

/** Condition codes C0, C2 and C3 in the status word. */
export const COMPARISON_CODES = 0x4500

/**
 * Compares A with B (SDM vol. 2, FCOM, FUCOM). The result holds the condition codes and the exception
 * flags; `quiet` keeps quiet NaNs from being invalid.
 */
export function compare(quiet: boolean): number {
  const exponentA = work[A + EXPONENT]
  const exponentB = work[B + EXPONENT]
  const areNormal =
    (work[A + HIGH] & work[B + HIGH]) < 0 &&
    exponentA !== 0 &&
    exponentB !== 0 &&
    exponentA !== EXPONENT_MAX &&
    exponentB !== EXPONENT_MAX
  return areNormal ? work[A + DENORMAL] | work[B + DENORMAL] | compareNormal() : compareSpecial(quiet)
}

/** The condition codes for two numbers other than zero, NaN and unsupported. */
function compareNormal(): number {
  const signA = work[A + SIGN]
  if (signA !== work[B + SIGN]) return signA !== 0 ? Comparison.less : Comparison.greater
  const order = compareMagnitudes()
  if (order === 0) return Comparison.equal
  return order < 0 === (signA === 0) ? Comparison.less : Comparison.greater
}

function compareSpecial(quiet: boolean): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) {
    const signals = a > NumberClass.quietNan || b > NumberClass.quietNan
    return Comparison.unordered | (signals || !quiet ? Flag.invalid : 0)
  }
  const flags = denormalFlags() | work[A + DENORMAL] | work[B + DENORMAL]
  if (a === NumberClass.zero && b === NumberClass.zero) return flags | Comparison.equal
  const signA = work[A + SIGN]
  if (a === NumberClass.zero) return flags | (work[B + SIGN] !== 0 ? Comparison.greater : Comparison.less)
  if (b === NumberClass.zero) return flags | (signA !== 0 ? Comparison.less : Comparison.greater)
  return flags | compareNormal()
}

/** The sign of |A| - |B| for finite numbers and infinities; a pseudo-denormal counts as exponent 1. */
export function compareMagnitudes(): number {
  const exponent = (work[A + EXPONENT] || 1) - (work[B + EXPONENT] || 1)
  if (exponent !== 0) return exponent
  const high = (work[A + HIGH] >>> 0) - (work[B + HIGH] >>> 0)
  return high !== 0 ? high : (work[A] >>> 0) - (work[B] >>> 0)
}
