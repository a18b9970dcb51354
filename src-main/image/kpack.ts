/**
 * Files packed by kpack: 'KPCK', dword unpacked size, dword flags, then LZMA data without its usual
 * header (lc 3, lp 0, pb 2; the range decoder's first dword is little-endian). Flag bits 0..5 hold the
 * method (1 = LZMA); bit 6 or 7: call addresses were made absolute in a table-driven filter that
 * follows the data (a dword count and the marker byte).
 */
const HEADER_BYTES = 12
/** With the first dword of the range decoder. */
const LEAST_BYTES = HEADER_BYTES + 4
const LARGEST = 256 << 20

export const isPacked = (file: Uint8Array): boolean =>
  file.length > HEADER_BYTES && file[0] === 0x4b && file[1] === 0x50 && file[2] === 0x43 && file[3] === 0x4b

/** Bytes that a packed file says it has when it is unpacked. */
export const unpackedSize = (file: Uint8Array): number =>
  new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(4, true)

const METHOD = 0x3f
const LZMA = 1
const CALLS = 0xc0

/** True for the method that the kernel unpacks; it leaves a file of another one as it is. */
export const hasOwnMethod = (file: Uint8Array): boolean => (file[8]! & METHOD) === LZMA

/** The unpacked contents; undefined when the file is damaged or packed by an unknown method. */
export const unpack = (file: Uint8Array): Uint8Array | undefined => {
  if (!isPacked(file) || file.length < LEAST_BYTES) return undefined
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const size = view.getUint32(4, true)
  const flags = view.getUint32(8, true)
  if (size > LARGEST || (flags & METHOD) !== LZMA || (flags & CALLS) === CALLS) return undefined
  const decoder = createRangeDecoder(file, HEADER_BYTES)
  const output = new Uint8Array(size)
  if (!decodeLzma(decoder, output)) return undefined
  if ((flags & CALLS) !== 0 && !restoreCalls(output, file, decoder.position(), (flags & 0x80) !== 0))
    return undefined
  return output
}

interface RangeDecoder {
  /** Decodes one bit with the adaptive probability at `index`. */
  bit(probabilities: Uint16Array, index: number): number
  /** Decodes `count` bits of equal probability. */
  direct(count: number): number
  /** Where the data behind the stream begins; the packer's decoder has normalised after its last bit. */
  position(): number
  overrun(): boolean
}

const TOP = 0x1000000

const createRangeDecoder = (bytes: Uint8Array, start: number): RangeDecoder => {
  let at = start + 4
  let range = 0xffffffff
  let code = new DataView(bytes.buffer, bytes.byteOffset).getUint32(start, true)
  let tooFar = false
  const normalise = () => {
    if (range >= TOP) return
    if (at >= bytes.length) tooFar = true
    range = (range << 8) >>> 0
    code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0
  }
  return {
    bit: (probabilities, index) => {
      normalise()
      const probability = probabilities[index]!
      const bound = (range >>> 11) * probability
      if (code < bound) {
        range = bound
        probabilities[index] = probability + ((2048 - probability) >> 5)
        return 0
      }
      range -= bound
      code -= bound
      probabilities[index] = probability - (probability >> 5)
      return 1
    },
    direct: (count) => {
      let result = 0
      for (; count > 0; count--) {
        normalise()
        range >>>= 1
        const bit = code >= range ? 1 : 0
        if (bit === 1) code -= range
        result = (result << 1) | bit
      }
      return result >>> 0
    },
    position: () => {
      normalise()
      return at
    },
    overrun: () => tooFar,
  }
}

const probabilities = (count: number): Uint16Array => new Uint16Array(count).fill(1024)

const decodeTree = (decoder: RangeDecoder, tree: Uint16Array, base: number, bits: number): number => {
  let node = 1
  for (let i = 0; i < bits; i++) node = (node << 1) | decoder.bit(tree, base + node)
  return node - (1 << bits)
}

const decodeReverse = (decoder: RangeDecoder, tree: Uint16Array, base: number, bits: number): number => {
  let node = 1
  let result = 0
  for (let i = 0; i < bits; i++) {
    const bit = decoder.bit(tree, base + node)
    node = (node << 1) | bit
    result |= bit << i
  }
  return result
}

interface LengthDecoder {
  readonly choice: Uint16Array
  readonly low: Uint16Array
  readonly middle: Uint16Array
  readonly high: Uint16Array
}

const createLengths = (): LengthDecoder => ({
  choice: probabilities(2),
  low: probabilities(16 * 8),
  middle: probabilities(16 * 8),
  high: probabilities(256),
})

const decodeLength = (decoder: RangeDecoder, lengths: LengthDecoder, state: number): number => {
  if (decoder.bit(lengths.choice, 0) === 0) return decodeTree(decoder, lengths.low, state * 8, 3)
  if (decoder.bit(lengths.choice, 1) === 0) return 8 + decodeTree(decoder, lengths.middle, state * 8, 3)
  return 16 + decodeTree(decoder, lengths.high, 0, 8)
}

const LITERAL_CONTEXT_BITS = 3
const POSITION_MASK = 3
const MATCH_MINIMUM = 2

/** LZMA as in the LZMA SDK's specification, for a known size; false when the data is damaged. */
const decodeLzma = (decoder: RangeDecoder, output: Uint8Array): boolean => {
  const isMatch = probabilities(12 * 16)
  const isRepeat = probabilities(12)
  const isRepeat0 = probabilities(12)
  const isRepeat1 = probabilities(12)
  const isRepeat2 = probabilities(12)
  const isRepeat0Long = probabilities(12 * 16)
  const slots = probabilities(4 * 64)
  const special = probabilities(128)
  const align = probabilities(16)
  const lengths = createLengths()
  const repeatLengths = createLengths()
  const literals = probabilities(0x300 << LITERAL_CONTEXT_BITS)
  const distances: [number, number, number, number] = [0, 0, 0, 0]
  let state = 0
  let at = 0

  const literal = () => {
    const previous = at > 0 ? output[at - 1]! : 0
    const base = 0x300 * (previous >> (8 - LITERAL_CONTEXT_BITS))
    let symbol = 1
    if (state >= 7) {
      let match = output[at - distances[0] - 1]!
      do {
        const matchBit = (match >> 7) & 1
        match <<= 1
        const bit = decoder.bit(literals, base + ((1 + matchBit) << 8) + symbol)
        symbol = (symbol << 1) | bit
        if (matchBit !== bit) break
      } while (symbol < 0x100)
    }
    while (symbol < 0x100) symbol = (symbol << 1) | decoder.bit(literals, base + symbol)
    output[at++] = symbol & 0xff
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
  }

  const distance = (length: number): number => {
    const slot = decodeTree(decoder, slots, Math.min(length, 3) * 64, 6)
    if (slot < 4) return slot
    const bits = (slot >> 1) - 1
    const base = ((2 | (slot & 1)) << bits) >>> 0
    if (slot < 14) return base + decodeReverse(decoder, special, base - slot, bits)
    return base + decoder.direct(bits - 4) * 16 + decodeReverse(decoder, align, 0, 4)
  }

  /** Length of the repetition, or 0 when it was a single byte and is done. */
  const repeated = (position: number): number => {
    if (decoder.bit(isRepeat0, state) === 0) {
      if (decoder.bit(isRepeat0Long, state * 16 + position) === 0) {
        state = state < 7 ? 9 : 11
        return 1
      }
    } else {
      let chosen: number
      if (decoder.bit(isRepeat1, state) === 0) chosen = distances[1]
      else {
        if (decoder.bit(isRepeat2, state) === 0) chosen = distances[2]
        else {
          chosen = distances[3]
          distances[3] = distances[2]
        }
        distances[2] = distances[1]
      }
      distances[1] = distances[0]
      distances[0] = chosen
    }
    state = state < 7 ? 8 : 11
    return decodeLength(decoder, repeatLengths, position) + MATCH_MINIMUM
  }

  while (at < output.length) {
    if (decoder.overrun()) return false
    const position = at & POSITION_MASK
    if (decoder.bit(isMatch, state * 16 + position) === 0) {
      literal()
      continue
    }
    let length: number
    if (decoder.bit(isRepeat, state) === 1) length = repeated(position)
    else {
      const short = decodeLength(decoder, lengths, position)
      distances[3] = distances[2]
      distances[2] = distances[1]
      distances[1] = distances[0]
      distances[0] = distance(short)
      state = state < 7 ? 7 : 10
      length = short + MATCH_MINIMUM
      if (distances[0] === 0xffffffff) return at === output.length
    }
    if (distances[0] >= at) return false
    for (; length > 0 && at < output.length; length--, at++) output[at] = output[at - distances[0] - 1]!
  }
  return true
}

/** Makes the addresses of calls (and, with `conditional`, of 0F 8x jumps) relative again. */
const restoreCalls = (output: Uint8Array, file: Uint8Array, tail: number, conditional: boolean): boolean => {
  if (tail + 5 > file.length) return tail + 4 <= file.length
  const view = new DataView(output.buffer)
  let left = new DataView(file.buffer, file.byteOffset).getUint32(tail, true)
  const marker = file[tail + 4]!
  let at = 0
  while (left > 0) {
    if (at >= output.length) return false
    let opcode = output[at++]!
    let isBranch = false
    while (conditional && opcode === 0x0f && at < output.length) {
      opcode = output[at++]!
      isBranch = opcode >= 0x80 && opcode < 0x90
    }
    isBranch ||= opcode === 0xe8 || opcode === 0xe9
    if (!isBranch || output[at] !== marker || at + 4 > output.length) continue
    const address = (output[at + 1]! << 16) | (output[at + 2]! << 8) | output[at + 3]!
    view.setUint32(at, (address - (at + 4)) >>> 0, true)
    at += 4
    left--
  }
  return true
}
