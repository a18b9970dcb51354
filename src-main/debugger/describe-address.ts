import { type Said, say } from '../contract/said'
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

export const withOffset = (place: Said, offset: number): Said =>
  say('place.offset', { place, offset: hexadecimal(offset) })

/**
 * What a value points at when it is taken as an address of the inspected process: a heap block, the
 * stack, a label of the listing, a part of the kernel's half; empty when it points at nothing known.
 */
export const describeAddress = (target: Inspected, value: number): Said => {
  if (value >= SMALL_NEGATIVE) return ''
  if (value >= FRAME_BUFFER) return withOffset(say('place.screen'), value - FRAME_BUFFER)
  if (value >= PAGE_TABLES && value < PAGE_TABLES + 0x400000) return say('place.page-tables')
  if (value >= KERNEL_BASE) return ''
  const { process, program } = target
  if (process.heapTop !== 0 && value >= process.heapBase && value < process.heapTop) {
    const block = blockAt(target.heap(), value)
    if (block === undefined) return say('place.heap')
    if (block.state === 'free')
      return say('place.hole', { size: say('size.kib', { kib: block.size / 1024 }) })
    const offset = value - block.address - PAGE
    if (offset < 0) return say('place.header', { number: block.number })
    const place = say('place.block', { number: block.number })
    return offset === 0 ? place : withOffset(place, offset)
  }
  const library = process.libraries.find((use) => value >= use.base && value < use.base + use.size)
  if (library !== undefined) return withOffset(say('place.library'), value - library.base)
  if (value < HEADER_BYTES || value >= process.startMemory) return ''
  const { esp } = target.kernel.machine.state
  if (value >= esp && value < target.stackTop && value >= process.imageBytes)
    return value === esp ? say('place.stack-top') : say('place.stack', { offset: hexadecimal(value - esp) })
  return program.nearestLabel(value)
}
