import {
  EXPONENT,
  EXPONENT_BIAS,
  EXTENSION,
  Flag,
  HIGH,
  INTEGER_BIT,
  LOW,
  Precision,
  R,
  Rounding,
  SIGN,
  work,
} from './work'

/**
 * Whether rounding increments the magnitude (SDM vol. 1, 4.8.4). `extension` holds the bits that are
 * dropped, the highest being worth half a unit; `odd` is the last bit that stays.
 */
function increments(rounding: number, sign: number, extension: number, odd: number): boolean {
  if (rounding === Rounding.nearest) return extension < 0 && (extension !== INTEGER_BIT || (odd & 1) !== 0)
  if (extension === 0 || rounding === Rounding.truncate) return false
  return rounding === Rounding.down ? sign !== 0 : sign === 0
}

/** Shifts result mantissa and extension right by any count, keeping lost bits as the sticky bit. */
export function shiftRight(count: number): void {
  let low = work[R]
  let high = work[R + HIGH]
  let extension = work[EXTENSION]
  let sticky = 0
  let left = count
  while (left >= 32) {
    sticky |= extension
    extension = low
    low = high
    high = 0
    left -= 32
    if ((low | extension) === 0) break
  }
  if (left > 0 && left < 32) {
    sticky |= extension << (32 - left)
    extension = (extension >>> left) | (low << (32 - left))
    low = (low >>> left) | (high << (32 - left))
    high >>>= left
  }
  work[R] = low
  work[R + HIGH] = high
  work[EXTENSION] = extension | (sticky !== 0 ? 1 : 0)
}

/**
 * Cuts the mantissa of the result to a precision and rounds it. Returns 0 when nothing was lost,
 * `Flag.precision`, with `Flag.roundedUp` when the magnitude grew. A carry out of the integer bit
 * leaves the mantissa 0; the caller mends it.
 */
function roundMantissa(sign: number, rounding: number, precision: number): number {
  let low = work[R]
  let high = work[R + HIGH]
  let extension = work[EXTENSION]
  if (precision === Precision.double) {
    extension = (low << 21) | (extension >>> 11) | ((extension & 0x7ff) !== 0 ? 1 : 0)
    low &= ~0x7ff
    if (increments(rounding, sign, extension, low >>> 11)) {
      low = (low + 0x800) | 0
      if (low === 0) high = (high + 1) | 0
      work[R] = low
      work[R + HIGH] = high
      return Flag.precision | Flag.roundedUp
    }
  } else if (precision === Precision.single) {
    extension = (high << 24) | (low >>> 8) | ((low & 0xff) !== 0 || extension !== 0 ? 1 : 0)
    low = 0
    high &= ~0xff
    if (increments(rounding, sign, extension, high >>> 8)) {
      work[R] = 0
      work[R + HIGH] = (high + 0x100) | 0
      return Flag.precision | Flag.roundedUp
    }
  } else if (increments(rounding, sign, extension, low)) {
    low = (low + 1) | 0
    if (low === 0) high = (high + 1) | 0
    work[R] = low
    work[R + HIGH] = high
    return Flag.precision | Flag.roundedUp
  }
  work[R] = low
  work[R + HIGH] = high
  return extension !== 0 ? Flag.precision : 0
}

/**
 * The mantissa of R becomes the integer part of a finite slot, rounded by the control word; not
 * normalised. The exponent must lie below 2^64. Returns `Flag.precision` and `Flag.roundedUp`.
 */
export function roundToInteger(slot: number, control: number): number {
  work[R] = work[slot]
  work[R + HIGH] = work[slot + HIGH]
  work[EXTENSION] = 0
  shiftRight(EXPONENT_BIAS + 63 - work[slot + EXPONENT])
  return roundMantissa(work[slot + SIGN], (control >> 10) & 3, Precision.extended)
}

/** True when rounding with an unbounded exponent would carry the mantissa to the next power of two. */
function carries(sign: number, rounding: number, precision: number): boolean {
  const low = work[R]
  const high = work[R + HIGH]
  const flags = roundMantissa(sign, rounding, precision)
  const carried = (work[R + HIGH] | work[R + LOW]) === 0 && flags !== 0
  work[R] = low
  work[R + HIGH] = high
  return carried
}

/**
 * Rounds the result slot (mantissa normalised, `EXTENSION` below it) for a format: `precision` bits,
 * biased exponents 1..`maximum`-1, and leaves mantissa and exponent field there: exponent 0 with a
 * denormal or zero, `maximum` with an infinity. Overflow and underflow are answered as the control
 * word's masks say (SDM vol. 1, 4.9.1.4, 4.9.1.5, 8.5.4, 8.5.5): unmasked, the exponent is moved by
 * `wrap`. Tininess is detected after rounding. Returns exception flags.
 */
export function round(control: number, precision: number, maximum: number, wrap: number): number {
  const sign = work[R + SIGN]
  const rounding = (control >> 10) & 3
  let exponent = work[R + EXPONENT]
  let flags = 0
  if (exponent <= 0) {
    const tiny = exponent < 0 || !carries(sign, rounding, precision)
    if (tiny && (control & Flag.underflow) === 0) {
      exponent += wrap
      flags = Flag.underflow
    } else {
      shiftRight(1 - exponent)
      flags = roundMantissa(sign, rounding, precision)
      work[R + EXPONENT] = work[R + HIGH] < 0 ? 1 : 0
      return tiny && flags !== 0 ? flags | Flag.underflow : flags
    }
  }
  flags |= roundMantissa(sign, rounding, precision)
  if (work[R + HIGH] >= 0) {
    work[R + HIGH] = INTEGER_BIT
    exponent++
  }
  if (exponent >= maximum) {
    flags |= Flag.overflow
    if ((control & Flag.overflow) === 0) exponent -= wrap
    else {
      const toInfinity =
        rounding === Rounding.nearest ||
        (rounding === Rounding.down && sign !== 0) ||
        (rounding === Rounding.up && sign === 0)
      exponent = toInfinity ? maximum : maximum - 1
      work[R + HIGH] = toInfinity ? INTEGER_BIT : precision === Precision.single ? ~0xff : -1
      work[R] =
        toInfinity || precision === Precision.single ? 0 : precision === Precision.double ? ~0x7ff : -1
      flags = Flag.overflow | Flag.precision | (toInfinity ? Flag.roundedUp : 0)
    }
  }
  work[R + EXPONENT] = exponent
  return flags
}

/** Rounds the result for an x87 register, with the control word's precision. Returns exception flags. */
export function roundExtended(control: number): number {
  const exponent = work[R + EXPONENT]
  if ((control & 0xf00) === 0x300 && exponent > 0 && exponent < 0x7ffe) {
    const extension = work[EXTENSION]
    if (extension === 0) return 0
    if (extension > 0) return Flag.precision
    let low = work[R]
    if (extension === INTEGER_BIT && (low & 1) === 0) return Flag.precision
    low = (low + 1) | 0
    work[R] = low
    if (low === 0) {
      const high = (work[R + HIGH] + 1) | 0
      work[R + HIGH] = high === 0 ? INTEGER_BIT : high
      if (high === 0) work[R + EXPONENT] = exponent + 1
    }
    return Flag.precision | Flag.roundedUp
  }
  const precision = (control >> 8) & 3
  return round(control, precision === 1 ? Precision.extended : precision, 0x7fff, 0x6000)
}
