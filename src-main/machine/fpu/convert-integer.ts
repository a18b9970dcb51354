import { isNanOrUnsupported } from './nan'
import { roundToInteger } from './round'
import {
  A,
  DENORMAL,
  EXPONENT,
  EXPONENT_BIAS,
  Flag,
  HIGH,
  INTEGER_BIT,
  NumberClass,
  R,
  SIGN,
  classify,
  normalise,
  work,
} from './work'

/** Converts a signed 32-bit integer; exact. */
export function loadInteger32(slot: number, value: number): void {
  work[slot + DENORMAL] = 0
  work[slot] = 0
  work[slot + SIGN] = value >>> 31
  if (value === 0) {
    work[slot + HIGH] = 0
    work[slot + EXPONENT] = 0
    return
  }
  const magnitude = value < 0 ? -value | 0 : value
  const zeros = Math.clz32(magnitude)
  work[slot + HIGH] = magnitude << zeros
  work[slot + EXPONENT] = EXPONENT_BIAS + 31 - zeros
}

/** Converts a signed 64-bit integer in two halves; exact. */
export function loadInteger64(slot: number, high: number, low: number): void {
  const negative = high < 0
  loadUnsigned64(
    slot,
    negative ? (low === 0 ? -high | 0 : ~high) : high,
    negative ? -low | 0 : low,
    negative ? 1 : 0,
  )
}

/** Converts an unsigned 64-bit integer with a sign of its own; exact. */
export function loadUnsigned64(slot: number, high: number, low: number, sign: number): void {
  work[slot + DENORMAL] = 0
  work[slot] = low
  work[slot + HIGH] = high
  work[slot + SIGN] = sign
  work[slot + EXPONENT] = (high | low) === 0 ? 0 : EXPONENT_BIAS + 63
  if ((high | low) !== 0 && high >= 0) normalise(slot)
}

/** Rounds A to an integer whose magnitude is left in R; `TOO_LARGE` when there is none below 2^64. */
export function integerMagnitude(control: number): number {
  const a = classify(A)
  if (a === NumberClass.zero) {
    work[R] = 0
    work[R + HIGH] = 0
    return 0
  }
  if (isNanOrUnsupported(a) || a === NumberClass.infinity) return TOO_LARGE
  if (work[A + EXPONENT] > EXPONENT_BIAS + 63) return TOO_LARGE
  return roundToInteger(A, control)
}

/** In the flags of `integerMagnitude`. */
export const TOO_LARGE = 0x10000

/**
 * Converts A to a signed integer of 16, 32 or 64 bits, left in `work[R]` and `work[R + HIGH]` (SDM
 * vol. 2, FIST). What does not fit gives the integer indefinite and `Flag.invalid`.
 */
export function storeInteger(control: number, bits: number): number {
  const flags = integerMagnitude(control)
  const sign = work[A + SIGN]
  const high = work[R + HIGH]
  const low = work[R]
  let fits = (flags & TOO_LARGE) === 0
  if (fits) {
    if (bits === 64) fits = high >= 0 || (sign !== 0 && high === INTEGER_BIT && low === 0)
    else fits = high === 0 && low >>> 0 < 2 ** (bits - 1) + sign
  }
  if (!fits) {
    work[R] = bits === 64 ? 0 : bits === 32 ? INTEGER_BIT : -0x8000
    work[R + HIGH] = bits === 64 ? INTEGER_BIT : -1
    return Flag.invalid
  }
  if (sign !== 0) {
    work[R] = -low | 0
    work[R + HIGH] = low === 0 ? -high | 0 : ~high
  }
  return flags
}
