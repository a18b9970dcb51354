import { instructionNumber } from './encoder/encode'
import { Directive, reservedWord } from './words'

/** Columns of `NameTable.words`, one row of `WORD_STRIDE` numbers for each name. */
export const WordColumn = {
  preprocessor: 0,
  instruction: 1,
  detail: 2,
  data: 3,
  dataSize: 4,
  symbol: 5,
  operator: 6,
  unaryOperator: 7,
  mark: 8,
} as const
export const WORD_STRIDE = 9

/**
 * Interned names: each distinct spelling (bytes, case-sensitive) has one number, and what it means as a
 * reserved word is looked up once, when the name is first seen. Name 0 is the empty one.
 */
export interface NameTable {
  /** Number of the name with these bytes of `source`. */
  intern(source: Uint8Array, start: number, end: number): number
  /** Number of the name with this text (Latin-1). */
  internText(text: string): number
  /** Number of the name that two names make together. */
  internJoined(first: number, second: number): number
  /** Text of every name, Latin-1. */
  readonly text: string[]
  /** First byte of every name, 0 of the empty one; grows, so read it through the table. */
  first: Uint8Array<ArrayBuffer>
  /** Length of every name in bytes, at most 255; grows as well. */
  lengths: Uint8Array<ArrayBuffer>
  /** Reserved-word columns; grows, so read it through the table. */
  words: Int32Array<ArrayBuffer>
}

/**
 * Rows that tables have room for at first. Few, so that a table that grows does so before the code that
 * reads it is optimised: V8 takes a property that was never written again for a constant, and throws the
 * optimised code away when it is.
 */
export const FIRST_ROOM = 128

/** Characters of the longest mnemonic. */
const LONGEST_WORD = 17
const WORD_CHARACTER = new Uint8Array(256)
for (let i = 0; i < 256; i++) WORD_CHARACTER[i] = /[0-9A-Za-z_]/.test(String.fromCharCode(i)) ? 1 : 0

/** Characters that are made to a text at once: as many as a call may surely have arguments. */
const PIECE = 4096

/** Latin-1 text of some bytes. */
export function latin1(source: Uint8Array, start = 0, end = source.length): string {
  let text = ''
  for (let at = start; at < end; at += PIECE) {
    // `apply` takes anything like an array, and makes one flat text where adding characters makes a chain.
    const codes = source.subarray(at, Math.min(at + PIECE, end)) as ArrayLike<number> as number[]
    text += String.fromCharCode.apply(null, codes)
  }
  return text
}

/** Bytes of the text that is being interned. */
let scratch = new Uint8Array(256)

/** Bytes of a Latin-1 text; characters above 255 lose their upper bits. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Lower case of the letters A to Z only, as fasm folds names. */
export function asciiLowerCase(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x41 && code <= 0x5a) return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  }
  return text
}

export function createNameTable(): NameTable {
  let hashTable = new Int32Array(1 << 12).fill(-1)
  let hashMask = hashTable.length - 1
  let hashes = new Int32Array(FIRST_ROOM)
  let starts = new Int32Array(FIRST_ROOM)
  let pool = new Uint8Array(1 << 14)
  let poolEnd = 0
  let hash = 0
  let slot = 0
  const text: string[] = []

  const table: NameTable = {
    intern,
    internText,
    internJoined,
    text,
    first: new Uint8Array(FIRST_ROOM),
    lengths: new Uint8Array(FIRST_ROOM),
    words: new Int32Array(WORD_STRIDE * FIRST_ROOM),
  }
  table.internText('')
  return table

  /** Number of the name with these bytes, -1 when there is none; keeps where it was looked for. */
  function find(source: Uint8Array, start: number, end: number): number {
    let bits = 0x811c9dc5 | 0
    for (let i = start; i < end; i++) bits = Math.imul(bits ^ source[i]!, 0x01000193)
    bits ^= bits >>> 15
    hash = bits
    const length = end - start
    for (slot = bits & hashMask; ; slot = (slot + 1) & hashMask) {
      const name = hashTable[slot]!
      if (name < 0) return -1
      if (hashes[name] === bits && table.lengths[name] === length) {
        let at = starts[name]!
        let i = start
        while (i < end && pool[at] === source[i]) {
          at++
          i++
        }
        if (i === end) return name
      }
    }
  }

  function intern(source: Uint8Array, start: number, end: number): number {
    const name = find(source, start, end)
    return name >= 0 ? name : add(source, start, end, latin1(source, start, end))
  }

  function internText(spelling: string): number {
    const { length } = spelling
    if (length > scratch.length) scratch = new Uint8Array(length * 2)
    let isLatin1 = true
    for (let i = 0; i < length; i++) {
      const code = spelling.charCodeAt(i)
      scratch[i] = code
      if (code > 255) isLatin1 = false
    }
    const name = find(scratch, 0, length)
    if (name >= 0) return name
    return add(scratch, 0, length, isLatin1 ? spelling : latin1(scratch, 0, length))
  }

  function internJoined(first: number, second: number): number {
    const middle = table.lengths[first]!
    const length = middle + table.lengths[second]!
    if (length > scratch.length) scratch = new Uint8Array(length * 2)
    copy(first, 0)
    copy(second, middle)
    const name = find(scratch, 0, length)
    return name >= 0 ? name : add(scratch, 0, length, text[first]! + text[second]!)
  }

  /** Copies the bytes of a name to a place in the scratch. */
  function copy(name: number, to: number): void {
    const from = starts[name]!
    for (let i = table.lengths[name]! - 1; i >= 0; i--) scratch[to + i] = pool[from + i]!
  }

  /** Adds the name that `find` did not find. */
  function add(source: Uint8Array, start: number, end: number, spelling: string): number {
    const name = text.length
    if (name === hashes.length) grow()
    const length = end - start
    if (poolEnd + length > pool.length) {
      const larger = new Uint8Array(Math.max(pool.length * 2, poolEnd + length))
      larger.set(pool)
      pool = larger
    }
    for (let i = 0; i < length; i++) pool[poolEnd + i] = source[start + i]!
    if (length > 0) table.first[name] = source[start]!
    hashes[name] = hash
    starts[name] = poolEnd
    table.lengths[name] = length
    poolEnd += length
    text.push(spelling)
    hashTable[slot] = name
    if (canBeReserved(source, start, end)) classify(table.words, name, spelling)
    if (text.length * 2 > hashTable.length) rehash()
    return name
  }

  function grow(): void {
    hashes = enlarged(hashes)
    starts = enlarged(starts)
    table.words = enlarged(table.words)
    const { first, lengths } = table
    table.first = new Uint8Array(hashes.length)
    table.first.set(first)
    table.lengths = new Uint8Array(hashes.length)
    table.lengths.set(lengths)
  }

  function rehash(): void {
    hashTable = new Int32Array(hashTable.length * 4).fill(-1)
    hashMask = hashTable.length - 1
    for (let name = 0; name < text.length; name++) {
      let slot = hashes[name]! & hashMask
      while (hashTable[slot]! >= 0) slot = (slot + 1) & hashMask
      hashTable[slot] = name
    }
  }
}

/** Reserved words are made of letters, digits and the underscore. */
function canBeReserved(source: Uint8Array, start: number, end: number): boolean {
  if (end === start || end - start > LONGEST_WORD) return false
  for (let i = start; i < end; i++) if (WORD_CHARACTER[source[i]!] === 0) return false
  return true
}

function classify(words: Int32Array, name: number, spelling: string): void {
  // It has no letters but those of ASCII.
  const lowerCase = spelling.toLowerCase()
  const row = name * WORD_STRIDE
  const word = reservedWord(lowerCase)
  if (word) {
    words[row + WordColumn.preprocessor] = word.preprocessor
    words[row + WordColumn.instruction] = word.instruction
    words[row + WordColumn.detail] = word.detail
    words[row + WordColumn.data] = word.data
    words[row + WordColumn.dataSize] = word.dataSize
    words[row + WordColumn.symbol] = word.symbol
    words[row + WordColumn.operator] = word.operator
    words[row + WordColumn.unaryOperator] = word.unaryOperator
    words[row + WordColumn.mark] = word.mark
    if (word.instruction > 0) return
  }
  const number = instructionNumber(lowerCase)
  if (number >= 0) words[row + WordColumn.instruction] = Directive.instructionBase + number
}

/** From this length on a copy costs more than room that is not used, which takes no memory until it is. */
const MANY = 1 << 15

/** A copy with more room; with room for `plenty` numbers once the table is large. */
export function enlarged(array: Int32Array<ArrayBuffer>, plenty = 0): Int32Array<ArrayBuffer> {
  const { length } = array
  const larger = new Int32Array(Math.max(length * 4, length < MANY ? 0 : plenty))
  larger.set(array)
  return larger
}
