import { describe, expect, test } from 'vitest'
import { parseProjectPath, resolveFrom } from '../../src-main/session/project-path'

describe.each(['posix', 'windows'] as const)('in %s style', (style) => {
  test.each([
    'files',
    'files/a.asm',
    'files/мои тексты/a b.asm',
    'lessons/01/x.asm',
    'files/..a',
    'files/a..b/c',
  ])('%s is a path', (path) => {
    expect(parseProjectPath(path, style)).toMatchObject({ ok: true })
  })

  test.each([
    '',
    '/etc/passwd',
    'C:/Windows/x',
    'C:\\Windows\\x',
    '\\\\server\\share',
    '//server/share',
    'files/../x',
    'files/a/../../x',
    'files/./x',
    'files//x',
    'files/',
    'files\\x',
    'files/a\\..\\..\\x',
    'other/x',
    'Files/x',
    'files/a\u0000b',
    'files/a\nb',
    `files/${'x'.repeat(256)}`,
  ])('%j is refused', (path) => {
    expect(parseProjectPath(path, style)).toMatchObject({ ok: false, failure: { code: 'bad-path' } })
  })
})

test.each([
  'files/con',
  'files/NUL.txt',
  'files/Com1',
  'files/lpt9.asm/x',
  'files/aux .txt',
  'files/a.asm:stream',
  'files/a.',
  'files/a ',
  'files/a?b',
  'files/conin$',
])('%j is refused on Windows only', (path) => {
  expect(parseProjectPath(path, 'windows')).toMatchObject({ ok: false, failure: { code: 'bad-path' } })
  expect(parseProjectPath(path, 'posix')).toMatchObject({ ok: true })
})

test.each(['files/console.asm', 'files/comm.inc', 'files/nullify', 'files/com10'])(
  '%s is no device',
  (path) => {
    expect(parseProjectPath(path, 'windows')).toMatchObject({ ok: true })
  },
)

test.each([
  ['files/a.asm', 'b.inc', 'files/b.inc'],
  ['files/sub/a.asm', '../b.inc', 'files/b.inc'],
  ['files/sub/a.asm', '..\\..\\include\\kolibri.inc', 'include/kolibri.inc'],
  ['lessons/01/a.asm', '../../include/kolibri.inc', 'include/kolibri.inc'],
  ['files/a.asm', './x//y', 'files/x/y'],
  ['files/a.asm', '../../../etc/passwd', undefined],
])('from %s, %s names %s', (from, relative, expected) => {
  expect(resolveFrom(from, relative)).toBe(expected)
})
