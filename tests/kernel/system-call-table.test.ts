import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { FAMILIES } from '../../src-main/kernel/rooms'
import { SYSTEM_CALLS, describeCall } from '../../src-main/kernel/system-call-table'
import { assembleCase, listing, runImage } from './run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

const documented = readFileSync(join(import.meta.dirname, '../cases/kernel/functions.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

test('every documented function has a row or rows of its sub-functions', () => {
  const rows = SYSTEM_CALLS.map(({ path }) => path)
  const missing = documented.filter((path) => !rows.some((row) => row === path || row.startsWith(`${path}.`)))
  expect(missing).toEqual([])
})

test('no path stands twice, and every row says what it does', () => {
  const rows = SYSTEM_CALLS.map(({ path }) => path)
  expect(rows.length).toBe(new Set(rows).size)
  expect(SYSTEM_CALLS.filter(({ name, summary }) => name === '' || summary === '')).toEqual([])
})

test('roles are of registers, and of what structures and paths hold', () => {
  const place = /^(e?[abcd]x|[abcd][lh]|e[sd]i|ebp|\[ebx\+\d+\]|path)$/
  const roles = SYSTEM_CALLS.flatMap(({ path, inputs, outputs }) =>
    [...inputs, ...outputs].map(({ register, role }) => ({ path, register, role })),
  )
  expect(roles.filter(({ register }) => !place.test(register))).toEqual([])
  // A role that begins with another register was cut in two.
  expect(roles.filter(({ role }) => /^(e?[abcd]x|[abcd][lh]|e[sd]i|ebp) /.test(role))).toEqual([])
})

test('pointers carry their direction and size', () => {
  const row = SYSTEM_CALLS.find(({ path }) => path === '18.13')!
  expect(row.inputs).toEqual([
    { register: 'ecx', role: 'version, ABI, commit', pointer: { direction: 'out', size: 16 } },
  ])
})

test('a call is described through the registers that select its sub-function', () => {
  expect(describeCall(68, (register) => (register === 'ebx' ? 12 : 0)).path).toBe('68.12')
  expect(describeCall(18, (register) => (register === 'ebx' ? 19 : 4)).path).toBe('18.19.4')
  expect(describeCall(70, (register) => (register === '[ebx]' ? 5 : 0)).path).toBe('70.5')
  expect(describeCall(5, () => 0).name).toBe('delay')
  expect(describeCall(6, () => 0).name).toBe('no such function')
})

/** Rows that end, wait, or stop the run for arguments that make no sense: they would hide what comes behind. */
const NOT_CALLED = new Set([
  '255',
  '5',
  '10',
  '23',
  '18.9',
  '68.14',
  '51.1',
  '77.2',
  '77.10',
  '77.11',
  '37.4',
  '39.3',
  '36',
  '25',
  '65',
])

/** A call of a row with a harmless buffer where pointers are wanted, in a thread of its own. */
const callOf = (path: string, index: number): string => {
  const [number, ...steps] = path.split('.').map(Number)
  const [sub, second] = steps
  const call =
    number === 70 || number === 80
      ? `mov dword [information], ${sub}\n mcall ${number}, information, 0, 0, 0, 0`
      : `mcall ${number}, ${sub ?? 'buffer'}, ${second ?? 0}, buffer, 0, buffer`
  return `mcall 51, 1, call_${index}, 0F000h
 mcall 5, 1
 jmp after_${index}
call_${index}: ${call}
 exit_program
after_${index}:
`
}

test('every function has code', () => {
  const families = new Set(FAMILIES.flatMap((family) => Object.keys(family)))
  const answered = (path: string) => {
    const steps = path.split('.')
    return steps.some((_, count) => families.has(steps.slice(0, count + 1).join('.')))
  }
  expect(SYSTEM_CALLS.map(({ path }) => path).filter((path) => !answered(path))).toEqual([])
})

test('every other function answers', () => {
  const rows = SYSTEM_CALLS.filter(({ path }) => !NOT_CALLED.has(path))
  const text = listing(`
mcall 68, 11
${rows.map(({ path }, index) => callOf(path, index)).join('')}
print 'through'
exit_program
align 4
information dd 0, 0, 0, 0, buffer
 db '/sys/NONE', 0
buffer rb 1024
`)
  const { board, result } = runImage(assembleCase('every-function', text), { maxInstructions: 10_000_000 })
  expect(result.end).toEqual({ kind: 'ended' })
  expect(board.endsWith('through')).toBe(true)
})
