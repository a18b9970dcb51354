import { beforeEach, expect, test } from 'vitest'
import { useAssembly } from '../../../src-renderer/stores/assembly'
import { useConsole } from '../../../src-renderer/stores/console'
import { useDocuments } from '../../../src-renderer/stores/documents'
import { useNotices } from '../../../src-renderer/stores/notices'
import { useRun } from '../../../src-renderer/stores/run'
import { useWorkspace } from '../../../src-renderer/stores/workspace'
import { IDLE_STATE } from '../support/fake-session'
import { prepare, settle } from '../support/mount'

let fake: ReturnType<typeof prepare>
beforeEach(async () => {
  fake = prepare()
  fake.world.files.set('files/a.asm', { text: 'ret', readOnly: false, revision: 1 })
  fake.world.files.set('include/i.inc', { text: '', readOnly: true, revision: 1 })
})
const paused = { ...IDLE_STATE, state: 'paused' as const, stop: 1 }

test('the open listing is the one that runs; an include file does not take its place', async () => {
  useAssembly()
  await useDocuments().open('files/a.asm')
  await useDocuments().open('include/i.inc')
  await settle()
  expect(useAssembly().mainListing).toBe('files/a.asm')
})

test('a breakpoint that the session has not answered yet is handed over as well', async () => {
  useAssembly()
  await useDocuments().open('files/a.asm')
  await settle()
  void useRun().toggleBreakpoint('files/a.asm', 3)
  await useRun().startOrResume()
  expect(fake.callsOf('start')[0]!.breakpoints).toEqual([{ path: 'files/a.asm', line: 3, enabled: true }])
})

test('starting hands over unsaved text, memory and breakpoints', async () => {
  useAssembly()
  await useDocuments().open('files/a.asm')
  await settle()
  const document = useDocuments().documents.get('files/a.asm')!
  if (document.kind === 'text') document.text = 'nop'
  useDocuments().changed('files/a.asm')
  await useRun().toggleBreakpoint('files/a.asm', 3)
  useConsole().append('old')
  await useRun().startOrResume()
  expect(useConsole().text).toBe('')
  expect(fake.callsOf('start')).toEqual([
    {
      path: 'files/a.asm',
      overlays: [{ path: 'files/a.asm', text: 'nop' }],
      memoryMib: 128,
      loopback: false,
      stopAtEntry: false,
      breakpoints: [{ path: 'files/a.asm', line: 3, enabled: true }],
    },
  ])
  expect(useRun().generation).toBe(1)
})

test('the same key continues when paused, and steps start a program that is not there', async () => {
  useAssembly()
  await useDocuments().open('files/a.asm')
  await settle()
  await useRun().step('stepInto')
  expect(fake.callsOf('start')[0]!.stopAtEntry).toBe(true)
  useRun().receiveState(paused)
  await useRun().startOrResume()
  useRun().receiveState({ ...paused, stop: paused.stop + 1 })
  await useRun().step('stepOver')
  expect(fake.callsOf('resume')).toHaveLength(1)
  expect(fake.callsOf('stepOver')).toHaveLength(1)
  expect(fake.callsOf('start')).toHaveLength(1)
})

test('a key that is held down sends the machine on once for every stop', async () => {
  useRun().receiveState(paused)
  await Promise.all([useRun().step('stepOver'), useRun().step('stepOver')])
  await useRun().step('stepInto')
  expect(fake.callsOf('stepOver')).toHaveLength(1)
  expect(fake.callsOf('stepInto')).toHaveLength(0)
  useRun().receiveState({ ...paused, stop: paused.stop + 1 })
  await useRun().step('stepInto')
  expect(fake.callsOf('stepInto')).toHaveLength(1)
})

test('a listing that does not assemble starts nothing and says so', async () => {
  useAssembly()
  await useDocuments().open('files/a.asm')
  await settle()
  fake.world.report = {
    path: 'files/a.asm',
    succeeded: false,
    diagnostics: [
      {
        severity: 'error',
        code: 'illegal-instruction',
        message: 'illegal instruction',
        place: { path: 'files/a.asm', line: 1, column: 1, endColumn: 4 },
        chain: [],
        suggestions: [],
        fixes: [],
      },
    ],
    display: '',
    moreErrors: 0,
    files: [],
    passes: 1,
    imageSize: 0,
    symbols: [],
    lines: [],
  }
  await useRun().startOrResume()
  expect(useRun().generation).toBe(0)
  expect(useAssembly().errorCount).toBe(1)
  expect(useNotices().notices.at(-1)!.message).toContain('files/a.asm')
})

test('a breakpoint is set and removed on the same line', async () => {
  await useRun().toggleBreakpoint('files/a.asm', 3)
  await useRun().toggleBreakpoint('files/a.asm', 5)
  await useRun().toggleBreakpoint('files/a.asm', 3)
  expect(useRun().breakpoints.map((one) => one.line)).toEqual([5])
})

test('a breakpoint on a line without code goes to the next line that has some', async () => {
  useAssembly().receive({
    path: 'files/a.asm',
    succeeded: true,
    diagnostics: [],
    display: '',
    moreErrors: 0,
    files: [],
    passes: 1,
    imageSize: 3,
    symbols: [],
    lines: [
      { path: 'files/a.asm', line: 9, address: 2, length: 1 },
      { path: 'files/a.asm', line: 5, address: 0, length: 2 },
    ],
  })
  await useRun().toggleBreakpoint('files/a.asm', 4)
  await useRun().toggleBreakpoint('files/a.asm', 20)
  expect(useRun().breakpoints.map((one) => one.line)).toEqual([5, 20])
  await useRun().toggleBreakpoint('files/a.asm', 5)
  expect(useRun().breakpoints.map((one) => one.line)).toEqual([20])
})

test('what was open comes back: tabs, front tab, breakpoints', async () => {
  fake.world.settings.set(
    'workspace',
    JSON.stringify({
      tabs: ['include/i.inc', 'files/a.asm', 'files/gone.asm'],
      active: 'files/a.asm',
      breakpoints: [{ path: 'files/a.asm', line: 2, enabled: true }],
    }),
  )
  await useWorkspace().restore()
  expect(useDocuments().tabs).toEqual(['include/i.inc', 'files/a.asm'])
  expect(useDocuments().active).toBe('files/a.asm')
  expect(useRun().breakpoints).toMatchObject([{ path: 'files/a.asm', line: 2 }])
})

test('a broken store of what was open is no obstacle', async () => {
  fake.world.settings.set('workspace', '{"tabs": 7')
  await useWorkspace().restore()
  expect(useDocuments().tabs).toEqual(['files/a.asm'])
})
