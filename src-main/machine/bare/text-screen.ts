import { physicalAddress } from '../../contract/address'
import type { PhysicalMemory } from '../machine'

/** Text mode 3: 80 x 25 cells of character and attribute. */
export const TEXT_MEMORY = 0xb8000
export const TEXT_COLUMNS = 80
export const TEXT_ROWS = 25

/** The rows of the text screen, characters below 20h as spaces, without trailing spaces. */
export function readTextScreen(memory: PhysicalMemory): string[] {
  const cells = memory.readBytes(physicalAddress(TEXT_MEMORY), TEXT_COLUMNS * TEXT_ROWS * 2)
  const rows: string[] = []
  for (let row = 0; row < TEXT_ROWS; row++) {
    let text = ''
    for (let column = 0; column < TEXT_COLUMNS; column++) {
      const character = cells[(row * TEXT_COLUMNS + column) * 2] ?? 0
      text += character >= 0x20 && character < 0x7f ? String.fromCharCode(character) : ' '
    }
    rows.push(text.trimEnd())
  }
  return rows
}

/** CRT controller registers that hold the cursor (3D4h, 3D5h) and the input status (3DAh). */
export function createCrtController() {
  const state = { index: 0, status: 0, registers: new Array<number>(32).fill(0) }
  return {
    parts: [state],
    read(port: number): number {
      if (port === 0x3d5) return state.registers[state.index] ?? 0
      if (port === 0x3d4) return state.index
      // Retrace bits toggle, so that waiting loops end.
      state.status ^= 9
      return state.status
    },
    write(port: number, value: number): void {
      if (port === 0x3d4) state.index = value & 31
      else if (port === 0x3d5) state.registers[state.index] = value
    },
    /** Linear cell number of the cursor. */
    cursor: () => ((state.registers[14] ?? 0) << 8) | (state.registers[15] ?? 0),
    setCursor(cell: number): void {
      state.registers[14] = cell >> 8
      state.registers[15] = cell & 0xff
    },
  }
}
