import type { ViewData } from '@contract/views'
import { nextTick, ref } from 'vue'
import { beforeEach, expect, test } from 'vitest'
import { useRun } from '../../../src-renderer/stores/run'
import { useView, useViews } from '../../../src-renderer/stores/views'
import { IDLE_STATE } from '../support/fake-session'
import { mountSetup, prepare, settle } from '../support/mount'

let fake: ReturnType<typeof prepare>
const processes = (name: string): ViewData => ({
  view: 'processes',
  threads: [
    { slot: 2, threadId: 2, processId: 2, name, state: 'paused', eip: 0, memoryUsed: 0, current: true },
  ],
})
const paused = { ...IDLE_STATE, state: 'paused' as const, stop: 1 }
beforeEach(() => {
  fake = prepare()
  fake.world.views = { processes: () => processes('one') }
})

test('nothing is asked for before there is a program', async () => {
  const { value: view, unmount: scopeEnds } = mountSetup(fake.pinia, () =>
    useView(() => ({ view: 'processes' })),
  )
  await settle()
  expect(fake.callsOf('subscribe')).toEqual([])
  useRun().receiveState(paused)
  await settle()
  expect(view.data.value?.threads[0]!.name).toBe('one')
  scopeEnds()
})

test('two panes with the same question share one subscription, ended by the last', async () => {
  useRun().receiveState(paused)
  const { value: one, unmount: firstEnds } = mountSetup(fake.pinia, () =>
    useView(() => ({ view: 'processes' })),
  )
  const { value: two, unmount: secondEnds } = mountSetup(fake.pinia, () =>
    useView(() => ({ view: 'processes' })),
  )
  await settle()
  expect(fake.callsOf('subscribe')).toHaveLength(1)
  fake.push(processes('two'))
  expect([one, two].map((view) => view.data.value?.threads[0]!.name)).toEqual(['two', 'two'])
  firstEnds()
  expect(fake.callsOf('unsubscribe')).toHaveLength(0)
  secondEnds()
  await settle()
  expect(fake.callsOf('unsubscribe')).toEqual([{ subscription: 1 }])
})

test('a changed question takes the place of the old one', async () => {
  fake.world.views = {
    'page-table': (request) => ({
      view: 'page-table',
      index: (request as { index: number }).index,
      present: true,
      entries: [],
    }),
  }
  useRun().receiveState(paused)
  const index = ref(1)
  const { value: view, unmount: scopeEnds } = mountSetup(fake.pinia, () =>
    useView(() => ({ view: 'page-table', index: index.value })),
  )
  await settle()
  index.value = 7
  await nextTick()
  await settle()
  expect(view.data.value?.index).toBe(7)
  expect(fake.callsOf('unsubscribe')).toEqual([{ subscription: 1 }])
  scopeEnds()
})

test('data that overtakes the answer to its subscription is not lost', async () => {
  useRun().receiveState(paused)
  const seen: string[] = []
  const note = (data: ViewData) => {
    if (data.view === 'processes') seen.push(data.threads[0]!.name)
  }
  const release = useViews().acquire({ view: 'processes' }, 0, { data: note, failure: () => {} })
  fake.tell({ event: 'view', subscription: 1, data: processes('early') })
  await settle()
  expect(seen).toEqual(['early'])
  release()
})

test('a refusal is told and the question asked again in the next run', async () => {
  fake.world.views = {}
  useRun().receiveState(paused)
  const { value: view, unmount: scopeEnds } = mountSetup(fake.pinia, () =>
    useView(() => ({ view: 'processes' })),
  )
  await settle()
  expect(view.failure.value?.code).toBe('not-available')
  fake.world.views = { processes: () => processes('later') }
  useRun().generation++
  await settle()
  expect(view.data.value?.threads[0]!.name).toBe('later')
  scopeEnds()
})
