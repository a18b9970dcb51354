/** Font smoothing as 48.9 and 48.10 number it. Other values count as subpixel. */
export const Smoothing = { none: 0, gray: 1, subpixel: 2 } as const

/** What a pixel of a glyph's cell is: blank, ink, or blank and softened beside a stroke on that side of it. */
export const Dot = { blank: 0, ink: 1, beforeStroke: 2, afterStroke: 3 } as const

/**
 * A blank dot beside the ink at `x` (`side` -1 or 1) is softened where the stroke goes on diagonally past
 * it: above or below the dot there is ink that does not also lie in line with the stroke.
 */
function isCorner(ink: (x: number, y: number) => boolean, x: number, y: number, side: number): boolean {
  const beside = x + side
  const beyond = beside + side
  if (ink(beside, y) || ink(beyond, y)) return false
  if (ink(beside, y + 1)) {
    if (!ink(x, y + 1)) return true
    if (ink(x, y - 1)) return false
    if (!ink(beyond, y + 1)) return true
  }
  if (!ink(beside, y - 1)) return false
  if (!ink(x, y - 1)) return true
  return !ink(x, y + 1) && !ink(beyond, y - 1)
}

/** The dots of a glyph's cell, row by row; `rows` as the glyph tables have them, bit 7 leftmost. */
function dotsOf(rows: Uint8Array, width: number, height: number): Uint8Array {
  const ink = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && (rows[y]! & (0x80 >> x)) !== 0
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width
    const y = Math.floor(i / width)
    if (ink(x, y)) return Dot.ink
    if (ink(x + 1, y) && isCorner(ink, x + 1, y, -1)) return Dot.beforeStroke
    return ink(x - 1, y) && isCorner(ink, x - 1, y, 1) ? Dot.afterStroke : Dot.blank
  })
}

const known = new WeakMap<Uint8Array, Uint8Array>()

/** The same, worked out once for each glyph. */
export function glyphDots(rows: Uint8Array, width: number, height: number): Uint8Array {
  let dots = known.get(rows)
  if (!dots) known.set(rows, (dots = dotsOf(rows, width, height)))
  return dots
}

/**
 * The colour of a softened dot: a quarter of ink for grey smoothing; for subpixels 11/16, 5/16 and 1/8 of
 * ink, most in the third of the pixel that touches the stroke (blue is the right one).
 */
export function softened(dot: number, smoothing: number, ink: number, ground: number): number {
  const channel = (shift: number, part: number) => {
    const mixed = part * ((ink >>> shift) & 0xff) + (16 - part) * ((ground >>> shift) & 0xff)
    return (mixed >>> 4) << shift
  }
  if (smoothing === Smoothing.gray) return channel(16, 4) | channel(8, 4) | channel(0, 4)
  const [red, blue] = dot === Dot.beforeStroke ? [2, 11] : [11, 2]
  return channel(16, red) | channel(8, 5) | channel(0, blue)
}
