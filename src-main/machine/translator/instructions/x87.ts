import type { DecodedInstruction } from '../../cpu/execution'
import { CR0, X87_STATUS } from '../../layout'
import { Local, type Context } from '../context'
import { reaches, type Emitter, type Emitters } from '../operands'
import { Import, Opcode } from '../writer'
import { take } from './x87-number'
import { begin, memory, note, physical, placeOf, pushTag, pushWord, setStatus, setTag } from './x87-unit'

const { and, eq, eqz, load32, load64, ltS, ltU64, or, select, shl, xor } = Opcode
const CR0_EM_TS = 0xc
const C1 = 0x200
const COMPARISON_CODES = 0x4500
const [LESS, EQUAL] = [0x100, 0x4000]
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
