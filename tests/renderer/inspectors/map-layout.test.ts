// @vitest-environment node
import { expect, test } from 'vitest'
import { layoutMap, type MapBlock } from '../../../src-renderer/inspectors/heap/map-layout'

const block = (id: number, address: number, size: number, kind: MapBlock['kind'] = 'heap'): MapBlock => ({
  id: String(id),
  address,
  size,
  kind,
  title: '',
})
const drawn = (blocks: MapBlock[], rows = 8, zoom = 1) => {
  const layout = layoutMap(blocks, rows, zoom)
  const bytes = new Map<string, number>()
  for (const row of layout.rows)
    for (const piece of row.pieces) bytes.set(piece.block.id, (bytes.get(piece.block.id) ?? 0) + piece.length)
  return { layout, bytes }
}

test('every byte of every block is drawn once, in rows of equal length', () => {
  const blocks = [
    block(1, 0x3000, 5000),
    block(2, 0x3000 + 5000, 120, 'free'),
    block(3, 0x3000 + 5120, 70000),
  ]
  const { layout, bytes } = drawn(blocks)
  expect([...bytes]).toEqual([
    ['1', 5000],
    ['2', 120],
    ['3', 70000],
  ])
  expect(layout.rows.length).toBeLessThanOrEqual(8)
  expect(new Set(layout.rows.slice(1).map((row, at) => row.start - layout.rows[at]!.start))).toEqual(
    new Set([layout.rowBytes]),
  )
  expect(layout.elided).toBe(0)
})

test('a huge last hole is shown only in part, and told', () => {
  const hole = 0x7fff0000
  const { layout, bytes } = drawn([block(1, 0x3000, 0x11000), block(2, 0x14000, hole, 'free')])
  expect(bytes.get('1')).toBe(0x11000)
  expect(bytes.get('2')! + layout.elided).toBe(hole)
  expect(bytes.get('2')!).toBeLessThan(0x11000)
})

test('one hole alone is one row', () => {
  expect(drawn([block(1, 0x3000, 0x7fffd000, 'free')]).layout.rows.length).toBe(1)
})

test('zooming makes rows shorter', () => {
  const blocks = [block(1, 0, 1 << 20)]
  expect(drawn(blocks, 8, 4).layout.rowBytes).toBeLessThan(drawn(blocks, 8, 1).layout.rowBytes)
})

test('no blocks, no rows', () => {
  expect(layoutMap([], 8, 1).rows).toEqual([])
})
