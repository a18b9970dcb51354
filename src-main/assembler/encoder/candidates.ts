/**
 * Chooses among the rows of a mnemonic. Operands are looked at one after the other, as fasm reads them;
 * each look narrows the rows that still fit. The outcome depends only on the shape of the operands
 * (class, size, decorations), never on values, so every step is remembered: assembling the same shape
 * again costs one table look-up per operand and allocates nothing.
 */
import { Encoding, OperandType } from '../../x86/instruction-form'
import { needsOperandPrefix } from './emit-row'
import type { EncoderRow } from './encoder-row'
import { explain, explainPending, impossibleSize, isScalar, takesKind, wrongMode } from './explain'
import type { Pending, Wording } from './explain'
import { OperandKind, RegisterClass, type Operand } from './operand'
import { Fit, fits } from './operand-fit'

export interface Choice {
  /** Message when no row fits. */
  readonly error: string
  /** Rows in order of preference; a row with a value test is taken only when the value passes. */
  readonly rows: readonly EncoderRow[]
  /** The EVEX row that stands behind a VEX row, for `useavx512`. */
  readonly evex: EncoderRow | undefined
  /** The memory size would have had to be written: complain, then take the first row. */
  readonly sizeUnknown: boolean
}

export interface CandidateState {
  /** Message when the operands so far fit no row. */
  readonly error: string
  readonly rows: readonly EncoderRow[]
  /** Operands of the rows looked at so far (a rounding operand does not count). */
  readonly count: number
  /** Number of operands read, the rounding operand included. */
  readonly read: number
  /** Position of the rounding operand, or -1. */
  readonly roundingAt: number
  /** A row has more operands; one is complete. */
  readonly more: boolean
  readonly complete: boolean
  /** Sizes agreed on so far by register or size operator, for the wording of errors. */
  readonly size: number
  /** A memory operand came without a size. */
  readonly openSize: boolean
  readonly hasMemory: boolean
  /** The first operand's size fits no row: what to say unless the second operand says more. */
  readonly pending: Pending | undefined
  /** The state after an operand, by its shape. */
  readonly next: Map<number, CandidateState>
  /** The entry of `next` that was looked for last: the same operands come often in a row. */
  latestShape: number
  latest: CandidateState | undefined
  readonly choices: [Choice | undefined, Choice | undefined, Choice | undefined]
}

const sizeCodes: readonly number[] = (() => {
  const codes = new Array<number>(65).fill(15)
  ;[0, 1, 2, 4, 6, 8, 10, 16, 32, 64].forEach((size, code) => (codes[size] = code))
  return codes
})()

/**
 * The shape of an operand as a number: two operands of equal shape fit the same rows.
 */
export function operandShape(operand: Operand): number {
  const size = sizeCodes[operand.size] ?? 15
  switch (operand.kind) {
    case OperandKind.register: {
      const { register, registerClass } = operand
      let number: number
      if (registerClass === RegisterClass.general) number = register < 3 ? register : 3
      else if (registerClass === RegisterClass.segment) number = register
      else number = register === 0 ? 0 : register < 8 ? 1 : register < 16 ? 2 : 3
      return (
        1 |
        (registerClass << 3) |
        (size << 7) |
        (number << 11) |
        (operand.mask !== 0 ? 1 << 15 : 0) |
        (operand.zeroing ? 1 << 16 : 0)
      )
    }
    case OperandKind.memory: {
      const direct = operand.base < 0 && operand.index < 0
      return (
        2 |
        (size << 3) |
        (direct ? 1 << 7 : 0) |
        (operand.index >= 0 ? operand.indexClass << 8 : 0) |
        (operand.index > 15 ? 1 << 12 : 0) |
        (operand.mask !== 0 ? 1 << 13 : 0) |
        (operand.zeroing ? 1 << 14 : 0) |
        (operand.broadcast << 15) |
        (operand.sizeGiven ? 1 << 22 : 0)
      )
    }
    case OperandKind.immediate:
      return 3 | ((operand.sizeGiven ? size : 0) << 3)
    case OperandKind.rounding:
      return 5 | (operand.rounding << 3)
    default:
      return operand.kind
  }
}

export function startState(rows: readonly EncoderRow[]): CandidateState {
  return makeState({
    error: '',
    rows,
    count: 0,
    read: 0,
    roundingAt: -1,
    size: 0,
    openSize: false,
    hasMemory: false,
    pending: undefined,
  })
}

type StateFields = Omit<CandidateState, 'more' | 'complete' | 'next' | 'latestShape' | 'latest' | 'choices'>

function makeState(fields: StateFields): CandidateState {
  const { rows, count, roundingAt, pending } = fields
  // One shape for all states, however the fields came together: it is read for every operand.
  return {
    error: fields.error,
    rows,
    count,
    read: fields.read,
    roundingAt,
    size: fields.size,
    openSize: fields.openSize,
    hasMemory: fields.hasMemory,
    pending,
    more:
      pending !== undefined ||
      rows.some((row) => row.operands.length > count || (row.rounding > 0 && roundingAt < 0)),
    complete: rows.some((row) => row.operands.length === count),
    next: new Map(),
    latestShape: 0,
    latest: undefined,
    choices: [undefined, undefined, undefined],
  }
}

/** What fasm says of an operand whose kind alone is wrong; empty when a row takes operands of its kind. */
export function refuseKind(state: CandidateState, operand: Operand, words: Wording): string {
  const { count } = state
  const rows = state.pending ? state.pending.rows : state.rows
  if (takesKind(rows, count, operand)) return ''
  const isOptional = count === 0 && rows.some((row) => row.operands.length === 0)
  if (isOptional || rows.every((row) => row.operands.length === count)) return 'extra characters on line'
  return words.saysArgument && count === 1 ? 'invalid argument' : 'invalid operand'
}

function afterRounding(state: CandidateState, operand: Operand): CandidateState {
  const { count } = state
  const isOptional = count === 0 && state.rows.some((row) => row.operands.length === 0)
  const rows = state.rows.filter((row) => {
    const wanted = operand.rounding === 4 ? row.rounding === 1 : row.rounding === 2
    const rest = row.operands.slice(count)
    const place = rest.every(({ type }) => type === OperandType.immediate)
    return wanted && place && state.roundingAt < 0 && !state.hasMemory
  })
  return makeState({
    ...state,
    rows,
    read: state.read + 1,
    roundingAt: state.read,
    error: rows.length > 0 ? '' : isOptional ? 'extra characters on line' : 'invalid operand',
  })
}

/** The state after one more operand. */
export function advance(state: CandidateState, operand: Operand, words: Wording): CandidateState {
  const { count } = state
  if (state.pending) {
    const error = explainPending(state.pending, state.size, operand, words)
    return makeState({ ...state, pending: undefined, read: state.read + 1, count: count + 1, error })
  }
  if (operand.kind === OperandKind.rounding) return afterRounding(state, operand)
  const rows = state.rows.filter((row) => fits(row, count, operand) === Fit.yes)
  const isMemory = operand.kind === OperandKind.memory
  const isSegment = operand.kind === OperandKind.register && operand.registerClass === RegisterClass.segment
  let given = operand.size
  if (operand.kind === OperandKind.immediate && !operand.sizeGiven) given = 0
  else if (isSegment) given = rows.length > 0 ? 0 : impossibleSize
  let error = rows.length === 0 ? explain(state.rows, count, state.size, operand, words) : ''
  let pending: Pending | undefined
  if (error === 'invalid size of operand' && count === 0) {
    const near = state.rows.filter((row) => row.operands.length > 1 && fits(row, 0, operand) === Fit.size)
    const isCompared = near.every(
      (row) => isScalar(row) || row.vvvvOperand === 1 || (isMemory && !words.fixedMemory),
    )
    if (near.length > 0 && words.sharedSize && !words.firstAlone && isCompared) {
      pending = { error, rows: near }
      error = ''
    }
  }
  return makeState({
    error,
    rows,
    count: count + 1,
    read: state.read + 1,
    roundingAt: state.roundingAt,
    size: state.size !== 0 ? state.size : given,
    openSize: state.openSize || (isMemory && operand.size === 0 && operand.broadcast === 0),
    hasMemory: state.hasMemory || isMemory,
    pending,
  })
}

/** The rows to take when the line ends in this state. */
export function choose(state: CandidateState, mode: number): Choice {
  if (state.pending) return { error: state.pending.error, rows: [], evex: undefined, sizeUnknown: false }
  const modeBit = mode === 16 ? 1 : mode === 32 ? 2 : 4
  const complete = state.rows.filter(
    (row) => row.operands.length === state.count && (state.roundingAt < 0 || row.rounding > 0),
  )
  const rows = complete.filter((row) => (row.modes & modeBit) !== 0)
  if (rows.length === 0) {
    const error = complete.length > 0 ? wrongMode(complete) : 'invalid operand'
    return { error, rows, evex: undefined, sizeUnknown: false }
  }
  let sizeUnknown = false
  let chosen: readonly EncoderRow[] = rows
  if (state.openSize) {
    const first = rows[0]
    const sizes = new Set(complete.map(memorySize).filter((size) => size > 0))
    if (sizes.size > 1 && first && !first.form.sizeless) {
      sizeUnknown = !first.form.open
      // ptwrite is alone in not going on without a size.
      if (sizeUnknown && first.form.mnemonic === 'ptwrite')
        return { error: 'invalid size of operand', rows: [], evex: undefined, sizeUnknown: false }
      const wanted = sizeUnknown ? assumedSize(rows, mode) : memorySize(first)
      chosen = rows.filter((row) => memorySize(row) === wanted)
    }
  }
  const evex = chosen.find((row) => row.encoding === Encoding.evex && row.memoryOperand >= 0)
  return { error: '', rows: withoutUnreachable(chosen), evex, sizeUnknown }
}

/** Rows after the first that is taken without a condition are never reached. */
function withoutUnreachable(rows: readonly EncoderRow[]): readonly EncoderRow[] {
  const end = rows.findIndex(
    (row) => row.valueTest === 0 && !row.operands.some((o) => o.type === OperandType.memoryOffset),
  )
  return end < 0 ? rows : rows.slice(0, end + 1)
}

/** The size that is taken while none is known: the smallest that needs no operand-size prefix. */
function assumedSize(rows: readonly EncoderRow[], mode: number): number {
  const plain = rows.filter((row) => !needsOperandPrefix(row.operandSize, mode))
  return Math.min(...(plain.length > 0 ? plain : rows).map(memorySize))
}

function memorySize(row: EncoderRow): number {
  return row.operands[row.memoryOperand]?.memorySize ?? 0
}
