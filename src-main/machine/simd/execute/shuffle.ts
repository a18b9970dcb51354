import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { mmxOffset, xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'
import { type PackedOperation, packedForms } from './packed'

/** Both operands side by side, before the destination is overwritten: 32 bytes. */
const buffer = new ArrayBuffer(32)
const pairBytes = new Uint8Array(buffer)
const pairWords = new Uint16Array(buffer)
const pairSignedWords = new Int16Array(buffer)
const pairInts = new Int32Array(buffer)

const clamp = (value: number, least: number, most: number): number =>
  value < least ? least : value > most ? most : value

/** punpck, pack, shufps, pshufd, unpcklps, pinsrw, pextrw and kin (SDM vol. 1, 9.4.2, 9.4.4, 10.4.1.3). */
export function shuffleExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state, bytes, words } = execution
  const forms = packedForms(unit)
  const executors: Record<string, ExecuteFunction> = {}

  const loadPair = (to: number, from: number, size: number): void => {
    const half = size >> 2
    for (let word = 0; word < half; word++) {
      pairInts[word] = state[(to >> 2) + word]
      pairInts[half + word] = state[(from >>> 2) + word]
    }
  }

  /** Interleaves elements of `width` bytes of the low or high halves. */
  const interleave =
    (width: number, high: boolean): PackedOperation =>
    (to, from, size) => {
      loadPair(to, from, size)
      const start = high ? size >> 1 : 0
      for (let at = 0; at < size >> 1; at += width)
        for (let byte = 0; byte < width; byte++) {
          bytes[to + 2 * at + byte] = pairBytes[start + at + byte]
          bytes[to + 2 * at + width + byte] = pairBytes[size + start + at + byte]
        }
    }
  for (const [half, high] of [
    ['L', false],
    ['H', true],
  ] as const) {
    Object.assign(executors, forms.both(`PUNPCK${half}WD`, interleave(2, high)))
    Object.assign(executors, forms.both(`PUNPCK${half}DQ`, interleave(4, high)))
    Object.assign(executors, forms.both(`PUNPCK${half}BW`, interleave(1, high)))
    executors[`PUNPCK${half}QDQ_xmm_xmmm128`] = forms.onXmm(interleave(8, high))
    executors[`UNPCK${half}PS_xmm_xmmm128`] = forms.onXmm(interleave(4, high))
    executors[`UNPCK${half}PD_xmm_xmmm128`] = forms.onXmm(interleave(8, high))
  }

  const packWords =
    (least: number, most: number): PackedOperation =>
    (to, from, size) => {
      loadPair(to, from, size)
      for (let at = 0; at < size; at++) bytes[to + at] = clamp(pairSignedWords[at], least, most)
    }
  Object.assign(executors, forms.both('PACKSSWB', packWords(-128, 127)))
  Object.assign(executors, forms.both('PACKUSWB', packWords(0, 255)))
  Object.assign(
    executors,
    forms.both('PACKSSDW', (to, from, size) => {
      loadPair(to, from, size)
      for (let at = 0; at < size >> 1; at++) words[(to >> 1) + at] = clamp(pairInts[at], -32768, 32767)
    }),
  )

  /** Doublewords by the four 2-bit fields of the immediate; the upper two from the second operand. */
  executors.SHUFPS_xmm_xmmm128_imm8 = (instruction) => {
    unit.begin()
    const to = xmmOffset(instruction.reg)
    loadPair(to, unit.source(instruction, 16), 16)
    const order = instruction.immediate
    state[to >> 2] = pairInts[order & 3]
    state[(to >> 2) + 1] = pairInts[(order >> 2) & 3]
    state[(to >> 2) + 2] = pairInts[4 + ((order >> 4) & 3)]
    state[(to >> 2) + 3] = pairInts[4 + ((order >> 6) & 3)]
  }
  executors.SHUFPD_xmm_xmmm128_imm8 = (instruction) => {
    unit.begin()
    const to = xmmOffset(instruction.reg)
    loadPair(to, unit.source(instruction, 16), 16)
    const first = 2 * (instruction.immediate & 1)
    const second = 4 + (instruction.immediate & 2)
    state[to >> 2] = pairInts[first]
    state[(to >> 2) + 1] = pairInts[first + 1]
    state[(to >> 2) + 2] = pairInts[second]
    state[(to >> 2) + 3] = pairInts[second + 1]
  }
  executors.PSHUFD_xmm_xmmm128_imm8 = (instruction) => {
    unit.begin()
    const to = xmmOffset(instruction.reg)
    loadPair(to, unit.source(instruction, 16), 16)
    for (let word = 0; word < 4; word++)
      state[(to >> 2) + word] = pairInts[4 + ((instruction.immediate >> (2 * word)) & 3)]
  }
  /** Words of one half of the source; the other half is copied. */
  const shuffleWords =
    (start: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg)
      loadPair(to, unit.source(instruction, 16), 16)
      for (let word = 0; word < 8; word++) {
        const isShuffled = word >= start && word < start + 4
        const from = isShuffled ? start + ((instruction.immediate >> (2 * (word - start))) & 3) : word
        words[(to >> 1) + word] = pairWords[8 + from]
      }
    }
  executors.PSHUFHW_xmm_xmmm128_imm8 = shuffleWords(4)
  executors.PSHUFLW_xmm_xmmm128_imm8 = shuffleWords(0)
  executors.PSHUFW_mm_mmm64_imm8 = (instruction) => {
    unit.beginMmx()
    const to = mmxOffset(instruction.reg)
    loadPair(to, unit.mmxSource(instruction), 8)
    unit.enterMmx()
    for (let word = 0; word < 4; word++)
      words[(to >> 1) + word] = pairWords[4 + ((instruction.immediate >> (2 * word)) & 3)]
    unit.markMmx(instruction.reg)
  }

  executors.PINSRW_xmm_r32m16_imm8 = (instruction) => {
    unit.begin()
    const value = instruction.isMemory
      ? execution.read16(instruction.segment, execution.address(instruction))
      : state[instruction.rm]
    words[(xmmOffset(instruction.reg) >> 1) + (instruction.immediate & 7)] = value
  }
  executors.PINSRW_mm_r32m16_imm8 = (instruction) => {
    unit.beginMmx()
    const value = instruction.isMemory
      ? execution.read16(instruction.segment, execution.address(instruction))
      : state[instruction.rm]
    unit.enterMmx()
    words[(mmxOffset(instruction.reg) >> 1) + (instruction.immediate & 3)] = value
    unit.markMmx(instruction.reg)
  }
  executors.PEXTRW_r32_xmm_imm8 = (instruction) => {
    unit.begin()
    state[instruction.reg] = words[(xmmOffset(instruction.rm) >> 1) + (instruction.immediate & 7)]
  }
  executors.PEXTRW_r32_mm_imm8 = (instruction) => {
    unit.beginMmx()
    unit.enterMmx()
    state[instruction.reg] = words[(mmxOffset(instruction.rm) >> 1) + (instruction.immediate & 3)]
  }
  return executors
}
