import type { MemoryKind, ViewDataOf } from '@contract/views'

export type MemoryData = ViewDataOf<'memory'>
export type DataWidth = 1 | 2 | 4

export const ROW_BYTES = 16

/** One cell of the hex table: `width` bytes, little-endian. */
export interface MemoryCell {
  readonly address: number
  readonly text: string
  readonly value: number
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
  width: DataWidth,
): MemoryRow[] => {
  const rows: MemoryRow[] = []
  for (let row = 0; row < count; row++) {
    const address = top + row * ROW_BYTES
    if (address > 0xffffffff) break
    const cells: MemoryCell[] = []
    for (let at = 0; at < ROW_BYTES; at += width) cells.push(cellAt(data, address + at, width))
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

const cellAt = (data: MemoryData | undefined, address: number, width: DataWidth): MemoryCell => {
  let value = 0
  let present = true
  for (let at = width - 1; at >= 0; at--) {
    const byte = byteAt(data, address + at)
    if (byte === undefined) present = false
    else value = value * 256 + byte
  }
  const region = data?.regions.find((one) => address >= one.start && address < one.end)
  return {
    address,
    value,
    present,
    text: present
      ? value
          .toString(16)
          .toUpperCase()
          .padStart(width * 2, '0')
      : '··'.repeat(width),
    kind: region?.kind,
    kindTitle: region?.name ?? '',
  }
}

const characterAt = (data: MemoryData | undefined, address: number) => {
  const byte = byteAt(data, address)
  const printable = byte !== undefined && byte >= 32 && byte < 127
  return { text: byte === undefined ? ' ' : printable ? String.fromCharCode(byte) : '·', printable }
}

/** Little-endian bytes of a value. */
export const bytesOf = (value: number, width: DataWidth): Uint8Array =>
  Uint8Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff)

/** Addresses of the bytes that changed since the previous stop. */
export const changedAddresses = (data: MemoryData): number[] => {
  const list: number[] = []
  data.changed.forEach((flag, at) => flag && list.push(data.address + at))
  return list
}
