/**
 * The header of a KolibriOS program, 36 bytes at address 0:
 * 0 'MENUET01' or 'MENUET02', 8 version, 12 start, 16 end of the image, 20 memory size, 24 stack top,
 * 28 parameter buffer (0 = none), 32 path buffer (0 = none). All little-endian.
 */
export interface MenuetHeader {
  /** 1 or 2: with 2 the kernel sets up the heap and a thread-local page before the start. */
  readonly format: 1 | 2
  readonly version: number
  readonly start: number
  /** Only compared with the memory size; the whole file is mapped. */
  readonly imageEnd: number
  readonly memorySize: number
  readonly stackTop: number
  readonly parameterBuffer: number
  readonly pathBuffer: number
}

export const MENUET_HEADER_BYTES = 36

export type HeaderError =
  | 'no MENUET01 or MENUET02 at its beginning'
  | 'its memory size is smaller than its image'
  | 'its memory size is 2 GiB or more'

/** Reads a program's header with the checks that the kernel's loader makes (but for free memory). */
export const readMenuetHeader = (
  file: Uint8Array,
):
  | { readonly ok: true; readonly header: MenuetHeader }
  | { readonly ok: false; readonly error: HeaderError } => {
  const magic = String.fromCharCode(...file.subarray(0, 8))
  const format = magic === 'MENUET01' ? 1 : magic === 'MENUET02' ? 2 : undefined
  if (format === undefined) return { ok: false, error: 'no MENUET01 or MENUET02 at its beginning' }
  const padded = new Uint8Array(MENUET_HEADER_BYTES)
  padded.set(file.subarray(0, MENUET_HEADER_BYTES))
  const view = new DataView(padded.buffer)
  const dword = (offset: number) => view.getUint32(offset, true)
  const header: MenuetHeader = {
    format,
    version: dword(8),
    start: dword(12),
    imageEnd: dword(16),
    memorySize: dword(20),
    stackTop: dword(24),
    parameterBuffer: dword(28),
    pathBuffer: dword(32),
  }
  if (header.memorySize < header.imageEnd)
    return { ok: false, error: 'its memory size is smaller than its image' }
  if (header.memorySize >= 0x80000000) return { ok: false, error: 'its memory size is 2 GiB or more' }
  return { ok: true, header }
}
