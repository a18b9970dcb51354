import { afterEach, expect, test, vi } from 'vitest'
import { inEnglish } from '../../src-main/contract/said'
import { deliveredFiles } from '../support/delivered'
import { drive, driveFiles, type Driver, PATH, program, valueOf } from '../support/session-driver'

vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

const assemble = async (text: string | Uint8Array) => {
  driver = driveFiles({ [PATH]: text })
  return valueOf(await driver.session.assemble({ path: PATH, overlays: [] }))
}

test('a program that loops for ever leaves the session able to answer, and stops on command', async () => {
  driver = drive('jmp $')
  await driver.start()
  await expect.poll(async () => (await driver.state()).instructions).toBeGreaterThan(1000)
  // While the guest runs, queries, views and settings are answered, not queued behind it.
  expect((await driver.state()).state).toBe('running')
  await driver.view({ view: 'registers' })
  await driver.session.storeSetting({ key: 'theme', text: '"dark"' })
  valueOf(await driver.session.pause({}))
  expect(await driver.state()).toMatchObject({ state: 'paused', cause: { kind: 'pause' } })
  valueOf(await driver.session.resume({}))
  valueOf(await driver.session.stop({}))
  expect(await driver.state()).toMatchObject({ state: 'ended', cause: { kind: 'stopped' } })
})

test('a step over a routine that never returns can be paused', async () => {
  const source = program('call hangs ; here\nhangs: jmp hangs')
  driver = driveFiles({ [PATH]: source })
  await driver.start({ stopAtEntry: true })
  valueOf(await driver.session.stepOver({}))
  await expect.poll(async () => (await driver.state()).instructions).toBeGreaterThan(1000)
  valueOf(await driver.session.pause({}))
  expect(await driver.state()).toMatchObject({ state: 'paused', cause: { kind: 'pause' } })
})

test('a program that waits for ever is waiting, not running, and can be paused', async () => {
  driver = drive('mov eax, 40\nmov ebx, 0\nint 0x40\nmov eax, 10\nint 0x40')
  await driver.start()
  await expect.poll(async () => (await driver.state()).state).toBe('waiting')
  valueOf(await driver.session.pause({}))
  expect((await driver.state()).state).toBe('paused')
})

test('a program that sleeps keeps to the clock', async () => {
  driver = drive('mov eax, 5\nmov ebx, 20\nint 0x40')
  const began = performance.now()
  await driver.start()
  await driver.settled()
  // Never early: 20 ticks are 200 ms of guest time.
  expect(performance.now() - began).toBeGreaterThan(190)
  expect((await driver.state()).ticks).toBeGreaterThanOrEqual(20)
})

test('an output flood is told in pieces and kept', async () => {
  driver = drive(
    "again: mov eax, 63\nmov ebx, 1\nmov ecx, 'x'\nint 0x40\ndec dword [count]\njnz again\njmp over\ncount dd 20000\nover:",
  )
  await driver.start()
  await driver.settled()
  expect(await driver.console()).toBe('x'.repeat(20_000))
  const told = driver.events.filter((event) => event.event === 'console')
  expect(told.length).toBeLessThan(2000)
})

test('an empty listing assembles to nothing and cannot be started', async () => {
  expect(await assemble('')).toMatchObject({ succeeded: true, imageSize: 0 })
  const answer = await driver.session.start({ path: PATH, overlays: [], breakpoints: [] })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'empty-program' } })
})

test('a listing that is no KolibriOS program is not started, and why is said', async () => {
  driver = driveFiles({ [PATH]: 'use32\nnop\n' })
  const answer = await driver.session.start({ path: PATH, overlays: [], breakpoints: [] })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-started' } })
  expect(answer.ok ? '' : inEnglish(answer.failure.message)).toMatch(/program/)
})

test('ten thousand errors: the first is told, at its line', async () => {
  const report = await assemble(
    Array.from({ length: 10_000 }, (_, line) => `mov eax, missing${line}`).join('\n'),
  )
  expect(report.succeeded).toBe(false)
  expect(report.diagnostics[0]).toMatchObject({ place: { line: 1 }, message: "undefined symbol 'missing0'" })
  expect(report.diagnostics.length).toBeLessThanOrEqual(1000)
})

test('fifty thousand lines assemble and carry their addresses', async () => {
  const report = await assemble(
    program(Array.from({ length: 50_000 }, (_, line) => `l${line}: mov eax, ${line}`).join('\n'), 0x100000),
  )
  expect(report.succeeded).toBe(true)
  expect(report.lines.at(-3)).toMatchObject({ line: 50_005, address: 36 + 49_999 * 5, length: 5 })
  expect(report.symbols.find(({ name }) => name === 'l49999')).toMatchObject({
    value: 36 + 49_999 * 5,
    kind: 'label',
  })
})

test('a binary is shown as bytes, and one that is no program is not started', async () => {
  const binary = Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) & 0xff)
  driver = driveFiles({ 'files/data.bin': binary })
  const content = valueOf(await driver.session.readFile({ path: 'files/data.bin' }))
  expect(content.kind).toBe('binary')
  const started = await driver.session.start({ path: 'files/data.bin', overlays: [], breakpoints: [] })
  expect(started).toMatchObject({ ok: false, failure: { code: 'not-started' } })
})

test('a file that does not exist is an error, not a crash', async () => {
  driver = driveFiles({})
  const report = valueOf(await driver.session.assemble({ path: 'files/none.asm', overlays: [] }))
  expect(report).toMatchObject({ succeeded: false, diagnostics: [{ message: 'source file not found' }] })
})

test('an error inside a macro of an included file shows the way there', async () => {
  driver = driveFiles({
    [PATH]: "include 'lib/macros.inc'\nuse32\nbroken eax\n",
    'files/lib/macros.inc': 'macro broken register\n{\n  mov register, nowhere\n}\n',
  })
  const report = valueOf(await driver.session.assemble({ path: PATH, overlays: [] }))
  expect(report.diagnostics).toMatchObject([
    {
      place: { path: PATH, line: 3 },
      message: "undefined symbol 'nowhere'",
      chain: [{ kind: 'macro', name: 'broken', place: { path: 'files/lib/macros.inc', line: 3 } }],
      expanded: 'mov eax,nowhere',
    },
  ])
})

test('an include cannot leave the project', async () => {
  const report = await assemble("include '../../../../etc/passwd'\n")
  expect(report).toMatchObject({ succeeded: false, diagnostics: [{ message: 'file not found' }] })
})

test('a comparison runs each strategy, tells its progress and gives the same numbers twice', async () => {
  driver = driveFiles(deliveredFiles())
  const request = {
    comparison: 1,
    strategies: ['first-fit', 'buddy'],
    workload: 'random',
    heapBytes: 65536,
    operations: 100,
    seed: 7,
  }
  const first = valueOf(await driver.session.compare(request))
  expect(first.results.map(({ strategy, outcome }) => [strategy, outcome])).toEqual([
    ['first-fit', 'finished'],
    ['buddy', 'finished'],
  ])
  expect(valueOf(await driver.session.compare({ ...request, comparison: 2 }))).toEqual(first)
  const progress = driver.events.flatMap((event) =>
    event.event === 'comparison-progress' ? [event.progress] : [],
  )
  expect(progress).toContainEqual({ comparison: 1, strategy: 'buddy', done: 100, total: 100 })
  const missing = await driver.session.compare({ ...request, strategies: ['no-such-fit'] })
  expect(missing).toMatchObject({ ok: false, failure: { code: 'file-not-found' } })
  const unknown = await driver.session.compare({ ...request, workload: 'no-such-load' })
  expect(unknown).toMatchObject({ ok: false, failure: { code: 'no-such-workload' } })
})

test('a comparison that is cancelled says so for each strategy', async () => {
  driver = driveFiles(deliveredFiles())
  const running = driver.session.compare({
    comparison: 5,
    strategies: ['first-fit', 'best-fit'],
    workload: 'random',
    heapBytes: 65536,
    operations: 1_000_000,
    seed: 1,
  })
  await driver.session.cancelComparison({ comparison: 5 })
  expect(valueOf(await running).results.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled'])
})
