// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatExtended, parseExtended } from '../../../src-renderer/inspectors/registers/extended-real'
import { bytesOfHex, formatLanes, parseLanes } from '../../../src-renderer/inspectors/registers/lanes'

/** Encoding, 21 digits and the shortest decimal that reads back, as a C library's long double has them. */
const cases = readFileSync(join(import.meta.dirname, '../../cases/renderer/extended-real.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string, string])
const encoding = (bytes: Uint8Array | undefined) =>
  bytes && Buffer.from(bytes).reverse().toString('hex').toUpperCase()
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex').reverse())
/** Digits and power of ten, whichever way it is written. */
const normal = (text: string) => {
  const [mantissa = '', exponent = '0'] = text.replace(/^-/, '').split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  return digits === ''
    ? '0'
    : `${digits.replace(/0+$/, '')}e${Number(exponent) - fraction.length + digits.length - digits.replace(/0+$/, '').length}`
}

describe('80-bit numbers', () => {
  test('are read as the C library reads them', () => {
    for (const [hex, digits] of cases)
      expect(`${digits} ${encoding(parseExtended(digits))}`).toBe(`${digits} ${hex}`)
  })
  test('are written with the fewest digits that read back', () => {
    for (const [hex, , shortest] of cases) expect(normal(formatExtended(bytesOf(hex)))).toBe(normal(shortest))
  })
  test.each([
    ['7FFF8000000000000000', 'inf'],
    ['FFFF8000000000000000', '-inf'],
    ['7FFFC000000000000000', 'nan'],
    ['7FFFA000000000000000', 'snan'],
    ['80000000000000000000', '-0'],
    ['40000000000000000001', 'unsupported'],
  ])('%s is %s', (hex, text) => expect(formatExtended(bytesOf(hex))).toBe(text))
  test.each(['', 'x', '1.2.3', '1e', '--1', 'e5'])('%o is no number', (text) =>
    expect(parseExtended(text)).toBeUndefined(),
  )
  test('an encoding in hexadecimal is taken as it is', () =>
    expect(encoding(parseExtended('4000C90FDAA22168C235'))).toBe('4000C90FDAA22168C235'))
  test('too large becomes infinity, too small zero', () => {
    expect(formatExtended(parseExtended('1e5000')!)).toBe('inf')
    expect(formatExtended(parseExtended('1e-5000')!)).toBe('0')
  })
})

describe('lanes', () => {
  const bytes = bytesOfHex('0000803f0000003f000080bf00002041')
  test.each([
    ['floats', '1 0.5 -1 10'],
    ['dwords', '3F800000 3F000000 BF800000 41200000'],
    ['words', '0000 3F80 0000 3F00 0000 BF80 0000 4120'],
    ['bytes', '00 00 80 3F 00 00 00 3F 00 00 80 BF 00 00 20 41'],
    ['qwords', '3F0000003F800000 41200000BF800000'],
  ] as const)('%s', (kind, text) => {
    expect(formatLanes(bytes, kind).join(' ')).toBe(text)
    expect(parseLanes(text, 16, kind)).toEqual(bytes)
  })
  test('doubles', () => {
    const pi = parseLanes('3.141592653589793 -inf', 16, 'doubles')!
    expect(formatLanes(pi, 'doubles')).toEqual(['3.141592653589793', '-inf'])
  })
  test.each([
    ['1 2 3', 'dwords'],
    ['1 2 3 100000000', 'dwords'],
    ['1 2 x 4', 'floats'],
  ] as const)('%o is refused as %s', (text, kind) => expect(parseLanes(text, 16, kind)).toBeUndefined())
})
