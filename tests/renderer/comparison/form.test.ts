import { ok } from '@contract/result'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { provideSession } from '../../../src-renderer/client/session'
import ComparisonPane from '../../../src-renderer/comparison/ComparisonPane.vue'
import { useComparison } from '../../../src-renderer/stores/comparison'
import { mount, prepare, settle } from '../support/mount'
import { giveSizes } from '../support/sizes'

giveSizes()

let fake: ReturnType<typeof prepare>
let mounted: ReturnType<typeof mount>
const find = <E extends HTMLElement>(selector: string) => mounted.host.querySelector<E>(selector)!

beforeEach(async () => {
  fake = prepare()
  provideSession({
    ...fake.api,
    listStrategies: async () =>
      ok(
        ['first-fit', 'buddy'].map((name) => ({
          name,
          title: name,
          path: `strategies/${name}.asm`,
          summary: '',
        })),
      ),
    listWorkloads: async () => ok([{ name: 'ramp', title: 'Ramp', summary: 'It grows.' }]),
  })
  mounted = mount(ComparisonPane, fake.pinia)
  await settle()
})
afterEach(() => mounted.unmount())

test('what can be compared is offered, everything chosen at first', () => {
  expect(find<HTMLInputElement>('[data-testid="strategy-buddy"]').checked).toBe(true)
  expect(mounted.host.textContent).toContain('It grows.')
})

test('nonsense cannot be started, and the form says why', async () => {
  const heap = find<HTMLInputElement>('[data-testid="heap-size"]')
  heap.value = '1'
  heap.dispatchEvent(new Event('input'))
  await settle()
  expect(find<HTMLButtonElement>('[data-testid="comparison-start"]').disabled).toBe(true)
  expect(mounted.host.textContent).toContain('4 to 262144')
})

test('the request says what the form says; a failure is told in place', async () => {
  find<HTMLInputElement>('[data-testid="strategy-buddy"]').click()
  await settle()
  find<HTMLFormElement>('form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle()
  expect(fake.callsOf('compare')[0]).toMatchObject({
    strategies: ['first-fit'],
    workload: 'ramp',
    heapBytes: 1024 * 1024,
    operations: 2000,
    seed: 1,
  })
  expect(find('[role="alert"]').textContent).toBe('No program is running.')
})

test('progress of this comparison is added up, of another one ignored', async () => {
  const store = useComparison()
  store.running = 7
  store.receiveProgress({ comparison: 7, strategy: 'first-fit', done: 500, total: 2000 })
  store.receiveProgress({ comparison: 7, strategy: 'buddy', done: 1500, total: 2000 })
  store.receiveProgress({ comparison: 6, strategy: 'buddy', done: 1, total: 2000 })
  await settle()
  expect(store.done).toBe(2000)
  expect(store.total).toBe(4000)
  expect(find('[data-testid="comparison-cancel"]')).not.toBeNull()
})
