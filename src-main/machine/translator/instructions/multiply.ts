import type { Context } from '../context'
import { Local } from '../context'
import { reaches, readOperand, shape, sizeOf, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'

const { eqz, or, wrap, extendS, extendU, mul64, ne64, shl, shrU64, shl64, or64, gtU64, eq } = Opcode
const EAX = Local.register
const EDX = Local.register + 2

/** CF = OF = the condition on the stack (0 or 1); the other flags are those of the lower half. */
function setProduct(c: Context, low: number): void {
  const carries = c.temporary()
  c.w.const(31)
  c.w.op(shl)
  c.w.set(carries)
  c.flags = { kind: 'words', result: low, carries }
}

function product(c: Context, a: number, b: number, isSigned: boolean): number {
  const { w } = c
  const whole = c.wide(0)
  const low = c.temporary()
  w.get(a)
  w.op(isSigned ? extendS : extendU)
  w.get(b)
  w.op(isSigned ? extendS : extendU, mul64)
  w.tee(whole)
  w.op(wrap)
  w.set(low)
  return low
}

/** imul with two or three operands. */
const multiplyTwo: Emitter = (c, op) => {
  const letters = shape(op)
  if (letters.length === 1) return multiplyOne(true)(c, op)
  if (sizeOf(op) !== 32) return false
  if (op.isMemory && !reaches(c, op, false)) return false
  const { w } = c
  let a: number
  let b: number
  if (letters.length === 3) {
    a = readOperand(c, op, letters[1], 32, 1)
    b = readOperand(c, op, 'i', 32, 1)
  } else {
    b = readOperand(c, op, letters[1], 32, 1)
    a = readOperand(c, op, 'r', 32, 0)
  }
  const low = product(c, a, b, true)
  w.get(low)
  w.set(Local.register + op.destination)
  w.get(c.wide(0))
  w.get(low)
  w.op(extendS, ne64)
  setProduct(c, low)
  return true
}

function multiplyOne(isSigned: boolean): Emitter {
  return (c, op) => {
    const letters = shape(op)
    if (sizeOf(op) !== 32 || letters.length !== 1) return false
    if (op.isMemory && !reaches(c, op, false)) return false
    const { w } = c
    const b = readOperand(c, op, letters, 32, 0)
    const low = product(c, EAX, b, isSigned)
    const whole = c.wide(0)
    w.get(low)
    w.set(EAX)
    w.get(whole)
    w.op(Opcode.const64, 32, shrU64, wrap)
    w.set(EDX)
    if (isSigned) {
      w.get(whole)
      w.get(low)
      w.op(extendS, ne64)
    } else {
      w.get(EDX)
      w.op(eqz, eqz)
    }
    setProduct(c, low)
    return true
  }
}

/** Quotients that do not fit, and division by zero, are left to the interpreter, which raises #DE. */
function divide(isSigned: boolean): Emitter {
  return (c, op) => {
    const letters = shape(op)
    if (sizeOf(op) !== 32) return false
    if (op.isMemory && !reaches(c, op, false)) return false
    const { w } = c
    const dividend = c.wide(0)
    const quotient = c.wide(1)
    const divisor = readOperand(c, op, letters, 32, 0)
    w.get(divisor)
    w.op(eqz)
    if (isSigned) {
      // -2^63 / -1 would trap.
      w.get(divisor)
      w.const(-1)
      w.op(eq, or)
    }
    c.leaveIf(op)
    w.get(EDX)
    w.op(extendU, Opcode.const64, 32, shl64)
    w.get(EAX)
    w.op(extendU, or64)
    w.tee(dividend)
    w.get(divisor)
    w.op(isSigned ? extendS : extendU, isSigned ? Opcode.divS64 : Opcode.divU64)
    w.tee(quotient)
    if (isSigned) {
      w.get(quotient)
      w.op(wrap, extendS, ne64)
    } else {
      w.op(Opcode.const64, 0xff, 0xff, 0xff, 0xff, 0x0f, gtU64)
    }
    c.leaveIf(op)
    w.get(dividend)
    w.get(divisor)
    w.op(isSigned ? extendS : extendU, isSigned ? Opcode.remS64 : Opcode.remU64, wrap)
    w.set(EDX)
    w.get(quotient)
    w.op(wrap)
    w.set(EAX)
    return true
  }
}

export const multiplies: Emitters = {
  imul: multiplyTwo,
  mul: multiplyOne(false),
  div: divide(false),
  idiv: divide(true),
}
