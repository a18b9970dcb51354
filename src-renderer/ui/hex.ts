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
 * `-1`; or, where nothing marks the base, in `base`. Undefined when it is not a 32-bit number.
 */
export const parseNumber = (text: string, base: 10 | 16 = 10): number | undefined => {
  const match = /^\s*(-?)\s*([$\w]+)\s*$/.exec(text)
  if (!match) return undefined
  const digits = match[2]!.replaceAll('_', '').toLowerCase()
  const notations: [RegExp, number][] = [
    [/^0x([0-9a-f]+)$/, 16],
    [/^\$([0-9a-f]+)$/, 16],
    [/^([0-9][0-9a-f]*)h$/, 16],
    ...(base === 16 ? [[/^([0-9a-f]+)h?$/, 16] as [RegExp, number]] : []),
    [/^([01]+)b$/, 2],
    [/^([0-7]+)[oq]$/, 8],
    [/^([0-9]+)d?$/, 10],
  ]
  for (const [pattern, radix] of notations) {
    const found = pattern.exec(digits)
    if (!found) continue
    const value = parseInt(found[1]!, radix)
    if (value > 0xffffffff) return undefined
    return match[1] ? (value <= 0x80000000 ? -value >>> 0 : undefined) : value
  }
  return undefined
}
