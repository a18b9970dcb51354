import type { NameTable } from '../names'
import { enlarged } from '../names'

/** What a name is as a number. */
export const NumberKind = { unknown: 0, none: 1, number: 2, tooLarge: 3 } as const

/** Numbers by name: kind, low and high half. Each spelling is read once. */
export interface NumberCache {
  rows: Int32Array<ArrayBuffer>
}

export function createNumberCache(): NumberCache {
  return { rows: new Int32Array(3 << 5) }
}

/** Row of a name in the cache, filled. */
export function numberRow(cache: NumberCache, names: NameTable, name: number): number {
  const row = name * 3
  while (row + 3 > cache.rows.length) cache.rows = enlarged(cache.rows)
  if (cache.rows[row] === NumberKind.unknown) {
    const first = names.first[name]!
    const value = first <= 0x39 ? readNumber(names.text[name]!) : undefined
    if (value === undefined) {
      cache.rows[row] = NumberKind.none
    } else {
      cache.rows[row] = value.tooLarge ? NumberKind.tooLarge : NumberKind.number
      cache.rows[row + 1] = value.low
      cache.rows[row + 2] = value.high
    }
  }
  return row
}

interface Integer {
  low: number
  high: number
  tooLarge: boolean
}

/**
 * Reads a number in one of the notations: 12, 12d, 0x1F, $1F, 1Fh, 101b, 17o, 17q; `'` and `_` may stand
 * between digits.
 */
export function readNumber(text: string): Integer | undefined {
  const first = text.charCodeAt(0)
  if (first === 0x24) return text.length === 1 ? undefined : readDigits(text, 1, text.length, 4)
  if (!(first >= 0x30 && first <= 0x39)) return undefined
  if (text.startsWith('0x')) return readDigits(text, 2, text.length, 4)
  const end = text.length - 1
  switch (text[end]) {
    case 'h':
    case 'H':
      return readDigits(text, 0, end, 4)
    case 'b':
    case 'B':
      return readDigits(text, 0, end, 1)
    case 'o':
    case 'O':
    case 'q':
    case 'Q':
      return readDigits(text, 0, end, 3)
    case 'd':
    case 'D':
      return readDecimal(text, end)
    default:
      return readDecimal(text, end + 1)
  }
}

function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : 255
}

/** Digits of `bits` bits each, from the last to the first. */
function readDigits(text: string, from: number, to: number, bits: number): Integer | undefined {
  let low = 0
  let high = 0
  let shift = 0
  let tooLarge = false
  for (let i = to - 1; i >= from; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x27 || code === 0x5f) continue
    const digit = digitValue(code)
    if (digit >= 1 << bits) return undefined
    if (shift >= 64 || (shift === 63 && digit > 1)) {
      if (digit !== 0) tooLarge = true
      continue
    }
    if (shift < 32) {
      low |= digit << shift
      if (shift > 32 - bits) high |= digit >> (32 - shift)
    } else {
      high |= digit << (shift - 32)
    }
    shift += bits
  }
  return { low, high, tooLarge }
}

function readDecimal(text: string, to: number): Integer | undefined {
  let value = 0n
  for (let i = 0; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x27 || code === 0x5f) {
      if (value >= 1n << 64n) return undefined
      continue
    }
    if (code < 0x30 || code > 0x39) return undefined
    value = value * 10n + BigInt(code - 0x30)
  }
  return {
    low: Number(BigInt.asIntN(32, value)),
    high: Number(BigInt.asIntN(32, value >> 32n)),
    tooLarge: value >= 1n << 64n,
  }
}
