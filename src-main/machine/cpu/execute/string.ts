import { Flag } from '../../../x86/eflags'
import {
  EIP as EIP_OFFSET,
  ES,
  LAZY_CARRIES,
  LAZY_RESULT,
  REMAINING as REMAINING_OFFSET,
  SYSTEM_FLAGS,
} from '../../layout'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'
import { createStringBlocks } from './string-blocks'

const EIP = EIP_OFFSET >> 2
const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2
const REMAINING = REMAINING_OFFSET >> 2
const SYSTEM = SYSTEM_FLAGS >> 2
const ECX = 1
const ESI = 6
const EDI = 7

/** Turns carried out before the interpreter looks at interrupts again. */
const MOST_TURNS = 0x10000

/** Port reads and writes with their permission checks, as `in` and `out` use them. */
export interface PortAccess {
  read(port: number, size: 1 | 2 | 4): number
  write(port: number, size: 1 | 2 | 4, value: number): void
  /** Raises #GP(0) unless the port may be used. */
  authorise(port: number, size: number): void
}

/**
 * String instructions, single and repeated. A repeated one keeps its registers up to date after each turn, so
 * that a fault or the end of the budget leaves it restartable; it ends its block and sets eip.
 */
export function createString(execution: Execution, ports: PortAccess): Executors {
  const { state, bytes, words, access } = execution
  const blocks = createStringBlocks(execution)

  const maskOf = (i: DecodedInstruction) => (i.addressSize === 2 ? 0xffff : -1)

  function advance(register: number, mask: number, by: number): void {
    state[register] = (state[register] & ~mask) | ((state[register] + by) & mask)
  }

  const stepOf = (size: number) => ((state[SYSTEM] & Flag.df) !== 0 ? -size : size)

  function read(segment: number, offset: number, size: number): number {
    if (size === 4) return access.read32(segment, offset)
    return size === 2 ? access.read16(segment, offset) : access.read8(segment, offset)
  }

  function write(segment: number, offset: number, size: number, value: number): void {
    if (size === 4) access.write32(segment, offset, value)
    else if (size === 2) access.write16(segment, offset, value)
    else access.write8(segment, offset, value)
  }

  const accumulator = (size: number) => (size === 4 ? state[0] : size === 2 ? words[0] : bytes[0])

  function compare(a: number, b: number, size: number): void {
    const shift = 32 - size * 8
    const result = (a - b) | 0
    const borrows = (~a & b) | ((~a | b) & result)
    state[RESULT] = (result << shift) >> shift
    state[CARRIES] = ((borrows << shift) & 0xc0000000) | (borrows & 8)
  }

  type Turn = (i: DecodedInstruction) => void

  const movs =
    (size: number): Turn =>
    (i) => {
      const mask = maskOf(i)
      const value = read(i.segment, state[ESI] & mask, size)
      write(ES, state[EDI] & mask, size, value)
      const step = stepOf(size)
      advance(ESI, mask, step)
      advance(EDI, mask, step)
    }

  const cmps =
    (size: number): Turn =>
    (i) => {
      const mask = maskOf(i)
      // Processors read the second operand first: its fault is the one that is seen.
      const b = read(ES, state[EDI] & mask, size)
      const a = read(i.segment, state[ESI] & mask, size)
      const step = stepOf(size)
      advance(ESI, mask, step)
      advance(EDI, mask, step)
      compare(a, b, size)
    }

  const stos =
    (size: number): Turn =>
    (i) => {
      const mask = maskOf(i)
      write(ES, state[EDI] & mask, size, accumulator(size))
      advance(EDI, mask, stepOf(size))
    }

  const lods =
    (size: number): Turn =>
    (i) => {
      const mask = maskOf(i)
      const value = read(i.segment, state[ESI] & mask, size)
      advance(ESI, mask, stepOf(size))
      if (size === 4) state[0] = value
      else if (size === 2) words[0] = value
      else bytes[0] = value
    }

  const scas =
    (size: number): Turn =>
    (i) => {
      const mask = maskOf(i)
      const value = read(ES, state[EDI] & mask, size)
      advance(EDI, mask, stepOf(size))
      compare(accumulator(size), value, size)
    }

  const ins =
    (size: 1 | 2 | 4): Turn =>
    (i) => {
      const mask = maskOf(i)
      ports.authorise(words[4], size)
      access.authoriseWrite(ES, state[EDI] & mask, size)
      write(ES, state[EDI] & mask, size, ports.read(words[4], size))
      advance(EDI, mask, stepOf(size))
    }

  const outs =
    (size: 1 | 2 | 4): Turn =>
    (i) => {
      const mask = maskOf(i)
      ports.authorise(words[4], size)
      ports.write(words[4], size, read(i.segment, state[ESI] & mask, size))
      advance(ESI, mask, stepOf(size))
    }

  /**
   * `block` carries out several turns at once and returns how many, 0 when it cannot. `portSize` is that of ins and
   * outs, else 0.
   */
  function repeated(
    turn: Turn,
    comparing: boolean,
    portSize: number,
    block?: (i: DecodedInstruction, turns: number) => number,
  ): ExecuteFunction {
    return (i) => {
      const mask = maskOf(i)
      let left = (state[ECX] & mask) >>> 0
      const allowed = Math.min(left, MOST_TURNS, state[REMAINING] - i.ordinal + 1)
      const goesOnWhileEqual = i.repeat === 0xf3
      const flagsBefore = state[RESULT]
      const carriesBefore = state[CARRIES]
      let done = 0
      let isOver = left === 0
      // A processor asks for the port's permission even where there is nothing to transfer.
      if (isOver && portSize !== 0) ports.authorise(words[4], portSize)
      while (done < allowed) {
        let turns = block ? block(i, allowed - done) : 0
        if (turns === 0) {
          // A fault leaves the flags as they were before the instruction (SDM vol. 2, REP).
          if (comparing) {
            state[RESULT] = flagsBefore
            state[CARRIES] = carriesBefore
          }
          turn(i)
          turns = 1
        }
        done += turns
        left -= turns
        state[ECX] = (state[ECX] & ~mask) | (left & mask)
        state[REMAINING] -= turns
        if (comparing && (state[RESULT] === 0) !== goesOnWhileEqual) {
          isOver = true
          break
        }
      }
      if (left === 0) isOver = true
      if (done > 0) state[REMAINING]++
      state[EIP] = (state[EIP] + (isOver ? i.after : i.start)) | 0
    }
  }

  const executors: Record<string, ExecuteFunction> = {}
  const sizes = [
    ['b', 1],
    ['w', 2],
    ['d', 4],
  ] as const
  for (const [letter, size] of sizes) {
    const plain: Record<string, Turn> = {
      movs: movs(size),
      stos: stos(size),
      lods: lods(size),
      ins: ins(size),
      outs: outs(size),
    }
    for (const [mnemonic, turn] of Object.entries(plain)) {
      executors[mnemonic + letter] = turn
      const block =
        mnemonic === 'movs' ? blocks.move(size) : mnemonic === 'stos' ? blocks.fill(size) : undefined
      executors[`rep ${mnemonic}${letter}`] = repeated(
        turn,
        false,
        mnemonic === 'ins' || mnemonic === 'outs' ? size : 0,
        block,
      )
    }
    executors[`cmps${letter}`] = cmps(size)
    executors[`scas${letter}`] = scas(size)
    executors[`rep cmps${letter}`] = repeated(cmps(size), true, 0, blocks.compare(size))
    executors[`rep scas${letter}`] = repeated(scas(size), true, 0, blocks.scan(size))
  }
  return executors
}
