/**
 * One row of the instruction table: one form of one instruction, as the manuals list it (Intel SDM
 * volume 2, AMD APM volumes 3 to 5). The encoder, decoder, interpreter, disassembler and the editor's
 * hover all read these rows.
 */

/** Where in the encoded instruction an operand lives. */
export const OperandField = {
  /** Not encoded: the opcode implies it (`al`, `cl`, `1`, `es` of `push es`). */
  fixed: 0,
  /** ModRM.reg, with REX.R / VEX.R. */
  reg: 1,
  /** ModRM.rm (and mod, SIB, displacement). */
  rm: 2,
  /** The low three bits of the opcode, with REX.B. */
  opcode: 3,
  /** The next immediate bytes. */
  immediate: 4,
  /** VEX.vvvv / EVEX.vvvv. */
  vvvv: 5,
  /** Bits 7..4 of an immediate byte. */
  is4: 6,
  /** ModRM.reg and ModRM.rm, the same register (`imul eax,5`). */
  regAndRm: 7,
} as const
export type OperandField = (typeof OperandField)[keyof typeof OperandField]

/** What an operand may be. `size` of the form narrows it. */
export const OperandType = {
  general: 0,
  generalOrMemory: 1,
  memory: 2,
  /** An immediate of the operand's full size. */
  immediate: 3,
  /** An immediate that is sign-extended to the operand size. */
  immediateSigned: 4,
  /** A jump distance from the next instruction. */
  relative: 5,
  /** ptr16:16 or ptr16:32 in the instruction. */
  farPointer: 6,
  /** m16:16, m16:32, m16:64. */
  farMemory: 7,
  /** An absolute offset without ModRM (A0h..A3h). */
  memoryOffset: 8,
  /** The constant 1 of D0h and D1h. */
  one: 9,
  segment: 10,
  control: 11,
  debug: 12,
  test: 13,
  x87: 14,
  mmx: 15,
  mmxOrMemory: 16,
  xmm: 17,
  xmmOrMemory: 18,
  ymm: 19,
  ymmOrMemory: 20,
  zmm: 21,
  zmmOrMemory: 22,
  mask: 23,
  maskOrMemory: 24,
  bound: 25,
  boundOrMemory: 26,
  /** Memory with a vector index register (gathers and scatters). */
  vectorMemory: 27,
  /** The memory operand of a string instruction at ds:si (overridable) or es:di (fixed). */
  stringSource: 28,
  stringDestination: 29,
  /** [bx+al] of xlat, [rax] and the like: implied memory operands with one possible address. */
  impliedMemory: 30,
  tile: 31,
} as const
export type OperandType = (typeof OperandType)[keyof typeof OperandType]

export interface OperandForm {
  /** As written in the table, e.g. `rm32`, `imm8`, `xmm/m128`. */
  readonly token: string
  readonly type: OperandType
  /**
   * Size in bits of the register or of the immediate as encoded; 0 when any (memory whose size does
   * not matter).
   */
  readonly size: number
  /** Size in bits of the memory alternative, where it differs from the register (`r32/m8`: 8). */
  readonly memorySize: number
  readonly field: OperandField
  /** Register number of a fixed operand (`cl` is 1), `highRegister` or `lowRegister` for a range, else -1. */
  readonly register: number
  /** Element size in bits that may be broadcast from memory (EVEX), or 0. */
  readonly broadcast: number
  /** Class of the index register of a vectorMemory operand: 128, 256, 512; else 0. */
  readonly vectorIndex: number
  /** EVEX decorations: 0 none, 1 {k}, 2 {k}{z}. */
  readonly masking: number
}

/** `OperandForm.register` of a register that must be numbered 8 or more. */
export const highRegister = -2

/** `OperandForm.register` of a vector register that must be numbered 15 or less. */
export const lowRegister = -3

/** Opcode maps; the escape bytes that select them. */
export const OpcodeMap = {
  oneByte: 0,
  /** 0F */
  twoByte: 1,
  /** 0F 38 */
  map38: 2,
  /** 0F 3A */
  map3A: 3,
  /** 0F 0F: the opcode follows the operands (3DNow!). */
  map0F: 4,
  /** XOP maps 8, 9, 10. */
  xop8: 8,
  xop9: 9,
  xopA: 10,
} as const
export type OpcodeMap = (typeof OpcodeMap)[keyof typeof OpcodeMap]

export const Encoding = { legacy: 0, vex: 1, evex: 2, xop: 3 } as const
export type Encoding = (typeof Encoding)[keyof typeof Encoding]

/** Bits of `InstructionForm.modes`. */
export const ModeBit = { mode16: 1, mode32: 2, mode64: 4 } as const

export type InstructionCategory =
  | 'data-transfer'
  | 'arithmetic'
  | 'logic'
  | 'shift'
  | 'bit'
  | 'control-flow'
  | 'string'
  | 'bcd'
  | 'system'
  | 'x87'
  | 'mmx'
  | '3dnow'
  | 'sse'
  | 'crypto'
  | 'avx'
  | 'fma'
  | 'bmi'
  | 'xop'
  | 'avx512'

export interface InstructionForm {
  /** Unique, e.g. `ADD_rm32_imm8`. */
  readonly name: string
  /** Canonical mnemonic: the one the disassembler prints. */
  readonly mnemonic: string
  /** Further mnemonics of the same instruction (`je`: `jz`). */
  readonly synonyms: readonly string[]
  readonly category: InstructionCategory
  readonly operands: readonly OperandForm[]
  /** 16, 32 or 64 when the form exists for that operand size only; 0 when it has none. */
  readonly operandSize: 0 | 16 | 32 | 64
  /** 16, 32 or 64 when the address size chooses the form (`jcxz`/`jecxz`), else 0. */
  readonly addressSize: 0 | 16 | 32 | 64
  readonly encoding: Encoding
  readonly map: OpcodeMap
  readonly opcode: number
  /** The register number is added to the opcode. */
  readonly plusRegister: boolean
  /** /0 to /7, or -1. */
  readonly opcodeExtension: number
  /** A ModRM byte follows the opcode (true also where `secondByte` fixes it). */
  readonly modrm: boolean
  /** The fixed byte after the opcode (x87, 0F 01 C1), or -1. */
  readonly secondByte: number
  /** The low three bits of `secondByte` are a register number (`fadd st0,st3`). */
  readonly secondPlusRegister: boolean
  /** An immediate byte fixed by the mnemonic (`cmpeqps`), or -1. */
  readonly fixedImmediate: number
  /** 0 when none; 66h, F2h, F3h. */
  readonly mandatoryPrefix: number
  /** No 66h, F2h, F3h may stand before it: another instruction would result. */
  readonly noPrefix: boolean
  /** VEX.L / EVEX.L'L: 128, 256, 512; 0 when ignored or not applicable. */
  readonly vectorLength: number
  /** VEX.W / EVEX.W: 0, 1, or -1 when ignored; in legacy forms 1 demands REX.W. */
  readonly w: number
  /** EVEX: scale of an 8-bit displacement in bytes, 0 otherwise. */
  readonly displacementScale: number
  /** EVEX: 0 none, 1 {sae}, 2 {er}. */
  readonly rounding: number
  /** Sizes in bytes of the immediates in order, including relative and far offsets. */
  readonly immediateSizes: readonly number[]
  /** Mask of ModeBit. */
  readonly modes: number
  /** In 64-bit mode the operand size is 64 without REX.W. */
  readonly default64: boolean
  /** First processor or extension: 8086, 80186, 80286, 386, 486, pentium, p6, mmx, sse, … */
  readonly processor: string
  /** A LOCK prefix is allowed while the destination is in memory. */
  readonly lockable: boolean
  /** Demands CPL 0. */
  readonly privileged: boolean
  /** Demands CPL <= IOPL (or a permission bit for the port instructions). */
  readonly ioSensitive: boolean
  /** Known to decoders; the assembler language has no way to ask for it. */
  readonly decodeOnly: boolean
  /** A WAIT (9Bh) stands before the instruction (`fstcw` as against `fnstcw`). */
  readonly waits: boolean
  /** Chosen without complaint when several forms differ only by the memory size and none is given. */
  readonly open: boolean
  /** fasm 1.73 forgets the index register of the address here; kept for equal bytes. */
  readonly dropsIndex: boolean
  /** The memory operand takes no size operator. */
  readonly sizeless: boolean
  /** Another way to write an encoding that a decoder names by another row. */
  readonly alias: boolean
  /** Masks of EFLAGS bits. */
  readonly flagsRead: number
  readonly flagsWritten: number
  readonly flagsUndefined: number
  /** One sentence for hover. */
  readonly summary: string
}
