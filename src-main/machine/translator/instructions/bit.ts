import type { Context } from '../context'
import { Local } from '../context'
import { memoryPlace, reaches, shape, sizeOf, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'

const { and, or, xor, shl, shrS, shrU, eqz, add } = Opcode
const TOP = 0x80000000

/** Changes CF only; the new one, 0 or 1, is in a local. */
function setCarry(c: Context, bit: number): void {
  const { w, f } = c
  const carries = c.temporary()
  const moved = c.temporary()
  const result = c.temporary()
  f.result(c.flags)
  w.set(result)
  f.carries(c.flags)
  w.set(carries)
  w.get(bit)
  w.const(31)
  w.op(shl)
  w.set(moved)
  // OF is bit 31 ^ bit 30 and stays, so bit 30 changes with bit 31.
  w.get(carries)
  w.const(0x3fffffff)
  w.op(and)
  w.get(moved)
  w.op(or)
  w.get(carries)
  w.get(carries)
  w.const(1)
  w.op(shl, xor)
  w.get(moved)
  w.op(xor)
  w.const(TOP)
  w.op(and)
  w.const(1)
  w.op(shrU, or)
  w.set(carries)
  c.flags = { kind: 'words', result, carries }
}

type Change = 'test' | 'set' | 'reset' | 'complement'

/** bt, bts, btr, btc on 32 bits. */
function bitTest(change: Change): Emitter {
  return (c, op) => {
    const letters = shape(op)
    if (sizeOf(op) !== 32) return false
    const writes = change !== 'test'
    if (op.isMemory && !reaches(c, op, writes)) return false
    const { w } = c
    const number = c.temporary()
    if (letters.endsWith('i')) w.const(op.immediate)
    else c.readRegister(op.source, 32)
    w.set(number)
    let place = 0
    if (op.isMemory) {
      c.offset(op)
      if (letters === 'mr') {
        // The number, signed, reaches beyond the operand.
        w.get(number)
        w.const(5)
        w.op(shrS)
        w.const(2)
        w.op(shl, add)
      }
      place = c.place(op, op.segment, 32, writes)
    }
    const value = c.temporary()
    if (op.isMemory) c.load(place, 32)
    else c.readRegister(op.destination, 32)
    w.set(value)
    const bit = c.temporary()
    w.get(value)
    w.get(number)
    w.op(shrU)
    w.const(1)
    w.op(and)
    w.set(bit)
    if (writes) {
      w.get(value)
      w.const(1)
      w.get(number)
      w.op(shl)
      if (change === 'reset') {
        w.const(-1)
        w.op(xor, and)
      } else w.op(change === 'set' ? or : xor)
      if (op.isMemory) c.store(place, 32)
      else c.writeRegister(op.destination, 32)
    }
    setCarry(c, bit)
    return true
  }
}

/** bsf, bsr: ZF tells whether the source is zero, the other flags and then the destination stay. */
function scan(isForward: boolean): Emitter {
  return (c, op) => {
    if (sizeOf(op) !== 32) return false
    if (op.isMemory && !reaches(c, op, false)) return false
    const { w, f } = c
    const value = c.temporary()
    if (op.isMemory) c.load(memoryPlace(c, op, 32, false), 32)
    else c.readRegister(op.source, 32)
    w.set(value)
    const carries = c.temporary()
    const result = c.temporary()
    const destination = Local.register + op.destination
    w.get(value)
    w.op(eqz, eqz)
    w.set(result)
    // The form of `setStatusFlags`: SF in bit 0, PF as a difference to the result's in bit 8.
    f.carries(c.flags)
    w.const(0xc0000008)
    w.op(and)
    f.condition(c.flags, 8)
    w.op(or)
    f.condition(c.flags, 10)
    w.get(result)
    w.op(eqz, xor)
    w.const(8)
    w.op(shl, or)
    w.set(carries)
    if (isForward) {
      w.get(value)
      w.op(Opcode.ctz)
    } else {
      w.const(31)
      w.get(value)
      w.op(Opcode.clz, Opcode.sub)
    }
    w.get(destination)
    w.get(result)
    w.op(Opcode.select)
    w.set(destination)
    c.flags = { kind: 'words', result, carries }
    return true
  }
}

const carryTo =
  (value: 0 | 1): Emitter =>
  (c) => {
    const bit = c.temporary()
    c.w.const(value)
    c.w.set(bit)
    setCarry(c, bit)
    return true
  }

export const bits: Emitters = {
  bt: bitTest('test'),
  bts: bitTest('set'),
  btr: bitTest('reset'),
  btc: bitTest('complement'),
  bsf: scan(true),
  bsr: scan(false),
  clc: carryTo(0),
  stc: carryTo(1),
  cmc: (c) => {
    const bit = c.temporary()
    c.f.carry(c.flags)
    c.w.op(eqz)
    c.w.set(bit)
    setCarry(c, bit)
    return true
  },
  /** SF ZF AF PF CF from ah; OF stays. */
  sahf: (c) => {
    const { w, f } = c
    const ah = c.temporary()
    const result = c.temporary()
    const carries = c.temporary()
    w.get(Local.register)
    w.const(8)
    w.op(shrU)
    w.const(0xff)
    w.op(and)
    w.set(ah)
    w.get(ah)
    w.const(0x40)
    w.op(and, eqz)
    w.set(result)
    // CF to bit 31, CF ^ OF to bit 30, AF to bit 3, SF to bit 0, the difference of PF to bit 8.
    w.get(ah)
    w.const(31)
    w.op(shl)
    w.get(ah)
    w.const(1)
    w.op(and)
    f.overflow(c.flags)
    w.op(xor)
    w.const(30)
    w.op(shl, or)
    w.get(ah)
    w.const(1)
    w.op(shrU)
    w.const(8)
    w.op(and, or)
    w.get(ah)
    w.const(7)
    w.op(shrU, or)
    w.get(ah)
    w.const(2)
    w.op(shrU)
    w.const(1)
    w.op(and)
    w.get(result)
    w.op(eqz, xor)
    w.const(8)
    w.op(shl, or)
    w.set(carries)
    c.flags = { kind: 'words', result, carries }
    return true
  },
}
