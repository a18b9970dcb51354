import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { type FloatLanes } from '../float-lanes'
import { Operation } from '../float-operation'
import { xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'
import { packedArithmetic } from '../wasm/packed'

const mnemonics: readonly (readonly [string, number])[] = [
  ['ADD', Operation.add],
  ['SUB', Operation.subtract],
  ['MUL', Operation.multiply],
  ['DIV', Operation.divide],
  ['MIN', Operation.minimum],
  ['MAX', Operation.maximum],
  ['SQRT', Operation.squareRoot],
]

/** addps ... sqrtsd, haddps, hsubpd, addsubps and kin (SDM vol. 1, 10.4.1, 11.4.1, 12.3). */
export function floatArithmeticExecutors(execution: Execution, unit: SimdUnit, lanes: FloatLanes): Executors {
  const executors: Record<string, ExecuteFunction> = {}

  const usual = packedArithmetic(execution.memory)

  /** Element by element. */
  const eachSingle = (operation: number, count: number, to: number, from: number): void => {
    let flags = 0
    for (let lane = 0; lane < count; lane++) flags |= lanes.single(operation, to + lane, from + lane, lane)
    unit.report(flags)
    lanes.storeSingles(to, count)
  }
  const eachDouble = (operation: number, count: number, to: number, from: number): void => {
    let flags = 0
    for (let lane = 0; lane < count; lane++) flags |= lanes.double(operation, to + lane, from + lane, lane)
    unit.report(flags)
    lanes.storeSingles(2 * to, 2 * count)
  }
  const scalarSingle =
    (operation: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      eachSingle(operation, 1, xmmOffset(instruction.reg) >> 2, unit.source(instruction, 4) >>> 2)
    }
  const scalarDouble =
    (operation: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      eachDouble(operation, 1, xmmOffset(instruction.reg) >> 3, unit.nearSource(instruction, 8) >> 3)
    }
  const packedSingles =
    (operation: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg)
      const from = unit.source(instruction, 16)
      if (lanes.isSilent() && usual.singles(operation, to, from) !== 0) return
      eachSingle(operation, 4, to >> 2, from >>> 2)
    }
  const packedDoubles =
    (operation: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg)
      const from = unit.source(instruction, 16)
      if (lanes.isSilent() && usual.doubles(operation, to, from) !== 0) return
      eachDouble(operation, 2, to >> 3, unit.near(from, 16) >> 3)
    }
  for (const [name, operation] of mnemonics) {
    executors[`${name}PS_xmm_xmmm128`] = packedSingles(operation)
    executors[`${name}SS_xmm_xmmm32`] = scalarSingle(operation)
    executors[`${name}PD_xmm_xmmm128`] = packedDoubles(operation)
    executors[`${name}SD_xmm_xmmm64`] = scalarDouble(operation)
  }

  /** Neighbours of the destination, then of the source. */
  const horizontalSingles =
    (operation: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 2
      const from = unit.source(instruction, 16) >>> 2
      const flags =
        lanes.single(operation, to, to + 1, 0) |
        lanes.single(operation, to + 2, to + 3, 1) |
        lanes.single(operation, from, from + 1, 2) |
        lanes.single(operation, from + 2, from + 3, 3)
      unit.report(flags)
      lanes.storeSingles(to, 4)
    }
  const horizontalDoubles =
    (operation: number): ExecuteFunction =>
    (instruction) => {
      unit.begin()
      const to = xmmOffset(instruction.reg) >> 3
      const from = unit.nearSource(instruction, 16) >> 3
      const flags = lanes.double(operation, to, to + 1, 0) | lanes.double(operation, from, from + 1, 1)
      unit.report(flags)
      lanes.storeSingles(2 * to, 4)
    }
  executors.HADDPS_xmm_xmmm128 = horizontalSingles(Operation.add)
  executors.HSUBPS_xmm_xmmm128 = horizontalSingles(Operation.subtract)
  executors.HADDPD_xmm_xmmm128 = horizontalDoubles(Operation.add)
  executors.HSUBPD_xmm_xmmm128 = horizontalDoubles(Operation.subtract)

  executors.ADDSUBPS_xmm_xmmm128 = (instruction) => {
    unit.begin()
    const to = xmmOffset(instruction.reg) >> 2
    const from = unit.source(instruction, 16) >>> 2
    let flags = 0
    for (let lane = 0; lane < 4; lane++)
      flags |= lanes.single(lane & 1 ? Operation.add : Operation.subtract, to + lane, from + lane, lane)
    unit.report(flags)
    lanes.storeSingles(to, 4)
  }
  executors.ADDSUBPD_xmm_xmmm128 = (instruction) => {
    unit.begin()
    const to = xmmOffset(instruction.reg) >> 3
    const from = unit.nearSource(instruction, 16) >> 3
    const flags =
      lanes.double(Operation.subtract, to, from, 0) | lanes.double(Operation.add, to + 1, from + 1, 1)
    unit.report(flags)
    lanes.storeSingles(2 * to, 4)
  }
  return executors
}
