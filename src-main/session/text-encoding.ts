/** How a file's bytes become the editor's text and the other way round. */
export type TextEncoding = 'utf-8' | 'cp866' | 'latin-1'

/** Upper half of code page 866, the one that KolibriOS and DOS assemblers use. */
const CP866 =
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0'
const CP866_BYTES = new Map([...CP866].map((character, index) => [character.charCodeAt(0), 0x80 + index]))

/** Length of the UTF-8 sequence at `at`, 0 when it is malformed (RFC 3629, section 4). */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  const second = bytes[at + 1]!
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let k = 2; k < length; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return 0
  return length
}

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  const pieces: string[] = []
  let units: number[] = []
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return undefined
    let point = length === 1 ? bytes[at]! : bytes[at]! & (0x7f >> length)
    for (let k = 1; k < length; k++) point = (point << 6) | (bytes[at + k]! & 0x3f)
    if (point >= 0x10000) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + (point & 0x3ff))
    else units.push(point)
    at += length
    if (units.length >= 4096) {
      pieces.push(String.fromCharCode(...units))
      units = []
    }
  }
  pieces.push(String.fromCharCode(...units))
  return pieces.join('')
}

const decodeSingleByte = (bytes: Uint8Array, upperHalf: string | undefined): string => {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 4096) {
    const units = [...bytes.subarray(at, at + 4096)]
    const mapped =
      upperHalf === undefined
        ? units
        : units.map((byte) => (byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80)))
    pieces.push(String.fromCharCode(...mapped))
  }
  return pieces.join('')
}

/** Decodes what the debug board shows: code page 866. */
export const decodeCp866 = (bytes: Uint8Array): string => decodeSingleByte(bytes, CP866)

/**
 * Decodes a file. Undefined when it is not text: it holds a NUL, or more than one in thirty of its
 * first 8 KiB are control characters. Valid UTF-8 is UTF-8; otherwise code page 866 when most of the
 * upper bytes are letters there, and Latin-1 when not.
 */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined => {
  const head = bytes.subarray(0, 8192)
  let controls = 0
  for (const byte of head)
    if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a && byte !== 0x1b) controls += 1
  if (bytes.includes(0) || controls * 30 > head.length) return undefined
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  let upper = 0
  let cyrillic = 0
  for (const byte of bytes) {
    if (byte < 0x80) continue
    upper += 1
    if (byte <= 0xaf || (byte >= 0xe0 && byte <= 0xf1)) cyrillic += 1
  }
  return cyrillic * 2 > upper
    ? { text: decodeSingleByte(bytes, CP866), encoding: 'cp866' }
    : { text: decodeSingleByte(bytes, undefined), encoding: 'latin-1' }
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x80) return false
  return true
}

/** How a file's bytes are to be read; what is no text counts as UTF-8. */
export const encodingOf = (bytes: Uint8Array): TextEncoding =>
  isAscii(bytes) ? 'utf-8' : (decodeText(bytes)?.encoding ?? 'utf-8')

/** Bytes of a text of ASCII characters alone; undefined for any other. */
const encodeAscii = (text: string): Uint8Array | undefined => {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80) return undefined
    bytes[index] = unit
  }
  return bytes
}

const encodeUtf8 = (text: string): Uint8Array => {
  const ascii = encodeAscii(text)
  if (ascii !== undefined) return ascii
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    let point = text.codePointAt(index)!
    if (point > 0xffff) index += 1
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd
    if (point < 0x80) bytes[at++] = point
    else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6)
      bytes[at++] = 0x80 | (point & 0x3f)
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12)
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
      bytes[at++] = 0x80 | (point & 0x3f)
    } else {
      bytes[at++] = 0xf0 | (point >> 18)
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
      bytes[at++] = 0x80 | (point & 0x3f)
    }
  }
  return bytes.slice(0, at)
}

/** Encodes a text as the file was; a character that the encoding lacks makes the file UTF-8. */
export const encodeText = (text: string, encoding: TextEncoding): Uint8Array => {
  if (encoding === 'utf-8') return encodeUtf8(text)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const byte = unit < 0x80 ? unit : encoding === 'cp866' ? CP866_BYTES.get(unit) : unit
    if (byte === undefined || byte > 0xff) return encodeUtf8(text)
    bytes[index] = byte
  }
  return bytes
}
