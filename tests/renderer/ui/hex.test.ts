// @vitest-environment node
import { expect, test } from 'vitest'
import { hex32, hexShort, parseNumber } from '../../../src-renderer/ui/hex'
import { resolveAddress } from '../../../src-renderer/ui/resolve-address'
import { explainNumber } from '../../../src-renderer/ui/explain-number'

test.each([
  ['504', 504],
  ['1F8h', 0x1f8],
  ['0x1F8', 0x1f8],
  ['$1f8', 0x1f8],
  ['101b', 5],
  ['17o', 15],
  ['17q', 15],
  ['1_000', 1000],
  ['-1', 0xffffffff],
  ['0FFFFFFFFh', 0xffffffff],
])('%s is read as the assembler reads it', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test.each(['', 'eax', '1F8', '0x', '100000000h', '12 34', '-80000001h'])('%s is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined()
})

test('a bare number is hexadecimal where the place says so', () => {
  expect(parseNumber('1000', 16)).toBe(0x1000)
  expect(parseNumber('beef', 16)).toBe(0xbeef)
  expect(parseNumber('1000', 10)).toBe(1000)
})

test('addresses have eight digits, small numbers a leading zero before a letter', () => {
  expect(hex32(-1)).toBe('FFFFFFFF')
  expect(hex32(0x1a)).toBe('0000001A')
  expect(hexShort(0xff)).toBe('0FFh')
  expect(hexShort(0x1c)).toBe('1Ch')
})

const names: Record<string, number> = { esp: 0xbff0, heap_base: 0x3000 }
test.each([
  ['esp', 0xbff0],
  ['[esp+10h]', 0xc000],
  ['heap_base + 0x10', 0x3010],
  ['esp-10', 0xbfe0],
  ['1F000', 0x1f000],
  ['0-1', 0xffffffff],
  ['heap_base+2*8', 0x3010],
])('the address box understands %s', (text, address) => {
  expect(resolveAddress(text, (name) => names[name])).toBe(address)
})

test.each(['', 'nobody', 'esp+', 'esp++1', 'esp*', '2*nobody', '1 2x'])(
  'the address box refuses %s',
  (text) => {
    expect(resolveAddress(text, (name) => names[name])).toBeUndefined()
  },
)

test('a value is explained as unsigned, signed and characters', () => {
  expect(explainNumber(0xffffffff, 4)).toBe('FFFFFFFFh · 4294967295 · -1')
  expect(explainNumber(0x41, 1)).toBe("41h · 65 · 'A'")
  expect(explainNumber(0x8000000000000000n, 8)).toBe(
    '8000000000000000h · 9223372036854775808 · -9223372036854775808',
  )
  expect(explainNumber(0x4142, 2)).toBe("4142h · 16706 · 'BA'")
})
