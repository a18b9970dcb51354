import { afterEach, describe, expect, test, vi } from 'vitest'
import type { AssemblyReport } from '../../src-main/contract/assembly'
import type { HeapBlock, ShownHeap } from '../../src-main/contract/views'
import { deliveredFiles } from '../support/delivered'
import { type Driver, drive, driveFiles, lineOf, valueOf } from '../support/session-driver'

vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

const sum = (blocks: readonly HeapBlock[]) => blocks.reduce((total, { size }) => total + size, 0)
const inState = (heap: ShownHeap, ...states: HeapBlock['state'][]) =>
  heap.blocks.filter(({ state }) => states.includes(state))

/** Runs a lesson to the first line that holds a text; answers how to read its variables. */
const stopAt = async (number: number, text: string) => {
  const files = deliveredFiles()
  driver = driveFiles(files)
  const { listing } = valueOf(await driver.session.listLessons({})).find((one) => one.number === number)!
  const line = lineOf(new TextDecoder().decode(files[listing]), text)
  const report: AssemblyReport = valueOf(await driver.session.assemble({ path: listing, overlays: [] }))
  await driver.start({ path: listing, breakpoints: [{ path: listing, line, enabled: true }] })
  expect(await driver.settled()).toMatchObject({ cause: { kind: 'breakpoint' } })
  const addressOf = (name: string) => Number(report.symbols.find((symbol) => symbol.name === name)!.value)
  const dwords = async (name: string, count: number): Promise<number[]> => {
    const address = addressOf(name)
    const { bytes } = await driver.view({ view: 'memory', space: 'linear', address, length: count * 4 })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    return Array.from({ length: count }, (_, index) => view.getUint32(index * 4, true))
  }
  return { dwords, value: async (name: string) => (await dwords(name, 1))[0]! }
}

/** The one heap that exists; its blocks must fill it without a gap. */
const shownHeap = async (): Promise<ShownHeap> => {
  const { heaps } = await driver.view({ view: 'allocator' })
  const made = heaps.filter(({ state }) => state !== 'not-made')
  expect(made).toMatchObject([{ state: 'told' }])
  const heap = made[0]!
  let end = heap.base
  for (const block of heap.blocks) {
    expect(block.address).toBe(end)
    end += block.size
  }
  expect(end).toBe(heap.top)
  return heap
}

describe("what the pane tells of a lesson's heap is what the lesson counts itself", () => {
  test('lesson 2, under each of its five strategies', async () => {
    const { value } = await stopAt(2, 'call    print_statistics')
    for (const name of ['first fit', 'best fit', 'worst fit', 'quick fit', 'buddy']) {
      const heap = await shownHeap()
      expect(heap.name).toBe(name)
      const used = inState(heap, 'used')
      const free = inState(heap, 'free', 'kept')
      expect(sum(used)).toBe(await value('used_bytes'))
      expect(sum(free)).toBe(await value('free_bytes'))
      expect(free.length).toBe(await value('holes'))
      expect(Math.max(...free.map(({ size }) => size))).toBe(await value('largest'))
      expect(used.reduce((total, { requested }) => total + requested, 0)).toBe(await value('live_bytes'))
      for (const { address, pointer } of used) expect(pointer).toBe(address + 16)
      await driver.session.resume({})
      await driver.settled()
    }
    expect(await driver.console()).toContain('All checks passed.')
    expect((await driver.view({ view: 'allocator' })).heaps).toMatchObject([{ state: 'not-made' }])
  })

  test('lesson 3: tables and blocks of the pool', async () => {
    await stopAt(3, "check   e, 'half of the blocks must be in use'")
    const heap = await shownHeap()
    expect(inState(heap, 'table').length).toBe(1)
    expect(inState(heap, 'used').length).toBe(20)
    expect(inState(heap, 'free').length).toBe(20)
  })

  test('lesson 4: what the arena has handed out and what is left', async () => {
    const { dwords } = await stopAt(4, 'mov     ebx, [esi + arena.next] ; a mark')
    const [begin, next, end] = await dwords('scratch', 3)
    const heap = await shownHeap()
    expect(heap.blocks.map(({ state, address, size }) => [state, address, size])).toEqual([
      ['used', begin, next! - begin!],
      ['free', next, end! - next!],
    ])
    // 100 bytes and 1 byte, each rounded up to 8.
    expect(next! - begin!).toBe(112)
  })

  test('lesson 20: places of the slab: in use, freed but constructed, never used', async () => {
    await stopAt(20, "check   ne, 'two tasks must be two objects'")
    const kinds = async () =>
      (['table', 'used', 'kept', 'free'] as const).map(
        async (state) => inState(await shownHeap(), state).length,
      )
    expect(await Promise.all(await kinds())).toEqual([1, 2, 0, 30])
    valueOf(await driver.session.setBreakpoints({ breakpoints: [] }))
    for (let line = 0; line < 5; line++) {
      valueOf(await driver.session.stepOver({}))
      await driver.settled()
    }
    expect(await Promise.all(await kinds())).toEqual([1, 0, 2, 30])
  })

  test('lesson 20: the innermost region', async () => {
    await stopAt(20, "check   z, 'a full region must answer 0'")
    const heap = await shownHeap()
    expect(heap.name).toBe('innermost region')
    expect(heap.blocks.map(({ state, size }) => [state, size])).toEqual([
      ['table', 8],
      ['used', 8192 - 8],
    ])
  })

  test('lesson 6: the objects that a collector left', async () => {
    await stopAt(6, "check   e, 'tree and cycle must stay'")
    expect(inState(await shownHeap(), 'used').length).toBe(9)
  })

  test('lesson 17: holes between handles', async () => {
    const { value } = await stopAt(17, 'call    print_state')
    const heap = await shownHeap()
    expect(sum(inState(heap, 'free'))).toBe(await value('free_bytes'))
    expect(inState(heap, 'free').length).toBe(await value('free_blocks'))
  })

  test('lesson 18: as many used blocks as slots are taken', async () => {
    const { dwords } = await stopAt(18, 'mov     ebx, slots ')
    const taken = (await dwords('slots', 512)).filter((pointer) => pointer !== 0)
    const used = inState(await shownHeap(), 'used').map(({ pointer }) => pointer)
    expect(used).toEqual(taken.sort((a, b) => a - b))
  })
})

describe('a walk that cannot be trusted', () => {
  const record = `
        jmp     ready
        align   4
        db      'KWB-HEAP'
        dd      name, first, behind, walk, 0, -1, 0, 0
name    dd      text
text    db      'mine', 0
first   dd      0x4000
behind  dd      0x5000
ready:  nop
        jmp     $
`
  test.each([
    ['not-returned', 'walk: jmp walk'],
    ['not-returned', 'walk: mov eax, [0x7000000]\nret'],
    ['not-ascending', 'walk: mov eax, 0x4000\nmov ecx, 16\nret'],
    ['not-ascending', 'walk: add eax, 0x4000\nxor ecx, ecx\nret'],
  ])('is told as %s, and the program stays as it was', async (state, walk) => {
    driver = drive(`${record}${walk}`)
    await driver.start({ stopAtEntry: true })
    const before = await driver.view({ view: 'registers' })
    expect((await driver.view({ view: 'allocator' })).heaps).toMatchObject([{ name: 'mine', state }])
    expect(await driver.view({ view: 'registers' })).toEqual(before)
    await driver.session.resume({})
    expect((await driver.state()).state).toBe('running')
    expect(await driver.view({ view: 'allocator' })).toMatchObject({ standing: false })
  })

  test('records in data that leads nowhere show nothing and harm nothing', async () => {
    driver = drive("jmp $\nalign 4\ndb 'KWB-HEAP'\ntimes 8 dd -1\ndb 'KWB-HEAP'")
    await driver.start({ stopAtEntry: true })
    const { heaps } = await driver.view({ view: 'allocator' })
    for (const { state } of heaps) expect(state).not.toBe('told')
  })
})
