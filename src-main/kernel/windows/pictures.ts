import type { Canvas, Screen } from './screen'
import { markDirty } from './screen'

/**
 * Reads bytes of the calling program, which stay until it reads again; the picture calls ask for one row
 * at a time, and only for the part that is visible.
 */
export type ReadBytes = (address: number, length: number) => Uint8Array

/** How the pixels of functions 7 and 65 are stored, and what they become on the screen. */
interface PixelFormat {
  readonly bits: number
  /** Colours in the palette that the format needs, from its start. */
  readonly paletteEntries: number
  /** Pixel `index` of a row, as a 32-bit word. */
  readonly pixel: (row: Uint8Array, index: number, palette: Uint32Array) => number
}

const packed = (bits: 1 | 2 | 4): PixelFormat => {
  const perByte = 8 / bits
  const mask = (1 << bits) - 1
  return {
    bits,
    paletteEntries: 1 << bits,
    pixel: (row, index, palette) =>
      palette[(row[Math.floor(index / perByte)]! >> (8 - bits - bits * (index % perByte))) & mask]!,
  }
}

const word = (row: Uint8Array, index: number) => row[index * 2]! | (row[index * 2 + 1]! << 8)

const FORMATS: Readonly<Record<number, PixelFormat>> = {
  1: packed(1),
  2: packed(2),
  4: packed(4),
  8: { bits: 8, paletteEntries: 256, pixel: (row, index, palette) => palette[row[index]!]! },
  9: { bits: 8, paletteEntries: 0, pixel: (row, index) => row[index]! * 0x10101 },
  15: {
    bits: 16,
    paletteEntries: 0,
    pixel: (row, index) => {
      const value = word(row, index)
      return ((value & 0x7c00) << 9) | ((value & 0x03e0) << 6) | ((value & 0x1f) << 3)
    },
  },
  16: {
    bits: 16,
    paletteEntries: 0,
    pixel: (row, index) => {
      const value = word(row, index)
      return ((value & 0xf800) << 8) | ((value & 0x07e0) << 5) | ((value & 0x1f) << 3)
    },
  },
  24: {
    bits: 24,
    paletteEntries: 0,
    pixel: (row, index) => row[index * 3]! | (row[index * 3 + 1]! << 8) | (row[index * 3 + 2]! << 16),
  },
  32: {
    bits: 32,
    paletteEntries: 0,
    pixel: (row, index) => word(row, index * 2) | (word(row, index * 2 + 1) << 16),
  },
}

/** True for the bits per pixel that function 65 knows. */
export const isPictureFormat = (bitsPerPixel: number): boolean => bitsPerPixel in FORMATS

const NO_PALETTE = new Uint32Array(0)

/** The palette that a picture format needs, read from the program; empty when it needs none. */
export function readPalette(bitsPerPixel: number, address: number, readBytes: ReadBytes): Uint32Array {
  const entries = FORMATS[bitsPerPixel]?.paletteEntries ?? 0
  if (entries === 0) return NO_PALETTE
  const bytes = readBytes(address, entries * 4)
  return Uint32Array.from({ length: entries }, (_, i) => word(bytes, i * 2) | (word(bytes, i * 2 + 1) << 16))
}

export interface Picture {
  /** Address of the first row. */
  readonly address: number
  /** Width << 16 | height, each 1..7FFFh; others draw nothing. */
  readonly size: number
  /** X << 16 | y in client coordinates; the sum with the client offset is taken in 16 bits. */
  readonly position: number
  readonly bitsPerPixel: number
  readonly palette: Uint32Array
  /** Added to the address after each row's own bytes; may be negative. */
  readonly rowDelta: number
}

/** The pixels of a row; the two formats that most programs use do without a call for each pixel. */
function decodeRow(format: PixelFormat, row: Uint8Array, palette: Uint32Array, words: Uint32Array): void {
  const count = words.length
  if (format.bits === 32 && row.byteOffset % 4 === 0) {
    words.set(new Uint32Array(row.buffer, row.byteOffset, count))
    return
  }
  if (format.bits === 24) {
    for (let i = 0, at = 0; i < count; i++, at += 3)
      words[i] = row[at]! | (row[at + 1]! << 8) | (row[at + 2]! << 16)
    return
  }
  for (let i = 0; i < count; i++) words[i] = format.pixel(row, i, palette)
}

/** Stores the words of a row where the slot owns the pixels. */
function storeOwned(screen: Screen, slot: number, start: number, words: Uint32Array): void {
  const { owners } = screen
  const end = start + words.length
  for (let from = start; from < end;) {
    if (owners[from] !== slot) {
      from++
      continue
    }
    let to = from + 1
    while (to < end && owners[to] === slot) to++
    screen.pixels.set(words.subarray(from - start, to - start), from)
    screen.marks.fill(screen.origins.drawing, from, to)
    from = to
  }
}

/** Functions 7 (24 bits per pixel, no row delta) and 65: a picture, cut at the window's right and bottom. */
export function drawPicture(canvas: Canvas, picture: Picture, readBytes: ReadBytes): void {
  const { screen, slot, box, client } = canvas
  const format = FORMATS[picture.bitsPerPixel]
  const columns = picture.size >>> 16
  const rows = picture.size & 0xffff
  if (!format || columns === 0 || rows === 0 || columns > 0x7fff || rows > 0x7fff) return
  const left = ((picture.position >>> 16) + client.left) & 0xffff
  const top = ((picture.position & 0xffff) + client.top) & 0xffff
  const x0 = box.left + left
  const y0 = box.top + top
  const shown = Math.min(columns, box.width + 1 - left, screen.width - x0)
  const lines = Math.min(rows, box.height + 1 - top, screen.height - y0)
  if (shown <= 0 || lines <= 0) return
  const rowBytes = Math.ceil((columns * format.bits) / 8) + picture.rowDelta
  const shownBytes = Math.ceil((shown * format.bits) / 8)
  const words = new Uint32Array(shown)
  for (let line = 0; line < lines; line++) {
    const row = readBytes((picture.address + line * rowBytes) >>> 0, shownBytes)
    decodeRow(format, row, picture.palette, words)
    storeOwned(screen, slot, (y0 + line) * screen.pitch + x0, words)
  }
  markDirty(screen, x0, y0, x0 + shown - 1, y0 + lines - 1)
}

/** The parameter block of function 73, all signed dwords. */
export interface Blit {
  readonly targetX: number
  readonly targetY: number
  readonly width: number
  readonly height: number
  readonly sourceX: number
  readonly sourceY: number
  readonly sourceWidth: number
  readonly sourceHeight: number
  readonly address: number
  readonly stride: number
}

/** Bit 29 of function 73's flags: the target is relative to the client area. */
export const BLIT_CLIENT_RELATIVE = 0x2000_0000

interface Span {
  start: number
  end: number
}

/** Cuts a span to 0..limit; false when nothing is left. An empty span at 0 counts as inside. */
function clip(span: Span, limit: number): boolean {
  if (span.start >= limit || span.end < 0) return false
  if (span.start < 0) span.start = 0
  if (span.end > limit) span.end = limit
  return true
}

/**
 * Function 73: copies a part of a 32-bit bitmap. Source and target are clipped against the bitmap and
 * the window; when one lies wholly outside, the real system loses that answer and copies everything
 * unclipped, so that only the owner map protects: done here likewise, within the screen.
 */
export function drawBlit(canvas: Canvas, flags: number, blit: Blit, readBytes: ReadBytes): void {
  const { screen, slot, box, client } = canvas
  let { targetX, targetY, sourceX, sourceY, width, height } = blit
  const xs = { start: sourceX, end: (sourceX + width) | 0 }
  const ys = { start: sourceY, end: (sourceY + height) | 0 }
  if (clip(xs, blit.sourceWidth) && clip(ys, blit.sourceHeight)) {
    const shiftX = targetX - sourceX
    const shiftY = targetY - sourceY
    const columns = { start: xs.start + shiftX, end: xs.end + shiftX }
    const rows = { start: ys.start + shiftY, end: ys.end + shiftY }
    if (clip(columns, box.width + 1) && clip(rows, box.height + 1)) {
      width = columns.end - columns.start
      height = rows.end - rows.start
      sourceX = columns.start - shiftX
      sourceY = rows.start - shiftY
      targetX = columns.start
      targetY = rows.start
    }
  }
  if (width === 0 || height === 0) return
  let x0 = targetX + box.left
  let y0 = targetY + box.top
  if (flags & BLIT_CLIENT_RELATIVE) {
    x0 += client.left
    y0 += client.top
  }
  // A negative size counts as huge; the screen bounds it.
  const x1 = Math.min(width < 0 ? screen.width : x0 + width, screen.width)
  const y1 = Math.min(height < 0 ? screen.height : y0 + height, screen.height)
  const left = Math.max(0, x0)
  const top = Math.max(0, y0)
  if (left >= x1 || top >= y1) return
  const { pixels, owners, marks } = screen
  const mark = screen.origins.drawing
  for (let y = top; y < y1; y++) {
    const start = y * screen.pitch
    // Only what the window owns is read: the rest of the bitmap may not exist.
    let first = left
    let last = x1 - 1
    while (first <= last && owners[start + first] !== slot) first++
    while (last > first && owners[start + last] !== slot) last--
    if (first > last) continue
    const from = blit.address + (sourceY + y - y0) * blit.stride + (sourceX + first - x0) * 4
    const row = readBytes(from >>> 0, (last + 1 - first) * 4)
    for (let x = first; x <= last; x++)
      if (owners[start + x] === slot) {
        const i = (x - first) * 2
        pixels[start + x] = word(row, i) | (word(row, i + 1) << 16)
        marks[start + x] = mark
      }
  }
  markDirty(screen, left, top, x1 - 1, y1 - 1)
}
