import { beforeEach, expect, test } from 'vitest'
import { useConsole } from '../../../src-renderer/stores/console'
import { prepare } from '../support/mount'

beforeEach(() => void prepare())

test('text is kept in parts that begin new lines, and none is lost', () => {
  const board = useConsole()
  const lines = Array.from({ length: 3000 }, (_, at) => `line ${at}\n`)
  for (const line of lines) board.append(line)
  expect(board.text).toBe(lines.join(''))
  expect(board.parts.length).toBeGreaterThan(2)
  for (const part of board.parts.slice(0, -1)) expect(part.text.endsWith('\n')).toBe(true)
})

test.each(['x', 'a line\n'])('what a program prints for ever stays bounded: %j', (unit) => {
  const board = useConsole()
  for (let at = 0; at < 100; at++) board.append(unit.repeat(10_000))
  expect(board.truncated).toBe(true)
  expect(board.text.length).toBeLessThanOrEqual(500_000)
  expect(board.text.length).toBeGreaterThan(400_000)
  expect(Math.max(...board.parts.map((part) => part.text.length))).toBeLessThanOrEqual(8192)
  board.clear()
  expect(board.text).toBe('')
})
