import type { DecodedInstruction, Execution } from '../../cpu/execution'
import { loadDouble, loadSingle } from '../convert-float'
import { loadInteger32 } from '../convert-integer'
import { memoryOperands } from '../memory-operand'
import type { X87Stack } from '../stack'

/** Reads the memory operand of an instruction into a working slot. */
export type OperandLoader = (instruction: DecodedInstruction, slot: number) => void

/** Loaders of the memory operands of arithmetic and comparison: real and integer formats. */
export function operandLoaders(execution: Execution, stack: X87Stack) {
  const { state } = execution
  const operands = memoryOperands(execution)
  const single: OperandLoader = (instruction, slot) => {
    const offset = execution.address(instruction)
    loadSingle(slot, execution.read32(instruction.segment, offset))
    stack.noteMemory(instruction, offset)
  }
  const double: OperandLoader = (instruction, slot) => {
    const { segment } = instruction
    const offset = execution.address(instruction)
    const at = operands.readable(segment, offset, 8) >>> 2
    loadDouble(slot, state[at + 1], state[at])
    stack.noteMemory(instruction, offset)
  }
  const integer16: OperandLoader = (instruction, slot) => {
    const offset = execution.address(instruction)
    loadInteger32(slot, (execution.read16(instruction.segment, offset) << 16) >> 16)
    stack.noteMemory(instruction, offset)
  }
  const integer32: OperandLoader = (instruction, slot) => {
    const offset = execution.address(instruction)
    loadInteger32(slot, execution.read32(instruction.segment, offset))
    stack.noteMemory(instruction, offset)
  }
  return { single, double, integer16, integer32 }
}
