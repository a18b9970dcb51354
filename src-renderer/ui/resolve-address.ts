import { parseNumber } from './hex'

/** Names that an address may be made of: registers and symbols. */
export type NameValues = (name: string) => number | undefined

/**
 * Reads an address as people type it: `esp`, `heap_base+10h`, `1F000`, `ebp-8`. A bare number is
 * hexadecimal. Undefined when a part means nothing.
 */
export const resolveAddress = (text: string, valueOf: NameValues): number | undefined => {
  const parts = text.replaceAll(/[[\]\s]/g, '').match(/[+-]?[^+-]+/g)
  if (!parts || parts.join('') !== text.replaceAll(/[[\]\s]/g, '')) return undefined
  let sum = 0
  for (const part of parts) {
    const sign = part.startsWith('-') ? -1 : 1
    const word = part.replace(/^[+-]/, '')
    const value = valueOf(word) ?? parseNumber(word, 16)
    if (value === undefined) return undefined
    sum += sign * value
  }
  return sum >>> 0
}
