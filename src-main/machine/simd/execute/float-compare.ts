import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { COMPARISON_CODES, Comparison } from '../../fpu/compare'
import { A, B } from '../../fpu/work'
import { DOUBLE, type FloatFormat, SINGLE, compareElements, loadElement } from '../float-operation'
import { xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'

/** Predicates of cmpps by the low two bits: equal, less, less or equal, unordered. */
function holds(predicate: number, codes: number): boolean {
  switch (predicate & 3) {
    case 0:
      return codes === Comparison.equal
    case 1:
      return codes === Comparison.less
    case 2:
      return codes === Comparison.less || codes === Comparison.equal
    default:
      return codes === Comparison.unordered
  }
}

/** Less and less-or-equal, plain or negated, are invalid for quiet NaNs too. */
const isQuiet = (predicate: number): boolean => ((predicate + 1) & 2) === 0

/** cmpps ... cmpsd, comiss, ucomisd and kin (SDM vol. 1, 10.4.4; vol. 2, CMPPS, COMISS). */
export function floatCompareExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state } = execution
  const executors: Record<string, ExecuteFunction> = {}

  /** Compares the elements at word indices: condition codes and flags. */
  const compareAt = (format: FloatFormat, a: number, b: number, quiet: boolean): number => {
    const mxcsr = unit.mxcsr()
    const high = format === DOUBLE ? 1 : 0
    loadElement(A, format, state[a + high], state[a], mxcsr)
    loadElement(B, format, state[b + high], state[b], mxcsr)
    return compareElements(quiet)
  }

  const withPredicate =
    (format: FloatFormat, count: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const words = format === DOUBLE ? 2 : 1
      const to = xmmOffset(instruction.reg) >> 2
      const from = unit.source(instruction, 4 * words * count) >>> 2
      const predicate = instruction.immediate & 7
      let flags = 0
      let mask = 0
      for (let lane = 0; lane < count; lane++) {
        const result = compareAt(format, to + lane * words, from + lane * words, isQuiet(predicate))
        flags |= result & ~COMPARISON_CODES
        if (holds(predicate, result & COMPARISON_CODES) !== predicate >= 4) mask |= 1 << lane
      }
      unit.report(flags)
      for (let word = 0; word < count * words; word++)
        state[to + word] = -((mask >> (words === 2 ? word >> 1 : word)) & 1)
    }
  executors.CMPPS_xmm_xmmm128_imm8 = withPredicate(SINGLE, 4)
  executors.CMPSS_xmm_xmmm32_imm8 = withPredicate(SINGLE, 1)
  executors.CMPPD_xmm_xmmm128_imm8 = withPredicate(DOUBLE, 2)
  executors.CMPSD_xmm_xmmm64_imm8 = withPredicate(DOUBLE, 1)

  const toEflags =
    (format: FloatFormat, quiet: boolean): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const from = unit.source(instruction, format === DOUBLE ? 8 : 4) >>> 2
      const result = compareAt(format, xmmOffset(instruction.reg) >> 2, from, quiet)
      unit.report(result & ~COMPARISON_CODES)
      execution.setStatusFlags(
        ((result >> 8) & 1) | ((result & 0x400) !== 0 ? 4 : 0) | ((result & 0x4000) !== 0 ? 0x40 : 0),
      )
    }
  executors.COMISS_xmm_xmmm32 = toEflags(SINGLE, false)
  executors.COMISD_xmm_xmmm64 = toEflags(DOUBLE, false)
  executors.UCOMISS_xmm_xmmm32 = toEflags(SINGLE, true)
  executors.UCOMISD_xmm_xmmm64 = toEflags(DOUBLE, true)
  return executors
}
