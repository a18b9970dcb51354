import { afterEach, describe, expect, test, vi } from 'vitest'
import { inEnglish, say } from '../../src-main/contract/said'
import { driveFiles, type Driver, lineOf, PATH, program, valueOf } from '../support/session-driver'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

describe('looking into the machine', () => {
  const HEAP = `
        mov     eax, 68
        mov     ebx, 11
        int     0x40
        mov     ecx, 5000
        call    get
        mov     [first], eax
        mov     ecx, 100
        call    get
        mov     [second], eax
        mov     byte [eax], 0xAB
        mov     eax, 68
        mov     ebx, 13
        mov     ecx, [first]
        int     0x40
        nop                     ; look
        jmp     over
get:    mov     eax, 68
        mov     ebx, 12
        int     0x40            ; allocates
        ret
first   dd 0
second  dd 0
over:
`
  const source = program(HEAP)
  const stopAtLook = async () => {
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(source, '; look'), enabled: true }] })
    await driver.settled()
  }

  test('the heap shows used and free blocks, what was asked for and where', async () => {
    await stopAtLook()
    const heap = await driver.view({ view: 'heap' })
    // The real kernel's layout: heap at the end of the program, a header page before each block.
    expect(heap).toMatchObject({ initialised: true, base: 0x10000, top: 0x80000000 })
    expect(heap.blocks.slice(0, 2)).toMatchObject([
      { number: 1, address: 0x10000, size: 0x3000, state: 'free', pointer: 0 },
      {
        number: 2,
        address: 0x13000,
        size: 0x2000,
        state: 'used',
        pointer: 0x14000,
        requested: 100,
        committedPages: 1,
      },
    ])
    expect(heap.blocks[1]!.allocatedAt).toMatchObject({
      path: PATH,
      line: lineOf(source, '; allocates'),
      symbol: 'get+0Ah',
    })
  })

  test('page tables, translation and memory agree with each other', async () => {
    await stopAtLook()
    const directory = await driver.view({ view: 'page-directory' })
    expect(directory.entries[0]).toMatchObject({ present: true, writable: true, user: true })
    expect(directory.entries[600]).toMatchObject({ user: false })
    const table = await driver.view({ view: 'page-table', index: 0 })
    expect(table.entries[0x13]).toMatchObject({
      present: false,
      value: 0x2008,
      meaning: say('page.used-header', { size: say('size.kib', { kib: 8 }) }),
    })
    expect(table.entries[0x14]).toMatchObject({ present: true, meaning: say('page.heap', { number: 2 }) })
    expect(table.entries[0x10]).toMatchObject({
      meaning: say('page.free-header', { size: say('size.kib', { kib: 12 }) }),
    })
    const translation = await driver.view({ view: 'translation', linear: 0x14123 })
    expect(translation.physical).toBe(table.entries[0x14]!.frame * 4096 + 0x123)
    const linear = await driver.view({ view: 'memory', space: 'linear', address: 0x13ffe, length: 4 })
    expect([...linear.bytes]).toEqual([0, 0, 0xab, 0])
    expect([...linear.present]).toEqual([0, 0, 1, 1])
    const physical = await driver.view({
      view: 'memory',
      space: 'physical',
      address: table.entries[0x14]!.frame * 4096,
      length: 1,
    })
    expect([...physical.bytes]).toEqual([0xab])
    const nowhere = await driver.view({ view: 'translation', linear: 0x40000000 })
    expect(nowhere.physical).toBeUndefined()
    expect(inEnglish(nowhere.explanation)).toContain('bit 0 (P) is 0')
  })

  test('registers say what they point at; the stack knows return addresses', async () => {
    const calling = program('call inner\nnop\njmp over\ninner: mov eax, inner\nnop ; look\nret\nover:')
    driver = driveFiles({ [PATH]: calling })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(calling, '; look'), enabled: true }] })
    await driver.settled()
    const { registers } = await driver.view({ view: 'registers' })
    expect(registers.find(({ name }) => name === 'eax')).toMatchObject({ meaning: 'inner' })
    const stack = await driver.view({ view: 'stack', count: 1 })
    expect(stack.slots[0]).toMatchObject({
      meaning: say('place.return', { label: 'start+5h', line: lineOf(calling, 'call inner') + 1 }),
    })
  })

  test("the stack's deepest stop does not depend on how long the host let the program run", async () => {
    const deep = program(
      'sub esp, 800\nmov ecx, 60000000\n@@: loop @b\nadd esp, 780\nnop ; deep\nadd esp, 20\nnop ; look',
    )
    driver = driveFiles({ [PATH]: deep })
    const breakpoints = ['; deep', '; look'].map((mark) => ({
      path: PATH,
      line: lineOf(deep, mark),
      enabled: true,
    }))
    await driver.start({ breakpoints })
    await driver.settled()
    await driver.session.resume({})
    await driver.settled()
    const { esp, top, lowest } = await driver.view({ view: 'stack', count: 1 })
    expect([top - esp, top - lowest]).toEqual([0, 20])
  })

  test('the disassembly agrees with the listing, names labels and keeps in step behind data', async () => {
    const listing = program(
      'mov eax, [cell] ; look\ncall routine\njmp over\ncell dd 0x0000E8B8\nroutine: inc ecx\nret\nover: nop',
    )
    driver = driveFiles({ [PATH]: listing })
    const line = lineOf(listing, '; look')
    await driver.start({ breakpoints: [{ path: PATH, line, enabled: true }] })
    await driver.settled()
    const { eip, lines } = await driver.view({ view: 'disassembly', address: -1, before: 0, count: 9 })
    expect(lines[0]).toMatchObject({ address: eip, label: 'start', line, breakpoint: true, path: PATH })
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual(['mov eax,[cell]', 'call routine'])
    const routine = lines.find(({ label }) => label === 'routine')!
    expect(routine).toMatchObject({ text: 'inc ecx', bytes: '41', line: line + 4 })
    const around = await driver.view({ view: 'disassembly', address: routine.address, before: 2, count: 4 })
    expect(around.lines.map(({ text }) => text).slice(2)).toEqual(['inc ecx', 'ret'])
    expect(around.lines[2]!.address).toBe(routine.address)
  })

  test('what changed since the last stop is marked, byte by byte', async () => {
    const changing = program('mov byte [cell+1], 5 ; one\nnop ; two\njmp over\ncell dd 0\nover:')
    driver = driveFiles({ [PATH]: changing })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(changing, '; one'), enabled: true }] })
    await driver.settled()
    const report = valueOf(await driver.session.assemble({ path: PATH, overlays: [] }))
    const address = Number(report.symbols.find(({ name }) => name === 'cell')!.value)
    const cell = () => driver.view({ view: 'memory', space: 'linear', address, length: 4 })
    expect([...(await cell()).changed]).toEqual([0, 0, 0, 0])
    await driver.session.stepInto({})
    await driver.settled()
    expect([...(await cell()).changed]).toEqual([0, 1, 0, 0])
    await driver.session.stepInto({})
    await driver.settled()
    expect([...(await cell()).changed]).toEqual([0, 0, 0, 0])
  })

  test('registers and memory can be changed while it stands still, and only what exists', async () => {
    await stopAtLook()
    valueOf(await driver.session.writeMemory({ address: 0x14000, bytes: Uint8Array.from([1, 2, 3]) }))
    const { bytes } = await driver.view({ view: 'memory', space: 'linear', address: 0x14000, length: 4 })
    expect([...bytes]).toEqual([1, 2, 3, 0])
    valueOf(await driver.session.writeRegister({ name: 'esi', value: 0xdeadbeef }))
    expect(await driver.register('esi')).toBe(0xdeadbeef)
    const refused = (result: unknown, code: string) =>
      expect(result).toMatchObject({ ok: false, failure: { code } })
    refused(await driver.session.writeMemory({ address: 0x14ffe, bytes: new Uint8Array(4) }), 'not-mapped')
    refused(await driver.session.writeMemory({ address: 0x80000000, bytes: new Uint8Array(4) }), 'read-only')
    refused(await driver.session.writeRegister({ name: 'cr3', value: 0 }), 'no-such-register')
  })

  test('system calls are listed with their lines, and regions cover program, stack and heap', async () => {
    await stopAtLook()
    const calls = await driver.view({ view: 'system-calls', last: 10 })
    expect(calls.total).toBe(4)
    expect(calls.calls.map((call) => call.function)).toEqual(['68.11', '68.12', '68.12', '68.13'])
    expect(calls.calls[1]).toMatchObject({ path: PATH, line: lineOf(source, '; allocates') })
    const { regions } = await driver.view({ view: 'regions' })
    expect(regions.map(({ kind }) => kind).filter((kind) => kind !== 'stack')).toEqual([
      'code',
      'data',
      'free',
      'header',
      'heap',
      'free',
      'kernel',
      'kernel',
      'kernel',
    ])
    for (const [index, region] of regions.entries())
      if (index > 0) expect(region.start).toBeGreaterThanOrEqual(regions[index - 1]!.end)
  })

  test('after the end, panes show the machine as the program left it', async () => {
    driver = driveFiles({ [PATH]: source })
    await driver.start()
    expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'exited' } })
    expect((await driver.state()).instructions).toBeGreaterThan(20)
    const heap = await driver.view({ view: 'heap' })
    expect(heap.blocks.slice(0, 2)).toMatchObject([{ state: 'free' }, { state: 'used' }])
    expect(await driver.session.resume({})).toMatchObject({ ok: false, failure: { code: 'ended' } })
  })
})
