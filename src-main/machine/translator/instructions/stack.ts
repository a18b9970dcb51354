import { SS } from '../../layout'
import { Local } from '../context'
import { memoryPlace, reaches, shape, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'
import type { Context } from '../context'
import type { DecodedInstruction } from '../../cpu/execution'

const ESP = Local.register + 4
const EBP = Local.register + 5

export const hasStack = (c: Context): boolean =>
  c.assumptions.hasWideStack && c.canReach(SS, true) && c.canReach(SS, false)

/** Writes the value on top of the stack and moves esp; leaves first where it may not be written. */
export function pushLocal(c: Context, op: DecodedInstruction, value: number): void {
  const { w } = c
  c.stackOffset(-4)
  const place = c.place(op, SS, 32, true)
  w.get(place)
  w.get(value)
  w.store(Opcode.store32, 0)
  c.stackOffset(-4)
  w.set(ESP)
}

/** Place of the doubleword on top of the stack. */
export function topOfStack(c: Context, op: DecodedInstruction): number {
  c.stackOffset(0)
  return c.place(op, SS, 32, false)
}

const push: Emitter = (c, op) => {
  const letters = shape(op)
  if (op.operandSize !== 4 || !hasStack(c) || !/^[rim]$/.test(letters)) return false
  if (op.isMemory && !reaches(c, op, false)) return false
  const value = c.temporary()
  if (letters === 'r') c.readRegister(op.destination, 32)
  else if (letters === 'i') c.w.const(op.immediate)
  else c.load(memoryPlace(c, op, 32, false), 32)
  c.w.set(value)
  pushLocal(c, op, value)
  return true
}

const pop: Emitter = (c, op) => {
  if (op.operandSize !== 4 || !hasStack(c) || shape(op) !== 'r') return false
  const place = topOfStack(c, op)
  c.load(place, 32)
  c.stackOffset(4)
  c.w.set(ESP)
  c.w.set(Local.register + op.destination)
  return true
}

const leave: Emitter = (c, op) => {
  if (op.operandSize !== 4 || !hasStack(c)) return false
  c.w.get(EBP)
  const place = c.place(op, SS, 32, false)
  c.w.get(EBP)
  c.w.const(4)
  c.w.op(Opcode.add)
  c.w.set(ESP)
  c.load(place, 32)
  c.w.set(EBP)
  return true
}

export const stackOperations: Emitters = { push, pop, leave }
