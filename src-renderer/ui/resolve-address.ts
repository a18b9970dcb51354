import { parseNumber } from './hex'

/** Names that an address may be made of: registers and symbols. */
export type NameValues = (name: string) => number | undefined

/** A product of numbers and names; undefined when a factor means nothing. */
const productOf = (text: string, valueOf: NameValues, base: 10 | 16): number | undefined => {
  let product = 1
  for (const word of text.split('*')) {
    const value = valueOf(word) ?? parseNumber(word, base)
    if (value === undefined) return undefined
    product = Math.imul(product, value)
  }
  return product
}

/**
 * Reads an address as people type it: `esp`, `heap_base+10h`, `1F000`, `blocks+esi*4`. A bare number is
 * hexadecimal, or of the base that is given. Undefined when a part means nothing.
 */
export const resolveAddress = (text: string, valueOf: NameValues, base: 10 | 16 = 16): number | undefined => {
  const written = text.replaceAll(/[[\]\s]/g, '')
  const parts = written.match(/[+-]?[^+-]+/g)
  if (!parts || parts.join('') !== written) return undefined
  let sum = 0
  for (const part of parts) {
    const product = productOf(part.replace(/^[+-]/, ''), valueOf, base)
    if (product === undefined) return undefined
    sum += part.startsWith('-') ? -product : product
  }
  return sum >>> 0
}
