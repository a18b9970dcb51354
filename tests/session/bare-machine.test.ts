import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { inEnglish, say } from '../../src-main/contract/said'
import { driveFiles, type Driver, lineOf, PATH, valueOf } from '../support/session-driver'

vi.setConfig({ testTimeout: 60_000 })

const LESSON = readFileSync(
  join(import.meta.dirname, '../../resources/lessons/10-virtual-memory/virtual-memory.asm'),
  'utf8',
)
/** Windows of the lesson: directory entry 256, table entries 0 and 5; pages on demand from entry 16 on. */
const HIGH = 256
const WINDOW_2 = 0x40005000
const DEMAND = 0x40010000

let driver: Driver
afterEach(() => driver.session.close())

const entryOf = async (index: number, entry: number) =>
  (await driver.view({ view: 'page-table', index })).entries[entry]
const stopsAt = (source: string, ...texts: string[]) =>
  texts.map((text) => ({ path: PATH, line: lineOf(source, text), enabled: true }))
const goOn = async () => {
  valueOf(await driver.session.resume({}))
  return driver.settled()
}

describe('lesson 10 on the bare machine', () => {
  test('the page tables are shown in every state: built, switched on, used, changed, repaired', async () => {
    driver = driveFiles({ [PATH]: LESSON })
    await driver.start({
      breakpoints: stopsAt(
        LESSON,
        'lidt    [idt_register]',
        "print   'Paging is on.'",
        "print   'Entries after a write and a read: '",
        'invlpg  [WINDOW_2]',
        "print   'The second address leads to another frame now.'",
        'inc     [faults]',
        'mov     eax, [edi]              ; no fault any more',
        "print   'Copy on write",
      ),
    })
    // Built, not yet in use: the listing names its directory.
    expect(await driver.settled()).toMatchObject({ state: 'paused', bare: true })
    const built = await driver.view({ view: 'page-directory' })
    expect(built).toMatchObject({ cr3: 0, directory: 0x200000, paging: false })
    expect(built.entries.filter((entry) => entry.present).map((entry) => entry.index)).toEqual([0, HIGH])
    expect(built.entries[HIGH]).toMatchObject({
      frame: 0x202,
      meaning: say('page.bare-table', { index: 256 }),
    })
    const window = { present: true, writable: true, accessed: false, dirty: false, frame: 0x300 }
    expect(await entryOf(HIGH, 0)).toMatchObject(window)
    expect(await entryOf(HIGH, 5)).toMatchObject(window)
    expect(inEnglish((await entryOf(HIGH, 0))?.meaning ?? '')).toContain('same frame as 00300000, 40005000')
    expect(inEnglish((await driver.view({ view: 'translation', linear: WINDOW_2 })).explanation)).toContain(
      'Paging is off',
    )

    // Switched on.
    await goOn()
    expect(await driver.view({ view: 'page-directory' })).toMatchObject({ cr3: 0x200000, paging: true })
    expect(await driver.register('cr0')).toBe(0x80010011)

    // A write through one address, a read through the other.
    await goOn()
    expect(await entryOf(HIGH, 0)).toMatchObject({ accessed: true, dirty: true })
    expect(await entryOf(HIGH, 5)).toMatchObject({ accessed: true, dirty: false })

    // Changed under the nose of the TLB, then thrown away.
    await goOn()
    const stale = await driver.view({ view: 'translation', linear: WINDOW_2 })
    expect(stale).toMatchObject({ physical: 0x301000 })
    expect(inEnglish(stale.explanation)).toContain('The TLB still holds frame 300h')
    await goOn()
    expect(inEnglish((await driver.view({ view: 'translation', linear: WINDOW_2 })).explanation)).toContain(
      'The TLB holds frame 301h',
    )

    // A page fault, in its handler: nothing is there.
    expect(await goOn()).toMatchObject({ cause: { kind: 'breakpoint' } })
    expect(await driver.register('cr2')).toBe(DEMAND + 16)
    expect(await entryOf(HIGH, 16)).toMatchObject({ value: 0, present: false })
    // Behind the instruction that faulted: repaired.
    await goOn()
    expect(await entryOf(HIGH, 16)).toMatchObject({ present: true, dirty: true, frame: 0x302 })

    // Seven more faults, then a write to a read-only page that is copied.
    let state = await driver.state()
    for (let turn = 0; turn < 30 && state.location?.line !== lineOf(LESSON, "print   'Copy on write"); turn++)
      state = await goOn()
    expect(await entryOf(HIGH, 0x20)).toMatchObject({ writable: true, dirty: true, frame: 0x30a })

    expect(await goOn()).toMatchObject({ state: 'ended', cause: { kind: 'exited', status: 0 } })
    expect(await driver.console()).toContain('All checks passed.')
  })

  test('labels, lines and stepping follow the load address', async () => {
    driver = driveFiles({ [PATH]: LESSON })
    await driver.start({ stopAtEntry: true })
    const first = await driver.settled()
    expect(first.location).toMatchObject({ eip: 0x100000, path: PATH })
    expect(first.location?.line).toBeGreaterThan(0)
    await driver.session.stepOver({})
    const second = await driver.settled()
    expect(second.location?.line).toBeGreaterThan(first.location!.line)
    const { lines } = await driver.view({ view: 'disassembly', address: -1, before: 0, count: 3 })
    expect(lines[0]).toMatchObject({ path: PATH, line: second.location!.line })
    expect(await driver.register('cs')).toBe(8)
  })

  test('the text screen is a picture that follows what is printed', async () => {
    driver = driveFiles({ [PATH]: LESSON })
    await driver.start({ breakpoints: stopsAt(LESSON, "print   'Entries after a write") })
    await driver.settled()
    const { picture } = valueOf(await driver.session.watchScreen({ on: true }))
    expect(picture).toMatchObject({
      width: 640,
      height: 400,
      parts: [{ columns: 640, rows: 400 }],
    })
    const lit = (from: number, rows: number) =>
      picture!.parts[0]!.pixels.subarray(from * 640 * 4, (from + rows) * 640 * 4).some((value) => value !== 0)
    // 'Paging is on.' stands in the first row, nothing in the last but one.
    expect(lit(0, 16)).toBe(true)
    expect(lit(23 * 16, 16)).toBe(false)
  })
})

const bare = (code: string, settings = '') => `; machine: bare ${settings}\norg 100000h\nuse32\n${code}\n`

test('a triple fault is explained exception by exception', async () => {
  driver = driveFiles({ [PATH]: bare('lidt [none]\nud2\nnone: dw 7\ndd 0') })
  await driver.start()
  const state = await driver.settled()
  expect(state).toMatchObject({ state: 'paused', cause: { kind: 'triple-fault' } })
  const text = state.cause?.kind === 'triple-fault' ? inEnglish(state.cause.explanation) : ''
  expect(text).toContain('At 8h:00100007: Invalid opcode (vector 6)')
  expect(text).toContain('the IDT at 00000000 with limit 7h has no entry for it')
  expect(text).toContain('Double fault (vector 8')
})

test('hlt with interrupts off ends the run; with interrupts on it waits for a key', async () => {
  driver = driveFiles({ [PATH]: bare('hlt') })
  await driver.start()
  expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'halted' } })
  driver.session.close()

  // Only the keyboard's line is open; its handler reads the key and ends the run with it.
  const keyboard = `
    mov word [idt + 21h * 8], handler and 0FFFFh
    mov dword [idt + 21h * 8 + 2], 8E000008h
    mov word [idt + 21h * 8 + 6], handler shr 16
    lidt [pointer]
    irp pair, 20h:11h,21h:20h,21h:4,21h:1,21h:0FDh { match port:value, pair \\{ mov al, value\nout port, al \\} }
    sti
wait_for_key:
    hlt
    jmp wait_for_key
handler:
    in al, 60h
    out 0F4h, al
    iretd
pointer: dw 256 * 8 - 1
    dd idt
idt: times 256 dq 0`
  driver = driveFiles({ [PATH]: bare(keyboard) })
  await driver.start()
  await expect.poll(async () => (await driver.state()).state).toBe('waiting')
  valueOf(await driver.session.sendKeys({ scanCodes: [0x1e] }))
  expect(await driver.settled()).toMatchObject({ state: 'ended', cause: { kind: 'exited', status: 0x1e } })
})

test('the rule names load address and ports', async () => {
  const source =
    '; machine: bare load=0x200000 log=80h exit=100\norg 200000h\nuse32\nmov al, "x"\nout 80h, al\nout 100, al\n'
  driver = driveFiles({ [PATH]: source })
  await driver.start({ breakpoints: [{ path: PATH, line: 5, enabled: true }] })
  expect((await driver.settled()).location).toMatchObject({ eip: 0x200002, line: 5 })
  expect(await goOn()).toMatchObject({ state: 'ended', cause: { kind: 'exited', status: 0x78 } })
  expect(await driver.console()).toBe('x')
})

test('an image that does not fit is refused with the cure', async () => {
  driver = driveFiles({ [PATH]: bare('hlt', 'load=90000000h') })
  expect(
    await driver.session.start({ path: PATH, overlays: [], breakpoints: [], memoryMib: 4 }),
  ).toMatchObject({
    ok: false,
    failure: { code: 'image-too-big' },
  })
})

test('the depth of the stack is told for the stack that was given, and no other', async () => {
  driver = driveFiles({
    [PATH]: bare('push eax\npush eax\nnop\nmov esp, 180000h\npush eax\nhlt\nmov esp, 5000h\nhlt'),
  })
  const breakpoints = [6, 9].map((line) => ({ path: PATH, line, enabled: true }))
  await driver.start({ breakpoints })
  await driver.settled()
  expect(await driver.view({ view: 'stack', count: 4 })).toMatchObject({ top: 0x90000, esp: 0x90000 - 8 })
  await goOn()
  expect(await driver.view({ view: 'stack', count: 4 })).toMatchObject({ top: -1, esp: 0x180000 - 4 })
  const { registers } = await driver.view({ view: 'registers' })
  expect(registers.find(({ name }) => name === 'cr3')).toMatchObject({ value: 0, meaning: '' })
})
