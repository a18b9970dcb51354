import type { Context } from '../context'
import { reaches, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'
import { pushSource, requireUnit } from './simd-operand'

/**
 * Packed arithmetic where everything is usual: rounding to nearest, inexact results need no notice, operands
 * normal or zero, results normal or exactly zero (see simd/wasm/packed.ts, which has the same rules). Anything else
 * leaves for the interpreter. Most results are normal numbers, which one comparison tells.
 */
interface Format {
  readonly suffix: string
  /** Add, subtract, multiply, divide, minimum, maximum, square root. */
  readonly operations: readonly number[]
  /** Little-endian bytes of an element: magnitude mask, smallest normal number, the one after it, infinity. */
  readonly magnitude: readonly number[]
  readonly least: readonly number[]
  readonly afterLeast: readonly number[]
  readonly infinity: readonly number[]
  readonly isGreaterOrEqual: number
  readonly isLess: number
  readonly isEqual: number
}

const [CONSTANT, AND, OR, ALL_SET] = [0x0c, 0x4e, 0x50, 0x63]
const kinds = ['ADD', 'SUB', 'MUL', 'DIV', 'MIN', 'MAX', 'SQRT'] as const
type Kind = (typeof kinds)[number]

const single: Format = {
  suffix: 'PS',
  operations: [0xe4, 0xe5, 0xe6, 0xe7, 0xea, 0xeb, 0xe3],
  magnitude: [0xff, 0xff, 0xff, 0x7f],
  least: [0, 0, 0x80, 0],
  afterLeast: [1, 0, 0x80, 0],
  infinity: [0, 0, 0x80, 0x7f],
  isGreaterOrEqual: 0x3f,
  isLess: 0x39,
  isEqual: 0x37,
}
const double: Format = {
  suffix: 'PD',
  operations: [0xf0, 0xf1, 0xf2, 0xf3, 0xf6, 0xf7, 0xef],
  magnitude: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  least: [0, 0, 0, 0, 0, 0, 0x10, 0],
  afterLeast: [1, 0, 0, 0, 0, 0, 0x10, 0],
  infinity: [0, 0, 0, 0, 0, 0, 0xf0, 0x7f],
  isGreaterOrEqual: 0xdb,
  isLess: 0xd8,
  isEqual: 0xd6,
}

function splat(c: Context, element: readonly number[]): void {
  const bytes = Array.from({ length: 16 }, (_, at) => element[at % element.length] ?? 0)
  c.w.vector(CONSTANT, ...bytes)
}

function pushMagnitude(c: Context, format: Format, local: number): void {
  c.w.get(local)
  splat(c, format.magnitude)
  c.w.vector(AND)
}

function pushIsZero(c: Context, format: Format, local: number): void {
  pushMagnitude(c, format, local)
  splat(c, [0])
  c.w.vector(format.isEqual)
}

/** from <= magnitude < infinity */
function pushIsFrom(c: Context, format: Format, local: number, from: readonly number[]): void {
  pushMagnitude(c, format, local)
  splat(c, from)
  c.w.vector(format.isGreaterOrEqual)
  pushMagnitude(c, format, local)
  splat(c, format.infinity)
  c.w.vector(format.isLess)
  c.w.vector(AND)
}

function pushIsPlain(c: Context, format: Format, local: number): void {
  pushIsFrom(c, format, local, format.least)
  pushIsZero(c, format, local)
  c.w.vector(OR)
}

/** Where a zero result is exact: sums always; products of a zero; quotients of a zero; the root of zero. */
function pushExactZero(c: Context, format: Format, kind: Kind, a: number, b: number, result: number): void {
  if (kind === 'SQRT') return pushIsZero(c, format, b)
  pushIsZero(c, format, result)
  if (kind !== 'MUL' && kind !== 'DIV') return
  pushIsZero(c, format, a)
  if (kind === 'MUL') {
    pushIsZero(c, format, b)
    c.w.vector(OR)
  }
  c.w.vector(AND)
}

function arithmetic(format: Format, kind: Kind): Emitter {
  const opcode = format.operations[kinds.indexOf(kind)] ?? 0
  const isChoice = kind === 'MIN' || kind === 'MAX'
  const isRoot = kind === 'SQRT'
  return (c, op) => {
    if (op.isMemory && !reaches(c, op, false)) return false
    requireUnit(c, op, true)
    const { w, vectors } = c
    const [a, b, result] = [vectors.temporary(0), vectors.temporary(1), vectors.temporary(2)]
    pushSource(c, op)
    w.set(b)
    if (!isRoot) {
      vectors.get(op.reg)
      w.set(a)
    }
    // pmin(x, y) is y < x ? y : x, so that the source comes first.
    w.get(isRoot || isChoice ? b : a)
    if (!isRoot) w.get(isChoice ? a : b)
    w.vector(opcode)
    w.set(result)

    const isKnown = (register: number) => vectors.isPlain(register, format.suffix)
    const checksA = !isRoot && !isKnown(op.reg)
    const checksB = op.isMemory || !isKnown(op.rm)
    const quick: (() => void)[] = []
    if (checksA) quick.push(() => pushIsFrom(c, format, a, format.least))
    if (checksB) quick.push(() => pushIsFrom(c, format, b, format.least))
    if (!isChoice) quick.push(() => pushIsFrom(c, format, result, format.afterLeast))
    quick.forEach((push, index) => {
      push()
      if (index > 0) w.vector(AND)
    })
    if (quick.length > 0) {
      w.vector(ALL_SET)
      w.op(Opcode.eqz)
      w.open(Opcode.if)
      pushIsPlain(c, format, b)
      if (!isRoot) {
        pushIsPlain(c, format, a)
        w.vector(AND)
      }
      if (!isChoice) {
        pushIsFrom(c, format, result, format.afterLeast)
        pushExactZero(c, format, kind, a, b, result)
        w.vector(OR)
        w.vector(AND)
      }
      w.vector(ALL_SET)
      w.op(Opcode.eqz)
      c.leaveIf(op)
      w.end()
    }
    w.get(result)
    vectors.set(op.reg)
    vectors.markPlain(op.reg, format.suffix)
    return true
  }
}

const emitters: Record<string, Emitter> = {}
for (const format of [single, double])
  for (const kind of kinds) emitters[`${kind}${format.suffix}_xmm_xmmm128`] = arithmetic(format, kind)

export const packedArithmetic: Emitters = emitters
