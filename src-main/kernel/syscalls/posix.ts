import { say } from '../../contract/said'
import { linearAddress } from '../../contract/address'
import { currentTick } from '../clock'
import type { Kernel } from '../context'
import { KERNEL_BASE, KernelPageFault, processOf } from '../context'
import { futexValue } from '../ipc/futex'
import type { FutexState } from '../ipc/futex'
import { addHandle, handleOf } from '../ipc/handles'
import { transfer } from '../ipc/pipe'
import { kernelAllocateRing, kernelFree } from '../memory/kernel-heap'
import { write32 } from '../memory/user-memory'
import { block } from '../scheduler'
import type { Thread } from '../state'
import type { Families, Handler } from './family'

/** Negative results, as 77 returns them. */
const PosixError = {
  badHandle: -9,
  invalid: -11,
  fault: -14,
  tooManyFiles: -23,
  tooManyHandles: -24,
} as const
const CLOSE_ON_EXEC = 0x40000

const answer = (value: number): number => value >>> 0

/** A futex function: the handle in ecx must name a futex. */
const onFutex =
  (
    use: (kernel: Kernel, thread: Thread, futex: FutexState, registers: Parameters<Handler>[2]) => void,
  ): Handler =>
  (kernel, thread, registers) => {
    const handle = handleOf(processOf(kernel, thread), registers.ecx)
    if (handle?.kind === 'futex') use(kernel, thread, handle.futex, registers)
    else registers.eax = 0xffffffff
  }

const waitFutex = onFutex((kernel, thread, futex, registers) => {
  const { ecx: handle, edx: value, esi: ticks } = registers
  const found = futexValue(kernel, processOf(kernel, thread), futex.pointer)
  if (found === undefined) throw new KernelPageFault(linearAddress(futex.pointer))
  if (found !== value) {
    registers.eax = answer(-2)
    return
  }
  futex.waiters.push({ slot: thread.slot, woken: false })
  block(kernel, thread, {
    kind: 'futex',
    handle,
    value,
    ...(ticks === 0 ? {} : { until: currentTick(kernel) + ticks }),
  })
})

const wakeFutex = onFutex((_kernel, _thread, futex, registers) => {
  let count = 0
  for (const waiter of futex.waiters) {
    waiter.woken = true
    count++
    if (count >= registers.edx) break
  }
  registers.eax = count
})

const openPipe: Handler = (kernel, thread, registers) => {
  const { ecx: address, edx: flags } = registers
  const process = processOf(kernel, thread)
  if (address >= KERNEL_BASE) registers.eax = answer(PosixError.fault)
  else if ((flags & ~CLOSE_ON_EXEC) !== 0) registers.eax = answer(PosixError.invalid)
  else {
    const buffer = kernelAllocateRing(kernel)
    if (buffer === 0) {
      registers.eax = answer(PosixError.tooManyFiles)
      return
    }
    const pipe = { buffer, count: 0, readPosition: 0, writePosition: 0 }
    const reader = addHandle(process, { kind: 'pipe', pipe, end: 'read', flags })
    const writer = addHandle(process, { kind: 'pipe', pipe, end: 'write', flags })
    if (reader === undefined || writer === undefined) {
      kernelFree(kernel, buffer)
      if (reader !== undefined) process.handles[reader] = undefined
      registers.eax = answer(PosixError.tooManyHandles)
      return
    }
    write32(kernel, address, reader)
    write32(kernel, address + 4, writer)
    registers.eax = 0
  }
}

const usePipe =
  (write: boolean): Handler =>
  (kernel, thread, registers) => {
    const { ecx: number, edx: buffer, esi: length } = registers
    const process = processOf(kernel, thread)
    const handle = handleOf(process, number)
    if (handle?.kind !== 'pipe' || handle.end !== (write ? 'write' : 'read')) {
      registers.eax = answer(PosixError.badHandle)
      return
    }
    const moved = transfer(kernel, process, handle.pipe, buffer, length, write)
    if (moved === undefined) throw new KernelPageFault(linearAddress(buffer))
    if (write ? moved === length : moved > 0) registers.eax = moved
    else block(kernel, thread, { kind: 'for-ever', why: write ? FULL : EMPTY })
  }

/** The other side looks for the sleeper at a wrong place, so that nothing ever wakes it. */
const EMPTY = say('kernel.77-10')
const FULL = say('kernel.77-11')

/** Function 77: futexes and pipes. */
export const posixFamily: Families = {
  '77.0': (kernel, thread, registers) => {
    const futex: FutexState = { pointer: registers.ecx, waiters: [] }
    registers.eax = addHandle(processOf(kernel, thread), { kind: 'futex', futex }) ?? 0
  },
  '77.1': onFutex((kernel, thread, futex, registers) => {
    const process = processOf(kernel, thread)
    if (futex.waiters.length > 0) registers.eax = 0xffffffff
    else {
      process.handles[registers.ecx] = undefined
      registers.eax = 0
    }
  }),
  '77.2': waitFutex,
  '77.3': wakeFutex,
  '77.10': usePipe(false),
  '77.11': usePipe(true),
  '77.13': openPipe,
  '77.*': (_kernel, _thread, registers) => {
    registers.eax = answer(registers.ebx >= 4 && registers.ebx <= 7 ? -1 : PosixError.badHandle)
  },
}
