import { calendarOf, secondsOf } from '../clock'
import { Encoding, encode } from './encodings'
import { Attribute, FileError } from './volume'
import type { FileEntry, FileTimes } from './volume'

/**
 * Directory entries in memory: dword attributes, dword encoding, time and date of creation, access and
 * modification, qword size (40 bytes), then the name in 264 bytes (code page 866) or 520.
 */
export const BLOCK_HEADER = 32
const INFORMATION_BYTES = 40
const TIMES_BYTES = 32

export const blockBytes = (encoding: number): number => (encoding <= Encoding.cp866 ? 304 : 560)

const putTime = (view: DataView, at: number, seconds: number): void => {
  const time = calendarOf(seconds)
  view.setUint8(at, time.second)
  view.setUint8(at + 1, time.minute)
  view.setUint8(at + 2, time.hour)
  view.setUint8(at + 4, time.day)
  view.setUint8(at + 5, time.month)
  view.setUint16(at + 6, time.year, true)
}

const getTime = (view: DataView, at: number): number =>
  secondsOf({
    second: view.getUint8(at),
    minute: view.getUint8(at + 1),
    hour: view.getUint8(at + 2),
    day: view.getUint8(at + 4),
    month: view.getUint8(at + 5),
    year: view.getUint16(at + 6, true),
  })

/** The 40 bytes of 70.5. */
export const informationBlock = (entry: FileEntry): Uint8Array => {
  const bytes = new Uint8Array(INFORMATION_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, entry.attributes, true)
  if (entry.modified !== 0) {
    putTime(view, 8, entry.created)
    putTime(view, 16, entry.accessed)
    putTime(view, 24, entry.modified)
  }
  view.setUint32(32, entry.size >>> 0, true)
  view.setUint32(36, Math.floor(entry.size / 0x100000000), true)
  return bytes
}

const LABEL = 'KOLIBRI'

/** What 70.5 tells of a volume's root: one byte of attributes, and from offset 32 its size and, asked for by an encoding, its label. */
export const volumeBlock = (
  capacity: number,
  encoding: number,
): { readonly attributes: Uint8Array; readonly rest: Uint8Array } => {
  const size = new Uint8Array(8)
  const view = new DataView(size.buffer)
  view.setUint32(0, capacity >>> 0, true)
  view.setUint32(4, Math.floor(capacity / 0x100000000), true)
  const known = encoding === Encoding.utf16 ? encoding : Encoding.cp866
  const label = encoding === 0 ? [] : [...encode(`${LABEL}\0`, known)]
  return { attributes: Uint8Array.of(Attribute.label), rest: Uint8Array.from([...size, ...label]) }
}

/** Attributes and times from the 32 bytes of 70.6. */
export const readTimes = (bytes: Uint8Array): FileTimes => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, TIMES_BYTES)
  return {
    attributes: view.getUint32(0, true),
    created: getTime(view, 8),
    accessed: getTime(view, 16),
    modified: getTime(view, 24),
  }
}

const entryBlock = (entry: FileEntry, encoding: number): Uint8Array => {
  const bytes = new Uint8Array(blockBytes(encoding))
  bytes.set(informationBlock(entry))
  new DataView(bytes.buffer).setUint32(4, encoding, true)
  const known = encoding === Encoding.utf16 || encoding === Encoding.utf8 ? encoding : Encoding.cp866
  bytes.set(encode(entry.name, known).subarray(0, bytes.length - INFORMATION_BYTES - 2), INFORMATION_BYTES)
  return bytes
}

/** The answer of 70.1 in memory, its error code (end of file when fewer entries are left) and their number. */
export const folderAnswer = (
  entries: readonly FileEntry[],
  start: number,
  count: number,
  encoding: number,
): { readonly bytes: Uint8Array; readonly eax: number; readonly ebx: number } => {
  const shown = entries.slice(start, start + count)
  const stride = blockBytes(encoding)
  const bytes = new Uint8Array(BLOCK_HEADER + shown.length * stride)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 1, true)
  view.setUint32(4, shown.length, true)
  view.setUint32(8, entries.length, true)
  shown.forEach((entry, index) => bytes.set(entryBlock(entry, encoding), BLOCK_HEADER + index * stride))
  return { bytes, eax: shown.length < count ? FileError.endOfFile : FileError.none, ebx: shown.length }
}
