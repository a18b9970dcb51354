import { shapeOf } from '../cpu/decoder'
import type { DecodedInstruction } from '../cpu/execution'
import type { Context } from './context'

/**
 * Writes an instruction; false, with nothing written, when it cannot and the interpreter's executor must do it.
 * Every way out of the region stands before the first change of a register, of the flags or of memory.
 */
export type Emitter = (c: Context, op: DecodedInstruction) => boolean
export type Emitters = Readonly<Record<string, Emitter>>

/** One letter for each operand, as executors are keyed. */
export const shape = (op: DecodedInstruction): string => shapeOf(op.form, op.isMemory)

/** Bits of an operand. */
export const sizeOf = (op: DecodedInstruction, position = 0): number => op.form.operands[position]?.size ?? 0

/** Whether the memory operand can be reached by generated code. */
export function reaches(c: Context, op: DecodedInstruction, write: boolean): boolean {
  return op.addressMask === -1 && c.canReach(op.segment, false) && (!write || c.canReach(op.segment, true))
}

/** The place of the memory operand, for reading or for reading and writing. */
export function memoryPlace(c: Context, op: DecodedInstruction, size: number, write: boolean): number {
  c.offset(op)
  return c.place(op, op.segment, size, write)
}

/** Reads operand 0 or 1 of this shape into a temporary; memory for reading only. */
export function readOperand(
  c: Context,
  op: DecodedInstruction,
  letter: string | undefined,
  size: number,
  position: 0 | 1,
): number {
  if (letter === 'm') {
    const at = memoryPlace(c, op, size, false)
    c.load(at, size)
  } else if (letter === 'i') c.w.const(op.immediate)
  else c.readRegister(position === 0 ? op.destination : op.source, size)
  const local = c.temporary()
  c.w.set(local)
  return local
}
