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
import type { Context } from '../context'
import { Opcode } from '../writer'

const { add, and, ne, or, shl, shrU, xor } = Opcode
const CR0_EM_TS = 0xc
const PENDING = 0x80
/** Control word: precision and rounding fields and the mask of inexact results; 64 bits, to nearest, masked. */
const MODE_FIELDS = 0xf20
const USUAL_MODE = 0x320
const TOP_MASK = 0x3800

export function pushWord(c: Context, offset: number): void {
  c.w.const(0)
  c.w.load(Opcode.load32, offset)
}

export function storeWord(c: Context, offset: number, push: () => void): void {
  c.w.const(0)
  push()
  c.w.store(Opcode.store32, offset)
}

/** Leaves unless the unit may be used and no exception is pending; `isArithmetic`: and rounding is the usual one. */
export function begin(c: Context, op: DecodedInstruction, isArithmetic: boolean): void {
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
export function physical(c: Context, index: number): number {
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
export function placeOf(c: Context, register: number): number {
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
export function pushTag(c: Context, register: number): void {
  const { w } = c
  pushWord(c, X87_TAGS)
  w.get(register)
  w.const(1)
  w.op(shl, shrU)
  w.const(3)
  w.op(and)
}

/** Marks a register as empty or full. */
export function setTag(c: Context, register: number, isEmpty: boolean): void {
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
export function setStatus(
  c: Context,
  cleared: number,
  push: (() => void) | undefined,
  moves: -1 | 0 | 1,
): void {
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
export function note(c: Context, op: DecodedInstruction, offset = -1): void {
  const { w } = c
  storeWord(c, X87_INSTRUCTION_OFFSET, () => w.const((c.node.eip + op.start) | 0))
  storeWord(c, X87_INSTRUCTION_SELECTOR, () => pushWord(c, SEGMENT_SELECTORS + 4 * CS))
  if (offset < 0) return
  storeWord(c, X87_DATA_OFFSET, () => w.get(offset))
  storeWord(c, X87_DATA_SELECTOR, () => pushWord(c, SEGMENT_SELECTORS + 4 * op.segment))
}

/** The operand's place in the buffer and its offset in the segment. */
export function memory(c: Context, op: DecodedInstruction, size: number): { place: number; offset: number } {
  const offset = c.temporary()
  c.offset(op)
  c.w.tee(offset)
  return { place: c.place(op, op.segment, size, false), offset }
}
