import type { DecodedInstruction } from '../cpu/execution'
import { CODE_LINE_SHIFT, NO_REGISTER, RAM, TLB_READY } from '../layout'
import { createFlagWriter, type Flags, type FlagWriter } from './flags'
import type { Node } from './region'
import { createVectors, type Vectors } from './vectors'
import { createWriter, Opcode, ValueType, type Label, type Writer } from './writer'

/** What a region takes for granted; it may only run while all of this is so. */
export interface Assumptions {
  readonly cpl: number
  readonly codeBase: number
  /** Unsigned, as all limits. */
  readonly codeLimit: number
  /** ES CS SS DS FS GS: base, and the tops below which every access is allowed (layout.ts). */
  readonly bases: readonly number[]
  readonly readTops: readonly number[]
  readonly writeTops: readonly number[]
  readonly hasWideStack: boolean
}

/** Bits of a ready TLB word that an access needs at this privilege. */
export interface Permissions {
  readonly read: number
  readonly write: number
  /** To write to a page with code, away from the code. */
  readonly writeData: number
}

/** Locals of the generated function. The parameter is the eip to start at, and later the one to go on at. */
export const Local = {
  eip: 0,
  register: 1,
  result: 9,
  carries: 10,
  remaining: 11,
  code: 12,
  plainStart: 13,
  plainBytes: 14,
  plainAddend: 15,
} as const

/** Given back by a region: whether the block at eip may run translated, or must be interpreted once. */
export const ExitCode = { goOn: 0, interpret: 1 } as const

const { add, and, eqz, geU, gtU, ltU, or, shl, shrU, sub } = Opcode
const FLAT_TOP = 0xfffffff1
const PAGE = 0x1000

/** The state of writing one function. */
export interface Context {
  readonly w: Writer
  readonly f: FlagWriter
  readonly vectors: Vectors
  /** What has been checked of the x87 unit at this place: it may be used; it rounds as usual. */
  readonly x87: { isAvailable: boolean; isUsual: boolean }
  /** Begins a place that is reached from elsewhere, or after an executor: nothing has been checked. */
  forget(): void
  readonly assumptions: Assumptions
  /** The node being written, and what is known of the flags here. */
  node: Node
  flags: Flags
  /** Where every way out of the function meets. */
  exitLabel: Label
  /** A temporary that keeps its value until `release` goes back before it. */
  temporary(): number
  mark(): number
  release(mark: number): void
  /** A 64-bit local, by number from 0. */
  wide(index: number): number
  /** Pushes a register; 8 and 16 bits zero-extended. `place` as in `DecodedInstruction.destination`. */
  readRegister(place: number, size: number): void
  /** Pops the value. */
  writeRegister(place: number, size: number): void
  /** Pushes the offset of the memory operand. */
  offset(op: DecodedInstruction): void
  /** Pushes the offset of an operand on the stack, so many bytes above esp. */
  stackOffset(distance: number): void
  /**
   * Pops an offset; returns the local that holds the operand's place in the buffer. Leaves the region before the
   * instruction where the access cannot go straight to RAM.
   */
  place(op: DecodedInstruction, segment: number, size: number, write: boolean): number
  /** Whether `place` may be used for this segment. */
  canReach(segment: number, write: boolean): boolean
  load(place: number, size: number): void
  /** Pops the value, whose upper bits do not matter. */
  store(place: number, size: number): void
  /** Leaves the region if the condition on the stack holds, so that the interpreter executes the instruction. */
  leaveIf(op: DecodedInstruction): void
  /** Leaves in any case; the flags are stored, `done` instructions of the block are counted. */
  leave(eip: number, done: number, code: number): void
}

const loads = { 8: Opcode.load8, 16: Opcode.load16, 32: Opcode.load32 } as Record<number, Opcode>
const stores = { 8: Opcode.store8, 16: Opcode.store16, 32: Opcode.store32 } as Record<number, Opcode>

/** `usesVectors`: whether any instruction of the region keeps XMM registers in locals. */
export function createContext(
  assumptions: Assumptions,
  permissions: Permissions,
  first: Node,
  usesVectors: boolean,
  codeLines: number,
): Context {
  const w = createWriter(1)
  for (let local = 1; local <= Local.plainAddend; local++) w.local(ValueType.i32)
  const f = createFlagWriter(w, { result: Local.result, carries: Local.carries })
  const pool: number[] = []
  const wides: number[] = []
  let used = 0

  function temporary(): number {
    const found = pool[used] ?? w.local(ValueType.i32)
    pool[used++] = found
    return found
  }

  function readRegister(place: number, size: number): void {
    if (size === 32) return w.get(Local.register + place)
    if (size === 16) {
      w.get(Local.register + (place >> 1))
      w.const(0xffff)
    } else {
      w.get(Local.register + (place >> 2))
      if ((place & 1) !== 0) {
        w.const(8)
        w.op(shrU)
      }
      w.const(0xff)
    }
    w.op(and)
  }

  function writeRegister(place: number, size: number): void {
    if (size === 32) return w.set(Local.register + place)
    const local = Local.register + (size === 16 ? place >> 1 : place >> 2)
    const shift = size === 8 && (place & 1) !== 0 ? 8 : 0
    const mask = size === 16 ? 0xffff : 0xff
    w.const(mask)
    w.op(and)
    if (shift !== 0) {
      w.const(shift)
      w.op(shl)
    }
    w.get(local)
    w.const(~(mask << shift))
    w.op(and, or)
    w.set(local)
  }

  function offset(op: DecodedInstruction): void {
    let isEmpty = true
    const sum = () => {
      if (!isEmpty) w.op(add)
      isEmpty = false
    }
    if (op.base !== NO_REGISTER) {
      w.get(Local.register + op.base)
      sum()
    }
    if (op.index !== NO_REGISTER) {
      w.get(Local.register + op.index)
      if (op.scale !== 0) {
        w.const(op.scale)
        w.op(shl)
      }
      sum()
    }
    if (op.displacement !== 0 || isEmpty) {
      w.const(op.displacement)
      sum()
    }
  }

  function canReach(segment: number, write: boolean): boolean {
    return (write ? assumptions.writeTops : assumptions.readTops)[segment] !== 0
  }

  function leave(eip: number, done: number, code: number): void {
    f.store(context.flags)
    if (done !== 0) {
      w.get(Local.remaining)
      w.const(done)
      w.op(sub)
      w.set(Local.remaining)
    }
    w.const(eip)
    w.set(Local.eip)
    w.const(code)
    w.set(Local.code)
    w.branch(context.exitLabel)
  }

  function leaveIf(op: DecodedInstruction): void {
    w.open(Opcode.if)
    leave((context.node.eip + op.start) | 0, op.ordinal - 1, ExitCode.interpret)
    w.end()
  }

  function reach(op: DecodedInstruction, segment: number, size: number, write: boolean): number {
    const top = (write ? assumptions.writeTops : assumptions.readTops)[segment] ?? 0
    const base = assumptions.bases[segment] ?? 0
    const linear = temporary()
    const ready = temporary()
    const place = temporary()
    w.set(linear)
    // With a page-aligned base, an operand over the end of a flat segment crosses pages, too.
    if (top !== FLAT_TOP || (base & (PAGE - 1)) !== 0) {
      w.get(linear)
      w.const(top)
      w.op(geU)
      leaveIf(op)
    }
    if (base !== 0) {
      w.get(linear)
      w.const(base)
      w.op(add)
      w.set(linear)
    }
    w.get(linear)
    w.get(Local.plainStart)
    w.op(sub)
    w.get(Local.plainBytes)
    w.op(ltU)
    w.open(Opcode.if)
    w.get(linear)
    w.get(Local.plainAddend)
    w.op(add)
    w.set(place)
    w.else()
    w.get(linear)
    w.const(10)
    w.op(shrU)
    w.const(0x3ffffc)
    w.op(and)
    w.load(Opcode.load32, TLB_READY)
    w.tee(ready)
    w.const(write ? permissions.write : permissions.read)
    w.op(and, eqz)
    if (size > 8) {
      w.get(linear)
      w.const(PAGE - 1)
      w.op(and)
      w.const(PAGE - size / 8)
      w.op(gtU, or)
    }
    if (write) {
      w.open(Opcode.if)
      requireNoCode(op, linear, ready, size)
      w.end()
    } else leaveIf(op)
    w.get(ready)
    w.const(-PAGE)
    w.op(and)
    w.get(linear)
    w.op(add)
    w.set(place)
    w.end()
    return place
  }

  /** Leaves unless the bytes lie in one page that may be written, in lines without code. */
  function requireNoCode(op: DecodedInstruction, linear: number, ready: number, size: number): void {
    w.get(ready)
    w.const(permissions.writeData)
    w.op(and, eqz)
    w.get(linear)
    w.const(PAGE - 1)
    w.op(and)
    w.const(PAGE - size / 8)
    w.op(gtU, or)
    leaveIf(op)
    for (const distance of size > 8 ? [0, size / 8 - 1] : [0]) {
      w.get(ready)
      w.const(-PAGE)
      w.op(and)
      w.get(linear)
      w.op(add)
      w.const(distance - RAM)
      w.op(add)
      w.const(CODE_LINE_SHIFT)
      w.op(shrU)
      w.load(Opcode.load8, codeLines)
      if (distance > 0) w.op(or)
    }
    leaveIf(op)
  }

  const context: Context = {
    w,
    f,
    vectors: createVectors(w, usesVectors),
    x87: { isAvailable: false, isUsual: false },
    forget() {
      context.vectors.forget()
      context.x87.isAvailable = false
      context.x87.isUsual = false
    },
    assumptions,
    node: first,
    flags: { kind: 'stored' },
    exitLabel: 0,
    temporary,
    mark: () => used,
    release(mark) {
      used = mark
    },
    wide(index) {
      const found = wides[index] ?? w.local(ValueType.i64)
      wides[index] = found
      return found
    },
    readRegister,
    writeRegister,
    offset,
    stackOffset(distance) {
      w.get(Local.register + 4)
      if (distance === 0) return
      w.const(distance)
      w.op(add)
    },
    place: reach,
    canReach,
    load(at, size) {
      w.get(at)
      w.load(loads[size] ?? Opcode.load32, 0)
    },
    store(at, size) {
      // The address stands below the value on the stack.
      const value = temporary()
      w.set(value)
      w.get(at)
      w.get(value)
      w.store(stores[size] ?? Opcode.store32, 0)
    },
    leaveIf,
    leave,
  }
  return context
}
