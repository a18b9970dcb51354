import { linearAddress } from '../contract/address'
import type { Kernel } from './context'
import { hex8 } from './board'
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

/** Reads a byte for showing only: no page is created, nothing is marked. Undefined where there is none. */
const peek8 = ({ machine }: Kernel, address: number): number | undefined => {
  const at = machine.peekTranslate(linearAddress(address))
  return at === undefined ? undefined : machine.physical.read8(at)
}

const peek32 = (kernel: Kernel, address: number): number =>
  [3, 2, 1, 0].reduce((value, offset) => (value << 8) | (peek8(kernel, address + offset) ?? 0), 0) >>> 0

const peekString = (kernel: Kernel, address: number): Uint8Array => {
  const bytes: number[] = []
  while (bytes.length < STRING_SHOWN) {
    const byte = peek8(kernel, address + bytes.length)
    if (byte === undefined || byte === 0) break
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** Begins the record of a call; `finish` compares the registers and hands it to the port. */
export const traceCall = (kernel: Kernel, thread: Thread): { finish(): void } => {
  const { state } = kernel.machine
  const before = RESULTS.map((name) => state[name])
  const instruction = kernel.machine.instructions
  const returnAddress = state.eip
  const call = describeCall(state.eax & 0xff, (register) =>
    register === '[ebx]' ? peek32(kernel, state.ebx) : state[register],
  )
  const text = call.inputs
    .map(({ register, role, pointer }) => {
      const value = registerValue(kernel, register)
      if (value === undefined) return role
      const string = pointer?.size === 'string' ? peekString(kernel, value) : undefined
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
