import { instructionNumber, takesDecorations } from '../encoder/encode'

/** Which operands of jumps an instruction has: a target, and one in another segment. */
export const JumpKind = { none: 0, near: 1, far: 2 } as const

/** Instructions that take an address, not what is there: the size of a label means nothing to them. */
const SIZELESS = [
  'lea',
  'bndmk',
  'bndldx',
  'bndstx',
  ...['', 'w', 'wt1', 'nta', 't0', 't1', 't2'].map((kind) => `prefetch${kind}`),
]

/** Instructions whose addresses without registers stay absolute in 64-bit mode. */
const ABSOLUTE = ['bndmk', 'bndldx', 'bndstx']

function jumpKinds(): Map<number, number> {
  const kinds = new Map<number, number>()
  const conditions = 'o no b c nae ae nc nb e z ne nz be na a nbe s ns p pe np po l nge ge nl le ng g nle'
  const names = conditions.split(' ').map((condition) => `j${condition}`)
  names.push('jcxz', 'jecxz', 'jrcxz')
  for (const loop of ['loop', 'loope', 'loopz', 'loopne', 'loopnz'])
    for (const size of ['', 'w', 'd', 'q']) names.push(loop + size)
  for (const name of names) kinds.set(instructionNumber(name), JumpKind.near)
  kinds.set(instructionNumber('jmp'), JumpKind.far)
  kinds.set(instructionNumber('call'), JumpKind.far)
  return kinds
}

/** What of an instruction decides how its operands are read. */
export interface InstructionTraits {
  readonly jumpKind: number
  /** The size of a label means nothing to it. */
  readonly sizeless: boolean
  /** Its address has two parts and no size, and stays absolute. */
  readonly absolute: boolean
  /** The second part of its address has the displacement. */
  readonly makesBounds: boolean
  /** It takes masks, broadcasts and rounding. */
  readonly decorated: boolean
}

let kinds: ReadonlyMap<number, number> | undefined
/** Traits by the encoder's number, of the instructions met so far. */
const known: (InstructionTraits | undefined)[] = []

function traitsOf(instruction: number): InstructionTraits {
  kinds ??= jumpKinds()
  const isOneOf = (names: readonly string[]) => names.some((name) => instructionNumber(name) === instruction)
  return {
    jumpKind: kinds.get(instruction) ?? JumpKind.none,
    sizeless: isOneOf(SIZELESS),
    absolute: isOneOf(ABSOLUTE),
    makesBounds: isOneOf(['bndmk']),
    decorated: takesDecorations(instruction),
  }
}

/** Traits of the instruction being read. */
export let reading: InstructionTraits = {
  jumpKind: JumpKind.none,
  sizeless: false,
  absolute: false,
  makesBounds: false,
  decorated: false,
}

/** Begins the instruction with the encoder's number. */
export function beginReading(instruction: number): void {
  // Without gaps: V8 makes a slow table of an array that has them.
  while (known.length <= instruction) known.push(undefined)
  reading = known[instruction] ??= traitsOf(instruction)
}
