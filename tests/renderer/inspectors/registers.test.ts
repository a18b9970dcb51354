import type { ViewData } from '@contract/views'
import { afterEach, beforeEach, expect, test } from 'vitest'
import RegistersPane from '../../../src-renderer/inspectors/registers/RegistersPane.vue'
import { useRun } from '../../../src-renderer/stores/run'
import { IDLE_STATE } from '../support/fake-session'
import { mount, prepare, settle } from '../support/mount'

const registers = (stop: number, eax: number, previous: number): ViewData => ({
  view: 'registers',
  stop,
  registers: [
    { name: 'eax', value: eax, previous, bits: 32, meaning: 'heap block 1' },
    { name: 'cs', value: 0x1b, previous: 0x1b, bits: 16, meaning: '' },
  ],
  flags: [{ name: 'CF', title: 'carry', bit: 0, value: 1, previous: 0 }],
})
const pausedAt = (stop: number) => ({ ...IDLE_STATE, state: 'paused' as const, stop })

let fake: ReturnType<typeof prepare>
let mounted: ReturnType<typeof mount>
const row = () => mounted.host.querySelector<HTMLElement>('[data-register="eax"]')!

beforeEach(() => {
  fake = prepare()
  mounted = mount(RegistersPane, fake.pinia)
})
afterEach(() => mounted.unmount())

test('before a run the pane says what will appear and offers to run', async () => {
  await settle()
  expect(mounted.host.textContent).toContain('Registers and flags appear here')
  expect(mounted.host.querySelector('button')).not.toBeNull()
})

test('a change is marked and fades over the next three stops', async () => {
  fake.world.views = { registers: () => registers(1, 0x4000, 0) }
  useRun().receiveState(pausedAt(1))
  await settle()
  expect(row().dataset['value']).toBe('00004000')
  expect(row().dataset['age']).toBe('0')
  expect(row().querySelector('.value')!.getAttribute('title')).toContain('Before: 00000000')
  for (const [stop, age] of [
    [2, '1'],
    [3, '2'],
    [4, undefined],
  ] as const) {
    useRun().receiveState(pausedAt(stop))
    fake.push(registers(stop, 0x4000, 0x4000))
    await settle()
    expect(row().dataset['age']).toBe(age)
  }
})

test('the order in which state and values arrive does not matter', async () => {
  fake.world.views = { registers: () => registers(1, 1, 1) }
  useRun().receiveState(pausedAt(1))
  await settle()
  expect(row().dataset['age']).toBeUndefined()
  fake.push(registers(2, 2, 1))
  useRun().receiveState(pausedAt(2))
  await settle()
  expect(row().dataset['age']).toBe('0')
  useRun().receiveState(pausedAt(3))
  await settle()
  expect(row().dataset['age']).toBe('1')
})

test('double click edits while paused; nonsense is refused in place', async () => {
  fake.world.views = { registers: () => registers(1, 0x10, 0x10) }
  useRun().receiveState(pausedAt(1))
  await settle()
  row()
    .querySelector('.editable-value')!
    .dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await settle()
  const input = row().querySelector('input')!
  input.value = 'nonsense'
  input.dispatchEvent(new Event('input'))
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  await settle()
  expect(fake.callsOf('writeRegister')).toEqual([])
  expect(row().querySelector('[role="alert"]')!.textContent).toContain('Not a number')
  input.value = '1F8h'
  input.dispatchEvent(new Event('input'))
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  await settle()
  expect(fake.callsOf('writeRegister')).toEqual([{ name: 'eax', value: 0x1f8 }])
  expect(row().querySelector('input')).toBeNull()
})

test('while the program runs nothing can be edited', async () => {
  fake.world.views = { registers: () => registers(1, 0x10, 0x10) }
  useRun().receiveState({ ...pausedAt(1), state: 'running' })
  await settle()
  row()
    .querySelector('.editable-value')!
    .dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await settle()
  expect(row().querySelector('input')).toBeNull()
})
