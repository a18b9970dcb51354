import type { Assembly } from './assembly'
import { checkOutput, emitByte, takeBlock } from './assembly'
import { spend } from './budget'
import { assembleInstruction } from './constant-encodings'
import {
  assertDirective,
  breakDirective,
  elseDirective,
  endBlock,
  errDirective,
  ifDirective,
  repeatDirective,
  whileDirective,
} from './directives/control'
import { dataDirective, reserveDirective } from './directives/data'
import {
  blockLabel,
  checkDefinable,
  constantDirective,
  defineLabel,
  labelDirective,
} from './directives/labels'
import { alignDirective, displayDirective, fileDirective } from './directives/output'
import {
  endVirtual,
  loadDirective,
  orgDirective,
  storeDirective,
  virtualDirective,
} from './directives/spaces'
import { expectExpression, readCount } from './directives/values'
import { endData, formatDirectives } from './formats/directives'
import { LINE_RESERVE } from './memory'
import { fail } from './messages'
import { enlarged } from './names'
import type { OperandReader } from './operands/operand-reader'
import { Element, SYMBOL_BASE, skipElement } from './parser/stream'
import { Directive, SymbolClass } from './words'

const COLON = 0x3a
const MAXIMUM_NESTING = 2000
const LINE_MAP_STRIDE = 4
/** What fasm keeps of a line for the symbol file. */
const LINE_BLOCK = 0x14 + 8

/** Assembles the lines of the stream up to its end. */
export function assembleLines(a: Assembly, reader: OperandReader): void {
  const { code } = a
  for (;;) {
    const element = code[a.at]!
    if (element === Element.end) {
      checkLineReserve(a)
      return
    }
    if (element === Element.line) {
      beginLine(a, code[a.at + 1]!)
      a.at += 2
      if (code[a.at] === Element.line) continue
    }
    assembleRest(a, reader, 0)
  }
}

/** fasm wants so much free before every line, and before the end of the source. */
function checkLineReserve(a: Assembly): void {
  if (a.out + LINE_RESERVE > a.outputLimit) checkOutput(a, a.out + LINE_RESERVE)
}

function beginLine(a: Assembly, line: number): void {
  a.currentLine = line
  a.prefixed = false
  a.bndPrefix = false
  spend(a.budget, 1)
  if (a.recordReferences && !a.nextPassNeeded) takeBlock(a, LINE_BLOCK)
  checkLineReserve(a)
  if (a.lineMapEnd === a.lineMap.length) a.lineMap = enlarged(a.lineMap)
  const { lineMap } = a
  let { lineMapEnd } = a
  // A line that made nothing gives its place to the next, unless the symbol file wants them all.
  const before = lineMapEnd - LINE_MAP_STRIDE
  const isEmpty = before >= 0 && lineMap[before + 1] === a.out && lineMap[before + 2] === a.space.index
  if (isEmpty && !a.recordReferences) lineMapEnd = before
  lineMap[lineMapEnd] = line
  lineMap[lineMapEnd + 1] = a.out
  lineMap[lineMapEnd + 2] = a.space.index
  lineMap[lineMapEnd + 3] = a.codeType
  a.lineMapEnd = lineMapEnd + LINE_MAP_STRIDE
}

/** Assembles what is left of a line: labels, prefixes and one instruction or directive. */
function assembleRest(a: Assembly, reader: OperandReader, depth: number): void {
  const { code } = a
  for (;;) {
    const element = code[a.at]!
    switch (element) {
      case Element.line:
      case Element.end:
        return
      case Element.instruction: {
        const directive = code[a.at + 1]!
        if (directive === Directive.prefix || directive === Directive.bnd) {
          emitByte(a, code[a.at + 2]!)
          a.prefixed = true
          a.bndPrefix ||= directive === Directive.bnd
          a.at += 3
          continue
        }
        a.at += 3
        if (directive >= Directive.instructionBase) {
          assembleInstruction(a, reader, directive - Directive.instructionBase)
        } else if (directive === Directive.times) {
          timesDirective(a, reader, depth)
        } else {
          runDirective(a, directive)
        }
        finishLine(a)
        return
      }
      case Element.label: {
        const symbol = code[a.at + 1]!
        checkDefinable(symbol)
        a.at += 3
        defineLabel(a, symbol, code[a.at - 1]!)
        continue
      }
      case Element.constant: {
        const symbol = code[a.at + 1]!
        a.at += 3
        constantDirective(a, symbol)
        finishLine(a)
        return
      }
      case Element.block: {
        const symbol = code[a.at + 1]!
        a.at += 2
        blockLabel(a, symbol)
        continue
      }
    }
    if (takeSymbol(a, element)) return
  }
}

/** use16 and its like end the line; a segment register is a prefix. True at the end of the line. */
function takeSymbol(a: Assembly, element: number): boolean {
  const symbolClass = (element - SYMBOL_BASE) >> 8
  if (symbolClass === SymbolClass.codeType) {
    a.codeType = element & 0xff
    a.at++
    finishLine(a)
    return true
  }
  if (symbolClass !== SymbolClass.register || (element & 0xf0) !== 0x30) fail('illegal-instruction')
  const segment = element & 0x0f
  emitByte(a, segment >= 5 ? 0x5f + segment : 0x1e + segment * 8)
  a.prefixed = true
  a.at++
  return false
}

function finishLine(a: Assembly): void {
  if (a.bndPrefix) fail('illegal-instruction')
  const element = a.code[a.at]!
  if (element !== Element.line && element !== Element.end) fail('extra-characters-on-line')
}

function timesDirective(a: Assembly, reader: OperandReader, depth: number): void {
  const { code } = a
  expectExpression(a)
  const count = readCount(a)
  if (count === 0) {
    for (let next = skipElement(code, a.at); next >= 0; next = skipElement(code, a.at)) a.at = next
    return
  }
  if (depth > MAXIMUM_NESTING) fail('stack-overflow')
  if (code[a.at] === COLON) a.at++
  const start = a.at
  const { counter, counterLimit } = a
  a.counterLimit = count
  a.counter = 1
  for (;;) {
    spend(a.budget, 1)
    a.at = start
    a.prefixed = true
    assembleRest(a, reader, depth + 1)
    if (a.counter === a.counterLimit) break
    a.counter++
  }
  a.counterLimit = counterLimit
  a.counter = counter
}

function runDirective(a: Assembly, directive: number): void {
  switch (directive) {
    case Directive.dataBytes:
    case Directive.dataWords:
    case Directive.dataUnicode:
    case Directive.dataDoubleWords:
    case Directive.dataPointers:
    case Directive.dataQuadWords:
    case Directive.dataTenBytes:
      return dataDirective(a, directive)
    case Directive.reserveBytes:
    case Directive.reserveWords:
    case Directive.reserveDoubleWords:
    case Directive.reservePointers:
    case Directive.reserveQuadWords:
    case Directive.reserveTenBytes:
      return reserveDirective(a, directive)
    case Directive.load:
      return loadDirective(a)
    case Directive.if:
      return ifDirective(a)
    case Directive.else:
      return elseDirective(a)
    case Directive.end:
      return endDirective(a)
    case Directive.while:
      return whileDirective(a)
    case Directive.repeat:
      return repeatDirective(a)
    case Directive.virtual:
      return virtualDirective(a)
    case Directive.label:
      return labelDirective(a)
    case Directive.align:
      return alignDirective(a)
    case Directive.org:
      return orgDirective(a)
    case Directive.store:
      return storeDirective(a)
    case Directive.display:
      return displayDirective(a)
    case Directive.assert:
      return assertDirective(a)
    case Directive.break:
      return breakDirective(a)
    case Directive.err:
      return errDirective(a)
    case Directive.file:
      return fileDirective(a)
    default:
      return formatDirectives(a, directive)
  }
}

function endDirective(a: Assembly): void {
  const { code } = a
  if (code[a.at] !== Element.instruction) fail('invalid-argument')
  const directive = code[a.at + 1]!
  a.at += 3
  switch (directive) {
    case Directive.virtual:
      return endVirtual(a)
    case Directive.repeat:
    case Directive.while:
    case Directive.if:
      return endBlock(a, directive)
    case Directive.data:
      return endData(a)
    default:
      fail('invalid-argument')
  }
}
