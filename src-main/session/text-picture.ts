import type { ScreenUpdate } from '../contract/screen'
import type { Guest } from '../debugger/guest'
import { cp866CodePoint, parseGlyphs } from '../kernel/windows/glyphs'
import { GLYPHS_8X16 } from '../kernel/windows/glyphs-8x16'
import { TEXT_COLUMNS, TEXT_ROWS } from '../machine/bare/text-screen'

const CELL_WIDTH = 8
const CELL_HEIGHT = 16
const WIDTH = TEXT_COLUMNS * CELL_WIDTH
const HEIGHT = TEXT_ROWS * CELL_HEIGHT
/** The sixteen colours of text mode: blue green red in bits 0..2, bright in bit 3; 6 is brown. */
const PALETTE = [
  0x000000, 0x0000aa, 0x00aa00, 0x00aaaa, 0xaa0000, 0xaa00aa, 0xaa5500, 0xaaaaaa, 0x555555, 0x5555ff,
  0x55ff55, 0x55ffff, 0xff5555, 0xff55ff, 0xffff55, 0xffffff,
] as const
/** Lines of a cell that the cursor fills. */
const CURSOR_FROM = 14

type TextScreen = NonNullable<Guest['text']>

/** Draws the text screen of a bare machine, whole or the rows that changed since the last look. */
export const createTextPicture = () => {
  const font = parseGlyphs(GLYPHS_8X16, CELL_WIDTH, CELL_HEIGHT)
  let cells: Uint8Array = new Uint8Array(0)
  let cursor = -1

  const draw = (firstRow: number, endRow: number, ticks: number): ScreenUpdate => {
    const rows = (endRow - firstRow) * CELL_HEIGHT
    const pixels = new Uint32Array(WIDTH * rows)
    for (let cell = firstRow * TEXT_COLUMNS; cell < endRow * TEXT_COLUMNS; cell++) {
      const glyph = font.glyph(cp866CodePoint(cells[cell * 2]!))
      const attribute = cells[cell * 2 + 1]!
      const left = (cell % TEXT_COLUMNS) * CELL_WIDTH
      const top = (Math.floor(cell / TEXT_COLUMNS) - firstRow) * CELL_HEIGHT
      for (let y = 0; y < CELL_HEIGHT; y++) {
        const bits = cell === cursor && y >= CURSOR_FROM ? 0xff : glyph[y]!
        for (let x = 0; x < CELL_WIDTH; x++) {
          const color = PALETTE[(bits & (0x80 >> x)) !== 0 ? attribute & 15 : (attribute >> 4) & 7]!
          pixels[(top + y) * WIDTH + left + x] = color
        }
      }
    }
    const top = firstRow * CELL_HEIGHT
    const part = { left: 0, top, columns: WIDTH, rows, pixels: new Uint8Array(pixels.buffer) }
    return { width: WIDTH, height: HEIGHT, parts: [part], ticks }
  }
  const whole = (screen: TextScreen, ticks: number) => {
    cells = screen.cells()
    cursor = screen.cursor()
    return draw(0, TEXT_ROWS, ticks)
  }
  return {
    whole,
    /** Undefined when the screen looks as it did. */
    changed: (screen: TextScreen, ticks: number): ScreenUpdate | undefined => {
      const next = screen.cells()
      const nextCursor = screen.cursor()
      if (cells.length !== next.length) return whole(screen, ticks)
      const rowOf = (cell: number) => Math.floor(cell / TEXT_COLUMNS)
      const rows = new Set<number>()
      for (let at = 0; at < next.length; at++) if (next[at] !== cells[at]) rows.add(rowOf(at >> 1))
      if (nextCursor !== cursor) for (const cell of [cursor, nextCursor]) rows.add(rowOf(cell))
      cells = next
      cursor = nextCursor
      const drawn = [...rows].filter((row) => row >= 0 && row < TEXT_ROWS)
      if (drawn.length === 0) return undefined
      return draw(Math.min(...drawn), Math.max(...drawn) + 1, ticks)
    },
  }
}
