import { expect, test } from 'vitest'
import { exitCodeOf, explain, mountParts } from '../../src-main/cli/run'
import { AVAILABLE_CALLS } from '../../src-main/kernel/rooms'
import { SYSTEM_CALLS } from '../../src-main/kernel/system-call-table'

test('every documented system function is there, so no program can show exit code 5 with one', () => {
  expect(SYSTEM_CALLS.map(({ path }) => path).filter((path) => !AVAILABLE_CALLS.has(path))).toEqual([])
})

test('what the kernel calls not implemented is exit code 5, and is named', () => {
  const end = { kind: 'unimplemented', what: 'system function 99 (none)', linear: 0x42 } as const
  expect(exitCodeOf(end)).toBe(5)
  expect(explain(end)).toBe('system function 99 (none) is not implemented (at 42h)')
})

test.each([
  [{ kind: 'ended' }, 0],
  [{ kind: 'marker' }, 0],
  [{ kind: 'not-started', why: 'no memory' }, 1],
  [{ kind: 'fault', vector: 14, linear: 0 }, 3],
  [{ kind: 'real-kernel-fails', what: 'it hangs', linear: 0 }, 3],
  [{ kind: 'limit', limit: '5 instructions' }, 4],
  [{ kind: 'waiting', why: '' }, 4],
] as const)('%o is exit code %i', (end, code) => {
  expect(exitCodeOf(end)).toBe(code)
})

test.each([
  ['/hd0/1=/home/me', '/home/me', true],
  ['/hd0/1=/home/me:ro', '/home/me', false],
  ['/hd0/1=/a=b/:odd:rw', '/a=b/:odd', true],
  ['/hd0/1=C:\\x', 'C:\\x', true],
  ['/hd0/1=C:\\x:ro', 'C:\\x', false],
  ['/hd0/1=c:/Мои файлы:ro', 'c:/Мои файлы', false],
  ['hd0/1=\\\\server\\share:ro', '\\\\server\\share', false],
])('--mount %s', (text, host, writable) => {
  expect(mountParts(text)).toEqual({ guest: '/hd0/1', host, writable })
})
