import type { Inspected } from './inspected'
import { blockAt } from './heap-walk'

const PAGE = 0x1000
const HEADER_BYTES = 36
const KERNEL_BASE = 0x80000000
const PAGE_TABLES = 0xfdc00000
const FRAME_BUFFER = 0xfe000000
/** From here on a value is far more likely a small negative number than an address. */
const SMALL_NEGATIVE = 0xffff0000

/** A number as the field writes it: `1Ch`, `0FFh`. */
export const hexadecimal = (value: number): string => {
  const digits = (value >>> 0).toString(16).toUpperCase()
  return `${/^[A-F]/.test(digits) ? '0' : ''}${digits}h`
}

/** Eight digits, as addresses stand in every pane. */
export const address8 = (value: number): string => (value >>> 0).toString(16).toUpperCase().padStart(8, '0')

/**
 * What a value points at when it is taken as an address of the inspected process: a heap block, the
 * stack, a label of the listing, a part of the kernel's half; empty when it points at nothing known.
 */
export const describeAddress = (target: Inspected, value: number): string => {
  if (value >= SMALL_NEGATIVE) return ''
  if (value >= FRAME_BUFFER) return `screen memory + ${hexadecimal(value - FRAME_BUFFER)}`
  if (value >= PAGE_TABLES && value < PAGE_TABLES + 0x400000) return 'the page tables, mapped for the kernel'
  if (value >= KERNEL_BASE) return ''
  const { process, program } = target
  if (process.heapTop !== 0 && value >= process.heapBase && value < process.heapTop) {
    const block = blockAt(target.heap(), value)
    if (block === undefined) return 'heap'
    if (block.state === 'free') return `free heap, ${block.size / 1024} KiB hole`
    const offset = value - block.address - PAGE
    if (offset < 0) return `header page of heap block ${block.number}, never mapped`
    return offset === 0 ? `heap block ${block.number}` : `heap block ${block.number} + ${hexadecimal(offset)}`
  }
  const library = process.libraries.find((use) => value >= use.base && value < use.base + use.size)
  if (library !== undefined) return `library + ${hexadecimal(value - library.base)}`
  if (value < HEADER_BYTES || value >= process.startMemory) return ''
  const { esp } = target.kernel.machine.state
  if (value >= esp && value < target.stackTop && value >= process.imageBytes)
    return value === esp ? 'top of the stack' : `stack, esp + ${hexadecimal(value - esp)}`
  return program.nearestLabel(value)
}
