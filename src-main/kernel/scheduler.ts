import { type PlainPhraseCode, type Said, say } from '../contract/said'
import type { Kernel } from './context'
import { processOf } from './context'
import { eventFor } from './events'
import { now, tickOf } from './clock'
import { loadThreadSegments } from './memory/system-tables'
import { loadPortPermissions } from './syscalls/ports'
import { ThreadState } from './state'
import type { KernelState, Thread } from './state'
import { freeFutexWaiters, testFutex } from './ipc/futex'

/** Queues: kernel threads, programs, idle. Programs all have the second one. */
export const Priority = { kernel: 0, user: 1, idle: 2 } as const

/**
 * What a thread waits for. The scheduler looks at each waiting thread whenever it chooses the next
 * one: a test that holds, or a tick that has come (`until`, absolute), makes it ready.
 */
export type Wait = { readonly until?: number } & (
  | { readonly kind: 'delay' }
  | { readonly kind: 'event' }
  | { readonly kind: 'signal'; readonly buffer: number }
  | { readonly kind: 'futex'; readonly handle: number; readonly value: number }
  /** Something happens to the socket: the call begins anew. */
  | { readonly kind: 'socket' }
  /** The debugger runs it again. */
  | { readonly kind: 'debugger' }
  /** Nothing ends this wait; `why` says what the program did. */
  | { readonly kind: 'for-ever'; readonly why: Said }
)

const WAITS = {
  delay: 'wait.time',
  event: 'wait.event',
  signal: 'wait.signal',
  futex: 'wait.futex',
  socket: 'wait.socket',
  debugger: 'wait.debugger',
} as const satisfies Record<string, PlainPhraseCode>

/** What a thread waits for, as people read it. */
export const sayWait = (wait: Wait): Said => {
  if (wait.kind === 'for-ever') return say('thread.waits-for-ever', { why: wait.why })
  const what = say(WAITS[wait.kind])
  return wait.until === undefined
    ? say('thread.waits', { what })
    : say('thread.waits-until', { what, tick: wait.until })
}

export const addToRing = (state: KernelState, thread: Thread): void => {
  const ring = state.rings[thread.priority]!
  const position = state.ringPositions[thread.priority]!
  if (ring.length === 0) {
    ring.push(thread.slot)
    state.ringPositions[thread.priority] = 0
    return
  }
  ring.splice(position, 0, thread.slot)
  state.ringPositions[thread.priority] = position + 1
}

export const removeFromRing = (state: KernelState, thread: Thread): void => {
  const ring = state.rings[thread.priority]!
  const index = ring.indexOf(thread.slot)
  if (index < 0) return
  ring.splice(index, 1)
  const position = state.ringPositions[thread.priority]!
  if (index < position) state.ringPositions[thread.priority] = position - 1
  else if (position >= ring.length) state.ringPositions[thread.priority] = 0
}

/** Puts the current thread to sleep; the scheduler goes on with another one after this system call. */
export const block = (kernel: Kernel, thread: Thread, wait: Wait): void => {
  thread.state = ThreadState.waiting
  thread.wait = wait
  kernel.state.reschedule = true
  kernel.machine.requestStop()
}

/** Ends a wait; the registers are set when the thread runs again. */
const wake = (thread: Thread, eax: number | undefined): void => {
  thread.state = ThreadState.running
  thread.wait = undefined
  if (eax !== undefined) thread.resume = { ...thread.resume, eax: eax >>> 0 }
  if (!thread.endsAfterCall) return
  thread.killed = true
  thread.state = ThreadState.terminating
}

/** Ends a wait for a socket. */
export const wakeForSocket = (thread: Thread): void => {
  if (thread.wait?.kind !== 'socket') return
  thread.repeatsCall = true
  wake(thread, undefined)
}

/** Looks whether a waiting thread can go on; when it can, it is made ready. */
const testWait = (kernel: Kernel, thread: Thread, wait: Wait): boolean => {
  switch (wait.kind) {
    case 'event': {
      const event = eventFor(kernel, thread)
      if (event === 0) break
      wake(thread, event)
      return true
    }
    case 'signal':
      if (thread.signals.length === 0) break
      wake(thread, undefined)
      return true
    case 'futex': {
      const result = testFutex(kernel, thread, wait)
      if (result === undefined) break
      wake(thread, result)
      return true
    }
    default:
      break
  }
  if (wait.until === undefined || tickOf(now(kernel)) < wait.until) return false
  if (wait.kind === 'futex') freeFutexWaiters(processOf(kernel, thread), thread)
  wake(thread, wait.kind === 'delay' ? undefined : wait.kind === 'futex' ? -1 : 0)
  return true
}

const isReady = (kernel: Kernel, thread: Thread): boolean => {
  if (thread.system) return false
  if (thread.state === ThreadState.running) return true
  if (thread.state !== ThreadState.waiting || !thread.wait) return false
  return testWait(kernel, thread, thread.wait) && !thread.killed
}

/** The next thread to run: the first ready one behind the last, round robin; undefined when all wait. */
export const chooseThread = (kernel: Kernel): Thread | undefined => {
  const { state } = kernel
  for (let priority = 0; priority < state.rings.length; priority++) {
    const ring = state.rings[priority]!
    const start = state.ringPositions[priority]!
    for (let step = 1; step <= ring.length; step++) {
      const position = (start + step) % ring.length
      const thread = state.threads[ring[position]!]!
      if (!isReady(kernel, thread) || skipsTurn(thread)) continue
      state.ringPositions[priority] = position
      return thread
    }
  }
  return undefined
}

/** 51.4: a thread with a share n runs on every n-th choice only. */
const skipsTurn = (thread: Thread): boolean => {
  if (thread.share === 0) return false
  thread.shareLeft = (thread.shareLeft - 1) & 0xff
  if (thread.shareLeft !== 0) return true
  thread.shareLeft = thread.share
  return false
}

/** The tick at which the earliest waiting thread's time is up; undefined when none has a limit. */
export const nextDeadline = (kernel: Kernel): number | undefined => {
  let earliest: number | undefined
  for (const thread of kernel.state.threads) {
    if (!thread || thread.state !== ThreadState.waiting || thread.wait?.until === undefined) continue
    if (earliest === undefined || thread.wait.until < earliest) earliest = thread.wait.until
  }
  return earliest
}

const CR0_TASK_SWITCHED = 8

/** Brings a thread onto the processor. */
export const switchTo = (kernel: Kernel, thread: Thread): void => {
  const { machine, state } = kernel
  const previous = state.threads[state.currentSlot]
  if (previous !== thread) {
    if (previous && !previous.system && previous.context === undefined)
      previous.context = machine.saveContext()
    state.currentSlot = thread.slot
    state.contextSwitches++
  }
  if (thread.context) {
    const breakpoints = [0, 1, 2, 3, DR7].map((index) => machine.state.debugRegister(index))
    machine.loadContext(thread.context)
    thread.context = undefined
    loadThreadSegments(machine, thread.tlsBase)
    machine.state.cr0 =
      state.floatingPointOwner === thread.slot
        ? machine.state.cr0 & ~CR0_TASK_SWITCHED
        : machine.state.cr0 | CR0_TASK_SWITCHED
    loadPortPermissions(kernel, thread)
    loadDebugRegisters(kernel, thread, breakpoints)
  }
  const { resume } = thread
  if (!resume) return
  thread.resume = undefined
  if (resume.eax !== undefined) machine.state.eax = resume.eax
  if (resume.ebx !== undefined) machine.state.ebx = resume.ebx
  if (resume.ecx !== undefined) machine.state.ecx = resume.ecx
  if (resume.edx !== undefined) machine.state.edx = resume.edx
}

/** Where 69.9 keeps DR7, behind DR0..DR3. */
const DR7_PLACE = 4
const DR7 = 7
/** L0..L3 in DR7. */
const LOCALLY_ENABLED = 0x55
const ENABLED = 0xff

/**
 * Hardware breakpoints (69.9) as core/sched.inc switches them: a thread that has some brings its own, any other
 * leaves those of the thread before it in the processor, where they go on watching the same linear addresses.
 */
const loadDebugRegisters = (kernel: Kernel, thread: Thread, left: readonly number[]): void => {
  const { state } = kernel.machine
  const own = thread.debugRegisters
  const isArmed = own !== undefined && (own[DR7_PLACE]! & LOCALLY_ENABLED) !== 0
  const registers = isArmed ? own : left
  if (((registers[DR7_PLACE]! | state.debugRegister(DR7)) & ENABLED) === 0) return
  for (let index = 0; index < DR7_PLACE; index++) state.setDebugRegister(index, registers[index]!)
  state.setDebugRegister(DR7, registers[DR7_PLACE]!)
  if (isArmed) state.setDebugRegister(6, 0)
}
