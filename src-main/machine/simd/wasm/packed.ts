import {
  type Code,
  ValueType,
  type WasmFunction,
  assembleModule,
  get,
  giveBack,
  i32,
  i32Eqz,
  set,
  vector,
  vectorLoad,
  vectorStore,
  when,
} from '../../fpu/wasm/emit'
import { Operation } from '../float-operation'

/**
 * Packed arithmetic for the usual case: rounding to nearest, operands and results normal or exactly zero,
 * nobody interested in inexact results. The same results as `operate`, which takes over element by
 * element when a function returns 0; nothing is stored then.
 */
type PackedFunction = (to: number, from: number) => number

const [TO, FROM] = [0, 1]
const [A, B, RESULT, OK] = [2, 3, 4, 5]
const locals = [ValueType.v128, ValueType.v128, ValueType.v128, ValueType.v128]

/** Opcodes of the vector instructions that differ between formats (core specification, SIMD). */
interface Format {
  readonly suffix: string
  /** Elements as bit patterns: magnitude mask, smallest normal number, infinity. */
  readonly magnitude: Code
  readonly least: Code
  readonly infinity: Code
  readonly isGreaterOrEqual: number
  readonly isGreater: number
  readonly isLess: number
  readonly isEqual: number
  /** add, subtract, multiply, divide, minimum, maximum, squareRoot: the order of `Operation`. */
  readonly operations: readonly number[]
}

const splat32 = (value: number): Code => [...i32(value), 0xfd, 0x11]
/** A v128.const of two equal doublewords. */
const splat64 = (value: bigint): Code => {
  const bytes = Array.from({ length: 8 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn))
  return [0xfd, 0x0c, ...bytes, ...bytes]
}

const single: Format = {
  suffix: 'Singles',
  magnitude: splat32(0x7fffffff),
  least: splat32(0x00800000),
  infinity: splat32(0x7f800000),
  isGreaterOrEqual: 0x3f,
  isGreater: 0x3b,
  isLess: 0x39,
  isEqual: 0x37,
  operations: [0xe4, 0xe5, 0xe6, 0xe7, 0xea, 0xeb, 0xe3],
}
const double: Format = {
  suffix: 'Doubles',
  magnitude: splat64(0x7fffffffffffffffn),
  least: splat64(0x0010000000000000n),
  infinity: splat64(0x7ff0000000000000n),
  isGreaterOrEqual: 0xdb,
  isGreater: 0xd9,
  isLess: 0xd8,
  isEqual: 0xd6,
  operations: [0xf0, 0xf1, 0xf2, 0xf3, 0xf6, 0xf7, 0xef],
}

const and = vector(0x4e)
const or = vector(0x50)
/** True when every byte is set: element masks are all ones or all zeros. */
const allSet = vector(0x63)
const ZERO = splat64(0n)

const magnitudeOf = (format: Format, value: number): Code => and(get(value), format.magnitude)
const isZero = (format: Format, value: number): Code =>
  vector(format.isEqual)(magnitudeOf(format, value), ZERO)
/** Normal or zero. */
const isPlain = (format: Format, value: number): Code =>
  or(
    and(
      vector(format.isGreaterOrEqual)(magnitudeOf(format, value), format.least),
      vector(format.isLess)(magnitudeOf(format, value), format.infinity),
    ),
    isZero(format, value),
  )
/** Normal and not the smallest, which may have been tiny before rounding. */
const isSafe = (format: Format, value: number): Code =>
  and(
    vector(format.isGreater)(magnitudeOf(format, value), format.least),
    vector(format.isLess)(magnitudeOf(format, value), format.infinity),
  )

/** Where a zero result is exact, by operation: sums always; products of a zero; quotients of a zero; the root of zero. */
function exactZero(format: Format, operation: number): Code {
  const result = isZero(format, RESULT)
  switch (operation) {
    case Operation.multiply:
      return and(result, or(isZero(format, A), isZero(format, B)))
    case Operation.divide:
      return and(result, isZero(format, A))
    case Operation.squareRoot:
      return isZero(format, B)
    default:
      return result
  }
}

function packedFunction(format: Format, operation: number): WasmFunction {
  const opcode = format.operations[operation]
  const isChoice = operation === Operation.minimum || operation === Operation.maximum
  const isRoot = operation === Operation.squareRoot
  // pmin(x, y) is y < x ? y : x, so that the source comes first.
  const value = isRoot
    ? vector(opcode)(get(B))
    : isChoice
      ? vector(opcode)(get(B), get(A))
      : vector(opcode)(get(A), get(B))
  return {
    name: `${operation}${format.suffix}`,
    parameters: 2,
    locals,
    body: [
      set(A, vectorLoad(get(isRoot ? FROM : TO))),
      set(B, vectorLoad(get(FROM))),
      set(RESULT, value),
      set(OK, isRoot ? isPlain(format, B) : and(isPlain(format, A), isPlain(format, B))),
      ...(isChoice ? [] : [set(OK, and(get(OK), or(isSafe(format, RESULT), exactZero(format, operation))))]),
      when(i32Eqz(allSet(get(OK))), [giveBack(i32(0))]),
      vectorStore(get(TO), get(RESULT)),
      i32(1),
    ],
  }
}

let module: WebAssembly.Module | undefined

/**
 * The functions over a machine's memory: `to` = `to` op `from`, by `Operation`. Each is called at a place
 * of its own, which lets the engine compile the call into the caller.
 */
export function packedArithmetic(memory: WebAssembly.Memory) {
  const formats = [single, double]
  module ??= assembleModule(
    formats.flatMap((format) => format.operations.map((_, operation) => packedFunction(format, operation))),
  )
  const { exports } = new WebAssembly.Instance(module, { m: { memory } })
  const chooser = (format: Format) => {
    const [add, subtract, multiply, divide, minimum, maximum, squareRoot] = format.operations.map(
      (_, operation) => exports[`${operation}${format.suffix}`] as PackedFunction,
    )
    return (operation: number, to: number, from: number): number => {
      switch (operation) {
        case Operation.add:
          return add(to, from)
        case Operation.subtract:
          return subtract(to, from)
        case Operation.multiply:
          return multiply(to, from)
        case Operation.divide:
          return divide(to, from)
        case Operation.minimum:
          return minimum(to, from)
        case Operation.maximum:
          return maximum(to, from)
        default:
          return squareRoot(to, from)
      }
    }
  }
  return { singles: chooser(single), doubles: chooser(double) }
}
