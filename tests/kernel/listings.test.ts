import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { LISTINGS, runCase } from './run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

/** The logs hold what the real kernel printed. */
test.each([
  ['heap-blocks', 'ended'],
  ['heap-resize', 'ended'],
  ['fault-dumps', 'ended'],
  // One of its threads sleeps for ever: it asked for memory before there was a heap.
  ['threads', 'waiting'],
  // Its last call reads from an empty pipe.
  ['messages', 'waiting'],
  ['handlers', 'fault'],
  ['named-areas', 'ended'],
])('%s prints what the real kernel prints', (name, end) => {
  const { board, result } = runCase(name)
  const expected = readFileSync(join(LISTINGS, `${name}.log`), 'latin1')
  expect(board.replaceAll('\r', '')).toBe(expected.replaceAll('\r', ''))
  expect(result.end.kind).toBe(end)
})
