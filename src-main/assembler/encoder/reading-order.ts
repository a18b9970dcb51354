/**
 * Families whose handlers in fasm look at kinds and sizes in an order that their rows do not tell: each is
 * written down as the checks that it makes, one after the other. The first that fails gives the message.
 */
import { OperandKind, RegisterClass, type Operand } from './operand'

export type Complaint =
  | 'illegal instruction'
  | 'invalid argument'
  | 'invalid operand'
  | 'invalid size of operand'
  | 'operand sizes do not match'

/** The line while it is read. */
interface Line {
  readonly mode: number
  /** Operand number `index`; undefined where the line has ended. */
  readonly operand: (index: number) => Operand | undefined
  /** The size that was named first, by a register or an operator; 0 while there is none. */
  size: number
  /** Size of the register read last. */
  last: number
}

type Check = (line: Line) => Complaint | undefined

const kind: Complaint = 'invalid operand'
const size: Complaint = 'invalid size of operand'
const illegal: Complaint = 'illegal instruction'

/** Sizes of the registers that each way of reading takes; 0 for the others. */
type Convert = (operand: Operand, mode: number) => number

/** fasm has a number of its own in the place of a segment register's size. */
const segmentSize = 3

const general: Convert = ({ registerClass, size }) =>
  registerClass === RegisterClass.segment ? segmentSize : registerClass <= RegisterClass.highByte ? size : 0
const isThere = (register: number, mode: number): boolean => register < 8 || mode === 64
const xmm: Convert = ({ registerClass, register }, mode) =>
  registerClass === RegisterClass.sse && register < 16 && isThere(register, mode) ? 16 : 0
const mmx: Convert = (operand, mode) => (operand.registerClass === RegisterClass.mmx ? 8 : xmm(operand, mode))
const vector: Convert = ({ registerClass, register, size }, mode) =>
  registerClass >= RegisterClass.sse && registerClass <= RegisterClass.avx512 && isThere(register, mode)
    ? size
    : 0

/** Takes a size into account: it has to be the one that was named before. */
function agree(line: Line, given: number): Complaint | undefined {
  if (line.size !== 0 && given !== line.size) return 'operand sizes do not match'
  line.size = given
  return undefined
}

/** The operand is there, and the size in front of it agrees. */
function begin(line: Line, index: number): Complaint | undefined {
  const operand = line.operand(index)
  if (!operand) return kind
  return operand.sizeGiven ? agree(line, operand.size) : undefined
}

const register =
  (index: number, convert: Convert, otherwise: Complaint = kind): Check =>
  (line) => {
    const complaint = begin(line, index)
    if (complaint) return complaint
    const operand = line.operand(index)
    if (operand?.kind !== OperandKind.register) return otherwise
    line.last = convert(operand, line.mode)
    return line.last === 0 ? kind : agree(line, line.last)
  }

const memory =
  (index: number, otherwise: Complaint = kind): Check =>
  (line) => {
    // Where the line has not begun, no comma is missed.
    if (index === 0 && !line.operand(0)) return otherwise
    const complaint = begin(line, index)
    if (complaint) return complaint
    const operand = line.operand(index)
    if (operand?.kind !== OperandKind.memory) return otherwise
    return operand.size === 0 ? undefined : agree(line, operand.size)
  }

/** What is in memory counts for itself, and may have one of these sizes or none. */
const memoryOf =
  (index: number, sizes: readonly number[]): Check =>
  (line) => {
    line.size = 0
    const complaint = memory(index)(line)
    if (complaint) return complaint
    if (line.size !== 0 && !sizes.includes(line.size)) return size
    line.size = 0
    return undefined
  }

const forget: Check = (line) => {
  line.size = 0
  return undefined
}

const lastIs =
  (...sizes: readonly number[]): Check =>
  ({ last }) =>
    sizes.includes(last) ? undefined : size

/** A 64-bit operand outside 64-bit mode. */
const only64 =
  (say: Complaint, when: (line: Line) => boolean = () => true): Check =>
  (line) =>
    line.mode !== 64 && when(line) ? say : undefined
const isWide = ({ last }: Line): boolean => last === 8

/** The line's size is that of the mode. */
const modeSize: Check = ({ mode, size: named }) => (named === (mode === 64 ? 8 : 4) ? undefined : size)
/** The line's size is 4, or in 64-bit mode 8. */
const longSize: Check = ({ mode, size: named }) =>
  named === 4 ? undefined : named !== 8 ? size : mode === 64 ? undefined : kind

/** An immediate byte, or one of another size that is not to be named. */
const immediate =
  (index: number, sizes: readonly number[] = [1]): Check =>
  (line) => {
    const operand = line.operand(index)
    if (operand?.sizeGiven && !sizes.includes(operand.size)) return sizes.length > 0 ? size : kind
    return operand?.kind === OperandKind.immediate ? undefined : kind
  }

/** A number; a size in front of it is compared. */
const number =
  (index: number): Check =>
  (line) =>
    begin(line, index) ?? (line.operand(index)?.kind === OperandKind.immediate ? undefined : kind)

const isRegister =
  (index: number) =>
  (line: Line): boolean =>
    line.operand(index)?.kind === OperandKind.register
const isOf =
  (index: number, convert: Convert) =>
  (line: Line): boolean => {
    const operand = line.operand(index)
    return operand?.kind === OperandKind.register && convert(operand, 64) !== 0
  }

/** Goes on with one list of checks or the other. */
const branch =
  (test: (line: Line) => boolean, then: readonly Check[], otherwise: readonly Check[]): Check =>
  (line) =>
    run(test(line) ? then : otherwise, line)

function run(checks: readonly Check[], line: Line): Complaint | undefined {
  for (const check of checks) {
    const complaint = check(line)
    if (complaint) return complaint
  }
  return undefined
}

const maskedMove = (bytes: number): Check[] => [register(0, mmx), lastIs(bytes), register(1, mmx)]

const extract = (bytes: number, wide: readonly Check[]): Check[] => [
  branch(
    isRegister(0),
    [register(0, general), ...wide, forget, register(1, mmx), bytes === 2 ? forget : lastIs(16)],
    [memoryOf(0, [bytes]), ...(bytes === 8 ? [only64(illegal)] : []), register(1, xmm)],
  ),
  immediate(2),
]
const longOr64: Check = ({ mode, last }) => (last === 4 || (last === 8 && mode === 64) ? undefined : size)

const extractVector = (bytes: number): Check[] => [
  branch(
    isRegister(0),
    [
      register(0, general),
      ({ last }) => (last < bytes ? size : undefined),
      lastIs(4, 8),
      only64(kind, isWide),
      forget,
    ],
    [memoryOf(0, [bytes])],
  ),
  register(1, vector),
  lastIs(16),
  immediate(2),
]

/** Both are registers of this kind; only then is one size held against the other. */
const firstAndSecond =
  (convert: Convert): Check =>
  (line) => {
    const first = line.last
    return register(1, convert)(line) ?? (line.last === first ? undefined : size)
  }

/** Moves between a general register or memory of these bytes and an mmx or xmm register. */
const moveGeneral = (bytes: number, convert: Convert): Check[] => {
  const isGeneralWide = bytes === 8 ? [only64(illegal)] : []
  const vectorSize = convert === vector ? [lastIs(16)] : []
  // movq looks at the mode before the second operand, vmovq behind it.
  const early = convert === vector ? [] : isGeneralWide
  const late = convert === vector ? isGeneralWide : []
  const moved = [register(1, general), lastIs(bytes), ...isGeneralWide]
  return [
    branch(
      isOf(0, convert),
      [
        register(0, convert),
        ...vectorSize,
        forget,
        branch(
          isRegister(1),
          [
            branch(
              isOf(1, convert),
              bytes === 8 ? [firstAndSecond(convert), ...vectorSize] : [() => kind],
              moved,
            ),
          ],
          [memoryOf(1, [bytes])],
        ),
      ],
      [
        branch(
          isRegister(0),
          [register(0, general), lastIs(bytes), ...early, forget],
          [memoryOf(0, [bytes])],
        ),
        register(1, convert),
        ...vectorSize,
        ...late,
      ],
    ),
  ]
}

const bitFields: readonly Check[] = [
  register(0, general),
  register(1, general),
  branch(isRegister(2), [register(2, general)], [memory(2, 'invalid argument')]),
  longSize,
]

const profiling: readonly Check[] = [
  register(0, general),
  (line) => {
    const named = line.size
    line.size = 0
    const complaint = run(
      [branch(isRegister(1), [register(1, general), lastIs(4)], [memory(1, 'invalid argument')])],
      line,
    )
    if (complaint) return complaint
    if (line.size !== 0 && line.size !== 4) return size
    line.size = named
    return undefined
  },
  immediate(2, []),
  longSize,
]

/** A mask register, which stands without a size. */
const mask =
  (index: number): Check =>
  (line) => {
    const operand = line.operand(index)
    const isMask = operand?.kind === OperandKind.register && operand.registerClass === RegisterClass.mask
    return isMask && !operand.sizeGiven ? undefined : kind
  }

/** The operand is a register without a size in front: of the ordinary ones, or of all but those. */
const isBare =
  (index: number, isOrdinary: boolean) =>
  (line: Line): boolean => {
    const operand = line.operand(index)
    return (
      operand?.kind === OperandKind.register &&
      !operand.sizeGiven &&
      ordinaryClasses.has(operand.registerClass) === isOrdinary
    )
  }
const ordinaryClasses: ReadonlySet<number> = new Set<number>([
  RegisterClass.general,
  RegisterClass.highByte,
  RegisterClass.segment,
  RegisterClass.x87,
  RegisterClass.mmx,
  RegisterClass.sse,
  RegisterClass.avx,
  RegisterClass.avx512,
])

const moveMask = (bytes: number): Check[] => {
  const widths = [lastIs(Math.max(bytes, 4)), ...(bytes === 8 ? [only64(illegal)] : [])]
  const sizes: Check = ({ size: named }) => (named === 0 || named === bytes ? undefined : size)
  return [
    branch(
      isBare(0, true),
      [register(0, general), mask(1), ...widths],
      [
        branch(
          isBare(0, false),
          [
            mask(0),
            branch(
              isBare(1, true),
              [register(1, general), ...widths],
              [branch(isBare(1, false), [mask(1)], [memory(1, 'invalid argument'), sizes])],
            ),
          ],
          [memory(0, 'invalid argument'), mask(1), sizes],
        ),
      ],
    ),
  ]
}

/** A 32-bit register of this number and no other. */
const fixed = (index: number, number = index): Check[] => [
  register(index, general),
  ({ last, operand }) => (last === 4 && operand(index)?.register === number ? undefined : kind),
]

const multiply: readonly Check[] = [
  branch(
    isRegister(0),
    [
      register(0, general),
      (line) => {
        if (!line.operand(1)) return undefined
        const isImmediate = line.operand(1)?.kind === OperandKind.immediate
        const second = isImmediate ? number(1) : branch(isRegister(1), [register(1, general)], [memory(1)])
        return second(line) ?? (line.operand(2) && !isImmediate ? number(2)(line) : undefined)
      },
      ({ mode, size: named }) =>
        named === 2 || named === 4 ? undefined : named !== 8 ? size : mode === 64 ? undefined : illegal,
    ],
    [],
  ),
]

const families: readonly (readonly [RegExp, readonly Check[]])[] = [
  [/^maskmovq$/, maskedMove(8)],
  [/^v?maskmovdqu$/, maskedMove(16)],
  [
    /^vmread$/,
    [branch(isRegister(0), [register(0, general), modeSize], [memory(0)]), register(1, general), modeSize],
  ],
  [/^vmwrite$/, [register(0, general), branch(isRegister(1), [register(1, general)], [memory(1), modeSize])]],
  [/^monitor$/, [...fixed(0), ...fixed(1), ...fixed(2)]],
  [/^(monitorx|mwaitx?)$/, [...fixed(0), ...fixed(1)]],
  [/^(tpause|umwait)$/, [register(0, general), lastIs(4), ...fixed(1, 2), ...fixed(2, 0)]],
  [/^pextrb$/, extract(1, [longOr64])],
  [/^pextrw$/, extract(2, [longOr64])],
  [/^pextrd$/, extract(4, [longOr64])],
  [/^pextrq$/, extract(8, [lastIs(8), only64(illegal)])],
  [
    /^extractps$/,
    [
      branch(
        isRegister(0),
        [
          register(0, general),
          (line) => {
            const first = line.last
            line.size = 0
            const complaint = register(1, xmm)(line)
            line.last = first
            return complaint
          },
          lastIs(4, 8),
          only64(illegal, isWide),
        ],
        [memoryOf(0, [4]), register(1, xmm)],
      ),
      immediate(2),
    ],
  ],
  [/^vpextrb$/, extractVector(1)],
  [/^vpextrw$/, extractVector(2)],
  [/^v(pextrd|extractps)$/, extractVector(4)],
  [/^vpextrq$/, extractVector(8)],
  [/^movd$/, moveGeneral(4, mmx)],
  [/^movq$/, moveGeneral(8, mmx)],
  [/^vmovd$/, moveGeneral(4, vector)],
  [/^vmovq$/, moveGeneral(8, vector)],
  [/^(andn|pdep|pext|mulx)$/, bitFields],
  [/^lwp(ins|val)$/, profiling],
  [/^imul$/, multiply],
  [/^kmovb$/, moveMask(1)],
  [/^kmovw$/, moveMask(2)],
  [/^kmovd$/, moveMask(4)],
  [/^kmovq$/, moveMask(8)],
]

const checksByName = new Map<string, readonly Check[]>()

/** What fasm's handler says of the operands; undefined where its order is that of the rows. */
export function complaintInOrder(
  mnemonic: string,
  mode: number,
  operand: (index: number) => Operand | undefined,
): Complaint | undefined {
  let checks = checksByName.get(mnemonic)
  if (!checks) {
    checks = families.find(([names]) => names.test(mnemonic))?.[1] ?? []
    checksByName.set(mnemonic, checks)
  }
  return run(checks, { mode, operand, size: 0, last: 0 })
}
