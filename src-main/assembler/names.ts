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
  /** Text of every name, Latin-1. */
  readonly text: string[]
  /** First byte of every name, 0 of the empty one; grows, so read it through the table. */
  first: Uint8Array<ArrayBuffer>
  /** Length of every name in bytes; grows as well. */
  lengths: Int32Array<ArrayBuffer>
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

const CHARACTERS: string[] = []
for (let i = 0; i < 256; i++) CHARACTERS.push(String.fromCharCode(i))

/** Latin-1 text of some bytes. */
export function latin1(source: Uint8Array, start = 0, end = source.length): string {
  let text = ''
  for (let i = start; i < end; i++) text += CHARACTERS[source[i]!]
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
  const text: string[] = []

  const table: NameTable = {
    intern,
    internText,
    text,
    first: new Uint8Array(FIRST_ROOM),
    lengths: new Int32Array(FIRST_ROOM),
    words: new Int32Array(WORD_STRIDE * FIRST_ROOM),
  }
  intern(new Uint8Array(0), 0, 0)
  return table

  function intern(source: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193)
    hash ^= hash >>> 15
    const length = end - start
    let slot = hash & hashMask
    for (;;) {
      const name = hashTable[slot]!
      if (name < 0) return add(source, start, end, hash, slot)
      if (hashes[name] === hash && table.lengths[name] === length) {
        let at = starts[name]!
        let i = start
        while (i < end && pool[at] === source[i]) {
          at++
          i++
        }
        if (i === end) return name
      }
      slot = (slot + 1) & hashMask
    }
  }

  function internText(name: string): number {
    if (name.length > scratch.length) scratch = new Uint8Array(name.length * 2)
    for (let i = 0; i < name.length; i++) scratch[i] = name.charCodeAt(i)
    return intern(scratch, 0, name.length)
  }

  function add(source: Uint8Array, start: number, end: number, hash: number, slot: number): number {
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
    const spelling = latin1(source, start, end)
    text.push(spelling)
    hashTable[slot] = name
    if (canBeReserved(source, start, end)) classify(table.words, name, spelling)
    if (text.length * 2 > hashTable.length) rehash()
    return name
  }

  function grow(): void {
    hashes = enlarged(hashes)
    starts = enlarged(starts)
    table.lengths = enlarged(table.lengths)
    table.words = enlarged(table.words)
    const { first } = table
    table.first = new Uint8Array(first.length * 2)
    table.first.set(first)
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
  const lowerCase = asciiLowerCase(spelling)
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

/** From this length on copies cost more than room that is not used, which takes no memory until it is. */
const MANY = 1 << 18

/** A copy with more room. */
export function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * (array.length < MANY ? 2 : 4))
  larger.set(array)
  return larger
}
