import { type CellSize, readingOf } from './cells'

/** A register's or memory cell's value in the readings people want: hexadecimal, unsigned, signed, characters. */
export const explainNumber = (value: number | bigint, size: CellSize): string => {
  const bits = BigInt.asUintN(8 * size, BigInt(value))
  const read = (format: 'hex' | 'unsigned' | 'signed' | 'characters') => readingOf(format).show(bits, size)
  const parts = [`${read('hex')}h`, read('unsigned')]
  if (read('signed') !== read('unsigned')) parts.push(read('signed'))
  if (!read('characters').includes('·')) parts.push(`'${read('characters')}'`)
  return parts.join(' · ')
}
