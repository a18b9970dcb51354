import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionApi, SessionEvent } from '../../src-main/contract/session'
import { lineOf, PATH, program, valueOf } from '../support/session-driver'
import { ROOT, type Served, serveWorkbench } from '../support/served-workbench'
import { connectWeb } from '../support/web-client'

const folder = mkdtempSync(join(tmpdir(), 'kwb served '))
let served: Served
let session: SessionApi
let disconnect: () => void
const events: SessionEvent[] = []

beforeAll(async () => {
  served = await serveWorkbench(
    join(ROOT, 'out/main/cli.js'),
    ['serve', '--project', join(folder, 'mine'), '--memory', '48'],
    { data: folder },
  )
  const connection = await connectWeb(served.address)
  session = connection.api
  disconnect = connection.close
  session.onEvent((event) => events.push(event))
})
afterAll(async () => {
  disconnect?.()
  await served?.stop()
})

const settled = async () => {
  await expect
    .poll(async () => valueOf(await session.runState({})).state, { timeout: 50_000 })
    .toMatch(/^(paused|ended)$/)
  return valueOf(await session.runState({}))
}

test('lesson 1 prints the memory that the command line granted', async () => {
  const [lesson] = valueOf(await session.listLessons({}))
  const started = valueOf(
    await session.start({ path: lesson!.listing, overlays: [], breakpoints: [], memoryMib: 128 }),
  )
  expect(started.started).toBe(true)
  expect(await settled()).toMatchObject({ state: 'ended' })
  const { text } = valueOf(await session.consoleText({ limit: 10_000 }))
  const total = Number(/RAM total \(18\.17\): +(\d+) KiB/.exec(text)?.[1])
  expect(total).toBeGreaterThan(47 * 1024)
  expect(total).toBeLessThanOrEqual(48 * 1024)
})

test('views come pushed while the program runs, and only when they changed', async () => {
  const source = program('again: inc dword [counter]\njmp again ; loops\ncounter dd 0')
  valueOf(await session.writeFile({ path: PATH, text: source, baseRevision: '' }))
  valueOf(await session.start({ path: PATH, overlays: [], breakpoints: [] }))
  const { subscription } = valueOf(
    await session.subscribe({ view: 'memory', space: 'linear', address: 0, length: 256 }),
  )
  const pushed = () =>
    events.filter((event) => event.event === 'view' && event.subscription === subscription).length
  await expect.poll(pushed).toBeGreaterThan(2)
  valueOf(await session.pause({}))
  const asked = valueOf(await session.runState({}))
  expect(asked.state).toBe('paused')
  expect([lineOf(source, 'again:'), lineOf(source, '; loops')]).toContain(asked.location?.line)
  await session.unsubscribe({ subscription })
  valueOf(await session.stop({}))
})

test('a listing that repeats for ever is given up when a newer text comes', async () => {
  const endless = { path: 'files/endless.asm', text: 'while 1\nend while\n' }
  const first = session.assemble({ path: endless.path, overlays: [endless] })
  const second = session.assemble({ path: endless.path, overlays: [{ ...endless, text: 'nop\n' }] })
  expect(await second).toMatchObject({ ok: true, value: { succeeded: true, imageSize: 1 } })
  expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
})

test('a comparison runs on threads of its own and can be cancelled', async () => {
  const request = { strategies: ['first-fit', 'buddy'], workload: 'random', heapBytes: 65536, seed: 3 }
  const whole = valueOf(await session.compare({ comparison: 1, ...request, operations: 60 }))
  expect(whole.results.map(({ outcome }) => outcome)).toEqual(['finished', 'finished'])
  const cut = session.compare({ comparison: 2, ...request, operations: 1_000_000 })
  await expect
    .poll(
      () => events.some((event) => event.event === 'comparison-progress' && event.progress.comparison === 2),
      {
        timeout: 30_000,
      },
    )
    .toBe(true)
  await session.cancelComparison({ comparison: 2 })
  expect(valueOf(await cut).results.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled'])
})

test('ends on a signal with success', async () => {
  const other = await serveWorkbench(join(ROOT, 'out/main/cli.js'), ['serve'], { data: folder })
  expect(await other.stop()).toBe(0)
})
