/**
 * The seam between the language (which reads operands from a line) and the encoder (which turns a
 * mnemonic and its operands into bytes). Operand objects are pooled and reused for every line.
 */

/** How a value moves when the image is relocated; the numbers are those of fasm's symbol file. */
export const ValueType = {
  absolute: 0,
  relocatable16: 1,
  relocatable32: 2,
  relative32: 3,
  relocatable64: 4,
  relativeGot: 5,
  plt: 6,
  relativePlt: 7,
} as const
export type ValueType = (typeof ValueType)[keyof typeof ValueType]

/** A 65-bit two's-complement value: 64 bits plus the sign that lies above them. */
export interface Value {
  /** Bits 0..31, as a signed 32-bit integer. */
  low: number
  /** Bits 32..63, as a signed 32-bit integer. */
  high: number
  /** 0 or -1: the bits above bit 63. */
  sign: number
  type: ValueType
  /** Number of the external symbol or section the value is relative to; 0 when none. */
  symbol: number
  /** True while the value depends on a symbol that this pass does not know yet. */
  forward: boolean
}

export const OperandKind = { none: 0, register: 1, memory: 2, immediate: 3, farPointer: 4 } as const
export type OperandKind = (typeof OperandKind)[keyof typeof OperandKind]

export const RegisterClass = {
  general: 0,
  highByte: 1,
  segment: 2,
  control: 3,
  debug: 4,
  test: 5,
  x87: 6,
  mmx: 7,
  sse: 8,
  avx: 9,
  avx512: 10,
  mask: 11,
  bound: 12,
} as const
export type RegisterClass = (typeof RegisterClass)[keyof typeof RegisterClass]

export const JumpType = { none: 0, short: 1, near: 2, far: 3 } as const
export type JumpType = (typeof JumpType)[keyof typeof JumpType]

export interface Operand {
  kind: OperandKind
  /** Size in bytes: of the register, or as written with a size operator; 0 when none was given. */
  size: number
  /** True when a size operator stood in front of the operand. */
  sizeGiven: boolean
  jumpType: JumpType

  registerClass: RegisterClass
  /** Hardware number of the register. */
  register: number

  /** Memory: segment override register number, or -1. */
  segment: number
  /** Memory: hardware number of the base register, or -1. */
  base: number
  /** Memory: hardware number of the index register, or -1. */
  index: number
  /** Memory: class of the index register (general, sse, avx, avx512: the last three for gathers). */
  indexClass: RegisterClass
  /** Memory: 1, 2, 4 or 8; 0 when there is no index. */
  scale: number
  /** Memory: address size in bytes (2, 4, 8) that the registers or an override demand; 0 when open. */
  addressSize: number
  /** Memory: size of the displacement forced by an operator inside the brackets; 0 when open. */
  displacementSize: number
  /** Memory: rip- or eip-relative, written so or chosen by the 64-bit mode. */
  instructionRelative: boolean

  /** Immediate value, displacement, or offset of a far pointer. */
  value: Value
  /** Far pointer: the selector. */
  selector: Value

  /** AVX-512 decorations: mask register (0 = none), zeroing, broadcast count, rounding (-1 = none). */
  mask: number
  zeroing: boolean
  broadcast: number
  rounding: number
}

/**
 * What the encoder is given for one instruction. Failing is done through `fail`, which records a
 * diagnostic and, on passes where fasm would go on, returns so that the encoder can emit something
 * of the right length.
 */
export interface EncoderContext {
  /** Code mode set by use16, use32, use64. */
  readonly mode: 16 | 32 | 64
  /** Pooled operands, filled by `readOperand`. */
  readonly operands: readonly Operand[]
  /**
   * Reads the next operand of the line into `operands[index]`, with the comma that must come before
   * it when `index` > 0; false when the line ends here.
   */
  readOperand(index: number): boolean
  /** True when nothing is left on the line. */
  atEndOfLine(): boolean
  /** The address of the instruction's first byte ($), and of the next byte to be emitted. */
  readonly start: Value
  emit8(byte: number): void
  emit16(word: number): void
  emit32(dword: number): void
  /** Emits `size` bytes of a value, marking the relocation that its type asks for. */
  emitValue(value: Value, size: number): void
  /** Reports an error by fasm's wording, e.g. `operand sizes do not match`. Fatal ones end the pass. */
  fail(message: string): void
  /** As `fail`, but only counted when it persists in the final pass, as fasm treats range errors. */
  failRecoverable(message: string): void
}
