import type { Assembly } from '../assembly'
import { putDword, putWord, reserveOutput } from '../assembly'
import { UNREADABLE, readFileFor } from '../files'
import { fail } from '../messages'
import { bytesOf } from '../names'

/** 16-bit program of a PE file without a stub of its own: it prints that it cannot run. */
const DEFAULT_PROGRAM = new Uint8Array([
  0x0e,
  0x1f,
  0xba,
  0x0e,
  0x00,
  0xb4,
  0x09,
  0xcd,
  0x21,
  0xb8,
  0x01,
  0x4c,
  0xcd,
  0x21,
  ...bytesOf('This program cannot be run in DOS mode.\r\n$'),
  ...new Uint8Array(8),
])
const HEADER = 0x40

/** Puts the DOS stub at the present position: the default one, or that of a file. */
export function makeStub(a: Assembly, path: string | undefined): void {
  if (path === undefined) {
    const size = HEADER + DEFAULT_PROGRAM.length
    const start = clear(a, size)
    header(a, start, {
      0x00: 0x5a4d,
      0x02: size,
      0x04: 1,
      0x08: 4,
      0x0a: 0x10,
      0x0c: 0xffff,
      0x10: 0x100 + DEFAULT_PROGRAM.length,
      0x18: 0x40,
      0x3c: size,
    })
    a.output.set(DEFAULT_PROGRAM, start + HEADER)
    return
  }
  const bytes = readFileFor(a, path)
  if (bytes === UNREADABLE) fail('out-of-memory')
  const isProgram = bytes.length >= 0x1c && bytes[0] === 0x4d && bytes[1] === 0x5a
  if (isProgram) copyProgram(a, bytes)
  else wrapBinary(a, bytes)
}

function clear(a: Assembly, size: number): number {
  reserveOutput(a, size)
  const start = a.out
  a.output.fill(0, start, start + size)
  a.out += size
  return start
}

function header(a: Assembly, start: number, words: Record<number, number>): void {
  for (const [offset, value] of Object.entries(words)) putWord(a, start + Number(offset), value)
}

/** Copies a DOS program, with its header made as long as the pointer to the PE header needs. */
function copyProgram(a: Assembly, bytes: Uint8Array): void {
  const word = (at: number): number => bytes[at]! | (bytes[at + 1]! << 8)
  const relocations = word(6)
  // The header has 40h bytes, the relocations, and is filled up to whole groups of four entries.
  const headerSize = 0x1c + ((((relocations + 3) & ~3) + ((HEADER - 0x1c) >> 2)) << 2)
  const start = clear(a, headerSize)
  a.output.set(bytes.subarray(0, 0x1c), start)
  const tableOffset = word(0x18)
  putWord(a, start + 0x18, HEADER)
  a.output.set(bytes.subarray(tableOffset, tableOffset + relocations * 4), start + HEADER)
  const codeOffset = word(8) << 4
  putWord(a, start + 8, headerSize >> 4)
  const pages = word(4) - 1
  if (pages < 0) fail('out-of-memory')
  const size = (pages << 9) + (word(2) || 0x200) - codeOffset
  if (size > 0) {
    const program = clear(a, (((size - 1) >> 3) + 1) << 3)
    a.output.set(bytes.subarray(codeOffset, codeOffset + size), program)
  }
  const total = a.out - start
  putWord(a, start + 2, total & 0x1ff)
  putWord(a, start + 4, ((total - 1) >>> 9) + 1)
  putDword(a, start + 0x3c, total)
}

/** Makes a DOS program of a flat binary, which begins at address 100h. */
function wrapBinary(a: Assembly, bytes: Uint8Array): void {
  const total = (bytes.length + HEADER + 7) & ~7
  const start = clear(a, total)
  header(a, start, {
    0x00: 0x5a4d,
    0x02: total & 0x1ff,
    0x04: (total + 0x1ff) >>> 9,
    0x08: 4,
    0x0c: 0xffff,
    0x10: 0xfffe,
    0x0e: 0xfff0,
    0x16: 0xfff0,
    0x14: 0x100,
    0x18: 0x40,
  })
  putDword(a, start + 0x3c, total)
  const spare = 0x10000 - (total - HEADER)
  if (spare > 0) putWord(a, start + 0x0a, spare >> 4)
  a.output.set(bytes, start + HEADER)
}
