import { isNanOrUnsupported } from './nan'
import { round } from './round'
import {
  A,
  DENORMAL,
  EXPONENT,
  EXPONENT_BIAS,
  EXPONENT_MAX,
  EXTENSION,
  Flag,
  HIGH,
  INTEGER_BIT,
  NumberClass,
  Precision,
  QUIET_BIT,
  R,
  SIGN,
  classify,
  copySlot,
  normalise,
  normaliseDenormal,
  work,
} from './work'

const SINGLE_BIAS = 127
const DOUBLE_BIAS = 1023

/** Takes a single-precision number apart; exact. Denormals are normalised and marked; NaNs keep their kind. */
export function loadSingle(slot: number, bits: number): void {
  const exponent = (bits >> 23) & 0xff
  const fraction = bits & 0x7fffff
  work[slot] = 0
  work[slot + SIGN] = bits >>> 31
  work[slot + DENORMAL] = 0
  if (exponent === 0) {
    if (fraction === 0) {
      work[slot + HIGH] = 0
      work[slot + EXPONENT] = 0
      return
    }
    work[slot + HIGH] = fraction << 8
    work[slot + EXPONENT] = EXPONENT_BIAS - SINGLE_BIAS + 1
    work[slot + DENORMAL] = Flag.denormal
    normalise(slot)
    return
  }
  work[slot + HIGH] = (fraction << 8) | INTEGER_BIT
  work[slot + EXPONENT] = exponent === 0xff ? EXPONENT_MAX : exponent + EXPONENT_BIAS - SINGLE_BIAS
}

/** As `loadSingle` for a double-precision number in two halves. */
export function loadDouble(slot: number, high: number, low: number): void {
  const exponent = (high >> 20) & 0x7ff
  work[slot] = low << 11
  const upper = ((high & 0xfffff) << 11) | (low >>> 21)
  work[slot + SIGN] = high >>> 31
  work[slot + DENORMAL] = 0
  if (exponent === 0) {
    work[slot + HIGH] = upper
    if ((upper | low) === 0) {
      work[slot + EXPONENT] = 0
      return
    }
    work[slot + EXPONENT] = EXPONENT_BIAS - DOUBLE_BIAS + 1
    work[slot + DENORMAL] = Flag.denormal
    normalise(slot)
    return
  }
  work[slot + HIGH] = upper | INTEGER_BIT
  work[slot + EXPONENT] = exponent === 0x7ff ? EXPONENT_MAX : exponent + EXPONENT_BIAS - DOUBLE_BIAS
}

/**
 * Converts A for `fst m32` (SDM vol. 2, FST): the bits are left in `work[R]`. Returns exception flags;
 * with an unmasked overflow or underflow there is no result.
 */
export function storeSingle(control: number): number {
  const flags = prepare()
  if ((flags & FINITE) === 0) {
    const exponent = work[R + EXPONENT] === 0 ? 0 : 0x7f800000
    work[R] = (work[R + SIGN] << 31) | exponent | ((work[R + HIGH] >>> 8) & 0x7fffff)
    return flags
  }
  work[R + EXPONENT] = work[R + EXPONENT] - (EXPONENT_BIAS - SINGLE_BIAS)
  const rounded = round(control, Precision.single, 0xff, 192)
  packSingle()
  return rounded
}

/** R, rounded to single precision, as bits in `work[R]`. */
export function packSingle(): void {
  work[R] = (work[R + SIGN] << 31) | (work[R + EXPONENT] << 23) | ((work[R + HIGH] >>> 8) & 0x7fffff)
}

/** As `storeSingle` for `fst m64`: bits in `work[R]` and `work[R + HIGH]`. */
export function storeDouble(control: number): number {
  const flags = prepare()
  if ((flags & FINITE) === 0) {
    if (work[R + EXPONENT] !== 0) work[R + EXPONENT] = 0x7ff
    packDouble()
    return flags
  }
  work[R + EXPONENT] = work[R + EXPONENT] - (EXPONENT_BIAS - DOUBLE_BIAS)
  const rounded = round(control, Precision.double, 0x7ff, 1536)
  packDouble()
  return rounded
}

/** R, rounded to double precision, as bits in `work[R]` and `work[R + HIGH]`. */
export function packDouble(): void {
  const high = work[R + HIGH]
  work[R] = (work[R] >>> 11) | (high << 21)
  work[R + HIGH] = (work[R + SIGN] << 31) | (work[R + EXPONENT] << 20) | ((high >>> 11) & 0xfffff)
}

/** In the flags of `prepare`: R is a finite number to be rounded. */
const FINITE = 0x10000

/** Copies A to R, quiets NaNs, normalises. */
function prepare(): number {
  const a = classify(A)
  copySlot(A, R)
  if (isNanOrUnsupported(a)) {
    if (a === NumberClass.unsupported) {
      work[R] = 0
      work[R + HIGH] = 0xc0000000 | 0
      work[R + EXPONENT] = EXPONENT_MAX
      work[R + SIGN] = 1
      return Flag.invalid
    }
    work[R + HIGH] = work[R + HIGH] | QUIET_BIT
    return a === NumberClass.signalingNan ? Flag.invalid : 0
  }
  if (a === NumberClass.zero || a === NumberClass.infinity) return 0
  if (a === NumberClass.denormal) normaliseDenormal(R)
  work[EXTENSION] = 0
  return FINITE
}
