/**
 * Inputs of a captured case, made from a seed: the capturing tool and the test make the same ones, so that the
 * case files hold results only. Registers point into one page of data, of which four windows are filled.
 */
export const CODE = 0x10000000
export const DATA = 0x20000000
/** Where relative and register jumps may land: the rest of the code page is int3. */
export const LANDING = CODE + 0x200

/** Offsets and lengths of the filled parts of the data page. */
export const WINDOWS = [
  [0x0f0, 0x50],
  [0x1f0, 0x50],
  [0x2f0, 0x50],
  [0x7e0, 0x60],
] as const
export const WINDOW_BYTES = 0xf0 + 0x60

export interface Inputs {
  /** eax ecx edx ebx esp ebp esi edi */
  readonly registers: Uint32Array
  readonly flags: number
  /** The windows one after another. */
  readonly memory: Uint8Array
}

/** What an instruction needs of its inputs beyond random values. */
export type Kind = 'plain' | 'bits' | 'string' | 'frame' | 'flags' | 'return' | 'target' | 'divide' | 'bound'

const edges = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
]
/** CF PF AF ZF SF OF, and DF for strings. */
const STATUS = 0x8d5

export function makeInputs(kind: Kind, seed: number): Inputs {
  let x = Math.imul(seed + 1, 0x9e3779b1) | 1
  const next = (): number => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return x >>> 0
  }
  for (let at = 0; at < 4; at++) next()
  const value = (): number => {
    const choice = next() % 8
    if (choice < 3) return edges[next() % edges.length] ?? 0
    if (choice === 3) return next() & 0xff
    if (choice === 4) return (next() & 0xffff) * 0x10001
    return next()
  }
  const near = (offset: number) => DATA + offset + (next() & 15)
  const registers = new Uint32Array(8)
  for (const register of [0, 1, 2, 5]) registers[register] = value()
  // Every eighth case reaches over the end of the page, which faults.
  const isEdge = next() % 8 === 7
  registers[3] = isEdge ? DATA + 0xff0 + (next() & 15) : near(0x100)
  registers[4] = DATA + 0x800 + (next() % 4 === 0 ? next() & 3 : 0)
  registers[6] = near(0x200)
  registers[7] = isEdge ? DATA + 0xff0 + (next() & 15) : near(0x300)
  let flags = (next() & STATUS) | 0x202
  const memory = new Uint8Array(WINDOW_BYTES)
  for (let at = 0; at < WINDOW_BYTES; at += 4) {
    const word = value()
    for (let byte = 0; byte < 4; byte++) memory[at + byte] = word >>> (byte * 8)
  }
  const put = (windowOffset: number, word: number) => {
    for (let byte = 0; byte < 4; byte++) memory[windowOffset + byte] = word >>> (byte * 8)
  }
  /** Place of [esp] in the filled bytes. */
  const stack = 0xf0 + (0x800 - 0x7e0) + ((registers[4] ?? 0) & 3)
  switch (kind) {
    case 'bits':
      for (const register of [0, 1, 2, 5]) registers[register] = (next() % 512) - 256
      break
    case 'string':
      registers[1] = next() % 12
      flags |= next() % 3 === 0 ? 0x400 : 0
      // Equal stretches make the comparing ones run on.
      if (next() % 2 === 0) memory.fill(0x41, 0x60, 0xd0)
      if (next() % 2 === 0) registers[0] = 0x41414141
      break
    case 'frame':
      registers[5] = DATA + 0x820
      break
    case 'flags':
      put(stack, (value() & (STATUS | 0x400)) | 0x202)
      break
    case 'return':
      put(stack, LANDING + (next() & 63))
      break
    case 'target':
      for (const register of [0, 1, 2, 5]) registers[register] = LANDING + (next() & 63)
      for (let at = 0; at < WINDOW_BYTES; at += 4) put(at, LANDING)
      registers[3] = DATA + 0x100
      registers[4] = DATA + 0x800
      registers[7] = DATA + 0x300
      break
    case 'divide':
      // Small upper halves, so that most quotients fit.
      if (next() % 4 !== 0) registers[2] = next() % 3 === 0 ? 0xffffffff : next() & 0xf
      break
    case 'bound':
      registers[2] = next() & 0xffff
      break
    case 'plain':
      break
  }
  return { registers, flags, memory }
}
