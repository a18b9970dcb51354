import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { paintBootMessages } from '../../../src-main/kernel/windows/boot-messages'
import { createScreen, pixelAt } from '../../../src-main/kernel/windows/screen'
import { Smoothing, softened } from '../../../src-main/kernel/windows/smoothing'

/** CRC-32 of the region 90, 70 … 153, 117 of the real system's screen when its first program starts. */
const REAL_SCREEN = 0xbe43c006
const REGION = { left: 90, top: 70, width: 64, height: 48 }

test('the lines of the boot stand where the real system has them, with its softened letters', () => {
  const screen = createScreen(1024, 768, new Uint32Array(1024 * 768))
  paintBootMessages(screen)
  const bytes = Buffer.alloc(REGION.width * REGION.height * 3)
  for (let y = 0; y < REGION.height; y++)
    for (let x = 0; x < REGION.width; x++)
      bytes.writeUIntLE(pixelAt(screen, REGION.left + x, REGION.top + y), (y * REGION.width + x) * 3, 3)
  expect(crc32(bytes)).toBe(REAL_SCREEN)
})

test.each([
  // 11/16, 5/16 and 1/8 of ink over black, most next to the stroke: before it blue, after it red.
  ['white before a stroke', 2, Smoothing.subpixel, 0xffffff, 0x000000, 0x1f4faf],
  ['white after a stroke', 3, Smoothing.subpixel, 0xffffff, 0x000000, 0xaf4f1f],
  ['black on white', 2, Smoothing.subpixel, 0x000000, 0xffffff, 0xdfaf4f],
  // A quarter of ink.
  ['grey smoothing', 2, Smoothing.gray, 0xffffff, 0x000000, 0x3f3f3f],
  ['grey smoothing over a colour', 3, Smoothing.gray, 0x0080ff, 0x808080, 0x60809f],
])('softens: %s', (_, dot, smoothing, ink, ground, expected) => {
  expect(softened(dot, smoothing, ink, ground).toString(16)).toBe(expected.toString(16))
})
