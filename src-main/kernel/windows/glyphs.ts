/** A bitmap font: one bit a pixel, bit 7 of a row is the leftmost pixel. */
export interface GlyphTable {
  readonly width: number
  readonly height: number
  /** Rows of the glyph of a code point; the replacement box where the font has none. */
  glyph(codePoint: number): Uint8Array
}

/** The two fonts of the system: 6×9 and 8×16. */
export interface SystemFonts {
  readonly small: GlyphTable
  readonly large: GlyphTable
}

/**
 * Reads a glyph table: lines `CODE:ROWS`, both hexadecimal, one byte a row; lines that begin with #
 * are comments.
 */
export function parseGlyphs(text: string, width: number, height: number): GlyphTable {
  const rows = new Map<number, Uint8Array>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 0 || line.startsWith('#')) continue
    const digits = line.slice(colon + 1).trim()
    const glyph = Uint8Array.from({ length: height }, (_, i) => parseInt(digits.slice(i * 2, i * 2 + 2), 16))
    rows.set(parseInt(line.slice(0, colon), 16), glyph)
  }
  const missing = boxGlyph(width, height)
  const blank = new Uint8Array(height)
  return {
    width,
    height,
    glyph: (codePoint) => rows.get(codePoint) ?? (codePoint < 0x20 ? blank : missing),
  }
}

function boxGlyph(width: number, height: number): Uint8Array {
  const right = 0x80 >> (width - 2)
  const full = (0xff00 >> (width - 1)) & 0xff
  return Uint8Array.from({ length: height }, (_, y) => {
    if (y === 1 || y === height - 2) return full
    return y > 1 && y < height - 2 ? 0x80 | right : 0
  })
}

/** Code page 866, upper half, as code points; the lower half is ASCII. */
const CP866_UPPER =
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0'

/** The code point of a byte in code page 866. */
export const cp866CodePoint = (byte: number): number =>
  byte < 0x80 ? byte : CP866_UPPER.charCodeAt(byte - 0x80)
