import type { DecodedInstruction } from '../cpu/execution'
import { arithmetic } from './instructions/arithmetic'
import { bits } from './instructions/bit'
import { moves } from './instructions/move'
import { multiplies } from './instructions/multiply'
import { simdOperations } from './instructions/simd'
import { shifts } from './instructions/shift'
import { stackOperations } from './instructions/stack'
import { strings } from './instructions/string'
import { x87Operations } from './instructions/x87'
import type { Emitter } from './operands'

const general = new Map<string, Emitter>(
  [arithmetic, bits, moves, multiplies, shifts, stackOperations].flatMap((family) => Object.entries(family)),
)
const string = new Map(Object.entries(strings))

/** The writer of an instruction's code, or undefined when only the interpreter knows it. */
export function emitterOf(op: DecodedInstruction): Emitter | undefined {
  const { category, mnemonic } = op.form
  if (category === 'string') return op.repeat === 0 ? string.get(mnemonic) : undefined
  if (category === 'x87' || category === 'mmx' || category === 'sse')
    return simdOperations[op.form.name] ?? x87Operations[op.form.name]
  return general.get(mnemonic)
}

/** Whether the instruction's code keeps XMM registers in locals. */
export const usesVectors = (op: DecodedInstruction): boolean => simdOperations[op.form.name] !== undefined
