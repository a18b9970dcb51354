import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { SYSTEM_CALLS } from '../../src-main/kernel/system-call-table'
import { LISTINGS, runCase } from './run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

/** Listings with a log; it holds what the real kernel printed. */
const names = readdirSync(LISTINGS)
  .filter((file) => file.endsWith('.log'))
  .map((file) => file.slice(0, -'.log'.length))

/** How a run ends when not by the end of its last thread. */
const ENDS: Readonly<Record<string, string>> = {
  // One of its threads sleeps for ever: it asked for memory before there was a heap.
  threads: 'waiting',
  // Its last call reads from an empty pipe.
  messages: 'waiting',
  handlers: 'fault',
  // A thread of its last child was killed in a futex without a time limit.
  leaks: 'waiting',
}

/** What the user allows a listing besides. */
const ALLOWED: Readonly<Record<string, Parameters<typeof runCase>[1]>> = {
  sockets: { loopback: true },
  'raw-sockets': { loopback: true },
  segments: { loopback: true },
}

/** Paths of the functions that some listing has called. */
const called = new Set<string>()

test.each(names)('%s prints what the real kernel prints', (name) => {
  const { board, result } = runCase(name, ALLOWED[name] ?? {}, (call) => called.add(call.path))
  const expected = readFileSync(join(LISTINGS, `${name}.log`), 'latin1')
  expect(board.replaceAll('\r', '')).toBe(expected.replaceAll('\r', ''))
  expect(result.end.kind).toBe(ENDS[name] ?? 'ended')
})

test('every function of the table is called by a listing', () => {
  const missing = SYSTEM_CALLS.map(({ path }) => path).filter((path) => !called.has(path))
  expect(missing.join(' ')).toBe('')
})
