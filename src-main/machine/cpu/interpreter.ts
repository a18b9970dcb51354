import type { LinearAddress } from '../../contract/address'
import { Flag } from '../../x86/eflags'
import { Vector } from '../../x86/vectors'
import {
  ATTENTION as ATTENTION_OFFSET,
  AttentionFlag,
  CODE_STAMP,
  CS,
  DEBUG_REGISTERS,
  EIP as EIP_OFFSET,
  HALTED,
  INSTRUCTION_COUNT,
  INTERRUPT_SHADOW,
  PENDING_TRAP,
  REMAINING as REMAINING_OFFSET,
  SEGMENT_BASES,
  Shadow,
  SYSTEM_FLAGS,
} from '../layout'
import type { StopReason } from '../machine'
import type { Block, BlockCache } from './block-cache'
import type { DecodedInstruction } from './execution'
import type { Interrupts } from './interrupts'
import type { Processor } from './processor'
import type { Translator } from '../translator/create-translator'

const EIP = EIP_OFFSET >> 2
const ATTENTION = ATTENTION_OFFSET >> 2
const REMAINING = REMAINING_OFFSET >> 2
const STAMP = CODE_STAMP >> 2
const SYSTEM = SYSTEM_FLAGS >> 2
const CODE_BASE = (SEGMENT_BASES >> 2) + CS
const COUNT = INSTRUCTION_COUNT >> 3
const RECENT = 8192
/** Vector of the pending fault when a form of the table has no executor. */
export const UNIMPLEMENTED = 0x100

export interface Interpreter {
  run(budget: number): StopReason
  requestStop(): void
  /** Instructions so far, also in the middle of a run. */
  now(): number
  setBreakpoints(addresses: ReadonlySet<number>): void
}

export function createInterpreter(
  processor: Processor,
  cache: BlockCache,
  interrupts: Interrupts,
  translator: Translator,
  idle: DecodedInstruction,
  unimplementedName: () => string,
): Interpreter {
  const { state, faults, ports, views } = processor
  const { doubles } = views
  let breakpoints: ReadonlySet<number> = new Set()
  let stop: StopReason | undefined
  /** REMAINING at the start of the current stretch. */
  let stretch = 0
  /** The part of the budget that is kept from the code that runs now; not in REMAINING meanwhile. */
  let held = 0
  /** The block of the fast loop, while an observer may ask to stop in its middle. */
  let running: Block | null = null
  /** Blocks executed lately, by a hash of eip: for returns and indirect jumps. */
  const recent: (Block | null)[] = new Array<Block | null>(RECENT).fill(null)
  /** The address where a breakpoint does not stop the run again. */
  let passed = -1

  const linearOf = (eip: number) => ((eip + state[CODE_BASE]) >>> 0) as LinearAddress

  /** Delivers what was raised while `op` was executed. An exception costs one instruction of the budget. */
  function raised(error: unknown, op: DecodedInstruction): void {
    if (error !== faults.signal) throw error
    const { vector, errorCode, linear, isCommitted } = faults.pending
    // A breakpoint that an instruction met before it faulted waits until it is carried out.
    state[PENDING_TRAP >> 2] = 0
    state[REMAINING] -= op.ordinal - 1
    if (!isCommitted) state[EIP] = (state[EIP] + op.start) | 0
    if (vector === UNIMPLEMENTED) {
      stop = { kind: 'unimplemented', what: unimplementedName(), linear: linearOf(state[EIP]) }
      return
    }
    state[REMAINING]--
    deliver(vector, errorCode, linear)
  }

  function deliver(vector: number, errorCode: number, linear: number): void {
    const chain = interrupts.deliverException(vector, errorCode, linear)
    const [exception] = chain
    if (exception !== undefined) stop = { kind: 'shutdown', exception, chain }
  }

  /** A hardware interrupt between two instructions. */
  function acceptInterrupt(): void {
    const vector = ports.pendingInterrupt?.() ?? -1
    if (vector < 0) return
    try {
      state[HALTED >> 2] = 0
      interrupts.deliver({ vector, errorCode: -1, isSoftware: false, resumes: false })
    } catch (error) {
      if (error !== faults.signal) throw error
      const { pending } = faults
      deliver(pending.vector, pending.errorCode, pending.linear)
    }
  }

  /** The block for eip: one of those that followed last time, one seen lately, or one looked for. */
  function blockAfter(block: Block | null, eip: number): Block {
    const stamp = state[STAMP]
    const slot = (eip ^ (eip >>> 12)) & (RECENT - 1)
    let next: Block | null = recent[slot] ?? null
    if (next === null || next.eip !== eip || next.stamp !== stamp) {
      next = cache.find(eip, false)
      recent[slot] = next
    }
    if (block !== null) {
      block.link1 = block.link0
      block.link0 = next
      if (block.endsIndirect) next.isIndirectTarget = true
    }
    return next
  }

  /** The fast loop: whole blocks, until something wants attention. */
  function runBlocks(): void {
    const takesInterrupts = ports.pendingInterrupt !== undefined
    const hasBreakpoints = breakpoints.size > 0
    const isWatched = processor.observers.memoryAccess !== undefined
    const mayTranslate = translator.isOn()
    const { threshold } = translator
    let isInterpretedOnce = false
    let block: Block | null = null
    let op = idle
    try {
      while (state[ATTENTION] === 0) {
        if (takesInterrupts && state[REMAINING] > 0 && (state[SYSTEM] & Flag.if) !== 0) acceptInterrupt()
        const eip = state[EIP]
        const stamp = state[STAMP]
        let next: Block | null = block
        if (next === null || next.eip !== eip || next.stamp !== stamp) {
          if (block !== null) next = block.link0
          if (next === null || next.eip !== eip || next.stamp !== stamp) {
            if (block !== null) next = block.link1
            if (next === null || next.eip !== eip || next.stamp !== stamp) {
              op = idle
              next = blockAfter(block, eip)
            }
          }
        }
        block = next
        if (hasBreakpoints && linearOf(eip) !== passed && breakpoints.has(linearOf(eip))) {
          stop = { kind: 'breakpoint', linear: linearOf(eip) }
          return
        }
        if (isWatched) running = block
        if (block.length > state[REMAINING]) return
        if (mayTranslate) {
          if (isInterpretedOnce) isInterpretedOnce = false
          else {
            if (block.translation === null && block.heat++ === threshold) translator.translate(block)
            if (block.translation !== null) {
              op = idle
              const code = translator.run(block.translation, block, eip)
              if (code >= 0) {
                isInterpretedOnce = code !== 0
                if (hasBreakpoints) passed = -1
                continue
              }
            }
          }
        }
        op = block.first
        for (;;) {
          op.execute(op)
          const following: DecodedInstruction | null = op.next
          if (following === null) break
          op = following
        }
        state[REMAINING] -= op.ordinal
        if (!op.transfers) state[EIP] = (state[EIP] + op.after) | 0
        if (hasBreakpoints) passed = -1
      }
    } catch (error) {
      const interrupted = translator.interrupted()
      if (interrupted !== undefined) op = interrupted
      // A fetch that nothing of the budget is left for has not happened yet.
      if (op === idle && state[REMAINING] <= 0 && error === faults.signal) return
      raised(error, op)
    }
  }

  /** Instruction breakpoints of the debug registers (SDM vol. 3, 17.2.4). */
  function matchesDebugAddress(linear: number): boolean {
    const control = state[(DEBUG_REGISTERS >> 2) + 7]
    if ((control & 0xff) === 0 || (state[SYSTEM] & Flag.rf) !== 0) return false
    for (let index = 0; index < 4; index++) {
      const isEnabled = ((control >> (index * 2)) & 3) !== 0
      const condition = (control >>> (16 + index * 4)) & 15
      if (isEnabled && condition === 0 && state[(DEBUG_REGISTERS >> 2) + index] >>> 0 === linear) {
        state[(DEBUG_REGISTERS >> 2) + 6] |= 1 << index
        return true
      }
    }
    return false
  }

  /** Leaves at most so much of the budget to the code that runs next. */
  function hold(most: number): void {
    const over = Math.max(0, state[REMAINING] - most)
    state[REMAINING] -= over
    held += over
  }

  function giveBack(): void {
    state[REMAINING] += held
    held = 0
  }

  /** One instruction with every check around it. */
  function step(): void {
    const shadow = state[INTERRUPT_SHADOW >> 2]
    state[INTERRUPT_SHADOW >> 2] = Shadow.none
    if (shadow === Shadow.none && ports.pendingInterrupt !== undefined && (state[SYSTEM] & Flag.if) !== 0)
      acceptInterrupt()
    if (stop !== undefined || state[REMAINING] <= 0) return
    const eip = state[EIP]
    const linear = linearOf(eip)
    if (linear !== passed && breakpoints.has(linear)) {
      stop = { kind: 'breakpoint', linear }
      return
    }
    let op = idle
    try {
      if (shadow !== Shadow.debug && matchesDebugAddress(linear)) faults.raise(Vector.debug)
      const block = cache.find(eip, true)
      processor.observers.instruction?.(eip >>> 0, linear)
      const steps = (state[SYSTEM] & Flag.tf) !== 0
      state[SYSTEM] &= ~Flag.rf
      // A repeated string instruction traps after each turn (SDM vol. 3, 17.3.1): only one is left for it.
      if (steps || (state[(DEBUG_REGISTERS >> 2) + 7] & 0xff) !== 0) hold(1)
      const delivered = interrupts.delivered()
      op = block.first
      op.execute(op)
      state[REMAINING] -= op.ordinal
      if (!op.transfers) state[EIP] = (state[EIP] + op.after) | 0
      // Only an instruction that is done has passed its breakpoint: one that faulted starts again.
      passed = -1
      op = idle
      // An interrupt that the instruction raised has cleared TF and discards the trap.
      const traps = steps && interrupts.delivered() === delivered
      const hasTrap = state[PENDING_TRAP >> 2] !== 0
      const isHeldOff = state[INTERRUPT_SHADOW >> 2] === Shadow.debug
      if ((traps || hasTrap) && !isHeldOff) {
        if (traps) state[(DEBUG_REGISTERS >> 2) + 6] |= 0x4000
        state[PENDING_TRAP >> 2] = 0
        // The instruction is done and counted: its trap costs nothing.
        deliver(Vector.debug, -1, 0)
      }
    } catch (error) {
      raised(error, op)
    }
  }

  /** What may change between instructions: is the fast loop allowed again? */
  function settleAttention(): void {
    let mask = 0
    if ((state[SYSTEM] & Flag.tf) !== 0 || (state[(DEBUG_REGISTERS >> 2) + 7] & 0xff) !== 0)
      mask |= AttentionFlag.trap
    if (state[INTERRUPT_SHADOW >> 2] !== Shadow.none) mask |= AttentionFlag.shadow
    if (state[HALTED >> 2] !== 0) mask |= AttentionFlag.halted
    state[ATTENTION] = mask | (state[ATTENTION] & AttentionFlag.stop)
  }

  /** Waits in hlt; false when nothing can wake the processor. */
  function waitForInterrupt(): boolean {
    const canWake = (state[SYSTEM] & Flag.if) !== 0 && ports.pendingInterrupt !== undefined
    if (!canWake || ports.waitForInterrupt?.() === false) return false
    acceptInterrupt()
    if (state[HALTED >> 2] !== 0) state[REMAINING]--
    return true
  }

  function loop(): void {
    while (state[REMAINING] > 0 && stop === undefined) {
      settleAttention()
      if ((state[ATTENTION] & AttentionFlag.stop) !== 0) {
        state[ATTENTION] &= ~AttentionFlag.stop
        stop = { kind: 'requested' }
        return
      }
      if (state[HALTED >> 2] !== 0) {
        if (!waitForInterrupt()) {
          stop = { kind: 'halted' }
          return
        }
        continue
      }
      // Nothing, and no turn of a repeated instruction, runs past the moment when an interrupt could come.
      if (ports.pendingInterrupt !== undefined) hold(Math.max(1, ports.quietFor?.() ?? 1))
      if (state[ATTENTION] !== 0 || processor.observers.instruction !== undefined) step()
      else {
        const before = state[REMAINING]
        runBlocks()
        if (stop === undefined && state[REMAINING] === before && state[ATTENTION] === 0) step()
      }
      giveBack()
    }
  }

  function run(budget: number): StopReason {
    stop = undefined
    state[ATTENTION] &= ~AttentionFlag.stop
    passed = linearOf(state[EIP])
    let left = budget
    while (left > 0 && stop === undefined) {
      stretch = Math.min(left, 0x3fffffff)
      state[REMAINING] = stretch
      loop()
      const used = stretch - state[REMAINING]
      stretch = 0
      running = null
      state[REMAINING] = 0
      doubles[COUNT] += used
      left -= used
    }
    if (stop === undefined && (state[ATTENTION] & AttentionFlag.stop) !== 0) {
      state[ATTENTION] &= ~AttentionFlag.stop
      stop = { kind: 'requested' }
    }
    return stop ?? { kind: 'budget' }
  }

  return {
    run,
    requestStop() {
      if (running !== null && running.length > 1) cache.discard(running)
      state[ATTENTION] |= AttentionFlag.stop
    },
    now: () => doubles[COUNT] + (stretch === 0 ? 0 : stretch - state[REMAINING] - held),
    setBreakpoints(addresses) {
      breakpoints = addresses
    },
  }
}
