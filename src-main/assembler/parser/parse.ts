import type { Budget } from '../budget'
import { spend } from '../budget'
import { AssemblyError, fail } from '../messages'
import { WordColumn } from '../names'
import { END, IGNORED, LINE_STRIDE, LineColumn, PAYLOAD } from '../source-lines'
import { Directive } from '../words'
import { emitInstruction, parseArguments } from './arguments'
import { Outcome, preevaluate } from './conditions'
import type { Parser } from './parser'
import { emit, labelSymbol, nameOfToken, symbolOf, wordOf } from './parser'
import { Element } from './stream'

const COLON = 0x3a
const EQUALS = 0x3d
const MAXIMUM_NESTING = 8000

/** How much of a conditional block is known while parsing. */
const BlockFlag = {
  skipping: 1,
  elseSeen: 2,
  /** A condition was true: later parts are skipped. */
  decided: 4,
  /** The pure else part is kept without its directive. */
  keptElse: 8,
  /** A condition had to be left to the assembly. */
  emitted: 16,
} as const

interface Block {
  readonly line: number
  readonly directive: number
  flags: number
}

/** Parses all lines into the stream. `onError` is told of lines that are refused; they are left out then. */
export function parseSource(parser: Parser, budget: Budget, onError?: (error: AssemblyError) => void): void {
  const { text } = parser
  const blocks: Block[] = []
  let skipping = false
  for (let line = 0; line < text.lineCount; line++) {
    parser.currentLine = line
    parser.at = text.lines[line * LINE_STRIDE + LineColumn.start]!
    spend(budget, 1)
    if (skipping) {
      skipping = onError ? tolerantly(parser, blocks, onError, skipLine) : skipLine(parser, blocks)
      continue
    }
    const first = text.tokens[parser.at]!
    if (first === END || (first & ~PAYLOAD) === IGNORED) continue
    emitLine(parser)
    skipping = onError ? tolerantly(parser, blocks, onError, parseLine) : parseLine(parser, blocks)
  }
  const open = blocks.at(-1)
  if (open) {
    parser.currentLine = open.line
    const error = new AssemblyError('missing-end-directive')
    if (!onError) throw error
    onError(error)
    closeBlocks(parser, blocks)
  }
  emit(parser, Element.end)
}

/** Takes a line; one that is refused is told and left out, with the block that it begins. */
function tolerantly(
  parser: Parser,
  blocks: Block[],
  onError: (error: AssemblyError) => void,
  take: (parser: Parser, blocks: Block[]) => boolean,
): boolean {
  const { codeEnd } = parser
  const depth = blocks.length
  try {
    return take(parser, blocks)
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error
    onError(error)
    parser.codeEnd = codeEnd
    if (blocks.length > depth) blocks[depth]!.flags |= BlockFlag.skipping
    return blocks.length > depth || take === skipLine
  }
}

/** Ends the blocks that the source leaves open, so that what is in them can be assembled. */
function closeBlocks(parser: Parser, blocks: Block[]): void {
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    const isLeftOut =
      (block.flags & BlockFlag.skipping) !== 0 ||
      (block.directive === Directive.if && (block.flags & BlockFlag.decided) !== 0)
    if (isLeftOut && (block.flags & BlockFlag.emitted) === 0) continue
    parser.currentLine = block.line
    // What would repeat for ever without its end is assembled once.
    if (block.directive !== Directive.if) {
      emitLine(parser)
      emitDirective(parser, Directive.break)
    }
    emitLine(parser)
    emitDirective(parser, Directive.end)
    emitDirective(parser, block.directive)
  }
}

function emitLine(parser: Parser): void {
  emit(parser, Element.line)
  emit(parser, parser.currentLine)
}

function emitDirective(parser: Parser, directive: number): void {
  emit(parser, Element.instruction)
  emit(parser, directive)
  emit(parser, 0)
}

const DIRECTIVE_LENGTH = 3

/** Parses one line; true when the lines after it are to be skipped. */
function parseLine(parser: Parser, blocks: Block[]): boolean {
  const { tokens } = parser.text
  for (;;) {
    parser.formatterSymbols = false
    parser.decoratorSymbols = 0
    const token = tokens[parser.at]!
    const name = nameOfToken(token)
    if (name < 0) {
      if (token === COLON) fail('invalid-name')
      parseArguments(parser, 0)
      return false
    }
    const next = tokens[parser.at + 1]!
    if (next === COLON) {
      const symbol = labelSymbol(parser, name)
      if (tokens[parser.at + 2] === COLON) {
        emit(parser, Element.block)
        emit(parser, symbol)
        parser.at += 3
      } else {
        emitLabel(parser, symbol, 0)
        parser.at += 2
      }
      continue
    }
    parser.at++
    if (next === EQUALS) {
      emit(parser, Element.constant)
      emit(parser, symbolOf(parser, name))
      emit(parser, 0)
      parser.at++
      parseArguments(parser, 0)
      return false
    }
    return parseStatement(parser, blocks, name, next)
  }
}

function emitLabel(parser: Parser, symbol: number, size: number): void {
  emit(parser, Element.label)
  emit(parser, symbol)
  emit(parser, size)
}

function parseStatement(parser: Parser, blocks: Block[], name: number, next: number): boolean {
  if (wordOf(parser, name, WordColumn.instruction) !== 0) {
    return parseDirective(parser, blocks, emitInstruction(parser, name))
  }
  const nextName = nameOfToken(next)
  if (nextName >= 0 && wordOf(parser, nextName, WordColumn.data) !== 0) {
    emitLabel(parser, labelSymbol(parser, name), wordOf(parser, nextName, WordColumn.dataSize))
    parser.at++
    const data = wordOf(parser, nextName, WordColumn.data)
    emit(parser, Element.instruction)
    emit(parser, data)
    emit(parser, wordOf(parser, nextName, WordColumn.dataSize))
    return parseDirective(parser, blocks, data)
  }
  if (wordOf(parser, name, WordColumn.data) !== 0) {
    return parseDirective(parser, blocks, emitInstruction(parser, name))
  }
  parser.at--
  parseArguments(parser, 0)
  return false
}

function parseDirective(parser: Parser, blocks: Block[], directive: number): boolean {
  switch (directive) {
    case Directive.if:
    case Directive.while:
    case Directive.repeat:
      pushBlock(parser, blocks, directive)
      return parseBlock(parser, blocks, directive)
    case Directive.end:
      return parseEnd(parser, blocks)
    case Directive.else:
      return parseElse(parser, blocks)
    case Directive.assert:
      parseCondition(parser, true)
      return false
    default:
      parseArguments(parser, directive)
      return false
  }
}

function pushBlock(parser: Parser, blocks: Block[], directive: number): void {
  if (blocks.length >= MAXIMUM_NESTING) fail('stack-overflow')
  blocks.push({ line: parser.currentLine, directive, flags: 0 })
}

function parseBlock(parser: Parser, blocks: Block[], directive: number): boolean {
  if (directive === Directive.repeat) {
    parseArguments(parser, directive)
    return false
  }
  if (directive === Directive.while) {
    const outcome = parseCondition(parser, false)
    if (outcome === Outcome.isTrue) emit(parser, Outcome.isTrue)
    return outcome === Outcome.isFalse ? dropBlock(parser, blocks) : false
  }
  return parseIf(parser, blocks)
}

/** Parses a condition and evaluates what can be; a known outcome leaves nothing, or with `keep` itself. */
function parseCondition(parser: Parser, keep: boolean): number {
  const start = parser.codeEnd
  parseArguments(parser, 0)
  emit(parser, Element.end)
  const { outcome, end } = preevaluate(parser.code, start)
  parser.codeEnd = end
  if (keep && (outcome === Outcome.isTrue || outcome === Outcome.isFalse)) emit(parser, outcome)
  return outcome
}

/** The condition is false: its directive is taken back and its block skipped. */
function dropBlock(parser: Parser, blocks: Block[]): boolean {
  blocks[blocks.length - 1]!.flags |= BlockFlag.skipping
  parser.codeEnd -= DIRECTIVE_LENGTH
  return true
}

function parseIf(parser: Parser, blocks: Block[]): boolean {
  const outcome = parseCondition(parser, false)
  if (outcome === Outcome.isFalse) return dropBlock(parser, blocks)
  const block = blocks[blocks.length - 1]!
  if (outcome === Outcome.isTrue) {
    block.flags |= BlockFlag.decided
    parser.codeEnd -= DIRECTIVE_LENGTH
  } else {
    block.flags |= BlockFlag.emitted
  }
  return false
}

/** Directive of the name at which the parser stands, 0 when it is no instruction. */
function instructionHere(parser: Parser): number {
  const name = nameOfToken(parser.text.tokens[parser.at]!)
  return name < 0 ? 0 : wordOf(parser, name, WordColumn.instruction)
}

function isBlockDirective(directive: number): boolean {
  return directive === Directive.if || directive === Directive.while || directive === Directive.repeat
}

function parseEnd(parser: Parser, blocks: Block[]): boolean {
  const directive = instructionHere(parser)
  if (directive === 0) {
    parseArguments(parser, Directive.end)
    return false
  }
  emitInstruction(parser, nameOfToken(parser.text.tokens[parser.at]!))
  parser.at++
  if (parser.text.tokens[parser.at] !== END) fail('extra-characters-on-line')
  if (isBlockDirective(directive)) {
    const block = popBlock(blocks, directive)
    const decided = (block.flags & (BlockFlag.decided | BlockFlag.keptElse)) !== 0
    if (directive === Directive.if && decided && (block.flags & BlockFlag.emitted) === 0)
      parser.codeEnd -= 2 * DIRECTIVE_LENGTH
  }
  return false
}

function popBlock(blocks: Block[], directive: number): Block {
  const block = blocks[blocks.length - 1]
  if (block?.directive !== directive) fail('unexpected-instruction')
  blocks.pop()
  return block
}

function openIf(blocks: Block[]): Block {
  const block = blocks[blocks.length - 1]
  if (block?.directive !== Directive.if) fail('unexpected-instruction')
  return block
}

/** What follows `else`: the end of the line, or `if`. */
function isElseIf(parser: Parser): boolean {
  if (parser.text.tokens[parser.at] === END) return false
  if (instructionHere(parser) !== Directive.if) fail('extra-characters-on-line')
  parser.at++
  return true
}

function parseElse(parser: Parser, blocks: Block[]): boolean {
  const block = openIf(blocks)
  if (isElseIf(parser)) {
    if ((block.flags & BlockFlag.decided) !== 0) {
      parser.codeEnd -= DIRECTIVE_LENGTH
      block.flags |= BlockFlag.skipping
      return true
    }
    emitDirective(parser, Directive.if)
    return parseIf(parser, blocks)
  }
  if ((block.flags & BlockFlag.elseSeen) !== 0) fail('unexpected-instruction')
  block.flags |= BlockFlag.elseSeen
  if ((block.flags & BlockFlag.decided) === 0) return false
  parser.codeEnd -= DIRECTIVE_LENGTH
  block.flags |= BlockFlag.skipping
  return true
}

/** Looks through a line that is not assembled; true when the next one is to be skipped too. */
function skipLine(parser: Parser, blocks: Block[]): boolean {
  const { tokens } = parser.text
  let name = nameOfToken(tokens[parser.at]!)
  while (name >= 0 && tokens[parser.at + 1] === COLON) {
    parser.at += 2
    name = nameOfToken(tokens[parser.at]!)
  }
  if (name < 0) return true
  const directive = wordOf(parser, name, WordColumn.instruction)
  parser.at++
  if (isBlockDirective(directive)) {
    pushBlock(parser, blocks, directive)
    return true
  }
  if (directive === Directive.end) return skipEnd(parser, blocks)
  if (directive === Directive.else) return skipElse(parser, blocks)
  return true
}

function skipEnd(parser: Parser, blocks: Block[]): boolean {
  const directive = instructionHere(parser)
  if (directive === 0) return true
  parser.at++
  if (parser.text.tokens[parser.at] !== END) fail('extra-characters-on-line')
  if (!isBlockDirective(directive)) return true
  const block = popBlock(blocks, directive)
  if ((block.flags & BlockFlag.skipping) === 0) return true
  if (directive === Directive.if && (block.flags & BlockFlag.emitted) !== 0) {
    emitLine(parser)
    emitDirective(parser, Directive.end)
    emitDirective(parser, Directive.if)
  }
  return false
}

function skipElse(parser: Parser, blocks: Block[]): boolean {
  const block = openIf(blocks)
  if (isElseIf(parser)) {
    if ((block.flags & BlockFlag.skipping) === 0 || (block.flags & BlockFlag.decided) !== 0) return true
    if ((block.flags & BlockFlag.emitted) === 0) {
      block.flags = 0
      emitLine(parser)
    }
    emitDirective(parser, Directive.if)
    return parseIf(parser, blocks)
  }
  if ((block.flags & BlockFlag.elseSeen) !== 0) fail('unexpected-instruction')
  block.flags |= BlockFlag.elseSeen
  if ((block.flags & BlockFlag.skipping) === 0 || (block.flags & BlockFlag.decided) !== 0) return true
  block.flags = (block.flags & ~BlockFlag.skipping) | BlockFlag.keptElse
  return false
}
