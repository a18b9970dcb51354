import { enlargedDots } from './enlarging'
import type { GlyphTable, SystemFonts } from './glyphs'
import { cp866CodePoint } from './glyphs'
import type { ReadBytes } from './pictures'
import type { Canvas } from './screen'
import { pixelAt, plot } from './screen'
import { Dot, glyphDots, Smoothing, softened } from './smoothing'

/** Bits of the colour argument of function 4: ZBFF_RSSS in its top byte. */
const ZERO_TERMINATED = 0x8000_0000
const FILL_BACKGROUND = 0x4000_0000
const TO_BUFFER = 0x0800_0000
const ENCODING_SHIFT = 28
const SCALE_SHIFT = 24

export const TextEncoding = { small: 0, cp866: 1, utf16: 2, utf8: 3 } as const
export type TextEncoding = (typeof TextEncoding)[keyof typeof TextEncoding]

/** At most this many characters of a zero-terminated text are drawn. */
const LONGEST = 256

export interface TextCall {
  /** X << 16 | y; for the screen, relative to the client area. */
  readonly position: number
  /** Colour in bits 0..23, flags and encoding above. */
  readonly color: number
  readonly address: number
  /** Characters (not bytes); not used for zero-terminated text. */
  readonly count: number
  /** Colour of the background. */
  readonly background: number
}

/** What a program's own picture buffer is to the text routine: 32-bit pixels behind width and height. */
export interface TextBuffer {
  readonly width: number
  /** Pixels are counted from the buffer's first one. */
  readonly read: (index: number) => number
  readonly write: (index: number, pixel: number) => void
}

/**
 * Function 4 on the screen. The client position is added to both halves of the coordinates at once, so
 * a negative y carries one into x, as on the real system. Returns what was written.
 */
export function drawText(
  canvas: Canvas,
  fonts: SystemFonts,
  call: TextCall,
  smoothing: number,
  readBytes: ReadBytes,
): string {
  const { screen, slot, box, client } = canvas
  const packed = (((box.left + client.left) << 16) + box.top + client.top + call.position) | 0
  const x0 = packed >> 16
  const y0 = (packed << 16) >> 16
  if ((y0 * screen.width + x0) * 4 < 0) return ''
  const color = call.color & 0xffffff
  const background = call.background & 0xffffff
  const fill = (call.color & FILL_BACKGROUND) !== 0
  return layOut(fonts, call, screen.width, x0, readBytes, (dot, x, y) => {
    const left = x0 + x
    const top = y0 + y
    if (dot === Dot.ink) plot(screen, slot, left, top, color)
    else if (dot !== Dot.blank && smoothing !== Smoothing.none) {
      const ground = fill ? background : pixelAt(screen, left, top)
      plot(screen, slot, left, top, softened(dot, smoothing, color, ground))
    } else if (fill) plot(screen, slot, left, top, background)
  })
}

/** Function 4 with bit 27: into a picture of the program. Only set pixels are written, no background. */
export function drawTextToBuffer(
  buffer: TextBuffer,
  fonts: SystemFonts,
  call: TextCall,
  smoothing: number,
  readBytes: ReadBytes,
): void {
  const x0 = call.position >> 16
  const y0 = (call.position << 16) >> 16
  const start = y0 * buffer.width + x0
  if (start < 0) return
  const pixel = ((call.color & 0xffffff) | 0xff000000) >>> 0
  layOut(fonts, call, buffer.width, x0, readBytes, (dot, x, y) => {
    const at = start + y * buffer.width + x
    if (dot === Dot.ink) buffer.write(at, pixel)
    else if (dot !== Dot.blank && smoothing !== Smoothing.none)
      buffer.write(
        at,
        ((buffer.read(at) & 0xff000000) | softened(dot, smoothing, pixel, buffer.read(at))) >>> 0,
      )
  })
}

/** True when function 4's colour argument asks for the program's own buffer. */
export const isTextToBuffer = (color: number): boolean => (color & TO_BUFFER) !== 0

/**
 * Goes through all pixels of all cells; x and y count from the text's upper left corner. Returns the
 * characters.
 */
function layOut(
  fonts: SystemFonts,
  call: TextCall,
  lineWidth: number,
  x0: number,
  readBytes: ReadBytes,
  pixel: (dot: number, x: number, y: number) => void,
): string {
  const encoding = ((call.color >>> ENCODING_SHIFT) & 3) as TextEncoding
  const scale = ((call.color >>> SCALE_SHIFT) & 7) + 1
  const font = encoding === TextEncoding.small ? fonts.small : fonts.large
  const zeroTerminated = (call.color & ZERO_TERMINATED) !== 0
  const wanted = zeroTerminated ? LONGEST : call.count | 0
  const limit = Math.min(wanted, charactersThatFit(encoding, lineWidth, x0, scale))
  const next = characters(encoding, call.address, readBytes)
  let text = ''
  for (let i = 0; i < limit; i++) {
    const codePoint = next()
    if (codePoint === 0 && zeroTerminated) break
    text += String.fromCharCode(codePoint)
    drawCell(font, codePoint, scale, i * font.width * scale, pixel)
  }
  return text
}

/**
 * How many characters begin before the right edge: with r eighths of the rest of the line, r for the
 * 8×16 font and 8r/6 + 1 for the small one.
 */
function charactersThatFit(encoding: TextEncoding, lineWidth: number, x: number, scale: number): number {
  const eighths = Math.floor(((lineWidth - x) >>> 3) / scale)
  return encoding === TextEncoding.small ? Math.floor((eighths * 8) / 6) + 1 : eighths
}

function drawCell(
  font: GlyphTable,
  codePoint: number,
  scale: number,
  left: number,
  pixel: (dot: number, x: number, y: number) => void,
): void {
  const glyph = font.glyph(codePoint)
  const dots =
    scale > 1
      ? enlargedDots(glyph, font.width, font.height, scale)
      : glyphDots(glyph, font.width, font.height)
  const width = font.width * scale
  for (let y = 0; y < font.height * scale; y++)
    for (let x = 0; x < width; x++) pixel(dots[y * width + x]!, left + x, y)
}

/** A function that gives one code point after the other. */
function characters(encoding: TextEncoding, address: number, readBytes: ReadBytes): () => number {
  let at = address
  const byte = () => readBytes(at++ >>> 0, 1)[0]!
  if (encoding === TextEncoding.utf16)
    return () => {
      const low = byte()
      return low | (byte() << 8)
    }
  if (encoding === TextEncoding.utf8) return () => decodeUtf8(byte)
  return () => cp866CodePoint(byte())
}

/** One character of UTF-8 up to three bytes; a stray continuation byte is skipped. */
function decodeUtf8(byte: () => number): number {
  let first = byte()
  while ((first & 0xc0) === 0x80) first = byte()
  if (first < 0x80) return first
  if (first < 0xe0) return ((first & 0x1f) << 6) | (byte() & 0x3f)
  const second = byte() & 0x3f
  return ((first & 0x0f) << 12) | (second << 6) | (byte() & 0x3f)
}

/** What function 47 is asked to print: number of digits, base, flags. */
export interface NumberFormat {
  /** 1..60. */
  readonly digits: number
  readonly base: 2 | 10 | 16
  /** Leading zeros are left out, one digit stays. */
  readonly short: boolean
}

/** Decodes function 47's ebx; undefined when nothing is to be drawn. */
export function numberFormat(ebx: number): NumberFormat | undefined {
  const length = ebx & 0x3fff_ffff
  if (length < 0x10000 || length >= 61 * 0x10000) return undefined
  const base = ([10, 16, 2] as const)[(ebx >>> 8) & 0xff]
  const digits = (ebx >>> 16) & 0x3f
  return base === undefined ? undefined : { digits, base, short: (ebx & 0x8000_0000) !== 0 }
}

/** The digits of a 64-bit number, high and low unsigned 32-bit halves, as function 47 prints them. */
export function formatNumber(format: NumberFormat, low: number, high: number): string {
  const value = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)
  const all = value.toString(format.base).toUpperCase()
  const text = all.padStart(format.digits, '0').slice(-format.digits)
  return format.short ? text.replace(/^0+(?=.)/, '') : text
}
