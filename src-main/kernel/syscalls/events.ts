import { currentTick } from '../clock'
import type { Kernel } from '../context'
import { KERNEL_BASE } from '../context'
import { eventFor } from '../events'
import { writeBytes } from '../memory/user-memory'
import { block } from '../scheduler'
import type { Thread } from '../state'
import type { Families, Handler } from './family'

/** Longest timeout that means a moment; anything above waits without end. */
const LONGEST = 0x7fffffff

const waitForEvent =
  (timeout: (ebx: number) => number | undefined): Handler =>
  (kernel, thread, registers) => {
    const event = eventFor(kernel, thread)
    if (event !== 0) {
      registers.eax = event
      return
    }
    const ticks = timeout(registers.ebx)
    block(kernel, thread, {
      kind: 'event',
      ...(ticks === undefined ? {} : { until: currentTick(kernel) + ticks }),
    })
  }

/** 68.14: the oldest signal, 24 bytes, as drivers raise them; waits for one. */
export const SIGNAL_BYTES = 24

const waitForSignal: Handler = (kernel, thread, registers) => {
  const { ecx } = registers
  if (ecx >= KERNEL_BASE) {
    registers.eax = 0
    return
  }
  if (thread.signals.length === 0) return block(kernel, thread, { kind: 'signal', buffer: ecx })
  registers.eax = takeSignal(kernel, thread, ecx)
}

const takeSignal = (kernel: Kernel, thread: Thread, buffer: number): number => {
  const signal = thread.signals.shift()!
  const bytes = new Uint8Array(SIGNAL_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signal.code, true)
  signal.data.forEach((value, index) => view.setUint32(4 + index * 4, value >>> 0, true))
  bytes[2] = 0
  writeBytes(kernel, buffer, bytes)
  return 1
}

/** Functions 10, 11, 23, 40 and 68.14. */
export const eventFamily: Families = {
  '10': waitForEvent(() => undefined),
  '11': (kernel, thread, registers) => {
    registers.eax = eventFor(kernel, thread)
  },
  '23': waitForEvent((ebx) => (ebx > LONGEST ? undefined : ebx)),
  '40': (_kernel, thread, registers) => {
    const old = thread.eventMask
    thread.eventMask = registers.ebx
    registers.eax = old
  },
  '68.14': waitForSignal,
}
