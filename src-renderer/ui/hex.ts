/** An unsigned 32-bit number as eight hexadecimal digits. */
export const hex32 = (value: number): string => (value >>> 0).toString(16).toUpperCase().padStart(8, '0')

export const hex16 = (value: number): string => (value & 0xffff).toString(16).toUpperCase().padStart(4, '0')

export const hex8 = (value: number): string => (value & 0xff).toString(16).toUpperCase().padStart(2, '0')

/** A small number as the assembly programmer writes it: `1Ch`, `0FFh`. */
export const hexShort = (value: number): string => {
  const digits = (value >>> 0).toString(16).toUpperCase()
  return `${/^[A-F]/.test(digits) ? '0' : ''}${digits}h`
}

/**
 * Reads a number in the notations of the assembler: `1F8h`, `0x1F8`, `$1F8`, `101b`, `17o`, `504`,
 * `-1`; or, where nothing marks the base, in `base`. The answer is its bits, unsigned; undefined when
 * it is not a number of so many bits.
 */
export const parseInteger = (text: string, base: 10 | 16, bits: number): bigint | undefined => {
  const match = /^\s*(-?)\s*([$\w]+)\s*$/.exec(text)
  if (!match) return undefined
  const digits = match[2]!.replaceAll('_', '').toLowerCase()
  const notations: [RegExp, string][] = [
    [/^0x([0-9a-f]+)$/, '0x'],
    [/^\$([0-9a-f]+)$/, '0x'],
    [/^([0-9][0-9a-f]*)h$/, '0x'],
    ...(base === 16 ? [[/^([0-9a-f]+)h?$/, '0x'] as [RegExp, string]] : []),
    [/^([01]+)b$/, '0b'],
    [/^([0-7]+)[oq]$/, '0o'],
    [/^([0-9]+)d?$/, ''],
  ]
  for (const [pattern, prefix] of notations) {
    const found = pattern.exec(digits)
    if (!found) continue
    const value = BigInt(`${prefix}${found[1]!}`)
    if (value >= 1n << BigInt(bits)) return undefined
    if (!match[1]) return value
    return value <= 1n << BigInt(bits - 1) ? BigInt.asUintN(bits, -value) : undefined
  }
  return undefined
}

/** The same for numbers of at most 32 bits. */
export const parseNumber = (text: string, base: 10 | 16 = 10, bits = 32): number | undefined => {
  const value = parseInteger(text, base, bits)
  return value === undefined ? undefined : Number(value)
}
