import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runBatch, type BatchRequest } from '../../src-main/session/batch-run'
import { keyScript, mouseScript } from '../../src-main/session/input-script'
import { createMemoryHost } from '../kernel/memory-host'
import { assembleCase } from '../kernel/run-listing'

const LISTINGS = join(import.meta.dirname, '../cases/screen')
const image = assembleCase('window', readFileSync(join(LISTINGS, 'window.asm'), 'utf8'))

/** The screen at the end of a scripted run, and a pixel of it. */
const run = (keys: string, mouse: string, more: Partial<BatchRequest> = {}) => {
  const script = keyScript(keys, 0)
  const moves = mouseScript(mouse, script.ok ? script.ticks : 0)
  if (!script.ok || !moves.ok) throw new Error('the script is wrong')
  const request: BatchRequest = {
    image,
    name: '/sys/WINDOW',
    parameter: undefined,
    memoryMib: 128,
    startTime: 0,
    mounts: [],
    files: [],
    maxInstructions: undefined,
    guestSeconds: 10,
    inputs: [...script.inputs, ...moves.inputs],
    ...more,
  }
  let pixels: Uint8Array = new Uint8Array()
  runBatch(request, {
    board: () => {},
    files: createMemoryHost().files,
    screenshot: (picture) => (pixels = picture.pixels),
  })
  const pixel = (x: number, y: number) => Buffer.from(pixels).readUIntBE((y * 1024 + x) * 3, 3)
  return { digest: createHash('sha256').update(pixels).digest('hex'), pixel }
}

/** Two moves and a click. */
const MOVES = 'move:-71:0,move:0:-61,left:down,left:up'

test('a scripted run ends with the same picture each time, and another script with another one', () => {
  const first = run('a,shift+b,wait:30,c', MOVES)
  expect(run('a,shift+b,wait:30,c', MOVES).digest).toBe(first.digest)
  expect(run('a,shift+b,wait:30,d', MOVES).digest).not.toBe(first.digest)
  // The bar of function 13, at 20, 90 in the client area that begins at 5, 24 of a window at 100, 80.
  expect(first.pixel(125, 194)).toBe(0xc04020)
  expect(first.pixel(164, 213)).toBe(0xc04020)
  expect(first.pixel(165, 213)).toBe(0xffffff)
  expect(first.pixel(164, 214)).toBe(0xffffff)
})

test('a run that its end marker ends gives the last picture, too', () => {
  const text = readFileSync(join(LISTINGS, 'window.asm'), 'utf8')
  // Behind the first redraw the program says that it is done.
  const marked = text
    .replace(
      '.wait:',
      `mov esi, marker
.say:   movzx ecx, byte [esi]
        inc esi
        test ecx, ecx
        jz .wait
        mov eax, 63
        mov ebx, 1
        int 0x40
        jmp .say
.wait:`,
    )
    .replace("title   db 'Counter', 0", "title   db 'Counter', 0\nmarker  db '@@END@@', 0")
  const picture = run('a', 'move:0:0', { image: assembleCase('window', marked), inputs: [] })
  expect(picture.pixel(125, 194)).toBe(0xc04020)
})

test('the pointer stands in a picture only when it is asked for', () => {
  const without = run('a', 'move:-71:0')
  const shown = run('a', 'move:-71:0', { pointer: true })
  // 71 counts move it by ((71 + 3)² - 1 >> 4) + 1 = 343 pixels to the left of the middle.
  const [x, y] = [512 - 343, 384]
  expect(without.pixel(x, y)).toBe(0)
  expect(without.pixel(x + 1, y + 2)).toBe(0)
  expect(shown.pixel(x, y)).toBe(0)
  expect(shown.pixel(x + 1, y + 2)).toBe(0xffffff)
  expect(shown.pixel(x - 1, y + 2)).toBe(0)
})
