import type { Kernel } from '../context'
import { KERNEL_BASE, currentThread, processOf } from '../context'
import { allocateBlock, freeBlock } from '../heap/heap'
import { PAGE_SIZE } from '../memory/page-entry'
import { write16, writeBytes } from '../memory/user-memory'
import { encode, Encoding } from '../files/encodings'
import { createThread, freeSlot } from '../processes/thread'
import { killThread } from '../processes/terminate'
import { ThreadState } from '../state'
import type { Thread } from '../state'
import { answerMinusOne } from './family'
import type { Families, Handler } from './family'

/** What 18.9 may be asked for: from switching off to starting the kernel again. */
const SHUT_DOWN = 2
const RESTART_KERNEL = 4
const RECORD_BYTES = 76
const NAME_BYTES = 11
const LAST_SLOT = 255
const KERNEL_MEMORY = { idle: 0x1000000, other: 0 }

/** The record of function 9 for a thread, without the window's part. */
const describeThread = (kernel: Kernel, thread: Thread): Uint8Array => {
  const record = new Uint8Array(RECORD_BYTES)
  const view = new DataView(record.buffer)
  view.setUint32(0, thread.usage >>> 0, true)
  record.set(encode(thread.name, Encoding.cp866).subarray(0, NAME_BYTES), 10)
  const used = thread.system
    ? thread.slot === 1
      ? KERNEL_MEMORY.idle
      : KERNEL_MEMORY.other
    : processOf(kernel, thread).memoryUsed
  view.setUint32(26, (used - 1) >>> 0, true)
  view.setUint32(30, thread.tid, true)
  view.setUint16(50, thread.state, true)
  record[71] = thread.eventMask & 0xff
  record[75] = thread.keyboardMode
  kernel.windows.describe(kernel, thread, view)
  return record
}

const processInformation: Handler = (kernel, thread, registers) => {
  const { ebx, ecx } = registers
  if (ebx >= KERNEL_BASE) {
    registers.eax = 0xffffffff
    return
  }
  const slot = ecx === 0xffffffff ? thread.slot : ecx
  const found = slot >= 1 && slot <= LAST_SLOT ? kernel.state.threads[slot] : undefined
  if (found) writeBytes(kernel, ebx, describeThread(kernel, found))
  else write16(kernel, ebx + 50, ThreadState.free)
  registers.eax = kernel.state.threadCount
}

/** Threads that 51.3/51.4 may name: -1 the caller, else a slot. */
const threadBySlot = (kernel: Kernel, slot: number): Thread | undefined =>
  slot === 0xffffffff
    ? currentThread(kernel)
    : slot >= 1 && slot <= LAST_SLOT
      ? kernel.state.threads[slot]
      : undefined

const startThread: Handler = (kernel, thread, registers) => {
  const slot = freeSlot(kernel)
  const process = processOf(kernel, thread)
  let tlsBase = 0
  if (slot !== 0 && thread.tlsBase !== 0) tlsBase = allocateBlock(kernel, process, PAGE_SIZE)
  if (slot === 0 || (thread.tlsBase !== 0 && tlsBase === 0)) {
    registers.eax = 0xffffffff
    return
  }
  const created = createThread(kernel, slot, {
    process,
    name: thread.name,
    eip: registers.ecx,
    esp: registers.edx,
    tlsBase,
    currentDirectory: thread.currentDirectory,
    debuggerSlot: 0,
  })
  registers.eax = created ? created.tid : 0xffffffff
}

/** 18.2 and 18.18 leave the kernel's own threads alone. */
export const terminateSlot = (kernel: Kernel, slot: number): void => {
  if (slot < 2 || slot > kernel.state.threadCount) return
  const target = kernel.state.threads[slot]
  if (target) killThread(kernel, target)
}

export const threadByTid = (kernel: Kernel, tid: number): Thread | undefined =>
  kernel.state.threads.find((thread) => thread?.tid === tid)

const setShare: Handler = (kernel, _thread, registers) => {
  const target = threadBySlot(kernel, registers.ecx)
  if (!target) {
    registers.eax = 0xffffffff
    return
  }
  registers.eax = target.share
  target.share = registers.edx & 0xff
  target.shareLeft = target.share
}

/** Functions -1, 9, 18.2, 18.9, 18.18, 18.21, 51 and 68.1. */
export const processFamily: Families = {
  '9': processInformation,
  '255': (kernel, thread) => {
    if (thread.tlsBase !== 0) freeThreadLocalPage(kernel, thread)
    killThread(kernel, thread)
  },
  '18.2': (kernel, _thread, registers) => terminateSlot(kernel, registers.ecx),
  '18.9': (kernel, _thread, registers) => {
    if (registers.ecx < SHUT_DOWN || registers.ecx > RESTART_KERNEL) return
    registers.eax = 0
    for (const thread of kernel.state.threads) if (thread) killThread(kernel, thread)
  },
  '18.18': (kernel, _thread, registers) => {
    const target = threadByTid(kernel, registers.ecx)
    if (target) terminateSlot(kernel, target.slot)
    registers.eax = target ? 0 : 0xffffffff
  },
  '18.21': (kernel, _thread, registers) => {
    registers.eax = threadByTid(kernel, registers.ecx)?.slot ?? 0
  },
  '51.1': startThread,
  '51.2': (_kernel, thread, registers) => {
    registers.eax = thread.slot
  },
  '51.3': (kernel, _thread, registers) => {
    registers.eax = threadBySlot(kernel, registers.ecx)?.share ?? 0xffffffff
  },
  '51.4': setShare,
  '51.*': answerMinusOne,
  '68.0': (kernel, _thread, registers) => {
    registers.eax = kernel.state.contextSwitches
  },
  '68.1': (kernel) => {
    kernel.state.reschedule = true
    kernel.machine.requestStop()
  },
}

const freeThreadLocalPage = (kernel: Kernel, thread: Thread): void => {
  freeBlock(kernel, processOf(kernel, thread), thread.tlsBase)
}
