import { DESTROYED, printText } from '../board'
import type { Kernel } from '../context'
import { KernelPageFault, RunStopped, processOf } from '../context'
import { destroyNewestObject } from '../heap/shared-memory'
import { freeFutexWaiters } from '../ipc/futex'
import { kernelFree } from '../memory/kernel-heap'
import { removeFromRing } from '../scheduler'
import { ThreadState } from '../state'
import type { Thread } from '../state'
import { notifyDebugger } from './debugging'
import { destroyProcess } from './process'
import { reservedPortsEnd } from '../syscalls/ports'

/**
 * System calls protect a thread from its end, except delays and waits for events: one that sleeps in
 * a lock, a futex or a pipe ends when that call comes back, which may be never.
 */
const isProtected = ({ wait }: Thread): boolean =>
  wait?.kind === 'futex' || wait?.kind === 'socket' || wait?.kind === 'for-ever'

/** Marks a thread as ended: it never runs again and is taken down at the next scheduling point. */
export const killThread = (kernel: Kernel, thread: Thread): void => {
  if (thread.system || thread.killed) return
  if (isProtected(thread)) {
    thread.endsAfterCall = true
    return
  }
  thread.killed = true
  thread.state = ThreadState.terminating
  thread.wait = undefined
  if (thread.slot === kernel.state.currentSlot) kernel.machine.requestStop()
}

const anyLives = ({ state }: Kernel): boolean =>
  state.threads.some((thread) => thread && !thread.system && !thread.killed)

/** Takes down every thread that was marked: the kernel's own thread does it, in slot order. */
export const reapThreads = (kernel: Kernel): void => {
  let told = false
  for (const thread of kernel.state.threads)
    if (thread?.killed && !thread.system) {
      if (!told && !anyLives(kernel)) {
        told = true
        kernel.ports.ending?.()
      }
      try {
        takeDown(kernel, thread)
      } catch (error) {
        if (!(error instanceof KernelPageFault) && !(error instanceof RunStopped)) throw error
      }
    }
}

const takeDown = (kernel: Kernel, thread: Thread): void => {
  const { state } = kernel
  const process = processOf(kernel, thread)
  removeFromRing(state, thread)
  while (destroyNewestObject(kernel, thread)) printText(kernel, DESTROYED)
  freeFutexWaiters(process, thread)
  kernel.windows.threadEnded(kernel, thread)
  if (thread.debuggerSlot !== 0) notifyDebugger(kernel, thread, [2, thread.tid])
  kernelFree(kernel, thread.kernelStack)
  kernelFree(kernel, thread.directoryBuffer)
  reservedPortsEnd(kernel, thread)
  process.threads = process.threads.filter((slot) => slot !== thread.slot)
  state.threads[thread.slot] = undefined
  if (state.floatingPointOwner === thread.slot) state.floatingPointOwner = 0
  for (const other of state.threads)
    if (other?.debuggerSlot === thread.slot) {
      other.debuggerSlot = 0
      killThread(kernel, other)
    }
  if (process.threads.length === 0) destroyProcess(kernel, process)
  kernel.ports.threadEnded?.(thread)
}
