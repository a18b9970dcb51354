import { DEBUG_REGISTERS, PENDING_TRAP } from '../layout'

const DEBUG = DEBUG_REGISTERS >> 2

/** R/W fields of DR7 that an access meets, one bit for each value: 1 a write, 2 a port, 3 a read or a write. */
export const DATA_READS = 1 << 3
export const DATA_WRITES = (1 << 1) | (1 << 3)
export const PORTS = 1 << 2

/**
 * Data and port breakpoints (Intel SDM vol. 3, 17.2.4): a linear address or a port number, and bytes from there. LEN
 * gives 1, 2, 8, 4 bytes. The trap follows the instruction.
 */
export function meetBreakpoints(state: Int32Array, address: number, size: number, conditions: number): void {
  const control = state[DEBUG + 7]
  for (let index = 0; index < 4; index++) {
    if (((control >> (index * 2)) & 3) === 0) continue
    const field = (control >>> (16 + index * 4)) & 15
    if ((conditions & (1 << (field & 3))) === 0) continue
    const length = [1, 2, 8, 4][field >> 2] ?? 1
    const first = (state[DEBUG + index] & -length) >>> 0
    const at = address >>> 0
    if (at >= first + length || first >= at + size) continue
    state[DEBUG + 6] |= 1 << index
    state[PENDING_TRAP >> 2] = 1
  }
}
