import { physicalAddress } from '../../contract/address'

/** Fixed places of the kernel's half, as addresses a program can see (sgdt, sidt, page tables). */
export const GDT_LINEAR = 0x80046570
export const GDT_LIMIT = 0x67
export const IDT_LINEAR = 0x8000b100
export const IDT_LIMIT = 0x2bf
export const TSS_LINEAR = 0x805fff80
export const TSS_PHYSICAL = physicalAddress(0x600000 - 0x80)
/** Slot 0 of the thread table; 256 bytes per slot. */
export const SLOT_BASE = 0x80090000
/** The page directory that every process copies its upper half from. */
export const SYSTEM_DIRECTORY = physicalAddress(0x8f000)
/** The tables of the kernel range, in a row: the slot of 80000000h comes first. */
export const KERNEL_TABLES = 0x100000
export const RECURSIVE_INDEX = 0x3f7
export const FRAME_BUFFER_LINEAR = 0xfe000000
export const FRAME_BUFFER_PHYSICAL = physicalAddress(0xfd000000)
export const FRAME_BUFFER_BYTES = 0x800000

export const Selector = {
  kernelCode: 0x08,
  kernelData: 0x10,
  userCode: 0x1b,
  userData: 0x23,
  graphics: 0x53,
  taskState: 0x58,
  threadLocal: 0x63,
} as const
