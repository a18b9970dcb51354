import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import type { FloatConversion } from '../float-conversion'
import { mmxOffset, xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'

/** cvtXX2XX (SDM vol. 1, 10.4.3, 11.4.1.6). */
export function conversionExecutors(
  execution: Execution,
  unit: SimdUnit,
  convert: FloatConversion,
): Executors {
  const { state } = execution
  const executors: Record<string, ExecuteFunction> = {}

  /** `count` elements of the xmm/m operand to words of the destination; `clear` more words become 0. */
  const toWords =
    (
      element: (at: number, lane: number) => number,
      size: number,
      count: number,
      clear: number,
    ): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 2
      const from = unit.source(instruction, size * count) >>> 2
      let flags = 0
      for (let lane = 0; lane < count; lane++) flags |= element(from + (size >> 2) * lane, lane)
      unit.report(flags)
      convert.storeWords(to, count)
      for (let word = count; word < count + clear; word++) state[to + word] = 0
    }
  const roundedSingle = (at: number, lane: number): number => convert.singleToInteger(at, false, lane)
  const truncatedSingle = (at: number, lane: number): number => convert.singleToInteger(at, true, lane)
  const roundedDouble = (at: number, lane: number): number => convert.doubleToInteger(at, false, lane)
  const truncatedDouble = (at: number, lane: number): number => convert.doubleToInteger(at, true, lane)
  const integerSingle = (at: number, lane: number): number => convert.integerToSingle(state[at], lane)
  executors.CVTPS2DQ_xmm_xmmm128 = toWords(roundedSingle, 4, 4, 0)
  executors.CVTTPS2DQ_xmm_xmmm128 = toWords(truncatedSingle, 4, 4, 0)
  executors.CVTDQ2PS_xmm_xmmm128 = toWords(integerSingle, 4, 4, 0)
  executors.CVTPD2DQ_xmm_xmmm128 = toWords(roundedDouble, 8, 2, 2)
  executors.CVTTPD2DQ_xmm_xmmm128 = toWords(truncatedDouble, 8, 2, 2)
  executors.CVTPD2PS_xmm_xmmm128 = toWords(convert.doubleToSingle, 8, 2, 2)
  executors.CVTSD2SS_xmm_xmmm64 = toWords(convert.doubleToSingle, 8, 1, 0)

  /** `count` elements of 4 bytes to doubles. */
  const toDoubles =
    (element: (at: number, lane: number) => number, count: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const from = unit.source(instruction, 4 * count) >>> 2
      let flags = 0
      for (let lane = 0; lane < count; lane++) flags |= element(from + lane, lane)
      unit.report(flags)
      convert.storeWords(xmmOffset(instruction.reg) >> 2, 2 * count)
    }
  const integerDouble = (at: number, lane: number): number => {
    convert.integerToDouble(state[at], lane)
    return 0
  }
  executors.CVTPS2PD_xmm_xmmm64 = toDoubles(convert.singleToDouble, 2)
  executors.CVTSS2SD_xmm_xmmm32 = toDoubles(convert.singleToDouble, 1)
  executors.CVTDQ2PD_xmm_xmmm64 = toDoubles(integerDouble, 2)

  const generalOperand = (instruction: DecodedInstruction): number =>
    instruction.isMemory
      ? execution.read32(instruction.segment, execution.address(instruction))
      : state[instruction.rm]
  executors.CVTSI2SS_xmm_rm32 = (instruction) => {
    unit.begin()
    unit.report(convert.integerToSingle(generalOperand(instruction), 0))
    convert.storeWords(xmmOffset(instruction.reg) >> 2, 1)
  }
  executors.CVTSI2SD_xmm_rm32 = (instruction) => {
    unit.begin()
    convert.integerToDouble(generalOperand(instruction), 0)
    convert.storeWords(xmmOffset(instruction.reg) >> 2, 2)
  }

  const toGeneral =
    (element: (at: number, lane: number) => number, size: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      unit.report(element(unit.source(instruction, size) >>> 2, 0))
      state[instruction.reg] = convert.firstWord()
    }
  executors.CVTSS2SI_r32_xmmm32 = toGeneral(roundedSingle, 4)
  executors.CVTTSS2SI_r32_xmmm32 = toGeneral(truncatedSingle, 4)
  executors.CVTSD2SI_r32_xmmm64 = toGeneral(roundedDouble, 8)
  executors.CVTTSD2SI_r32_xmmm64 = toGeneral(truncatedDouble, 8)

  /** To and from mm registers; these enter the MMX state. */
  const toMmx =
    (element: (at: number, lane: number) => number, size: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      unit.beginMmx()
      const from = unit.source(instruction, 2 * size) >>> 2
      unit.enterMmx()
      unit.report(element(from, 0) | element(from + (size >> 2), 1))
      convert.storeWords(mmxOffset(instruction.reg) >> 2, 2)
      unit.markMmx(instruction.reg)
    }
  executors.CVTPS2PI_mm_xmmm64 = toMmx(roundedSingle, 4)
  executors.CVTTPS2PI_mm_xmmm64 = toMmx(truncatedSingle, 4)
  executors.CVTPD2PI_mm_xmmm128 = toMmx(roundedDouble, 8)
  executors.CVTTPD2PI_mm_xmmm128 = toMmx(truncatedDouble, 8)
  /** Word index of the mm/m64 operand; a register enters the MMX state, memory does not. */
  const mmxOperand = (instruction: DecodedInstruction): number => {
    if (!instruction.isMemory) unit.beginMmx()
    const from = unit.mmxSource(instruction) >>> 2
    if (!instruction.isMemory) unit.enterMmx()
    return from
  }
  executors.CVTPI2PS_xmm_mmm64 = (instruction) => {
    unit.begin()
    const from = mmxOperand(instruction)
    unit.report(integerSingle(from, 0) | integerSingle(from + 1, 1))
    convert.storeWords(xmmOffset(instruction.reg) >> 2, 2)
  }
  executors.CVTPI2PD_xmm_mmm64 = (instruction) => {
    unit.begin()
    const from = mmxOperand(instruction)
    integerDouble(from, 0)
    integerDouble(from + 1, 1)
    convert.storeWords(xmmOffset(instruction.reg) >> 2, 4)
  }
  return executors
}
