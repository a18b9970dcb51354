import type { DecodedInstruction } from '../../cpu/execution'
import { CR0, CR4, MXCSR } from '../../layout'
import type { Context } from '../context'
import { memoryPlace } from '../operands'
import { Opcode } from '../writer'

const LOAD = 0x00
const CR0_EM_TS = 0xc
const CR4_OSFXSR = 0x200
/** MXCSR: rounding to nearest, and precision exceptions masked and already noted. */
const SILENT_FIELDS = 0x7020
const SILENT = 0x1020

/** Leaves unless the unit may be used; `isArithmetic`: and inexact results need no notice. Once for each node. */
export function requireUnit(c: Context, op: DecodedInstruction, isArithmetic: boolean): void {
  const { w, vectors } = c
  if (!vectors.isAvailable) {
    w.const(0)
    w.load(Opcode.load32, CR0)
    w.const(CR0_EM_TS)
    w.op(Opcode.and)
    w.const(0)
    w.load(Opcode.load32, CR4)
    w.const(CR4_OSFXSR)
    w.op(Opcode.and, Opcode.eqz, Opcode.or)
    c.leaveIf(op)
    vectors.isAvailable = true
  }
  if (!isArithmetic || vectors.isSilent) return
  w.const(0)
  w.load(Opcode.load32, MXCSR)
  w.const(SILENT_FIELDS)
  w.op(Opcode.and)
  w.const(SILENT)
  w.op(Opcode.ne)
  c.leaveIf(op)
  vectors.isSilent = true
}

/** The place of a 16-byte operand; where it must be aligned, leaves for #GP unless it is. */
export function wholePlace(c: Context, op: DecodedInstruction, write: boolean, isAligned: boolean): number {
  const place = memoryPlace(c, op, 128, write)
  if (isAligned) {
    // Places in the buffer are aligned as their addresses are.
    c.w.get(place)
    c.w.const(15)
    c.w.op(Opcode.and)
    c.leaveIf(op)
  }
  return place
}

/** Pushes the xmm/m128 operand, aligned as all but the moves demand. */
export function pushSource(c: Context, op: DecodedInstruction): void {
  if (!op.isMemory) return c.vectors.get(op.rm)
  const place = wholePlace(c, op, false, true)
  c.w.get(place)
  c.w.vector(LOAD, 0, 0)
}
