import type { PhysicalAddress } from '../contract/address'
import type { ProcessorContext } from '../machine/machine'
import type { FrameState } from './memory/frame-allocator'
import type { KernelHeapState } from './memory/kernel-heap'
import type { SharedArea } from './heap/shared-memory'
import type { FutexState } from './ipc/futex'
import type { PipeState } from './ipc/pipe'
import type { ProgramEntry } from './processes/start-program'
import type { PortArea } from './syscalls/ports'
import type { NetworkState } from './network/network-state'
import type { Wait } from './scheduler'
import type { GuestFileSystem } from './files/file-system'
import type { ClipboardState } from './ipc/clipboard'
import type { LoadedLibrary, LibraryUse } from './libraries/library-state'
import type { WindowsState } from './windows/windows-state'

/** Thread states as function 9 reports them at +50. */
export const ThreadState = {
  running: 0,
  runSuspended: 1,
  waitSuspended: 2,
  zombie: 3,
  terminating: 4,
  waiting: 5,
  free: 9,
} as const
export type ThreadState = (typeof ThreadState)[keyof typeof ThreadState]

/** An address space and what its threads share. */
export interface Process {
  readonly id: number
  /** Physical address of the page directory; CR3 of every thread. */
  readonly directory: PhysicalAddress
  /** Kernel-heap address of the PROC structure and the directory behind it. */
  readonly structure: number
  /** Bytes that function 9 shows: data only, wraps silently. */
  memoryUsed: number
  /** 0 until 68.11. */
  heapBase: number
  heapTop: number
  /** Header facts the panes use: file size, start of the image. */
  readonly imageBytes: number
  /** Memory size that the header asked for, plus a long parameter. */
  readonly startMemory: number
  readonly name: string
  readonly path: string
  libraries: LibraryUse[]
  /** Function 77 handles; index is the handle number. */
  handles: (Handle | undefined)[]
  /** Slots of its living threads. */
  threads: number[]
}

export type Handle =
  | { readonly kind: 'futex'; readonly futex: FutexState }
  | {
      readonly kind: 'pipe'
      readonly pipe: PipeState
      readonly end: 'read' | 'write'
      readonly flags: number
    }

/** A mapping of a named area, owned by the thread that opened it. */
export interface SharedMapping {
  readonly kind: 'shared'
  /** Address of the kernel's small object. */
  readonly object: number
  readonly area: string
  readonly base: number
}

export interface Signal {
  readonly code: number
  readonly data: readonly number[]
}

/** A slot of the thread table. */
export interface Thread {
  readonly slot: number
  readonly tid: number
  readonly processId: number
  /** At most 11 characters, without the extension. */
  readonly name: string
  state: ThreadState
  /** Kernel threads (IDLE, OS) never run on the machine. */
  readonly system: boolean
  /** Absent while the thread is on the processor. */
  context: ProcessorContext | undefined
  wait: Wait | undefined
  /** Registers to set when the thread goes on after a wait. */
  resume: ResumeRegisters | undefined
  priority: number
  /** 51.3/51.4: run only every n-th time; 0 = always. */
  share: number
  shareLeft: number
  eventMask: number
  /** Bit n-1 = event n has occurred and was not reported. */
  occurredEvents: number
  /** Event 1 is due: the window is to be drawn. */
  redraw: boolean
  ipcBuffer: number
  ipcSize: number
  currentDirectory: string
  exceptionHandler: number
  exceptionMask: number
  exceptionStack: number
  tlsBase: number
  debuggerSlot: number
  debugBuffer: number
  /** Messages that its buffer had no room for. */
  debugMessages: number[][]
  debugRegisters: number[] | undefined
  singleStep: boolean
  objects: SharedMapping[]
  signals: Signal[]
  keyboardMode: number
  /** Kernel-heap addresses given back at the end. */
  readonly kernelStack: number
  readonly directoryBuffer: number
  /** Instructions since the last once-a-second count, and that count. */
  instructions: number
  usage: number
  /** Terminate request seen; the thread ends at the next scheduling point. */
  killed: boolean
  /** Asked to end inside a system call that protects it: it ends when that call comes back. */
  endsAfterCall: boolean
  /** It slept in a system call that must begin anew. */
  repeatsCall: boolean
  /** Work of a program's first thread before its first instruction. */
  entry: ProgramEntry | undefined
}

export interface ResumeRegisters {
  eax?: number
  ebx?: number
  ecx?: number
  edx?: number
}

/** Everything that changes while guests run; plain data, so that it can be copied for a snapshot. */
export interface KernelState {
  frames: FrameState
  kernelHeap: KernelHeapState
  processes: Map<number, Process>
  /** Index = slot, 1..255. */
  threads: (Thread | undefined)[]
  /** Highest slot in use, as the real kernel counts. */
  threadCount: number
  lastTid: number
  lastProcessId: number
  currentSlot: number
  /** Slots of each priority in ring order, and where each ring stands. */
  rings: number[][]
  ringPositions: number[]
  contextSwitches: number
  /** Slot whose floating-point state is loaded; others take #NM at their first such instruction. */
  floatingPointOwner: number
  pageFaults: number
  /** Virtual time skipped while every thread waited, in instructions. */
  idle: number
  /** The scheduler must choose anew: a tick passed or a thread gave way. */
  reschedule: boolean
  /** Virtual time of the next tick interrupt. */
  nextTick: number
  /** Tick of the next once-a-second count. */
  nextUsageUpdate: number
  sharedAreas: Map<string, SharedArea>
  libraries: LoadedLibrary[]
  nextLibraryBase: number
  lastLibraryId: number
  clipboard: ClipboardState
  files: GuestFileSystem
  portAreas: PortArea[]
  /** The loaded I/O permission map lets some port through. */
  portsOpen: boolean
  /** Seconds that function 22 moved the clock. */
  clockOffset: number
  /** Simple settings of functions 21/26, 18.x, by name. */
  settings: Record<string, number>
  /** Sockets and the loopback device; absent unless the user allows them. */
  network: NetworkState | undefined
  /** Everything about windows, drawing and input. */
  windows: WindowsState | undefined
  /** Bytes shown on the debug board so far. */
  boardLength: number
  /** Bytes not yet read by 63.2. */
  boardQueue: number[]
}
