import type { CursorPicture } from './cursors'

/** The usual pointer: `#` black, `.` white; it points with its upper left pixel. */
const ROWS = [
  '#           ',
  '##          ',
  '#.#         ',
  '#..#        ',
  '#...#       ',
  '#....#      ',
  '#.....#     ',
  '#......#    ',
  '#.......#   ',
  '#........#  ',
  '#.....##### ',
  '#..#..#     ',
  '#.# #..#    ',
  '##  #..#    ',
  '#    #..#   ',
  '     #..#   ',
  '      ##    ',
]

const DOTS: Readonly<Record<string, readonly number[]>> = {
  '#': [0, 0, 0, 0xff],
  '.': [0xff, 0xff, 0xff, 0xff],
  ' ': [0, 0, 0, 0],
}

export const ARROW: CursorPicture = {
  width: ROWS[0]!.length,
  height: ROWS.length,
  hotX: 0,
  hotY: 0,
  pixels: Uint8Array.from(ROWS.flatMap((row) => Array.from(row, (dot) => DOTS[dot]!).flat())),
}
