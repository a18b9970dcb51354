import type { InstructionForm } from '../../x86/instruction-form'
import type { MemoryAccess } from '../mmu/access'

/**
 * One instruction as the decoder leaves it in a basic block. Register numbers are those of the
 * encoding; memory operands are base + (index << scale) + displacement, where absent registers are
 * NO_REGISTER (a word of the state block that is always zero).
 */
export interface DecodedInstruction {
  readonly form: InstructionForm
  /** Carries the instruction out; called with the instruction itself. */
  execute: ExecuteFunction
  /** The next one in the block; null ends the block. */
  next: DecodedInstruction | null
  /** Position in the block, counted from 1. */
  readonly ordinal: number
  /** Offsets, from the block's first byte, of the instruction and of the byte after it. */
  readonly start: number
  readonly after: number
  /** In bytes: 2 or 4. */
  readonly operandSize: number
  /** In bytes: 2 or 4. */
  readonly addressSize: number
  /** True when the modrm operand is memory (or the form has a moffs operand). */
  readonly isMemory: boolean
  /** modrm fields; 0 when the form has no modrm. `reg` is the opcode extension of /digit forms. */
  readonly reg: number
  /** Register number of the modrm operand when it is not memory, or the register in the opcode (+r). */
  readonly rm: number
  /**
   * The first and the second register operand of the form, as an index into the view of its size:
   * `bytes` for 8 bits, `words` for 16, `state` for 32.
   */
  readonly destination: number
  readonly source: number
  readonly base: number
  readonly index: number
  readonly scale: number
  readonly displacement: number
  /** FFFFh for 16-bit addressing, -1 for 32-bit. */
  readonly addressMask: number
  /** Segment register of the memory operand, override applied: ES = 0 ... GS = 5. */
  readonly segment: number
  /** First immediate, always sign-extended from its encoded size; relative branch: the displacement. */
  readonly immediate: number
  /** Second immediate (enter, far pointer selector). */
  readonly immediate2: number
  /** 0, 0xF2 or 0xF3: the last repeat prefix (also where it is a mandatory prefix). */
  readonly repeat: number
  readonly lock: boolean
  /** Sets eip itself; other instructions go on at `after`. */
  readonly transfers: boolean
}

export type ExecuteFunction = (instruction: DecodedInstruction) => void

/**
 * What a family of instructions works on. Made once for each machine; family modules are factories
 * `(execution) => Executors`, whose functions close over the views below.
 *
 * Memory is named by segment register and offset. Every read or write helper checks the whole operand
 * (segment, then pages, in that order) before it touches a byte and raises #GP, #SS, #PF or #AC; an
 * instruction that writes several operands calls `authoriseWrite` for the later ones first.
 */
export interface Execution {
  /** For generated code, which imports it. */
  readonly memory: WebAssembly.Memory
  /** The whole memory; see layout.ts for the offsets. */
  readonly buffer: ArrayBuffer
  /** Views of the whole buffer: index = byte offset / element size. */
  readonly bytes: Uint8Array
  readonly words: Uint16Array
  readonly state: Int32Array
  readonly floats: Float32Array
  /** Float64 view of the first 64 KiB only (state and scratch). */
  readonly doubles: Float64Array
  /** Little-endian access at any byte offset. */
  readonly view: DataView

  /** All memory helpers; the most used ones are repeated below. */
  readonly access: MemoryAccess
  /** Offset of the memory operand, without the segment. */
  address(instruction: DecodedInstruction): number
  /** 0..FFh */
  read8(segment: number, offset: number): number
  /** 0..FFFFh */
  read16(segment: number, offset: number): number
  /** As a signed 32-bit number. */
  read32(segment: number, offset: number): number
  write8(segment: number, offset: number, value: number): void
  write16(segment: number, offset: number, value: number): void
  write32(segment: number, offset: number, value: number): void
  /** Copies `size` (1..1024) bytes of guest memory to byte offset `to` of the buffer (SCRATCH, a register). */
  readBytes(segment: number, offset: number, size: number, to: number): void
  /** The other way; nothing is written when any byte may not be. */
  writeBytes(segment: number, offset: number, size: number, from: number): void
  /** Raises what a write of `size` bytes would raise, writes nothing. */
  authoriseWrite(segment: number, offset: number, size: number): void

  /** Raises an exception; the instruction leaves no trace but what it has already stored. Never returns. */
  raise(vector: number, errorCode?: number): never
  /** EFLAGS, all bits exact. */
  flags(): number
  /** Sets the six status flags (CF PF AF ZF SF OF) from the bits of `value`. */
  setStatusFlags(value: number): void
  /** Condition 0..15 of jcc, setcc, cmovcc, fcmovcc (Intel SDM vol. 1, appendix B). */
  condition(code: number): boolean
  /** Offset (eip) of this instruction's first byte, for x87 instruction pointers. */
  instructionOffset(instruction: DecodedInstruction): number
}

/**
 * Executors by key. The decoder looks for, in this order: `NAME shape`, `NAME`, `mnemonic shapeSIZE`,
 * `mnemonic`, where NAME is the form's name and shape has one letter for each operand: r register,
 * m memory, i immediate, s segment register; SIZE is that of the first operand in bits: `add mr32`.
 */
export type Executors = Readonly<Record<string, ExecuteFunction>>
