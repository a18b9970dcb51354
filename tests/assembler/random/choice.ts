/** Repeatable choices: the same seed makes the same source on every machine. */
export interface Choice {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** True once in `n` times. */
  oneIn(n: number): boolean
  of<T>(list: readonly T[]): T
}

/** The generator is mulberry32; 32 bits of state are plenty here. */
export function createChoice(seed: number): Choice {
  let state = (seed * 0x9e3779b1 + 0x6d2b79f5) >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, oneIn: (n) => below(n) === 0, of: (list) => list[below(list.length)]! }
}
