import { parseNumber } from '../../ui/hex'

/** How the bytes of an MMX or XMM register are shown: lane 0, the lowest, first. */
export const LANES = ['bytes', 'words', 'dwords', 'qwords', 'floats', 'doubles'] as const
export type LaneKind = (typeof LANES)[number]
const SIZES: Readonly<Record<LaneKind, 1 | 2 | 4 | 8>> = {
  bytes: 1,
  words: 2,
  dwords: 4,
  qwords: 8,
  floats: 4,
  doubles: 8,
}

export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))

const showReal = (value: number): string =>
  Number.isNaN(value) ? 'nan' : Object.is(value, -0) ? '-0' : String(value).replace('Infinity', 'inf')

/** The shortest decimal that rounds to the same single. */
const showSingle = (value: number): string => {
  if (!Number.isFinite(value)) return showReal(value)
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits))
    if (Math.fround(text) === value) return showReal(Object.is(value, -0) ? -0 : text)
  }
  return showReal(Number(value.toPrecision(9)))
}

const laneOf = (view: DataView, at: number, kind: LaneKind): string => {
  switch (kind) {
    case 'floats':
      return showSingle(view.getFloat32(at, true))
    case 'doubles':
      return showReal(view.getFloat64(at, true))
    default: {
      let text = ''
      for (let byte = SIZES[kind] - 1; byte >= 0; byte--)
        text += view
          .getUint8(at + byte)
          .toString(16)
          .toUpperCase()
          .padStart(2, '0')
      return text
    }
  }
}

/** The lanes of a register. */
export const formatLanes = (bytes: Uint8Array, kind: LaneKind): string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: bytes.length / SIZES[kind] }, (_, lane) =>
    laneOf(view, lane * SIZES[kind], kind),
  )
}

const parseReal = (text: string): number | undefined => {
  const special = /^([+-]?)(inf|nan)$/i.exec(text)
  if (special) return (special[1] === '-' ? -1 : 1) * (special[2]!.toLowerCase() === 'inf' ? Infinity : NaN)
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** Reads lanes separated by spaces, as many as the register has; undefined when one of them is no such number. */
export const parseLanes = (text: string, length: number, kind: LaneKind): Uint8Array | undefined => {
  const words = text.trim().split(/[\s,]+/)
  const size = SIZES[kind]
  if (words.length !== length / size) return undefined
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  for (const [lane, word] of words.entries()) {
    const at = lane * size
    if (kind === 'floats' || kind === 'doubles') {
      const value = parseReal(word)
      if (value === undefined) return undefined
      if (kind === 'floats') view.setFloat32(at, value, true)
      else view.setFloat64(at, value, true)
    } else if (size === 8) {
      const digits = /^(?:0x)?([0-9a-f]{1,16})h?$/i.exec(word)?.[1]
      if (digits === undefined) return undefined
      view.setBigUint64(at, BigInt(`0x${digits}`), true)
    } else {
      const value = parseNumber(word, 16)
      if (value === undefined || (size < 4 && value >= 2 ** (8 * size))) return undefined
      for (let byte = 0; byte < size; byte++) bytes[at + byte] = (value >>> (8 * byte)) & 0xff
    }
  }
  return bytes
}
