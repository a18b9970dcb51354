import { X87_REGISTERS, XMM_REGISTERS } from '../layout'

/** Byte offset of an xmm register in the state block. */
export const xmmOffset = (register: number): number => XMM_REGISTERS + 16 * register
/** Byte offset of an mm register: the mantissa of the x87 register of that physical number. */
export const mmxOffset = (register: number): number => X87_REGISTERS + 16 * register
