import { say } from '../../contract/said'
import type { ProcessorState } from '../../machine/machine'
import type { Kernel } from '../context'
import { KERNEL_BASE, processOf, realKernelFails } from '../context'
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

const DR7 = 4
/** LE and GE in DR7. */
const EXACT = 0x300
/** GD in DR7: the next access to a debug register raises an exception. */
const GENERAL_DETECT = 0x2000
/** Flags of a breakpoint for four bytes of code: their number leads to the links of the thread list. */
const THREAD_LIST = 12

/**
 * Sets a breakpoint as core/debug.inc does: the number of the register is overwritten by the flags before it
 * is used. So code lands in DR0, writes of a byte in DR1, accesses to a byte in DR3; with a length, the
 * address goes behind the register's place and nothing is watched.
 */
const storeBreakpoint = (kernel: Kernel, debug: number[], flags: number, address: number): void => {
  if (flags === THREAD_LIST) realKernelFails(kernel, say('kernel.69-9-four'))
  debug[DR7] = (debug[DR7]! | EXACT | (1 << (flags * 2))) >>> 0
  if (flags <= DR7) debug[flags] = address
  const shift = flags * 4
  if (shift < 16)
    debug[DR7] = ((debug[DR7]! & ~(0xf << (16 + shift))) | (((flags << shift) & 0xffff) << 16)) >>> 0
  if ((debug[DR7]! & GENERAL_DETECT) !== 0) realKernelFails(kernel, say('kernel.69-9-two'))
}

/** 69.9: sets or clears a hardware breakpoint of the debuggee; 0 done, 1 wrong. */
const setBreakpoint: Handler = (kernel, thread, registers) => {
  const { ecx, edx, esi } = registers
  const target = debuggeeOf(kernel, thread, ecx)
  const index = edx & 0xff
  const flags = (edx >>> 8) & 0xff
  registers.eax = 1
  if (!target || index > 3 || esi >= KERNEL_BASE) return
  const debug = (target.debugRegisters ??= [0, 0, 0, 0, 0])
  if ((flags & 0x80) !== 0) {
    debug[index] = 0
    debug[DR7] = debug[DR7]! & ~(1 << (index * 2))
    registers.eax = 0
    return
  }
  const length = (flags >> 2) & 3
  // The real kernel checks the address against the number of the register, not against the length.
  if ((flags & 0xf0) !== 0 || (flags & 3) === 2 || length === 2 || (esi & index) !== 0) return
  storeBreakpoint(kernel, debug, flags, esi)
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
