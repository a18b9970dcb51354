// @vitest-environment node
import { expect, test } from 'vitest'
import {
  type CellStyle,
  cellBytes,
  changedAddresses,
  memoryRows,
  type MemoryData,
  shownStyle,
} from '../../../src-renderer/inspectors/memory/memory-rows'

const data = (address: number, bytes: number[], present = bytes.map(() => 1)): MemoryData => ({
  view: 'memory',
  space: 'linear',
  address,
  bytes: Uint8Array.from(bytes),
  present: Uint8Array.from(present),
  changed: Uint8Array.from(bytes.map((_, at) => (at === 2 ? 1 : 0))),
  regions: [{ start: address, end: address + 4, kind: 'code', name: 'image', residentPages: 1 }],
})
const style = (
  size: CellStyle['size'],
  format: CellStyle['format'] = 'hex',
  order: CellStyle['order'] = 'little',
): CellStyle => shownStyle({ size, format, order })
const sixteen = Array.from({ length: 16 }, (_, at) => at + 0x40)

test('a row shows bytes, characters and the kind of each', () => {
  const [row] = memoryRows(data(0x1000, sixteen), 0x1000, 1, style(1))
  expect(row!.cells.map((cell) => cell.text).join(' ')).toBe(
    '40 41 42 43 44 45 46 47 48 49 4A 4B 4C 4D 4E 4F',
  )
  expect(row!.characters.map((one) => one.text).join('')).toBe('@ABCDEFGHIJKLMNO')
  expect(row!.cells[3]!.kind).toBe('code')
  expect(row!.cells[4]!.kind).toBeUndefined()
})

test('wider cells are little-endian', () => {
  const [row] = memoryRows(data(0, sixteen), 0, 1, style(4))
  expect(row!.cells.map((cell) => cell.text)).toEqual(['43424140', '47464544', '4B4A4948', '4F4E4D4C'])
})

// Reals: IEEE 754 encodings; the rest is what the bytes are by definition.
test.each([
  [style(8), '00 11 22 33 44 55 66 77', '7766554433221100'],
  [style(8, 'hex', 'big'), '00 11 22 33 44 55 66 77', '0011223344556677'],
  [style(4, 'hex', 'big'), 'DE AD BE EF', 'DEADBEEF'],
  [style(2, 'unsigned'), 'FE FF', '65534'],
  [style(2, 'signed'), 'FE FF', '-2'],
  [style(2, 'signed', 'big'), 'FF FE', '-2'],
  [style(1, 'signed'), '80', '-128'],
  [style(4, 'signed'), '00 00 00 80', '-2147483648'],
  [style(8, 'unsigned'), 'FF FF FF FF FF FF FF FF', '18446744073709551615'],
  [style(8, 'signed'), 'FE FF FF FF FF FF FF FF', '-2'],
  [style(1, 'binary'), '05', '00000101'],
  [style(4, 'characters'), '41 42 43 44', 'ABCD'],
  [style(4, 'characters', 'big'), '41 42 43 44', 'ABCD'],
  [style(4, 'real'), '00 00 60 40', '3.5'],
  [style(4, 'real', 'big'), '40 60 00 00', '3.5'],
  [style(8, 'real'), 'F1 68 E3 88 B5 F8 E4 3E', '0.00001'],
  [style(4, 'real'), '00 00 80 FF', '-inf'],
  [style(1, 'real'), '7F', '7F'],
])('%o reads and writes %s as %s', (shown, bytes, text) => {
  const lying = Uint8Array.from(bytes.split(' '), (byte) => Number.parseInt(byte, 16))
  const [row] = memoryRows(data(0, [...lying]), 0, 1, shown)
  expect(row!.cells[0]!.text.trim()).toBe(text)
  expect(cellBytes(text, shown)).toEqual(lying)
})

test.each([
  [style(1), '100'],
  [style(2), 'xyz'],
  [style(1, 'unsigned'), '256'],
  [style(1, 'signed'), '-129'],
  [style(4, 'characters'), 'ABCDE'],
  [style(4, 'characters'), 'Ж'],
  [style(4, 'real'), 'three'],
  [style(8), '1FFFFFFFFFFFFFFFF'],
])('%o refuses %s', (shown, text) => expect(cellBytes(text, shown)).toBeUndefined())

test('columns of numbers stay under each other', () => {
  for (const format of ['hex', 'unsigned', 'signed', 'binary', 'characters', 'real'] as const)
    for (const size of [1, 2, 4, 8] as const) {
      const widths = new Set(
        [sixteen, sixteen.map(() => 0xff), sixteen.map(() => 0x80), sixteen.map(() => 0)].flatMap((bytes) =>
          memoryRows(data(0, bytes), 0, 1, style(size, format))[0]!.cells.map((cell) => cell.text.length),
        ),
      )
      expect(widths.size, `${format} of ${size}`).toBe(1)
    }
})

test('a byte that is not there makes its cell absent', () => {
  const present = sixteen.map((_, at) => (at === 5 ? 0 : 1))
  const [row] = memoryRows(data(0, sixteen, present), 0, 1, style(2))
  expect(row!.cells.map((cell) => cell.present)).toEqual([true, true, false, true, true, true, true, true])
  expect(memoryRows(undefined, 0, 1, style(1))[0]!.cells.every((cell) => !cell.present)).toBe(true)
})

test('rows end with the address space', () => {
  expect(memoryRows(undefined, 0xfffffff0, 4, style(1))).toHaveLength(1)
})

test('changed bytes are named by address', () => {
  expect(changedAddresses(data(0x1000, sixteen))).toEqual([0x1002])
})
