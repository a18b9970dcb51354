import { linearAddress } from '../contract/address'
import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import { address8 } from '../debugger/describe-address'
import { writeGuest } from '../debugger/guest-memory'
import type { InspectedMachine } from '../debugger/inspected'
import { WIDE_REGISTERS } from '../debugger/inspectors/wide-registers'
import { REGISTER_NAMES } from '../machine/machine'
import { STATUS_FLAGS, Flag } from '../x86/eflags'

const KERNEL_BASE = 0x80000000
/** Flags that a person may change: what programs can change, no more. */
const EDITABLE_FLAGS = STATUS_FLAGS | Flag.df

/** State fields behind the names of the x87 and SSE control registers. */
const UNIT_REGISTERS = { fcw: 'x87Control', fsw: 'x87Status', ftw: 'x87InUse', mxcsr: 'mxcsr' } as const
/** On a bare machine these belong to the listing, too. */
const CONTROL_REGISTERS = ['cr0', 'cr2', 'cr3', 'cr4'] as const

/** Writes a general register, eip, the status flags of eflags, an FPU or SSE control register; of a bare machine, CRn. */
export const editRegister = (
  { machine, process }: InspectedMachine,
  name: string,
  value: number,
): Result<undefined> => {
  const { state } = machine
  const general = REGISTER_NAMES.find((register) => register === name)
  const control = CONTROL_REGISTERS.find((register) => register === name)
  if (general !== undefined) state[general] = value
  else if (name === 'eip') state.eip = value
  else if (name === 'eflags') state.eflags = (state.eflags & ~EDITABLE_FLAGS) | (value & EDITABLE_FLAGS)
  else if (name in UNIT_REGISTERS) state[UNIT_REGISTERS[name as keyof typeof UNIT_REGISTERS]] = value
  else if (control !== undefined && process === undefined) state[control] = value
  else return fail('no-such-register', say('refused.register', { name }))
  return ok(undefined)
}

/** Writes ST(i), MMi or XMMi. */
export const editWideRegister = (
  { machine }: InspectedMachine,
  name: string,
  bytes: Uint8Array,
): Result<undefined> => {
  const register = WIDE_REGISTERS.find((one) => one === name)
  if (register === undefined) return fail('no-such-register', say('refused.wide-register', { name }))
  const { length } = machine.state.wide(register)
  if (bytes.length !== length)
    return fail('wrong-size', say('refused.wrong-size', { name, length, given: bytes.length }))
  machine.state.setWide(register, bytes)
  return ok(undefined)
}

/** Writes bytes of the program's memory, all or none. */
export const editMemory = (
  { machine, memory, process }: InspectedMachine,
  address: number,
  bytes: Uint8Array,
): Result<undefined> => {
  if (process !== undefined && address + bytes.length > KERNEL_BASE)
    return fail('read-only', say('refused.kernel-memory', { address: address8(address) }))
  return writeGuest(memory, machine.physical, linearAddress(address), bytes)
    ? ok(undefined)
    : fail('not-mapped', say('refused.not-mapped', { address: address8(address) }))
}
