import { REGISTER_NAMES } from '../../machine/machine'
import type { Kernel } from '../context'
import { kernelAllocate, kernelFree } from '../memory/kernel-heap'
import { loadUserSegments } from '../memory/system-tables'
import type { ProgramEntry } from './start-program'
import { Priority, addToRing } from '../scheduler'
import { ThreadState } from '../state'
import type { Process, Thread } from '../state'

const KERNEL_STACK = 0x2000
const FPU_AREA = 0x200
const PATH_BUFFER = 0x1000
export const SLOTS = 255
/** IF and IOPL 1. */
const START_FLAGS = 0x1202
/** Redraw, key and button: what function 40 would set to 7. */
const START_EVENT_MASK = 7

export interface ThreadStart {
  readonly process: Process
  readonly name: string
  readonly eip: number
  readonly esp: number
  readonly tlsBase: number
  readonly currentDirectory: string
  /** Slot of the debugger that starts this program; 0 = none. */
  readonly debuggerSlot: number
  /** For a program's first thread: what its first turn begins with. */
  readonly entry?: ProgramEntry
}

/** The lowest free slot, or 0. */
export const freeSlot = (kernel: Kernel): number => {
  for (let slot = 1; slot <= SLOTS; slot++) if (!kernel.state.threads[slot]) return slot
  return 0
}

const blankThread = (
  slot: number,
  tid: number,
  processId: number,
  name: string,
  system: boolean,
): Thread => ({
  slot,
  tid,
  processId,
  name,
  state: ThreadState.running,
  system,
  context: undefined,
  wait: undefined,
  resume: undefined,
  priority: Priority.user,
  share: 0,
  shareLeft: 0,
  eventMask: START_EVENT_MASK,
  occurredEvents: 0,
  redraw: true,
  ipcBuffer: 0,
  ipcSize: 0,
  currentDirectory: '',
  exceptionHandler: 0,
  exceptionMask: 0,
  exceptionStack: 0,
  tlsBase: 0,
  debuggerSlot: 0,
  debugBuffer: 0,
  debugMessages: [],
  debugRegisters: undefined,
  singleStep: false,
  objects: [],
  signals: [],
  keyboardMode: 0,
  kernelStack: 0,
  directoryBuffer: 0,
  instructions: 0,
  usage: 0,
  killed: false,
  endsAfterCall: false,
  repeatsCall: false,
  entry: undefined,
})

/** Puts a new thread into `slot`, ready to run with all general registers 0; false: no memory. */
export const createThread = (kernel: Kernel, slot: number, start: ThreadStart): Thread | undefined => {
  const kernelStack = kernelAllocate(kernel, KERNEL_STACK + FPU_AREA)
  const directoryBuffer = kernelStack === 0 ? 0 : kernelAllocate(kernel, PATH_BUFFER)
  if (directoryBuffer === 0) {
    if (kernelStack !== 0) kernelFree(kernel, kernelStack)
    return undefined
  }
  const tid = ++kernel.state.lastTid
  const thread: Thread = {
    ...blankThread(slot, tid, start.process.id, start.name, false),
    kernelStack,
    directoryBuffer,
    tlsBase: start.tlsBase,
    currentDirectory: start.currentDirectory,
    context: startContext(kernel, start),
    entry: start.entry,
    debuggerSlot: start.debuggerSlot,
  }
  kernel.state.threads[slot] = thread
  kernel.state.threadCount = Math.max(kernel.state.threadCount, slot)
  start.process.threads.push(slot)
  addToRing(kernel.state, thread)
  kernel.windows.threadStarted(kernel, thread)
  return thread
}

/** The processor state of a thread's first instruction, made on the machine and put aside. */
const startContext = (kernel: Kernel, start: ThreadStart) => {
  const { machine } = kernel
  const kept = machine.saveContext()
  machine.loadContext(kernel.pristineContext)
  const { state } = machine
  for (const name of REGISTER_NAMES) state[name] = 0
  state.eip = start.eip
  state.esp = start.esp
  state.eflags = START_FLAGS
  state.cr3 = start.process.directory
  loadUserSegments(machine, start.tlsBase)
  const context = machine.saveContext()
  machine.loadContext(kept)
  return context
}

const KERNEL_THREADS = [
  { name: 'IDLE', state: ThreadState.running, eventMask: 0 },
  { name: 'OS', state: ThreadState.waiting, eventMask: 0 },
  { name: 'OS', state: ThreadState.waiting, eventMask: START_EVENT_MASK },
  { name: 'OS', state: ThreadState.waiting, eventMask: START_EVENT_MASK },
  { name: 'OS', state: ThreadState.waiting, eventMask: START_EVENT_MASK },
] as const

/** The kernel's own threads take the first slots; they are only seen by function 9. */
export const createKernelThreads = (kernel: Kernel): void => {
  for (const { name, state, eventMask } of KERNEL_THREADS) {
    const slot = freeSlot(kernel)
    const thread = blankThread(slot, ++kernel.state.lastTid, 0, name, true)
    kernel.state.threads[slot] = { ...thread, state, eventMask, redraw: false }
    kernel.state.threadCount = slot
  }
}
