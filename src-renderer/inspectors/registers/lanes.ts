import { bitsOf, bytesOf, type CellFormat, type CellSize, readingOf } from '../../ui/cells'

/** How the bytes of an MMX or XMM register are shown: lane 0, the lowest, first. */
export const LANES = ['bytes', 'words', 'dwords', 'qwords', 'floats', 'doubles'] as const
export type LaneKind = (typeof LANES)[number]
const CELLS: Readonly<Record<LaneKind, readonly [CellSize, CellFormat]>> = {
  bytes: [1, 'hex'],
  words: [2, 'hex'],
  dwords: [4, 'hex'],
  qwords: [8, 'hex'],
  floats: [4, 'real'],
  doubles: [8, 'real'],
}

export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))

/** The lanes of a register. */
export const formatLanes = (bytes: Uint8Array, kind: LaneKind): string[] => {
  const [size, format] = CELLS[kind]
  return Array.from({ length: bytes.length / size }, (_, lane) =>
    readingOf(format).show(bitsOf(bytes, lane * size, size), size),
  )
}

/** Reads lanes separated by spaces, as many as the register has; undefined when one of them is no such number. */
export const parseLanes = (text: string, length: number, kind: LaneKind): Uint8Array | undefined => {
  const [size, format] = CELLS[kind]
  const words = text.trim().split(/[\s,]+/)
  if (words.length !== length / size) return undefined
  const bytes = new Uint8Array(length)
  for (const [lane, word] of words.entries()) {
    const bits = readingOf(format).read(word, size)
    if (bits === undefined) return undefined
    bytes.set(bytesOf(bits, size), lane * size)
  }
  return bytes
}
