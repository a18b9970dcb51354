import { linearAddress } from '../contract/address'
import { fail, ok, type Result } from '../contract/result'
import { address8 } from '../debugger/describe-address'
import { writeGuest } from '../debugger/guest-memory'
import type { InspectedMachine } from '../debugger/inspected'
import { REGISTER_NAMES } from '../machine/machine'
import { STATUS_FLAGS, Flag } from '../x86/eflags'

const KERNEL_BASE = 0x80000000
/** Flags that a person may change: what programs can change, no more. */
const EDITABLE_FLAGS = STATUS_FLAGS | Flag.df

/** Writes a general register, eip, or the status flags of eflags. */
export const editRegister = (
  { machine }: InspectedMachine,
  name: string,
  value: number,
): Result<undefined> => {
  const { state } = machine
  const general = REGISTER_NAMES.find((register) => register === name)
  if (general !== undefined) state[general] = value
  else if (name === 'eip') state.eip = value
  else if (name === 'eflags') state.eflags = (state.eflags & ~EDITABLE_FLAGS) | (value & EDITABLE_FLAGS)
  else
    return fail('no-such-register', `'${name}' cannot be changed; eax to edi, esp, ebp, eip and eflags can.`)
  return ok(undefined)
}

/** Writes bytes of the program's memory, all or none. */
export const editMemory = (
  { machine, memory, process }: InspectedMachine,
  address: number,
  bytes: Uint8Array,
): Result<undefined> => {
  if (process !== undefined && address + bytes.length > KERNEL_BASE)
    return fail(
      'read-only',
      `${address8(address)} belongs to the kernel; a program could not write there either.`,
    )
  return writeGuest(memory, machine.physical, linearAddress(address), bytes)
    ? ok(undefined)
    : fail('not-mapped', `No page stands behind ${address8(address)}: there is nothing to write to.`)
}
