import { fail } from '../messages'
import { END, IGNORED, LINE_STRIDE, LineColumn, PAYLOAD, STRING, SYMBOL } from '../source-lines'
import { fileLineOf, internString, reserveTokens } from '../source-lines'
import { PreprocessorWord } from '../words'
import type { Preprocessor } from './state'
import { DefinitionType, findDefinition, placeSymbol } from './state'

const LEFT_BRACE = 0x7b

/** From this length on it is quicker to have tokens copied by the host. */
const LONG = 64

let scratch = new Int32Array(1 << 10)
let scratchEnd = 0

/** Makes room for `count` more tokens in the scratch. */
function reserveScratch(count: number): void {
  if (scratchEnd + count <= scratch.length) return
  const larger = new Int32Array((scratchEnd + count) * 2)
  larger.set(scratch)
  scratch = larger
}

function put(token: number): void {
  if (scratchEnd === scratch.length) reserveScratch(1)
  scratch[scratchEnd++] = token
}

/**
 * Replaces symbolic constants in the last line from `position` on; values are not looked at again. With
 * `upToBrace` the work ends at the first `{`. Gives the position after the line's end, or after the brace.
 */
export function replaceConstants(
  p: Preprocessor,
  position: number,
  type: typeof DefinitionType.constant | typeof DefinitionType.fix,
  upToBrace = false,
): number {
  p.lastConstantType = type
  const tokens = p.text.tokens
  for (let at = position; ; at++) {
    const token = tokens[at]!
    if (token === END) return at + 1
    if ((token & ~PAYLOAD) === SYMBOL) {
      if (isConstant(p, type, token & PAYLOAD)) return rewrite(p, at, type, upToBrace)
    } else if (upToBrace && token === LEFT_BRACE) {
      return at + 1
    }
  }
}

/** Replaces the constant at `position`, and further ones of the kind looked for last, up to the line's end. */
export function replaceFromLabel(p: Preprocessor, position: number): void {
  rewrite(p, position, p.lastConstantType, false, DefinitionType.constant)
}

function isConstant(p: Preprocessor, type: DefinitionType, name: number): boolean {
  if (findDefinition(p, type, name)) return true
  return type === DefinitionType.constant && placeSymbol(p, name) !== 0
}

function rewrite(
  p: Preprocessor,
  from: number,
  type: DefinitionType,
  upToBrace: boolean,
  firstType: DefinitionType = type,
): number {
  const { text } = p
  const tokens = text.tokens
  scratchEnd = 0
  let at = from
  let braceAt = -1
  for (; ; at++) {
    const token = tokens[at]!
    if (token === END) break
    if ((token & ~PAYLOAD) === SYMBOL) {
      if (putValue(p, at === from ? firstType : type, token & PAYLOAD)) continue
    } else if (upToBrace && token === LEFT_BRACE) {
      braceAt = from + scratchEnd + 1
      break
    }
    put(token)
  }
  for (; tokens[at] !== END; at++) put(tokens[at]!)
  put(END)
  text.end = from
  reserveTokens(text, scratchEnd)
  const written = text.tokens
  if (scratchEnd > LONG) written.set(scratch.subarray(0, scratchEnd), from)
  else for (let i = 0; i < scratchEnd; i++) written[from + i] = scratch[i]!
  text.end = from + scratchEnd
  return braceAt >= 0 ? braceAt : text.end
}

/** Puts the value of a constant into the line being rewritten; false when the name is none. */
function putValue(p: Preprocessor, type: DefinitionType, name: number): boolean {
  const tokens = p.text.tokens
  if (type === DefinitionType.constant) {
    const place = placeSymbol(p, name)
    if (place !== 0) {
      putPlace(p, place)
      return true
    }
  }
  const definition = findDefinition(p, type, name)
  if (!definition) return false
  if (scratchEnd + definition.end - definition.position > p.text.limit) fail('out-of-memory')
  reserveScratch(definition.end - definition.position)
  const copy = scratch
  let end = scratchEnd
  for (let at = definition.position; at < definition.end; at++) copy[end++] = tokens[at]!
  scratchEnd = end
  return true
}

function putPlace(p: Preprocessor, place: number): void {
  const { text } = p
  const row = fileLineOf(text, p.currentLine) * LINE_STRIDE
  if (place === PreprocessorWord.fileSymbol) {
    const file = text.files[text.lines[row + LineColumn.source]!]!
    put(STRING | internString(text, file.path))
  } else {
    put(SYMBOL | text.names.internText(String(text.lines[row + LineColumn.number]!)))
  }
}

/** Marks a symbol as consumed: the assembler ignores the line from it on. */
export function markIgnored(p: Preprocessor, position: number): void {
  p.text.tokens[position] = IGNORED | (p.text.tokens[position]! & PAYLOAD)
}
