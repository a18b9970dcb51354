import { fail } from '../messages'
import { PAYLOAD, SYMBOL } from '../source-lines'
import type { SourceText } from '../source-lines'

/**
 * Floating-point literals. The value is kept as fasm keeps it, a 96-bit mantissa that is multiplied and
 * divided by ten digit by digit without rounding, so that the last bit comes out the same.
 */

const PLUS = 0x2b
const MINUS = 0x2d
const ZERO_EXPONENT = 0x8000
const TOP = 1n << 95n
const FULL = 1n << 96n

interface Accumulator {
  mantissa: bigint
  exponent: number
}

export interface FloatLiteral {
  low: number
  high: number
  /** Exponent in bits 0..15, digits after the point and whether there was an exponent in 16..23, sign above. */
  rest: number
  /** Position after the literal. */
  next: number
}

/** Reads the literal at a position; undefined when there is none. */
export function readFloat(text: SourceText, position: number): FloatLiteral | undefined {
  const { tokens, names } = text
  let at = position
  let negative = false
  while (tokens[at] === PLUS || tokens[at] === MINUS) {
    if (tokens[at] === MINUS) negative = !negative
    at++
  }
  const token = tokens[at]!
  if ((token & ~PAYLOAD) !== SYMBOL) return undefined
  const digits = names.text[token & PAYLOAD]!
  const first = digits.charCodeAt(0)
  if (!(first >= 0x30 && first <= 0x39)) return undefined
  const parts = /^(\d+)(?:\.(\d+))?(?:([eE])(\d*))?([fF]?)$/.exec(digits)
  if (!parts || digits.length < 2) return undefined
  const [, whole, fraction, exponentLetter, exponentDigits, suffix] = parts
  if (fraction === undefined && exponentLetter === undefined && !suffix) return undefined
  at++
  let exponent = exponentDigits ?? ''
  let exponentNegative = false
  if (
    exponentLetter !== undefined &&
    exponent === '' &&
    !suffix &&
    (tokens[at] === PLUS || tokens[at] === MINUS)
  ) {
    const tail = tokens[at + 1]!
    if ((tail & ~PAYLOAD) !== SYMBOL) return undefined
    const written = /^(\d+)[fF]?$/.exec(names.text[tail & PAYLOAD]!)
    if (!written) return undefined
    exponent = written[1]!
    exponentNegative = tokens[at] === MINUS
    at += 2
  }
  const value = accumulate(whole!, fraction ?? '')
  if (exponent !== '') scale(value, exponent, exponentNegative)
  let format = Math.min((fraction ?? '').length, 0x7f)
  if (exponentLetter !== undefined) format |= 0x80
  return finish(value, format, negative, at)
}

function accumulate(whole: string, fraction: string): Accumulator {
  const value: Accumulator = { mantissa: 0n, exponent: ZERO_EXPONENT }
  for (const digit of whole) {
    multiply(value, 10)
    const number = digit.charCodeAt(0) - 0x30
    if (number > 0) add(value, normalised({ mantissa: BigInt(number) << 88n, exponent: 7 }))
  }
  const unit: Accumulator = { mantissa: TOP, exponent: 0 }
  for (const digit of fraction) {
    divide(unit, 10)
    const number = digit.charCodeAt(0) - 0x30
    if (number === 0) continue
    const term = { ...unit }
    multiply(term, number)
    add(value, term)
  }
  return value
}

function scale(value: Accumulator, digits: string, negative: boolean): void {
  let count = 0
  for (const digit of digits) {
    count = count * 10
    if (count >= 0x8000) fail('value-out-of-range')
    count += digit.charCodeAt(0) - 0x30
  }
  for (let i = 0; i < count && value.exponent !== ZERO_EXPONENT; i++) {
    if (negative) divide(value, 10)
    else multiply(value, 10)
  }
}

function multiply(value: Accumulator, factor: number): void {
  if (value.exponent === ZERO_EXPONENT) return
  value.mantissa *= BigInt(factor)
  while (value.mantissa >= FULL) {
    value.mantissa >>= 1n
    value.exponent++
    if (value.exponent >= ZERO_EXPONENT) fail('value-out-of-range')
  }
}

function divide(value: Accumulator, divisor: number): void {
  if (value.exponent === ZERO_EXPONENT) return
  const d = BigInt(divisor)
  let quotient = value.mantissa / d
  let remainder = value.mantissa % d
  if (quotient === 0n) {
    value.mantissa = 0n
    value.exponent = ZERO_EXPONENT
    return
  }
  while (quotient < TOP) {
    quotient <<= 1n
    remainder <<= 1n
    value.exponent--
  }
  quotient += remainder / d
  if (quotient >= FULL) {
    quotient >>= 1n
    value.exponent++
  }
  value.mantissa = quotient
}

function normalised(value: Accumulator): Accumulator {
  while (value.mantissa < TOP) {
    value.mantissa <<= 1n
    value.exponent--
  }
  return value
}

function add(to: Accumulator, term: Accumulator): void {
  if (term.exponent === ZERO_EXPONENT) return
  if (to.exponent === ZERO_EXPONENT) {
    to.mantissa = term.mantissa
    to.exponent = term.exponent
    return
  }
  const exponent = Math.max(to.exponent, term.exponent)
  to.mantissa =
    (to.mantissa >> BigInt(exponent - to.exponent)) + (term.mantissa >> BigInt(exponent - term.exponent))
  to.exponent = exponent
  if (to.mantissa >= FULL) {
    to.mantissa >>= 1n
    to.exponent++
  }
}

function finish(value: Accumulator, format: number, negative: boolean, next: number): FloatLiteral {
  let mantissa = value.mantissa >> 32n
  let exponent = value.exponent
  if ((value.mantissa >> 31n) & 1n) {
    mantissa += 1n
    if (mantissa === 1n << 64n) {
      mantissa = 1n << 63n
      exponent++
    }
  }
  return {
    low: Number(BigInt.asIntN(32, mantissa)),
    high: Number(BigInt.asIntN(32, mantissa >> 32n)),
    rest: (exponent & 0xffff) | (format << 16) | (negative ? 1 << 24 : 0),
    next,
  }
}
