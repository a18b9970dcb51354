import { printBytes, readBoard } from '../board'
import { leaveUnchanged } from './family'
import type { Families } from './family'

/** Function 63: the debug board. */
export const boardFamily: Families = {
  '63.1': (kernel, _thread, registers) => printBytes(kernel, [registers.ecx & 0xff]),
  '63.2': (kernel, _thread, registers) => {
    const byte = readBoard(kernel)
    registers.eax = byte < 0 ? 0 : byte
    registers.ebx = byte < 0 ? 0 : 1
  },
  '63.*': leaveUnchanged,
}
