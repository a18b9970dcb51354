import type { Kernel } from './context'
import { KernelPageFault, RunStopped } from './context'
import { hex8 } from './board'
import { read32, readString } from './memory/user-memory'
import { describeCall } from './system-call-table'
import type { Thread } from './state'

/** One call, as the trace shows it. */
export interface TracedCall {
  readonly instruction: number
  readonly tid: number
  readonly slot: number
  /** Address behind the `int 0x40`. */
  readonly returnAddress: number
  readonly path: string
  readonly name: string
  /** Arguments by name: `ecx=00001000 (size in bytes)`. */
  readonly text: string
  /** `eax=00014000`, more registers where they changed, `waits`, `ended`. */
  readonly result: string
}

const RESULTS = ['eax', 'ebx', 'ecx', 'edx', 'esi', 'edi', 'ebp'] as const
const STRING_SHOWN = 64

const quote = (bytes: Uint8Array): string =>
  `"${Array.from(bytes, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')}"`

/** Reads for showing only: undefined where the program's pointer leads nowhere. */
const peek = <Value>(read: () => Value): Value | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof KernelPageFault || error instanceof RunStopped) return undefined
    throw error
  }
}

/** Begins the record of a call; `finish` compares the registers and hands it to the port. */
export const traceCall = (kernel: Kernel, thread: Thread): { finish(): void } => {
  const { state } = kernel.machine
  const before = RESULTS.map((name) => state[name])
  const instruction = kernel.machine.instructions
  const returnAddress = state.eip
  const call = describeCall(state.eax & 0xff, (register) =>
    register === '[ebx]' ? (peek(() => read32(kernel, state.ebx)) ?? 0) : state[register],
  )
  const text = call.inputs
    .map(({ register, role, pointer }) => {
      const value = registerValue(kernel, register)
      if (value === undefined) return role
      const string =
        pointer?.size === 'string' ? peek(() => readString(kernel, value, STRING_SHOWN)) : undefined
      return `${register}=${hex8(value)}${string ? ` ${quote(string)}` : ''} (${role})`
    })
    .join(', ')
  return {
    finish: () => {
      const changed = RESULTS.flatMap((name, index) =>
        name === 'eax' || state[name] !== before[index] ? [`${name}=${hex8(state[name])}`] : [],
      )
      kernel.ports.systemCall?.({
        instruction,
        tid: thread.tid,
        slot: thread.slot,
        returnAddress,
        path: call.path,
        name: call.name,
        text,
        result: thread.killed ? 'ended' : thread.wait ? `waits (${thread.wait.kind})` : changed.join(' '),
      })
    },
  }
}

const registerValue = (kernel: Kernel, register: string): number | undefined => {
  const name = RESULTS.find((candidate) => candidate === register)
  return name && kernel.machine.state[name]
}
