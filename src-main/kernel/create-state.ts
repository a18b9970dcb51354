import { INSTRUCTIONS_PER_TICK, TICKS_PER_SECOND } from './clock'
import { createFileSystem } from './files/file-system'
import type { KernelOptions } from './kernel'
import { bootMemory } from './memory/boot-memory'
import { createFrames } from './memory/frame-allocator'
import { createKernelHeap } from './memory/kernel-heap'
import { createNetwork } from './network/network-state'
import type { KernelState } from './state'

const createMemory = (memoryBytes: number): Pick<KernelState, 'frames' | 'kernelHeap'> => {
  const boot = bootMemory(memoryBytes)
  return {
    frames: createFrames(memoryBytes, boot.frames),
    kernelHeap: createKernelHeap(memoryBytes, boot.cacheShortage),
  }
}

/** The kernel before its first program. */
export const createState = (memoryBytes: number, options: KernelOptions): KernelState => ({
  ...createMemory(memoryBytes),
  processes: new Map(),
  threads: [],
  threadCount: 0,
  lastTid: 0,
  lastProcessId: 0,
  currentSlot: 1,
  rings: [[], [], []],
  ringPositions: [0, 0, 0],
  contextSwitches: 0,
  floatingPointOwner: 0,
  pageFaults: 0,
  idle: 0,
  reschedule: true,
  nextTick: INSTRUCTIONS_PER_TICK,
  nextUsageUpdate: TICKS_PER_SECOND,
  sharedAreas: new Map(),
  libraries: [],
  nextLibraryBase: 0x70000000,
  lastLibraryId: 0,
  clipboard: { slots: [], locked: false },
  files: createFileSystem(options),
  portAreas: [],
  portsOpen: false,
  clockOffset: 0,
  settings: {},
  network: options.loopback ? createNetwork() : undefined,
  windows: undefined,
  boardLength: 0,
  boardQueue: [],
})
