/**
 * The seam between the language (which reads operands from a line) and the encoder (which turns a
 * mnemonic and its operands into bytes). Operand objects are pooled and reused for every line.
 * The prefixes that are mnemonics of their own (lock, rep, repe, repne, xacquire, bnd, segment registers)
 * are emitted by the language; the encoder sees the instruction after them.
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
  /** Handle of a floating-point literal; 0 when the value is an integer. `checkValue` converts it. */
  float: number
  /** Registers in the expression, which only an address may hold; private to the operand reader. */
  registers?: number
}

/** `rounding` is a lone `{rn-sae}` or `{sae}` that stands in the place of an operand. */
export const OperandKind = {
  none: 0,
  register: 1,
  memory: 2,
  immediate: 3,
  farPointer: 4,
  rounding: 5,
} as const
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
  tile: 13,
  /** eip (size 4) and rip (size 8): only inside brackets. */
  instructionPointer: 14,
} as const
export type RegisterClass = (typeof RegisterClass)[keyof typeof RegisterClass]

export const JumpType = { none: 0, short: 1, near: 2, far: 3 } as const
export type JumpType = (typeof JumpType)[keyof typeof JumpType]

export interface Operand {
  kind: OperandKind
  /**
   * Size in bytes: of the register, or as written with a size operator, or of the label inside the
   * brackets; 0 when open. Operands of one instruction are compared by the encoder.
   */
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
  /** Memory: 4 or 8 when the displacement is relocatable with that size, which forces it too; 0 else. */
  relocatableSize: number
  /**
   * Memory: chosen by the 64-bit mode for an address without registers: `value` is then the distance
   * from the instruction's first byte, so the encoder subtracts the instruction's length. A written
   * `[rip+n]` is base register class `instructionPointer` instead, with `value` = n as it stands.
   */
  instructionRelative: boolean
  /** Memory: class of the base register (general or instructionPointer). */
  baseClass: RegisterClass
  /** Memory: size in bytes of the base and of the index register; 0 when there is none. */
  baseSize: number
  indexSize: number

  /** Immediate value, displacement, or offset of a far pointer. */
  value: Value
  /** Far pointer: the selector. */
  selector: Value

  /**
   * AVX-512 decorations: mask register (0 = none), zeroing, broadcast count (0 = none), rounding
   * (-1 = none, 0..3 = rn rd ru rz with sae, 4 = sae alone; only on kind `rounding`).
   */
  mask: number
  zeroing: boolean
  broadcast: number
  rounding: number
}

/**
 * What the encoder is given for one instruction. `fail` throws and ends the assembly; `failRecoverable`
 * records the error of this pass and returns, so that the encoder can emit something of the right
 * length. What is left on the line after the encoder returns is checked by the language.
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
  /** As `readOperand`, but no comma is expected (the further operands of `push a b c`). */
  readOperandWithoutComma(index: number): boolean
  /** True when nothing is left on the line. */
  atEndOfLine(): boolean
  /**
   * True while fasm would already know that another pass follows; then range errors of short jumps
   * and the like do not count.
   */
  readonly nextPassNeeded: boolean
  /** True after a `bnd` prefix on this line; the jumps that accept it clear it. */
  bndPrefix: boolean
  /** Set by useavx512, cleared by useavx256 and at the start of a pass. */
  prefersEvex: boolean
  /** Number of bytes emitted since the instruction's first byte (prefix instructions not counted). */
  readonly emitted: number
  /**
   * Brings a value read by `readOperand` into `size` bytes (1, 2, 4, 6, 8) as fasm does when it takes an
   * immediate: converts a floating-point literal, reports recoverable range and relocation errors (the
   * value becomes 0), turns a 64-bit relocatable into a 32-bit one for size 4.
   */
  checkValue(value: Value, size: number): void
  /**
   * Replaces the value of an immediate operand by its distance from two bytes after the next byte to be
   * emitted: where a short jump would end. `addressSize` (2, 4, 8) is that of the jump. The distance is 0
   * while the target is unknown.
   */
  jumpDistance(operand: Operand, addressSize: number): void
  emit8(byte: number): void
  emit16(word: number): void
  emit32(dword: number): void
  /**
   * Emits `size` bytes (2, 4, 8) of a value, marking the relocation that its type asks for. A 64-bit
   * relocatable emitted with size 4 becomes a 32-bit relocation.
   */
  emitValue(value: Value, size: number): void
  /** Reports an error by fasm's wording, e.g. `operand sizes do not match`, and ends the assembly. */
  fail(message: string): never
  /** As `fail`, but only counted when it persists in the final pass, as fasm treats range errors. */
  failRecoverable(message: string): void
}

/**
 * Reads an operand and checks its kind and size, which fasm does before it calculates: `check` comes first
 * even where the operand itself is wrong.
 */
export function readChecked(
  context: EncoderContext,
  index: number,
  check: (operand: Operand, context: EncoderContext) => void,
): Operand {
  const operand = context.operands[index]
  if (!operand) return context.fail('invalid operand')
  let isThere: boolean
  try {
    isThere = context.readOperand(index)
  } catch (error) {
    if (operand.kind !== OperandKind.none) check(operand, context)
    throw error
  }
  if (!isThere) context.fail('invalid operand')
  check(operand, context)
  return operand
}
