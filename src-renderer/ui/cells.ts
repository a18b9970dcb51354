import { parseInteger } from './hex'

/**
 * Values of 1, 2, 4 or 8 bytes in the readings that people choose between. A value is its bits as an
 * unsigned number.
 */
export const CELL_SIZES = [1, 2, 4, 8] as const
export type CellSize = (typeof CELL_SIZES)[number]

export const CELL_FORMATS = ['hex', 'unsigned', 'signed', 'binary', 'characters', 'real'] as const
export type CellFormat = (typeof CELL_FORMATS)[number]

/** Which byte of a cell lies at its lowest address. */
export const BYTE_ORDERS = ['little', 'big'] as const
export type ByteOrder = (typeof BYTE_ORDERS)[number]

interface Reading {
  readonly show: (bits: bigint, size: CellSize) => string
  /** Undefined when the text is no value of this size. */
  readonly read: (text: string, size: CellSize) => bigint | undefined
  /** The most characters that `show` answers. */
  readonly columns: (size: CellSize) => number
  /** Keys that begin to type a new value. */
  readonly starts: RegExp
}

const showReal = (value: number): string =>
  Number.isNaN(value) ? 'nan' : Object.is(value, -0) ? '-0' : String(value).replace('Infinity', 'inf')

/** The shortest decimal that rounds to the same single. */
const showSingle = (value: number): string => {
  if (!Number.isFinite(value)) return showReal(value)
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits))
    if (Math.fround(text) === value) return showReal(Object.is(value, -0) ? -0 : text)
  }
  return showReal(Number(value.toPrecision(9)))
}

const readReal = (text: string): number | undefined => {
  const special = /^([+-]?)(inf|nan)$/i.exec(text)
  if (special) return (special[1] === '-' ? -1 : 1) * (special[2]!.toLowerCase() === 'inf' ? Infinity : NaN)
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

const real = new DataView(new ArrayBuffer(8))
const byteAt = (bits: bigint, at: number): number => Number((bits >> BigInt(8 * at)) & 0xffn)
const bitCount = (size: CellSize) => 8 * size
/** Digits of the largest number of a size, a sign apart. */
const decimals: Readonly<Record<CellSize, number>> = { 1: 3, 2: 5, 4: 10, 8: 20 }
const DECIMAL_START = /^[-0-9]$/

const READINGS: Readonly<Record<CellFormat, Reading>> = {
  hex: {
    show: (bits, size) =>
      bits
        .toString(16)
        .toUpperCase()
        .padStart(2 * size, '0'),
    read: (text, size) => parseInteger(text, 16, bitCount(size)),
    columns: (size) => 2 * size,
    starts: /^[0-9a-f]$/i,
  },
  unsigned: {
    show: (bits) => bits.toString(),
    read: (text, size) => parseInteger(text, 10, bitCount(size)),
    columns: (size) => decimals[size],
    starts: DECIMAL_START,
  },
  signed: {
    show: (bits, size) => BigInt.asIntN(bitCount(size), bits).toString(),
    read: (text, size) => parseInteger(text, 10, bitCount(size)),
    columns: (size) => decimals[size] + (size === 8 ? 0 : 1),
    starts: DECIMAL_START,
  },
  binary: {
    show: (bits, size) => bits.toString(2).padStart(8 * size, '0'),
    read: (text, size) =>
      parseInteger(/^[01_]+$/.test(text.trim()) ? `${text.trim()}b` : text, 10, bitCount(size)),
    columns: (size) => 8 * size,
    starts: /^[01]$/,
  },
  /** Lowest byte first, as the assembler reads a quoted string. */
  characters: {
    show: (bits, size) =>
      Array.from({ length: size }, (_, at) => printable(byteAt(bits, at)) ?? '·').join(''),
    read: (text, size) => {
      const codes = [...text].map((one) => one.charCodeAt(0))
      if (codes.length === 0 || codes.length > size || codes.some((code) => printable(code) === undefined))
        return undefined
      return codes.reduceRight((bits, code) => (bits << 8n) | BigInt(code), 0n)
    },
    columns: (size) => size,
    starts: /^.$/,
  },
  real: {
    show: (bits, size) => {
      real.setBigUint64(0, bits, true)
      return size === 4 ? showSingle(real.getFloat32(0, true)) : showReal(real.getFloat64(0, true))
    },
    read: (text, size) => {
      const value = readReal(text.trim())
      if (value === undefined) return undefined
      real.setBigUint64(0, 0n)
      if (size === 4) real.setFloat32(0, value, true)
      else real.setFloat64(0, value, true)
      return real.getBigUint64(0, true)
    },
    columns: (size) => (size === 4 ? 14 : 24),
    starts: /^[-+.0-9]$/,
  },
}

const printable = (code: number): string | undefined =>
  code >= 32 && code < 127 ? String.fromCharCode(code) : undefined

/** Whether values of this size can be read so: there are no real numbers of 8 and 16 bits. */
export const formatFits = (format: CellFormat, size: CellSize): boolean => format !== 'real' || size >= 4

export const readingOf = (format: CellFormat): Reading => READINGS[format]

/** The bits of `size` bytes from `at` on. */
export const bitsOf = (
  bytes: Uint8Array,
  at: number,
  size: CellSize,
  order: ByteOrder = 'little',
): bigint => {
  let bits = 0n
  for (let step = 0; step < size; step++)
    bits = (bits << 8n) | BigInt(bytes[order === 'big' ? at + step : at + size - 1 - step] ?? 0)
  return bits
}

/** The bytes of a value, as they lie in memory. */
export const bytesOf = (bits: bigint, size: CellSize, order: ByteOrder = 'little'): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => byteAt(bits, order === 'big' ? size - 1 - at : at))
