import type { Kernel } from '../kernel/context'
import { ARROW } from '../kernel/windows/arrow-cursor'
import { cursorAtPointer } from '../kernel/windows/cursors'
import type { CursorPicture } from '../kernel/windows/cursors'
import { windowsOf } from '../kernel/windows/windows-state'

/** The screen as it stands: 3 bytes a pixel, red, green, blue, row by row. */
export interface ScreenPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** What the screen shows now; the pointer lies over it and only stands in the picture when asked for. */
export const screenPicture = (kernel: Kernel, pointer: boolean): ScreenPicture => {
  const windows = windowsOf(kernel)
  const { pitch: width, rows: height, pixels: shown } = windows.screen
  const pixels = new Uint8Array(width * height * 3)
  for (let i = 0; i < width * height; i++) {
    const color = shown[i]!
    pixels[i * 3] = color >>> 16
    pixels[i * 3 + 1] = color >>> 8
    pixels[i * 3 + 2] = color
  }
  const picture = { width, height, pixels }
  if (pointer) lay(cursorAtPointer(windows) ?? ARROW, windows.mouse, picture)
  return picture
}

/** Mixes the pointer's picture in, its pointing pixel at a place; parts outside the screen are left out. */
const lay = (cursor: CursorPicture, at: { readonly x: number; readonly y: number }, on: ScreenPicture) => {
  for (let row = 0; row < cursor.height; row++)
    for (let column = 0; column < cursor.width; column++) {
      const x = at.x - cursor.hotX + column
      const y = at.y - cursor.hotY + row
      if (x < 0 || y < 0 || x >= on.width || y >= on.height) continue
      const from = (row * cursor.width + column) * 4
      const to = (y * on.width + x) * 3
      const opacity = cursor.pixels[from + 3]!
      for (let channel = 0; channel < 3; channel++) {
        const ink = cursor.pixels[from + channel]! * opacity + on.pixels[to + channel]! * (255 - opacity)
        on.pixels[to + channel] = Math.round(ink / 255)
      }
    }
}
