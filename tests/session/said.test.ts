import { afterEach, expect, test, vi } from 'vitest'
import type { ViewRequest } from '../../src-main/contract/views'
import { deliveredFiles } from '../support/delivered'
import { driveFiles, type Driver, PATH, program } from '../support/session-driver'

vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

const REQUESTS: readonly ViewRequest[] = [
  { view: 'registers' },
  { view: 'stack', count: 64 },
  { view: 'memory', space: 'linear', address: 0, length: 4096 },
  { view: 'disassembly', address: -1, before: 5, count: 20 },
  { view: 'page-directory' },
  { view: 'page-table', index: 0 },
  { view: 'translation', linear: 0 },
  { view: 'translation', linear: 0x500000 },
  { view: 'heap' },
  { view: 'allocator' },
  { view: 'regions' },
  { view: 'processes' },
  { view: 'system-calls', last: 100 },
]
/** Sentences that are told as plain text, with the way to them. */
const sentences = (value: unknown, way = ''): string[] => {
  if (typeof value === 'string') return /\p{L}+ \p{Ll}+ \p{Ll}+/u.test(value) ? [`${way}: ${value}`] : []
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, one]) => sentences(one, way === '' ? key : `${way}.${key}`))
}

const ofEveryView = async () =>
  (await Promise.all(REQUESTS.map(async (request) => sentences(await driver.view(request), request.view))))
    .flat()
    // The roles of registers are the reference's.
    .filter((found) => !/^system-calls\.calls\.\d+\.arguments\.\d+\.role:/.test(found))

test('every sentence of the views and the state can be worded in another language', async () => {
  driver = driveFiles(deliveredFiles())
  const path = 'lessons/02-allocation-strategies/allocation-strategies.asm'
  await driver.start({ path, stopAtEntry: true })
  await driver.settled()
  expect(await ofEveryView()).toEqual([])
})

test('so can a fault beside a heap block', async () => {
  driver = driveFiles({
    [PATH]: program(`mov eax, 68\nmov ebx, 11\nint 0x40\nmov eax, 68\nmov ebx, 12\nmov ecx, 100\nint 0x40
mov byte [eax + 4096], 1`),
  })
  await driver.start()
  expect(sentences(await driver.settled())).toEqual([])
  expect(await ofEveryView()).toEqual([])
})

test('so can what is refused', async () => {
  driver = driveFiles({ [PATH]: program('jmp $') })
  const { session } = driver
  const refused = [
    await session.pause({}),
    await session.resume({}),
    await session.writeRegister({ name: 'eax', value: 1 }),
    await session.readFile({ path: 'files/none.asm' }),
    await session.readFile({ path: 'elsewhere/none.asm' }),
    await session.compare({
      comparison: 1,
      strategies: ['none'],
      workload: 'random',
      heapBytes: 4096,
      operations: 1,
      seed: 1,
    }),
    await session.runTo({ path: PATH, line: 1, address: 0 }),
  ]
  expect(refused.map((one) => one.ok)).toEqual(refused.map(() => false))
  expect(sentences(refused)).toEqual([])
})
