import type { DecodedInstruction } from '../../cpu/execution'
import {
  CR0,
  CS,
  SEGMENT_SELECTORS,
  X87_CONTROL,
  X87_DATA_OFFSET,
  X87_DATA_SELECTOR,
  X87_INSTRUCTION_OFFSET,
  X87_INSTRUCTION_SELECTOR,
  X87_REGISTERS,
  X87_STATUS,
  X87_TAGS,
} from '../../layout'
import { Local, type Context } from '../context'
import { reaches, type Emitter, type Emitters } from '../operands'
import { Import, Opcode } from '../writer'

const { add, and, eq, eqz, geU, load32, load64, ltS, ltU64, ne, or, select, shl, shrU, sub, xor } = Opcode
const CR0_EM_TS = 0xc
const PENDING = 0x80
const C1 = 0x200
const COMPARISON_CODES = 0x4500
const [LESS, EQUAL] = [0x100, 0x4000]
/** Control word: precision and rounding fields and the mask of inexact results; 64 bits, to nearest, masked. */
const MODE_FIELDS = 0xf20
const USUAL_MODE = 0x320
const EXPONENT_MAX = 0x7fff
const TOP_MASK = 0x3800
/** 1 << 63, as the immediate of i64.const. */
const TOP_BIT = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f]

function pushWord(c: Context, offset: number): void {
  c.w.const(0)
  c.w.load(load32, offset)
}

function storeWord(c: Context, offset: number, push: () => void): void {
  c.w.const(0)
  push()
  c.w.store(Opcode.store32, offset)
}

/** Leaves unless the unit may be used and no exception is pending; `isArithmetic`: and rounding is the usual one. */
function begin(c: Context, op: DecodedInstruction, isArithmetic: boolean): void {
  const { w, x87 } = c
  if (!x87.isAvailable) {
    pushWord(c, CR0)
    w.const(CR0_EM_TS)
    w.op(and)
    pushWord(c, X87_STATUS)
    w.const(PENDING)
    w.op(and, or)
    c.leaveIf(op)
    x87.isAvailable = true
  }
  if (!isArithmetic || x87.isUsual) return
  pushWord(c, X87_CONTROL)
  w.const(MODE_FIELDS)
  w.op(and)
  w.const(USUAL_MODE)
  w.op(ne)
  c.leaveIf(op)
  x87.isUsual = true
}

/** A local with the number of the physical register of ST(index). */
function physical(c: Context, index: number): number {
  const { w } = c
  const local = c.temporary()
  pushWord(c, X87_STATUS)
  w.const(11)
  w.op(shrU)
  if (index !== 0) {
    w.const(index)
    w.op(add)
  }
  w.const(7)
  w.op(and)
  w.set(local)
  return local
}

/** A local with the byte offset of a register. */
function placeOf(c: Context, register: number): number {
  const { w } = c
  const local = c.temporary()
  w.get(register)
  w.const(4)
  w.op(shl)
  w.const(X87_REGISTERS)
  w.op(add)
  w.set(local)
  return local
}

/** Pushes 3 where the register is empty, else 0. */
function pushTag(c: Context, register: number): void {
  const { w } = c
  pushWord(c, X87_TAGS)
  w.get(register)
  w.const(1)
  w.op(shl, shrU)
  w.const(3)
  w.op(and)
}

/** Marks a register as empty or full. */
function setTag(c: Context, register: number, isEmpty: boolean): void {
  const { w } = c
  storeWord(c, X87_TAGS, () => {
    pushWord(c, X87_TAGS)
    w.const(3)
    w.get(register)
    w.const(1)
    w.op(shl, shl)
    if (isEmpty) w.op(or)
    else {
      w.const(-1)
      w.op(xor, and)
    }
  })
}

/** The status word without `cleared`, with the bits that `push` leaves on the stack, and TOP moved. */
function setStatus(c: Context, cleared: number, push: (() => void) | undefined, moves: -1 | 0 | 1): void {
  const { w } = c
  storeWord(c, X87_STATUS, () => {
    pushWord(c, X87_STATUS)
    w.const(~cleared & (moves === 0 ? -1 : ~TOP_MASK))
    w.op(and)
    if (push) {
      push()
      w.op(or)
    }
    if (moves === 0) return
    pushWord(c, X87_STATUS)
    w.const(moves * 0x800)
    w.op(add)
    w.const(TOP_MASK)
    w.op(and, or)
  })
}

/** Instruction pointer, and data pointer with the offset of a memory operand (SDM vol. 1, 8.1.8). */
function note(c: Context, op: DecodedInstruction, offset = -1): void {
  const { w } = c
  storeWord(c, X87_INSTRUCTION_OFFSET, () => w.const((c.node.eip + op.start) | 0))
  storeWord(c, X87_INSTRUCTION_SELECTOR, () => pushWord(c, SEGMENT_SELECTORS + 4 * CS))
  if (offset < 0) return
  storeWord(c, X87_DATA_OFFSET, () => w.get(offset))
  storeWord(c, X87_DATA_SELECTOR, () => pushWord(c, SEGMENT_SELECTORS + 4 * op.segment))
}

/** The operand's place in the buffer and its offset in the segment. */
function memory(c: Context, op: DecodedInstruction, size: number): { place: number; offset: number } {
  const offset = c.temporary()
  c.offset(op)
  c.w.tee(offset)
  return { place: c.place(op, op.segment, size, false), offset }
}

/** Ends arithmetic whose flags are in a local: nothing was stored where they are negative. */
function finish(
  c: Context,
  op: DecodedInstruction,
  flags: number,
  top: number,
  offset: number,
  pops: boolean,
) {
  const { w } = c
  w.get(flags)
  w.const(0)
  w.op(ltS)
  c.leaveIf(op)
  note(c, op, offset)
  setStatus(c, C1, () => w.get(flags), pops ? 1 : 0)
  if (pops) setTag(c, top, true)
}

const withRegister =
  (imported: number, sign: number, toTop: boolean, pops: boolean): Emitter =>
  (c, op) => {
    const { w } = c
    begin(c, op, true)
    const top = physical(c, 0)
    const other = physical(c, op.rm)
    pushTag(c, top)
    pushTag(c, other)
    w.op(or)
    c.leaveIf(op)
    const topPlace = placeOf(c, top)
    const otherPlace = placeOf(c, other)
    const flags = c.temporary()
    w.get(toTop ? topPlace : otherPlace)
    w.get(toTop ? otherPlace : topPlace)
    w.const(sign)
    w.op(Opcode.call, imported)
    w.set(flags)
    finish(c, op, flags, top, -1, pops)
    return true
  }

const withMemory =
  (imported: number, sign: number, size: number): Emitter =>
  (c, op) => {
    if (!reaches(c, op, false)) return false
    const { w } = c
    begin(c, op, true)
    const top = physical(c, 0)
    pushTag(c, top)
    c.leaveIf(op)
    const { place, offset } = memory(c, op, size)
    const flags = c.temporary()
    w.get(placeOf(c, top))
    w.get(place)
    w.const(sign)
    w.op(Opcode.call, imported)
    w.set(flags)
    finish(c, op, flags, top, offset, false)
    return true
  }

/** A normal number taken apart. */
interface Parts {
  /** Number of a wide local. */
  readonly mantissa: number
  readonly exponent: number
  readonly sign: number
}

/** Leaves unless the exponent field is that of a normal number. */
function leaveUnlessNormal(c: Context, op: DecodedInstruction, exponent: number, largest: number): void {
  const { w } = c
  w.get(exponent)
  w.const(1)
  w.op(sub)
  w.const(largest - 1)
  w.op(geU)
  c.leaveIf(op)
}

/** Reads a number of 32, 64 or 80 bits; leaves unless it is normal. */
function take(c: Context, op: DecodedInstruction, place: number, size: number, wide: number): Parts {
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

/** fcom and fcomp of two normal numbers; size 80: a register. */
const compare =
  (size: number, pops: boolean): Emitter =>
  (c, op) => {
    if (op.isMemory && !reaches(c, op, false)) return false
    const { w } = c
    begin(c, op, false)
    const top = physical(c, 0)
    pushTag(c, top)
    let place: number
    let offset = -1
    if (op.isMemory) {
      c.leaveIf(op)
      const found = memory(c, op, size)
      place = found.place
      offset = found.offset
    } else {
      const other = physical(c, op.rm)
      pushTag(c, other)
      w.op(or)
      c.leaveIf(op)
      place = placeOf(c, other)
    }
    const a = take(c, op, placeOf(c, top), 80, 0)
    const b = take(c, op, place, size, 1)
    note(c, op, offset)
    const code = c.temporary()
    // Of equal signs: equal, or less where the smaller magnitude is not the negative one.
    w.const(EQUAL)
    w.const(LESS)
    w.const(0)
    w.get(a.exponent)
    w.get(b.exponent)
    w.op(ltS)
    w.get(a.exponent)
    w.get(b.exponent)
    w.op(eq)
    w.get(a.mantissa)
    w.get(b.mantissa)
    w.op(ltU64, and, or)
    w.get(a.sign)
    w.op(xor, select)
    w.get(a.exponent)
    w.get(b.exponent)
    w.op(eq)
    w.get(a.mantissa)
    w.get(b.mantissa)
    w.op(0x51, and, select)
    // Of different signs: less where the first is negative.
    w.const(LESS)
    w.const(0)
    w.get(a.sign)
    w.op(select)
    w.get(a.sign)
    w.get(b.sign)
    w.op(eq, select)
    w.set(code)
    setStatus(c, COMPARISON_CODES | C1, () => w.get(code), pops ? 1 : 0)
    if (pops) setTag(c, top, true)
    return true
  }

/** Makes room on the stack: the physical register that becomes ST(0); leaves where it is not empty. */
function room(c: Context, op: DecodedInstruction): number {
  const register = physical(c, 7)
  pushTag(c, register)
  c.w.op(eqz)
  c.leaveIf(op)
  return register
}

/** Copies the number in 10 bytes, as the register file keeps it. */
function copy(c: Context, from: number, to: number): void {
  const { w } = c
  w.get(to)
  w.get(from)
  w.load(load64, 0)
  w.store(Opcode.store64, 0)
  w.get(to)
  w.get(from)
  w.load(load32, 8)
  w.store(Opcode.store32, 8)
}

const loadRegister: Emitter = (c, op) => {
  begin(c, op, false)
  const source = physical(c, op.rm)
  pushTag(c, source)
  c.leaveIf(op)
  const target = room(c, op)
  copy(c, placeOf(c, source), placeOf(c, target))
  note(c, op)
  setTag(c, target, false)
  setStatus(c, C1, undefined, -1)
  return true
}

/** fld of a normal number in 4 or 8 bytes. */
const loadMemory =
  (size: number): Emitter =>
  (c, op) => {
    if (!reaches(c, op, false)) return false
    const { w } = c
    begin(c, op, false)
    const target = room(c, op)
    const { place, offset } = memory(c, op, size)
    const { mantissa, exponent, sign } = take(c, op, place, size, 0)
    const to = placeOf(c, target)
    w.get(to)
    w.get(mantissa)
    w.store(Opcode.store64, 0)
    w.get(to)
    w.get(sign)
    w.const(15)
    w.op(shl)
    w.get(exponent)
    w.op(or)
    w.store(Opcode.store32, 8)
    note(c, op, offset)
    setTag(c, target, false)
    setStatus(c, C1, undefined, -1)
    return true
  }

const exchange: Emitter = (c, op) => {
  const { w } = c
  begin(c, op, false)
  const top = physical(c, 0)
  const other = physical(c, op.rm)
  pushTag(c, top)
  pushTag(c, other)
  w.op(or)
  c.leaveIf(op)
  const a = placeOf(c, top)
  const b = placeOf(c, other)
  const mantissa = c.wide(0)
  const word = c.temporary()
  w.get(a)
  w.load(load64, 0)
  w.set(mantissa)
  w.get(a)
  w.load(load32, 8)
  w.set(word)
  copy(c, b, a)
  w.get(b)
  w.get(mantissa)
  w.store(Opcode.store64, 0)
  w.get(b)
  w.get(word)
  w.store(Opcode.store32, 8)
  note(c, op)
  setStatus(c, C1, undefined, 0)
  return true
}

const storeStatus: Emitter = (c, op) => {
  const { w } = c
  pushWord(c, CR0)
  w.const(CR0_EM_TS)
  w.op(and)
  c.leaveIf(op)
  w.get(Local.register)
  w.const(-0x10000)
  w.op(and)
  pushWord(c, X87_STATUS)
  w.const(0xffff)
  w.op(and, or)
  w.set(Local.register)
  return true
}

const emitters: Record<string, Emitter> = {
  FLD_sti: loadRegister,
  FLD_m32: loadMemory(32),
  FLD_m64: loadMemory(64),
  FXCH_sti: exchange,
  FNSTSW_ax: storeStatus,
  FCOM_sti: compare(80, false),
  FCOMP_sti: compare(80, true),
  FCOM_m32: compare(32, false),
  FCOMP_m32: compare(32, true),
  FCOM_m64: compare(64, false),
  FCOMP_m64: compare(64, true),
}
for (const [name, isProduct, sign] of [
  ['ADD', false, 0],
  ['SUB', false, 1],
  ['SUBR', false, 2],
  ['MUL', true, 0],
] as const) {
  const extended = isProduct ? Import.multiplyExtended : Import.addExtended
  emitters[`F${name}_st0_sti`] = withRegister(extended, sign, true, false)
  emitters[`F${name}_sti_st0`] = withRegister(extended, sign, false, false)
  emitters[`F${name}P_sti_st0`] = withRegister(extended, sign, false, true)
  emitters[`F${name}_m32`] = withMemory(isProduct ? Import.multiplySingle : Import.addSingle, sign, 32)
  emitters[`F${name}_m64`] = withMemory(isProduct ? Import.multiplyDouble : Import.addDouble, sign, 64)
}

/** x87 instructions by the name of their form, where operands are normal numbers and rounding is the usual one. */
export const x87Operations: Emitters = emitters
