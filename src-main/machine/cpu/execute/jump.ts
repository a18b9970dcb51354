import { Vector } from '../../../x86/vectors'
import {
  CS,
  EIP as EIP_OFFSET,
  LAZY_CARRIES,
  LAZY_RESULT,
  SEGMENT_LIMITS,
  SS,
  STACK_MASK,
} from '../../layout'
import { condition, less, overflow, parity, sign } from '../flags'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'

const EIP = EIP_OFFSET >> 2
const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2
const CODE_LIMIT = (SEGMENT_LIMITS >> 2) + CS
const MASK = STACK_MASK >> 2
const ESP = 4
const ECX = 1

/**
 * Near jumps, calls and returns. Inside of a block eip is that of the block's first byte, so a target is eip +
 * `after` + distance. A target beyond the code segment's limit raises #GP(0) at the jump.
 */
export function createJump(execution: Execution): Executors {
  const { state, words, access, address, raise } = execution
  const unsigned = new Uint32Array(execution.buffer)

  function jumpTo(target: number): void {
    if (target >>> 0 > unsigned[CODE_LIMIT]) raise(Vector.generalProtection, 0)
    state[EIP] = target
  }

  function branch(i: DecodedInstruction): void {
    const target = (state[EIP] + i.after + i.immediate) | 0
    if (i.operandSize === 2) jumpTo(target & 0xffff)
    else if (target >>> 0 > unsigned[CODE_LIMIT]) raise(Vector.generalProtection, 0)
    else state[EIP] = target
  }

  function pass(i: DecodedInstruction): void {
    state[EIP] = (state[EIP] + i.after) | 0
  }

  function push(i: DecodedInstruction, value: number): void {
    const mask = state[MASK]
    const top = (state[ESP] - i.operandSize) & mask
    if (i.operandSize === 4) access.write32(SS, top, value)
    else access.write16(SS, top, value)
    state[ESP] = (state[ESP] & ~mask) | top
  }

  function callTo(i: DecodedInstruction, target: number): void {
    if (target >>> 0 > unsigned[CODE_LIMIT]) raise(Vector.generalProtection, 0)
    push(i, (state[EIP] + i.after) | 0)
    state[EIP] = target
  }

  /** The frequent case: a 32-bit call to a distance. */
  function callNear32(i: DecodedInstruction): void {
    const after = (state[EIP] + i.after) | 0
    const target = (after + i.immediate) | 0
    if (target >>> 0 > unsigned[CODE_LIMIT]) raise(Vector.generalProtection, 0)
    const mask = state[MASK]
    const top = (state[ESP] - 4) & mask
    access.write32(SS, top, after)
    state[ESP] = (state[ESP] & ~mask) | top
    state[EIP] = target
  }

  function ret(i: DecodedInstruction, release: number): void {
    const mask = state[MASK]
    const top = state[ESP]
    const isWide = i.operandSize === 4
    const target = isWide ? access.read32(SS, top & mask) : access.read16(SS, top & mask)
    if (target >>> 0 > unsigned[CODE_LIMIT]) raise(Vector.generalProtection, 0)
    state[ESP] = (top & ~mask) | ((top + i.operandSize + release) & mask)
    state[EIP] = target
  }

  /** Decrements cx or ecx, by address size; the counter changes only when the jump does not fault. */
  function loop(i: DecodedInstruction, goesOn: boolean): void {
    const count = i.addressSize === 2 ? (words[ECX << 1] - 1) & 0xffff : (state[ECX] - 1) | 0
    if (count !== 0 && goesOn) branch(i)
    else pass(i)
    if (i.addressSize === 2) words[ECX << 1] = count
    else state[ECX] = count
  }

  const conditional: Record<string, ExecuteFunction> = {
    jo: (i) => (overflow(state) !== 0 ? branch(i) : pass(i)),
    jno: (i) => (overflow(state) === 0 ? branch(i) : pass(i)),
    jb: (i) => (state[CARRIES] < 0 ? branch(i) : pass(i)),
    jae: (i) => (state[CARRIES] >= 0 ? branch(i) : pass(i)),
    je: (i) => (state[RESULT] === 0 ? branch(i) : pass(i)),
    jne: (i) => (state[RESULT] !== 0 ? branch(i) : pass(i)),
    jbe: (i) => (state[CARRIES] < 0 || state[RESULT] === 0 ? branch(i) : pass(i)),
    ja: (i) => (state[CARRIES] >= 0 && state[RESULT] !== 0 ? branch(i) : pass(i)),
    js: (i) => (sign(state) !== 0 ? branch(i) : pass(i)),
    jns: (i) => (sign(state) === 0 ? branch(i) : pass(i)),
    jp: (i) => (parity(state) !== 0 ? branch(i) : pass(i)),
    jnp: (i) => (parity(state) === 0 ? branch(i) : pass(i)),
    jl: (i) => (less(state) !== 0 ? branch(i) : pass(i)),
    jge: (i) => (less(state) === 0 ? branch(i) : pass(i)),
    jle: (i) => (state[RESULT] === 0 || less(state) !== 0 ? branch(i) : pass(i)),
    jg: (i) => (state[RESULT] !== 0 && less(state) === 0 ? branch(i) : pass(i)),
  }

  return {
    ...conditional,
    'jmp i8': branch,
    'jmp i16': branch,
    'jmp i32': branch,
    'jmp r32': (i) => jumpTo(state[i.destination]),
    'jmp r16': (i) => jumpTo(words[i.destination]),
    'JMP_rm32 m': (i) => jumpTo(access.read32(i.segment, address(i))),
    'JMP_rm16 m': (i) => jumpTo(access.read16(i.segment, address(i))),
    'call i16': (i) => callTo(i, (state[EIP] + i.after + i.immediate) & 0xffff),
    'call i32': callNear32,
    'call r32': (i) => callTo(i, state[i.destination]),
    'call r16': (i) => callTo(i, words[i.destination]),
    'CALL_rm32 m': (i) => callTo(i, access.read32(i.segment, address(i))),
    'CALL_rm16 m': (i) => callTo(i, access.read16(i.segment, address(i))),
    RET: (i) => ret(i, 0),
    RET_imm16: (i) => ret(i, i.immediate & 0xffff),
    jcxz: (i) => (words[ECX << 1] === 0 ? branch(i) : pass(i)),
    jecxz: (i) => (state[ECX] === 0 ? branch(i) : pass(i)),
    loop: (i) => loop(i, true),
    loope: (i) => loop(i, condition(state, 4)),
    loopne: (i) => loop(i, !condition(state, 4)),
  }
}
