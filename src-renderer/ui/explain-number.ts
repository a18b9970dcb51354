/** A register's or memory cell's value in the readings people want: unsigned, signed, characters. */
export const explainNumber = (value: number, bits: 8 | 16 | 32): string => {
  const digits = bits / 4
  const hex = (value >>> 0).toString(16).toUpperCase().padStart(digits, '0')
  const sign = 2 ** (bits - 1)
  const parts = [`${hex}h`, String(value >>> 0)]
  if (value >= sign) parts.push(String(value - 2 * sign))
  const characters = Array.from({ length: bits / 8 }, (_, at) => (value >>> (8 * at)) & 0xff)
  if (characters.every((code) => code >= 32 && code < 127))
    parts.push(`'${String.fromCharCode(...characters)}'`)
  return parts.join(' · ')
}
