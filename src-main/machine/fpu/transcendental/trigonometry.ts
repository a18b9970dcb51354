import { isNanOrUnsupported, propagateSingleNan } from '../nan'
import { roundExtended } from '../round'
import { withFullPrecision } from '../scale'
import {
  A,
  EXPONENT_BIAS,
  EXTENSION,
  Flag,
  NumberClass,
  R,
  S,
  classify,
  copySlot,
  normaliseDenormal,
  resultIndefinite,
  setSlot,
  work,
} from '../work'
import { type DoubleDouble, divide, negate } from './double-double'
import { exponentOf, setResult } from './extended'
import { cosine, sine } from './functions'
import { type Reduced, reduceAngle } from './reduction'

/** C2: the argument is 2^63 or more in magnitude and was not touched. */
export const OUT_OF_RANGE = 0x400
const RANGE_EXPONENT = 63
/** Below 2^-34 the next term of the series lies under the 64 bits of a result. */
const TINY_EXPONENT = -34

const sineOf = ({ rest, quadrant }: Reduced): DoubleDouble => {
  const value = (quadrant & 1) === 0 ? sine(rest) : cosine(rest)
  return (quadrant & 2) === 0 ? value : negate(value)
}
const cosineOf = ({ rest, quadrant }: Reduced): DoubleDouble => sineOf({ rest, quadrant: (quadrant + 1) & 3 })

/**
 * What all four do first: special operands. -1 when the caller shall compute; else the exception flags
 * or `OUT_OF_RANGE`, and R is `zero` (for cosines 1) or a NaN.
 */
function special(): number {
  const a = classify(A)
  if (isNanOrUnsupported(a)) return propagateSingleNan()
  if (a === NumberClass.infinity) {
    resultIndefinite()
    return Flag.invalid
  }
  if (a === NumberClass.zero) {
    copySlot(A, R)
    return 0
  }
  if (a === NumberClass.denormal) return -1
  return exponentOf(A) >= RANGE_EXPONENT ? OUT_OF_RANGE : -1
}

const isZeroOperand = (): boolean => classify(A) === NumberClass.zero

const setOne = (slot: number): void => setSlot(slot, 0, EXPONENT_BIAS, 0x80000000 | 0, 0)

/** Normalises A; `Flag.denormal` when it was denormal. */
function prepare(): number {
  if (classify(A) !== NumberClass.denormal) return 0
  normaliseDenormal(A)
  return Flag.denormal
}

/** R = A, inexactly: sine and tangent of a tiny argument. */
function roundTiny(control: number): number {
  copySlot(A, R)
  work[EXTENSION] = 1
  return roundExtended(control)
}

function roundValue(value: DoubleDouble, control: number): number {
  setResult(value, 0)
  return roundExtended(control)
}

const oneInexact = (slot: number): number => {
  setOne(slot)
  return Flag.precision
}

/** R = sine of A (SDM vol. 2, FSIN). Returns exception flags or `OUT_OF_RANGE`. */
export function sineOperation(wordControl: number): number {
  const flags = special()
  if (flags >= 0) return flags
  const control = withFullPrecision(wordControl)
  const denormal = prepare()
  if (exponentOf(A) < TINY_EXPONENT) return denormal | roundTiny(control)
  return denormal | roundValue(sineOf(reduceAngle(A)), control)
}

/** R = cosine of A (SDM vol. 2, FCOS). */
export function cosineOperation(wordControl: number): number {
  const zero = isZeroOperand()
  const flags = special()
  if (zero) setOne(R)
  if (flags >= 0) return flags
  const denormal = prepare()
  if (exponentOf(A) < TINY_EXPONENT) return denormal | oneInexact(R)
  return denormal | roundValue(cosineOf(reduceAngle(A)), withFullPrecision(wordControl))
}

/** R = tangent of A, S = 1 (SDM vol. 2, FPTAN). */
export function tangentOperation(wordControl: number): number {
  setOne(S)
  const flags = special()
  if (flags >= 0) {
    if ((flags & Flag.invalid) !== 0 || isNanOrUnsupported(classify(A))) copySlot(R, S)
    return flags
  }
  const control = withFullPrecision(wordControl)
  const denormal = prepare()
  if (exponentOf(A) < TINY_EXPONENT) return denormal | roundTiny(control)
  const reduced = reduceAngle(A)
  return denormal | roundValue(divide(sineOf(reduced), cosineOf(reduced)), control)
}

/** S = cosine of A, R = sine of A (SDM vol. 2, FSINCOS). */
export function sineCosineOperation(wordControl: number): number {
  const zero = isZeroOperand()
  const flags = special()
  if (flags >= 0) {
    if (zero) setOne(S)
    else copySlot(R, S)
    return flags
  }
  const control = withFullPrecision(wordControl)
  const denormal = prepare()
  if (exponentOf(A) < TINY_EXPONENT) return denormal | roundTiny(control) | oneInexact(S)
  const reduced = reduceAngle(A)
  const ofCosine = roundValue(cosineOf(reduced), control)
  copySlot(R, S)
  // C1 tells of the last result, which is the cosine.
  return denormal | ofCosine | (roundValue(sineOf(reduced), control) & ~Flag.roundedUp)
}
