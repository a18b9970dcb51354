import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { CR0, GENERAL_REGISTERS, SCRATCH, X87_CONTROL, X87_STATUS } from '../../layout'
import {
  REGISTER_BYTES,
  environmentBytes,
  initialise,
  putEnvironment,
  putRegisters,
  setControl,
  takeEnvironment,
  takeRegisters,
} from '../environment'
import { C1, ERROR_SUMMARY, TOP_SHIFT, type X87Stack } from '../stack'

const CR0_MP_TS = 0xa
const INVALID_OPCODE = 6

/** fldcw fnstcw fnstsw fnclex fninit fldenv fnstenv fnsave frstor fincstp fdecstp fnop fwait (SDM vol. 1, 8.3.11). */
export function controlExecutors(execution: Execution, stack: X87Stack): Executors {
  const { state, words } = execution
  const executors: Record<string, ExecuteFunction> = {}
  const STATUS = X87_STATUS >> 2

  executors.FLDCW_m16 = (instruction) => {
    stack.begin()
    const offset = execution.address(instruction)
    setControl(state, execution.read16(instruction.segment, offset))
  }
  const storeWord =
    (from: number): ExecuteFunction =>
    (instruction) => {
      stack.beginWithoutWait()
      const offset = execution.address(instruction)
      execution.write16(instruction.segment, offset, state[from >> 2])
    }
  executors.FNSTCW_m16 = storeWord(X87_CONTROL)
  executors.FNSTSW_m16 = storeWord(X87_STATUS)
  executors.FNSTSW_ax = () => {
    stack.beginWithoutWait()
    words[GENERAL_REGISTERS >> 1] = state[STATUS]
  }
  executors.FNCLEX = () => {
    stack.beginWithoutWait()
    state[STATUS] = state[STATUS] & ~(ERROR_SUMMARY | 0x7f)
  }
  executors.FNINIT = () => {
    stack.beginWithoutWait()
    initialise(state)
  }

  executors.FLDENV_m = (instruction) => {
    stack.begin()
    const offset = execution.address(instruction)
    execution.readBytes(instruction.segment, offset, environmentBytes(instruction.operandSize), SCRATCH)
    takeEnvironment(execution, SCRATCH, instruction.operandSize)
  }
  executors.FNSTENV_m = (instruction) => {
    stack.beginWithoutWait()
    const offset = execution.address(instruction)
    putEnvironment(execution, SCRATCH, instruction.operandSize)
    execution.writeBytes(instruction.segment, offset, environmentBytes(instruction.operandSize), SCRATCH)
    setControl(state, state[X87_CONTROL >> 2] | 0x3f)
  }
  executors.FRSTOR_m = (instruction) => {
    stack.begin()
    const offset = execution.address(instruction)
    const bytes = environmentBytes(instruction.operandSize)
    execution.readBytes(instruction.segment, offset, bytes + 8 * REGISTER_BYTES, SCRATCH)
    takeEnvironment(execution, SCRATCH, instruction.operandSize)
    takeRegisters(execution, SCRATCH + bytes)
  }
  executors.FNSAVE_m = (instruction) => {
    stack.beginWithoutWait()
    const offset = execution.address(instruction)
    const bytes = environmentBytes(instruction.operandSize)
    putEnvironment(execution, SCRATCH, instruction.operandSize)
    putRegisters(execution, SCRATCH + bytes)
    execution.writeBytes(instruction.segment, offset, bytes + 8 * REGISTER_BYTES, SCRATCH)
    initialise(state)
  }

  const rotate =
    (by: number): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const status = state[STATUS] & ~C1
      const top = ((status >> TOP_SHIFT) + by) & 7
      state[STATUS] = (status & ~(7 << TOP_SHIFT)) | (top << TOP_SHIFT)
    }
  executors.FINCSTP = rotate(1)
  executors.FDECSTP = rotate(-1)
  executors.FNOP = (instruction) => {
    stack.begin()
    stack.note(instruction)
  }
  /** Since the 80387 these do nothing. */
  const nothing: ExecuteFunction = () => stack.beginWithoutWait()
  executors.FNENI = nothing
  executors.FNDISI = nothing
  executors.FSETPM = nothing
  /** Only the 80287 has it; later processors do not know the opcode. */
  executors.FRSTPM = () => execution.raise(INVALID_OPCODE)

  /** #NM only with both MP and TS, then a pending #MF. */
  executors.WAIT = () => {
    if ((state[CR0 >> 2] & CR0_MP_TS) === CR0_MP_TS) execution.raise(7)
    if ((state[STATUS] & 0x80) !== 0) execution.raise(16)
  }
  return executors
}
