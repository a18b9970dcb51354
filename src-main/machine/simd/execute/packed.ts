import type { DecodedInstruction, ExecuteFunction, Executors } from '../../cpu/execution'
import { mmxOffset, xmmOffset } from '../registers'
import type { SimdUnit } from '../unit'

/**
 * An operation on packed integers: destination and source as byte offsets into the buffer, and their
 * size in bytes, 8 or 16. The result goes to the destination; source and destination may be one.
 */
export type PackedOperation = (to: number, from: number, size: number) => void

/** Makes the mm and xmm forms of one packed operation. */
export function packedForms(unit: SimdUnit) {
  const onMmx =
    (operation: PackedOperation): ExecuteFunction =>
    (instruction: DecodedInstruction) => {
      unit.beginMmx()
      const from = unit.mmxSource(instruction)
      unit.enterMmx()
      operation(mmxOffset(instruction.reg), from, 8)
      unit.markMmx(instruction.reg)
    }
  const onXmm =
    (operation: PackedOperation): ExecuteFunction =>
    (instruction: DecodedInstruction) => {
      unit.begin()
      operation(xmmOffset(instruction.reg), unit.source(instruction, 16), 16)
    }
  /** `NAME_mm_mmm64` and `NAME_xmm_xmmm128`. */
  const both = (name: string, operation: PackedOperation): Executors => ({
    [`${name}_mm_mmm64`]: onMmx(operation),
    [`${name}_xmm_xmmm128`]: onXmm(operation),
  })
  return { onMmx, onXmm, both }
}
