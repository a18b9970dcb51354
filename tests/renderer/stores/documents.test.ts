import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDocuments } from '../../../src-renderer/stores/documents'
import { useNotices } from '../../../src-renderer/stores/notices'
import { prepare, settle } from '../support/mount'

let fake: ReturnType<typeof prepare>
beforeEach(() => {
  vi.useFakeTimers()
  fake = prepare()
  fake.world.files.set('files/a.asm', { text: 'ret', readOnly: false, revision: 1 })
  fake.world.files.set('lessons/l.asm', { text: 'nop', readOnly: true, revision: 1 })
})
afterEach(() => vi.useRealTimers())

const type = (path: string, text: string) => {
  const document = useDocuments().documents.get(path)!
  if (document.kind === 'text') document.text = text
  useDocuments().changed(path)
}

test('a text opens once, clean, and closes', async () => {
  const documents = useDocuments()
  await documents.open('files/a.asm')
  await documents.open('files/a.asm')
  expect(documents.tabs).toEqual(['files/a.asm'])
  expect(fake.callsOf('readFile')).toHaveLength(1)
  expect(documents.dirtyPaths.size).toBe(0)
  documents.close('files/a.asm')
  expect(documents.tabs).toEqual([])
  expect(documents.active).toBe('')
})

test('a file that is not there opens no tab and is told', async () => {
  expect(await useDocuments().open('files/none.asm')).toBe(false)
  expect(useDocuments().tabs).toEqual([])
  expect(useNotices().notices[0]!.message).toContain('files/none.asm')
})

test('typing stores one draft after a pause; saving discards it', async () => {
  const documents = useDocuments()
  await documents.open('files/a.asm')
  type('files/a.asm', 'ret 4')
  type('files/a.asm', 'ret 8')
  expect([...documents.dirtyPaths]).toEqual(['files/a.asm'])
  expect(documents.overlays()).toEqual([{ path: 'files/a.asm', text: 'ret 8' }])
  expect(fake.world.drafts.size).toBe(0)
  vi.advanceTimersByTime(600)
  expect(fake.world.drafts.get('files/a.asm')?.text).toBe('ret 8')
  expect(fake.callsOf('storeDraft')).toHaveLength(1)
  expect(await documents.save()).toBe(true)
  expect(fake.world.files.get('files/a.asm')?.text).toBe('ret 8')
  expect(fake.world.drafts.size).toBe(0)
  expect(documents.dirtyPaths.size).toBe(0)
})

test('a draft comes back after a crash', async () => {
  fake.world.drafts.set('files/a.asm', { text: 'draft', baseRevision: '1' })
  const documents = useDocuments()
  await documents.restore(['files/a.asm'], 'files/a.asm')
  expect(documents.overlays()).toEqual([{ path: 'files/a.asm', text: 'draft' }])
  const document = documents.activeDocument
  expect(document?.kind === 'text' && document.conflict).toBe(false)
})

test('a draft of a file that changed or vanished meanwhile is kept and marked', async () => {
  fake.world.files.get('files/a.asm')!.revision = 2
  fake.world.drafts.set('files/a.asm', { text: 'draft', baseRevision: '1' })
  fake.world.drafts.set('files/gone.asm', { text: 'only here', baseRevision: '1' })
  const documents = useDocuments()
  await documents.restore([], '')
  expect(documents.tabs).toEqual(['files/a.asm', 'files/gone.asm'])
  const changed = documents.documents.get('files/a.asm')
  expect(changed?.kind === 'text' && changed.conflict).toBe(true)
  expect(documents.overlays().map((one) => one.text)).toEqual(['draft', 'only here'])
})

test('a file that changed on disk is not overwritten unless asked', async () => {
  const documents = useDocuments()
  await documents.open('files/a.asm')
  type('files/a.asm', 'mine')
  fake.world.files.set('files/a.asm', { text: 'theirs', readOnly: false, revision: 5 })
  expect(await documents.save()).toBe(false)
  expect(fake.world.files.get('files/a.asm')!.text).toBe('theirs')
  expect(await documents.save('files/a.asm', true)).toBe(true)
  expect(fake.world.files.get('files/a.asm')!.text).toBe('mine')
})

test('a clean text follows its file, a changed one is marked', async () => {
  const documents = useDocuments()
  await documents.open('files/a.asm')
  fake.world.files.set('files/a.asm', { text: 'theirs', readOnly: false, revision: 2 })
  await documents.filesChanged(['files/a.asm'])
  const document = documents.activeDocument
  expect(document?.kind === 'text' && documents.textOf(document)).toBe('theirs')
  type('files/a.asm', 'mine')
  fake.world.files.set('files/a.asm', { text: 'again', readOnly: false, revision: 3 })
  await documents.filesChanged(['files/a.asm'])
  expect(document?.kind === 'text' && document.conflict).toBe(true)
})

test('saving a delivered listing makes a copy in the own files', async () => {
  fake.world.files.set('files/l.asm', { text: 'taken', readOnly: false, revision: 1 })
  const documents = useDocuments()
  await documents.open('lessons/l.asm')
  type('lessons/l.asm', 'nop nop')
  expect(await documents.save()).toBe(true)
  await settle()
  expect(fake.world.files.get('files/l-2.asm')?.text).toBe('nop nop')
  expect(fake.world.files.get('files/l.asm')?.text).toBe('taken')
  expect(documents.active).toBe('files/l-2.asm')
  expect(documents.dirtyPaths.size).toBe(0)
})

test('closing a changed text keeps it for the next opening', async () => {
  const documents = useDocuments()
  await documents.open('files/a.asm')
  type('files/a.asm', 'unsaved')
  documents.close('files/a.asm')
  expect(fake.world.drafts.get('files/a.asm')?.text).toBe('unsaved')
  await documents.open('files/a.asm')
  expect(documents.overlays()[0]?.text).toBe('unsaved')
})
