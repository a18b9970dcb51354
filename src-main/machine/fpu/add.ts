import { denormalFlags, isNanOrUnsupported, propagateNan } from './nan'
import { roundExtended } from './round'
import {
  A,
  B,
  DENORMAL,
  EXPONENT,
  EXPONENT_MAX,
  EXTENSION,
  Flag,
  HIGH,
  INTEGER_BIT,
  NumberClass,
  R,
  Rounding,
  SIGN,
  classify,
  copySlot,
  normaliseDenormal,
  resultIndefinite,
  resultInfinity,
  resultZero,
  roundingOf,
  work,
} from './work'

/** R = A + B, or A - B when `subtract` is 1 (SDM vol. 2, FADD, FSUB). Returns exception flags. */
export function add(control: number, subtract: number): number {
  const flags = addExact(control, subtract)
  return (flags & EXACT) !== 0 ? flags & ~EXACT : flags | roundExtended(control)
}

/** Set in the flags of `addExact` and its like when the result is final and needs no rounding. */
export const EXACT = 0x10000

/** R and `EXTENSION` = A ± B before rounding. `EXACT` in the result: R is final. */
export function addExact(control: number, subtract: number): number {
  const exponentA = work[A + EXPONENT]
  const exponentB = work[B + EXPONENT]
  const highA = work[A + HIGH]
  const highB = work[B + HIGH]
  // Normal numbers have the integer bit set and an exponent field below the maximum.
  if ((highA & highB) >= 0 || exponentA === EXPONENT_MAX || exponentB === EXPONENT_MAX)
    return addSpecial(control, subtract)
  const flags = work[A + DENORMAL] | work[B + DENORMAL]
  if (exponentA === 0 || exponentB === 0) return addSpecial(control, subtract)
  const signB = work[B + SIGN] ^ subtract
  if (work[A + SIGN] === signB) addMagnitudes(signB)
  else if (subtractMagnitudes(signB)) {
    resultZero(roundingOf(control) === Rounding.down ? 1 : 0)
    return flags | EXACT
  }
  return flags
}

/** The mantissa of a slot, shifted right, into that of R and `EXTENSION`; bits lost beyond are sticky. */
function align(slot: number, shift: number): void {
  let low = work[slot]
  let high = work[slot + HIGH]
  let extension = 0
  if (shift > 0) {
    if (shift < 32) {
      extension = low << (32 - shift)
      low = (low >>> shift) | (high << (32 - shift))
      high >>>= shift
    } else if (shift < 64) {
      const left = 64 - shift
      extension = shift === 32 ? low : (high << left) | (low >>> (shift - 32)) | (low << left !== 0 ? 1 : 0)
      low = high >>> (shift - 32)
      high = 0
    } else {
      if (shift === 64) extension = high | (low !== 0 ? 1 : 0)
      else if (shift < 96) extension = (high >>> (shift - 64)) | ((high << (96 - shift)) | low ? 1 : 0)
      else extension = 1
      low = 0
      high = 0
    }
  }
  work[R] = low
  work[R + HIGH] = high
  work[EXTENSION] = extension
}

/** R = |A| + |B| with a sign. Both normalised. */
function addMagnitudes(sign: number): void {
  const larger = work[A + EXPONENT] >= work[B + EXPONENT] ? A : B
  const smaller = larger === A ? B : A
  let exponent = work[larger + EXPONENT]
  const shift = exponent - work[smaller + EXPONENT]
  align(smaller, shift)
  const low = work[R]
  const high = work[R + HIGH]
  const extension = work[EXTENSION]
  const lowSum = (work[larger] + low) | 0
  const carry = lowSum >>> 0 < low >>> 0 ? 1 : 0
  const highLarger = work[larger + HIGH]
  const highSum = (highLarger + high + carry) | 0
  const carryOut = carry !== 0 ? highSum >>> 0 <= highLarger >>> 0 : highSum >>> 0 < highLarger >>> 0
  if (carryOut) {
    exponent++
    work[EXTENSION] = (lowSum << 31) | (extension >>> 1) | (extension & 1)
    work[R] = (lowSum >>> 1) | (highSum << 31)
    work[R + HIGH] = (highSum >>> 1) | INTEGER_BIT
  } else {
    work[EXTENSION] = extension
    work[R] = lowSum
    work[R + HIGH] = highSum
  }
  work[R + EXPONENT] = exponent
  work[R + SIGN] = sign
}

/** R = |A| - |B|, the sign being A's or, when |B| is larger, `signB`. True when the result is zero. */
function subtractMagnitudes(signB: number): boolean {
  let larger: number = A
  let shift = work[A + EXPONENT] - work[B + EXPONENT]
  if (shift === 0) {
    const high = (work[A + HIGH] >>> 0) - (work[B + HIGH] >>> 0)
    const order = high !== 0 ? high : (work[A] >>> 0) - (work[B] >>> 0)
    if (order === 0) return true
    if (order < 0) larger = B
  } else if (shift < 0) {
    larger = B
    shift = -shift
  }
  const smaller = larger === A ? B : A
  align(smaller, shift)
  const low = work[R]
  const high = work[R + HIGH]
  let extension = work[EXTENSION]
  const lowLarger = work[larger]
  // Borrow of the extension: 0 - extension.
  const borrow = extension !== 0 ? 1 : 0
  extension = -extension | 0
  const lowDifference = (lowLarger - low - borrow) | 0
  const lowBorrow = lowLarger >>> 0 < (low >>> 0) + borrow ? 1 : 0
  let highResult = (work[larger + HIGH] - high - lowBorrow) | 0
  let lowResult = lowDifference
  let exponent = work[larger + EXPONENT]
  if (highResult >= 0) {
    while (highResult === 0) {
      highResult = lowResult
      lowResult = extension
      extension = 0
      exponent -= 32
    }
    const zeros = Math.clz32(highResult)
    if (zeros > 0) {
      highResult = (highResult << zeros) | (lowResult >>> (32 - zeros))
      lowResult = (lowResult << zeros) | (extension >>> (32 - zeros))
      extension <<= zeros
      exponent -= zeros
    }
  }
  work[EXTENSION] = extension
  work[R] = lowResult
  work[R + HIGH] = highResult
  work[R + EXPONENT] = exponent
  work[R + SIGN] = larger === A ? work[A + SIGN] : signB
  return false
}

/** Zeros, denormals, infinities and NaNs. */
function addSpecial(control: number, subtract: number): number {
  const a = classify(A)
  const b = classify(B)
  if (isNanOrUnsupported(a) || isNanOrUnsupported(b)) return propagateNan() | EXACT
  const signA = work[A + SIGN]
  const signB = work[B + SIGN] ^ subtract
  const flags = denormalFlags() | work[A + DENORMAL] | work[B + DENORMAL]
  if (a === NumberClass.infinity) {
    if (b === NumberClass.infinity && signA !== signB) {
      resultIndefinite()
      return Flag.invalid | EXACT
    }
    resultInfinity(signA)
    return flags | EXACT
  }
  if (b === NumberClass.infinity) {
    resultInfinity(signB)
    return flags | EXACT
  }
  if (a === NumberClass.zero && b === NumberClass.zero) {
    resultZero(signA === signB ? signA : roundingOf(control) === Rounding.down ? 1 : 0)
    return flags | EXACT
  }
  if (a === NumberClass.denormal) normaliseDenormal(A)
  if (b === NumberClass.denormal) normaliseDenormal(B)
  if (a === NumberClass.zero || b === NumberClass.zero) {
    copySlot(a === NumberClass.zero ? B : A, R)
    work[R + SIGN] = a === NumberClass.zero ? signB : signA
    work[EXTENSION] = 0
    return flags
  }
  if (signA === signB) addMagnitudes(signA)
  else if (subtractMagnitudes(signB)) {
    resultZero(roundingOf(control) === Rounding.down ? 1 : 0)
    return flags | EXACT
  }
  return flags
}
