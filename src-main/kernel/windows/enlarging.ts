import { Dot } from './smoothing'

/** What fills the corner between a dot of ink and one diagonally beside it. */
const Corner = { none: 0, even: 1, steep: 2 } as const

/**
 * The corner of the blank dot beside the ink at x, y (`dx` -1 or 1) that touches the ink above or below
 * that blank dot (`dy` -1 or 1). A stroke that goes on straight behind the ink for exactly one dot, and
 * no further, gets a steep corner, twice as high as it is wide.
 */
function cornerAt(ink: (x: number, y: number) => boolean, x: number, y: number, dx: number, dy: number) {
  if (ink(x + dx, y) || !ink(x + dx, y + dy)) return Corner.none
  if (ink(x, y + dy)) return ink(x, y - dy) || ink(x + 2 * dx, y + dy) ? Corner.none : Corner.even
  const straight = ink(x, y - dy) && !ink(x, y - 2 * dy)
  return straight && !ink(x + dx, y - dy) && !ink(x + 2 * dx, y - 2 * dy) ? Corner.steep : Corner.even
}

/** The dots of a glyph `scale` (2..8) times as large, row by row: ink in squares, diagonals joined. */
function enlarged(rows: Uint8Array, width: number, height: number, scale: number): Uint8Array {
  const ink = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && (rows[y]! & (0x80 >> x)) !== 0
  const dots = new Uint8Array(width * height * scale * scale)
  const set = (x: number, y: number) => {
    if (x >= 0 && x < width * scale && y >= 0 && y < height * scale) dots[y * width * scale + x] = Dot.ink
  }
  /** Steps lead from the pixel of the blank dot that is nearest to both dots of ink. */
  const fillCorner = (x: number, y: number, dx: number, dy: number, height: number) => {
    const left = (x + dx) * scale + (dx < 0 ? scale - 1 : 0)
    const top = y * scale + (dy > 0 ? scale - 1 : 0)
    for (let step = 0; step < (scale - 1) * height; step++)
      for (let across = 0; across < scale - 1 - Math.floor(step / height); across++)
        set(left + dx * across, top - dy * step)
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!ink(x, y)) continue
      for (let i = 0; i < scale * scale; i++) set(x * scale + (i % scale), y * scale + Math.floor(i / scale))
      for (const dx of [-1, 1])
        for (const dy of [-1, 1]) fillCorner(x, y, dx, dy, cornerAt(ink, x, y, dx, dy))
    }
  return dots
}

const known = new WeakMap<Uint8Array, Uint8Array[]>()

/** The same, worked out once for each glyph and scale. */
export function enlargedDots(rows: Uint8Array, width: number, height: number, scale: number): Uint8Array {
  let scales = known.get(rows)
  if (!scales) known.set(rows, (scales = []))
  return (scales[scale] ??= enlarged(rows, width, height, scale))
}
