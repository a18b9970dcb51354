import { matches, rowsOf } from '../../src-main/machine/cpu/form-lookup'
import type { InstructionForm } from '../../src-main/x86/instruction-form'

const SEGMENTS_AND_LOCK = [0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0xf0]

/** The row of the instruction table that the bytes of an instruction stand for. */
export function formOf(bytes: ArrayLike<number>, is32 = true): InstructionForm | undefined {
  let at = 0
  let repeat = 0
  let has66 = false
  let has67 = false
  for (; at < 15; at++) {
    const byte = bytes[at]!
    if (byte === 0x66) has66 = true
    else if (byte === 0x67) has67 = true
    else if (byte === 0xf2 || byte === 0xf3) repeat = byte
    else if (!SEGMENTS_AND_LOCK.includes(byte)) break
  }
  let map = 0
  if (bytes[at] === 0x0f) {
    map = 1
    at++
    if (bytes[at] === 0x38 || bytes[at] === 0x3a) map = bytes[at++] === 0x38 ? 2 : 3
  }
  const size = (has: boolean) => (is32 !== has ? 32 : 16)
  const modrm = bytes[at + 1] ?? 0
  return rowsOf(map, bytes[at]!).find((row) => matches(row, size(has66), size(has67), has66, repeat, modrm))
}
