/** How a path or a name is written in memory: code page 866, UTF-16LE or UTF-8. */
export const Encoding = { cp866: 1, utf16: 2, utf8: 3 } as const
export type Encoding = (typeof Encoding)[keyof typeof Encoding]

/** The Cyrillic letters F0h..F7h of the kernel's code page, which it converts one by one. */
const EXTRA = '\u0401\u0451\u0404\u0454\u0407\u0457\u040e\u045e'
const UNKNOWN = 0x5f

const fromCp866 = (byte: number): number => {
  if (byte === 20) return 0xb6
  if (byte < 0x80) return byte
  if (byte < 0xb0) return 0x410 + byte - 0x80
  if (byte >= 0xe0 && byte < 0xf0) return 0x440 + byte - 0xe0
  if (byte >= 0xf0 && byte < 0xf8) return EXTRA.charCodeAt(byte - 0xf0)
  return UNKNOWN
}

const toCp866 = (unit: number): number => {
  if (unit < 0x80) return unit
  if (unit === 0xb6) return 20
  if (unit >= 0x410 && unit < 0x440) return unit - 0x410 + 0x80
  if (unit >= 0x440 && unit < 0x450) return unit - 0x440 + 0xe0
  const extra = EXTRA.indexOf(String.fromCharCode(unit))
  return extra < 0 ? UNKNOWN : 0xf0 + extra
}

/** One UTF-8 character of up to three bytes, as the kernel reads it: stray bytes are skipped. */
const fromUtf8 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at++]!
    if (lead < 0x80) text += String.fromCharCode(lead)
    else if (lead >= 0xc0) {
      const more = lead >= 0xe0 ? 2 : 1
      let unit = lead & (more === 2 ? 0x0f : 0x1f)
      for (let i = 0; i < more && at < bytes.length && (bytes[at]! & 0xc0) === 0x80; i++)
        unit = (unit << 6) | (bytes[at++]! & 0x3f)
      text += String.fromCharCode(unit)
    }
  }
  return text
}

const toUtf8 = (text: string): number[] => {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes.push(unit)
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f))
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f))
  }
  return bytes
}

/** Text of a byte string without its end. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => {
  if (encoding === Encoding.utf8) return fromUtf8(bytes)
  let text = ''
  if (encoding === Encoding.cp866) {
    for (const byte of bytes) text += String.fromCharCode(fromCp866(byte))
    return text
  }
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8))
  return text
}

/** Bytes of a text, without an end. */
export const encode = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === Encoding.utf8) return Uint8Array.from(toUtf8(text))
  const bytes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (encoding === Encoding.cp866) bytes.push(toCp866(unit))
    else bytes.push(unit & 0xff, unit >> 8)
  }
  return Uint8Array.from(bytes)
}

/** Latin and Russian small letters, which alone have a capital for the kernel. */
const SMALL_LETTER = /[a-z\u0430-\u045f]/g

/** Upper case as the kernel compares names: Latin and Russian letters only. */
export const upperCase = (text: string): string =>
  text.search(SMALL_LETTER) < 0
    ? text
    : text.replace(SMALL_LETTER, (letter) => {
        const unit = letter.charCodeAt(0)
        return String.fromCharCode(unit < 0x450 ? unit - 0x20 : unit - 0x50)
      })
