import type { Kernel } from '../context'
import { Encoding, decode } from '../files/encodings'
import { fullPath } from '../files/path'
import { read16, read8 } from '../memory/user-memory'
import type { Thread } from '../state'

const LIMIT = 4096

/** Reads a zero-ended string in one of the three encodings. */
export const readText = (kernel: Kernel, address: number, encoding: Encoding): string => {
  const bytes: number[] = []
  if (encoding === Encoding.utf16)
    for (let at = address; bytes.length < LIMIT; at += 2) {
      const unit = read16(kernel, at)
      if (unit === 0) break
      bytes.push(unit & 0xff, unit >> 8)
    }
  else
    for (let at = address; bytes.length < LIMIT; at++) {
      const byte = read8(kernel, at)
      if (byte === 0) break
      bytes.push(byte)
    }
  return decode(Uint8Array.from(bytes), encoding)
}

const asEncoding = (value: number): Encoding =>
  value === Encoding.utf16 || value === Encoding.utf8 ? value : Encoding.cp866

/**
 * The full path that a program means. `encoding` 0 lets the string choose: a first byte 1..3 (also
 * behind a leading slash) names its encoding, else it is code page 866. Undefined: no such path.
 */
export const readPath = (
  kernel: Kernel,
  thread: Thread,
  address: number,
  encoding: number,
): string | undefined => {
  const { text, wide } = readRawPath(kernel, address, encoding)
  // The kernel compares the folder's name byte by byte before it converts, so that it is not found in UTF-16.
  return fullPath(text, thread.currentDirectory, wide ? [] : kernel.state.files.aliases)
}

/** Bytes that the kernel takes for the number of an encoding. */
const isMark = (byte: number): boolean => byte <= Encoding.utf8

/** The string of a path as the program wrote it, and whether it is UTF-16. */
const readRawPath = (
  kernel: Kernel,
  address: number,
  encoding: number,
): { readonly text: string; readonly wide: boolean } => {
  let at = address
  let chosen = encoding
  const first = read8(kernel, at)
  if (encoding === 0 && first !== 0 && isMark(first)) {
    chosen = first
    at++
  }
  // The byte behind a leading slash counts as a mark even when it is the end of the string.
  if (read8(kernel, at) === SLASH && chosen !== Encoding.utf16 && isMark(read8(kernel, at + 1))) {
    chosen = read8(kernel, at + 1)
    const rest = readText(kernel, at + 2, asEncoding(chosen))
    return { text: rest.startsWith('/') ? rest : `/${rest}`, wide: chosen === Encoding.utf16 }
  }
  return { text: readText(kernel, at, asEncoding(chosen)), wide: chosen === Encoding.utf16 }
}

const SLASH = 0x2f

/** A slash alone: the root of everything, which only functions 70 and 80 know. */
export const isRootPath = (kernel: Kernel, address: number, encoding: number): boolean =>
  read16(kernel, address) === SLASH && (encoding !== Encoding.utf16 || read16(kernel, address + 2) === 0)
