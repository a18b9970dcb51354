import { CARRY_BITS } from '../cpu/flags'
import { Opcode, type Writer } from './writer'

/**
 * What is known, while code is being written, about the status flags at this place. Numbers are locals of the
 * function that nothing changes as long as the description is in use.
 */
export type Flags =
  /** In the locals that stand for LAZY_RESULT and LAZY_CARRIES. */
  | { readonly kind: 'stored' }
  /** Of a + b or a - b; `hasCarry` when a carry went in. Operands of 8 or 16 bits may have any upper bits. */
  | {
      readonly kind: 'sum' | 'difference'
      readonly size: number
      readonly a: number
      readonly b: number
      readonly result: number
      readonly hasCarry: boolean
    }
  /** Of a bitwise operation: CF and OF clear. */
  | { readonly kind: 'logic'; readonly size: number; readonly result: number }
  /** Of inc or dec: CF as before. */
  | {
      readonly kind: 'increment' | 'decrement'
      readonly size: number
      readonly a: number
      readonly result: number
      readonly before: Flags
    }
  /** Both words worked out already; the result is sign-extended. */
  | { readonly kind: 'words'; readonly result: number; readonly carries: number }

export interface StoredFlags {
  readonly result: number
  readonly carries: number
}

const { and, or, xor, shl, shrS, shrU, eqz, eq, ne, ltS, ltU, leS, leU, geS, gtS, gtU } = Opcode

/** Writes code that works out flags from their description; `stored` are the locals of the stored form. */
export function createFlagWriter(w: Writer, stored: StoredFlags) {
  /** Pushes a value moved so that its top bit is bit 31. */
  function raised(local: number, size: number): void {
    w.get(local)
    if (size === 32) return
    w.const(32 - size)
    w.op(shl)
  }

  function result(flags: Flags): void {
    if (flags.kind === 'stored') w.get(stored.result)
    else if (flags.kind === 'words') w.get(flags.result)
    else {
      raised(flags.result, flags.size)
      if (flags.size === 32) return
      w.const(32 - flags.size)
      w.op(shrS)
    }
  }

  /** Pushes a carry vector of a sum or a difference, before anything is masked off. */
  function carryVector(kind: 'sum' | 'difference', a: number, b: number, sum: number): void {
    const isSum = kind === 'sum'
    const first = () => {
      w.get(a)
      if (isSum) return
      w.const(-1)
      w.op(xor)
    }
    first()
    w.get(b)
    w.op(and)
    first()
    w.get(b)
    w.op(or)
    w.get(sum)
    if (isSum) {
      w.const(-1)
      w.op(xor)
    }
    w.op(and, or)
  }

  /** Pushes the word of LAZY_CARRIES. */
  function carries(flags: Flags): void {
    switch (flags.kind) {
      case 'stored':
        return w.get(stored.carries)
      case 'words':
        return w.get(flags.carries)
      case 'logic':
        return w.const(0)
      case 'sum':
      case 'difference':
        carryVector(flags.kind, flags.a, flags.b, flags.result)
        if (flags.size === 32) {
          w.const(CARRY_BITS)
          w.op(and)
          return
        }
        // The vector is needed twice: its upper bits moved up, bit 3 where it is.
        w.const(32 - flags.size)
        w.op(shl)
        w.const(0xc0000000)
        w.op(and)
        carryVector(flags.kind, flags.a, flags.b, flags.result)
        w.const(8)
        w.op(and, or)
        return
      default:
        return stepCarries(flags)
    }
  }

  /** CF stays, bit 30 is CF ^ OF, AF is bit 4 of a ^ result. */
  function stepCarries(flags: Extract<Flags, { kind: 'increment' | 'decrement' }>): void {
    const { size, a } = flags
    carry(flags.before)
    w.const(31)
    w.op(shl)
    carry(flags.before)
    w.const(30)
    w.op(shl, or)
    // OF: the top bit changed the wrong way.
    raised(a, size)
    if (flags.kind === 'increment') {
      w.const(-1)
      w.op(xor)
    }
    raised(flags.result, size)
    if (flags.kind === 'decrement') {
      w.const(-1)
      w.op(xor)
    }
    w.op(and)
    w.const(0x80000000)
    w.op(and)
    w.const(1)
    w.op(shrU, xor)
    w.get(a)
    w.get(flags.result)
    w.op(xor)
    w.const(0x10)
    w.op(and)
    w.const(1)
    w.op(shrU, or)
  }

  /** Pushes CF as 0 or 1. */
  function carry(flags: Flags): void {
    if (flags.kind === 'increment' || flags.kind === 'decrement') return carry(flags.before)
    if (flags.kind === 'logic') return w.const(0)
    if (flags.kind === 'difference' && !flags.hasCarry) {
      raised(flags.a, flags.size)
      raised(flags.b, flags.size)
      w.op(ltU)
      return
    }
    if (flags.kind === 'sum' && !flags.hasCarry) {
      raised(flags.result, flags.size)
      raised(flags.a, flags.size)
      w.op(ltU)
      return
    }
    carries(flags)
    w.const(31)
    w.op(shrU)
  }

  function zero(flags: Flags, isZero: boolean): void {
    if (flags.kind === 'difference' && !flags.hasCarry) {
      raised(flags.a, flags.size)
      raised(flags.b, flags.size)
      w.op(isZero ? eq : ne)
      return
    }
    if (flags.kind === 'stored' || flags.kind === 'words') result(flags)
    else raised(flags.result, flags.size)
    w.op(eqz)
    if (!isZero) w.op(eqz)
  }

  /** Pushes SF as 0 or 1. */
  function sign(flags: Flags): void {
    if (flags.kind === 'stored') {
      w.get(stored.result)
      w.const(31)
      w.op(shrU)
      w.get(stored.carries)
      w.op(xor)
      w.const(1)
      w.op(and)
      return
    }
    if (flags.kind === 'words') {
      w.get(flags.result)
      w.const(31)
      w.op(shrU)
      w.get(flags.carries)
      w.op(xor)
      w.const(1)
      w.op(and)
      return
    }
    raised(flags.result, flags.size)
    w.const(31)
    w.op(shrU)
  }

  /** Pushes OF as 0 or 1. */
  function overflow(flags: Flags): void {
    if (flags.kind === 'logic') return w.const(0)
    carries(flags)
    carries(flags)
    w.const(1)
    w.op(shl, xor)
    w.const(31)
    w.op(shrU)
  }

  function parity(flags: Flags): void {
    result(flags)
    carries(flags)
    w.const(8)
    w.op(shrU, xor)
    w.const(0xff)
    w.op(and, Opcode.popcnt)
    w.const(1)
    w.op(and, eqz)
  }

  const negated = (isNegated: boolean) => {
    if (isNegated) w.op(eqz)
  }

  /** Compares a and b of a difference directly. */
  function compare(flags: { a: number; b: number; size: number }, opcode: number): void {
    raised(flags.a, flags.size)
    raised(flags.b, flags.size)
    w.op(opcode)
  }

  /** Pushes 1 when condition 0..15 holds (Intel SDM vol. 1, appendix B), else 0. */
  function condition(flags: Flags, code: number): void {
    const isNegated = (code & 1) !== 0
    const isPlainDifference = flags.kind === 'difference' && !flags.hasCarry
    switch (code >> 1) {
      case 0:
        overflow(flags)
        return negated(isNegated)
      case 1:
        carry(flags)
        return negated(isNegated)
      case 2:
        return zero(flags, !isNegated)
      case 3:
        if (isPlainDifference) return compare(flags, isNegated ? gtU : leU)
        if (flags.kind === 'logic') return zero(flags, !isNegated)
        carry(flags)
        zero(flags, true)
        w.op(or)
        return negated(isNegated)
      case 4:
        sign(flags)
        return negated(isNegated)
      case 5:
        parity(flags)
        return negated(isNegated)
      case 6:
        if (isPlainDifference) return compare(flags, isNegated ? geS : ltS)
        sign(flags)
        overflow(flags)
        w.op(xor)
        return negated(isNegated)
      default:
        if (isPlainDifference) return compare(flags, isNegated ? gtS : leS)
        zero(flags, true)
        sign(flags)
        overflow(flags)
        w.op(xor, or)
        return negated(isNegated)
    }
  }

  /** Brings the flags into the stored form; the description given stays right where it is in use. */
  function store(flags: Flags): void {
    if (flags.kind === 'stored') return
    // The carries may need the stored carry of before, so they are worked out first.
    carries(flags)
    w.set(stored.carries)
    result(flags)
    w.set(stored.result)
  }

  return { carry, condition, carries, result, overflow, store }
}

export type FlagWriter = ReturnType<typeof createFlagWriter>
