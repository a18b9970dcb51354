import type { LinearAddress, PhysicalAddress } from '../contract/address'
import type { MachineException, MachineObservers, MachinePorts } from './ports'

export interface MachineOptions {
  /** RAM in MiB, 1..2048. */
  readonly memoryMib: number
  /** Linear frame buffer: where it lies in physical memory and its size in bytes; none when absent. */
  readonly frameBuffer?: { readonly base: PhysicalAddress; readonly bytes: number }
  readonly ports?: MachinePorts
  /** Further places where a part of RAM answers, such as the ROM below 4 GiB; page-aligned, in bytes. */
  readonly aliases?: readonly { readonly base: number; readonly bytes: number; readonly target: number }[]
  /** Physical ranges where the guest's writes are ignored (ROM). */
  readonly readOnly?: readonly { readonly base: number; readonly bytes: number }[]
  /**
   * Executions of a basic block after which it is translated to WebAssembly; Infinity: never. The default suits
   * real programs; tests choose 0. It makes no difference but speed.
   */
  readonly translateAfter?: number
}

/** Names of the 32-bit registers that can be read and written from outside. */
export const REGISTER_NAMES = ['eax', 'ecx', 'edx', 'ebx', 'esp', 'ebp', 'esi', 'edi'] as const
export type RegisterName = (typeof REGISTER_NAMES)[number]
export const SEGMENT_NAMES = ['es', 'cs', 'ss', 'ds', 'fs', 'gs'] as const
export type SegmentName = (typeof SEGMENT_NAMES)[number]
/** Registers of 64 to 128 bits: ST(i) as it stands in the stack now, MMi, XMMi. */
export type WideRegisterName = `${'st' | 'mm' | 'xmm'}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`
/** Bytes of a wide register. */
export const WIDE_BYTES = { st: 10, mm: 8, xmm: 16 } as const

/**
 * The processor's architectural state, as accessors over the state block. All values are unsigned
 * 32-bit numbers unless said otherwise. Lazily kept flags are made exact on every read.
 */
export interface ProcessorState {
  eax: number
  ecx: number
  edx: number
  ebx: number
  esp: number
  ebp: number
  esi: number
  edi: number
  eip: number
  eflags: number
  cr0: number
  cr2: number
  /** Writing flushes the non-global TLB entries, as `mov cr3` does. */
  cr3: number
  cr4: number
  /** 0..3. */
  readonly cpl: number
  selector(segment: SegmentName | 'ldtr' | 'tr'): number
  segmentBase(segment: SegmentName | 'ldtr' | 'tr'): number
  segmentLimit(segment: SegmentName | 'ldtr' | 'tr'): number
  /** The descriptor's second word without base and limit: bits 8..15 and 20..23 in place; 0 = unusable. */
  segmentAccess(segment: SegmentName | 'ldtr' | 'tr'): number
  /** Loads the hidden part of a segment register directly, without looking at a descriptor table. */
  setSegment(segment: SegmentName, selector: number, base: number, limit: number, access: number): void
  setDescriptorTable(table: 'gdt' | 'idt', base: number, limit: number): void
  descriptorTable(table: 'gdt' | 'idt'): { readonly base: number; readonly limit: number }
  setDebugRegister(index: number, value: number): void
  debugRegister(index: number): number
  /** x87 control and status word. */
  x87Control: number
  x87Status: number
  /** One bit for each physical register R0..R7, as `fxsave` stores it: 1 = in use. */
  x87InUse: number
  mxcsr: number
  /** Little endian: ST 10 bytes, MM 8, XMM 16. */
  wide(name: WideRegisterName): Uint8Array
  /** Writing ST(i) or MMi marks the register as in use. */
  setWide(name: WideRegisterName, bytes: Uint8Array): void
}

/** Everything a thread needs to be stopped and continued later: an opaque copy of the state block. */
export type ProcessorContext = Uint8Array

export interface PhysicalMemory {
  /** RAM in bytes (without the frame buffer). */
  readonly size: number
  read8(at: PhysicalAddress): number
  read16(at: PhysicalAddress): number
  read32(at: PhysicalAddress): number
  /** Writes drop the decoded code of the page they touch. Outside RAM and devices they are ignored. */
  write8(at: PhysicalAddress, value: number): void
  write16(at: PhysicalAddress, value: number): void
  write32(at: PhysicalAddress, value: number): void
  /** Copies bytes into the given memory, or into memory of their own. */
  readBytes(at: PhysicalAddress, length: number, into?: Uint8Array): Uint8Array
  writeBytes(at: PhysicalAddress, bytes: Uint8Array): void
  fill(at: PhysicalAddress, length: number, value: number): void
  /**
   * Counts the writes of each 4 KiB page since the machine began; views compare it to find changes.
   * Approximate from above: a page whose number did not change was not written.
   */
  pageVersion(frame: number): number
}

export interface PageFault {
  readonly linear: LinearAddress
  /** Bits P (0), W (1), U (2). */
  readonly errorCode: number
}

/** A translation that the TLB holds. */
export interface TlbView {
  readonly frame: number
  readonly writable: boolean
  readonly user: boolean
  /** A write has gone through it. */
  readonly dirty: boolean
  readonly global: boolean
}

/** Why `run` came back. */
export type StopReason =
  | { readonly kind: 'budget' }
  /** `requestStop` was called, by a port or an observer. */
  | { readonly kind: 'requested' }
  /** The next instruction is at a breakpoint; it was not executed. */
  | { readonly kind: 'breakpoint'; readonly linear: LinearAddress }
  /** `hlt` with nothing that could wake the processor. */
  | { readonly kind: 'halted' }
  /**
   * A fault while delivering a double fault. `exception` is the one that began it, `chain` all of them in order:
   * the last could not be delivered.
   */
  | {
      readonly kind: 'shutdown'
      readonly exception: MachineException
      readonly chain: readonly MachineException[]
    }
  /** An opcode that the table knows but the machine does not execute: its form and place. */
  | { readonly kind: 'unimplemented'; readonly what: string; readonly linear: LinearAddress }

export interface Machine {
  /** State block, TLB and physical memory in one buffer, laid out by `layout.ts`. */
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly state: ProcessorState
  readonly physical: PhysicalMemory
  readonly ports: MachinePorts
  /** Instructions retired since the machine began; each turn of a `rep` counts as one. */
  readonly instructions: number

  /**
   * Executes at most `budget` instructions; never more, and exactly that many when nothing else stops
   * it. A pending breakpoint at the very first instruction does not stop it again.
   */
  run(budget: number): StopReason
  /** Makes `run` return after the current instruction. */
  requestStop(): void

  setBreakpoints(addresses: Iterable<LinearAddress>): void
  setObservers(observers: MachineObservers): void

  /**
   * Translates as the MMU does for a data access, setting A and D, filling the TLB.
   * With paging off the result equals the linear address.
   */
  translate(linear: LinearAddress, write: boolean, user: boolean): PhysicalAddress | PageFault
  /** As `translate`, but without any trace: no A or D bit, no TLB entry, no observer. For inspectors. */
  peekTranslate(linear: LinearAddress): PhysicalAddress | undefined
  /**
   * Shows a write that the kernel does for a program to the breakpoints of the debug registers, which would meet
   * it on a processor that executes the kernel as well. The trap follows the instruction that called.
   */
  meetWrite(linear: LinearAddress, bytes: number): void
  /** What the TLB holds for the page of this address; undefined when nothing. */
  tlbEntry(linear: LinearAddress): TlbView | undefined
  /** `invlpg` for the page of this address. */
  invalidatePage(linear: LinearAddress): void

  /** The current thread's processor state incl. FPU and SSE, without memory. */
  saveContext(): ProcessorContext
  /** Replaces the processor state; CR3 changes flush the TLB. */
  loadContext(context: ProcessorContext): void

  /** The whole state: processor, TLB, memory (pages shared until written), and the devices behind the ports. */
  snapshot(): MachineSnapshot
  restore(snapshot: MachineSnapshot): void
  /**
   * Gives the machine back: the next `createMachine` with the same memory takes it over, which is quicker than
   * a new one and keeps the host's compiled code. It must not be used afterwards.
   */
  release(): void
  /** A 64-bit hash, as 16 hex digits, of processor state, memory and devices. Equal runs have equal hashes. */
  stateHash(): string
}

export interface MachineSnapshot {
  readonly instructions: number
  /** Opaque to everybody but the machine. */
  readonly pages: readonly unknown[]
  readonly processor: Uint8Array
  readonly devices: string
}

export const isPageFault = (result: PhysicalAddress | PageFault): result is PageFault =>
  typeof result === 'object'
