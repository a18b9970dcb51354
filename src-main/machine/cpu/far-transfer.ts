import {
  DescriptorBit,
  descriptorBase,
  descriptorLimit,
  descriptorPrivilege,
  systemType,
  SystemType,
} from '../../x86/descriptor'
import { Vector } from '../../x86/vectors'
import {
  CPL,
  CS,
  DS,
  EIP as EIP_OFFSET,
  ES,
  FS,
  GS,
  SEGMENT_ACCESS,
  SEGMENT_LIMITS,
  SEGMENT_SELECTORS,
  SS,
  STACK_MASK,
} from '../layout'
import type { Descriptor, Descriptors } from './descriptors'
import type { Interrupts } from './interrupts'
import type { Processor } from './processor'
import type { Tasks } from './tasks'

const EIP = EIP_OFFSET >> 2
const ESP = 4
const SELECTORS = SEGMENT_SELECTORS >> 2
const SEGMENT_CODE = DescriptorBit.segment | DescriptorBit.code

/** Far jumps, calls and returns (Intel SDM vol. 2, JMP, CALL, RET; vol. 3, 5.8). `nextEip` follows the instruction. */
export interface FarTransfer {
  jump(selector: number, offset: number, nextEip: number): void
  call(selector: number, offset: number, size: number, nextEip: number): void
  /** `release` bytes of arguments are dropped from both stacks. */
  ret(size: number, release: number): void
  /** The word at the top of the stack plus a distance. */
  peek(size: number, distance: number): number
  /** Moves the stack pointer by its segment's size. */
  drop(bytes: number): void
  /** Loads CS and eip for a return to `selector`; checks like retf and iret. Gives the new privilege. */
  checkReturn(selector: number): Descriptor
  /** Goes back to an outer level: SS:ESP, CS:EIP, and forgets data segments that it may not use. */
  returnOuter(cs: number, target: Descriptor, eip: number, ss: number, esp: number): void
  /** Loads CS and eip without a change of level. */
  enterCode(selector: number, target: Descriptor, eip: number): void
}

export function createFarTransfer(
  processor: Processor,
  descriptors: Descriptors,
  interrupts: Interrupts,
  tasks: Tasks,
): FarTransfer {
  const { state, access, limits, faults } = processor
  const gp = (code: number): never => faults.raise(Vector.generalProtection, code)

  function peek(size: number, distance: number): number {
    const at = (state[ESP] + distance) & state[STACK_MASK >> 2]
    return size === 4 ? access.read32(SS, at) : access.read16(SS, at)
  }

  function drop(bytes: number): void {
    const mask = state[STACK_MASK >> 2]
    state[ESP] = (state[ESP] & ~mask) | ((state[ESP] + bytes) & mask)
  }

  /** Pushes values of one size; nothing is written unless all of them may be. */
  function push(values: readonly number[], size: number): void {
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

  function loadReal(selector: number, offset: number): void {
    if (offset >>> 0 > state[(SEGMENT_LIMITS >> 2) + CS] >>> 0) gp(0)
    const limit = state[(SEGMENT_LIMITS >> 2) + CS]
    limits.setHidden(CS, selector, (selector & 0xffff) << 4, limit, state[(SEGMENT_ACCESS >> 2) + CS])
    state[EIP] = offset
  }

  /** Direct transfer to a code segment at the current level. */
  function checkCode(selector: number, descriptor: Descriptor): void {
    const { high } = descriptor
    const cpl = state[CPL >> 2]
    const privilege = descriptorPrivilege(high)
    const code = selector & 0xfffc
    if ((high & DescriptorBit.conforming) !== 0) {
      if (privilege > cpl) gp(code)
    } else if ((selector & 3) > cpl || privilege !== cpl) gp(code)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
  }

  function checkOffset(descriptor: Descriptor, offset: number): void {
    if (offset >>> 0 > descriptorLimit(descriptor.low, descriptor.high)) gp(0)
  }

  function enterCode(selector: number, target: Descriptor, eip: number): void {
    checkOffset(target, eip)
    descriptors.install(CS, selector, target)
    state[EIP] = eip
  }

  /** Gates and TSS: privilege by CPL and RPL, then present. */
  function checkGate(selector: number, high: number): void {
    const privilege = descriptorPrivilege(high)
    if (privilege < state[CPL >> 2] || privilege < (selector & 3)) gp(selector & 0xfffc)
    if ((high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, selector & 0xfffc)
  }

  /** The code segment behind a call gate. */
  function gateTarget(gate: Descriptor) {
    const is32 = (systemType(gate.high) & 8) !== 0
    const selector = gate.low >>> 16
    const offset = is32 ? (gate.high & 0xffff0000) | (gate.low & 0xffff) : gate.low & 0xffff
    if ((selector & 0xfffc) === 0) gp(0)
    const target = descriptors.read(selector, Vector.generalProtection)
    if ((target.high & SEGMENT_CODE) !== SEGMENT_CODE || descriptorPrivilege(target.high) > state[CPL >> 2])
      gp(selector & 0xfffc)
    return { is32, selector, offset, target }
  }

  const isPresent = (selector: number, target: Descriptor) => {
    if ((target.high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, selector & 0xfffc)
  }

  function jump(selector: number, offset: number, nextEip: number): void {
    if (!descriptors.isProtected()) return loadReal(selector, offset)
    if ((selector & 0xfffc) === 0) gp(0)
    const descriptor = descriptors.read(selector, Vector.generalProtection)
    const { high } = descriptor
    const cpl = state[CPL >> 2]
    if ((high & DescriptorBit.segment) !== 0) {
      if ((high & DescriptorBit.code) === 0) gp(selector & 0xfffc)
      checkCode(selector, descriptor)
      return enterCode((selector & 0xfffc) | cpl, descriptor, offset)
    }
    switch (systemType(high)) {
      case SystemType.callGate16:
      case SystemType.callGate32: {
        checkGate(selector, high)
        const gate = gateTarget(descriptor)
        const isConforming = (gate.target.high & DescriptorBit.conforming) !== 0
        if (!isConforming && descriptorPrivilege(gate.target.high) !== cpl) gp(gate.selector & 0xfffc)
        isPresent(gate.selector, gate.target)
        return enterCode((gate.selector & 0xfffc) | cpl, gate.target, gate.offset)
      }
      case SystemType.taskGate:
        checkGate(selector, high)
        return tasks.switchTo(descriptor.low >>> 16, 'jump', 0, nextEip)
      case SystemType.tss16:
      case SystemType.tss32:
        checkGate(selector, high)
        return tasks.switchTo(selector, 'jump', 0, nextEip)
      default:
        return gp(selector & 0xfffc)
    }
  }

  /** Calls through a gate to a more privileged level: arguments move to the inner stack (SDM vol. 3, 5.8.5). */
  function callInner(gate: ReturnType<typeof gateTarget>, count: number, nextEip: number): void {
    const level = descriptorPrivilege(gate.target.high)
    const size = gate.is32 ? 4 : 2
    const stack = interrupts.innerStack(level, 0)
    const descriptor = descriptors.readStack(stack.selector, level, Vector.invalidTss, 0)
    checkOffset(gate.target, gate.offset)
    const values = [state[SELECTORS + SS], state[ESP]]
    for (let at = count - 1; at >= 0; at--) values.push(peek(size, at * size))
    values.push(state[SELECTORS + CS], nextEip)
    const isBig = (descriptor.high & DescriptorBit.big) !== 0
    const mask = isBig ? -1 : 0xffff
    const base = descriptorBase(descriptor.low, descriptor.high)
    const limit = descriptorLimit(descriptor.low, descriptor.high)
    const isDown = (descriptor.high & DescriptorBit.expandDown) !== 0
    const offsets = values.map((_, at) => (stack.pointer - size * (at + 1)) & mask)
    for (const offset of offsets) {
      const last = (offset >>> 0) + size - 1
      const isInside = isDown ? offset >>> 0 > limit && last <= (isBig ? 0xffffffff : 0xffff) : last <= limit
      if (!isInside) faults.raise(Vector.stackFault, stack.selector & 0xfffc)
      access.authoriseLinear((base + offset) | 0, size, true, false)
    }
    values.forEach((value, at) => access.writeLinear((base + (offsets[at] ?? 0)) | 0, size, value, false))
    limits.setPrivilege(level)
    descriptors.install(SS, stack.selector, descriptor)
    const end = stack.pointer - size * values.length
    state[ESP] = isBig ? end : (state[ESP] & ~0xffff) | (end & 0xffff)
    descriptors.install(CS, (gate.selector & 0xfffc) | level, gate.target)
    state[EIP] = gate.offset
  }

  function call(selector: number, offset: number, size: number, nextEip: number): void {
    const returnTo = [state[SELECTORS + CS], nextEip]
    if (!descriptors.isProtected()) {
      if (offset >>> 0 > state[(SEGMENT_LIMITS >> 2) + CS] >>> 0) gp(0)
      push(returnTo, size)
      return loadReal(selector, offset)
    }
    if ((selector & 0xfffc) === 0) gp(0)
    const descriptor = descriptors.read(selector, Vector.generalProtection)
    const { high } = descriptor
    const cpl = state[CPL >> 2]
    if ((high & DescriptorBit.segment) !== 0) {
      if ((high & DescriptorBit.code) === 0) gp(selector & 0xfffc)
      checkCode(selector, descriptor)
      checkOffset(descriptor, offset)
      push(returnTo, size)
      return enterCode((selector & 0xfffc) | cpl, descriptor, offset)
    }
    switch (systemType(high)) {
      case SystemType.callGate16:
      case SystemType.callGate32: {
        checkGate(selector, high)
        const gate = gateTarget(descriptor)
        isPresent(gate.selector, gate.target)
        const isConforming = (gate.target.high & DescriptorBit.conforming) !== 0
        if (!isConforming && descriptorPrivilege(gate.target.high) < cpl)
          return callInner(gate, high & 31, nextEip)
        checkOffset(gate.target, gate.offset)
        push(returnTo, gate.is32 ? 4 : 2)
        return enterCode((gate.selector & 0xfffc) | cpl, gate.target, gate.offset)
      }
      case SystemType.taskGate:
        checkGate(selector, high)
        return tasks.switchTo(descriptor.low >>> 16, 'call', 0, nextEip)
      case SystemType.tss16:
      case SystemType.tss32:
        checkGate(selector, high)
        return tasks.switchTo(selector, 'call', 0, nextEip)
      default:
        return gp(selector & 0xfffc)
    }
  }

  function checkReturn(selector: number): Descriptor {
    if ((selector & 0xfffc) === 0) gp(0)
    const code = selector & 0xfffc
    const target = descriptors.read(selector, Vector.generalProtection)
    const level = selector & 3
    const privilege = descriptorPrivilege(target.high)
    const isConforming = (target.high & DescriptorBit.conforming) !== 0
    if (
      (target.high & SEGMENT_CODE) !== SEGMENT_CODE ||
      level < state[CPL >> 2] ||
      (isConforming ? privilege > level : privilege !== level)
    )
      gp(code)
    if ((target.high & DescriptorBit.present) === 0) faults.raise(Vector.segmentNotPresent, code)
    return target
  }

  function returnOuter(cs: number, target: Descriptor, eip: number, ss: number, esp: number): void {
    const level = cs & 3
    checkOffset(target, eip)
    const stack = descriptors.readStack(ss, level, Vector.generalProtection, 0)
    limits.setPrivilege(level)
    descriptors.install(CS, cs, target)
    descriptors.install(SS, ss, stack)
    state[ESP] = (stack.high & DescriptorBit.big) !== 0 ? esp : (state[ESP] & ~0xffff) | (esp & 0xffff)
    state[EIP] = eip
    for (const segment of [ES, DS, FS, GS]) {
      const bits = state[(SEGMENT_ACCESS >> 2) + segment]
      const isConforming =
        (bits & (DescriptorBit.code | DescriptorBit.conforming)) ===
        (DescriptorBit.code | DescriptorBit.conforming)
      if (bits !== 0 && !isConforming && descriptorPrivilege(bits) < level)
        limits.setHidden(segment, 0, 0, 0, 0)
    }
  }

  function ret(size: number, release: number): void {
    const eip = peek(size, 0)
    const cs = peek(size, size) & 0xffff
    if (!descriptors.isProtected()) {
      loadReal(cs, eip)
      return drop(2 * size + release)
    }
    const target = checkReturn(cs)
    if ((cs & 3) === state[CPL >> 2]) {
      enterCode(cs, target, eip)
      return drop(2 * size + release)
    }
    const esp = peek(size, 2 * size + release)
    const ss = peek(size, 3 * size + release) & 0xffff
    returnOuter(cs, target, eip, ss, esp)
    drop(release)
  }

  return { jump, call, ret, peek, drop, checkReturn, returnOuter, enterCode }
}
