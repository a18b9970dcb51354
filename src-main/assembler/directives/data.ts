import type { Assembly } from '../assembly'
import { emitByte, emitDword, emitWord, reserveOutput } from '../assembly'
import { spend } from '../budget'
import { extendedFloat } from '../expressions/convert-float'
import { markRelocation } from '../formats/relocations'
import { fail } from '../messages'
import { Element, skipElement } from '../parser/stream'
import { Directive, Mark } from '../words'
import { isFloat, isString, readCount, readCountArgument, readValueOf } from './values'

const COMMA = 0x2c
const COLON = 0x3a
const QUESTION = 0x3f

/** Notes that bytes from a position on are reserved only: at the end of the file they are not written. */
export function markUndefined(a: Assembly, start: number): void {
  if (a.space.isVirtual) return
  if (start !== a.undefinedEnd) a.undefinedStart = start
  a.undefinedEnd = a.out
}

/** Reserves one unit of `size` bytes (`?`). */
function reserveUnit(a: Assembly, size: number): void {
  reserveOutput(a, size)
  const start = a.out
  a.out += size
  const { output } = a
  for (let at = start; at < a.out; at++) output[at] = 0
  markUndefined(a, start)
}

type UnitWriter = (a: Assembly) => void

/** Emits what follows a data directive: units between commas, each with an optional `dup`. */
function defineData(a: Assembly, write: UnitWriter): void {
  const { code } = a
  for (;;) {
    const next = code[a.at] === Element.expression ? a.at + 2 + code[a.at + 1]! : -1
    if (next >= 0 && code[next] === Mark.dup) duplicate(a, write)
    else write(a)
    if (code[a.at] !== COMMA) return
    a.at++
  }
}

function duplicate(a: Assembly, write: UnitWriter): void {
  const { code } = a
  a.at++
  let count = readCount(a)
  a.at++
  const inParentheses = code[a.at] === Mark.openParenthesis
  if (inParentheses) a.at++
  const start = a.at
  if (count === 0) {
    if (inParentheses) skipGroup(a)
    else a.at = Math.max(skipElement(code, a.at), a.at)
    return
  }
  for (;;) {
    spend(a.budget, 1)
    a.at = start
    write(a)
    if (inParentheses) {
      while (code[a.at] === COMMA) {
        a.at++
        write(a)
      }
      if (code[a.at] !== Mark.closeParenthesis) fail('invalid-argument')
      a.at++
    }
    if (--count === 0) return
  }
}

function skipGroup(a: Assembly): void {
  const { code } = a
  do {
    a.at = skipElement(code, a.at)
    if (a.at < 0) fail('invalid-argument')
  } while (code[a.at] !== Mark.closeParenthesis)
  a.at++
}

/** True for a value; `?` reserves a unit. */
function expectUnit(a: Assembly, size: number): boolean {
  const element = a.code[a.at++]!
  if (element === Element.expression) return true
  if (element !== QUESTION) fail('invalid-argument')
  reserveUnit(a, size)
  return false
}

function writeByte(a: Assembly): void {
  if (!expectUnit(a, 1)) return
  if (isString(a)) {
    writeText(a, 1)
    return
  }
  readValueOf(a, 1)
  emitByte(a, a.stack[0]!)
}

/** Emits a string, each character in a unit of its own. */
function writeText(a: Assembly, size: 1 | 2): void {
  const content = a.text.strings[a.code[a.at + 2]!]!
  a.at += 3
  reserveOutput(a, content.length * size)
  const { output } = a
  let { out } = a
  for (let i = 0; i < content.length; i++) {
    output[out++] = content.charCodeAt(i)
    if (size === 2) output[out++] = 0
  }
  a.out = out
}

/** Low half of row 0 with the relocation that its type asks for noted at the present position. */
function relocated(a: Assembly): number {
  const { stack } = a
  const type = stack[3]! & 0xff
  return type === 0 ? stack[0]! : markRelocation(a, type, stack[4]!, stack[0]!)
}

function emitWordValue(a: Assembly): void {
  emitWord(a, relocated(a))
}

function writeWord(a: Assembly): void {
  if (!expectUnit(a, 2)) return
  readValueOf(a, 2)
  emitWordValue(a)
}

function writeUnicode(a: Assembly): void {
  if (!expectUnit(a, 2)) return
  if (isString(a)) {
    writeText(a, 2)
    return
  }
  readValueOf(a, 2)
  emitWordValue(a)
}

/** The second half of `first:second`, whose first is read as a word and stands behind it. */
function writePair(a: Assembly, start: number, writeSecond: UnitWriter): void {
  a.at = start
  if (isFloat(a)) fail('invalid-value')
  readValueOf(a, 2)
  const { stack } = a
  const first = stack[0]!
  const type = stack[3]! & 0xff
  a.at++
  if (a.code[a.at] !== Element.expression) fail('invalid-operand')
  a.at++
  if (isFloat(a)) fail('invalid-value')
  writeSecond(a)
  // The base of the first is lost by now; the relocation takes that of the second.
  emitWord(a, type === 0 ? first : markRelocation(a, type, a.stack[4]!, first))
}

function writeDword(a: Assembly): void {
  if (!expectUnit(a, 4)) return
  const start = a.at
  readValueOf(a, 4)
  if (a.code[a.at] === COLON) {
    writePair(a, start, (assembly) => {
      readValueOf(assembly, 2)
      emitWordValue(assembly)
    })
    return
  }
  emitDword(a, relocated(a))
}

function writePointer(a: Assembly): void {
  if (!expectUnit(a, 6)) return
  const start = a.at
  readValueOf(a, 6)
  if (a.code[a.at] === COLON) {
    writePair(a, start, (assembly) => {
      readValueOf(assembly, 4)
      emitDword(assembly, relocated(assembly))
    })
    return
  }
  emitDword(a, relocated(a))
  emitWord(a, a.stack[1]!)
}

function writeQuad(a: Assembly): void {
  emitDword(a, relocated(a))
  emitDword(a, a.stack[1]!)
}

function writeQword(a: Assembly): void {
  if (!expectUnit(a, 8)) return
  readValueOf(a, 8)
  writeQuad(a)
}

function writeTenBytes(a: Assembly): void {
  if (!expectUnit(a, 10)) return
  if (isFloat(a)) {
    const [low, high, exponent] = extendedFloat(a.code, a.at + 2)
    emitDword(a, low)
    emitDword(a, high)
    emitWord(a, exponent)
    a.at += 1 + a.code[a.at]!
    return
  }
  const start = a.at
  readValueOf(a, 2)
  if (a.code[a.at] !== COLON) fail('invalid-operand')
  writePair(a, start, (assembly) => {
    readValueOf(assembly, 8)
    writeQuad(assembly)
  })
}

const WRITERS: Record<number, UnitWriter> = {
  [Directive.dataBytes]: writeByte,
  [Directive.dataWords]: writeWord,
  [Directive.dataUnicode]: writeUnicode,
  [Directive.dataDoubleWords]: writeDword,
  [Directive.dataPointers]: writePointer,
  [Directive.dataQuadWords]: writeQword,
  [Directive.dataTenBytes]: writeTenBytes,
}

/** db, dw, du, dd, dp, dq, dt. */
export function dataDirective(a: Assembly, directive: number): void {
  defineData(a, WRITERS[directive]!)
}

const UNIT_SIZES: Record<number, number> = {
  [Directive.reserveBytes]: 1,
  [Directive.reserveWords]: 2,
  [Directive.reserveDoubleWords]: 4,
  [Directive.reservePointers]: 6,
  [Directive.reserveQuadWords]: 8,
  [Directive.reserveTenBytes]: 10,
}

/** rb, rw, rd, rp, rq, rt. */
export function reserveDirective(a: Assembly, directive: number): void {
  const count = readCountArgument(a)
  reserveBytes(a, count * UNIT_SIZES[directive]!, 0)
}

/** Reserves bytes; in a pass that may be the last they are filled. */
export function reserveBytes(a: Assembly, count: number, fill: number): void {
  reserveOutput(a, count)
  const start = a.out
  a.out += count
  if (!a.nextPassNeeded) a.output.fill(fill, start, a.out)
  markUndefined(a, start)
}
