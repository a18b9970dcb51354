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
  const text = readRawPath(kernel, address, encoding)
  return fullPath(text, thread.currentDirectory, kernel.state.files.aliases)
}

/** The string of a path as the program wrote it. */
export const readRawPath = (kernel: Kernel, address: number, encoding: number): string => {
  let at = address
  let chosen = encoding
  const isMark = (byte: number) => byte >= 1 && byte <= 3
  if (encoding === 0 && isMark(read8(kernel, at))) chosen = read8(kernel, at++)
  if (read8(kernel, at) === 0x2f && chosen !== Encoding.utf16 && isMark(read8(kernel, at + 1))) {
    chosen = read8(kernel, at + 1)
    const rest = readText(kernel, at + 2, asEncoding(chosen))
    return rest.startsWith('/') ? rest : `/${rest}`
  }
  return readText(kernel, at, asEncoding(chosen))
}
