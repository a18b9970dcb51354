import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  drawBlit,
  drawPicture,
  isPictureFormat,
  readPalette,
} from '../../../src-main/kernel/windows/pictures'
import type { Canvas } from '../../../src-main/kernel/windows/screen'
import { createScreen, pixelAt } from '../../../src-main/kernel/windows/screen'
import { drawBar, drawLine, drawPixel } from '../../../src-main/kernel/windows/shapes'

/**
 * A bare 200 × 120 window at 100, 80 is filled with one colour, a call is made, and the CRC-32 of the
 * region 90, 70 … 309, 209 is compared with what the real system's screen gave. A CRC is linear, so the
 * difference to the filled window's own does not depend on what stands outside the window.
 */
const FILLED_WINDOW = 0xe7dbe9cd
const SLOT = 6
const BASE = 0x203040
const IMAGE = 0x60000
const PALETTE = 0xffffffff
const REGION = { left: 90, top: 70, width: 220, height: 140 }

/** The pseudo-random bytes that pictures and palettes are made of. */
function noise(length: number): Uint8Array {
  let seed = 12345
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 16) & 0xff
  })
}
const image = noise(0x20000)
const palette = noise(1024)

function readBytes(address: number, length: number): Uint8Array {
  const [bytes, base] = address >= 0xfffff000 ? [palette, PALETTE] : [image, IMAGE]
  return Uint8Array.from({ length }, (_, i) => bytes[(address - base + i) >>> 0] ?? 0)
}

function freshWindow(): Canvas {
  const screen = createScreen(1024, 768, new Uint32Array(1024 * 768))
  const box = { left: 100, top: 80, width: 199, height: 119 }
  for (let y = 80; y < 200; y++) screen.owners.fill(SLOT, y * 1024 + 100, y * 1024 + 300)
  const canvas = { screen, slot: SLOT, box, client: { left: 0, top: 0, width: 199, height: 119 } }
  drawBar(canvas, 300, 300, BASE)
  return canvas
}

function region(canvas: Canvas): Uint32Array {
  const colors = new Uint32Array(REGION.width * REGION.height)
  for (let y = 0; y < REGION.height; y++)
    for (let x = 0; x < REGION.width; x++)
      colors[y * REGION.width + x] = pixelAt(canvas.screen, REGION.left + x, REGION.top + y)
  return colors
}

/** Checksum of the colours as the bytes blue, green, red. */
function checksum(colors: Uint32Array): number {
  const bytes = Buffer.alloc(colors.length * 3)
  colors.forEach((color, i) => bytes.writeUIntLE(color, i * 3, 3))
  return crc32(bytes)
}

function draw(canvas: Canvas, number: number, args: readonly number[], ebp: number): void {
  const [a = 0, b = 0, c = 0, d = 0] = args
  const isKernelAddress = a >= 0x80000000
  if (number === 1) drawPixel(canvas, a | 0, b | 0, c)
  if (number === 13) drawBar(canvas, a, b, c | 0)
  if (number === 38) drawLine(canvas, a, b, c)
  if ((number === 7 || number === 65) && !isKernelAddress) {
    const bitsPerPixel = number === 7 ? 24 : d
    if (!isPictureFormat(bitsPerPixel)) return
    const colors = readPalette(bitsPerPixel, PALETTE, readBytes)
    const rowDelta = number === 7 ? 0 : ebp
    drawPicture(
      canvas,
      { address: a, size: b, position: c, bitsPerPixel, palette: colors, rowDelta },
      readBytes,
    )
  }
  if (number === 73) {
    const [
      flags,
      targetX,
      targetY,
      width,
      height,
      sourceX,
      sourceY,
      sourceWidth,
      sourceHeight,
      address,
      stride,
    ] = args.map((value) => value | 0)
    const blit = {
      targetX: targetX!,
      targetY: targetY!,
      width: width!,
      height: height!,
      sourceX: sourceX!,
      sourceY: sourceY!,
      sourceWidth: sourceWidth!,
      sourceHeight: sourceHeight!,
      address: address!,
      stride: stride!,
    }
    drawBlit(canvas, flags!, blit, readBytes)
  }
}

const cases = readFileSync(join(import.meta.dirname, '../../cases/kernel/windows/drawing.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [call, result, title] = line.split(' | ')
    const words = call!.split(' ')
    const ebp = Number(words.pop()!.slice(4))
    const [crc, changed] = result!.split(' ')
    return {
      number: Number(words[0]),
      args: words.slice(1).map((word) => parseInt(word, 16)),
      ebp,
      crc,
      changed,
      title,
    }
  })

describe('drawing calls leave the pixels that the real system leaves', () => {
  test.each(cases)('$number $title', ({ number, args, ebp, crc, changed }) => {
    const canvas = freshWindow()
    const before = region(canvas)
    draw(canvas, number, args, ebp)
    const after = region(canvas)
    expect(String(after.filter((color, i) => color !== before[i]).length)).toBe(changed)
    const difference = checksum(before) ^ checksum(after)
    expect(difference).toBe(FILLED_WINDOW ^ parseInt(crc!, 16))
  })
})
