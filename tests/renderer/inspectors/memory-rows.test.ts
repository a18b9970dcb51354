// @vitest-environment node
import { expect, test } from 'vitest'
import {
  bytesOf,
  changedAddresses,
  memoryRows,
  type MemoryData,
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
const sixteen = Array.from({ length: 16 }, (_, at) => at + 0x40)

test('a row shows bytes, characters and the kind of each', () => {
  const [row] = memoryRows(data(0x1000, sixteen), 0x1000, 1, 1)
  expect(row!.cells.map((cell) => cell.text).join(' ')).toBe(
    '40 41 42 43 44 45 46 47 48 49 4A 4B 4C 4D 4E 4F',
  )
  expect(row!.characters.map((one) => one.text).join('')).toBe('@ABCDEFGHIJKLMNO')
  expect(row!.cells[3]!.kind).toBe('code')
  expect(row!.cells[4]!.kind).toBeUndefined()
})

test('wider cells are little-endian', () => {
  const [row] = memoryRows(data(0, sixteen), 0, 1, 4)
  expect(row!.cells.map((cell) => cell.text)).toEqual(['43424140', '47464544', '4B4A4948', '4F4E4D4C'])
  expect(bytesOf(0x43424140, 4)).toEqual(Uint8Array.of(0x40, 0x41, 0x42, 0x43))
  expect(bytesOf(0x1234, 2)).toEqual(Uint8Array.of(0x34, 0x12))
})

test('a byte that is not there makes its cell absent', () => {
  const present = sixteen.map((_, at) => (at === 5 ? 0 : 1))
  const [row] = memoryRows(data(0, sixteen, present), 0, 1, 2)
  expect(row!.cells.map((cell) => cell.present)).toEqual([true, true, false, true, true, true, true, true])
  expect(memoryRows(undefined, 0, 1, 1)[0]!.cells.every((cell) => !cell.present)).toBe(true)
})

test('rows end with the address space', () => {
  expect(memoryRows(undefined, 0xfffffff0, 4, 1)).toHaveLength(1)
})

test('changed bytes are named by address', () => {
  expect(changedAddresses(data(0x1000, sixteen))).toEqual([0x1002])
})
