import { linearAddress } from '../contract/address'
import type { MachineException } from '../machine/ports'
import { hex8, printKernelMessage, printText } from './board'
import type { Kernel } from './context'
import { KernelPageFault, currentProcess, currentThread } from './context'
import { peekEntry } from './memory/address-space'
import { mendPageFault } from './memory/page-fault'
import { BlockFlag, PageFlag } from './memory/page-entry'
import { read32, write32 } from './memory/user-memory'
import { reportException } from './processes/debugging'
import { killThread } from './processes/terminate'
import type { Thread } from './state'

const DEVICE_NOT_AVAILABLE = 7
const STACK_FAULT = 12
const GENERAL_PROTECTION = 13
const PAGE_FAULT = 14
const CR0_TASK_SWITCHED = 8

/** Names as the kernel prints them; all other vectors are "Undefined Exception". */
const NAMES: Readonly<Record<number, string>> = {
  8: 'Double fault',
  10: 'Invalid TSS',
  11: 'Segment not present',
  12: 'Stack fault',
  13: 'General protection fault',
  14: 'Page fault',
  17: 'Alignment Check',
}

/** An exception of the running program, as the kernel's gates take it. */
export const handleException = (kernel: Kernel, exception: MachineException): boolean => {
  const thread = currentThread(kernel)
  if (thread.killed) {
    kernel.machine.requestStop()
    return true
  }
  const { vector } = exception
  if (vector === DEVICE_NOT_AVAILABLE) return takeFloatingPoint(kernel, thread)
  if (vector === PAGE_FAULT) {
    if (mendPageFault(kernel, currentProcess(kernel), exception.linear, exception.errorCode)) {
      kernel.machine.invalidatePage(exception.linear)
      return true
    }
  } else if (vector === GENERAL_PROTECTION && repairNullSegments(kernel)) return true
  deliver(kernel, thread, exception)
  return true
}

/** #NM: the first floating-point instruction since the switch; the state is this thread's already. */
const takeFloatingPoint = (kernel: Kernel, thread: Thread): boolean => {
  kernel.machine.state.cr0 &= ~CR0_TASK_SWITCHED
  kernel.state.floatingPointOwner = thread.slot
  return true
}

/**
 * The reference for programs is the kernel under emulation, where a data segment loaded with a null
 * selector stays usable (base 0, no limit). The first fault through such a segment gives it that shape.
 */
const repairNullSegments = (kernel: Kernel): boolean => {
  const { state } = kernel.machine
  let repaired = false
  for (const segment of ['ds', 'es', 'fs', 'gs'] as const) {
    if ((state.selector(segment) & ~3) !== 0 || state.segmentLimit(segment) === 0xffffffff) continue
    state.setSegment(segment, state.selector(segment), 0, 0xffffffff, 0xc0f300)
    repaired = true
  }
  return repaired
}

const deliver = (kernel: Kernel, thread: Thread, exception: MachineException): void => {
  const bit = 1 << exception.vector
  const armed = (thread.exceptionMask & bit) !== 0
  thread.exceptionMask &= ~bit
  if (armed && thread.exceptionHandler !== 0) return enterHandler(kernel, thread, exception)
  if (thread.debuggerSlot !== 0) return reportException(kernel, thread, exception)
  if (isIcebp(kernel, exception)) kernel.machine.state.eip--
  printDump(kernel, thread, exception.vector, false)
  kernel.ports.fault?.(thread, exception)
  killThread(kernel, thread)
}

/** Bits of DR6 that say what raised #DB: breakpoints 0..3, debug registers, single step. */
const DEBUG_CAUSES = 0x600f

/**
 * The opcode F1 raises #DB without any cause in DR6. A processor reports the address behind it, the
 * emulator that programs' references come from reports that of the opcode.
 */
const isIcebp = (kernel: Kernel, { vector }: MachineException): boolean =>
  vector === 1 && (kernel.machine.state.debugRegister(6) & DEBUG_CAUSES) === 0

/** 68.24: the handler starts with the vector on the stack and the faulting address above it. */
const enterHandler = (kernel: Kernel, thread: Thread, exception: MachineException): void => {
  const { state } = kernel.machine
  const esp = state.esp
  const distance = (exception.linear - esp) | 0
  const stackTrouble =
    exception.vector === STACK_FAULT ||
    (exception.vector === PAGE_FAULT && distance <= 0 && distance + 0x1000 >= 0)
  try {
    if (stackTrouble && (thread.exceptionStack | 0) > 0 && enterOnReserve(kernel, thread, exception)) return
    state.esp = (esp - 8) >>> 0
    write32(kernel, esp - 8, state.eip)
    write32(kernel, esp - 4, exception.vector)
    state.eip = thread.exceptionHandler
  } catch (error) {
    if (!(error instanceof KernelPageFault)) throw error
    kernelFault(kernel, thread, error)
  }
}

/** The record below the reserve stack's top: lock, code, cr2, eip, old esp. */
const RESERVE = { bytes: 20, lock: 0, code: 4, cr2: 8, eip: 12, esp: 16 } as const

const enterOnReserve = (kernel: Kernel, thread: Thread, exception: MachineException): boolean => {
  const { state } = kernel.machine
  const record = thread.exceptionStack - RESERVE.bytes
  if ((read32(kernel, record + RESERVE.lock) & 1) !== 0) return false
  if (exception.vector === PAGE_FAULT && (thread.exceptionMask & (1 << STACK_FAULT)) === 0) return false
  if (exception.vector === PAGE_FAULT) {
    thread.exceptionMask = (thread.exceptionMask & ~(1 << STACK_FAULT)) | (1 << PAGE_FAULT)
  }
  write32(kernel, record + RESERVE.lock, read32(kernel, record + RESERVE.lock) | 1)
  write32(kernel, record + RESERVE.code, STACK_FAULT)
  write32(kernel, record + RESERVE.esp, state.esp)
  write32(kernel, record + RESERVE.cr2, exception.linear)
  write32(kernel, record + RESERVE.eip, state.eip)
  state.esp = record
  state.eip = thread.exceptionHandler
  return true
}

/** A page fault while the kernel works for a program: the dump names the kernel, the thread ends. */
export const kernelFault = (kernel: Kernel, thread: Thread, fault: KernelPageFault): void => {
  printDump(kernel, thread, PAGE_FAULT, true)
  kernel.ports.fault?.(thread, { vector: PAGE_FAULT, errorCode: 0, linear: fault.linear })
  killThread(kernel, thread)
}

/** Where the real kernel's code lies; shown as EIP when a fault happened inside a system function. */
const KERNEL_EIP = 0x80010000

const printDump = (kernel: Kernel, thread: Thread, vector: number, inKernel: boolean): void => {
  const { state } = kernel.machine
  const line = (text: string) => printKernelMessage(kernel, text)
  line(`Process - forced terminate PID: ${hex8(thread.tid)} [${thread.name}]`)
  line(NAMES[vector] ?? 'Undefined Exception')
  line(`EAX : ${hex8(state.eax)} EBX : ${hex8(state.ebx)} ECX : ${hex8(state.ecx)}`)
  line(`EDX : ${hex8(state.edx)} ESI : ${hex8(state.esi)} EDI : ${hex8(state.edi)}`)
  const eip = inKernel ? KERNEL_EIP : state.eip
  line(`EBP : ${hex8(state.ebp)} EIP : ${hex8(eip)} ESP : ${hex8(state.esp)}`)
  const place = inKernel ? 'CS : 00000008 (kernel)' : 'CS : 0000001B (application)'
  line(`Flags : ${hex8(state.eflags)} ${place}`)
  line('Stack dump:')
  try {
    printStack(kernel, state.esp)
  } catch (error) {
    if (!(error instanceof KernelPageFault)) throw error
    // The kernel has faulted over the dump, and dumps that; then with a stack of its own.
    if (!inKernel) printDump(kernel, thread, PAGE_FAULT, true)
  }
}

const STACK_WORDS = 9

/**
 * Nine dwords from esp; a word in a page that does not exist ends the list. Only its first byte is
 * checked: reading one that runs over into such a page throws KernelPageFault.
 */
const printStack = (kernel: Kernel, esp: number): void => {
  const process = currentProcess(kernel)
  for (let index = 0; index < STACK_WORDS; index++) {
    const at = linearAddress(esp + index * 4)
    const entry = peekEntry(kernel.machine.physical, process.directory, at)
    if ((entry & BlockFlag.reserved) === 0) return printText(kernel, '\nK : Unexpected end of the stack\n')
    printText(kernel, `${index % 3 === 0 ? 'K : ' : ' '}[ESP+${String(index * 4).padStart(2, '0')}]: `)
    const word = (entry & PageFlag.present) === 0 ? 0 : read32(kernel, at)
    printText(kernel, `${hex8(word)}${index % 3 === 2 ? '\n' : ''}`)
  }
}
