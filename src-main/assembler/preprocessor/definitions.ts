import { fail } from '../messages'
import { END, LINE_STRIDE, PAYLOAD, addLine, emitToken, emitTokens, lineStart } from '../source-lines'
import { isSymbol, skipArgument } from './arguments'
import { markIgnored, replaceConstants } from './constants'
import type { Preprocessor } from './state'
import { DefinitionType, MacroStatus, addDefinition, findDefinition, isPreprocessorDirective } from './state'
import { DefinitionState } from './state'

const COMMA = 0x2c
const LEFT_BRACE = 0x7b
const RIGHT_BRACE = 0x7d
const LEFT_BRACKET = 0x5b
const RIGHT_BRACKET = 0x5d
const AMPERSAND = 0x26
const ASTERISK = 0x2a
const COLON = 0x3a
const EQUALS = 0x3d

function checkDefinable(p: Preprocessor, name: number): void {
  if (isPreprocessorDirective(p, name)) fail('reserved-word-used-as-symbol')
}

/** `name equ value`: the value's own constants are replaced first. */
export function defineEqu(p: Preprocessor, namePosition: number, value: number): void {
  replaceConstants(p, value, DefinitionType.constant)
  markIgnored(p, namePosition)
  const name = p.text.tokens[namePosition]! & PAYLOAD
  checkDefinable(p, name)
  addDefinition(p, DefinitionType.constant, name, value, p.text.end - 1)
}

/** `name fix value`. */
export function defineFix(p: Preprocessor, namePosition: number): void {
  markIgnored(p, namePosition)
  const name = p.text.tokens[namePosition]! & PAYLOAD
  addDefinition(p, DefinitionType.fix, name, namePosition + 2, p.text.end - 1)
}

/** `define name value`: the value is taken as it stands. */
export function defineConstant(p: Preprocessor, position: number): void {
  const token = p.text.tokens[position]!
  if (!isSymbol(token)) fail('invalid-name')
  checkDefinable(p, token & PAYLOAD)
  addDefinition(p, DefinitionType.constant, token & PAYLOAD, position + 1, p.text.end - 1)
}

/** `restore`, `purge` and `restruc`: names between commas lose their latest definition. */
export function removeDefinitions(p: Preprocessor, position: number, type: DefinitionType): void {
  const tokens = p.text.tokens
  let at = position
  for (;;) {
    const token = tokens[at]!
    if (!isSymbol(token)) fail('invalid-name')
    const definition = findDefinition(p, type, token & PAYLOAD)
    if (definition) definition.state = DefinitionState.freed
    const next = tokens[at + 1]!
    if (next === END) return
    if (next !== COMMA) fail('extra-characters-on-line')
    at += 2
  }
}

function startCollecting(p: Preprocessor, status: number): void {
  p.collecting = status
  p.collectingLine = p.currentLine
}

/** `macro` and `struc`: checks the arguments; gives the position after them when the block starts here. */
export function defineMacro(
  p: Preprocessor,
  position: number,
  type: typeof DefinitionType.macro | typeof DefinitionType.struc,
): number {
  const tokens = p.text.tokens
  const token = tokens[position]!
  if (!isSymbol(token)) fail('invalid-name')
  checkDefinable(p, token & PAYLOAD)
  addDefinition(p, type, token & PAYLOAD, position + 1, p.currentLine)
  startCollecting(p, MacroStatus.searching)
  let at = position + 1
  if (tokens[at] === END) return -1
  if (tokens[at] === LEFT_BRACE) return at + 1
  let inGroup = false
  for (;;) {
    if (!isSymbol(tokens[at]!)) {
      if (tokens[at] !== LEFT_BRACKET || inGroup) fail('invalid-macro-arguments')
      inGroup = true
      at++
      if (!isSymbol(tokens[at]!)) fail('invalid-macro-arguments')
    }
    at++
    if (tokens[at] === COLON || tokens[at] === EQUALS) at = skipArgument(p, at + 1, true, inGroup)
    else if (tokens[at] === ASTERISK) at++
    if (tokens[at] === COMMA) {
      at++
      continue
    }
    if (tokens[at] === AMPERSAND) {
      at++
    } else if (tokens[at] === RIGHT_BRACKET) {
      inGroup = !inGroup
      at++
    }
    if (inGroup) fail('invalid-macro-arguments')
    if (tokens[at] === END) return -1
    if (tokens[at] === LEFT_BRACE) return at + 1
    return fail('invalid-macro-arguments')
  }
}

/** `postpone`: a macro without a name that is expanded after the source. */
export function definePostponed(p: Preprocessor, position: number): number {
  p.postponed.push({ position, end: p.currentLine, state: DefinitionState.active, previous: undefined })
  startCollecting(p, MacroStatus.searching)
  const token = p.text.tokens[position]!
  if (token === END) return -1
  if (token !== LEFT_BRACE) fail('unexpected-characters')
  return position + 1
}

/** A directive whose block is expanded at once: rept, irp, irps, irpv, match. */
export function defineInstant(p: Preprocessor, position: number, kind: number, isMatch: boolean): number {
  const tokens = p.text.tokens
  startCollecting(p, MacroStatus.instant | MacroStatus.searching)
  p.instantStart = position
  p.instantKind = kind
  let at = position
  if (isMatch) {
    at = replaceConstants(p, skipPattern(p, position), DefinitionType.constant, true) - 1
  } else {
    while (tokens[at] !== END && tokens[at] !== LEFT_BRACE) at++
  }
  p.instantEnd = at
  const token = p.text.tokens[at]!
  if (token === LEFT_BRACE) return at + 1
  return token === END ? -1 : fail('invalid-macro-arguments')
}

/** Position after the comma that ends a pattern of `match`. */
export function skipPattern(p: Preprocessor, position: number): number {
  const tokens = p.text.tokens
  for (let at = position; ; at++) {
    const token = tokens[at]!
    if (token === END) fail('invalid-macro-arguments')
    if (token === COMMA) return at + 1
    if (token === EQUALS && tokens[at + 1] !== END && (tokens[at + 1]! & ~PAYLOAD) === 0) at++
  }
}

/**
 * Goes on with a block from `position`. Gives the position after its closing brace, -1 when the block goes
 * on in the next line.
 */
export function skipBlock(p: Preprocessor, position: number): number {
  const tokens = p.text.tokens
  p.collecting |= MacroStatus.inside
  for (let at = position; tokens[at] !== END; at++) if (tokens[at] === RIGHT_BRACE) return at + 1
  return -1
}

/** Position after the brace that opens the block, in the line that was just read; -1 when there is none. */
export function findBlock(p: Preprocessor): number {
  const at = lineStart(p.text, p.currentLine) + 1
  const token = p.text.tokens[at]!
  if (token === END) return -1
  if (token !== LEFT_BRACE) fail('unexpected-characters')
  return at + 1
}

/** Makes the tokens from `position` on, which follow a block, a line of their own. */
export function splitLine(p: Preprocessor, position: number): void {
  const { text } = p
  emitToken(text, END)
  text.tokens.copyWithin(position + 1, position, text.end - 1)
  text.tokens[position] = END
  p.currentLine = copyHeader(p, p.currentLine, position + 1)
}

/** Appends the tokens from `from` to `to`, which followed an expanded block, as a line like `line`. */
export function appendRest(p: Preprocessor, line: number, from: number, to: number, mark: number): void {
  p.currentLine = copyHeader(p, line, p.text.end)
  if (mark !== 0) emitToken(p.text, mark)
  emitTokens(p.text, from, to)
}

function copyHeader(p: Preprocessor, line: number, start: number): number {
  const row = line * LINE_STRIDE
  const lines = p.text.lines
  return addLine(
    p.text,
    lines[row]!,
    lines[row + 1]!,
    lines[row + 2]!,
    lines[row + 3]!,
    lines[row + 5]!,
    start,
  )
}
