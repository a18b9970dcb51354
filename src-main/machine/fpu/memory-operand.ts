import type { Execution } from '../cpu/execution'
import {
  READ_PERMISSION,
  SCRATCH,
  SEGMENT_BASES,
  SEGMENT_READ_TOP,
  SEGMENT_WRITE_TOP,
  TLB_READY,
  WRITE_PERMISSION,
} from '../layout'

const BASES = SEGMENT_BASES >> 2
const READ_TOP = SEGMENT_READ_TOP >> 2
const WRITE_TOP = SEGMENT_WRITE_TOP >> 2
const READY = TLB_READY >> 2
const MAY_READ = READ_PERMISSION >> 2
const MAY_WRITE = WRITE_PERMISSION >> 2

/** Memory operands of 4 to 16 bytes, in place where the TLB lets accesses straight through. */
export function memoryOperands(execution: Execution) {
  const { state } = execution
  const unsigned = new Uint32Array(execution.buffer, 0, 0x400)

  /**
   * Byte offset in the buffer, a multiple of 4, of `size` (up to 16) bytes of guest memory that may be
   * read straight away; 0 when they may not.
   */
  const direct = (segment: number, offset: number, size: number): number => {
    const linear = (offset + state[BASES + segment]) | 0
    if (offset >>> 0 < unsigned[READ_TOP + segment] && (linear & 3) === 0) {
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_READ]) !== 0 && (linear & 0xfff) + size <= 0x1000)
        return (linear + (ready & -4096)) >>> 0
    }
    return 0
  }

  /** As `direct`, or a copy at SCRATCH. Raises what reading the operand raises. */
  const readable = (segment: number, offset: number, size: number): number => {
    const at = direct(segment, offset, size)
    if (at !== 0) return at
    execution.readBytes(segment, offset, size, SCRATCH)
    return SCRATCH
  }

  /** Writes `size` (4, 8 or 16) bytes from byte offset `from` of the buffer, all or none. */
  const write = (segment: number, offset: number, size: number, from: number): void => {
    const linear = (offset + state[BASES + segment]) | 0
    if (offset >>> 0 < unsigned[WRITE_TOP + segment] && (linear & 3) === 0) {
      const ready = state[READY + (linear >>> 12)]
      if ((ready & state[MAY_WRITE]) !== 0 && (linear & 0xfff) + size <= 0x1000) {
        const to = ((linear + (ready & -4096)) >>> 0) >>> 2
        const source = from >> 2
        state[to] = state[source]
        if (size > 4) state[to + 1] = state[source + 1]
        if (size > 8) {
          state[to + 2] = state[source + 2]
          state[to + 3] = state[source + 3]
        }
        return
      }
    }
    execution.writeBytes(segment, offset, size, from)
  }

  return { direct, readable, write }
}
