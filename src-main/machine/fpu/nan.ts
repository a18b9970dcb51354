import {
  A,
  B,
  EXPONENT,
  Flag,
  HIGH,
  NumberClass,
  QUIET_BIT,
  R,
  SIGN,
  classify,
  copySlot,
  resultIndefinite,
  work,
} from './work'

/** True for a class that ends an arithmetic operation before it begins: NaN or unsupported. */
export const isNanOrUnsupported = (numberClass: number): boolean => numberClass >= NumberClass.quietNan

/**
 * The result of an x87 operation on A and B of which at least one is a NaN or unsupported (SDM vol. 1,
 * table 4-7): a quiet NaN before a signaling one, else the larger significand, else the positive one;
 * the indefinite when an operand is unsupported. Returns `Flag.invalid` for signaling NaNs and
 * unsupported operands.
 */
export function propagateNan(): number {
  const a = classify(A)
  const b = classify(B)
  if (a === NumberClass.unsupported || b === NumberClass.unsupported) {
    resultIndefinite()
    return Flag.invalid
  }
  const invalid = a === NumberClass.signalingNan || b === NumberClass.signalingNan ? Flag.invalid : 0
  let chosen: number = A
  if (a < NumberClass.quietNan) chosen = B
  else if (b >= NumberClass.quietNan) {
    if (a !== b) chosen = a === NumberClass.quietNan ? A : B
    else chosen = largerSignificand()
  }
  copySlot(chosen, R)
  work[R + HIGH] = work[R + HIGH] | QUIET_BIT
  return invalid
}

function largerSignificand(): number {
  const high = (work[A + HIGH] >>> 0) - (work[B + HIGH] >>> 0)
  if (high !== 0) return high > 0 ? A : B
  const low = (work[A] >>> 0) - (work[B] >>> 0)
  if (low !== 0) return low > 0 ? A : B
  return work[A + SIGN] <= work[B + SIGN] ? A : B
}

/** As `propagateNan` for the operations with one operand, A. */
export function propagateSingleNan(): number {
  const a = classify(A)
  if (a === NumberClass.unsupported) {
    resultIndefinite()
    return Flag.invalid
  }
  copySlot(A, R)
  work[R + HIGH] = work[R + HIGH] | QUIET_BIT
  return a === NumberClass.signalingNan ? Flag.invalid : 0
}

/** `Flag.denormal` when A or B is a denormal of its format. */
export function denormalFlags(): number {
  const a = work[A + EXPONENT] === 0 && (work[A] | work[A + HIGH]) !== 0
  const b = work[B + EXPONENT] === 0 && (work[B] | work[B + HIGH]) !== 0
  return a || b ? Flag.denormal : 0
}
