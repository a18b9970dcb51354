import { spend } from '../budget'
import { UNREADABLE, includeDirectories, openFile } from '../files'
import { AssemblyError, fail } from '../messages'
import {
  END,
  IGNORED,
  PAYLOAD,
  STRING,
  addLine,
  checkMemory,
  emitToken,
  internString,
  lineStart,
  reserveTokens,
} from '../source-lines'
import { PreprocessorWord } from '../words'
import { isSymbol } from './arguments'
import { markIgnored, replaceConstants, replaceFromLabel } from './constants'
import {
  appendRest,
  defineConstant,
  defineEqu,
  defineFix,
  defineInstant,
  defineMacro,
  definePostponed,
  findBlock,
  removeDefinitions,
  skipBlock,
  splitLine,
} from './definitions'
import { INCLUDE_DEPTH, deepen, useInstantMacro, useMacro, usePostponed } from './macros'
import { applyMacroOperators } from './operators'
import type { Definition, Preprocessor } from './state'
import {
  DefinitionState,
  DefinitionType,
  InstantKind,
  MacroStatus,
  findDefinition,
  placeSymbol,
  preprocessorWord,
} from './state'
import type { Reader } from './tokenizer'
import { tokenizeLine } from './tokenizer'

const COLON = 0x3a
const LF = 10
const CR = 13

/** Preprocesses a source file and everything it includes. */
export function preprocess(p: Preprocessor, path: string): void {
  p.includeDirectories = includeDirectories(p.ports)
  const bytes = p.ports.readFile(path.replaceAll('\\', '/'))
  if (!bytes) fail('main-file-not-found')
  if (bytes === UNREADABLE) fail('out-of-memory')
  preprocessFile(p, path, bytes, -1)
  refuseIncomplete(p)
  for (;;) {
    const postponed = p.postponed.shift()
    if (!postponed) break
    usePostponed(p, postponed, preprocessLine)
    refuseIncomplete(p)
  }
}

function refuseIncomplete(p: Preprocessor): void {
  if (p.collecting === MacroStatus.none) return
  p.currentLine = p.collectingLine
  fail('incomplete-macro')
}

function preprocessFile(p: Preprocessor, path: string, bytes: Uint8Array, nameToken: number): void {
  const { text } = p
  const file = text.files.length
  text.files.push({ path, bytes })
  // A plain array: the host's own kinds of byte arrays would make every loop over bytes slower.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const reader: Reader = { bytes: plain, position: 0, joined: 0, atEnd: false }
  // The file itself stands at the end of the memory while it is read.
  text.reserved += bytes.length + 1
  checkMemory(text, text.end, 0)
  for (let number = 1; !reader.atEnd; number++) {
    p.currentLine = addLine(text, file, number + reader.joined, reader.position, -1, nameToken)
    spend(p.budget, 1)
    if (p.onError) {
      preprocessTolerantly(p, reader)
      continue
    }
    tokenizeLine(text, reader, p.collecting !== MacroStatus.none)
    preprocessLine(p)
  }
  checkMemory(text, text.end, 0)
  text.reserved -= bytes.length + 1
}

/** Preprocesses the next line of a file; one with an error is told and skipped. */
function preprocessTolerantly(p: Preprocessor, reader: Reader): void {
  const { text } = p
  const line = p.currentLine
  const { position, joined } = reader
  const before = { ...p }
  try {
    tokenizeLine(text, reader, p.collecting !== MacroStatus.none)
    preprocessLine(p)
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error
    if (text.end === 0 || text.tokens[text.end - 1] !== END) emitToken(text, END)
    p.onError!(error, line)
    // The line in which it was found may be one of a macro; both are left out.
    for (const skipped of [line, p.currentLine]) text.tokens[lineStart(text, skipped)] = IGNORED
    const { collecting, collectingLine, kinds, localDigits, scopes } = p
    Object.assign(p, before, { collecting, collectingLine, kinds, localDigits, scopes })
    if (!p.inMacro) enableMacros(p)
    if (reader.position === position) skipLine(reader)
    reader.joined = joined
  }
}

/** Macros whose expansion an error ended can be used again. */
function enableMacros(p: Preprocessor): void {
  for (const definitions of p.definitions)
    for (const latest of definitions.values())
      for (let one: Definition | undefined = latest; one; one = one.previous)
        if (one.state === DefinitionState.disabled) one.state = DefinitionState.active
}

/** Moves a reader that could not read a line behind it. */
function skipLine(reader: Reader): void {
  const { bytes } = reader
  const rest = bytes.subarray(reader.position)
  const end = rest.findIndex((code) => code === LF || code === CR || code === 0 || code === 26)
  reader.atEnd = end < 0 || rest[end] === 0 || rest[end] === 26
  const pair = rest[end + 1] === LF || rest[end + 1] === CR
  reader.position += end + (pair && rest[end + 1] !== rest[end] ? 2 : 1)
}

/** Preprocesses the last line, and the lines that come out of it. */
function preprocessLine(p: Preprocessor): void {
  const { text } = p
  let at = lineStart(text, p.currentLine)
  if (text.tokens[at] === IGNORED) at++
  if (p.inMacro) applyMacroOperators(p, at)
  else if (isFix(p, at)) {
    defineFix(p, at)
    return
  } else replaceConstants(p, at, DefinitionType.fix)
  while (processLine(p));
}

function isFix(p: Preprocessor, at: number): boolean {
  const { tokens } = p.text
  const second = tokens[at + 1]!
  return (
    isSymbol(tokens[at]!) &&
    isSymbol(second) &&
    preprocessorWord(p, second & PAYLOAD) === PreprocessorWord.fix
  )
}

/** Processes the current line; true when something follows a block on it, which is the current line then. */
function processLine(p: Preprocessor): boolean {
  const start = lineStart(p.text, p.currentLine)
  if ((p.collecting & MacroStatus.inside) !== 0) return continueBlock(p, start)
  if ((p.collecting & MacroStatus.searching) !== 0) {
    const block = findBlock(p)
    return block >= 0 && continueBlock(p, block)
  }
  return processStatement(p, start)
}

function continueBlock(p: Preprocessor, position: number): boolean {
  const after = skipBlock(p, position)
  if (after < 0) return false
  const status = p.collecting
  p.collecting = MacroStatus.none
  const { text } = p
  if ((status & MacroStatus.instant) !== 0) {
    const line = p.currentLine
    const end = text.end
    useInstantMacro(p, preprocessLine)
    if (text.tokens[after] === END) return false
    appendRest(p, line, after, end, p.collecting !== MacroStatus.none ? IGNORED : 0)
    return true
  }
  if (text.tokens[after] === END) return false
  splitLine(p, after)
  return true
}

function processStatement(p: Preprocessor, start: number): boolean {
  const { text } = p
  let at = start
  for (;;) {
    const token = text.tokens[at]!
    if (!isSymbol(token)) break
    const name = token & PAYLOAD
    const word = preprocessorWord(p, name)
    if (word !== PreprocessorWord.none && word <= PreprocessorWord.lastDirective) {
      markIgnored(p, at)
      const block = directive(p, word, at + 1)
      return block >= 0 && continueBlock(p, block)
    }
    const macro = findDefinition(p, DefinitionType.macro, name)
    if (macro) {
      markIgnored(p, at)
      p.strucName = -1
      useMacro(p, macro, at + 1, preprocessLine)
      return false
    }
    const next = text.tokens[at + 1]!
    if (next === COLON) {
      const after = afterLabel(p, at)
      if (after < 0) return false
      at = after
      continue
    }
    if (!isSymbol(next)) break
    if (preprocessorWord(p, next & PAYLOAD) === PreprocessorWord.equ) {
      defineEqu(p, at, at + 2)
      return false
    }
    const struc = findDefinition(p, DefinitionType.struc, next & PAYLOAD)
    if (!struc) break
    useStruc(p, struc, at)
    return false
  }
  replaceConstants(p, at, DefinitionType.constant)
  return false
}

/**
 * Goes past a label with colon; a symbolic constant in its place is replaced. -1 when the line is done,
 * because what came out is no label.
 */
function afterLabel(p: Preprocessor, at: number): number {
  const { text } = p
  const name = text.tokens[at]! & PAYLOAD
  if (placeSymbol(p, name) !== 0) fail('reserved-word-used-as-symbol')
  const constant = findDefinition(p, DefinitionType.constant, name)
  if (!constant) {
    const after = at + 2
    return text.tokens[after] === COLON ? after + 1 : after
  }
  if (!isLabelLike(p, constant)) {
    replaceFromLabel(p, at)
    return -1
  }
  const length = constant.end - constant.position
  const tail = text.tokens.slice(at + 1, text.end)
  const value = text.tokens.slice(constant.position, constant.end)
  text.end = at
  reserveTokens(text, length + tail.length)
  text.tokens.set(value, at)
  text.tokens.set(tail, at + length)
  text.end = at + length + tail.length
  return at + length + 1
}

/** True for a value that can stand in front of a colon: names, with colons between. */
function isLabelLike(p: Preprocessor, constant: Definition): boolean {
  const { tokens } = p.text
  for (let at = constant.position; at < constant.end;) {
    if (!isSymbol(tokens[at]!)) return false
    at++
    if (at === constant.end) return true
    if (tokens[at] !== COLON) return false
    at++
    if (tokens[at] === COLON) at++
  }
  return false
}

/** Uses a structure macro: what stands in front of it becomes a label, unless the macro defines it itself. */
function useStruc(p: Preprocessor, struc: Definition, at: number): void {
  const { text } = p
  const name = text.tokens[at]! & PAYLOAD
  if (placeSymbol(p, name) !== 0) fail('reserved-word-used-as-symbol')
  const constant = findDefinition(p, DefinitionType.constant, name)
  const value = constant ? [...text.tokens.subarray(constant.position, constant.end)] : [text.tokens[at]!]
  const tail = text.tokens.slice(at + 1, text.end)
  // The label with its colon is assembled; the rest of the line is not.
  if (constant) value.push(COLON, IGNORED, text.tokens[at]!)
  else {
    value.push(COLON)
    tail[0] = IGNORED | (tail[0]! & PAYLOAD)
  }
  text.end = at
  reserveTokens(text, value.length + tail.length)
  text.tokens.set(value, at)
  text.tokens.set(tail, at + value.length)
  text.end = at + value.length + tail.length
  p.strucName = name
  p.strucLabel = at
  useMacro(p, struc, at + value.length + 1, preprocessLine)
}

/** Carries out a directive; gives the position in its block when one begins on the line, else -1. */
function directive(p: Preprocessor, word: number, at: number): number {
  switch (word) {
    case PreprocessorWord.define:
      defineConstant(p, at)
      return -1
    case PreprocessorWord.include:
      includeFile(p, at)
      return -1
    case PreprocessorWord.irp:
      return defineInstant(p, at, InstantKind.irp, false)
    case PreprocessorWord.irps:
      return defineInstant(p, at, InstantKind.irps, false)
    case PreprocessorWord.irpv:
      return defineInstant(p, at, InstantKind.irpv, false)
    case PreprocessorWord.macro:
      return defineMacro(p, at, DefinitionType.macro)
    case PreprocessorWord.match:
      return defineInstant(p, at, InstantKind.match, true)
    case PreprocessorWord.postpone:
      return definePostponed(p, at)
    case PreprocessorWord.purge:
      removeDefinitions(p, at, DefinitionType.macro)
      return -1
    case PreprocessorWord.rept:
      return defineInstant(p, at, InstantKind.rept, false)
    case PreprocessorWord.restore:
      removeDefinitions(p, at, DefinitionType.constant)
      return -1
    case PreprocessorWord.restruc:
      removeDefinitions(p, at, DefinitionType.struc)
      return -1
    default:
      return defineMacro(p, at, DefinitionType.struc)
  }
}

function includeFile(p: Preprocessor, at: number): void {
  const { text } = p
  const token = text.tokens[at]!
  if ((token & ~PAYLOAD) !== STRING) fail('invalid-argument')
  if (text.tokens[at + 1] !== END) fail('extra-characters-on-line')
  const path = text.strings[token & PAYLOAD]!
  const file = openFile(p.ports, p.includeDirectories, text, p.currentLine, path)
  if (!file) fail('file-not-found')
  const { content } = file
  if (content === UNREADABLE) fail('out-of-memory')
  text.tokens[at] = STRING | internString(text, file.path)
  const wasInMacro = p.inMacro
  p.inMacro = false
  deepen(p, INCLUDE_DEPTH)
  preprocessFile(p, file.path, content, at)
  p.depth -= INCLUDE_DEPTH
  p.inMacro = wasInMacro
}
