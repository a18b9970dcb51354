import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { mmxOffset, xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'
import { packedForms } from './packed'

/** psllw ... psraw, pslldq, psrldq (SDM vol. 1, 9.4.5, 11.4.2). Counts beyond the element clear or fill it. */
export function shiftExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state, words, bytes } = execution
  const signedWords = new Int16Array(execution.buffer)
  const forms = packedForms(unit)
  const executors: Record<string, ExecuteFunction> = {}

  type Shift = (to: number, count: number, size: number) => void
  const onWords =
    (element: (at: number, count: number) => number, cleared: boolean): Shift =>
    (to, count, size) => {
      const by = count > 15 ? 15 : count
      for (let at = to >> 1; at < (to + size) >> 1; at++)
        words[at] = cleared && count > 15 ? 0 : element(at, by)
    }
  const onDoublewords =
    (element: (value: number, count: number) => number, cleared: boolean): Shift =>
    (to, count, size) => {
      const by = count > 31 ? 31 : count
      for (let at = to >> 2; at < (to + size) >> 2; at++)
        state[at] = cleared && count > 31 ? 0 : element(state[at], by)
    }
  const leftQuadwords: Shift = (to, count, size) => {
    for (let at = to >> 2; at < (to + size) >> 2; at += 2) {
      const low = state[at]
      const high = state[at + 1]
      if (count === 0) continue
      state[at] = count > 31 ? 0 : low << count
      state[at + 1] =
        count > 63 ? 0 : count > 31 ? low << (count - 32) : (high << count) | (low >>> (32 - count))
    }
  }
  const rightQuadwords: Shift = (to, count, size) => {
    for (let at = to >> 2; at < (to + size) >> 2; at += 2) {
      const low = state[at]
      const high = state[at + 1]
      if (count === 0) continue
      state[at] =
        count > 63 ? 0 : count > 31 ? high >>> (count - 32) : (low >>> count) | (high << (32 - count))
      state[at + 1] = count > 31 ? 0 : high >>> count
    }
  }
  const shifts: readonly (readonly [string, Shift])[] = [
    ['PSLLW', onWords((at, count) => words[at] << count, true)],
    ['PSRLW', onWords((at, count) => words[at] >> count, true)],
    ['PSRAW', onWords((at, count) => signedWords[at] >> count, false)],
    ['PSLLD', onDoublewords((value, count) => value << count, true)],
    ['PSRLD', onDoublewords((value, count) => value >>> count, true)],
    ['PSRAD', onDoublewords((value, count) => value >> count, false)],
    ['PSLLQ', leftQuadwords],
    ['PSRLQ', rightQuadwords],
  ]
  /** The low quadword of the source counts; all of it, so that huge counts are large. */
  const countAt = (from: number): number => {
    const low = state[from >>> 2]
    return state[(from >>> 2) + 1] !== 0 || low < 0 || low > 64 ? 64 : low
  }
  for (const [name, shift] of shifts) {
    Object.assign(
      executors,
      forms.both(name, (to, from, size) => shift(to, countAt(from), size)),
    )
    executors[`${name}_mm_imm8`] = (instruction) => {
      unit.beginMmx()
      unit.enterMmx()
      shift(mmxOffset(instruction.rm), instruction.immediate & 0xff, 8)
      unit.markMmx(instruction.rm)
    }
    executors[`${name}_xmm_imm8`] = (instruction) => {
      unit.begin()
      shift(xmmOffset(instruction.rm), instruction.immediate & 0xff, 16)
    }
  }
  executors.PSLLDQ_xmm_imm8 = (instruction) => {
    unit.begin()
    const at = xmmOffset(instruction.rm)
    const count = Math.min(instruction.immediate & 0xff, 16)
    bytes.copyWithin(at + count, at, at + 16 - count)
    bytes.fill(0, at, at + count)
  }
  executors.PSRLDQ_xmm_imm8 = (instruction) => {
    unit.begin()
    const at = xmmOffset(instruction.rm)
    const count = Math.min(instruction.immediate & 0xff, 16)
    bytes.copyWithin(at, at + count, at + 16)
    bytes.fill(0, at + 16 - count, at + 16)
  }
  return executors
}
