import { afterEach, expect, test, vi } from 'vitest'
import { drive, type Driver, lineOf, PATH, program, valueOf } from '../support/session-driver'

vi.setConfig({ testTimeout: 60_000 })

const CODE = `
        fldpi
        fld1                    ; second
        movups  xmm3, dqword [numbers] ; third
        nop
        nop                     ; behind
        fstp    st1
        nop                     ; stored
        jmp over
align 16
numbers dd 1.0, 0.5, -1.0, 10.0
over:`

let driver: Driver
afterEach(() => driver.session.close())

const processor = async () => (await driver.view({ view: 'registers' })).processor!
const wide = async (name: string) => (await processor()).wide.find((one) => one.name === name)
const control = async (name: string) => (await processor()).control.find((one) => one.name === name)
const stopsAt = (...texts: string[]) =>
  texts.map((text) => ({ path: PATH, line: lineOf(program(CODE), text), enabled: true }))

test('x87, MMX and SSE registers are shown with what they were at the previous stop', async () => {
  driver = drive(CODE)
  await driver.start({ breakpoints: stopsAt('; second', '; third') })
  await driver.settled()
  // fldpi: the value of the manual's table of constants (SDM vol. 2, FLDPI).
  expect(await wide('st0')).toMatchObject({ bytes: '35c26821a2da0fc90040', inUse: true })
  expect(await wide('st1')).toMatchObject({ inUse: false })
  expect(await control('ftw')).toMatchObject({ value: 0x80 })
  valueOf(await driver.session.resume({}))
  await driver.settled()
  expect(await wide('st0')).toMatchObject({
    bytes: '0000000000000080ff3f',
    previous: '35c26821a2da0fc90040',
  })
  expect(await control('fsw')).toMatchObject({ value: 0x3000, previous: 0x3800 })
  expect(await control('mxcsr')).toMatchObject({ value: 0x1f80 })
  const { segments } = await processor()
  // Present, ring 3, 32 bits; code that may be read, data that may be written (SDM vol. 3, 3.4.5).
  expect(segments.find((one) => one.name === 'cs')!.access & 0x40fe00).toBe(0x40fa00)
  expect(segments.find((one) => one.name === 'ss')!.access & 0x40fe00).toBe(0x40f200)
})

test('they can be written while the program stands still', async () => {
  driver = drive(CODE)
  await driver.start({ breakpoints: stopsAt('; behind', '; stored') })
  await driver.settled()
  expect(await wide('xmm3')).toMatchObject({ bytes: '0000803f0000003f000080bf00002041' })
  const two = Uint8Array.from(Buffer.from('0000000000000080' + '0040', 'hex'))
  const write = (name: string, bytes: Uint8Array) => driver.session.writeWideRegister({ name, bytes })
  valueOf(await write('xmm3', new Uint8Array(16).fill(7)))
  valueOf(await driver.session.writeRegister({ name: 'mxcsr', value: 0x7f80 }))
  valueOf(await write('st0', two))
  expect(await wide('xmm3')).toMatchObject({ bytes: '07'.repeat(16) })
  expect(await control('mxcsr')).toMatchObject({ value: 0x7f80 })
  expect(await write('st9', two)).toMatchObject({ ok: false, failure: { code: 'no-such-register' } })
  expect(await write('st1', new Uint8Array(3))).toMatchObject({ ok: false, failure: { code: 'wrong-size' } })
  valueOf(await driver.session.resume({}))
  await driver.settled()
  // The program goes on with what was written: fstp st1 leaves the 2 as the only number.
  expect(await wide('st0')).toMatchObject({ bytes: '00000000000000800040', inUse: true })
})
