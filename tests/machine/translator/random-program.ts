/**
 * Random programs of valid instructions with loops, calls, jump tables and accesses that fault now and then.
 * Registers ebx, esi and edi mostly point into the data area.
 */
export const DATA = 0x40000
const DATA_BYTES = 0x4000

export type Random = () => number

export function createRandom(seed: number): Random {
  let x = seed | 1
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return x >>> 0
  }
}

const bytes32 = (value: number) => [value, value >>> 8, value >>> 16, value >>> 24].map((byte) => byte & 0xff)
const EAX = 0
const EBX = 3

export function randomProgram(random: Random, base: number, length: number): number[] {
  const below = (limit: number) => random() % limit
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const code: number[] = []
  /** Offsets where instructions begin, and jumps to be given a target. */
  const starts: number[] = []
  const fixups: number[] = []

  /** Registers that may be written: not esp, and the pointers seldom. */
  const register = () => pick([0, 0, 1, 1, 2, 2, 5, 5, 3, 6, 7])
  const any = () => pick([0, 1, 2, 3, 5, 6, 7, 4])
  const modrm = (reg: number, rm: number) => 0xc0 | (reg << 3) | rm

  /** A memory operand: absolute, or by a pointer register with or without an index. */
  function memory(reg: number): number[] {
    switch (below(7)) {
      case 0:
        return [(reg << 3) | 5, ...bytes32(DATA + below(DATA_BYTES + 0x40))]
      case 1:
        return [0x40 | (reg << 3) | pick([3, 6, 7]), below(256)]
      case 2:
        return [0x80 | (reg << 3) | pick([3, 6, 7]), ...bytes32(below(0x2000) - 0x1000)]
      case 3:
        return [0x44 | (reg << 3), (below(4) << 6) | (4 << 3) | pick([3, 6, 7]), below(128)]
      case 5:
        // Data in the page of the program.
        return [(reg << 3) | 5, ...bytes32(base + 0x480 + below(0x800))]
      case 4:
        // esp-relative
        return [0x44 | (reg << 3), 0x24, below(64)]
      default:
        return [(reg << 3) | pick([6, 7, EBX])]
    }
  }
  const operand = (reg: number) => (below(2) === 0 ? memory(reg) : [modrm(reg, register())])
  const prefix = () => (below(5) === 0 ? [0x66] : [])
  const immediate = (isNarrow: boolean) =>
    isNarrow ? [random() & 0xff, random() & 0xff] : bytes32(pick([random(), random() & 15, 0, 0xffffffff]))

  const arithmetic = (): number[] => {
    const operation = below(8)
    switch (below(5)) {
      case 0:
        return [...prefix(), (operation << 3) | 1, ...operand(register())]
      case 1:
        return [...prefix(), (operation << 3) | 3, ...operand(register())]
      case 2:
        return [(operation << 3) | pick([0, 2]), ...operand(register() & 3)]
      case 3:
        return [...prefix(), 0x83, ...operand(operation), random() & 0xff]
      default: {
        const before = prefix()
        return [...before, 0x81, ...operand(operation), ...immediate(before.length > 0)]
      }
    }
  }
  const unary = (): number[] =>
    pick([
      () => [...prefix(), 0x40 | register()],
      () => [...prefix(), 0x48 | register()],
      () => [...prefix(), 0xff, ...operand(below(2))],
      () => [0xfe, ...operand(below(2))],
      () => [...prefix(), 0xf7, ...operand(2 + below(2))],
      () => [0xf6, ...operand(2 + below(2))],
      () => [...prefix(), 0x85, ...operand(register())],
      () => [0x84, ...operand(register() & 3)],
    ])()
  const shifts = (): number[] =>
    pick([
      () => [...prefix(), 0xc1, ...operand(below(8)), random() & 0xff],
      () => [...prefix(), 0xd1, ...operand(below(8))],
      () => [...prefix(), 0xd3, ...operand(below(8))],
      () => [0xc0, ...operand(below(8)), random() & 31],
      () => [0x0f, pick([0xa4, 0xac]), ...operand(register()), random() & 31],
      () => [0x0f, pick([0xa5, 0xad]), ...operand(register())],
    ])()
  const products = (): number[] =>
    pick([
      () => [...prefix(), 0xf7, ...operand(4 + below(2))],
      () => [0xf6, ...operand(4 + below(2))],
      () => [...prefix(), 0x0f, 0xaf, ...operand(register())],
      () => [0x6b, ...operand(register()), random() & 0xff],
      () => [0x69, ...operand(register()), ...immediate(false)],
      () => [0x31, 0xd2, 0xf7, ...operand(6)],
      () => [0x99, 0xf7, ...operand(7)],
      () => [...prefix(), 0xf7, ...operand(6 + below(2))],
    ])()
  const moves = (): number[] =>
    pick([
      () => [...prefix(), 0x8b, ...operand(register())],
      () => [...prefix(), 0x89, ...operand(register())],
      () => [0x8a, ...operand(below(8))],
      () => [0x88, ...operand(below(8))],
      () => [0xb8 | pick([0, 1, 2, 5]), ...immediate(false)],
      () => [0xb0 | below(8), random() & 0xff],
      () => [0xc7, ...memory(0), ...immediate(false)],
      () => [...prefix(), 0x0f, pick([0xb6, 0xb7, 0xbe, 0xbf]), ...operand(register())],
      () => [0x8d, ...memory(register())],
      () => [0x87, ...operand(register())],
      () => [0x86, ...operand(below(8))],
      () => [0x0f, 0xc8 | register()],
      () => [pick([0x98, 0x99, 0x90, 0x9f, 0x9e, 0xf8, 0xf9, 0xf5])],
      () => [0x66, 0x98],
      () => [0x0f, 0x40 | below(16), ...operand(register())],
      () => [0x0f, 0x90 | below(16), ...operand(below(8))],
      () => [0xa1, ...bytes32(DATA + below(DATA_BYTES))],
      () => [0xa2, ...bytes32(DATA + below(DATA_BYTES))],
    ])()
  const bits = (): number[] =>
    pick([
      () => [0x0f, pick([0xa3, 0xab, 0xb3, 0xbb]), ...operand(below(4))],
      () => [...prefix(), 0x0f, 0xba, ...operand(4 + below(4)), random() & 0xff],
      () => [...prefix(), 0x0f, pick([0xbc, 0xbd]), ...operand(register())],
      () => [0x0f, pick([0xb0, 0xb1, 0xc0, 0xc1]), ...operand(below(4))],
      () => [0x0f, 0xc7, ...memory(1)],
    ])()
  const stack = (): number[] =>
    pick([
      () => [0x50 | any()],
      () => [0x58 | register()],
      () => [0x50 | any(), 0x58 | register()],
      () => [0x6a, random() & 0xff],
      () => [0x68, ...immediate(false)],
      () => [0xff, ...memory(6)],
      () => [0x9c, 0x58 | register()],
      () => [0x9c, 0x9d],
      () => [0x60, 0x61],
      () => [0xc8, 8, 0, 0, 0xc9],
      () => [0x8f, ...memory(0)],
    ])()
  const strings = (): number[] =>
    pick([
      () => [...prefix(), pick([0xa4, 0xa5, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xa6, 0xa7])],
      () => [0xb9, ...bytes32(below(40)), pick([0xf3, 0xf2]), pick([0xa4, 0xa5, 0xaa, 0xab, 0xae, 0xa6])],
      () => (below(6) === 0 ? [0xfd, pick([0xa4, 0xab, 0xac]), 0xfc] : [0xfc]),
    ])()
  const floating = (): number[] =>
    pick([
      () => [pick([0xd8, 0xdc]), ...memory(below(8))],
      () => [pick([0xd9, 0xdd]), ...memory(pick([0, 2, 3]))],
      () => [0xdb, ...memory(pick([0, 2, 3]))],
      () => [0xd8, 0xc0 | below(64)],
      () => [0xde, pick([0xc0, 0xc8, 0xe0, 0xe8, 0xf0]) | below(8)],
      () => [0xd9, pick([0xe8, 0xee, 0xc1, 0xc9, 0xe0, 0xe1, 0xfa])],
      () => [0xdf, 0xe0],
      () => [0xdb, 0xe3],
      () => [0x0f, pick([0x51, 0x54, 0x57, 0x58, 0x59, 0x5c, 0x5e, 0x5d, 0x5f]), modrm(below(8), below(8))],
      () => [0x0f, pick([0x10, 0x11, 0x58, 0x59, 0x2e]), ...memory(below(8))],
      () => [0xf3, 0x0f, pick([0x10, 0x11, 0x58, 0x59, 0x5c, 0x51]), ...memory(below(8))],
      () => [0xf2, 0x0f, pick([0x10, 0x11, 0x58, 0x59, 0x5c, 0x5e]), ...memory(below(8))],
      () => [0xf3, 0x0f, pick([0x2a, 0x2c, 0x2d]), modrm(register(), below(8))],
      () => [0x66, 0x0f, pick([0x6e, 0x7e, 0x6f, 0xfe, 0xef, 0x70]), modrm(below(4), below(4)), 0x4e],
    ])()
  /** Puts a pointer back into the data area. */
  const pointer = (): number[] => [0xb8 | pick([EBX, 6, 7]), ...bytes32(DATA + 0x800 + below(0x1000))]
  const jump = (isLong: boolean): number[] => {
    const opcode = pick([0x70 | below(16), 0x70 | below(16), 0xe2, 0xe0, 0xe1, 0xe3])
    if (!isLong) {
      fixups.push(code.length + 1)
      return [opcode, 0]
    }
    fixups.push(-(code.length + 2))
    return [0x0f, 0x80 | below(16), 0, 0, 0, 0]
  }
  const far = (): number[] => {
    if (below(3) > 0) {
      fixups.push(-(code.length + 1))
      return [pick([0xe8, 0xe9]), 0, 0, 0, 0]
    }
    return pick([
      () => [0xc3],
      () => [0xc2, 4, 0],
      // and eax,3; jmp/call [table + eax*4], whose words stand before the program
      () => [0x83, 0xe0, 3, 0xff, pick([0x24, 0x14]), 0x85, ...bytes32(base - 16)],
      () => [0xff, modrm(pick([2, 4]), EAX)],
    ])()
  }

  while (code.length < length) {
    starts.push(code.length)
    const kind = below(100)
    const next =
      kind < 22
        ? arithmetic
        : kind < 34
          ? unary
          : kind < 42
            ? shifts
            : kind < 47
              ? products
              : kind < 62
                ? moves
                : kind < 66
                  ? bits
                  : kind < 73
                    ? stack
                    : kind < 76
                      ? strings
                      : kind < 81
                        ? floating
                        : kind < 85
                          ? pointer
                          : kind < 96
                            ? () => jump(below(2) === 0)
                            : far
    code.push(...next())
  }
  starts.push(code.length)
  code.push(0xe9, ...bytes32(-(code.length + 5)))
  for (const fixup of fixups) {
    const at = Math.abs(fixup)
    const after = at + (fixup < 0 ? 4 : 1)
    const near = fixup < 0 ? starts : starts.filter((start) => Math.abs(start - after) < 120)
    const distance = pick(near) - after
    if (fixup < 0) bytes32(distance).forEach((byte, index) => (code[at + index] = byte))
    else code[at] = distance & 0xff
  }
  return code
}
