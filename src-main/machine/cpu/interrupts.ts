import { Cr0 } from '../../x86/control-registers'
import {
  DescriptorBit,
  descriptorBase,
  descriptorLimit,
  descriptorPrivilege,
  systemType,
  SystemType,
} from '../../x86/descriptor'
import { Flag } from '../../x86/eflags'
import { hasErrorCode, Vector } from '../../x86/vectors'
import type { LinearAddress } from '../../contract/address'
import type { MachineException } from '../ports'
import {
  CPL,
  CR0,
  CR2,
  CS,
  DS,
  EIP as EIP_OFFSET,
  ES,
  FS,
  GS,
  HALTED,
  IDTR_BASE,
  IDTR_LIMIT,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SEGMENT_SELECTORS,
  SS,
  STACK_MASK,
  TR,
} from '../layout'
import type { Descriptor, Descriptors } from './descriptors'
import { allFlags } from './flags'
import type { Processor } from './processor'
import { isVirtual8086, writeFlags } from './system-flags'
import type { Tasks } from './tasks'

const EIP = EIP_OFFSET >> 2
const ESP = 4
const SELECTORS = SEGMENT_SELECTORS >> 2

export interface InterruptEvent {
  readonly vector: number
  /** -1 when none is pushed. */
  readonly errorCode: number
  /** `int n`, `int3`, `into`: the gate's privilege is checked and the fault's EXT bit is 0. */
  readonly isSoftware: boolean
  /** RF in the pushed flags: set for faults, so that the restarted instruction passes its breakpoint. */
  readonly resumes: boolean
}

export interface Interrupts {
  /** Goes through the IDT or the interrupt vector table; may raise. Pushes eip as it is. */
  deliver(event: InterruptEvent): void
  /**
   * Delivers an exception, with double fault and shutdown (Intel SDM vol. 3, 6.15 "Interrupt 8").
   * Empty when it was delivered; when the processor shuts down, the exceptions that led there, in order.
   */
  deliverException(vector: number, errorCode: number, linear: number): readonly MachineException[]
  /** How many events were delivered so far. */
  delivered(): number
  /** New stack of a privilege level from the TSS; raises #TS. Used by call gates too. */
  innerStack(level: number, external: number): { selector: number; pointer: number }
}

/** A stack that is not loaded yet: pushes go to it only after all of the frame has been authorised. */
export interface FrameWriter {
  push(value: number): void
  /** Authorises everything pushed, then writes it; returns the new stack pointer. */
  commit(): number
}

const DELIVERED: readonly MachineException[] = []

/** Classes of exceptions for double faults. */
const isContributory = (vector: number) => vector === 0 || (vector >= 10 && vector <= 13)

export function createInterrupts(processor: Processor, descriptors: Descriptors, tasks: Tasks): Interrupts {
  const { state, access, limits, faults, ports } = processor

  let deliveries = 0

  /** Collects a frame for an inner stack described by `descriptor`, written at privilege `level`. */
  function frameOn(
    descriptor: Descriptor,
    selector: number,
    pointer: number,
    size: number,
    level: number,
    external: number,
  ): FrameWriter {
    const values: number[] = []
    return {
      push: (value) => void values.push(value),
      commit() {
        const { low, high } = descriptor
        const mask = (high & DescriptorBit.big) !== 0 ? -1 : 0xffff
        const base = descriptorBase(low, high)
        const limit = descriptorLimit(low, high)
        const isDown = (high & DescriptorBit.expandDown) !== 0
        const isUser = level === 3
        const offsets = values.map((_, at) => (pointer - size * (at + 1)) & mask)
        for (const offset of offsets) {
          const last = (offset >>> 0) + size - 1
          const isInside = isDown
            ? offset >>> 0 > limit && last <= (mask === -1 ? 0xffffffff : 0xffff)
            : last <= limit
          if (!isInside) faults.raise(Vector.stackFault, (selector & 0xfffc) | external)
          access.authoriseLinear((base + offset) | 0, size, true, isUser)
        }
        values.forEach((value, at) => {
          access.writeLinear((base + (offsets[at] ?? 0)) | 0, size, value, isUser)
        })
        const end = (pointer - size * values.length) & mask
        return (pointer & ~mask) | end
      },
    }
  }

  function innerStack(level: number, external: number) {
    const tr = (state[SELECTORS + TR] & 0xfffc) | external
    const is32 = (systemType(state[(SEGMENT_ACCESS >> 2) + TR]) & 8) !== 0
    const offset = is32 ? 4 + level * 8 : 2 + level * 4
    const last = offset + (is32 ? 5 : 3)
    if (last > state[(SEGMENT_LIMITS >> 2) + TR] >>> 0) faults.raise(Vector.invalidTss, tr)
    const at = (state[(SEGMENT_BASES >> 2) + TR] + offset) | 0
    const pointer = access.readLinear(at, is32 ? 4 : 2, false)
    const selector = access.readLinear((at + (is32 ? 4 : 2)) | 0, 2, false)
    return { selector, pointer }
  }

  function deliverReal(vector: number): void {
    if (vector * 4 + 3 > state[IDTR_LIMIT >> 2]) faults.raise(Vector.generalProtection, -1)
    const at = (state[IDTR_BASE >> 2] + vector * 4) | 0
    const offset = access.readLinear(at, 2, false)
    const selector = access.readLinear((at + 2) | 0, 2, false)
    pushSame([allFlags(state), state[SELECTORS + CS], state[EIP]], 2)
    writeFlags(state, 0, Flag.if | Flag.tf | Flag.ac | Flag.rf)
    limits.setHidden(
      CS,
      selector,
      selector << 4,
      state[(SEGMENT_LIMITS >> 2) + CS],
      state[(SEGMENT_ACCESS >> 2) + CS],
    )
    state[EIP] = offset
  }

  /** Pushes on the current stack; nothing is written unless all of it may be. */
  function pushSame(values: readonly number[], size: number): void {
    const mask = state[STACK_MASK >> 2]
    const top = state[ESP]
    values.forEach((_, at) => access.authoriseWrite(SS, (top - size * (at + 1)) & mask, size))
    values.forEach((value, at) => {
      const offset = (top - size * (at + 1)) & mask
      if (size === 4) access.write32(SS, offset, value)
      else access.write16(SS, offset, value)
    })
    state[ESP] = (top & ~mask) | ((top - size * values.length) & mask)
  }

  function deliverProtected(event: InterruptEvent): void {
    const { vector, errorCode, isSoftware } = event
    const external = isSoftware ? 0 : 1
    const code = (vector << 3) | 2 | external
    if (vector * 8 + 7 > state[IDTR_LIMIT >> 2]) faults.raise(Vector.generalProtection, code)
    const at = (state[IDTR_BASE >> 2] + vector * 8) | 0
    const low = access.readLinear(at, 4, false)
    const high = access.readLinear((at + 4) | 0, 4, false)
    const type = systemType(high)
    const isSegment = (high & DescriptorBit.segment) !== 0
    const isTask = type === SystemType.taskGate
    const isTrap = type === SystemType.trapGate16 || type === SystemType.trapGate32
    const isInterrupt = type === SystemType.interruptGate16 || type === SystemType.interruptGate32
    if (isSegment || !(isTask || isTrap || isInterrupt)) faults.raise(Vector.generalProtection, code)
    const cpl = state[CPL >> 2]
    if (isSoftware && descriptorPrivilege(high) < cpl) faults.raise(Vector.generalProtection, code)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
    const selector = low >>> 16
    if (isTask) {
      tasks.switchTo(selector, 'interrupt', external, state[EIP])
      if (errorCode >= 0) tasks.pushErrorCode(errorCode)
      return
    }
    const is32 = type >= 8
    const size = is32 ? 4 : 2
    const offset = is32 ? (high & 0xffff0000) | (low & 0xffff) : low & 0xffff
    if ((selector & 0xfffc) === 0) faults.raise(Vector.generalProtection, external)
    const selectorCode = (selector & 0xfffc) | external
    const target = descriptors.read(selector, Vector.generalProtection, external)
    const privilege = descriptorPrivilege(target.high)
    const isCode =
      (target.high & (DescriptorBit.segment | DescriptorBit.code)) ===
      (DescriptorBit.segment | DescriptorBit.code)
    if (!isCode || privilege > cpl) faults.raise(Vector.generalProtection, selectorCode)
    if ((target.high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, selectorCode)
    const isConforming = (target.high & DescriptorBit.conforming) !== 0
    const fromVirtual = isVirtual8086(state)
    const isInner = !isConforming && privilege < cpl
    if (fromVirtual && (!isInner || privilege !== 0)) faults.raise(Vector.generalProtection, selectorCode)
    if (offset >>> 0 > descriptorLimit(target.low, target.high))
      faults.raise(Vector.generalProtection, external)
    const flags = allFlags(state) | (event.resumes ? Flag.rf : 0)
    if (isInner) {
      const stack = innerStack(privilege, external)
      const descriptor = descriptors.readStack(stack.selector, privilege, Vector.invalidTss, external)
      const frame = frameOn(descriptor, stack.selector, stack.pointer, size, privilege, external)
      if (fromVirtual) for (const segment of [GS, FS, DS, ES]) frame.push(state[SELECTORS + segment])
      frame.push(state[SELECTORS + SS])
      frame.push(state[ESP])
      frame.push(flags)
      frame.push(state[SELECTORS + CS])
      frame.push(state[EIP])
      if (errorCode >= 0) frame.push(errorCode)
      const pointer = frame.commit()
      if (fromVirtual) {
        writeFlags(state, 0, Flag.vm)
        for (const segment of [GS, FS, DS, ES]) limits.setHidden(segment, 0, 0, 0, 0)
      }
      limits.setPrivilege(privilege)
      descriptors.install(SS, stack.selector, descriptor)
      state[ESP] =
        (descriptor.high & DescriptorBit.big) !== 0 ? pointer : (state[ESP] & ~0xffff) | (pointer & 0xffff)
    } else {
      const values = [flags, state[SELECTORS + CS], state[EIP]]
      if (errorCode >= 0) values.push(errorCode)
      pushSame(values, size)
    }
    const level = isInner ? privilege : cpl
    descriptors.install(CS, (selector & 0xfffc) | level, target)
    state[EIP] = offset
    writeFlags(state, 0, Flag.tf | Flag.vm | Flag.nt | Flag.rf | (isInterrupt ? Flag.if : 0))
  }

  function deliver(event: InterruptEvent): void {
    processor.observers.interrupt?.(event.vector)
    if ((state[CR0 >> 2] & Cr0.pe) !== 0) deliverProtected(event)
    else deliverReal(event.vector)
    state[HALTED >> 2] = 0
    deliveries++
  }

  function deliverException(
    firstVector: number,
    firstCode: number,
    firstLinear: number,
  ): readonly MachineException[] {
    const chain: MachineException[] = []
    let vector = firstVector
    let errorCode = firstCode
    let linear = firstLinear
    for (let nesting = 0; ; nesting++) {
      if (vector === Vector.pageFault) state[CR2 >> 2] = linear
      const exception = { vector, errorCode, linear: linear as LinearAddress }
      processor.observers.exception?.(exception)
      if (nesting === 0 && ports.exception?.(exception) === true) return DELIVERED
      try {
        const pushed = (state[CR0 >> 2] & Cr0.pe) !== 0 && hasErrorCode(vector) ? Math.max(errorCode, 0) : -1
        deliver({ vector, errorCode: pushed, isSoftware: false, resumes: vector !== Vector.debug })
        return DELIVERED
      } catch (error) {
        if (error !== faults.signal) throw error
        const second = faults.pending
        chain.push(exception)
        if (vector === Vector.doubleFault) {
          const last = { vector: second.vector, errorCode: second.errorCode }
          return [...chain, { ...last, linear: second.linear as LinearAddress }]
        }
        const isPair =
          (isContributory(vector) && isContributory(second.vector)) ||
          (vector === Vector.pageFault &&
            (second.vector === Vector.pageFault || isContributory(second.vector)))
        if (second.vector === Vector.pageFault) state[CR2 >> 2] = second.linear
        vector = isPair ? Vector.doubleFault : second.vector
        errorCode = isPair ? 0 : second.errorCode
        linear = isPair ? 0 : second.linear
      }
    }
  }

  return { deliver, deliverException, delivered: () => deliveries, innerStack }
}
