import { linearAddress } from '../contract/address'
import type { CallArgument } from '../contract/call-arguments'
import { type Said, say } from '../contract/said'
import type { Kernel } from './context'
import { hex8 } from './board'
import { KERNEL_BASE } from './context'
import { sayWait } from './scheduler'
import { PAGE_SIZE } from './memory/page-entry'
import { describeCall } from './system-call-table'
import type { RegisterRole } from './system-call-table/system-call'
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
  /** In the order of the table's inputs. */
  readonly arguments: readonly CallArgument[]
  /** `eax=00014000`, more registers where they changed, that it waits or ended; then what it wrote: `[00001000]=07 07 00`. */
  readonly result: Said
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

/** Bytes of a buffer that are compared, and changed ones that are shown. */
const MOST_COMPARED = 4096
const MOST_SHOWN = 16

/** Memory of the program that a call may write, as it was before. */
interface Buffer {
  readonly address: number
  readonly before: Uint8Array
}

/** Reads bytes for showing only, a page at a time; zeros where there is no page. */
const peekBytes = ({ machine }: Kernel, address: number, count: number): Uint8Array => {
  const bytes = new Uint8Array(count)
  for (let done = 0; done < count;) {
    const at = (address + done) >>> 0
    const length = Math.min(count - done, PAGE_SIZE - (at % PAGE_SIZE))
    const place = machine.peekTranslate(linearAddress(at))
    if (place !== undefined) bytes.set(machine.physical.readBytes(place, length), done)
    done += length
  }
  return bytes
}

const bufferOf = (kernel: Kernel, { register, pointer }: RegisterRole): Buffer | undefined => {
  if (!pointer || pointer.direction === 'in') return undefined
  const address = valueOf(kernel, register)
  const size = typeof pointer.size === 'number' ? pointer.size : valueOf(kernel, pointer.size)
  if (address === undefined || size === undefined || address >= KERNEL_BASE) return undefined
  return { address, before: peekBytes(kernel, address, Math.min(size, MOST_COMPARED)) }
}

/** The bytes from the first to the last that a call changed; undefined when it changed none. */
const changedBytes = (kernel: Kernel, { address, before }: Buffer): Said | undefined => {
  const after = peekBytes(kernel, address, before.length)
  const first = after.findIndex((byte, index) => byte !== before[index])
  if (first < 0) return undefined
  const last = after.findLastIndex((byte, index) => byte !== before[index])
  const shown = [...after.subarray(first, Math.min(last + 1, first + MOST_SHOWN))]
  const more = last + 1 - first - shown.length
  const written = `[${hex8(address + first)}]=${shown.map((byte) => hex2(byte)).join(' ')}`
  return more > 0 ? [written, say('call.more', { count: more })] : written
}

const hex2 = (byte: number): string => hex8(byte).slice(6)

/** Begins the record of a call; `finish` compares registers and memory and hands it to the port. */
export const traceCall = (kernel: Kernel, thread: Thread): { finish(): void } => {
  const { state } = kernel.machine
  const before = RESULTS.map((name) => state[name])
  const instruction = kernel.machine.instructions
  const returnAddress = state.eip
  const call = describeCall(state.eax & 0xff, (register) =>
    register === '[ebx]' ? peek32(kernel, state.ebx) : state[register],
  )
  const args = call.inputs.map(({ register, role, pointer }): CallArgument => {
    const value = valueOf(kernel, register)
    if (value === undefined) return { shown: '', role }
    const string = pointer?.size === 'string' ? peekString(kernel, value) : undefined
    return { shown: `${register}=${hex8(value)}${string ? ` ${quote(string)}` : ''}`, role }
  })
  const buffers = call.inputs.flatMap((role) => bufferOf(kernel, role) ?? [])
  const results = (): Said => {
    if (thread.killed) return say('thread.ended')
    if (thread.wait) return sayWait(thread.wait)
    const registers = RESULTS.flatMap((name, index) =>
      name === 'eax' || state[name] !== before[index] ? [`${name}=${hex8(state[name])}`] : [],
    )
    return [registers.join(' '), ...buffers.flatMap((buffer) => changedBytes(kernel, buffer) ?? [])]
  }
  return {
    finish: () =>
      kernel.ports.systemCall?.({
        instruction,
        tid: thread.tid,
        slot: thread.slot,
        returnAddress,
        path: call.path,
        name: call.name,
        arguments: args,
        result: results(),
      }),
  }
}

/** What a role's register holds: a register, a dword of the structure at ebx, or the address of a path. */
const valueOf = (kernel: Kernel, register: string): number | undefined => {
  const { state } = kernel.machine
  if (register === 'path') return pathAddress(kernel)
  const field = /^\[ebx\+(\d+)\]$/.exec(register)
  if (field) return peek32(kernel, (state.ebx + Number(field[1])) >>> 0)
  const name = RESULTS.find((candidate) => candidate === register)
  return name && state[name]
}

const FUNCTION_80 = 80

/** Function 70 has its path at +20, or a pointer behind a zero byte there; function 80 a pointer at +24. */
const pathAddress = (kernel: Kernel): number => {
  const { eax, ebx } = kernel.machine.state
  if ((eax & 0xff) === FUNCTION_80) return peek32(kernel, ebx + 24)
  return peek8(kernel, ebx + 20) === 0 ? peek32(kernel, ebx + 21) : (ebx + 20) >>> 0
}
