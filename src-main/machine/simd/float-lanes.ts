import type { Execution } from '../cpu/execution'
import { MXCSR } from '../layout'
import { A, B, Flag, HIGH, R, work } from '../fpu/work'
import { DOUBLE, Operation, SINGLE, loadElement, operate } from './float-operation'
import { Mxcsr } from './mxcsr'

/** Smallest normal and largest finite numbers. A result may be rounded up to the smallest and be tiny. */
const SINGLE_LEAST = 2 ** -126
const SINGLE_MOST = (2 - 2 ** -23) * 2 ** 127
const DOUBLE_LEAST = 2 ** -1022
const DOUBLE_MOST = Number.MAX_VALUE
/** Between these the error of a product is representable. */
const PRODUCT_LEAST = 2 ** -900
const PRODUCT_MOST = 2 ** 900

const ALWAYS_INEXACT = Mxcsr.precisionFlag | Mxcsr.precisionMask

/** Results of one instruction, before it is known that they may be stored. */
const buffer = new ArrayBuffer(16)
const outInts = new Int32Array(buffer)
const outFloats = new Float32Array(buffer)
const outDoubles = new Float64Array(buffer)

const SPLITTER = 134217729
/** The rounding error of the product a * b (Dekker). */
function productError(a: number, b: number, product: number): number {
  const aScaled = SPLITTER * a
  const aHigh = aScaled - (aScaled - a)
  const aLow = a - aHigh
  const bScaled = SPLITTER * b
  const bHigh = bScaled - (bScaled - b)
  const bLow = b - bHigh
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
}

export type FloatLanes = ReturnType<typeof floatLanes>

/**
 * Arithmetic on single elements. The host's arithmetic gives the result when rounding is to nearest and
 * operands and result are normal or exact zeros; everything else goes through `operate`. Elements are
 * named by index: of a word for singles, of a doubleword for doubles.
 */
export function floatLanes(execution: Execution) {
  const { state, floats } = execution

  const singleSlowly = (operation: number, a: number, b: number, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    const source = operation === Operation.squareRoot ? b : a
    loadElement(A, SINGLE, 0, state[source], mxcsr)
    loadElement(B, SINGLE, 0, state[b], mxcsr)
    const flags = operate(operation, SINGLE, mxcsr)
    outInts[lane] = work[R]
    return flags
  }

  /** Result `lane` = a op b for singles at word indices; returns exception flags. */
  const single = (operation: number, a: number, b: number, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    if ((mxcsr & Mxcsr.rounding) !== 0) return singleSlowly(operation, a, b, lane)
    const y = floats[b]
    const x = operation === Operation.squareRoot ? y : floats[a]
    const xSize = Math.abs(x)
    const ySize = Math.abs(y)
    if ((xSize >= SINGLE_LEAST || x === 0) && (ySize >= SINGLE_LEAST || y === 0)) {
      let value: number
      let isExactZero: boolean
      switch (operation) {
        case Operation.add:
          value = x + y
          isExactZero = value === 0
          break
        case Operation.subtract:
          value = x - y
          isExactZero = value === 0
          break
        case Operation.multiply:
          value = x * y
          isExactZero = x === 0 || y === 0
          break
        case Operation.divide:
          value = x / y
          isExactZero = x === 0
          break
        case Operation.minimum:
          outFloats[lane] = x < y ? x : y
          return 0
        case Operation.maximum:
          outFloats[lane] = x > y ? x : y
          return 0
        default:
          value = Math.sqrt(y)
          isExactZero = y === 0
      }
      const result = Math.fround(value)
      const size = Math.abs(result)
      if ((size > SINGLE_LEAST && size <= SINGLE_MOST) || (isExactZero && size === 0)) {
        outFloats[lane] = result
        if ((mxcsr & ALWAYS_INEXACT) === ALWAYS_INEXACT || isExactZero) return 0
        if (result !== value) return Flag.precision
        switch (operation) {
          case Operation.add:
            return value - x === y && value - y === x ? 0 : Flag.precision
          case Operation.subtract:
            return x - value === y && value + y === x ? 0 : Flag.precision
          case Operation.divide:
            return value * y === x ? 0 : Flag.precision
          case Operation.squareRoot:
            return value * value === y ? 0 : Flag.precision
          default:
            return 0
        }
      }
    }
    return singleSlowly(operation, a, b, lane)
  }

  const doubleSlowly = (operation: number, a: number, b: number, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    const source = operation === Operation.squareRoot ? b : a
    loadElement(A, DOUBLE, state[2 * source + 1], state[2 * source], mxcsr)
    loadElement(B, DOUBLE, state[2 * b + 1], state[2 * b], mxcsr)
    const flags = operate(operation, DOUBLE, mxcsr)
    outInts[2 * lane] = work[R]
    outInts[2 * lane + 1] = work[R + HIGH]
    return flags
  }

  const { doubles } = execution

  /** As `single` for doubles at doubleword indices in the first 64 KiB. */
  const double = (operation: number, a: number, b: number, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    if ((mxcsr & Mxcsr.rounding) !== 0) return doubleSlowly(operation, a, b, lane)
    const y = doubles[b]
    const x = operation === Operation.squareRoot ? y : doubles[a]
    if (!((Math.abs(x) >= DOUBLE_LEAST || x === 0) && (Math.abs(y) >= DOUBLE_LEAST || y === 0)))
      return doubleSlowly(operation, a, b, lane)
    let value: number
    let isExactZero: boolean
    switch (operation) {
      case Operation.add:
        value = x + y
        isExactZero = value === 0
        break
      case Operation.subtract:
        value = x - y
        isExactZero = value === 0
        break
      case Operation.multiply:
        value = x * y
        isExactZero = x === 0 || y === 0
        break
      case Operation.divide:
        value = x / y
        isExactZero = x === 0
        break
      case Operation.minimum:
        outDoubles[lane] = x < y ? x : y
        return 0
      case Operation.maximum:
        outDoubles[lane] = x > y ? x : y
        return 0
      default:
        value = Math.sqrt(y)
        isExactZero = y === 0
    }
    const size = Math.abs(value)
    if (!((size > DOUBLE_LEAST && size <= DOUBLE_MOST) || (isExactZero && size === 0)))
      return doubleSlowly(operation, a, b, lane)
    if ((mxcsr & ALWAYS_INEXACT) !== ALWAYS_INEXACT && !isExactZero) {
      const exactness = isExact(operation, x, y, value)
      if (exactness < 0) return doubleSlowly(operation, a, b, lane)
      outDoubles[lane] = value
      return exactness > 0 ? 0 : Flag.precision
    }
    outDoubles[lane] = value
    return 0
  }

  /** Rounding to nearest, and nobody asks whether a result is inexact. */
  const isSilent = (): boolean => (state[MXCSR >> 2] & (Mxcsr.rounding | ALWAYS_INEXACT)) === ALWAYS_INEXACT

  /** Stores `count` single results at word index `to` after the flags were reported. */
  const storeSingles = (to: number, count: number): void => {
    for (let lane = 0; lane < count; lane++) state[to + lane] = outInts[lane]
  }

  return { single, double, isSilent, storeSingles }
}

/** 1 when x op y is exactly `value`, 0 when not, -1 when this cannot be told in doubles. */
function isExact(operation: number, x: number, y: number, value: number): number {
  if (operation <= Operation.subtract) {
    const addend = operation === Operation.add ? y : -y
    const part = value - x
    return x - (value - part) + (addend - part) === 0 ? 1 : 0
  }
  let a = value
  let b = y
  let product = x
  if (operation === Operation.multiply) {
    a = x
    product = value
  } else if (operation === Operation.squareRoot) {
    b = value
    product = y
  }
  const size = Math.abs(product)
  const inReach =
    size >= PRODUCT_LEAST &&
    size <= PRODUCT_MOST &&
    Math.abs(a) <= PRODUCT_MOST &&
    Math.abs(b) <= PRODUCT_MOST
  if (!inReach) return -1
  const rounded = a * b
  return rounded === product && productError(a, b, rounded) === 0 ? 1 : 0
}

/** The word `index` of the results so far, for the instructions that move them elsewhere. */
export const resultWord = (index: number): number => outInts[index]
