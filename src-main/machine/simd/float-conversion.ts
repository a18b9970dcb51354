import type { Execution } from '../cpu/execution'
import { loadInteger32 } from '../fpu/convert-integer'
import { A, EXTENSION, Flag, HIGH, NumberClass, R, Rounding, classify, copySlot, work } from '../fpu/work'
import { MXCSR } from '../layout'
import { DOUBLE, SINGLE, convertElement, loadElement, roundTo } from './float-operation'
import { Mxcsr } from './mxcsr'

const SINGLE_LEAST = 2 ** -126
const SINGLE_MOST = (2 - 2 ** -23) * 2 ** 127
const DOUBLE_LEAST = 2 ** -1022
const INTEGER_INDEFINITE = 0x80000000 | 0

/** Results of one instruction, before it is known that they may be stored. */
const buffer = new ArrayBuffer(16)
const outInts = new Int32Array(buffer)
const outFloats = new Float32Array(buffer)
const outDoubles = new Float64Array(buffer)

/** An integral value near a number, by a rounding mode. */
function roundByMode(value: number, rounding: number): number {
  if (rounding === Rounding.down) return Math.floor(value)
  if (rounding === Rounding.up) return Math.ceil(value)
  if (rounding === Rounding.truncate) return Math.trunc(value)
  const below = Math.floor(value)
  const rest = value - below
  if (rest < 0.5) return below
  return rest > 0.5 || below % 2 !== 0 ? below + 1 : below
}

export type FloatConversion = ReturnType<typeof floatConversion>

/** Conversions of single elements (SDM vol. 1, 11.4.1.6; vol. 2, CVTxx2xx). Elements are named by word index. */
export function floatConversion(execution: Execution) {
  const { state, floats } = execution
  const doubleView = new DataView(new ArrayBuffer(8))

  const doubleAt = (at: number): number => {
    doubleView.setInt32(0, state[at], true)
    doubleView.setInt32(4, state[at + 1], true)
    return doubleView.getFloat64(0, true)
  }

  /** Word `lane` = the value as a signed 32-bit integer. */
  const toInteger = (value: number, least: number, truncate: boolean, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    const isFlushed = Math.abs(value) < least && (mxcsr & Mxcsr.denormalsAreZeros) !== 0
    const exact = isFlushed ? 0 : value
    const rounded = roundByMode(exact, truncate ? Rounding.truncate : (mxcsr & Mxcsr.rounding) >> 13)
    if (!(rounded >= -2147483648 && rounded <= 2147483647)) {
      outInts[lane] = INTEGER_INDEFINITE
      return Flag.invalid
    }
    outInts[lane] = rounded
    return rounded === exact ? 0 : Flag.precision
  }
  const singleToInteger = (at: number, truncate: boolean, lane: number): number =>
    toInteger(floats[at], SINGLE_LEAST, truncate, lane)
  const doubleToInteger = (at: number, truncate: boolean, lane: number): number =>
    toInteger(doubleAt(at), DOUBLE_LEAST, truncate, lane)

  /** Word `lane` = a signed 32-bit integer as a single. */
  const integerToSingle = (value: number, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    if ((mxcsr & Mxcsr.rounding) === 0) {
      const result = Math.fround(value)
      outFloats[lane] = result
      return result === value ? 0 : Flag.precision
    }
    loadInteger32(A, value)
    copySlot(A, R)
    if (classify(A) === NumberClass.zero) {
      outInts[lane] = 0
      return 0
    }
    work[EXTENSION] = 0
    const flags = roundTo(SINGLE, mxcsr)
    outInts[lane] = work[R]
    return flags
  }
  /** Doubleword `lane` = a signed 32-bit integer as a double; exact. */
  const integerToDouble = (value: number, lane: number): void => {
    outDoubles[lane] = value
  }

  /** Doubleword `lane` = the single at `at`. */
  const singleToDouble = (at: number, lane: number): number => {
    const value = floats[at]
    const size = Math.abs(value)
    if ((size >= SINGLE_LEAST && size <= SINGLE_MOST) || value === 0) {
      outDoubles[lane] = value
      return 0
    }
    const mxcsr = state[MXCSR >> 2]
    loadElement(A, SINGLE, 0, state[at], mxcsr)
    const flags = convertElement(DOUBLE, mxcsr)
    outInts[2 * lane] = work[R]
    outInts[2 * lane + 1] = work[R + HIGH]
    return flags
  }
  /** Word `lane` = the double at `at`. */
  const doubleToSingle = (at: number, lane: number): number => {
    const mxcsr = state[MXCSR >> 2]
    const value = doubleAt(at)
    const result = Math.fround(value)
    const size = Math.abs(result)
    if ((mxcsr & Mxcsr.rounding) === 0 && size >= SINGLE_LEAST * 2 && size <= SINGLE_MOST) {
      outFloats[lane] = result
      return result === value ? 0 : Flag.precision
    }
    loadElement(A, DOUBLE, state[at + 1], state[at], mxcsr)
    const flags = convertElement(SINGLE, mxcsr)
    outInts[lane] = work[R]
    return flags
  }

  /** Stores `count` result words at word index `to`, once the flags were reported. */
  const storeWords = (to: number, count: number): void => {
    for (let word = 0; word < count; word++) state[to + word] = outInts[word]
  }
  /** The first result word. */
  const firstWord = (): number => outInts[0]

  return {
    singleToInteger,
    doubleToInteger,
    integerToSingle,
    integerToDouble,
    singleToDouble,
    doubleToSingle,
    storeWords,
    firstWord,
  }
}
