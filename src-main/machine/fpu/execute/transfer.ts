import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import { SCRATCH } from '../../layout'
import { BCD_BYTES, loadBcd, storeBcd } from '../bcd'
import { storeDouble, storeSingle } from '../convert-float'
import { loadInteger64, storeInteger } from '../convert-integer'
import { memoryOperands } from '../memory-operand'
import { C1, type X87Stack } from '../stack'
import {
  A,
  B,
  DENORMAL,
  EXPONENT,
  EXPONENT_MAX,
  Flag,
  HIGH,
  NumberClass,
  QUIET_BIT,
  R,
  Rounding,
  SIGN,
  classify,
  copySlot,
  resultIndefinite,
  work,
} from '../work'
import { operandLoaders, type OperandLoader } from './operands'

/** fld fst fstp fild fist fistp fisttp fbld fbstp fxch fcmovcc ffree (SDM vol. 1, 8.3.3). */
export function transferExecutors(execution: Execution, stack: X87Stack): Executors {
  const { state } = execution
  const executors: Record<string, ExecuteFunction> = {}
  const loaders = operandLoaders(execution, stack)
  const operands = memoryOperands(execution)
  const scratch = SCRATCH >> 2

  /** Pushes a number of a narrower format: quiets NaNs, reports denormals. */
  const loadReal =
    (loader: OperandLoader): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      loader(instruction, A)
      if (stack.isFull()) {
        stack.pushOverflow()
        return
      }
      copySlot(A, R)
      let flags = work[A + DENORMAL]
      if (classify(A) === NumberClass.signalingNan) {
        work[R + HIGH] = work[R + HIGH] | QUIET_BIT
        flags = Flag.invalid
      }
      stack.push(flags)
    }
  executors.FLD_m32 = loadReal(loaders.single)
  executors.FLD_m64 = loadReal(loaders.double)
  executors.FILD_m16 = loadReal(loaders.integer16)
  executors.FILD_m32 = loadReal(loaders.integer32)

  /** Copies bytes of the memory operand to the scratch area. */
  const fetch = (instruction: DecodedInstruction, size: number): void => {
    const offset = execution.address(instruction)
    execution.readBytes(instruction.segment, offset, size, SCRATCH)
    stack.noteMemory(instruction, offset)
  }
  executors.FILD_m64 = (instruction) => {
    stack.begin()
    fetch(instruction, 8)
    loadInteger64(R, state[scratch + 1], state[scratch])
    stack.push(0)
  }
  executors.FBLD_m80 = (instruction) => {
    stack.begin()
    fetch(instruction, BCD_BYTES)
    loadBcd(R, execution.bytes, SCRATCH)
    stack.push(0)
  }
  executors.FLD_m80 = (instruction) => {
    stack.begin()
    fetch(instruction, 10)
    work[R] = state[scratch]
    work[R + HIGH] = state[scratch + 1]
    work[R + EXPONENT] = state[scratch + 2] & EXPONENT_MAX
    work[R + SIGN] = (state[scratch + 2] >> 15) & 1
    stack.push(0)
  }
  executors.FLD_sti = (instruction) => {
    stack.begin()
    stack.note(instruction)
    const source = stack.register(instruction.rm)
    if (stack.isEmpty(source)) {
      resultIndefinite()
      if (stack.mayStore(Flag.invalid)) {
        stack.moveTop()
        stack.store(stack.register(0))
      }
      stack.setStatus(Flag.invalid | Flag.stackFault)
      return
    }
    stack.load(R, source)
    stack.push(0)
  }

  /**
   * Stores ST(0) in a memory format. `convert` leaves the bytes at SCRATCH and returns exception flags;
   * `indefinite` leaves those of a masked stack underflow.
   */
  const storeTo =
    (
      size: number,
      pops: boolean,
      convert: (control: number) => number,
      indefinite: () => void,
    ): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      const top = stack.register(0)
      let flags: number
      if (stack.isEmpty(top)) {
        indefinite()
        flags = Flag.invalid | Flag.stackFault
      } else {
        stack.load(A, top)
        flags = convert(stack.control())
      }
      const offset = execution.address(instruction)
      const blocked = (flags & ~stack.control() & (Flag.invalid | Flag.overflow | Flag.underflow)) !== 0
      if (blocked) execution.authoriseWrite(instruction.segment, offset, size)
      else if (size === 4 || size === 8) operands.write(instruction.segment, offset, size, SCRATCH)
      else execution.writeBytes(instruction.segment, offset, size, SCRATCH)
      stack.noteMemory(instruction, offset)
      stack.setStatus(blocked ? flags & ~(C1 | Flag.precision) : flags)
      if (pops && !blocked) stack.pop()
    }
  const put = (low: number, high: number): void => {
    state[scratch] = low
    state[scratch + 1] = high
  }
  const single = (control: number): number => {
    const flags = storeSingle(control)
    state[scratch] = work[R]
    return flags
  }
  const double = (control: number): number => {
    const flags = storeDouble(control)
    put(work[R], work[R + HIGH])
    return flags
  }
  const extended = (): number => {
    put(work[A], work[A + HIGH])
    state[scratch + 2] = work[A + EXPONENT] | (work[A + SIGN] << 15)
    return 0
  }
  const integer =
    (bits: number) =>
    (control: number): number => {
      const flags = storeInteger(control, bits)
      put(work[R], work[R + HIGH])
      return flags
    }
  const truncated =
    (bits: number) =>
    (control: number): number =>
      integer(bits)(control | (Rounding.truncate << 10))
  executors.FST_m32 = storeTo(4, false, single, () => put(0xffc00000 | 0, 0))
  executors.FSTP_m32 = storeTo(4, true, single, () => put(0xffc00000 | 0, 0))
  executors.FST_m64 = storeTo(8, false, double, () => put(0, 0xfff80000 | 0))
  executors.FSTP_m64 = storeTo(8, true, double, () => put(0, 0xfff80000 | 0))
  executors.FSTP_m80 = storeTo(10, true, extended, () => {
    put(0, 0xc0000000 | 0)
    state[scratch + 2] = 0xffff
  })
  const indefinite16 = () => put(0x8000, 0)
  const indefinite32 = () => put(0x80000000 | 0, 0)
  const indefinite64 = () => put(0, 0x80000000 | 0)
  executors.FIST_m16 = storeTo(2, false, integer(16), indefinite16)
  executors.FIST_m32 = storeTo(4, false, integer(32), indefinite32)
  executors.FISTP_m16 = storeTo(2, true, integer(16), indefinite16)
  executors.FISTP_m32 = storeTo(4, true, integer(32), indefinite32)
  executors.FISTP_m64 = storeTo(8, true, integer(64), indefinite64)
  executors.FISTTP_m16 = storeTo(2, true, truncated(16), indefinite16)
  executors.FISTTP_m32 = storeTo(4, true, truncated(32), indefinite32)
  executors.FISTTP_m64 = storeTo(8, true, truncated(64), indefinite64)
  executors.FBSTP_m80 = storeTo(
    BCD_BYTES,
    true,
    (control) => storeBcd(control, execution.bytes, SCRATCH),
    () => {
      put(0, 0xc0000000 | 0)
      state[scratch + 2] = 0xffff
    },
  )

  /** fst sti, fstp sti. */
  const storeRegister =
    (pops: boolean): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      const destination = stack.register(instruction.rm)
      let done = true
      if (stack.isEmpty(top)) {
        // The undocumented encoding D9 D8+i only pops then, as on hardware.
        if (instruction.form.opcode !== 0xd9) done = stack.underflow(destination)
      } else {
        stack.load(R, top)
        stack.finish(0, destination)
      }
      if (pops && done) stack.pop()
    }
  executors.FST_sti = storeRegister(false)
  executors.FSTP_sti = storeRegister(true)

  executors.FXCH_sti = (instruction) => {
    stack.begin()
    stack.note(instruction)
    const top = stack.register(0)
    const other = stack.register(instruction.rm)
    const topEmpty = stack.isEmpty(top)
    const otherEmpty = stack.isEmpty(other)
    if (!topEmpty && !otherEmpty) {
      stack.exchange(top, other)
      stack.setStatus(0)
      return
    }
    stack.setStatus(Flag.invalid | Flag.stackFault)
    if (!stack.mayStore(Flag.invalid)) return
    resultIndefinite()
    if (topEmpty) copySlot(R, A)
    else stack.load(A, top)
    if (otherEmpty) copySlot(R, B)
    else stack.load(B, other)
    stack.store(top, B)
    stack.store(other, A)
  }

  executors.FFREE_sti = (instruction) => {
    stack.begin()
    stack.note(instruction)
    stack.free(stack.register(instruction.rm))
  }
  executors.FFREEP_sti = (instruction) => {
    stack.begin()
    stack.note(instruction)
    stack.free(stack.register(instruction.rm))
    stack.pop()
  }

  /** fcmovcc: conditions of cmovcc; P says unordered. */
  const conditional =
    (code: number): ExecuteFunction =>
    (instruction) => {
      stack.begin()
      stack.note(instruction)
      const top = stack.register(0)
      const source = stack.register(instruction.rm)
      if (stack.isEmpty(top) || stack.isEmpty(source)) {
        stack.underflow(top)
        return
      }
      // C1 stays as it is, as on hardware.
      if (!execution.condition(code)) return
      stack.load(R, source)
      stack.store(top)
    }
  executors.FCMOVB_st0_sti = conditional(2)
  executors.FCMOVE_st0_sti = conditional(4)
  executors.FCMOVBE_st0_sti = conditional(6)
  executors.FCMOVU_st0_sti = conditional(10)
  executors.FCMOVNB_st0_sti = conditional(3)
  executors.FCMOVNE_st0_sti = conditional(5)
  executors.FCMOVNBE_st0_sti = conditional(7)
  executors.FCMOVNU_st0_sti = conditional(11)
  return executors
}
