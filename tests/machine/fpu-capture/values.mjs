// Operand values for the capture: edges of the formats and random patterns near them. Deterministic.

let state = 0x9e3779b97f4a7c15n

/** A random 64-bit integer (xorshift64*). */
export function random64() {
  state ^= state >> 12n
  state ^= (state << 25n) & 0xffffffffffffffffn
  state ^= state >> 27n
  return (state * 0x2545f4914f6cdd1dn) & 0xffffffffffffffffn
}

/** A random integer below a limit. */
export const below = (limit) => Number(random64() >> 11n) % limit
export const pick = (list) => list[below(list.length)]
export const seed = (text) => {
  state = 0x9e3779b97f4a7c15n
  for (const character of text)
    state = ((state ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn
  if (state === 0n) state = 1n
}

const hex = (value, digits) => value.toString(16).padStart(digits, '0')
/** A little-endian byte string of a number. */
export const bytesOf = (value, size) => {
  let text = ''
  for (let at = 0; at < size; at++) text += hex(Number((value >> BigInt(8 * at)) & 0xffn), 2)
  return text
}

/** Mantissas whose bits matter to rounding: runs, single bits, halves of the last places. */
function mantissa(bits) {
  const all = (1n << BigInt(bits)) - 1n
  const at = BigInt(below(bits))
  switch (below(9)) {
    case 0:
      return 0n
    case 1:
      return 1n << at
    case 2:
      return all
    case 3:
      return all ^ ((1n << at) - 1n)
    case 4:
      return (1n << at) - 1n
    case 5:
      return random64() & all & ~((1n << at) - 1n)
    case 6:
      return all ^ (1n << at)
    default:
      return random64() & all
  }
}

/** A number of an IEEE format; kinds weighted towards the ordinary. */
function pattern(exponentBits, mantissaBits, centre) {
  const maximum = (1 << exponentBits) - 1
  const bias = maximum >> 1
  const sign = BigInt(below(2)) << BigInt(exponentBits + mantissaBits)
  let exponent
  let fraction = mantissa(mantissaBits)
  switch (below(24)) {
    case 0:
      return sign
    case 1:
      return sign | (BigInt(maximum) << BigInt(mantissaBits))
    case 2:
      exponent = maximum
      break
    case 3:
    case 4:
      exponent = 0
      break
    case 5:
      exponent = maximum - 1 - below(3)
      break
    case 6:
      exponent = 1 + below(3)
      break
    case 7:
      return sign | (BigInt(bias) << BigInt(mantissaBits))
    case 8:
      exponent = below(maximum + 1)
      break
    case 9:
      exponent = bias + centre - 70 + below(140)
      break
    default:
      exponent = bias + centre - 5 + below(10)
  }
  exponent = Math.max(0, Math.min(maximum, exponent))
  return sign | (BigInt(exponent) << BigInt(mantissaBits)) | fraction
}

export const float32 = (centre = 0) => pattern(8, 23, centre)
export const float64 = (centre = 0) => pattern(11, 52, centre)

const extendedEdges = (
  '00000000000000000000 80000000000000000000 3fff8000000000000000 bfff8000000000000000 7fff8000000000000000 ' +
  'ffff8000000000000000 7fffc000000000000000 ffffc000000000000000 7fffc000000000000001 7fff8000000000000001 ' +
  'ffffa000000000000000 7fffffffffffffffffff 00000000000000000001 80000000000000000001 00007fffffffffffffff ' +
  '00008000000000000000 0000ffffffffffffffff 80008000000000000001 00018000000000000000 80018000000000000000 ' +
  '7ffeffffffffffffffff fffeffffffffffffffff 7ffe8000000000000000 7fff0000000000000000 7fff7fffffffffffffff ' +
  '7fff4000000000000000 40007fffffffffffffff 3fff0000000000000000 40000000000000000001 7ffe0000000000000001 ' +
  '40008000000000000000 3ffe8000000000000000 3ffeffffffffffffffff 3fff8000000000000001 bffeffffffffffffffff ' +
  '3ffd8000000000000000 4000c90fdaa22168c235 3fffc90fdaa22168c235 3ffeb17217f7d1cf79ac 3fffb504f333f9de6484 ' +
  '403e8000000000000000 c03e8000000000000000 403effffffffffffffff 403dffffffffffffffff c03dffffffffffffffff ' +
  '401e8000000000000000 401dffffffff00000000 c01e8000000000000000 400e8000000000000000 400dfffe000000000000 ' +
  'c00e8000000000000000 3fffc000000000000000 4000a000000000000000 3ffe8000000000000001'
).split(' ')

/** A double-extended number as 20 hexadecimal digits. */
export function extended(centre = 0) {
  const kind = below(20)
  if (kind < 5) return pick(extendedEdges)
  let exponent = 16383 + centre - 5 + below(10)
  let fraction = mantissa(63) | (1n << 63n)
  if (kind === 5) exponent = below(32768)
  else if (kind === 6) exponent = 16383 + centre - 70 + below(140)
  else if (kind === 7) exponent = 0x7ffe - below(4)
  else if (kind === 8) exponent = below(4)
  else if (kind === 9) {
    exponent = 0
    fraction = mantissa(64)
  } else if (kind === 10) {
    // Exactly a double.
    fraction &= ~0x7ffn
  } else if (kind === 11) {
    // A small integer.
    const value = BigInt(1 + below(1000))
    const width = value.toString(2).length
    exponent = 16383 + width - 1
    fraction = value << BigInt(64 - width)
  } else if (kind === 12) {
    // About the borders of double and single range.
    exponent =
      16383 +
      pick([-1075, -1074, -1024, -1023, -1022, -1021, 1023, 1024, -150, -149, -128, -127, -126, 127, 128])
  } else if (kind === 13 && below(3) === 0) {
    exponent = 0x7fff
  } else if (kind === 14 && below(4) === 0) {
    fraction &= ~(1n << 63n)
  }
  exponent = Math.max(0, Math.min(0x7fff, exponent))
  return hex(exponent | (below(2) << 15), 4) + hex(fraction, 16)
}
