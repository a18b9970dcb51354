import { expect, test } from 'vitest'
import { enlargedDots } from '../../../src-main/kernel/windows/enlarging'

/** A glyph of dots, three times as large, as lines of `#` and `.`. */
const large = (...lines: string[]) => {
  const width = lines[0]!.length
  const rows = Uint8Array.from(lines, (line) =>
    parseInt(line.replaceAll('#', '1').replaceAll('.', '0').padEnd(8, '0'), 2),
  )
  const dots = Array.from(enlargedDots(rows, width, lines.length, 3), (dot) => (dot === 1 ? '#' : '.')).join(
    '',
  )
  return Array.from({ length: lines.length * 3 }, (_, y) => dots.slice(y * width * 3, (y + 1) * width * 3))
}

test('a diagonal of two dots is joined by even corners on both sides', () => {
  expect(large('#.', '.#')).toEqual(['###...', '####..', '#####.', '.#####', '..####', '...###'])
  expect(large('.#', '#.')).toEqual(['...###', '..####', '.#####', '#####.', '####..', '###...'])
})

test('a stroke that stands straight for one more dot gets a steep corner', () => {
  expect(large('#.', '#.', '.#')).toEqual([
    '###...',
    '###...',
    '####..',
    '####..',
    '#####.',
    '#####.',
    '.#####',
    '..####',
    '...###',
  ])
})

test('a longer straight stroke gets an even one', () => {
  expect(large('#.', '#.', '#.', '.#').slice(3, 9)).toEqual([
    '###...',
    '###...',
    '###...',
    '###...',
    '####..',
    '#####.',
  ])
})

test('the inside of an angle is filled where both strokes end, and stays square where one goes on', () => {
  expect(large('#.', '##')).toEqual(['###...', '####..', '#####.', '######', '######', '######'])
  expect(large('#..', '###').slice(0, 3)).toEqual(['###......', '###......', '###......'])
})
