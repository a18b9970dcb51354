import type { Context } from '../context'
import { Local } from '../context'
import { memoryPlace, reaches, shape, sizeOf, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'

const { and, or, shl, shrS, shrU, sub, xor, rotl, rotr } = Opcode
const TOP = 0x80000000

type Kind = 'shl' | 'shr' | 'sar' | 'rol' | 'ror'
const results: Record<Kind, Opcode> = { shl, shr: shrU, sar: shrS, rol: rotl, ror: rotr }

/** Pushes the carry word; `count` pushes the number of bits, 1 to 31. */
function pushCarries(c: Context, kind: Kind, value: number, result: number, count: () => void): void {
  const { w, f } = c
  switch (kind) {
    case 'shl':
      // CF is the last bit out; OF is CF ^ the result's top bit, so bit 30 is that top bit.
      w.get(value)
      count()
      w.const(1)
      w.op(sub, shl)
      w.const(TOP)
      w.op(and)
      w.get(result)
      w.const(TOP)
      w.op(and)
      w.const(1)
      w.op(shrU, or)
      return
    case 'shr':
    case 'sar': {
      const out = c.temporary()
      w.get(value)
      count()
      w.const(1)
      w.op(sub, kind === 'shr' ? shrU : shrS)
      w.const(31)
      w.op(shl)
      w.tee(out)
      // OF is the operand's top bit for shr, clear for sar.
      w.get(out)
      if (kind === 'shr') {
        w.get(value)
        w.const(TOP)
        w.op(and, xor)
      }
      w.const(1)
      w.op(shrU, or)
      return
    }
    default: {
      // CF and OF only; CF is the result's bit 0 or 31, OF tells whether bits 31 and 0, or 31 and 30, differ.
      const isLeft = kind === 'rol'
      f.carries(c.flags)
      w.const(0x3fffffff)
      w.op(and)
      w.get(result)
      if (isLeft) {
        w.const(31)
        w.op(shl)
      } else {
        w.const(TOP)
        w.op(and)
      }
      w.op(or)
      // CF ^ OF: for rol bit 31 of the result, for ror bit 30.
      w.get(result)
      if (isLeft) {
        w.const(TOP)
        w.op(and)
        w.const(1)
        w.op(shrU)
      } else {
        w.const(0x40000000)
        w.op(and)
      }
      w.op(or)
    }
  }
}

/** 32-bit operands, by an immediate or cl. */
function shift(kind: Kind): Emitter {
  return (c, op) => {
    const letters = shape(op)
    const isImmediate = letters.endsWith('i')
    if (sizeOf(op) !== 32 || (op.isMemory && !reaches(c, op, true))) return false
    const amount = op.immediate & 31
    // A memory operand is written even where nothing changes.
    if (isImmediate && amount === 0) return !op.isMemory
    const { w, f } = c
    const place = op.isMemory ? memoryPlace(c, op, 32, true) : 0
    const value = c.temporary()
    if (op.isMemory) c.load(place, 32)
    else c.readRegister(op.destination, 32)
    w.set(value)
    const finish = (local: number) => {
      w.get(local)
      if (op.isMemory) c.store(place, 32)
      else c.writeRegister(op.destination, 32)
    }
    const result = c.temporary()
    const carries = c.temporary()
    const isRotate = kind === 'rol' || kind === 'ror'
    if (isImmediate) {
      w.get(value)
      w.const(amount)
      w.op(results[kind])
      w.set(result)
      pushCarries(c, kind, value, result, () => w.const(amount))
      w.set(carries)
      let flagResult = result
      if (isRotate) {
        flagResult = c.temporary()
        f.result(c.flags)
        w.set(flagResult)
      }
      finish(result)
      c.flags = { kind: 'words', result: flagResult, carries }
      return true
    }
    const count = c.temporary()
    w.get(Local.register + 1)
    w.const(31)
    w.op(and)
    w.set(count)
    // A count of 0 leaves the flags alone.
    f.store(c.flags)
    c.flags = { kind: 'stored' }
    w.get(value)
    w.get(count)
    w.op(results[kind])
    w.set(result)
    finish(result)
    w.get(count)
    w.open(Opcode.if)
    pushCarries(c, kind, value, result, () => w.get(count))
    w.set(Local.carries)
    if (!isRotate) {
      w.get(result)
      w.set(Local.result)
    }
    w.end()
    return true
  }
}

/**
 * rcl and rcr of 32 bits by an immediate: CF is the 33rd bit of the ring (Intel SDM vol. 2, "RCL/RCR/ROL/ROR").
 * The other flags stay; OF follows the formula for a count of 1.
 */
function rotateThroughCarry(isLeft: boolean): Emitter {
  return (c, op) => {
    if (sizeOf(op) !== 32 || !shape(op).endsWith('i') || (op.isMemory && !reaches(c, op, true))) return false
    const count = op.immediate & 31
    if (count === 0) return !op.isMemory
    const { w, f } = c
    const place = op.isMemory ? memoryPlace(c, op, 32, true) : 0
    const value = c.temporary()
    const result = c.temporary()
    const carries = c.temporary()
    const flagResult = c.temporary()
    if (op.isMemory) c.load(place, 32)
    else c.readRegister(op.destination, 32)
    w.tee(value)
    w.const(count)
    w.op(isLeft ? shl : shrU)
    f.carry(c.flags)
    w.const(isLeft ? count - 1 : 32 - count)
    w.op(shl, or)
    if (count > 1) {
      w.get(value)
      w.const(33 - count)
      w.op(isLeft ? shrU : shl, or)
    }
    w.set(result)
    f.carries(c.flags)
    w.const(0x3fffffff)
    w.op(and)
    // CF is the last bit out.
    w.get(value)
    w.const(count - 1)
    w.op(isLeft ? shl : shrU)
    if (isLeft) w.const(TOP)
    else w.const(31)
    w.op(isLeft ? and : shl)
    w.tee(carries)
    w.op(or)
    // CF ^ OF: for rcl bit 31 of the result; for rcr CF ^ bit 31 ^ bit 30.
    w.get(result)
    if (!isLeft) {
      w.get(result)
      w.const(1)
      w.op(shl, xor)
      w.get(carries)
      w.op(xor)
    }
    w.const(TOP)
    w.op(and)
    w.const(1)
    w.op(shrU, or)
    w.set(carries)
    f.result(c.flags)
    w.set(flagResult)
    w.get(result)
    if (op.isMemory) c.store(place, 32)
    else c.writeRegister(op.destination, 32)
    c.flags = { kind: 'words', result: flagResult, carries }
    return true
  }
}

/** shld and shrd of 32-bit registers by an immediate. */
function double(isLeft: boolean): Emitter {
  return (c, op) => {
    if (sizeOf(op) !== 32 || shape(op) !== 'rri') return false
    const count = op.immediate & 31
    if (count === 0) return true
    const { w } = c
    const register = Local.register + op.destination
    const value = c.temporary()
    const result = c.temporary()
    const carries = c.temporary()
    const out = c.temporary()
    w.get(register)
    w.tee(value)
    w.const(count)
    w.op(isLeft ? shl : shrU)
    w.get(Local.register + op.reg)
    w.const(32 - count)
    w.op(isLeft ? shrU : shl, or)
    w.set(result)
    w.get(value)
    w.const(isLeft ? 32 - count : count - 1)
    w.op(shrU)
    w.const(31)
    w.op(shl)
    w.tee(out)
    // OF tells whether the sign changed; bit 30 is CF ^ OF.
    w.get(out)
    w.get(result)
    w.get(value)
    w.op(xor)
    w.const(TOP)
    w.op(and, xor)
    w.const(1)
    w.op(shrU, or)
    w.set(carries)
    w.get(result)
    w.set(register)
    c.flags = { kind: 'words', result, carries }
    return true
  }
}

export const shifts: Emitters = {
  shl: shift('shl'),
  sal: shift('shl'),
  shr: shift('shr'),
  sar: shift('sar'),
  rol: shift('rol'),
  ror: shift('ror'),
  rcl: rotateThroughCarry(true),
  rcr: rotateThroughCarry(false),
  shld: double(true),
  shrd: double(false),
}
