import { EXACT, addExact } from '../fpu/add'
import { Comparison, compare } from '../fpu/compare'
import { loadDouble, loadSingle, packDouble, packSingle } from '../fpu/convert-float'
import { divideExact } from '../fpu/divide'
import { multiplyExact } from '../fpu/multiply'
import { round } from '../fpu/round'
import { squareRootExact } from '../fpu/square-root'
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
  Precision,
  QUIET_BIT,
  R,
  SIGN,
  classify,
  copySlot,
  resultIndefinite,
  resultZero,
  work,
} from '../fpu/work'
import { Mxcsr, controlOf } from './mxcsr'

/** Operations on one pair of elements; also what the packed loops switch on. */
export const Operation = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  minimum: 4,
  maximum: 5,
  squareRoot: 6,
} as const

/** A binary interchange format: what `round` needs. */
export interface FloatFormat {
  readonly precision: number
  readonly bias: number
  readonly maximum: number
  readonly wrap: number
}
export const SINGLE: FloatFormat = { precision: Precision.single, bias: 127, maximum: 0xff, wrap: 192 }
export const DOUBLE: FloatFormat = { precision: Precision.double, bias: 1023, maximum: 0x7ff, wrap: 1536 }

/** Loads an element as MXCSR says: a denormal may count as zero. Bits of singles come in `low`. */
export function loadElement(
  slot: number,
  format: FloatFormat,
  high: number,
  low: number,
  mxcsr: number,
): void {
  if (format === SINGLE) loadSingle(slot, low)
  else loadDouble(slot, high, low)
  if (work[slot + DENORMAL] !== 0 && (mxcsr & Mxcsr.denormalsAreZeros) !== 0) {
    work[slot + DENORMAL] = 0
    work[slot] = 0
    work[slot + HIGH] = 0
    work[slot + EXPONENT] = 0
  }
}

const isNan = (numberClass: number): boolean => numberClass >= NumberClass.quietNan

/**
 * R = the NaN that an operation on A and B gives (SDM vol. 1, table 4-7): the first operand that is
 * one, made quiet. Returns `Flag.invalid` when one was signaling.
 */
function propagate(a: number, b: number): number {
  copySlot(isNan(a) ? A : B, R)
  work[R + HIGH] = work[R + HIGH] | QUIET_BIT
  return a === NumberClass.signalingNan || b === NumberClass.signalingNan ? Flag.invalid : 0
}

/** Operates on the loaded elements A and B; the result's bits are left in `work[R]` and `work[R + HIGH]`. */
export function operate(operation: number, format: FloatFormat, mxcsr: number): number {
  const a = classify(A)
  if (operation === Operation.squareRoot) {
    if (isNan(a)) return pack(format, propagate(a, NumberClass.zero))
    return finish(format, squareRootExact(), mxcsr)
  }
  const b = classify(B)
  if (operation === Operation.minimum || operation === Operation.maximum)
    return pack(format, choose(operation === Operation.minimum, a, b))
  if (isNan(a) || isNan(b)) return pack(format, propagate(a, b))
  switch (operation) {
    case Operation.add:
      return finish(format, addExact(controlOf(mxcsr), 0), mxcsr)
    case Operation.subtract:
      return finish(format, addExact(controlOf(mxcsr), 1), mxcsr)
    case Operation.multiply:
      return finish(format, multiplyExact(), mxcsr)
    default:
      return finish(format, divideExact(), mxcsr)
  }
}

/** minps, maxps: the second operand when either is a NaN or both are zeros. */
function choose(minimum: boolean, a: number, b: number): number {
  if (isNan(a) || isNan(b)) {
    copySlot(B, R)
    return Flag.invalid
  }
  const flags = work[A + DENORMAL] | work[B + DENORMAL]
  const wanted = minimum ? Comparison.less : Comparison.greater
  copySlot((compare(true) & Comparison.unordered) === wanted && (a | b) !== NumberClass.zero ? A : B, R)
  return flags
}

/** Rounds R to the format when it is not final. Returns exception flags. */
export function finish(format: FloatFormat, flags: number, mxcsr: number): number {
  if ((flags & EXACT) !== 0) return pack(format, flags & ~EXACT)
  return roundTo(format, mxcsr) | flags
}

/** Rounds R and `EXTENSION` to the format: bits in `work[R]` and `work[R + HIGH]`. */
export function roundTo(format: FloatFormat, mxcsr: number): number {
  let control = controlOf(mxcsr)
  const flush = (mxcsr & Mxcsr.flushToZero) !== 0 && (mxcsr & Mxcsr.underflowMask) !== 0
  // With the underflow unmasked `round` reports every tiny result, exact ones too.
  if (flush) control &= ~Flag.underflow
  work[R + EXPONENT] = work[R + EXPONENT] - EXPONENT_BIAS + format.bias
  let flags = round(control, format.precision, format.maximum, format.wrap)
  if (flush && (flags & Flag.underflow) !== 0) {
    resultZero(work[R + SIGN])
    flags |= Flag.precision
  }
  if (format === SINGLE) packSingle()
  else packDouble()
  return flags & ~Flag.roundedUp
}

/** Packs an R that is zero, infinite, NaN or an operand; exact. */
function pack(format: FloatFormat, flags: number): number {
  const exponent = work[R + EXPONENT]
  if (exponent === EXPONENT_MAX) work[R + EXPONENT] = format.maximum
  else if (exponent !== 0) {
    work[EXTENSION] = 0
    work[R + EXPONENT] = exponent - EXPONENT_BIAS + format.bias
    round(0x3f, format.precision, format.maximum, format.wrap)
  }
  if (format === SINGLE) packSingle()
  else packDouble()
  return flags
}

/** Compares the loaded elements A and B: condition codes of `compare` and exception flags. */
export const compareElements = (quiet: boolean): number => compare(quiet)

/** R = the element A in another format (cvtss2sd, cvtsd2ss). */
export function convertElement(to: FloatFormat, mxcsr: number): number {
  const a = classify(A)
  if (isNan(a)) return pack(to, propagate(a, NumberClass.zero))
  const flags = work[A + DENORMAL]
  copySlot(A, R)
  if (a === NumberClass.zero || a === NumberClass.infinity) return pack(to, flags)
  work[EXTENSION] = 0
  return roundTo(to, mxcsr) | flags
}

/** The default NaN as a result, with `Flag.invalid`. */
export function invalidResult(format: FloatFormat): number {
  resultIndefinite()
  return pack(format, Flag.invalid)
}
