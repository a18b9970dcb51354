import { TOO_LARGE, integerMagnitude, loadUnsigned64 } from './convert-integer'
import { A, Flag, HIGH, R, SIGN, work } from './work'

/**
 * Packed decimal integers of 18 digits (SDM vol. 1, 4.7): nine bytes of two digits, lowest first, and a
 * byte with the sign in bit 7.
 */
export const BCD_BYTES = 10

/** 10^9: nine digits fit one half. */
const HALF = 1000000000

/** Loads 10 bytes at `at`; digits above 9 count as they stand, as on hardware. Exact. */
export function loadBcd(slot: number, bytes: Uint8Array, at: number): void {
  let value = 0n
  for (let index = BCD_BYTES - 2; index >= 0; index--) {
    const byte = bytes[at + index]
    value = value * 100n + BigInt((byte >> 4) * 10 + (byte & 15))
  }
  loadUnsigned64(
    slot,
    Number(BigInt.asIntN(32, value >> 32n)),
    Number(BigInt.asIntN(32, value)),
    bytes[at + BCD_BYTES - 1] >> 7,
  )
}

/** Stores A, rounded to an integer, in 10 bytes at `at`; the indefinite when it has more than 18 digits. */
export function storeBcd(control: number, bytes: Uint8Array, at: number): number {
  const flags = integerMagnitude(control)
  const value = (BigInt(work[R + HIGH] >>> 0) << 32n) | BigInt(work[R] >>> 0)
  if ((flags & TOO_LARGE) !== 0 || value >= BigInt(HALF) * BigInt(HALF)) {
    bytes.set([0, 0, 0, 0, 0, 0, 0, 0xc0, 0xff, 0xff], at)
    return Flag.invalid
  }
  let half = Number(value % BigInt(HALF))
  let rest = Number(value / BigInt(HALF))
  for (let index = 0; index < BCD_BYTES - 1; index++) {
    // The fifth byte joins the last digit of the lower half with the first of the upper one.
    const two = index === 4 ? half + 10 * (rest % 10) : half % 100
    if (index === 4) {
      half = Math.floor(rest / 10)
      rest = 0
    } else half = Math.floor(half / 100)
    bytes[at + index] = (Math.floor(two / 10) << 4) | (two % 10)
  }
  bytes[at + BCD_BYTES - 1] = work[A + SIGN] << 7
  return flags
}
