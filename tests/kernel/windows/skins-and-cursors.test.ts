import { describe, expect, test } from 'vitest'
import { cursorFromWords, parseCursorFile } from '../../../src-main/kernel/windows/cursors'
import { parseSkin } from '../../../src-main/kernel/windows/skin'
import { runLines } from '../run-listing'

const words = (...values: number[]) => Array.from(new Uint8Array(Uint32Array.from(values).buffer))
const halves = (...values: number[]) => Array.from(new Uint8Array(Uint16Array.from(values).buffer))

/** A skin 30 pixels high whose only picture is one orange pixel column for the middle of an active caption. */
const SKIN = Uint8Array.from([
  ...Buffer.from('SKIN'),
  ...words(1, 20, 64, 80),
  // 20: height, margins right left bottom top, colours inactive and active, size of the colour table
  ...words(30),
  ...halves(40, 8, 3, 2),
  ...words(0x111111, 0x222222, 0x333333, 0x444444, 0x555555, 0x666666, 4),
  ...words(0xabcdef),
  // 64: one button: close, 20 from the right, 5 down, 14 × 12
  ...words(1),
  ...halves(0xffec, 5, 14, 12),
  ...words(0),
  // 80: one picture: middle of the active caption, at 92
  ...halves(3, 1),
  ...words(92, 0),
  // 92: 1 × 30, blue green red
  ...words(1, 30),
  ...Array.from({ length: 30 }, () => [0x10, 0x80, 0xf0]).flat(),
])

test('a skin file gives height, margins, buttons, colours and pictures', () => {
  const skin = parseSkin(SKIN)!
  expect(skin.height).toBe(30)
  expect(skin.margins).toEqual({ right: 40, left: 8, bottom: 3, top: 2 })
  expect(skin.close).toEqual({ left: -20, top: 5, width: 14, height: 12 })
  expect(Array.from(skin.colors)).toEqual([0xef, 0xcd, 0xab, 0])
  expect(skin.active.middle).toMatchObject({ width: 1, height: 30 })
  expect(Array.from(skin.active.middle!.pixels.subarray(0, 3))).toEqual([0x10, 0x80, 0xf0])
  expect(skin.inactive.middle).toBeUndefined()
})

test.each(Array.from({ length: SKIN.length }, (_, length) => length).filter((length) => length % 7 === 0))(
  'a skin file cut at %i bytes is refused or read, never worse',
  (length) => {
    expect(() => parseSkin(SKIN.subarray(0, length))).not.toThrow()
  },
)

describe('48.8 loads a skin', () => {
  const load = (name: string) => `mcall 48, 8, ${name}
 print_hex eax
 mcall 48, 4
 print_hex eax
 mcall 48, 7
 print_hex eax
 print_hex ebx
 exit_program
good db '/sys/GOOD.SKN', 0
bad db '/sys/BAD.SKN', 0
none db '/sys/NONE.SKN', 0`
  const files = [
    { guest: '/sys/GOOD.SKN', bytes: SKIN },
    { guest: '/sys/BAD.SKN', bytes: Uint8Array.from([1, 2, 3, 4]) },
  ]
  const answers = (name: string) => runLines(load(name), { files }).join('')

  test('its measures are those of 48.4 and 48.7', () =>
    expect(answers('good')).toContain('000000000000001E0008002800020003'))
  test('no such file: 1', () => expect(answers('none')).toContain('0000000100000018'))
  test('no skin: 2', () => expect(answers('bad')).toContain('0000000200000018'))
})

test('a .cur file of one bit a pixel: palette, rows from below, mask', () => {
  const file = Uint8Array.from([
    ...halves(0, 2, 1),
    ...[2, 2, 2, 0],
    ...halves(1, 0),
    ...words(64, 22),
    // BITMAPINFOHEADER: twice the height, one plane, one bit
    ...words(40, 2, 4),
    ...halves(1, 1),
    ...words(0, 0, 0, 0, 0, 0),
    // palette: blue green red 0
    ...[0, 0, 0, 0, 0x30, 0x20, 0x10, 0],
    // picture from below: row 1 = 1 0, row 0 = 0 1
    ...[0x80, 0, 0, 0, 0x40, 0, 0, 0],
    // mask from below: row 1 = clear 1, row 0 = all opaque
    ...[0x40, 0, 0, 0, 0, 0, 0, 0],
  ])
  const cursor = parseCursorFile(file)!
  expect(cursor).toMatchObject({ width: 2, height: 2, hotX: 1, hotY: 0 })
  const pixels = Array.from({ length: 4 }, (_, i) => Array.from(cursor.pixels.subarray(i * 4, i * 4 + 4)))
  expect(pixels).toEqual([
    [0, 0, 0, 255],
    [0x10, 0x20, 0x30, 255],
    [0x10, 0x20, 0x30, 255],
    [0, 0, 0, 0],
  ])
  expect(parseCursorFile(file.subarray(0, 70))).toBeUndefined()
  expect(parseCursorFile(new Uint8Array(100))).toBeUndefined()
})

test('a pointer from words: opacity, red, green, blue from the top byte', () => {
  const picture = new Uint8Array(32 * 32 * 4)
  picture.set([0x33, 0x22, 0x11, 0x80])
  const cursor = cursorFromWords(picture, 5, 31)
  expect(cursor).toMatchObject({ width: 32, height: 32, hotX: 5, hotY: 31 })
  expect(Array.from(cursor.pixels.subarray(0, 4))).toEqual([0x11, 0x22, 0x33, 0x80])
})
