import type { ProcessorState } from '../../machine/machine'
import type { Kernel } from '../context'
import { KERNEL_BASE, processOf } from '../context'
import { readBytes, writeBytes } from '../memory/user-memory'
import { deliverDebugMessages, readProcess, writeProcess } from '../processes/debugging'
import { ThreadState } from '../state'
import { wakeForSocket } from '../scheduler'
import type { Thread } from '../state'
import type { Families, Handler } from './family'
import { terminateSlot, threadByTid } from './processes'

const CONTEXT_BYTES = 40
const CONTEXT = ['eip', 'eflags', 'eax', 'ecx', 'edx', 'ebx', 'esp', 'ebp', 'esi', 'edi'] as const

/** The thread that ecx names, when the caller is its debugger. */
const debuggeeOf = (kernel: Kernel, thread: Thread, tid: number): Thread | undefined => {
  const target = threadByTid(kernel, tid)
  return target?.debuggerSlot === thread.slot ? target : undefined
}

/** Lends the machine to another thread's saved state. */
const withContext = (kernel: Kernel, target: Thread, use: (state: ProcessorState) => void): void => {
  if (!target.context) return
  const { machine } = kernel
  const kept = machine.saveContext()
  machine.loadContext(target.context)
  use(machine.state)
  target.context = machine.saveContext()
  machine.loadContext(kept)
}

const resume = (target: Thread): void => {
  if (target.wait?.kind === 'socket') wakeForSocket(target)
  else if (target.state === ThreadState.runSuspended) target.state = ThreadState.running
  else if (target.state === ThreadState.waitSuspended) target.state = ThreadState.waiting
}

const getContext: Handler = (kernel, thread, registers) => {
  const { ecx, edx, esi } = registers
  const target = edx === CONTEXT_BYTES ? debuggeeOf(kernel, thread, ecx) : undefined
  if (!target) return
  const bytes = new Uint8Array(CONTEXT_BYTES)
  const view = new DataView(bytes.buffer)
  withContext(kernel, target, (state) => {
    CONTEXT.forEach((name, index) => view.setUint32(index * 4, state[name] >>> 0, true))
  })
  writeBytes(kernel, esi, bytes)
}

/** Flags that a debugger may set in a program: all but IOPL, VM and the interrupt flag. */
const USER_FLAGS = 0x00254dd5
const FIXED_FLAGS = 0x1202

const setContext: Handler = (kernel, thread, registers) => {
  const { ecx, edx, esi } = registers
  const target = edx === CONTEXT_BYTES ? debuggeeOf(kernel, thread, ecx) : undefined
  if (!target) return
  const bytes = readBytes(kernel, esi, CONTEXT_BYTES)
  const view = new DataView(bytes.buffer)
  withContext(kernel, target, (state) => {
    CONTEXT.forEach((name, index) => {
      const value = view.getUint32(index * 4, true)
      state[name] = name === 'eflags' ? (value & USER_FLAGS) | FIXED_FLAGS : value
    })
  })
}

const copyMemory =
  (write: boolean): Handler =>
  (kernel, thread, registers) => {
    const { ecx, edx: length, edi: buffer, esi: address } = registers
    const target = debuggeeOf(kernel, thread, ecx)
    if (!target) {
      registers.eax = 0xffffffff
      return
    }
    const process = processOf(kernel, target)
    if (write) registers.eax = writeProcess(kernel, process, address, readBytes(kernel, buffer, length))
    else {
      const bytes = readProcess(kernel, process, address, length)
      writeBytes(kernel, buffer, bytes)
      registers.eax = bytes.length
    }
  }

/** 69.9: sets or clears a hardware breakpoint of the debuggee; 0 done, 1 wrong, 2 taken. */
const setBreakpoint: Handler = (kernel, thread, registers) => {
  const { ecx, edx, esi } = registers
  const target = debuggeeOf(kernel, thread, ecx)
  const index = edx & 0xff
  const flags = (edx >>> 8) & 0xff
  if (!target || index > 3 || esi >= KERNEL_BASE) {
    registers.eax = 1
    return
  }
  const debug = (target.debugRegisters ??= [0, 0, 0, 0, 0])
  if ((flags & 0x80) !== 0) {
    debug[index] = 0
    debug[4] = debug[4]! & ~(1 << (index * 2))
    registers.eax = 0
    return
  }
  const length = (flags >> 2) & 3
  // The real kernel checks the address against the number of the register, not against the length.
  if ((flags & 0xf0) !== 0 || (flags & 3) === 2 || length === 2 || (esi & index) !== 0) {
    registers.eax = 1
    return
  }
  debug[index] = esi
  const field = 16 + index * 4
  debug[4] = ((debug[4]! & ~(15 << field)) | (flags << field) | 0x300 | (1 << (index * 2))) >>> 0
  registers.eax = 0
}

/** Function 69: a debugger inside the guest. */
export const debugFamily: Families = {
  '69.0': (kernel, thread, registers) => {
    thread.debugBuffer = registers.ecx
    deliverDebugMessages(kernel, thread)
  },
  '69.1': getContext,
  '69.2': setContext,
  '69.3': (kernel, thread, registers) => {
    const target = debuggeeOf(kernel, thread, registers.ecx)
    if (!target) return
    target.debuggerSlot = 0
    resume(target)
  },
  '69.4': (kernel, thread, registers) => {
    const target = debuggeeOf(kernel, thread, registers.ecx)
    if (target?.state === ThreadState.running) target.state = ThreadState.runSuspended
    else if (target?.state === ThreadState.waiting) target.state = ThreadState.waitSuspended
  },
  '69.5': (kernel, _thread, registers) => {
    const target = threadByTid(kernel, registers.ecx)
    if (target) resume(target)
  },
  '69.6': copyMemory(false),
  '69.7': copyMemory(true),
  '69.8': (kernel, thread, registers) => {
    const target = debuggeeOf(kernel, thread, registers.ecx)
    if (target) terminateSlot(kernel, target.slot)
  },
  '69.9': setBreakpoint,
}
