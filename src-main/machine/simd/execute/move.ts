import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { GENERAL_REGISTERS } from '../../layout'
import { mmxOffset, xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'

const EDI = 7

/** movaps movups movss movlps movdqa movd movq movmskps maskmovq movnti... (SDM vol. 1, 10.4.1.1, 11.4.1.1, 11.4.2). */
export function moveExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state, bytes } = execution
  const executors: Record<string, ExecuteFunction> = {}

  const copy = (to: number, from: number, words: number): void => {
    for (let word = 0; word < words; word++) state[to + word] = state[from + word]
  }

  /** 16 bytes to and from a register; `aligned` forms raise #GP. */
  const load =
    (aligned: boolean): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 2
      const from =
        (instruction.isMemory ? unit.memory(instruction, 16, aligned) : xmmOffset(instruction.rm)) >>> 2
      const w0 = state[from]
      const w1 = state[from + 1]
      const w2 = state[from + 2]
      const w3 = state[from + 3]
      state[to] = w0
      state[to + 1] = w1
      state[to + 2] = w2
      state[to + 3] = w3
    }
  const store =
    (aligned: boolean): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const from = xmmOffset(instruction.reg)
      if (instruction.isMemory) unit.writeMemory(instruction, 16, aligned, from)
      else copy(xmmOffset(instruction.rm) >> 2, from >> 2, 4)
    }
  for (const name of ['MOVAPS', 'MOVAPD', 'MOVDQA']) {
    executors[`${name}_xmm_xmmm128`] = load(true)
    executors[`${name}_xmmm128_xmm`] = store(true)
  }
  for (const name of ['MOVUPS', 'MOVUPD', 'MOVDQU']) {
    executors[`${name}_xmm_xmmm128`] = load(false)
    executors[`${name}_xmmm128_xmm`] = store(false)
  }
  executors.LDDQU_xmm_m128 = load(false)
  for (const name of ['MOVNTDQ', 'MOVNTPS', 'MOVNTPD']) executors[`${name}_m128_xmm`] = store(true)
  executors.MOVNTDQA_xmm_m128 = load(true)

  /** The low 1 or 2 words; a load from memory clears the rest. */
  const loadLow =
    (words: number, clearsAlways: boolean): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 2
      copy(to, unit.source(instruction, 4 * words) >>> 2, words)
      if (instruction.isMemory || clearsAlways) for (let word = words; word < 4; word++) state[to + word] = 0
    }
  const storeLow =
    (words: number, clears: boolean): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const from = xmmOffset(instruction.reg)
      if (instruction.isMemory) {
        unit.writeMemory(instruction, 4 * words, false, from)
        return
      }
      const to = xmmOffset(instruction.rm) >> 2
      copy(to, from >> 2, words)
      if (clears) for (let word = words; word < 4; word++) state[to + word] = 0
    }
  executors.MOVSS_xmm_xmmm32 = loadLow(1, false)
  executors.MOVSS_xmmm32_xmm = storeLow(1, false)
  executors.MOVSD_xmm_xmmm64 = loadLow(2, false)
  executors.MOVSD_xmmm64_xmm = storeLow(2, false)
  executors.MOVQ_xmm_xmmm64 = loadLow(2, true)
  executors.MOVQ_xmmm64_xmm = storeLow(2, true)

  /** One half of a register to or from memory, or between registers. */
  const loadHalf =
    (half: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      copy((xmmOffset(instruction.reg) >> 2) + 2 * half, unit.memory(instruction, 8, false) >>> 2, 2)
    }
  const storeHalf =
    (half: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      unit.writeMemory(instruction, 8, false, xmmOffset(instruction.reg) + 8 * half)
    }
  for (const type of ['PS', 'PD']) {
    executors[`MOVL${type}_xmm_m64`] = loadHalf(0)
    executors[`MOVL${type}_m64_xmm`] = storeHalf(0)
    executors[`MOVH${type}_xmm_m64`] = loadHalf(1)
    executors[`MOVH${type}_m64_xmm`] = storeHalf(1)
  }
  executors.MOVHLPS_xmm_xmm = (instruction) => {
    unit.begin()
    copy(xmmOffset(instruction.reg) >> 2, (xmmOffset(instruction.rm) >> 2) + 2, 2)
  }
  executors.MOVLHPS_xmm_xmm = (instruction) => {
    unit.begin()
    copy((xmmOffset(instruction.reg) >> 2) + 2, xmmOffset(instruction.rm) >> 2, 2)
  }

  /** movd between a doubleword and a register. */
  executors.MOVD_xmm_rm32 = (instruction) => {
    unit.begin()
    const to = xmmOffset(instruction.reg) >> 2
    state[to] = instruction.isMemory
      ? execution.read32(instruction.segment, execution.address(instruction))
      : state[instruction.rm]
    state[to + 1] = 0
    state[to + 2] = 0
    state[to + 3] = 0
  }
  executors.MOVD_rm32_xmm = (instruction) => {
    unit.begin()
    const value = state[xmmOffset(instruction.reg) >> 2]
    if (instruction.isMemory) execution.write32(instruction.segment, execution.address(instruction), value)
    else state[instruction.rm] = value
  }
  executors.MOVD_mm_rm32 = (instruction) => {
    unit.beginMmx()
    const value = instruction.isMemory
      ? execution.read32(instruction.segment, execution.address(instruction))
      : state[instruction.rm]
    unit.enterMmx()
    const to = mmxOffset(instruction.reg) >> 2
    state[to] = value
    state[to + 1] = 0
    unit.markMmx(instruction.reg)
  }
  executors.MOVD_rm32_mm = (instruction) => {
    unit.beginMmx()
    const value = state[mmxOffset(instruction.reg) >> 2]
    if (instruction.isMemory) execution.write32(instruction.segment, execution.address(instruction), value)
    else state[instruction.rm] = value
    unit.enterMmx()
  }
  executors.MOVQ_mm_mmm64 = (instruction) => {
    unit.beginMmx()
    const from = unit.mmxSource(instruction) >>> 2
    unit.enterMmx()
    copy(mmxOffset(instruction.reg) >> 2, from, 2)
    unit.markMmx(instruction.reg)
  }
  executors.MOVQ_mmm64_mm = (instruction) => {
    unit.beginMmx()
    const from = mmxOffset(instruction.reg)
    if (instruction.isMemory) unit.writeMemory(instruction, 8, false, from)
    else {
      copy(mmxOffset(instruction.rm) >> 2, from >> 2, 2)
      unit.markMmx(instruction.rm)
    }
    unit.enterMmx()
  }
  executors.MOVNTQ_m64_mm = (instruction) => {
    unit.beginMmx()
    unit.writeMemory(instruction, 8, false, mmxOffset(instruction.reg))
    unit.enterMmx()
  }
  executors.MOVDQ2Q_mm_xmm = (instruction) => {
    unit.begin()
    unit.beginMmx()
    unit.enterMmx()
    copy(mmxOffset(instruction.reg) >> 2, xmmOffset(instruction.rm) >> 2, 2)
    unit.markMmx(instruction.reg)
  }
  executors.MOVQ2DQ_xmm_mm = (instruction) => {
    unit.begin()
    unit.beginMmx()
    unit.enterMmx()
    const to = xmmOffset(instruction.reg) >> 2
    copy(to, mmxOffset(instruction.rm) >> 2, 2)
    state[to + 2] = 0
    state[to + 3] = 0
  }

  /** Sign bits of `count` elements of `size` bytes at a byte offset. */
  const signs = (at: number, size: number, count: number): number => {
    let mask = 0
    for (let lane = 0; lane < count; lane++) mask |= (bytes[at + size * (lane + 1) - 1] >> 7) << lane
    return mask
  }
  executors.MOVMSKPS_r32_xmm = (instruction) => {
    unit.begin()
    state[instruction.reg] = signs(xmmOffset(instruction.rm), 4, 4)
  }
  executors.MOVMSKPD_r32_xmm = (instruction) => {
    unit.begin()
    state[instruction.reg] = signs(xmmOffset(instruction.rm), 8, 2)
  }
  executors.PMOVMSKB_r32_xmm = (instruction) => {
    unit.begin()
    state[instruction.reg] = signs(xmmOffset(instruction.rm), 1, 16)
  }
  executors.PMOVMSKB_r32_mm = (instruction) => {
    unit.beginMmx()
    unit.enterMmx()
    state[instruction.reg] = signs(mmxOffset(instruction.rm), 1, 8)
  }

  /** Bytes with a set mask sign go to ds:edi (overridable); all are authorised before one is written. */
  const maskedStore =
    (offsetOf: (register: number) => number, size: number): ExecuteFunction =>
    (instruction) => {
      const edi = state[(GENERAL_REGISTERS >> 2) + EDI]
      const place = (lane: number): number => (edi + lane) & instruction.addressMask
      const data = offsetOf(instruction.reg)
      const mask = offsetOf(instruction.rm)
      const segment = instruction.segment
      for (let lane = 0; lane < size; lane++)
        if (bytes[mask + lane] >= 0x80) execution.authoriseWrite(segment, place(lane), 1)
      for (let lane = 0; lane < size; lane++)
        if (bytes[mask + lane] >= 0x80) execution.write8(segment, place(lane), bytes[data + lane])
    }
  const maskedXmm = maskedStore(xmmOffset, 16)
  executors.MASKMOVDQU_xmm_xmm = (instruction) => {
    unit.begin()
    maskedXmm(instruction)
  }
  const maskedMmx = maskedStore(mmxOffset, 8)
  executors.MASKMOVQ_mm_mm = (instruction) => {
    unit.beginMmx()
    maskedMmx(instruction)
    unit.enterMmx()
  }

  /** Duplicates: word indices of the source for each word of the result. */
  const duplicate =
    (order: readonly number[], size: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 2
      const from = unit.source(instruction, size) >>> 2
      const values = order.map((word) => state[from + word])
      values.forEach((value, word) => (state[to + word] = value))
    }
  executors.MOVDDUP_xmm_xmmm64 = duplicate([0, 1, 0, 1], 8)
  executors.MOVSHDUP_xmm_xmmm128 = duplicate([1, 1, 3, 3], 16)
  executors.MOVSLDUP_xmm_xmmm128 = duplicate([0, 0, 2, 2], 16)
  return executors
}
