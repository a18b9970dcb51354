import type { Assembly } from '../assembly'

/**
 * Notes that the value being emitted at the present position moves with the image, as the output format
 * wants it. Gives the value to emit, which some formats change.
 */
export function markRelocation(_a: Assembly, _type: number, _symbol: number, value: number): number {
  return value
}
