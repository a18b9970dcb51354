/** Segment and gate descriptors (Intel SDM vol. 3, 3.4.5, 3.5, 5.8.3, 6.11): fields of the two words. */

/** Bits of a segment descriptor's second word. */
export const DescriptorBit = {
  accessed: 0x100,
  /** Data: writable. Code: readable. */
  writable: 0x200,
  readable: 0x200,
  /** Data. */
  expandDown: 0x400,
  conforming: 0x400,
  code: 0x800,
  /** Code or data, not system. */
  segment: 0x1000,
  present: 0x8000,
  /** D of code, B of data: 32-bit. */
  big: 0x400000,
  granularity: 0x800000,
} as const

/** The bits of the second word that the processor keeps of a loaded segment. */
export const ACCESS_MASK = 0x00f0ff00

/** Types of system descriptors. */
export const SystemType = {
  tss16: 1,
  ldt: 2,
  busyTss16: 3,
  callGate16: 4,
  taskGate: 5,
  interruptGate16: 6,
  trapGate16: 7,
  tss32: 9,
  busyTss32: 11,
  callGate32: 12,
  interruptGate32: 14,
  trapGate32: 15,
} as const

export const descriptorBase = (low: number, high: number): number =>
  (low >>> 16) | ((high & 0xff) << 16) | (high & 0xff000000) | 0

/** Limit in bytes, unsigned. */
export function descriptorLimit(low: number, high: number): number {
  const limit = (low & 0xffff) | (high & 0xf0000)
  return (high & DescriptorBit.granularity) !== 0 ? ((limit << 12) | 0xfff) >>> 0 : limit
}

export const descriptorPrivilege = (high: number): number => (high >>> 13) & 3
/** Type of a system descriptor. */
export const systemType = (high: number): number => (high >>> 8) & 15
