/**
 * Where everything lies in the one WebAssembly.Memory of a machine. All values are byte offsets unless
 * a name ends in `_INDEX` (an index into an Int32Array over the whole buffer) or `_BYTES`.
 *
 *   0000h  processor context: what `saveContext` copies (general registers ... XMM)
 *   0800h  machine fields that are no part of a thread (instruction count, scratch)
 *  10000h  TLB, architectural entries      (one word per linear page)
 * 410000h  TLB, ready addends for RAM      (one word per linear page)
 * 810000h  list of the pages that the TLB holds
 * 900000h  guest RAM, then the frame buffer
 */

/** Order of the segment registers everywhere, as in the `sreg` field; LDTR and TR follow. */
export const ES = 0
export const CS = 1
export const SS = 2
export const DS = 3
export const FS = 4
export const GS = 5
export const LDTR = 6
export const TR = 7

/** eax ecx edx ebx esp ebp esi edi; the ninth word is always zero and stands for "no register". */
export const GENERAL_REGISTERS = 0x000
/** Index of the word that is always zero, for absent base and index registers. */
export const NO_REGISTER = 8
export const EIP = 0x024
/** EFLAGS without CF PF AF ZF SF OF, which are in the lazy fields; bit 1 is set. */
export const SYSTEM_FLAGS = 0x028
/**
 * The six status flags are functions of two words (see cpu/flags.ts):
 * result: ZF = (result == 0), SF = bit 31 ^ SD, PF = parity of the low byte ^ PDB;
 * carries: CF = bit 31, OF = bit 31 ^ bit 30, AF = bit 3, SD = bit 0, PDB = bits 8..15.
 */
export const LAZY_RESULT = 0x02c
export const LAZY_CARRIES = 0x030
export const CPL = 0x034
/** The bit of a ready TLB word that allows a read / a write at the current privilege level. */
export const READ_PERMISSION = 0x038
export const WRITE_PERMISSION = 0x03c
/** What is held off until after the next instruction: a `Shadow`. */
export const INTERRUPT_SHADOW = 0x040
export const HALTED = 0x044
/** FFFF_FFFFh when SS.B is set, else FFFFh. */
export const STACK_MASK = 0x048

/** Eight words each: es cs ss ds fs gs ldtr tr. */
export const SEGMENT_SELECTORS = 0x060
export const SEGMENT_BASES = 0x080
/** Byte-granular effective limits. */
export const SEGMENT_LIMITS = 0x0a0
/** Bits 8..15 and 20..23 of the descriptor's second word, in place; 0 = unusable (null selector). */
export const SEGMENT_ACCESS = 0x0c0
/**
 * An offset below this one (unsigned) may be read / written with any size up to 16 bytes without
 * another look at the segment; 0 sends every access the slow way.
 */
export const SEGMENT_READ_TOP = 0x0e0
export const SEGMENT_WRITE_TOP = 0x100
export const GDTR_BASE = 0x120
export const GDTR_LIMIT = 0x124
export const IDTR_BASE = 0x128
export const IDTR_LIMIT = 0x12c
export const CR0 = 0x130
export const CR2 = 0x134
export const CR3 = 0x138
export const CR4 = 0x13c
/** DR0..DR7, eight words. */
export const DEBUG_REGISTERS = 0x140
export const MSR_SYSENTER_CS = 0x160
export const MSR_SYSENTER_ESP = 0x164
export const MSR_SYSENTER_EIP = 0x168
export const MSR_EFER = 0x16c
/** Two words: low, high. */
export const MSR_STAR = 0x170
/** Added to the time-stamp counter; two words. */
export const TIME_STAMP_OFFSET = 0x178

/**
 * x87 register file: 8 x 16 bytes, physical registers R0..R7 (not stack order); 64-bit mantissa,
 * then sign and exponent in 16 bits, then unused. MM0..MM7 are the mantissas of R0..R7.
 */
export const X87_REGISTERS = 0x200
export const X87_CONTROL = 0x280
/** TOP in bits 11..13. */
export const X87_STATUS = 0x284
/** The full 16-bit tag word, two bits for each physical register. */
export const X87_TAGS = 0x288
export const X87_INSTRUCTION_OFFSET = 0x28c
export const X87_INSTRUCTION_SELECTOR = 0x290
export const X87_DATA_OFFSET = 0x294
export const X87_DATA_SELECTOR = 0x298
/** 11 bits. */
export const X87_OPCODE = 0x29c
export const MXCSR = 0x2a0
/** XMM0..XMM7, 16 bytes each, aligned to 16. */
export const XMM_REGISTERS = 0x300

export const CONTEXT_BYTES = 0x400

/** Float64: instructions retired since the machine began, without those of the current run. */
export const INSTRUCTION_COUNT = 0x800
/** Instructions that may still be executed before `run` returns. */
export const REMAINING = 0x808
/** Not 0: the interpreter leaves its fast loop at the end of the block. Mask of AttentionFlag. */
export const ATTENTION = 0x80c
/**
 * A cached block fits its eip while this word is the same: bits 0..2 are CS.D and CPL, the rest counts
 * TLB changes and changes of the code segment's base.
 */
export const CODE_STAMP = 0x810
export const STAMP_STEP = 8
/** A data breakpoint of the debug registers was met: #DB follows the instruction. */
export const PENDING_TRAP = 0x818
/** Counts changes of the hidden parts of ES CS SS DS FS GS: translated code takes them for granted. */
export const SEGMENT_STAMP = 0x81c
/**
 * The plain region: linear addresses from PLAIN_START whose pages may all be read and written straight away at any
 * privilege, at linear address + PLAIN_ADDEND in the buffer. PLAIN_BYTES is 15 less than its length, so that any
 * operand that begins in it ends in it; 0 when there is none.
 */
export const PLAIN_START = 0x820
export const PLAIN_BYTES = 0x824
export const PLAIN_ADDEND = 0x828
/** Words used in TLB_LIST. */
export const TLB_COUNT = 0x814
/** Room for the memory helpers and the FPU and SIMD code to pass long operands: 1 KiB, aligned to 16. */
export const SCRATCH = 0xc00
export const SCRATCH_BYTES = 0x400

/** Architectural TLB: physical page address | TlbFlag bits, by linear page number. */
export const TLB_ENTRIES = 0x10000
/** Ready TLB: (buffer offset - linear address) of the page | permission bits, by linear page number. */
export const TLB_READY = 0x410000
/** Linear page numbers held by the TLB, in order of filling. */
export const TLB_LIST = 0x810000
export const TLB_LIST_ENTRIES = 0x10000
export const TLB_PAGES = 0x100000

export const RAM = 0x900000

/** sti holds interrupts off; mov ss and pop ss breakpoints and single steps, too (Intel SDM vol. 3, 6.8.3). */
export const Shadow = { none: 0, interrupts: 1, debug: 2 } as const

/** Reasons to leave the fast loop. */
export const AttentionFlag = { stop: 1, trap: 2, halted: 4, shadow: 8, port: 16 } as const

/** Bits of an architectural TLB word. */
export const TlbFlag = { valid: 1, writable: 2, user: 4, dirty: 8, global: 16, large: 32 } as const

/** Bits of a ready TLB word: which accesses may go straight to RAM. */
export const ReadyFlag = {
  supervisorRead: 1,
  supervisorWrite: 2,
  userRead: 4,
  userWrite: 8,
  /** The page holds decoded code: writes are allowed where CODE_LINES knows of none. */
  supervisorWriteData: 16,
  userWriteData: 32,
} as const

/** Bytes of memory for which one byte of the code lines stands; they lie after RAM and frame buffer. */
export const CODE_LINE_SHIFT = 6
/** Offset of the code lines in the buffer: not 0 where bytes of the line may have been decoded. */
export const codeLines = (physicalBytes: number): number => RAM + physicalBytes
export const codeLineBytes = (physicalBytes: number): number => physicalBytes >>> CODE_LINE_SHIFT
