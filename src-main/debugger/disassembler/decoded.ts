/** One machine instruction taken apart by the instruction table. */
import type { InstructionForm } from '../../x86/instruction-form'

export interface Decoded {
  form: InstructionForm
  /** Bytes in all. */
  length: number
  mode: 16 | 32 | 64
  /** Bits, after prefixes. */
  operandSize: number
  addressSize: number
  /** Segment override register number, or -1. */
  segment: number
  lock: boolean
  /** F2h or F3h where it is no part of the opcode, else 0. */
  repeat: number
  /** A prefix that changes nothing: the text could not be assembled to the same bytes. */
  wasted: boolean
  rex: number
  modrm: number
  /** Extended register numbers of the fields. */
  reg: number
  rm: number
  vvvv: number
  opcodeRegister: number
  /** Memory: hardware numbers, or -1. */
  base: number
  index: number
  scale: number
  displacement: number
  displacementSize: number
  ripRelative: boolean
  /** Immediates in order: low and high halves and sizes in bytes. */
  immediates: { low: number; high: number; size: number }[]
  mask: number
  zeroing: boolean
  broadcast: boolean
  rounding: number
}
