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

interface Traits {
  readonly jumpKinds: ReadonlyMap<number, number>
  readonly sizeless: ReadonlySet<number>
  readonly absolute: ReadonlySet<number>
  readonly makesBounds: number
}

let known: Traits | undefined

const traits = (): Traits =>
  (known ??= {
    jumpKinds: jumpKinds(),
    sizeless: new Set(SIZELESS.map(instructionNumber)),
    absolute: new Set(ABSOLUTE.map(instructionNumber)),
    makesBounds: instructionNumber('bndmk'),
  })

/** The instruction being read, as far as its kind decides how operands are read. */
export const reading = {
  jumpKind: JumpKind.none as number,
  /** The size of a label means nothing to it. */
  sizeless: false,
  /** Its address has two parts and no size, and stays absolute. */
  absolute: false,
  /** The second part of its address has the displacement. */
  makesBounds: false,
  /** It takes masks, broadcasts and rounding. */
  decorated: false,
}

/** Begins the instruction with the encoder's number. */
export function beginReading(instruction: number): void {
  const { jumpKinds, sizeless, absolute, makesBounds } = traits()
  reading.jumpKind = jumpKinds.get(instruction) ?? JumpKind.none
  reading.sizeless = sizeless.has(instruction)
  reading.absolute = absolute.has(instruction)
  reading.makesBounds = instruction === makesBounds
  reading.decorated = takesDecorations(instruction)
}
