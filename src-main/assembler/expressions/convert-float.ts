import type { Assembly } from '../assembly'
import { misuse } from '../assembly'
import { fail } from '../messages'

const ZERO_EXPONENT = -0x8000

/** Converts the literal whose mantissa stands at `at` for `a.valueSize`; the result is row 0. */
export function convertFloat(a: Assembly, at: number): void {
  const { code, stack } = a
  const low = code[at]!
  const high = code[at + 1]!
  const rest = code[at + 2]!
  stack.fill(0, 0, 6)
  switch (a.valueSize) {
    case 2:
      stack[0] = Number(packFloat(low, high, rest, 10, 15, 5))
      break
    case 4:
      stack[0] = Number(BigInt.asIntN(32, packFloat(low, high, rest, 23, 127, 8)))
      break
    default: {
      if ((a.valueSize & ~8) !== 0) misuse(a)
      const packed = packFloat(low, high, rest, 52, 1023, 11)
      stack[0] = Number(BigInt.asIntN(32, packed))
      stack[1] = Number(BigInt.asIntN(32, packed >> 32n))
    }
  }
}

/** Format of IEEE 754 with the given numbers of mantissa and exponent bits; halves are rounded up. */
function packFloat(
  low: number,
  high: number,
  rest: number,
  mantissaBits: number,
  bias: number,
  exponentBits: number,
): bigint {
  const sign = BigInt((rest >>> 24) & 1) << BigInt(mantissaBits + exponentBits)
  let exponent = (rest << 16) >> 16
  if (exponent === ZERO_EXPONENT) return sign
  const mantissa = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)
  const bits = BigInt(mantissaBits)
  const one = 2n ** bits
  // Half a last place is what was cut off in the bit below.
  let fraction = (mantissa >> (63n - bits)) & (one - 1n)
  if ((mantissa >> (62n - bits)) & 1n) {
    fraction += 1n
    if (fraction === one) {
      fraction = 0n
      exponent++
    }
  }
  exponent += bias
  if (exponent >= (1 << exponentBits) - 1) fail('value-out-of-range')
  if (exponent <= 0) {
    const shift = 1 - exponent
    if (shift > mantissaBits + 1) fail('value-out-of-range')
    fraction |= one
    const cut = (fraction >> BigInt(shift - 1)) & 1n
    fraction = (fraction >> BigInt(shift)) + cut
    exponent = 0
    if (fraction & one) {
      fraction &= one - 1n
      exponent = 1
    }
  }
  const packed = (BigInt(exponent) << bits) | fraction
  if (packed === 0n) fail('value-out-of-range')
  return sign | packed
}

/** Writes the literal at `at` as an 80-bit extended value: mantissa low, high, exponent with sign. */
export function extendedFloat(code: Int32Array, at: number): [number, number, number] {
  const rest = code[at + 2]!
  const sign = ((rest >>> 24) & 1) << 15
  const unbiased = (rest << 16) >> 16
  if (unbiased === ZERO_EXPONENT) return [0, 0, sign]
  let exponent = unbiased + 0x3fff
  if (exponent >= 0x7fff) fail('value-out-of-range')
  if (exponent > 0) return [code[at]!, code[at + 1]!, exponent | sign]
  const shift = BigInt(1 - exponent)
  if (shift >= 64n) fail('value-out-of-range')
  const full = (BigInt(code[at + 1]! >>> 0) << 32n) | BigInt(code[at]! >>> 0)
  const mantissa = (full >> shift) + ((full >> (shift - 1n)) & 1n)
  exponent = (mantissa >> 63n) & 1n ? 1 : 0
  return [Number(BigInt.asIntN(32, mantissa)), Number(BigInt.asIntN(32, mantissa >> 32n)), exponent | sign]
}
