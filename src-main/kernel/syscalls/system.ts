import { TICKS_PER_SECOND, TIME_STAMP_HERTZ, TIME_STAMPS_PER_INSTRUCTION, currentTick, now } from '../clock'
import type { Kernel } from '../context'
import { KERNEL_BASE } from '../context'
import { KERNEL_HEAP_DESCRIPTORS } from '../memory/kernel-heap'
import { isUserRange, writeBytes } from '../memory/user-memory'
import { answerMinusOne, leaveUnchanged } from './family'
import type { Families, Handler } from './family'

/** 0.7.7.0 without a debug tag, kernel ABI 40.0; no commit number. */
const VERSION = Uint8Array.from([0, 7, 7, 0, 0, 0, 0x28, 0, 0, 0, 0, 0, 0, 0, 0, 0])

const kernelVersion: Handler = (kernel, _thread, registers) => {
  if (isUserRange(registers.ecx, VERSION.length)) writeBytes(kernel, registers.ecx, VERSION)
  else registers.eax = 0xffffffff
}

/** 18.20: frames and kernel heap, seven dwords. */
const memoryFigures: Handler = (kernel, _thread, registers) => {
  const { ecx } = registers
  if (ecx >= KERNEL_BASE) {
    registers.eax = 0xffffffff
    return
  }
  const { frames, kernelHeap, pageFaults } = kernel.state
  const bytes = new Uint8Array(28)
  const view = new DataView(bytes.buffer)
  const values = [
    frames.total,
    frames.free,
    pageFaults,
    kernelHeap.size,
    kernelHeap.free,
    KERNEL_HEAP_DESCRIPTORS,
    kernelHeap.freeDescriptors,
  ]
  values.forEach((value, index) => view.setUint32(index * 4, value >>> 0, true))
  writeBytes(kernel, ecx, bytes)
  registers.eax = (frames.total << 12) >>> 0
}

/** Idle time stamps of the last second: what is left of a second when threads ran. */
const idleStamps = (kernel: Kernel): number => {
  if (currentTick(kernel) < TICKS_PER_SECOND) return 0
  const busy = kernel.state.threads.reduce((sum, thread) => sum + (thread?.usage ?? 0), 0)
  return Math.max(0, TIME_STAMP_HERTZ - busy * TIME_STAMPS_PER_INSTRUCTION)
}

/** One disk: the RAM disk. No floppy, hard disk or CD drive. */
const DISKS = new Uint8Array(10)

const diskInformation: Handler = (kernel, _thread, registers) => {
  if (registers.ecx === 1 && isUserRange(registers.edx, DISKS.length))
    writeBytes(kernel, registers.edx, DISKS)
}

/** A setting that 21.n stores and 26.n reads. */
const setting = (name: string, start: number, mask: number) => ({
  read: ((kernel, _thread, registers) => {
    registers.eax = kernel.state.settings[name] ?? start
  }) satisfies Handler,
  write: ((kernel, _thread, registers) => {
    kernel.state.settings[name] = (registers.ecx & mask) >>> 0
    registers.eax = 0
  }) satisfies Handler,
})

const language = setting('language', 1, 0xffffffff)
const diskAccess = setting('low-level disk access', 0, 1)
const pciAccess = setting('low-level PCI access', 1, 1)

/** Function 18 without windows and processes, 21, 26, and the processor part of 68. */
export const systemFamily: Families = {
  '18.*': leaveUnchanged,
  '18.4': (kernel, _thread, registers) => {
    registers.eax = idleStamps(kernel) >>> 0
  },
  '18.5': (_kernel, _thread, registers) => {
    registers.eax = TIME_STAMP_HERTZ >>> 0
  },
  '18.8': (kernel, _thread, registers) => {
    const muted = kernel.state.settings.muted ?? 0
    if (registers.ecx === 1) registers.eax = muted
    else if (registers.ecx === 2) kernel.state.settings.muted = muted ^ 1
  },
  '18.11': diskInformation,
  '18.12': answerMinusOne,
  '18.13': kernelVersion,
  '18.14': (_kernel, _thread, registers) => {
    registers.eax = 0
  },
  '18.16': (kernel, _thread, registers) => {
    registers.eax = kernel.state.frames.free * 4
  },
  '18.17': (kernel, _thread, registers) => {
    registers.eax = kernel.state.frames.total * 4
  },
  '18.20': memoryFigures,
  '21.5': language.write,
  '21.11': diskAccess.write,
  '21.12': pciAccess.write,
  '21.*': answerMinusOne,
  '26.5': language.read,
  '26.11': diskAccess.read,
  '26.12': pciAccess.read,
  '26.*': answerMinusOne,
  '68.2': (kernel, _thread, registers) => {
    const { ecx } = registers
    if (ecx === 0) {
      kernel.machine.state.cr4 |= PERFORMANCE_COUNTERS
      registers.eax = kernel.machine.state.cr4
    } else if (ecx === 1) registers.eax = (kernel.machine.state.cr0 >>> 29) & 3
  },
  '68.3': (kernel, _thread, registers) => {
    const stamp = now(kernel) * TIME_STAMPS_PER_INSTRUCTION
    const isTimeStamp = registers.edx === TIME_STAMP_REGISTER
    registers.eax = isTimeStamp ? stamp >>> 0 : 0
    registers.ebx = isTimeStamp ? Math.floor(stamp / 0x100000000) : 0
  },
  '68.4': leaveUnchanged,
}

/** CR4.PCE lets programs read performance counters. */
const PERFORMANCE_COUNTERS = 0x100
const TIME_STAMP_REGISTER = 0x10
