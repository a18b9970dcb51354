import { expect, test, vi } from 'vitest'
import { OWN_ALLOCATOR } from '../../src-renderer/comparison/own-allocator'
import { deliveredFiles } from '../support/delivered'
import { driveFiles, valueOf } from '../support/session-driver'

vi.setConfig({ testTimeout: 60_000 })

test('the allocator that a user begins with is offered, keeps the convention and shows its heap', async () => {
  const path = 'files/first-fit.asm'
  const driver = driveFiles({ ...deliveredFiles(), [path]: OWN_ALLOCATOR })
  const offered = valueOf(await driver.session.listStrategies({}))
  expect(offered.find((one) => one.path === path)).toMatchObject({ name: path, title: 'first-fit' })
  expect(new Set(offered.map(({ name }) => name)).size).toBe(offered.length)

  const request = { workload: 'random', heapBytes: 65536, operations: 2000, seed: 2 }
  const strategies = [path, 'first-fit']
  const { results } = valueOf(await driver.session.compare({ comparison: 1, ...request, strategies }))
  expect(results).toMatchObject([
    { strategy: path, outcome: 'finished', message: '' },
    { strategy: 'first-fit', outcome: 'finished' },
  ])
  // It never uses anything again: it must refuse more than first fit, and find its memory in many holes.
  expect(results[0]!.metrics['failed']).toBeGreaterThan(results[1]!.metrics['failed']!)

  await driver.start({ path })
  expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'exited' } })
  expect((await driver.view({ view: 'allocator' })).heaps).toMatchObject([{ name: 'my own', state: 'told' }])
  driver.session.close()
})
