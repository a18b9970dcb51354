import { physicalAddress } from '../../contract/address'
import type { MachineException } from '../../machine/ports'
import type { Kernel } from '../context'
import { processOf } from '../context'
import { EventNumber, raiseEvent } from '../events'
import { reachPage } from '../memory/page-fault'
import { ThreadState } from '../state'
import type { Process, Thread } from '../state'

/** Pieces of a range that lie in one page each. */
function* pagePieces(
  address: number,
  length: number,
): Generator<{ at: number; done: number; bytes: number }> {
  for (let done = 0; done < length;) {
    const at = (address + done) >>> 0
    const bytes = Math.min(length - done, 0x1000 - (at & 0xfff))
    yield { at, done, bytes }
    done += bytes
  }
}

/** Reads memory of any process; fewer bytes than asked when a page is missing. */
export const readProcess = (
  kernel: Kernel,
  process: Process,
  address: number,
  length: number,
): Uint8Array => {
  const pieces: Uint8Array[] = []
  let total = 0
  for (const { at, bytes } of pagePieces(address, length)) {
    const place = reachPage(kernel, process, at, false)
    if (place === undefined) break
    pieces.push(kernel.machine.physical.readBytes(physicalAddress(place), bytes))
    total += bytes
  }
  const result = new Uint8Array(total)
  let done = 0
  for (const piece of pieces) {
    result.set(piece, done)
    done += piece.length
  }
  return result
}

/** Writes memory of any process; the bytes written until a page was missing. */
export const writeProcess = (
  kernel: Kernel,
  process: Process,
  address: number,
  bytes: Uint8Array,
): number => {
  for (const { at, done, bytes: length } of pagePieces(address, bytes.length)) {
    const place = reachPage(kernel, process, at, true)
    if (place === undefined) return done
    kernel.machine.physical.writeBytes(physicalAddress(place), bytes.subarray(done, done + length))
  }
  return bytes.length
}

const dwords = (values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => view.setUint32(index * 4, value >>> 0, true))
  return bytes
}

/** Messages that a full buffer holds back; a debugger that never empties it gets no more than these. */
const WAITING_MESSAGES = 64

/** Appends a message to the debugger's buffer (69.0) and raises event 9; kept while the buffer is full. */
export const notifyDebugger = (kernel: Kernel, debuggee: Thread, message: readonly number[]): void => {
  const debug = kernel.state.threads[debuggee.debuggerSlot]
  if (!debug || debug.debugBuffer === 0) return
  if (debug.debugMessages.length < WAITING_MESSAGES) debug.debugMessages.push([...message])
  deliverDebugMessages(kernel, debug)
}

/** Moves held-back messages into the buffer as far as they fit: dword size, dword used, bytes. */
export const deliverDebugMessages = (kernel: Kernel, debug: Thread): void => {
  const process = processOf(kernel, debug)
  while (debug.debugMessages.length > 0) {
    const head = readProcess(kernel, process, debug.debugBuffer, 8)
    if (head.length < 8) return
    const view = new DataView(head.buffer)
    const size = view.getInt32(0, true)
    const used = view.getUint32(4, true)
    const bytes = dwords(debug.debugMessages[0]!)
    if (size <= 0 || used + bytes.length > size) return
    debug.debugMessages.shift()
    writeProcess(kernel, process, debug.debugBuffer + 4, dwords([used + bytes.length]))
    writeProcess(kernel, process, debug.debugBuffer + 8 + used, bytes)
    raiseEvent(debug, EventNumber.debug)
  }
}

/** Breakpoints 0..3, enabled in DR7 and met in DR6. */
const ENABLED = 0xff
const MET = 0xf
const RESULTS = ['eax', 'ebx', 'ecx', 'edx'] as const

/**
 * A breakpoint of 69.9 that a call's own write meets stops the thread inside the call: its registers are still
 * those of the caller, and the results come when it goes on. Undefined when nothing is watched.
 */
export const watchCall = (kernel: Kernel, thread: Thread): (() => void) | undefined => {
  const { state } = kernel.machine
  if ((state.debugRegister(7) & ENABLED) === 0) return undefined
  const before = RESULTS.map((name) => state[name])
  return () => {
    if ((state.debugRegister(6) & MET) === 0 || thread.wait || thread.killed) return
    thread.resume = {}
    RESULTS.forEach((name, index) => {
      if (state[name] !== before[index]) thread.resume![name] = state[name]
      state[name] = before[index]!
    })
  }
}

const DEBUG_EXCEPTION = 1

/** An exception of a debugged thread: the debugger is told and the thread suspended. */
export const reportException = (kernel: Kernel, thread: Thread, exception: MachineException): void => {
  const { state } = kernel.machine
  if (exception.vector === DEBUG_EXCEPTION) {
    const enabled = state.debugRegister(7)
    let status = state.debugRegister(6)
    state.setDebugRegister(6, 0)
    for (let index = 0; index < 4; index++) if (((enabled >>> (index * 2)) & 3) === 0) status &= ~(1 << index)
    notifyDebugger(kernel, thread, [3, thread.tid, status])
  } else notifyDebugger(kernel, thread, [1, thread.tid, exception.vector])
  thread.state = ThreadState.runSuspended
  kernel.machine.requestStop()
}
