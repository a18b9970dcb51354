import { word } from '../../text/text'
import type { MemoryKind, ViewDataOf } from '@contract/views'
import {
  bitsOf,
  type ByteOrder,
  bytesOf,
  type CellFormat,
  type CellSize,
  formatFits,
  readingOf,
} from '../../ui/cells'

export type MemoryData = ViewDataOf<'memory'>

export const ROW_BYTES = 16

/** How the cells of the table are read. */
export interface CellStyle {
  readonly size: CellSize
  readonly format: CellFormat
  readonly order: ByteOrder
}

/** The style that can be shown: a size that has no real numbers falls back to hexadecimal, and characters stay in the order of memory. */
export const shownStyle = ({ size, format, order }: CellStyle): CellStyle => ({
  size,
  format: formatFits(format, size) ? format : 'hex',
  order: format === 'characters' ? 'little' : order,
})

/** One cell of the table. */
export interface MemoryCell {
  readonly address: number
  readonly text: string
  /** Its bits as an unsigned number. */
  readonly value: bigint
  readonly present: boolean
  readonly kind: MemoryKind | undefined
  readonly kindTitle: string
}

export interface MemoryRow {
  readonly address: number
  readonly cells: readonly MemoryCell[]
  readonly characters: readonly { readonly text: string; readonly printable: boolean }[]
}

/** Rows of the hex table from `top` on; bytes that the view does not hold show as not present. */
export const memoryRows = (
  data: MemoryData | undefined,
  top: number,
  count: number,
  style: CellStyle,
): MemoryRow[] => {
  const rows: MemoryRow[] = []
  for (let row = 0; row < count; row++) {
    const address = top + row * ROW_BYTES
    if (address > 0xffffffff) break
    const cells: MemoryCell[] = []
    for (let at = 0; at < ROW_BYTES; at += style.size) cells.push(cellAt(data, address + at, style))
    const characters = Array.from({ length: ROW_BYTES }, (_, at) => characterAt(data, address + at))
    rows.push({ address, cells, characters })
  }
  return rows
}

const byteAt = (data: MemoryData | undefined, address: number): number | undefined => {
  if (!data) return undefined
  const offset = address - data.address
  return offset >= 0 && offset < data.bytes.length && data.present[offset] ? data.bytes[offset] : undefined
}

const cellAt = (
  data: MemoryData | undefined,
  address: number,
  { size, format, order }: CellStyle,
): MemoryCell => {
  const bytes = Array.from({ length: size }, (_, at) => byteAt(data, address + at))
  const present = !bytes.includes(undefined)
  const value = present ? bitsOf(Uint8Array.from(bytes as number[]), 0, size, order) : 0n
  const { show, columns } = readingOf(format)
  const region = data?.regions.find((one) => address >= one.start && address < one.end)
  return {
    address,
    value,
    present,
    text: present
      ? show(value, size).padStart(columns(size))
      : '·'.repeat(Math.min(2 * size, columns(size))).padStart(columns(size)),
    kind: region?.kind,
    kindTitle: word(region?.name ?? ''),
  }
}

/** The bytes that a typed text puts into a cell; undefined when it is no value of this style. */
export const cellBytes = (text: string, { size, format, order }: CellStyle): Uint8Array | undefined => {
  const value = readingOf(format).read(text, size)
  return value === undefined ? undefined : bytesOf(value, size, order)
}

const characterAt = (data: MemoryData | undefined, address: number) => {
  const byte = byteAt(data, address)
  const printable = byte !== undefined && byte >= 32 && byte < 127
  return { text: byte === undefined ? ' ' : printable ? String.fromCharCode(byte) : '·', printable }
}

/** Addresses of the bytes that changed since the previous stop. */
export const changedAddresses = (data: MemoryData): number[] => {
  const list: number[] = []
  data.changed.forEach((flag, at) => flag && list.push(data.address + at))
  return list
}
