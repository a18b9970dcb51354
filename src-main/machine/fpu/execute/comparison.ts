import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { X87_STATUS } from '../../layout'
import { COMPARISON_CODES, Comparison, compare } from '../compare'
import { C1, type X87Stack } from '../stack'
import { A, B, Flag, NumberClass, SIGN, classify, setSlot, work } from '../work'
import { type OperandLoader, operandLoaders } from './operands'

const CODES = COMPARISON_CODES | C1

/** EFLAGS bits of a comparison: ZF PF CF. */
const EflagsBit = { carry: 1, parity: 4, zero: 0x40 } as const

/** fcom fucom ficom ftst fcomi fucomi and kin, fxam (SDM vol. 1, 8.3.6). */
export function comparisonExecutors(execution: Execution, stack: X87Stack): Executors {
  const { state } = execution
  const executors: Record<string, ExecuteFunction> = {}
  const loaders = operandLoaders(execution, stack)

  /** Sets the condition codes. False when an unmasked exception keeps the instruction from popping. */
  const report = (result: number): boolean => {
    stack.setStatus(result, CODES)
    return stack.mayStore(result)
  }
  const UNDERFLOW = Comparison.unordered | Flag.invalid | Flag.stackFault

  const withMemory =
    (loader: OperandLoader, pops: boolean): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      loader(instruction, B)
      const top = stack.register(0)
      let result = UNDERFLOW
      if (!stack.isEmpty(top)) {
        stack.load(A, top)
        result = compare(false)
      }
      if (report(result) && pops) stack.pop()
    }
  executors.FCOM_m32 = withMemory(loaders.single, false)
  executors.FCOM_m64 = withMemory(loaders.double, false)
  executors.FCOMP_m32 = withMemory(loaders.single, true)
  executors.FCOMP_m64 = withMemory(loaders.double, true)
  executors.FICOM_m16 = withMemory(loaders.integer16, false)
  executors.FICOM_m32 = withMemory(loaders.integer32, false)
  executors.FICOMP_m16 = withMemory(loaders.integer16, true)
  executors.FICOMP_m32 = withMemory(loaders.integer32, true)

  /** Compares ST(0) with ST(index), which may be empty. */
  const compareRegisters = (index: number, quiet: boolean): number => {
    const top = stack.register(0)
    const other = stack.register(index)
    if (stack.isEmpty(top) || stack.isEmpty(other)) return UNDERFLOW
    stack.load(A, top)
    stack.load(B, other)
    return compare(quiet)
  }
  const withRegister =
    (quiet: boolean, pops: number): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      // fcompp and fucompp have no register field: ST(1).
      const done = report(compareRegisters(pops === 2 ? 1 : instruction.rm, quiet))
      if (done) for (let count = 0; count < pops; count++) stack.pop()
    }
  executors.FCOM_sti = withRegister(false, 0)
  executors.FCOMP_sti = withRegister(false, 1)
  executors.FCOMPP = withRegister(false, 2)
  executors.FUCOM_sti = withRegister(true, 0)
  executors.FUCOMP_sti = withRegister(true, 1)
  executors.FUCOMPP = withRegister(true, 2)

  const toEflags =
    (quiet: boolean, pops: boolean): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const result = compareRegisters(instruction.rm, quiet)
      // C1 stays as it is but for a stack fault, as on hardware.
      stack.setStatus(result & ~COMPARISON_CODES, (result & Flag.stackFault) !== 0 ? C1 : 0)
      execution.setStatusFlags(
        ((result & 0x100) !== 0 ? EflagsBit.carry : 0) |
          ((result & 0x400) !== 0 ? EflagsBit.parity : 0) |
          ((result & 0x4000) !== 0 ? EflagsBit.zero : 0),
      )
      if (pops && stack.mayStore(result)) stack.pop()
    }
  executors.FCOMI_st0_sti = toEflags(false, false)
  executors.FCOMIP_st0_sti = toEflags(false, true)
  executors.FUCOMI_st0_sti = toEflags(true, false)
  executors.FUCOMIP_st0_sti = toEflags(true, true)

  executors.FTST = (instruction) => {
    stack.begin()
    stack.note(instruction)
    const top = stack.register(0)
    let result = UNDERFLOW
    if (!stack.isEmpty(top)) {
      stack.load(A, top)
      setSlot(B, 0, 0, 0, 0)
      result = compare(false)
    }
    report(result)
  }

  /** C3 C2 C0 of fxam by number class. */
  const classCodes: Readonly<Record<number, number>> = {
    [NumberClass.unsupported]: 0,
    [NumberClass.quietNan]: 0x100,
    [NumberClass.signalingNan]: 0x100,
    [NumberClass.normal]: 0x400,
    [NumberClass.infinity]: 0x500,
    [NumberClass.zero]: 0x4000,
    [NumberClass.denormal]: 0x4400,
  }
  const EMPTY_CODES = 0x4100
  executors.FXAM = (instruction) => {
    stack.begin()
    stack.note(instruction)
    const top = stack.register(0)
    stack.load(A, top)
    const codes = stack.isEmpty(top) ? EMPTY_CODES : classCodes[classify(A)]
    const sign = work[A + SIGN] !== 0 ? C1 : 0
    state[X87_STATUS >> 2] = (state[X87_STATUS >> 2] & ~CODES) | codes | sign
  }
  return executors
}
