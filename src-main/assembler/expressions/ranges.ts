import type { Assembly } from '../assembly'
import { misuse, overflow } from '../assembly'

const LOW = 0
const HIGH = 1
const SIGN = 2
const TYPE = 3

function exceeded(a: Assembly): void {
  a.stack[LOW] = 0
  a.stack[HIGH] = 0
  overflow(a)
}

/** True when row 0, seen as signed or unsigned, fits into `size` bytes (1, 2, 4 or 6). */
function fits(stack: Int32Array, size: number): boolean {
  const low = stack[LOW]!
  const high = stack[HIGH]!
  if (size === 6) return stack[SIGN] === 0 ? high >>> 0 < 0x10000 : high >>> 0 >= 0xffff0000
  if (size === 4) return stack[SIGN] === 0 ? high === 0 : high === -1
  const limit = size === 1 ? 0x100 : 0x10000
  if (stack[SIGN] === 0) return high === 0 && low >>> 0 < limit
  return high === -1 && low >>> 0 >= 0x100000000 - limit
}

/** Reports a value that does not fit into `size` bytes and makes it zero. */
export function checkRange(a: Assembly, size: number): void {
  if (size < 8 && !fits(a.stack, size)) exceeded(a)
}

/** As `checkRange` for a value that is sign-extended from 32 bits. */
export function checkSigned32(a: Assembly): void {
  const { stack } = a
  const extension = stack[LOW]! >> 31
  if (stack[HIGH] !== extension || stack[SIGN] !== extension) exceeded(a)
}

/**
 * Brings row 0 into `size` bytes as fasm takes an immediate: only some relocatable types may have the size,
 * and a 64-bit one becomes 32-bit.
 */
export function checkImmediate(a: Assembly, size: number): void {
  const { stack } = a
  const type = stack[TYPE]! & 0xff
  switch (size) {
    case 1:
      if (type !== 0) misuse(a)
      break
    case 2:
      if (type >= 2) misuse(a)
      break
    case 4:
      if (type === 4) {
        stack[TYPE] = 2
        checkSigned32(a)
        return
      }
      break
    case 6:
      if (type === 4) misuse(a)
      break
  }
  checkRange(a, size)
}
