import { fail } from '../messages'
import { END, PAYLOAD } from '../source-lines'
import { addMacroSymbol, isSymbol, readArgument, skipArgument } from './arguments'
import type { ArgumentReader } from './arguments'
import { skipPattern } from './definitions'
import { expandMacro } from './expansion'
import { MATCH_STRIDE, MatchColumn, matchPattern, matches } from './match'
import { preprocessorValue } from './numbers'
import type { Definition, Preprocessor } from './state'
import { DefinitionState, DefinitionType, InstantKind } from './state'
import { enterScope, findDefinition, leaveScope, placeSymbol } from './state'

const COMMA = 0x2c
const LEFT_BRACE = 0x7b
const LEFT_BRACKET = 0x5b
const RIGHT_BRACKET = 0x5d
const AMPERSAND = 0x26
const ASTERISK = 0x2a
const COLON = 0x3a
const EQUALS = 0x3d

/** Bytes of stack that fasm uses for one level of each kind, and the stack it has. */
export const MACRO_DEPTH = 88
export const INCLUDE_DEPTH = 40
export const STACK_SIZE = 0xf900

type LineProcessor = (p: Preprocessor) => void

/** Goes one level deeper; too many levels end the assembly as they end fasm. */
export function deepen(p: Preprocessor, bytes: number): void {
  p.depth += bytes
  if (p.depth > STACK_SIZE) fail('stack-overflow')
}

/** Uses a macro or structure macro: reads the arguments at `actual` and expands the body. */
export function useMacro(
  p: Preprocessor,
  definition: Definition,
  actual: number,
  preprocessLine: LineProcessor,
): void {
  const { scope, latestEntry } = p
  const savedBytes = p.macroBytes
  const savedLimit = p.counterLimit
  const tokens = p.text.tokens
  definition.state = DefinitionState.disabled
  enterScope(p)
  p.counterLimit = 0

  const reader: ArgumentReader = { formal: definition.position, actual, inGroup: false }
  let groupStart = 0
  while (tokens[reader.formal] !== END && tokens[reader.formal] !== LEFT_BRACE) {
    if (tokens[reader.formal] === LEFT_BRACKET) {
      reader.formal++
      groupStart = reader.formal
      reader.inGroup = true
      p.counterLimit++
    }
    readArgument(p, reader)
    let separator = tokens[reader.formal]!
    while (separator === RIGHT_BRACKET && tokens[reader.actual] === COMMA) {
      reader.actual++
      p.counterLimit++
      reader.formal = groupStart
      readArgument(p, reader)
      separator = tokens[reader.formal]!
    }
    if (separator !== COMMA) {
      if (separator === RIGHT_BRACKET || separator === AMPERSAND) reader.formal++
      break
    }
    reader.formal++
    if (tokens[reader.actual] === COMMA) reader.actual++
  }
  if (tokens[reader.actual] !== END) fail('invalid-macro-arguments')
  deepen(p, MACRO_DEPTH)
  expandMacro(p, reader.formal, definition.end, definition.position - 1, preprocessLine)
  p.depth -= MACRO_DEPTH

  definition.state = DefinitionState.active
  leaveScope(p, scope, latestEntry)
  p.macroBytes = savedBytes
  p.counterLimit = savedLimit
}

/**
 * Carries out the instant macro that was collected. `currentLine` is its directive's line meanwhile.
 */
export function useInstantMacro(p: Preprocessor, preprocessLine: LineProcessor): void {
  const line = p.collectingLine
  p.currentLine = line
  const { scope, latestEntry } = p
  const savedBytes = p.macroBytes
  const savedLimit = p.counterLimit
  const savedName = p.strucName
  const body = startInstant(p)
  if (body >= 0) {
    deepen(p, MACRO_DEPTH)
    p.strucName = -1
    expandMacro(p, body, line, -1, preprocessLine)
    p.depth -= MACRO_DEPTH
  }
  leaveScope(p, scope, latestEntry)
  p.macroBytes = savedBytes
  p.counterLimit = savedLimit
  p.strucName = savedName
}

function startInstant(p: Preprocessor): number {
  switch (p.instantKind) {
    case InstantKind.rept:
      return startRept(p)
    case InstantKind.irp:
      return startIrp(p)
    case InstantKind.irps:
      return startIrps(p)
    case InstantKind.irpv:
      return startIrpv(p)
    default:
      return startMatch(p)
  }
}

/** Opens the scope of an instant macro. */
function enter(p: Preprocessor): void {
  enterScope(p)
  p.counterLimit = 0
}

function startRept(p: Preprocessor): number {
  const count = preprocessorValue(p, p.instantStart)
  if (count.value < 0) fail('value-out-of-range')
  enter(p)
  p.counterLimit = count.value
  const tokens = p.text.tokens
  let at = count.next
  if (tokens[at] !== END && tokens[at] !== LEFT_BRACE) {
    for (;;) {
      if (!isSymbol(tokens[at]!)) fail('invalid-macro-arguments')
      const symbol = addMacroSymbol(p, tokens[at]! & PAYLOAD, 0)
      symbol.position = -1
      symbol.length = 1
      at++
      if (tokens[at] === COLON) {
        const base = preprocessorValue(p, at + 1)
        if (base.value + p.counterLimit > 0x7fffffff) fail('value-out-of-range')
        symbol.length = base.value
        at = base.next
      }
      if (tokens[at] !== COMMA) break
      at++
    }
  }
  return p.counterLimit === 0 ? -1 : at
}

function startIrp(p: Preprocessor): number {
  const { tokens } = p.text
  let at = p.instantStart
  if (!isSymbol(tokens[at]!)) fail('invalid-macro-arguments')
  at++
  if (tokens[at] === COLON || tokens[at] === EQUALS) at = skipArgument(p, at + 1, true, false)
  else if (tokens[at] === ASTERISK) at++
  if (tokens[at] !== COMMA) fail('invalid-macro-arguments')
  enter(p)
  // The values end where the block begins, as if the line did.
  const end = p.instantEnd
  const brace = tokens[end]!
  tokens[end] = END
  const reader: ArgumentReader = { formal: 0, actual: at + 1, inGroup: false }
  for (;;) {
    p.counterLimit++
    reader.formal = p.instantStart
    readArgument(p, reader)
    if (tokens[reader.actual] !== COMMA) break
    reader.actual++
  }
  tokens[end] = brace
  return reader.actual
}

function startIrps(p: Preprocessor): number {
  const { tokens } = p.text
  let at = startOfValues(p)
  if (tokens[at] === END || tokens[at] === LEFT_BRACE) return -1
  enter(p)
  const name = tokens[p.instantStart]! & PAYLOAD
  while (tokens[at] !== END && tokens[at] !== LEFT_BRACE) {
    p.counterLimit++
    const symbol = addMacroSymbol(p, name, p.counterLimit)
    symbol.position = at
    symbol.length = 1
    at++
  }
  return at
}

/** irps and irpv take a name and a comma; gives the position after it. */
function startOfValues(p: Preprocessor): number {
  const { tokens } = p.text
  if (!isSymbol(tokens[p.instantStart]!) || tokens[p.instantStart + 1] !== COMMA)
    fail('invalid-macro-arguments')
  return p.instantStart + 2
}

function startIrpv(p: Preprocessor): number {
  const { tokens } = p.text
  const at = startOfValues(p)
  enter(p)
  if (!isSymbol(tokens[at]!)) fail('invalid-macro-arguments')
  const variable = tokens[at]! & PAYLOAD
  if (placeSymbol(p, variable) !== 0) fail('invalid-use-of-symbol')
  const values: Definition[] = []
  let definition = findDefinition(p, DefinitionType.constant, variable)
  if (!definition) return -1
  for (; definition; definition = definition.previous)
    if (definition.state === DefinitionState.active) values.push(definition)
  p.counterLimit = values.length
  const name = tokens[p.instantStart]! & PAYLOAD
  values.forEach((value, i) => {
    const symbol = addMacroSymbol(p, name, values.length - i)
    symbol.position = value.position
    symbol.length = value.end - value.position
  })
  const next = tokens[at + 1]!
  if (next !== END && next !== LEFT_BRACE) fail('invalid-macro-arguments')
  return at + 1
}

function startMatch(p: Preprocessor): number {
  const text = skipPattern(p, p.instantStart)
  const end = matchPattern(p, p.instantStart, text, p.instantEnd)
  if (end < 0) return -1
  enter(p)
  for (let row = 0; row < end; row += MATCH_STRIDE) {
    const symbol = addMacroSymbol(p, matches[row + MatchColumn.name]!, 0)
    symbol.position = matches[row + MatchColumn.from]!
    symbol.length = matches[row + MatchColumn.to]! - symbol.position
  }
  return p.instantEnd
}

/** Uses a postponed block at the end of the source. */
export function usePostponed(p: Preprocessor, definition: Definition, preprocessLine: LineProcessor): void {
  const { scope, latestEntry } = p
  const savedBytes = p.macroBytes
  enterScope(p)
  p.counterLimit = 0
  p.strucName = -1
  deepen(p, MACRO_DEPTH)
  expandMacro(p, definition.position, definition.end, definition.position - 1, preprocessLine)
  p.depth -= MACRO_DEPTH
  leaveScope(p, scope, latestEntry)
  p.macroBytes = savedBytes
}
