import { say } from '../../contract/said'
import { linearAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { KERNEL_BASE, KernelPageFault, processOf } from '../context'
import { EventNumber, raiseEvent } from '../events'
import { allocateBlock, heapIsReady } from '../heap/heap'
import { CLIPBOARD_SLOTS } from '../ipc/clipboard'
import { isUserRange, read8, readBytes, writeBytes } from '../memory/user-memory'
import { readProcess, writeProcess } from '../processes/debugging'
import { block } from '../scheduler'
import type { Thread } from '../state'
import { answerMinusOne } from './family'
import type { Families, Handler } from './family'
import { threadByTid } from './processes'

const SendResult = { sent: 0, noBuffer: 1, locked: 2, overflow: 3, noThread: 4 } as const
const HEADER = 8

/** 60.1: where the thread's messages go. Every page of it is touched. */
const setBuffer: Handler = (kernel, thread, registers) => {
  const { ecx, edx } = registers
  thread.ipcBuffer = ecx
  thread.ipcSize = edx
  const end = (ecx + edx + 0xfff) & 0xfffff000
  let at = ecx
  do {
    read8(kernel, at)
    at = (at + 0x1000) >>> 0
  } while (at < end >>> 0)
  registers.eax = 0
}

const dwords = (...values: number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => view.setUint32(index * 4, value >>> 0, true))
  return bytes
}

/** 60.2: appends sender, length and bytes to the other thread's buffer and raises event 7. */
const sendMessage = (
  kernel: Kernel,
  sender: Thread,
  tid: number,
  address: number,
  length: number,
): number => {
  const target = threadByTid(kernel, tid)
  if (!target) return SendResult.noThread
  if (target.ipcBuffer === 0) return SendResult.noBuffer
  // The kernel's own memory reads as a buffer that is in use.
  if (target.ipcBuffer >= KERNEL_BASE) return SendResult.locked
  const process = processOf(kernel, target)
  const head = readProcess(kernel, process, target.ipcBuffer, HEADER)
  if (head.length < HEADER) throw new KernelPageFault(linearAddress(target.ipcBuffer))
  const view = new DataView(head.buffer)
  if (view.getUint32(0, true) !== 0) return SendResult.locked
  const used = view.getUint32(4, true)
  const end = (used + HEADER + length) >>> 0
  if (end > target.ipcSize) return SendResult.overflow
  const message = readBytes(kernel, address, length)
  writeProcess(kernel, process, target.ipcBuffer + 4, dwords(end))
  writeProcess(kernel, process, target.ipcBuffer + used, dwords(sender.tid, length))
  writeProcess(kernel, process, target.ipcBuffer + used + HEADER, message)
  raiseEvent(target, EventNumber.ipc)
  return SendResult.sent
}

const readSlot: Handler = (kernel, thread, registers) => {
  const slot = kernel.state.clipboard.slots[registers.ecx]
  if (!slot) {
    registers.eax = 1
    return
  }
  const process = processOf(kernel, thread)
  if (!heapIsReady(process))
    return block(kernel, thread, {
      kind: 'for-ever',
      why: say('kernel.54-1'),
    })
  const base = allocateBlock(kernel, process, slot.length)
  writeBytes(kernel, base, slot)
  registers.eax = base
}

const writeSlot: Handler = (kernel, _thread, registers) => {
  const { ecx: size, edx: address } = registers
  const { clipboard } = kernel.state
  if (!isUserRange(address, size)) registers.eax = 0xffffffff
  else if (clipboard.locked || clipboard.slots.length >= CLIPBOARD_SLOTS || size < 4) registers.eax = 1
  else {
    const bytes = readBytes(kernel, address, size)
    new DataView(bytes.buffer).setUint32(0, size, true)
    clipboard.slots.push(bytes)
    registers.eax = 0
  }
}

/** Functions 60 (messages) and 54 (clipboard). */
export const ipcFamily: Families = {
  '60.1': setBuffer,
  '60.2': (kernel, thread, registers) => {
    registers.eax = sendMessage(kernel, thread, registers.ecx, registers.edx, registers.esi)
  },
  '60.*': answerMinusOne,
  '54.0': (kernel, _thread, registers) => {
    registers.eax = kernel.state.clipboard.slots.length
  },
  '54.1': readSlot,
  '54.2': writeSlot,
  '54.3': (kernel, _thread, registers) => {
    const { clipboard } = kernel.state
    registers.eax = clipboard.locked || clipboard.slots.pop() === undefined ? 1 : 0
  },
  '54.4': (kernel, _thread, registers) => {
    if (!kernel.state.clipboard.locked) registers.eax = 1
    kernel.state.clipboard.locked = false
  },
}
