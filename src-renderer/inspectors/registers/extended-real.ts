/**
 * The 80-bit numbers of the x87 unit as text and back, exactly (Intel SDM vol. 1, 4.2.2): bytes lowest first, a 64-bit
 * mantissa whose top bit is the integer bit, 15 bits of exponent with bias 16383, the sign.
 */

const BIAS = 16383
const MANTISSA_BITS = 64
const TOP = 1n << 63n
const ALL = (1n << 64n) - 1n
const QUIET = 1n << 62n
/** So many digits tell any two apart. */
const MOST_DIGITS = 21

interface Parts {
  readonly negative: boolean
  readonly exponent: number
  readonly mantissa: bigint
}

const partsOf = (bytes: Uint8Array): Parts => {
  let mantissa = 0n
  for (let at = 7; at >= 0; at--) mantissa = (mantissa << 8n) | BigInt(bytes[at]!)
  const high = bytes[8]! | (bytes[9]! << 8)
  return { negative: (high & 0x8000) !== 0, exponent: high & 0x7fff, mantissa }
}

const bytesOf = ({ negative, exponent, mantissa }: Parts): Uint8Array => {
  const bytes = new Uint8Array(10)
  for (let at = 0; at < 8; at++) bytes[at] = Number((mantissa >> BigInt(8 * at)) & 0xffn)
  bytes[8] = exponent & 0xff
  bytes[9] = (exponent >> 8) | (negative ? 0x80 : 0)
  return bytes
}

/** numerator / denominator, the nearest integer, ties to even. */
const roundedQuotient = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator
  const twice = (numerator % denominator) * 2n
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n)
  return up ? quotient + 1n : quotient
}

const bitLength = (value: bigint): number => value.toString(2).length

/** The nearest 80-bit number to a positive fraction. */
const nearest = (numerator: bigint, denominator: bigint): Omit<Parts, 'negative'> => {
  // Shift the fraction so that the quotient has 64 bits, or fewer where it is denormal.
  let scale = bitLength(numerator) - bitLength(denominator) - MANTISSA_BITS
  const quotientAt = (at: number) =>
    at >= 0
      ? roundedQuotient(numerator, denominator << BigInt(at))
      : roundedQuotient(numerator << BigInt(-at), denominator)
  const smallest = 1 - BIAS - (MANTISSA_BITS - 1)
  scale = Math.max(scale, smallest)
  let mantissa = quotientAt(scale)
  while (mantissa > ALL) mantissa = quotientAt(++scale)
  const exponent = scale + BIAS + MANTISSA_BITS - 1
  if (exponent >= 0x7fff) return { exponent: 0x7fff, mantissa: TOP }
  return mantissa < TOP ? { exponent: 0, mantissa } : { exponent, mantissa }
}

/** Digits and power of ten: 0.d1d2… × 10^point, correctly rounded. */
const decimalOf = (numerator: bigint, denominator: bigint, digits: number): [string, number] => {
  let point = Math.floor((bitLength(numerator) - bitLength(denominator)) * Math.LOG10E * Math.LN2)
  for (;;) {
    const shift = digits - point
    const value =
      shift >= 0
        ? roundedQuotient(numerator * 10n ** BigInt(shift), denominator)
        : roundedQuotient(numerator, denominator * 10n ** BigInt(-shift))
    const text = value.toString()
    if (text.length === digits) return [text, point]
    point += text.length > digits ? 1 : -1
  }
}

const written = (digits: string, point: number): string => {
  const trimmed = digits.replace(/0+$/, '') || '0'
  if (point > MOST_DIGITS || point < -4) {
    const [first = '0', rest = ''] = [trimmed[0], trimmed.slice(1)]
    return `${first}${rest === '' ? '' : `.${rest}`}e${point - 1}`
  }
  if (point <= 0) return `0.${'0'.repeat(-point)}${trimmed}`
  const whole = trimmed.slice(0, point).padEnd(point, '0')
  const fraction = trimmed.slice(point)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** The shortest decimal that reads back to the same number; `inf`, `nan`, `snan`; `unsupported` for encodings that are no number. */
export const formatExtended = (bytes: Uint8Array): string => {
  const { negative, exponent, mantissa } = partsOf(bytes)
  const sign = negative ? '-' : ''
  if (exponent === 0x7fff) {
    if ((mantissa & TOP) === 0n) return 'unsupported'
    if (mantissa === TOP) return `${sign}inf`
    return `${sign}${(mantissa & QUIET) === 0n ? 'snan' : 'nan'}`
  }
  if (mantissa === 0n) return exponent === 0 ? `${sign}0` : 'unsupported'
  if (exponent !== 0 && (mantissa & TOP) === 0n) return 'unsupported'
  const power = Math.max(exponent, 1) - BIAS - (MANTISSA_BITS - 1)
  const numerator = power >= 0 ? mantissa << BigInt(power) : mantissa
  const denominator = power >= 0 ? 1n : 1n << BigInt(-power)
  let low = 1
  let high = MOST_DIGITS
  while (low < high) {
    const middle = (low + high) >> 1
    const [digits, point] = decimalOf(numerator, denominator, middle)
    const back = parseExtended(`${digits}e${point - middle}`)
    const same =
      back !== undefined && partsOf(back).mantissa === mantissa && partsOf(back).exponent === exponent
    if (same) high = middle
    else low = middle + 1
  }
  return sign + written(...decimalOf(numerator, denominator, low))
}

/** A pseudo-denormal has exponent 0 and the integer bit; it is worth what exponent 1 is. */
const normal = (parts: Omit<Parts, 'negative'>) =>
  parts.exponent === 0 && (parts.mantissa & TOP) !== 0n ? { ...parts, exponent: 1 } : parts

/**
 * Reads a decimal number, `inf`, `nan`, or the 20 hexadecimal digits of the encoding (sign and exponent first).
 * Undefined when it is none of them.
 */
export const parseExtended = (text: string): Uint8Array | undefined => {
  const word = text.trim().toLowerCase()
  const hex = /^(?:0x)?([0-9a-f]{20})h?$/.exec(word)?.[1]
  if (hex !== undefined)
    return Uint8Array.from({ length: 10 }, (_, at) =>
      Number.parseInt(hex.slice(18 - 2 * at, 20 - 2 * at), 16),
    )
  const special = /^([+-]?)(inf|nan)$/.exec(word)
  if (special)
    return bytesOf({
      negative: special[1] === '-',
      exponent: 0x7fff,
      mantissa: special[2] === 'inf' ? TOP : TOP | QUIET,
    })
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/.exec(word)
  if (!match || (match[2] === '' && (match[3] ?? '') === '')) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction)
  const negative = sign === '-'
  if (digits === 0n) return bytesOf({ negative, exponent: 0, mantissa: 0n })
  const power = Number(exponent) - fraction.length
  const parts =
    power >= 0 ? nearest(digits * 10n ** BigInt(power), 1n) : nearest(digits, 10n ** BigInt(-power))
  return bytesOf({ negative, ...normal(parts) })
}
