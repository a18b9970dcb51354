import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createProjectFiles } from '../../src-main/app/host/project-files'
import { createTextStore } from '../../src-main/app/host/text-store'

const text = (content: string) => new TextEncoder().encode(content)
let folder: string
let files: ReturnType<typeof createProjectFiles>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwb räume '))
  mkdirSync(join(folder, 'resources/lessons/01'), { recursive: true })
  writeFileSync(join(folder, 'resources/lessons/01/a.asm'), 'nop')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  files = createProjectFiles(join(folder, 'resources'), join(folder, 'mine'))
})

test('what is written is read, listed, renamed and removed', () => {
  expect(files.write('files/sub/a b ж.asm', text('nop'))).toMatchObject({ ok: true })
  expect(files.read('files/sub/a b ж.asm')).toEqual({ ok: true, value: text('nop') })
  expect(files.list().map((entry) => entry.path)).toEqual([
    'lessons',
    'lessons/01',
    'lessons/01/a.asm',
    'files',
    'files/sub',
    'files/sub/a b ж.asm',
  ])
  expect(files.rename('files/sub/a b ж.asm', 'files/b.asm')).toMatchObject({ ok: true })
  expect(files.read('files/sub/a b ж.asm')).toMatchObject({ failure: { code: 'file-not-found' } })
  expect(files.remove('files/b.asm')).toMatchObject({ ok: true })
  expect(files.remove('files/b.asm')).toMatchObject({ failure: { code: 'file-not-found' } })
})

test('writing leaves no temporary file behind', () => {
  files.write('files/a.asm', text('one'))
  files.write('files/a.asm', text('two'))
  expect(readdirSync(join(folder, 'mine'))).toEqual(['a.asm'])
})

test('a rename does not overwrite', () => {
  files.write('files/a.asm', text('a'))
  files.write('files/b.asm', text('b'))
  expect(files.rename('files/a.asm', 'files/b.asm')).toMatchObject({ failure: { code: 'already-exists' } })
  expect(files.read('files/b.asm')).toMatchObject({ value: text('b') })
})

test('delivered files cannot be changed', () => {
  const refused = { ok: false, failure: { code: 'read-only' } }
  expect(files.write('lessons/01/a.asm', text(''))).toMatchObject(refused)
  expect(files.remove('lessons/01')).toMatchObject(refused)
  expect(files.rename('lessons/01/a.asm', 'files/a.asm')).toMatchObject(refused)
  expect(files.remove('files')).toMatchObject(refused)
  files.write('files/a.asm', text(''))
  expect(files.rename('files/a.asm', 'lessons/a.asm')).toMatchObject(refused)
  expect(readFileSync(join(folder, 'resources/lessons/01/a.asm'), 'utf8')).toBe('nop')
})

test.skipIf(process.platform === 'win32')('links do not lead out of the project', () => {
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'mine/link.txt'))
  symlinkSync(folder, join(folder, 'mine/out'))
  const refused = { ok: false, failure: { code: 'bad-path' } }
  expect(files.read('files/link.txt')).toMatchObject(refused)
  expect(files.read('files/out/secret.txt')).toMatchObject(refused)
  expect(files.write('files/out/new.txt', text('x'))).toMatchObject(refused)
  expect(files.remove('files/out/secret.txt')).toMatchObject(refused)
  expect(files.list().map((entry) => entry.path)).not.toContain('files/link.txt')
  expect(existsSync(join(folder, 'new.txt'))).toBe(false)
})

test.skipIf(process.platform === 'win32')('links inside the project are followed', () => {
  files.write('files/a.asm', text('nop'))
  symlinkSync(join(folder, 'mine/a.asm'), join(folder, 'mine/b.asm'))
  expect(files.read('files/b.asm')).toMatchObject({ ok: true, value: text('nop') })
})

test('a folder is not read as a file', () => {
  files.createFolder('files/sub')
  expect(files.read('files/sub')).toMatchObject({ failure: { code: 'is-a-folder' } })
})

test('what changes on disk is told', async () => {
  const told: string[] = []
  const stop = files.watch((paths) => told.push(...paths))
  await expect
    .poll(() => {
      writeFileSync(join(folder, 'mine/new.asm'), 'nop')
      return told
    })
    .toContain('files/new.asm')
  stop()
})

test('settings are shared, drafts belong to their project, and both outlive the store', () => {
  const one = createTextStore(join(folder, 'data'), '/one')
  one.write('settings', '../weird:key', 'dark')
  one.write('drafts', 'files/a.asm', 'line 1\nline 2')
  const again = createTextStore(join(folder, 'data'), '/one')
  expect(again.read('settings', '../weird:key')).toBe('dark')
  expect(again.read('drafts', 'files/a.asm')).toBe('line 1\nline 2')
  expect(again.keys('drafts')).toEqual(['files/a.asm'])
  const other = createTextStore(join(folder, 'data'), '/two')
  expect(other.read('settings', '../weird:key')).toBe('dark')
  expect(other.keys('drafts')).toEqual([])
  again.remove('drafts', 'files/a.asm')
  expect(again.read('drafts', 'files/a.asm')).toBe('')
})
