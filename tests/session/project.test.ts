import { expect, test } from 'vitest'
import { createSession } from '../../src-main/session/session'
import { memoryHost } from '../support/memory-host'
import { valueOf } from '../support/session-driver'

test('a file that changed on disk is not overwritten unless asked', async () => {
  const host = memoryHost({ 'files/a.asm': 'one' })
  const session = createSession(host)
  const opened = valueOf(await session.readFile({ path: 'files/a.asm' }))
  if (opened.kind !== 'text') throw new Error('not text')
  host.files.write('files/a.asm', new TextEncoder().encode('changed elsewhere'))
  const stale = { path: 'files/a.asm', text: 'two', baseRevision: opened.revision }
  expect(await session.writeFile(stale)).toMatchObject({ failure: { code: 'changed-on-disk' } })
  const { revision } = valueOf(await session.writeFile({ ...stale, baseRevision: '' }))
  expect(valueOf(await session.writeFile({ ...stale, baseRevision: revision })).revision).toBe(revision)
})

test('a file keeps its encoding when it is saved', async () => {
  const russian = Uint8Array.from([0x3b, 0x8f, 0xe0, 0xa8, 0xa2, 0xa5, 0xe2])
  const host = memoryHost({ 'files/a.asm': russian })
  const session = createSession(host)
  expect(await session.readFile({ path: 'files/a.asm' })).toMatchObject({
    value: { encoding: 'cp866', text: ';Привет' },
  })
  await session.writeFile({ path: 'files/a.asm', text: ';Приветы', baseRevision: '' })
  expect(host.files.read('files/a.asm')).toEqual({ ok: true, value: Uint8Array.from([...russian, 0xeb]) })
})

test('drafts keep text, path and the revision they are based on', async () => {
  const session = createSession(memoryHost())
  const draft = { path: 'files/a.asm', text: 'one\ntwo\n', baseRevision: '3-abc' }
  await session.storeDraft(draft)
  await session.storeDraft({ path: 'files/untitled', text: '', baseRevision: '' })
  expect(valueOf(await session.listDrafts({}))).toEqual([
    draft,
    { path: 'files/untitled', text: '', baseRevision: '' },
  ])
  await session.discardDraft({ path: 'files/a.asm' })
  expect(valueOf(await session.listDrafts({}))).toHaveLength(1)
})

test('lessons come in their order, and a broken one does not hide the others', async () => {
  const session = createSession(
    memoryHost({
      'lessons/b/lesson.json': JSON.stringify({
        number: 1,
        title: 'First',
        listing: 'b.asm',
        tasks: ['try'],
        ru: { title: 'Первый', tasks: ['попробуйте'] },
      }),
      'lessons/b/text.md': '# First',
      'lessons/b/text.ru.md': '# Первый',
      'lessons/a/lesson.json': JSON.stringify({ number: 2, title: 'Second', listing: 'a.asm' }),
      'lessons/c/lesson.json': '{broken',
    }),
  )
  expect(valueOf(await session.listLessons({}))).toEqual([
    { id: 'b', number: 1, title: 'First', listing: 'lessons/b/b.asm', text: '# First', tasks: ['try'] },
    { id: 'a', number: 2, title: 'Second', listing: 'lessons/a/a.asm', text: '', tasks: [] },
  ])
  // What a lesson does not have in Russian is told in English.
  expect(valueOf(await session.listLessons({ language: 'ru' }))).toMatchObject([
    { number: 1, title: 'Первый', listing: 'lessons/b/b.asm', text: '# Первый', tasks: ['попробуйте'] },
    { number: 2, title: 'Second', listing: 'lessons/a/a.asm' },
  ])
  expect(valueOf(await session.listFiles({}))).toContainEqual({
    path: 'lessons/b',
    kind: 'folder',
    readOnly: true,
  })
})
