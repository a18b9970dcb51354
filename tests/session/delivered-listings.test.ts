import { afterEach, describe, expect, test, vi } from 'vitest'
import { deliveredFiles } from '../support/delivered'
import { driveFiles, type Driver, lineOf, valueOf } from '../support/session-driver'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

describe('delivered listings', () => {
  test.each([1, 2, 3])('lesson %i runs to its end, all its checks passed', async (number) => {
    const files = deliveredFiles()
    driver = driveFiles(files)
    const lesson = valueOf(await driver.session.listLessons({})).find((one) => one.number === number)!
    await driver.start({ path: lesson.listing, memoryMib: 64 })
    expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'exited' } })
    expect(await driver.console()).toContain('All checks passed.')
  })

  test("a strategy's own heap is told by its walk, and the program goes on unharmed", async () => {
    const files = deliveredFiles()
    driver = driveFiles(files)
    const driverListing = new TextDecoder().decode(files['strategies/driver.inc'])
    const line = lineOf(driverListing, 'call    driver_list_blocks')
    await driver.start({
      path: 'strategies/first-fit.asm',
      breakpoints: [{ path: 'strategies/driver.inc', line, enabled: true }],
    })
    expect(await driver.settled()).toMatchObject({ cause: { kind: 'breakpoint' } })
    const { heaps } = await driver.view({ view: 'allocator' })
    expect(heaps).toMatchObject([{ name: 'first fit', state: 'told' }])
    const [allocator] = heaps
    expect(allocator!.blocks.length).toBeGreaterThan(3)
    expect(allocator!.blocks.filter(({ requested }) => requested > 0).length).toBeGreaterThan(3)
    let end = allocator!.base
    for (const block of allocator!.blocks) {
      expect(block.address).toBeGreaterThanOrEqual(end)
      end = block.address + block.size
    }
    expect(end).toBeLessThanOrEqual(allocator!.top)
    await driver.session.resume({})
    expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'exited' } })
    expect(await driver.console()).not.toContain('error')
  })
})
