import type { ScreenPart } from '../contract/screen'
import type { Rectangle, Screen } from '../kernel/windows/screen'

/** Changes are gathered in stripes of so many rows: one rectangle each. */
const STRIPE = 32
/** Two rectangles become one when that adds at most this share of pixels that did not change. */
const MOST_WASTE = 1.25

const sizeOf = ({ left, top, right, bottom }: Rectangle) => (right + 1 - left) * (bottom + 1 - top)

/**
 * What of an area differs from the copy that the client has, as few rectangles; the copy is brought up to
 * date. Only the changed ends of a row are looked for, so that a row that changed all over costs nothing.
 */
export const takeDifference = (screen: Screen, copy: Uint32Array, area: Rectangle): Rectangle[] => {
  const { pixels, pitch } = screen
  const found: Rectangle[] = []
  for (let top = area.top; top <= area.bottom; top += STRIPE) {
    const stripe: Rectangle = { left: pitch, top: -1, right: -1, bottom: -1 }
    for (let y = top; y < top + STRIPE && y <= area.bottom; y++) {
      const last = y * pitch + area.right
      let from = y * pitch + area.left
      while (from <= last && pixels[from] === copy[from]) from++
      if (from > last) continue
      let to = last
      while (pixels[to] === copy[to]) to--
      copy.set(pixels.subarray(from, to + 1), from)
      if (stripe.top < 0) stripe.top = y
      stripe.bottom = y
      stripe.left = Math.min(stripe.left, from - y * pitch)
      stripe.right = Math.max(stripe.right, to - y * pitch)
    }
    if (stripe.top >= 0) addRectangle(found, stripe)
  }
  return found
}

/** Joins a rectangle to the last one where that wastes little. */
const addRectangle = (list: Rectangle[], next: Rectangle): void => {
  const last = list.at(-1)
  if (last) {
    const both = {
      left: Math.min(last.left, next.left),
      top: last.top,
      right: Math.max(last.right, next.right),
      bottom: next.bottom,
    }
    if (sizeOf(both) <= MOST_WASTE * (sizeOf(last) + sizeOf(next))) {
      Object.assign(last, both)
      return
    }
  }
  list.push(next)
}

/** Full rows are taken where they lie when they are at least one in so many of the screen. */
const LARGE = 4

/**
 * A rectangle of the copy. A large one with full rows is a view of the copy itself: it shows this picture
 * until the next difference is taken.
 */
export const partOf = ({ pitch, rows: all }: Screen, copy: Uint32Array, area: Rectangle): ScreenPart => {
  const columns = area.right + 1 - area.left
  const rows = area.bottom + 1 - area.top
  const start = area.top * pitch + area.left
  const part = { left: area.left, top: area.top, columns, rows }
  if (columns === pitch && rows * LARGE >= all)
    return { ...part, pixels: new Uint8Array(copy.buffer, start * 4, rows * columns * 4) }
  const words = new Uint32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const from = start + row * pitch
    words.set(copy.subarray(from, from + columns), row * columns)
  }
  return { ...part, pixels: new Uint8Array(words.buffer) }
}
