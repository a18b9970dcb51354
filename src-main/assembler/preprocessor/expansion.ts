import { spend } from '../budget'
import { LINE_RESERVE } from '../memory'
import { fail } from '../messages'
import { END, IGNORED, PAYLOAD, STRING, SYMBOL } from '../source-lines'
import { addLine, checkMemory, emitToken, emitTokens, lineStart, mostSourceBytes } from '../source-lines'
import { PreprocessorWord } from '../words'
import { addMacroSymbol, isSymbol } from './arguments'
import type { MacroSymbol, Preprocessor } from './state'
import { mayBeMacroSymbol, preprocessorWord, scopeEntry } from './state'

const COMMA = 0x2c
const LESS = 0x3c
const GREATER = 0x3e
const MINUS = 0x2d
const LEFT_BRACE = 0x7b
const RIGHT_BRACE = 0x7d
const COLON = 0x3a
const DOT = 0x2e
const MAXIMUM_NAME = 255
const FROM_MACRO = 0x80000000 | 0

/** Where an expansion stands in the body: a token, its line, and the line's number in the body. */
interface Cursor {
  at: number
  line: number
  number: number
}

/**
 * Expands a macro whose arguments are set: writes the lines of its body to the end of the source and
 * preprocesses each. `position` stands after the arguments in `definitionLine`; `nameToken` is where its
 * name stands, -1 for instant macros, which have none.
 */
export function expandMacro(
  p: Preprocessor,
  position: number,
  definitionLine: number,
  nameToken: number,
  preprocessLine: (p: Preprocessor) => void,
): void {
  const { text } = p
  const wasInMacro = p.inMacro
  const saved = { counter: p.counter, reverse: p.reverse, name: p.strucName, label: p.strucLabel }
  const callLine = p.currentLine
  p.inMacro = true
  const directiveToken = nameToken >= 0 ? -1 : findDirective(p, callLine)

  const cursor: Cursor = { at: position, line: definitionLine, number: 0 }
  while (text.tokens[cursor.at] !== LEFT_BRACE) {
    const token = text.tokens[cursor.at]!
    if (token !== END && (token & ~PAYLOAD) !== IGNORED) fail('unexpected-characters')
    cursor.line++
    cursor.at = lineStart(text, cursor.line) + 1
  }
  cursor.at++
  const block: Cursor = { at: cursor.at, line: cursor.line, number: cursor.number }
  p.counter = p.counterLimit === 0 ? 0 : 1
  p.reverse = false

  for (;;) {
    const token = text.tokens[cursor.at]!
    if (token === END) {
      nextLine(p, cursor)
      continue
    }
    if (token === RIGHT_BRACE) {
      if (!repeatBlock(p, cursor, block)) break
      continue
    }
    spend(p.budget, 1)
    const name = nameToken >= 0 ? nameToken : directiveToken
    p.currentLine = addLine(
      text,
      text.tokens[name]! & PAYLOAD,
      cursor.number | FROM_MACRO,
      nameToken >= 0 ? callLine : cursor.line,
      cursor.line,
      name,
    )
    if (mostSourceBytes(text) + text.reserved + LINE_RESERVE >= text.limit)
      checkMemory(text, text.end, LINE_RESERVE)
    if (p.collecting !== 0) emitToken(text, IGNORED)
    const directive = writeLine(p, cursor, saved, callLine)
    if (directive === 0) {
      emitToken(text, END)
      preprocessLine(p)
      const last = text.tokens[cursor.at - 1]!
      if (last === RIGHT_BRACE) {
        if (!repeatBlock(p, cursor, block)) break
      } else {
        nextLine(p, cursor)
      }
      continue
    }
    if (directive === PreprocessorWord.local) {
      if (defineLocals(p, cursor)) {
        if (!repeatBlock(p, cursor, block)) break
      } else {
        nextLine(p, cursor)
      }
      continue
    }
    emitToken(text, END)
    const common = directive === PreprocessorWord.common || p.counterLimit === 0
    if (repeatBlock(p, cursor, block)) continue
    p.counter = common ? 0 : directive === PreprocessorWord.reverse ? p.counterLimit : 1
    p.reverse = !common && directive === PreprocessorWord.reverse
    moveCursor(block, cursor)
  }

  p.currentLine = callLine
  p.counter = saved.counter
  p.reverse = saved.reverse
  p.strucName = saved.name
  p.strucLabel = saved.label
  p.inMacro = wasInMacro
}

function moveCursor(cursor: Cursor, to: Cursor): void {
  cursor.at = to.at
  cursor.line = to.line
  cursor.number = to.number
}

function nextLine(p: Preprocessor, cursor: Cursor): void {
  cursor.number++
  cursor.line++
  cursor.at = lineStart(p.text, cursor.line) + 1
}

/** At the end of a block: true when it is to be expanded for another group, with the cursor set back. */
function repeatBlock(p: Preprocessor, cursor: Cursor, block: Cursor): boolean {
  if (cursor.at === block.at || p.counter === 0) return false
  if (p.reverse) {
    if (p.counter === 1) return false
    p.counter--
  } else {
    if (p.counter === p.counterLimit) return false
    p.counter++
  }
  moveCursor(cursor, block)
  return true
}

/** Token of the directive that began an instant macro: the first consumed symbol of its line. */
function findDirective(p: Preprocessor, line: number): number {
  const tokens = p.text.tokens
  let at = lineStart(p.text, line)
  while (tokens[at] !== END && ((tokens[at]! & ~PAYLOAD) !== IGNORED || (tokens[at]! & PAYLOAD) === 0)) at++
  return at
}

/**
 * Writes one line of the body with its symbols replaced; the cursor ends behind the end of the line or the
 * closing brace. Gives the macro directive that the line begins with, with the cursor behind it.
 */
function writeLine(
  p: Preprocessor,
  cursor: Cursor,
  struc: { name: number; label: number },
  callLine: number,
): number {
  const { text } = p
  const first = text.tokens[cursor.at]!
  if (isSymbol(first)) {
    const word = preprocessorWord(p, first & PAYLOAD)
    if (word >= PreprocessorWord.common && word <= PreprocessorWord.reverse) {
      cursor.at++
      return word
    }
  }
  for (;;) {
    copyPlain(p, cursor, struc.name >= 0)
    const token = text.tokens[cursor.at++]!
    if (token === RIGHT_BRACE || token === END) return 0
    const kind = token & ~PAYLOAD
    if (kind === IGNORED) {
      while (text.tokens[cursor.at] !== END) cursor.at++
      cursor.at++
      return 0
    }
    if (kind !== SYMBOL) emitToken(text, token)
    else if (!writeMacroSymbol(p, token & PAYLOAD)) writeName(p, token & PAYLOAD, struc, callLine)
  }
}

/** Copies the tokens up to the first one that may mean something in the macro, as far as there is room. */
function copyPlain(p: Preprocessor, cursor: Cursor, inStruc: boolean): void {
  const { text } = p
  const { tokens } = text
  const room = tokens.length
  let { end } = text
  let { at } = cursor
  for (; end < room; at++) {
    const token = tokens[at]!
    if (token < SYMBOL) {
      if (token === RIGHT_BRACE || token === END) break
    } else if (token < STRING) {
      if (mayBeMacroSymbol(p, token & PAYLOAD)) break
      if (inStruc && text.names.first[token & PAYLOAD] === DOT) break
    } else if (token >= IGNORED) break
    tokens[end++] = token
  }
  text.end = end
  cursor.at = at
}

/** Writes the value of a macro's symbol; false when the name is none. */
function writeMacroSymbol(p: Preprocessor, name: number): boolean {
  const entry = scopeEntry(p, name)
  if (entry === undefined) return false
  const { grouped: values, common } = entry
  if (p.counter !== 0) {
    const grouped = values?.[p.counter]
    const symbol = grouped && (!common || grouped.serial > common.serial) ? grouped : common
    if (!symbol) return false
    writeValue(p, symbol)
    return true
  }
  if (common) {
    writeValue(p, common)
    return true
  }
  if (!values?.[1]) return false
  for (let group = 1; group <= p.counterLimit; group++) {
    const symbol = values[group]
    if (!symbol) break
    if (group > 1) emitToken(p.text, COMMA)
    if (symbol.enclosed) emitToken(p.text, LESS)
    emitTokens(p.text, symbol.position, symbol.position + symbol.length)
    if (symbol.enclosed) emitToken(p.text, GREATER)
  }
  return true
}

function writeValue(p: Preprocessor, symbol: MacroSymbol): void {
  if (symbol.position >= 0) {
    emitTokens(p.text, symbol.position, symbol.position + symbol.length)
    return
  }
  if (p.counter !== 0) {
    writeNumber(p, (symbol.length + p.counter - 1) | 0)
    return
  }
  let count = 0
  do {
    if (count > 0) emitToken(p.text, COMMA)
    spend(p.budget, 1)
    writeNumber(p, (symbol.length + count) | 0)
    count++
  } while (count !== p.counterLimit)
}

function writeNumber(p: Preprocessor, value: number): void {
  if (value < 0) emitToken(p.text, MINUS)
  emitToken(p.text, SYMBOL | p.text.names.internText(String(Math.abs(value))))
}

/** A name that is no symbol of the macro; one that begins with a dot gets the structure's name in front. */
function writeName(
  p: Preprocessor,
  name: number,
  struc: { name: number; label: number },
  callLine: number,
): void {
  const { text } = p
  if (struc.name < 0 || text.names.first[name] !== DOT) {
    emitToken(text, SYMBOL | name)
    return
  }
  const spelling = text.names.text[name]!
  if (spelling.length > 1) {
    const joined = text.names.text[struc.name]! + spelling
    if (joined.length > MAXIMUM_NAME) fail('name-too-long')
    emitToken(text, SYMBOL | text.names.internText(joined))
    return
  }
  // A lone dot defines the label itself, so the one that stands in front of the call must not.
  emitToken(text, SYMBOL | struc.name)
  const label = struc.label
  const token = text.tokens[label]!
  if (isSymbol(token)) text.tokens[label] = IGNORED | (token & PAYLOAD)
  else if ((token & ~PAYLOAD) !== IGNORED) hideLabel(p, label, callLine)
}

/** Makes the assembler ignore a line from a token that is no symbol on. */
function hideLabel(p: Preprocessor, label: number, callLine: number): void {
  // The name and colon that follow are not needed any more: their place takes the mark.
  const { tokens } = p.text
  let at = label
  while (tokens[at] !== COLON && tokens[at] !== END) at++
  if (at > label && lineStart(p.text, callLine) <= label) {
    tokens.copyWithin(label + 1, label, at)
    tokens[label] = IGNORED
  }
}

/** Reads the names after `local`. True when the closing brace follows them. */
function defineLocals(p: Preprocessor, cursor: Cursor): boolean {
  const { text } = p
  emitToken(text, IGNORED)
  for (;;) {
    const token = text.tokens[cursor.at]!
    if (!isSymbol(token)) {
      emitToken(text, END)
      fail('invalid-argument')
    }
    cursor.at++
    const name = token & PAYLOAD
    const spelling = `${text.names.text[name]!}?${nextLocalSuffix(p)}`
    if (spelling.length > MAXIMUM_NAME) fail('name-too-long')
    const symbol = addMacroSymbol(p, name, p.counter)
    symbol.position = text.end
    symbol.length = 1
    emitToken(text, SYMBOL | text.names.internText(spelling))
    const next = text.tokens[cursor.at]!
    if (next === COMMA) {
      cursor.at++
      continue
    }
    emitToken(text, END)
    if (next === RIGHT_BRACE) {
      cursor.at++
      return true
    }
    if (next === END) return false
    fail('extra-characters-on-line')
  }
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function nextLocalSuffix(p: Preprocessor): string {
  const digits = p.localDigits
  let suffix = ''
  for (const digit of digits) suffix += DIGITS[digit]
  let i = digits.length - 1
  for (; i >= 0; i--) {
    digits[i]!++
    if (digits[i]! < DIGITS.length) break
    digits[i] = 0
  }
  if (i < 0) digits.push(0)
  return suffix
}
