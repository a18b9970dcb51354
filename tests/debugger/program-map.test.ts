import { expect, test } from 'vitest'
import type { AssemblySymbol } from '../../src-main/contract/assembly'
import { createProgramMap } from '../../src-main/debugger/program-map'

const place = { path: 'a.asm', line: 1, column: 0, endColumn: 0 }
const label = (name: string, value: number): AssemblySymbol => ({
  name,
  kind: 'label',
  value,
  size: 0,
  place,
})
const map = createProgramMap(
  [
    { path: 'a.asm', line: 3, address: 0x24, length: 2 },
    { path: 'a.asm', line: 3, address: 0x26, length: 3 },
    { path: 'b.inc', line: 3, address: 0x29, length: 1 },
    { path: 'a.asm', line: 9, address: 0x30, length: 4 },
    { path: 'a.asm', line: 3, address: 0x40, length: 1 },
    { path: 'a.asm', line: 4, address: 0x41, length: 0 },
  ],
  [label('start', 0x24), label('start.loop', 0x30), label('other', 0x30), label('..made?up', 0x26)],
)

test('an address has the line that made it; gaps have none', () => {
  expect(map.lineAt(0x28)).toEqual({ path: 'a.asm', line: 3 })
  expect(map.lineAt(0x29)).toEqual({ path: 'b.inc', line: 3 })
  expect(map.lineAt(0x2a)).toBeUndefined()
  expect(map.lineAt(0)).toBeUndefined()
})

test('a line begins once for each stretch of code that it made', () => {
  expect(map.addressesOf('a.asm', 3)).toEqual([0x24, 0x40])
  expect(map.addressesOf('a.asm', 4)).toEqual([])
  expect(map.startsAfter(0x24, 2)).toEqual([0x29, 0x30])
  expect(map.startBefore(0x30, 1)).toBe(0x29)
  expect(map.startBefore(0x30, 9)).toBe(0x24)
  expect(map.startBefore(0x24, 1)).toBeUndefined()
})

test('labels name addresses; a global one goes before a local one, made-up ones do not count', () => {
  expect(map.labelAt(0x30)).toBe('other')
  expect(map.labelAt(0x26)).toBe('')
  expect(map.nearestLabel(0x2f)).toBe('start+0Bh')
  expect(map.nearestLabel(0x20)).toBe('')
  expect(map.addressOfLabel('start.loop')).toBe(0x30)
  expect(map.location(0x31)).toEqual({ eip: 0x31, path: 'a.asm', line: 9, symbol: 'other+1h' })
})
