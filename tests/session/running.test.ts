import { afterEach, describe, expect, test, vi } from 'vitest'
import { deliveredFiles } from '../support/delivered'
import { drive, driveFiles, type Driver, lineOf, PATH, program, valueOf } from '../support/session-driver'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

/** Prints the zero-terminated text at esi, a character at a time (function 63.1). */
const PRINT = `
print:  lodsb
        test    al, al
        jz      .done
        movzx   ecx, al
        mov     eax, 63
        mov     ebx, 1
        int     0x40
        jmp     print
.done:  ret
`
const CALLING = `
        mov     eax, 1          ; first
        call    routine         ; second
        mov     ebx, 2          ; third
        jmp     done
routine:
        mov     ecx, 7          ; inside
        mov     edx, 8
        ret
done:
        nop                     ; behind
`

describe('a program of the user', () => {
  test('runs to its end and shows what it printed', async () => {
    driver = drive(`mov esi, text\ncall print\njmp over\ntext db 'Hello, ',13,10,0\n${PRINT}\nover:`)
    await driver.start()
    expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'exited' } })
    expect(await driver.console()).toBe('Hello, \r\n')
    expect(
      driver.events
        .filter((event) => event.event === 'console')
        .map((event) => event.text)
        .join(''),
    ).toBe('Hello, \r\n')
  })

  test('that does not assemble is not started; its error names the line', async () => {
    const source = program('mov eax, no_such_label')
    driver = driveFiles({ [PATH]: source })
    const answer = valueOf(await driver.session.start({ path: PATH, overlays: [], breakpoints: [] }))
    expect(answer.started).toBe(false)
    expect(answer.report.diagnostics).toMatchObject([
      { severity: 'error', place: { path: PATH, line: lineOf(source, 'no_such_label') } },
    ])
    expect(answer.report.diagnostics[0]!.message).toContain("undefined symbol 'no_such_label'")
  })

  test('is taken from the overlay, not from the disk', async () => {
    driver = driveFiles({ [PATH]: program('mov eax, wrong') })
    await driver.start({ overlays: [{ path: PATH, text: program('nop') }] })
    expect(await driver.settled()).toMatchObject({ state: 'ended' })
  })

  test('gets its parameter and the memory that was granted', async () => {
    const code = `mov eax,18\nmov ebx,17\nint 0x40\nmov [total],eax\nmov eax,dword [parameter]`
    const source =
      program(code).replace('0, 0\nstart', 'parameter, 0\nstart') + 'total dd ?\nparameter rb 32\n'
    driver = driveFiles({ [PATH]: source })
    await driver.start({ parameter: 'abcd', memoryMib: 64, stopAtEntry: true })
    await driver.settled()
    await driver.session.runTo({ path: PATH, line: lineOf(source, 'mov     eax, -1'), address: 0 })
    expect(await driver.settled()).toMatchObject({ state: 'paused', totalKib: expect.any(Number) })
    expect(await driver.register('eax')).toBe(0x64636261)
    const { totalKib } = await driver.state()
    expect(totalKib).toBeGreaterThan(63 * 1024)
    expect(totalKib).toBeLessThanOrEqual(64 * 1024)
  })
})

describe('breakpoints and steps', () => {
  const source = program(CALLING)
  const at = (text: string) => lineOf(source, text)
  const startAt = async (text: string) => {
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: at(text), enabled: true }] })
    expect(await driver.settled()).toMatchObject({
      state: 'paused',
      cause: { kind: 'breakpoint', path: PATH, line: at(text) },
      location: { path: PATH, line: at(text) },
    })
  }
  const lineAfter = async (command: 'stepInto' | 'stepOver' | 'stepOut' | 'resume') => {
    valueOf(await driver.session[command]({}))
    return (await driver.settled()).location?.line
  }

  test('stop before the line, and step into, over and out of a routine', async () => {
    await startAt('first')
    expect(await driver.register('eax')).toBe(0)
    expect(await lineAfter('stepInto')).toBe(at('second'))
    expect(await driver.register('eax')).toBe(1)
    expect(await lineAfter('stepInto')).toBe(at('inside'))
    expect(await lineAfter('stepOut')).toBe(at('third'))
    expect(await driver.register('edx')).toBe(8)
    const { registers } = await driver.view({ view: 'registers' })
    expect(registers.find(({ name }) => name === 'edx')).toMatchObject({ value: 8, previous: 0 })
  })

  test('a step over takes a call whole, unless a breakpoint stops inside', async () => {
    await startAt('second')
    expect(await lineAfter('stepOver')).toBe(at('third'))
    await startAt('second')
    await driver.session.setBreakpoints({ breakpoints: [{ path: PATH, line: at('inside'), enabled: true }] })
    expect(await lineAfter('stepOver')).toBe(at('inside'))
  })

  test('a step onto a breakpoint does not make it stop again', async () => {
    await startAt('first')
    await driver.session.setBreakpoints({
      breakpoints: ['second', 'behind'].map((text) => ({ path: PATH, line: at(text), enabled: true })),
    })
    expect(await lineAfter('stepInto')).toBe(at('second'))
    expect(await lineAfter('resume')).toBe(at('behind'))
  })

  test('a step over a line that touches a lazy page executes it', async () => {
    const source = program(`mov eax,68\nmov ebx,11\nint 0x40\nmov eax,68\nmov ebx,12\nmov ecx,5000\nint 0x40
        mov     dword [eax], 7  ; touches
        mov     esi, 5          ; behind it`)
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(source, 'touches'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(source, 'behind it'))
  })

  test('a step over a line that writes beside its own code executes it', async () => {
    const source = program(`mov eax, 3
        mov     [stored], eax   ; writes
        mov     esi, 5          ; behind it
        jmp     over
        stored dd 0
over:`)
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(source, 'writes'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(source, 'behind it'))
  })

  test('a loop stops at its breakpoint every time', async () => {
    const looping = program('mov ecx, 3\nagain: dec ecx ; here\njnz again')
    driver = driveFiles({ [PATH]: looping })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(looping, 'here'), enabled: true }] })
    for (const count of [3, 2, 1]) {
      await driver.settled()
      expect(await driver.register('ecx')).toBe(count)
      await driver.session.resume({})
    }
    expect(await driver.settled()).toMatchObject({ state: 'ended' })
  })

  test('one line that jumps to itself, one that repeats and one that calls the system are one step each', async () => {
    const stepping = program(
      'mov ecx, 5\nmov edi, buffer\nrep stosb ; repeats\nmov ecx, 3\nagain: loop again ; to itself\nmov eax, 5 ; delay\nmov ebx, 0\nint 0x40 ; system\nnop ; end\njmp over\nbuffer rb 8\nover:',
    )
    driver = driveFiles({ [PATH]: stepping })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(stepping, 'repeats'), enabled: true }] })
    await driver.settled()
    const line = (text: string) => lineOf(stepping, text)
    expect(await lineAfter('stepInto')).toBe(line('repeats') + 1)
    expect(await lineAfter('stepInto')).toBe(line('to itself'))
    expect(await lineAfter('stepInto')).toBe(line('to itself'))
    expect(await driver.register('ecx')).toBe(2)
    await driver.session.runTo({ path: PATH, line: line('system'), address: 0 })
    await driver.settled()
    expect(await lineAfter('stepInto')).toBe(line('; end'))
  })

  test('a routine that returns behind the text after its call is stepped over', async () => {
    const inline = program(
      'call say ; calls\ndb "text", 0\nnop ; next\njmp over\nsay: pop esi\n.more: lodsb\ntest al, al\njnz .more\njmp esi\nover:',
    )
    driver = driveFiles({ [PATH]: inline })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(inline, 'calls'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(inline, '; next'))
  })

  test('recursion is stepped over to the same depth', async () => {
    const recursive = program(
      'mov ecx, 5\ncall deep\njmp over\ndeep: dec ecx\njz .end\ncall deep ; again\n.end: ret ; back\nover: nop',
    )
    driver = driveFiles({ [PATH]: recursive })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(recursive, '; again'), enabled: true }] })
    await driver.settled()
    const esp = await driver.register('esp')
    await driver.session.setBreakpoints({ breakpoints: [] })
    expect(await lineAfter('stepOver')).toBe(lineOf(recursive, '; back'))
    expect(await driver.register('esp')).toBe(esp)
    expect(await driver.register('ecx')).toBe(0)
  })

  test('a line without code holds no breakpoint, and a mended listing binds it anew', async () => {
    driver = driveFiles({ [PATH]: source })
    const line = at('routine:')
    const wanted = {
      breakpoints: [
        { path: PATH, line: 1, enabled: true },
        { path: PATH, line: line + 1, enabled: false },
      ],
    }
    expect(valueOf(await driver.session.setBreakpoints(wanted)).map(({ address }) => address)).toEqual([
      -1, -1,
    ])
    await driver.start(wanted)
    expect(await driver.settled()).toMatchObject({ state: 'ended' })
    const bound = valueOf(await driver.session.setBreakpoints(wanted))
    expect(bound[0]!.address).toBe(-1)
    expect(bound[1]!.address).toBeGreaterThan(36)
    expect(
      valueOf(
        await driver.session
          .runTo({ path: PATH, line: 1, address: 0 })
          .then((r) => (r.ok ? r : ({ ok: true, value: r.failure.code } as never))),
      ),
    ).toBe('no-code')
  })
})

describe('a fault', () => {
  test('stops where it happened, is explained, and going on ends the program', async () => {
    const source = program('mov eax, 0x500000\nmov dword [eax], 1 ; faults')
    driver = driveFiles({ [PATH]: source })
    await driver.start()
    const stopped = await driver.settled()
    expect(stopped).toMatchObject({
      state: 'paused',
      location: { line: lineOf(source, 'faults') },
      cause: { kind: 'fault', vector: 14, linear: 0x500000, name: 'Page fault' },
    })
    if (stopped.cause?.kind !== 'fault') throw new Error('no fault')
    expect(stopped.cause.explanation).toContain('Writing to 00500000')
    expect(stopped.cause.explanation).toContain('bit 0 (P) is 0')
    expect(await driver.register('eax')).toBe(0x500000)
    expect(await driver.console()).toContain('K : Page fault')
    await driver.session.resume({})
    expect(await driver.settled()).toMatchObject({ state: 'ended' })
    expect((await driver.console()).match(/Page fault/g)).toHaveLength(1)
  })

  test('names the heap block that was overrun', async () => {
    driver = drive(
      'mov eax,68\nmov ebx,11\nint 0x40\nmov eax,68\nmov ebx,12\nmov ecx,100\nint 0x40\nmov esi,eax\nmov eax,68\nmov ebx,12\nint 0x40\nmov byte [esi+4096], 1',
    )
    await driver.start()
    const { cause } = await driver.settled()
    if (cause?.kind !== 'fault') throw new Error('no fault')
    expect(cause.explanation).toContain('behind the end of block 1')
    expect(cause.explanation).toContain('asked for as 100 bytes')
  })

  test('can be mended by hand and gone on from', async () => {
    const source = program('mov eax, 0x500000\nmov dword [eax], 1 ; faults\nmov ebx, 77\nnop ; after')
    driver = driveFiles({ [PATH]: source })
    await driver.start()
    await driver.settled()
    valueOf(await driver.session.writeRegister({ name: 'eax', value: 0x8000 }))
    await driver.session.runTo({ path: PATH, line: lineOf(source, '; after'), address: 0 })
    expect(await driver.settled()).toMatchObject({ state: 'paused', cause: { kind: 'step' } })
    expect(await driver.register('ebx')).toBe(77)
  })

  test('division by zero and an invalid opcode have their names', async () => {
    for (const [code, name] of [
      ['xor ecx,ecx\ndiv ecx', 'Divide error'],
      ['ud2', 'Invalid opcode'],
      ['cli', 'General protection fault'],
    ] as const) {
      driver = drive(code)
      await driver.start()
      expect(await driver.settled()).toMatchObject({ cause: { kind: 'fault', name } })
    }
  })
})

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
      meaning: 'heap header, used block of 2 pages',
    })
    expect(table.entries[0x14]).toMatchObject({ present: true, meaning: 'heap, block 2' })
    expect(table.entries[0x10]).toMatchObject({ meaning: 'heap header, free block of 3 pages' })
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
    expect(nowhere.explanation).toContain('bit 0 (P) is 0')
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
      meaning: `return to start+5, line ${lineOf(calling, 'call inner') + 1}`.replace('+5', '+5h'),
    })
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
    expect(calls.calls.map(({ name }) => name.split(' ')[0])).toEqual(['68.11', '68.12', '68.12', '68.13'])
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
