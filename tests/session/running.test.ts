import { afterEach, describe, expect, test, vi } from 'vitest'
import { inEnglish, say } from '../../src-main/contract/said'
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

  test.each([
    ["none without the user's leave", undefined, 0xffffffff],
    ['one when the user allows it', true, 1],
  ])('gets a socket: %s', async (_name, loopback, eax) => {
    // 75.0: a datagram socket of the internet family.
    const source = program('mov eax,75\nxor ebx,ebx\nmov ecx,2\nmov edx,2\nint 0x40\nmov edi,eax')
    driver = driveFiles({ [PATH]: source })
    await driver.start({ stopAtEntry: true, ...(loopback === undefined ? {} : { loopback }) })
    await driver.settled()
    await driver.session.runTo({ path: PATH, line: lineOf(source, 'mov     eax, -1'), address: 0 })
    expect(await driver.settled()).toMatchObject({ state: 'paused' })
    expect(await driver.register('edi')).toBe(eax)
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
      cause: { kind: 'fault', vector: 14, linear: 0x500000, name: say('exception.page-fault') },
    })
    if (stopped.cause?.kind !== 'fault') throw new Error('no fault')
    expect(inEnglish(stopped.cause.explanation)).toContain('Writing to 00500000')
    expect(inEnglish(stopped.cause.explanation)).toContain('bit 0 (P) is 0')
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
    expect(inEnglish(cause.explanation)).toContain('behind the end of block 1')
    expect(inEnglish(cause.explanation)).toContain('asked for as 100 bytes')
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
      ['xor ecx,ecx\ndiv ecx', 'exception.divide-error'],
      ['ud2', 'exception.invalid-opcode'],
      ['cli', 'exception.general-protection'],
    ] as const) {
      driver = drive(code)
      await driver.start()
      expect(await driver.settled()).toMatchObject({ cause: { kind: 'fault', name: { code: name } } })
    }
  })
})
