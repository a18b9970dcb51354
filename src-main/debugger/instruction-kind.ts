import type { GuestMemory } from './guest-memory'

/** How an instruction leaves its place, as stepping sees it. */
export interface InstructionKind {
  readonly kind: 'call' | 'return' | 'interrupt' | 'repeat' | 'other'
  /** Address behind it; only known for calls, interrupts and repeated string instructions. */
  readonly next: number
  /** Where a direct near call goes; 0 when it is not one. */
  readonly target: number
}

const PREFIXES = new Set([0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x66, 0x67, 0xf0, 0xf2, 0xf3])
const STRING_OPCODES = new Set([
  0x6c, 0x6d, 0x6e, 0x6f, 0xa4, 0xa5, 0xa6, 0xa7, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf,
])
const RETURNS = new Set([0xc2, 0xc3, 0xca, 0xcb, 0xcf])

/** Bytes of a ModRM operand with 32-bit addressing (Intel SDM vol. 2, table 2-2), ModRM included. */
const modrmLength = (modrm: number, sib: number): number => {
  const mod = modrm >>> 6
  const rm = modrm & 7
  if (mod === 3) return 1
  const withSib = rm === 4 ? 1 : 0
  if (mod === 1) return 2 + withSib
  if (mod === 2) return 5 + withSib
  const displacement = rm === 5 || (withSib === 1 && (sib & 7) === 5) ? 4 : 0
  return 1 + withSib + displacement
}

/** Looks at the instruction at an address; unreadable bytes are `other`. */
export const instructionKind = (memory: GuestMemory, address: number): InstructionKind => {
  const { bytes } = memory.readBytes(address, 16)
  let at = 0
  while (at < 14 && PREFIXES.has(bytes[at]!)) at += 1
  const prefixes = bytes.subarray(0, at)
  const opcode = bytes[at]!
  const behind = (length: number) => (address + at + length) >>> 0
  const immediate = prefixes.includes(0x66) ? 2 : 4
  if (opcode === 0xe8) {
    const next = behind(1 + immediate)
    const displacement = new DataView(bytes.buffer).getInt32(at + 1, true)
    return { kind: 'call', next, target: immediate === 4 ? (next + displacement) >>> 0 : 0 }
  }
  if (opcode === 0x9a) return { kind: 'call', next: behind(3 + immediate), target: 0 }
  if (opcode === 0xff && (bytes[at + 1]! & 0x30) === 0x10)
    return { kind: 'call', next: behind(1 + modrmLength(bytes[at + 1]!, bytes[at + 2]!)), target: 0 }
  if (opcode === 0xcd) return { kind: 'interrupt', next: behind(2), target: 0 }
  if (RETURNS.has(opcode)) return { kind: 'return', next: 0, target: 0 }
  const repeated = prefixes.includes(0xf2) || prefixes.includes(0xf3)
  if (repeated && STRING_OPCODES.has(opcode)) return { kind: 'repeat', next: behind(1), target: 0 }
  return { kind: 'other', next: 0, target: 0 }
}
