import { physicalAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { processOf } from '../context'
import { reachPage } from '../memory/page-fault'
import type { Process, Thread } from '../state'
import { handleOf } from './handles'

/** A futex (77.0): a dword of the process that threads wait on. */
export interface FutexState {
  readonly pointer: number
  /** Waiting threads in the order they came; `woken`: 77.3 let it look at the value again. */
  waiters: { readonly slot: number; woken: boolean }[]
}

/** The dword behind a futex; undefined where no page stands. */
export const futexValue = (kernel: Kernel, process: Process, pointer: number): number | undefined => {
  const at = reachPage(kernel, process, pointer, true)
  return at === undefined ? undefined : kernel.machine.physical.read32(physicalAddress(at)) >>> 0
}

/** 0 when a woken waiter finds another value than it waits on; else it keeps waiting. */
export const testFutex = (
  kernel: Kernel,
  thread: Thread,
  wait: { readonly handle: number; readonly value: number },
): number | undefined => {
  const process = processOf(kernel, thread)
  const handle = handleOf(process, wait.handle)
  if (handle?.kind !== 'futex') return undefined
  const { futex } = handle
  const waiter = futex.waiters.find((candidate) => candidate.slot === thread.slot)
  if (!waiter?.woken) return undefined
  waiter.woken = false
  if (futexValue(kernel, process, futex.pointer) === wait.value) return undefined
  futex.waiters = futex.waiters.filter((candidate) => candidate.slot !== thread.slot)
  return 0
}

/** Takes a thread off every futex's list: its time is up or it ended. */
export const freeFutexWaiters = (process: Process, thread: Thread): void => {
  for (const handle of process.handles)
    if (handle?.kind === 'futex')
      handle.futex.waiters = handle.futex.waiters.filter((waiter) => waiter.slot !== thread.slot)
}
