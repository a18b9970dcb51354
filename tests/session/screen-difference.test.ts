import { expect, test } from 'vitest'
import { createScreen } from '../../src-main/kernel/windows/screen'
import { partOf, takeDifference } from '../../src-main/session/screen-difference'

const WIDTH = 320
const HEIGHT = 200
const WHOLE = { left: 0, top: 0, right: WIDTH - 1, bottom: HEIGHT - 1 }

const begin = () => {
  const screen = createScreen(WIDTH, HEIGHT, new Uint32Array(WIDTH * HEIGHT))
  return { screen, copy: new Uint32Array(WIDTH * HEIGHT) }
}
const fill = (pixels: Uint32Array, left: number, top: number, columns: number, rows: number) => {
  for (let y = top; y < top + rows; y++) pixels.fill(0xabcdef, y * WIDTH + left, y * WIDTH + left + columns)
}

test('nothing changed: nothing is told', () => {
  const { screen, copy } = begin()
  expect(takeDifference(screen, copy, WHOLE)).toEqual([])
})

test('a change is told once, as its rectangle', () => {
  const { screen, copy } = begin()
  fill(screen.pixels, 10, 20, 5, 3)
  expect(takeDifference(screen, copy, WHOLE)).toEqual([{ left: 10, top: 20, right: 14, bottom: 22 }])
  expect(takeDifference(screen, copy, WHOLE)).toEqual([])
})

test('two far corners are two rectangles, a tall one is one', () => {
  const { screen, copy } = begin()
  fill(screen.pixels, 0, 0, 4, 4)
  fill(screen.pixels, 300, 190, 4, 4)
  expect(takeDifference(screen, copy, WHOLE)).toEqual([
    { left: 0, top: 0, right: 3, bottom: 3 },
    { left: 300, top: 190, right: 303, bottom: 193 },
  ])
  fill(screen.pixels, 100, 10, 20, 150)
  expect(takeDifference(screen, copy, WHOLE)).toEqual([{ left: 100, top: 10, right: 119, bottom: 159 }])
})

test('only the asked area is looked at', () => {
  const { screen, copy } = begin()
  fill(screen.pixels, 0, 0, WIDTH, HEIGHT)
  const area = { left: 5, top: 6, right: 7, bottom: 8 }
  expect(takeDifference(screen, copy, area)).toEqual([area])
})

test('any sequence of changes leaves the copy equal to the screen', () => {
  const { screen, copy } = begin()
  let seed = 1
  const next = (limit: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 1) % limit
  const client = new Uint32Array(WIDTH * HEIGHT)
  for (let round = 0; round < 40; round++) {
    screen.pixels[next(WIDTH * HEIGHT)] = next(0xffffff)
    fill(screen.pixels, next(280), next(180), next(40), next(20))
    for (const rectangle of takeDifference(screen, copy, WHOLE)) {
      const part = partOf(screen, copy, rectangle)
      const words = new Uint32Array(part.pixels.buffer, part.pixels.byteOffset, part.pixels.length / 4)
      for (let row = 0; row < part.rows; row++)
        client.set(
          words.subarray(row * part.columns, (row + 1) * part.columns),
          (part.top + row) * WIDTH + part.left,
        )
    }
    expect(Buffer.compare(Buffer.from(client.buffer), Buffer.from(screen.pixels.buffer))).toBe(0)
  }
})
