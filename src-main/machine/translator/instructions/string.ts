import { Flag } from '../../../x86/eflags'
import { ES, SYSTEM_FLAGS } from '../../layout'
import type { Context } from '../context'
import { Local } from '../context'
import type { Emitter, Emitters } from '../operands'
import { Opcode } from '../writer'
import type { DecodedInstruction } from '../../cpu/execution'

const ESI = 6
const EDI = 7

function place(c: Context, op: DecodedInstruction, register: number, size: number, write: boolean): number {
  c.w.get(Local.register + register)
  return c.place(op, register === EDI ? ES : op.segment, size, write)
}

function advance(c: Context, register: number, size: number): void {
  c.w.get(Local.register + register)
  c.w.const(size / 8)
  c.w.op(Opcode.add)
  c.w.set(Local.register + register)
}

function canRun(c: Context, op: DecodedInstruction): boolean {
  return (
    op.addressSize === 4 && c.canReach(op.segment, false) && c.canReach(ES, true) && c.canReach(ES, false)
  )
}

/** Leaves where DF is set. */
function requireForward(c: Context, op: DecodedInstruction): void {
  c.w.const(0)
  c.w.load(Opcode.load32, SYSTEM_FLAGS)
  c.w.const(Flag.df)
  c.w.op(Opcode.and)
  c.leaveIf(op)
}

const load =
  (size: number): Emitter =>
  (c, op) => {
    if (!canRun(c, op)) return false
    requireForward(c, op)
    const from = place(c, op, ESI, size, false)
    c.load(from, size)
    c.writeRegister(0, size)
    advance(c, ESI, size)
    return true
  }

const store =
  (size: number): Emitter =>
  (c, op) => {
    if (!canRun(c, op)) return false
    requireForward(c, op)
    const to = place(c, op, EDI, size, true)
    c.readRegister(0, size)
    c.store(to, size)
    advance(c, EDI, size)
    return true
  }

const move =
  (size: number): Emitter =>
  (c, op) => {
    if (!canRun(c, op)) return false
    requireForward(c, op)
    const from = place(c, op, ESI, size, false)
    const to = place(c, op, EDI, size, true)
    c.load(from, size)
    c.store(to, size)
    advance(c, ESI, size)
    advance(c, EDI, size)
    return true
  }

/** String instructions without a repeat prefix. */
export const strings: Emitters = {
  lodsb: load(8),
  lodsw: load(16),
  lodsd: load(32),
  stosb: store(8),
  stosw: store(16),
  stosd: store(32),
  movsb: move(8),
  movsw: move(16),
}
