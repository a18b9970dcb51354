import type { Assembly, DeferredError } from '../assembly'
import { assembleLines } from '../assemble-line'
import { closePass } from '../formats/close-pass'
import { limitSteps } from '../budget'
import { AssemblyError, FATAL, fail } from '../messages'
import type { MessageCode } from '../messages'
import type { OperandReader } from '../operands/operand-reader'
import { Element, skipElement } from '../parser/stream'
import type { Parser } from '../parser/parser'
import { beginPass, checkPredictions, runPasses, symbolName } from '../passes'
import type { Preprocessor } from '../preprocessor/state'
import type { SourceText } from '../source-lines'
import { END, PAYLOAD, SYMBOL, lineStart } from '../source-lines'
import { SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import { Directive } from '../words'

/** An error of the assembly, with what is known of the place in its line. */
export interface FoundError {
  readonly error: AssemblyError
  readonly stage: 'preprocess' | 'parse' | 'assemble'
  /** Line of the preprocessed source, -1 for none. */
  readonly line: number
  /** Token of the preprocessed source at which the parser stood, -1 when that is not known. */
  readonly token: number
  /** Number of the argument being read, from 0; -1 when that is not known. */
  readonly argument: number
  /** Bits of the code being made there: 16, 32 or 64. */
  readonly codeType: number
}

/** Goes on after errors, to find those that do not come from the ones before. */
export interface Recovery {
  /** Errors to be told at most. */
  readonly limit: number
  /** fasm's error first. */
  readonly found: FoundError[]
  /** A macro or an included file is missing: what follows would be nonsense. */
  definitionsLost: boolean
  /** Names whose definition may have been lost with a line that has an error. */
  readonly lostNames: Set<number>
  /** How many further errors were not kept. */
  dropped: number
}

const COMMA = 0x2c
const COLON = 0x3a
const EQUALS = 0x3d
const MOST_PASSES = 6
/** Looking for more errors takes no longer than a few times what finding the first one took. */
const FEWEST_STEPS = 1_000_000

export const createRecovery = (limit: number): Recovery => ({
  limit,
  found: [],
  definitionsLost: false,
  lostNames: new Set(),
  dropped: 0,
})

/** Errors after which nothing is to be found any more. */
export const endsAll = (code: MessageCode): boolean =>
  FATAL.has(code) || code === 'time-limit' || code === 'cancelled'

const add = (recovery: Recovery, found: FoundError): void => {
  if (recovery.found.length < recovery.limit) recovery.found.push(found)
  else recovery.dropped++
}

const loseNames = (recovery: Recovery, text: SourceText, line: number): void => {
  const { tokens } = text
  for (let at = lineStart(text, line); at < text.end && tokens[at] !== END; at++)
    if ((tokens[at]! & ~PAYLOAD) === SYMBOL) recovery.lostNames.add(tokens[at]! & PAYLOAD)
}

/** Notes an error of the preprocessor; rethrown when the assembly ends with it. `fileLine` is the line of the file. */
export const preprocessorError = (
  recovery: Recovery,
  p: Preprocessor,
  error: AssemblyError,
  fileLine: number,
): void => {
  if (endsAll(error.code)) throw error
  add(recovery, {
    error,
    stage: 'preprocess',
    line: p.currentLine,
    token: -1,
    argument: -1,
    codeType: 0,
  })
  if (error.code === 'file-not-found' || p.collecting !== 0) recovery.definitionsLost = true
  loseNames(recovery, p.text, fileLine)
}

/** Notes an error of the parser; rethrown when the assembly ends with it. */
export const parserError = (recovery: Recovery, parser: Parser, error: AssemblyError): void => {
  if (endsAll(error.code)) throw error
  add(recovery, {
    error,
    stage: 'parse',
    line: parser.currentLine,
    token: parser.at,
    argument: -1,
    codeType: 0,
  })
  const { tokens } = parser.text
  const first = lineStart(parser.text, parser.currentLine)
  const second = tokens[first + 1]!
  if ((tokens[first]! & ~PAYLOAD) === SYMBOL) {
    recovery.lostNames.add(tokens[first]! & PAYLOAD)
    if ((second & ~PAYLOAD) === SYMBOL && second !== COLON && second !== EQUALS)
      recovery.lostNames.add(second & PAYLOAD)
  }
}

/** Positions in the stream at which lines begin. */
const linePositions = (code: Int32Array): Int32Array => {
  const positions: number[] = []
  let at = 0
  for (;;) {
    if (code[at] === Element.end) break
    if (code[at] === Element.line) {
      positions.push(at)
      at += 2
      continue
    }
    const next = skipElement(code, at)
    at = next < 0 ? at + 1 : next
  }
  positions.push(at)
  return Int32Array.from(positions)
}

/** Index of the first position that is not below `at`. */
const lineAt = (positions: Int32Array, at: number): number => {
  let low = 0
  let high = positions.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (positions[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Number of the argument in which `at` lies, when the line that begins before it is the given one. */
const argumentAt = (code: Int32Array, positions: Int32Array, at: number, line: number): number => {
  const start = positions[Math.max(0, lineAt(positions, at) - 1)]!
  if (code[start] !== Element.line || code[start + 1] !== line) return -1
  let argument = 0
  for (let element = start + 2; element >= 0 && element < at; element = skipElement(code, element))
    if (code[element] === COMMA) argument++
  return argument
}

/**
 * Runs the passes as fasm does. After an error, or when an earlier stage had one, it goes on to find more;
 * then the first error of all is thrown.
 */
export const runPassesTolerantly = (
  recovery: Recovery,
  a: Assembly,
  reader: OperandReader,
  limit: number,
): void => {
  if (recovery.found.length === 0) {
    try {
      runPasses(a, reader, limit)
      return
    } catch (error) {
      if (!(error instanceof AssemblyError)) throw error
      assemblingError(recovery, a, error)
    }
  }
  const { currentLine, displayed } = a
  a.displayed = [...displayed]
  findMoreErrors(recovery, a, reader)
  a.currentLine = currentLine
  a.displayed = displayed
  throw recovery.found[0]!.error
}

/** Notes the error that ended the assembling. */
const assemblingError = (recovery: Recovery, a: Assembly, error: AssemblyError): void => {
  const positions = linePositions(a.code)
  // An error that was put off is thrown at the end of the pass.
  const isDeferred = a.errorLine === a.currentLine && a.code[a.at] === Element.end
  const at = isDeferred ? a.errorAt : a.at
  add(recovery, {
    error,
    stage: 'assemble',
    line: a.currentLine,
    token: -1,
    argument: endsAll(error.code) ? -1 : argumentAt(a.code, positions, at, a.currentLine),
    codeType: a.codeType,
  })
}

interface Pass {
  readonly errors: FoundError[]
  /** Blocks whose beginning had an error, so that their end has none of its own. */
  lostBlocks: number
}

/**
 * Assembles again, going past lines with errors, until the values stand; what the last pass finds is added.
 * The rest of a line with an error is skipped, and the rest of the block that it begins or that repeats it.
 */
const findMoreErrors = (recovery: Recovery, a: Assembly, reader: OperandReader): void => {
  if (recovery.definitionsLost || recovery.found.some(({ error }) => endsAll(error.code))) return
  const positions = linePositions(a.code)
  limitSteps(a.budget, FEWEST_STEPS + 4 * a.budget.steps)
  for (let turn = 0; turn < MOST_PASSES; turn++) {
    a.pass++
    beginPass(a)
    const deferred: DeferredError[] = (a.deferred = [])
    const pass: Pass = { errors: [], lostBlocks: 0 }
    const ended = assemblePast(recovery, a, reader, pass, positions)
    a.deferred = undefined
    if (!ended) return
    checkPredictions(a)
    const waiting = deferred.some((one) => isUndefined(one) && isDefined(a, one.symbol))
    if (turn < MOST_PASSES - 1 && (turn === 0 || a.nextPassNeeded || waiting)) continue
    takePass(recovery, a, pass, deferred, positions)
    return
  }
}

const isUndefined = ({ code }: DeferredError): boolean => code === 'undefined-symbol'

const isDefined = (a: Assembly, symbol: number): boolean =>
  symbol >= 0 && (a.symbols.rows[symbol * SYMBOL_STRIDE + SymbolColumn.flags]! & SymbolFlag.defined) !== 0

/** Adds the errors of the last pass, in the order of the lines, without those that were told before. */
const takePass = (
  recovery: Recovery,
  a: Assembly,
  pass: Pass,
  deferred: readonly DeferredError[],
  positions: Int32Array,
): void => {
  const errors = [...pass.errors]
  for (const { line, code, symbol, at } of deferred) {
    if (code === 'undefined-symbol' && (isDefined(a, symbol) || isLost(recovery, a, symbol))) continue
    errors.push({
      error: new AssemblyError(code, symbolName(a, symbol)),
      stage: 'assemble',
      line,
      token: -1,
      argument: argumentAt(a.code, positions, at, line),
      codeType: 0,
    })
  }
  const key = ({ line, error }: FoundError) => `${line} ${error.code} ${error.symbolName ?? ''}`
  const told = new Set(recovery.found.map(key))
  const lines = new Set(recovery.found.map(({ line }) => line))
  for (const found of errors.sort((x, y) => x.line - y.line)) {
    // A second complaint about a line is rarely independent, unless it is another symbol.
    if (told.has(key(found)) || (lines.has(found.line) && found.error.code !== 'undefined-symbol')) continue
    told.add(key(found))
    lines.add(found.line)
    add(recovery, found)
  }
}

/** True when the definition of a symbol, or of the label it belongs to, stood in a line with an error. */
const isLost = (recovery: Recovery, a: Assembly, symbol: number): boolean => {
  if (recovery.lostNames.size === 0 || symbol < 0) return false
  const name = a.symbols.rows[symbol * SYMBOL_STRIDE + SymbolColumn.name]!
  if (name < 0) return false
  if (recovery.lostNames.has(name)) return true
  const text = a.names.text[name]!
  const dot = text.indexOf('.', 1)
  if (dot < 0) return false
  const [label, local] = [text.slice(0, dot), text.slice(dot)]
  return [label, local].some((part) => recovery.lostNames.has(a.names.internText(part)))
}

/** One pass that goes past errors; false when it cannot go on. */
const assemblePast = (
  recovery: Recovery,
  a: Assembly,
  reader: OperandReader,
  pass: Pass,
  positions: Int32Array,
): boolean => {
  const most = recovery.limit * 4
  for (let finished = false; !finished;) {
    try {
      assembleLines(a, reader)
      finished = true
      const open = a.structures.pop()
      if (open === undefined) {
        closePass(a)
      } else {
        a.currentLine = open.line
        fail('missing-end-directive')
      }
    } catch (error) {
      if (!(error instanceof AssemblyError) || endsAll(error.code)) {
        if (error instanceof AssemblyError || error instanceof RangeError) return false
        throw error
      }
      const isLeftover = error.code === 'unexpected-instruction' && pass.lostBlocks > 0
      if (isLeftover) pass.lostBlocks--
      else if (pass.errors.length < most)
        pass.errors.push({
          error,
          stage: 'assemble',
          line: a.currentLine,
          token: -1,
          argument: argumentAt(a.code, positions, a.at, a.currentLine),
          codeType: a.codeType,
        })
      if (!finished) goPast(recovery, a, pass, positions)
    }
  }
  return true
}

/** Moves behind the line with an error, and behind the block that it begins or that repeats it. */
const goPast = (recovery: Recovery, a: Assembly, pass: Pass, positions: Int32Array): void => {
  const { code } = a
  let index = lineAt(positions, a.at)
  const opened = openedBy(recovery, a, positions[Math.max(0, index - 1)]!)
  if (opened === Directive.virtual || opened === Directive.data) pass.lostBlocks++
  let depth = opened === Directive.if || opened === Directive.while || opened === Directive.repeat ? 1 : 0
  const repeating = a.structures.findLastIndex(
    ({ directive }) => directive === Directive.repeat || directive === Directive.while,
  )
  if (repeating >= 0) {
    // The same lines would only have the same errors again.
    for (let open = repeating; open < a.structures.length; open++)
      if (isRepeatable(a.structures[open]!.directive)) depth++
    a.counter = a.structures[repeating]!.counter
    a.counterLimit = a.structures[repeating]!.counterLimit
    a.structures.length = repeating
  } else {
    a.counter = a.counterLimit = 0
  }
  while (depth > 0 && index < positions.length - 1) {
    const directive = directiveAt(code, positions[index]! + 2)
    if (directive === Directive.end) depth -= endsBlock(code, positions[index]! + 2) ? 1 : 0
    else if (isRepeatable(directive)) depth++
    index++
  }
  a.at = positions[index]!
}

const isRepeatable = (directive: number): boolean =>
  directive === Directive.if || directive === Directive.while || directive === Directive.repeat

/** Position of the first instruction of a line, behind its labels. */
const statementAt = (code: Int32Array, start: number): number => {
  let at = start
  while (code[at] === Element.label) at += 3
  return at
}

const directiveAt = (code: Int32Array, start: number): number => {
  const at = statementAt(code, start)
  return code[at] === Element.instruction ? code[at + 1]! : 0
}

const endsBlock = (code: Int32Array, start: number): boolean => {
  const at = statementAt(code, start) + 3
  return code[at] === Element.instruction && isRepeatable(code[at + 1]!)
}

/** The directive with which a line begins; a constant that it does not define is noted. */
const openedBy = (recovery: Recovery, a: Assembly, position: number): number => {
  const { code } = a
  if (code[position] !== Element.line) return 0
  const at = statementAt(code, position + 2)
  const directive = directiveAt(code, position + 2)
  const definer =
    code[at] === Element.constant
      ? at
      : directive === Directive.load || directive === Directive.label
        ? at + 3
        : -1
  if (definer >= 0) {
    const symbol = code[definer + 1]!
    const name = symbol > 0 ? a.symbols.rows[symbol * SYMBOL_STRIDE + SymbolColumn.name]! : -1
    if (name >= 0) recovery.lostNames.add(name)
  }
  return directive
}
