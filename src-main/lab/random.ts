/** Numbers that depend on the seed alone, the same on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1; `below` is 1..2^32. */
  next(below: number): number
}

/** Marsaglia's xorshift generator with 32 bits of state; the seed is spread so that 0 and neighbours work. */
export const createRandom = (seed: number): Random => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
  state ^= state >>> 13
  if (state === 0) state = 0x2545f491
  return {
    next: (below) => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return Math.floor(((state >>> 0) / 0x100000000) * below)
    },
  }
}
