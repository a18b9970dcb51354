import { windowUnderPointer } from './mouse'
import type { WindowsState } from './windows-state'

/** A picture of the pointer. */
export interface CursorPicture {
  readonly width: number
  readonly height: number
  /** The pixel that points. */
  readonly hotX: number
  readonly hotY: number
  /** Red, green, blue, opacity of each pixel, row by row. */
  readonly pixels: Uint8Array
}

const SIDE = 32
const OPAQUE = 0xff

/** 37.4 from memory without a file around it: 32 × 32 words of opacity, red, green, blue from the top byte down. */
export function cursorFromWords(words: Uint8Array, hotX: number, hotY: number): CursorPicture {
  const pixels = new Uint8Array(SIDE * SIDE * 4)
  for (let at = 0; at < pixels.length; at += 4) {
    pixels[at] = words[at + 2]!
    pixels[at + 1] = words[at + 1]!
    pixels[at + 2] = words[at]!
    pixels[at + 3] = words[at + 3]!
  }
  return { width: SIDE, height: SIDE, hotX: hotX & 31, hotY: hotY & 31, pixels }
}

const CUR_TYPE = 2
const DIRECTORY = 6
const BITMAP_HEADER = 40

/** The first picture of a .cur file with 1, 4, 8, 24 or 32 bits per pixel; undefined when it holds none. */
export function parseCursorFile(file: Uint8Array): CursorPicture | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  try {
    if (view.getUint16(0, true) !== 0 || view.getUint16(2, true) !== CUR_TYPE) return undefined
    const header = view.getUint32(DIRECTORY + 12, true)
    const width = view.getInt32(header + 4, true)
    const height = view.getInt32(header + 8, true) >> 1
    const bits = view.getUint16(header + 14, true)
    if (width <= 0 || height <= 0 || width > 64 || height > 64) return undefined
    if (![1, 4, 8, 24, 32].includes(bits)) return undefined
    const colors = bits > 8 ? 0 : view.getUint32(header + 32, true) || 1 << bits
    const palette = header + BITMAP_HEADER
    const rowBytes = (count: number) => ((count + 31) >> 5) * 4
    const picture = palette + colors * 4
    const mask = picture + rowBytes(width * bits) * height
    const pixels = new Uint8Array(width * height * 4)
    for (let y = 0; y < height; y++) {
      const row = height - 1 - y
      for (let x = 0; x < width; x++) {
        const from = picture + row * rowBytes(width * bits)
        const index = bits > 8 ? 0 : indexed(view, from, x, bits)
        const color = bits > 8 ? from + (x * bits) / 8 : palette + index * 4
        const clear = indexed(view, mask + row * rowBytes(width), x, 1) === 1
        const at = (y * width + x) * 4
        pixels[at] = view.getUint8(color + 2)
        pixels[at + 1] = view.getUint8(color + 1)
        pixels[at + 2] = view.getUint8(color)
        pixels[at + 3] = bits === 32 ? view.getUint8(color + 3) : clear ? 0 : OPAQUE
      }
    }
    return {
      width,
      height,
      hotX: view.getUint16(DIRECTORY + 4, true),
      hotY: view.getUint16(DIRECTORY + 6, true),
      pixels,
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A pixel of 1, 4 or 8 bits; the leftmost one lies in the top bits. */
function indexed(view: DataView, row: number, x: number, bits: number): number {
  const byte = view.getUint8(row + ((x * bits) >> 3))
  return (byte >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1)
}

/** The picture that the program under the pointer chose with 37.5; undefined for the usual arrow. */
export function cursorAtPointer(windows: WindowsState): CursorPicture | undefined {
  const { slot } = windowUnderPointer(windows.mouse, windows.table)
  const handle = windows.cursors.get(slot)
  return handle === undefined ? undefined : windows.cursorPictures.get(handle)?.picture
}
