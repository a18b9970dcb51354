import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'

/*
 * rcpps and rsqrtps approximate with a relative error below 1.5 * 2^-12 (SDM vol. 2, RCPPS). Vendors
 * differ within that; these are the values of Intel's processors: the exact value at the middle of an
 * interval of 2^-11 (2^-10) of the significand, rounded to 13 bits. No exceptions; denormals are zeros.
 */
const RESULT_UNITS = 8192
const QUIET = 0x400000
const INFINITY = 0x7f800000
const INDEFINITE = 0xffc00000 | 0
const SIGN = 0x80000000 | 0
const BIAS = 127

/** A result k / 8192 in [1/2, 1], times 2^exponent, as bits without sign. */
function bitsOf(k: number, exponent: number): number {
  if (k === RESULT_UNITS) return (exponent + BIAS) << 23
  return ((exponent - 1 + BIAS) << 23) | ((k - RESULT_UNITS / 2) << 11)
}

export function approximateReciprocal(bits: number): number {
  const sign = bits & SIGN
  const exponent = (bits >> 23) & 0xff
  const fraction = bits & 0x7fffff
  if (exponent === 0xff) return fraction !== 0 ? bits | QUIET : sign
  if (exponent === 0) return sign | INFINITY
  const k = Math.round(RESULT_UNITS / (1 + ((fraction >> 12) + 0.5) / 2048))
  const power = BIAS - exponent
  return power - 1 + BIAS <= 0 ? sign : sign | bitsOf(k, power)
}

export function approximateReciprocalRoot(bits: number): number {
  const exponent = (bits >> 23) & 0xff
  const fraction = bits & 0x7fffff
  if (exponent === 0xff && fraction !== 0) return bits | QUIET
  if (exponent === 0) return (bits & SIGN) | INFINITY
  if (bits < 0) return INDEFINITE
  if (exponent === 0xff) return 0
  const odd = (exponent - BIAS) & 1
  const significand = (1 + ((fraction >> 13) + 0.5) / 1024) * (1 + odd)
  return bitsOf(Math.round(RESULT_UNITS / Math.sqrt(significand)), -(exponent - BIAS - odd) / 2)
}

/** rcpps rcpss rsqrtps rsqrtss. */
export function approximationExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state } = execution
  const apply =
    (approximate: (bits: number) => number, count: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 2
      const from = unit.source(instruction, 4 * count) >>> 2
      for (let lane = 0; lane < count; lane++) state[to + lane] = approximate(state[from + lane])
    }
  return {
    RCPPS_xmm_xmmm128: apply(approximateReciprocal, 4),
    RCPSS_xmm_xmmm32: apply(approximateReciprocal, 1),
    RSQRTPS_xmm_xmmm128: apply(approximateReciprocalRoot, 4),
    RSQRTSS_xmm_xmmm32: apply(approximateReciprocalRoot, 1),
  }
}
