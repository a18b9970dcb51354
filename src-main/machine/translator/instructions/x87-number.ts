import type { DecodedInstruction } from '../../cpu/execution'
import type { Context } from '../context'
import { Opcode } from '../writer'

const { add, and, geU, load32, load64, shrU, sub } = Opcode
const EXPONENT_MAX = 0x7fff
/** 1 << 63, as the immediate of i64.const. */
const TOP_BIT = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f]

/** A normal number taken apart. */
export interface Parts {
  /** Number of a wide local. */
  readonly mantissa: number
  readonly exponent: number
  readonly sign: number
}

/** Leaves unless the exponent field is that of a normal number. */
export function leaveUnlessNormal(
  c: Context,
  op: DecodedInstruction,
  exponent: number,
  largest: number,
): void {
  const { w } = c
  w.get(exponent)
  w.const(1)
  w.op(sub)
  w.const(largest - 1)
  w.op(geU)
  c.leaveIf(op)
}

/** Reads a number of 32, 64 or 80 bits; leaves unless it is normal. */
export function take(c: Context, op: DecodedInstruction, place: number, size: number, wide: number): Parts {
  const { w } = c
  const mantissa = c.wide(wide)
  const word = c.temporary()
  const exponent = c.temporary()
  const sign = c.temporary()
  const isExtended = size === 80
  const [shift, field, largest, bias] = isExtended
    ? [0, 0x7fff, EXPONENT_MAX, 0]
    : size === 64
      ? [20, 0x7ff, 0x7ff, 16383 - 1023]
      : [23, 0xff, 0xff, 16383 - 127]
  w.get(place)
  w.load(load32, isExtended ? 8 : size === 64 ? 4 : 0)
  w.tee(word)
  w.const(isExtended ? 15 : 31)
  w.op(shrU)
  w.const(1)
  w.op(and)
  w.set(sign)
  w.get(word)
  w.const(shift)
  w.op(shrU)
  w.const(field)
  w.op(and)
  w.set(exponent)
  leaveUnlessNormal(c, op, exponent, largest)
  if (size === 32) {
    w.get(word)
    w.op(Opcode.extendU, Opcode.const64, 40, Opcode.shl64)
  } else {
    w.get(place)
    w.load(load64, 0)
    if (size === 64) w.op(Opcode.const64, 11, Opcode.shl64)
  }
  if (isExtended) {
    // Unnormals lack the integer bit.
    w.tee(mantissa)
    w.op(Opcode.const64, 0, 0x59)
    c.leaveIf(op)
  } else {
    w.op(Opcode.const64, ...TOP_BIT, Opcode.or64)
    w.set(mantissa)
    w.get(exponent)
    w.const(bias)
    w.op(add)
    w.set(exponent)
  }
  return { mantissa, exponent, sign }
}
