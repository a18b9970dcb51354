import { Flag } from '../../../x86/eflags'
import {
  ES,
  LAZY_CARRIES,
  LAZY_RESULT,
  READ_PERMISSION,
  SEGMENT_BASES,
  SEGMENT_READ_TOP,
  SEGMENT_WRITE_TOP,
  SYSTEM_FLAGS,
  TLB_READY,
  WRITE_PERMISSION,
} from '../../layout'
import type { DecodedInstruction, Execution } from '../execution'

const ESI = 6
const EDI = 7
const RESULT = LAZY_RESULT >> 2
const CARRIES = LAZY_CARRIES >> 2

type Block = (i: DecodedInstruction, turns: number) => number

/**
 * Several turns of a repeated string instruction at once: upwards, within one page on either side, where the
 * TLB lets the access straight through. Each function returns the turns carried out, 0 for "not this way".
 */
export function createStringBlocks(execution: Execution) {
  const { state, bytes, words, view } = execution
  const unsigned = new Uint32Array(execution.buffer)

  /** How many elements fit at an offset before the page, the segment or the address size ends. */
  function room(segment: number, offset: number, size: number, topOffset: number, mask: number): number {
    const top = unsigned[(topOffset >> 2) + segment]
    if (offset >>> 0 >= top) return 0
    const linear = (offset + state[(SEGMENT_BASES >> 2) + segment]) | 0
    const inSegment = top - (offset >>> 0)
    const inPage = 0x1000 - (linear & 0xfff)
    const inAddress = mask === -1 ? inPage : 0x10000 - offset
    return Math.floor(Math.min(inSegment, inPage, inAddress) / size)
  }

  /** Buffer offset of a place, or 0 when the TLB does not let it through. */
  function placeOf(segment: number, offset: number, permission: number): number {
    const linear = (offset + state[(SEGMENT_BASES >> 2) + segment]) | 0
    const ready = state[(TLB_READY >> 2) + (linear >>> 12)]
    return (ready & state[permission >> 2]) === 0 ? 0 : (linear + (ready & -4096)) >>> 0
  }

  function advance(register: number, mask: number, by: number): void {
    state[register] = (state[register] & ~mask) | ((state[register] + by) & mask)
  }

  const goesDown = () => (state[SYSTEM_FLAGS >> 2] & Flag.df) !== 0
  const maskOf = (i: DecodedInstruction) => (i.addressSize === 2 ? 0xffff : -1)

  function move(size: number): Block {
    return (i, turns) => {
      if (goesDown()) return 0
      const mask = maskOf(i)
      const source = state[ESI] & mask
      const target = state[EDI] & mask
      const from = placeOf(i.segment, source, READ_PERMISSION)
      const to = placeOf(ES, target, WRITE_PERMISSION)
      if (from === 0 || to === 0) return 0
      let count = Math.min(
        turns,
        room(i.segment, source, size, SEGMENT_READ_TOP, mask),
        room(ES, target, size, SEGMENT_WRITE_TOP, mask),
      )
      // A forward copy onto its own source repeats it: only as far as the distance at a time.
      if (to > from && to - from < count * size) count = Math.floor((to - from) / size)
      if (count === 0) return 0
      bytes.copyWithin(to, from, from + count * size)
      advance(ESI, mask, count * size)
      advance(EDI, mask, count * size)
      return count
    }
  }

  function fill(size: number): Block {
    return (i, turns) => {
      if (goesDown()) return 0
      const mask = maskOf(i)
      const target = state[EDI] & mask
      const to = placeOf(ES, target, WRITE_PERMISSION)
      if (to === 0 || (to & (size - 1)) !== 0) return 0
      const count = Math.min(turns, room(ES, target, size, SEGMENT_WRITE_TOP, mask))
      if (count === 0) return 0
      if (size === 1) bytes.fill(bytes[0], to, to + count)
      else if (size === 2) words.fill(words[0], to >>> 1, (to >>> 1) + count)
      else state.fill(state[0], to >>> 2, (to >>> 2) + count)
      advance(EDI, mask, count * size)
      return count
    }
  }

  const element = (at: number, size: number) =>
    size === 4 ? view.getInt32(at, true) : size === 2 ? view.getUint16(at, true) : bytes[at]

  function setComparison(a: number, b: number, size: number): void {
    const shift = 32 - size * 8
    const result = (a - b) | 0
    const borrows = (~a & b) | ((~a | b) & result)
    state[RESULT] = (result << shift) >> shift
    state[CARRIES] = ((borrows << shift) & 0xc0000000) | (borrows & 8)
  }

  function compare(size: number): Block {
    return (i, turns) => {
      if (goesDown()) return 0
      const mask = maskOf(i)
      const source = state[ESI] & mask
      const target = state[EDI] & mask
      const from = placeOf(i.segment, source, READ_PERMISSION)
      const to = placeOf(ES, target, READ_PERMISSION)
      if (from === 0 || to === 0) return 0
      const count = Math.min(
        turns,
        room(i.segment, source, size, SEGMENT_READ_TOP, mask),
        room(ES, target, size, SEGMENT_READ_TOP, mask),
      )
      if (count === 0) return 0
      const goesOnWhileEqual = i.repeat === 0xf3
      let done = 0
      let a: number
      let b: number
      do {
        a = element(from + done * size, size)
        b = element(to + done * size, size)
        done++
      } while (done < count && (a === b) === goesOnWhileEqual)
      setComparison(a, b, size)
      advance(ESI, mask, done * size)
      advance(EDI, mask, done * size)
      return done
    }
  }

  function scan(size: number): Block {
    return (i, turns) => {
      if (goesDown()) return 0
      const mask = maskOf(i)
      const target = state[EDI] & mask
      const at = placeOf(ES, target, READ_PERMISSION)
      if (at === 0) return 0
      const count = Math.min(turns, room(ES, target, size, SEGMENT_READ_TOP, mask))
      if (count === 0) return 0
      const goesOnWhileEqual = i.repeat === 0xf3
      const a = size === 4 ? state[0] : size === 2 ? words[0] : bytes[0]
      let done = 0
      let b: number
      do {
        b = element(at + done * size, size)
        done++
      } while (done < count && (a === b) === goesOnWhileEqual)
      setComparison(a, b, size)
      advance(EDI, mask, done * size)
      return done
    }
  }

  return { move, fill, compare, scan }
}
