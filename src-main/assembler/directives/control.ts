import type { Assembly, Space, Structure } from '../assembly'
import { failLater } from '../assembly'
import { spend } from '../budget'
import { calculateCondition } from '../expressions/logical'
import { fail } from '../messages'
import { Element, skipElement } from '../parser/stream'
import { Directive } from '../words'
import { expectExpression, readCount } from './values'

/** Ends of the parts of blocks that were looked for already: elements of the stream stay where they are. */
export interface PartEnds {
  /**
   * Row of the end of a part, by half the position from which it was looked for; 0 while that is unknown.
   * Positions inside different parts are never neighbours: a directive and the mark of a line are between.
   */
  readonly rowAt: Int32Array<ArrayBuffer>
  /** What ends the part: the directive, the position behind it, and its line. */
  readonly rows: number[]
}

const PART_END_STRIDE = 3

export function createPartEnds(streamLength: number): PartEnds {
  return { rowAt: new Int32Array((streamLength >> 1) + 1), rows: new Array<number>(PART_END_STRIDE).fill(0) }
}

/** Moves behind the next `else`, `end if`, `end while` or `end repeat` of the present block. */
function findPartEnd(a: Assembly): number {
  const { rowAt, rows } = a.partEnds
  const start = a.at >> 1
  const row = rowAt[start]!
  if (row === 0) {
    const directive = searchPartEnd(a)
    rowAt[start] = rows.length
    rows.push(directive, a.at, a.currentLine)
    return directive
  }
  a.at = rows[row + 1]!
  a.currentLine = rows[row + 2]!
  return rows[row]!
}

function searchPartEnd(a: Assembly): number {
  const { code } = a
  const startLine = a.currentLine
  let at = a.at
  for (;;) {
    for (let next = skipElement(code, at); next >= 0; next = skipElement(code, at)) at = next
    if (code[at] !== Element.line) {
      a.currentLine = startLine
      fail('missing-end-directive')
    }
    spend(a.budget, 1)
    a.currentLine = code[at + 1]!
    at += 2
    while (code[at] === Element.label) at += 3
    if (code[at] !== Element.instruction) continue
    const directive = code[at + 1]!
    if (directive === Directive.prefix) continue
    at += 3
    switch (directive) {
      case Directive.repeat:
      case Directive.while:
        a.at = at
        findEnd(a, directive)
        at = a.at
        break
      case Directive.if:
        a.at = at
        skipIfBlock(a)
        at = a.at
        break
      case Directive.else:
        a.at = at
        return Directive.else
      case Directive.end: {
        if (code[at] !== Element.instruction) break
        const ended = code[at + 1]!
        at += 3
        if (ended === Directive.repeat || ended === Directive.while || ended === Directive.if) {
          a.at = at
          return ended
        }
        break
      }
    }
  }
}

/** Moves behind the end of a block whose directive is given. */
function findEnd(a: Assembly, directive: number): void {
  if (findPartEnd(a) !== directive) fail('unexpected-instruction')
}

/** Moves behind the next `else` (true) or `end if` (false). */
function findElse(a: Assembly): boolean {
  const directive = findPartEnd(a)
  if (directive === Directive.else) return true
  if (directive !== Directive.if) fail('unexpected-instruction')
  return false
}

/** True when `if` follows an `else`; it is consumed then. */
function takeIf(a: Assembly): boolean {
  const { code } = a
  if (code[a.at] !== Element.instruction || code[a.at + 1] !== Directive.if) return false
  a.at += 3
  return true
}

function skipIfBlock(a: Assembly): void {
  while (findElse(a)) {
    if (takeIf(a)) continue
    findEnd(a, Directive.if)
    return
  }
}

function expectLineEnd(a: Assembly): void {
  const element = a.code[a.at]
  if (element === Element.end) fail('missing-end-directive')
  if (element !== Element.line) fail('extra-characters-on-line')
}

function refusePrefix(a: Assembly): void {
  if (a.prefixed) fail('unexpected-instruction')
}

/** Index of the innermost open structure of a directive. */
export function findStructure(a: Assembly, directive: number): number {
  const { structures } = a
  let i = structures.length - 1
  while (i >= 0 && structures[i]!.directive !== directive) i--
  // A long search counts as work: blocks opened in a loop would make each turn longer than the one before.
  spend(a.budget, (structures.length - i) >> 3)
  if (i >= 0) return i
  return fail('unexpected-instruction')
}

export function removeStructure(a: Assembly, index: number): void {
  const { structures } = a
  a.spareStructures.push(structures[index]!)
  if (index === structures.length - 1) structures.pop()
  else structures.splice(index, 1)
}

/** What fasm keeps of an open block, in a quarter of its memory. */
const STRUCTURE_BYTES = 0x18

/** Opens a structure at the present line and position. */
export function openStructure(a: Assembly, directive: number, detail: number, at: number): Structure {
  const structure = a.spareStructures.pop() ?? createStructure(a.space)
  structure.directive = directive
  structure.detail = detail
  structure.line = a.currentLine
  structure.at = at
  structure.counter = a.counter
  structure.counterLimit = a.counterLimit
  structure.out = a.out
  structure.space = a.space
  if ((a.structures.length + 1) * STRUCTURE_BYTES > a.budget.memory / 4) fail('out-of-memory')
  a.structures.push(structure)
  return structure
}

function createStructure(space: Space): Structure {
  return { directive: 0, detail: 0, line: 0, at: 0, counter: 0, counterLimit: 0, out: 0, space }
}

export function ifDirective(a: Assembly): void {
  refusePrefix(a)
  for (;;) {
    const holds = calculateCondition(a)
    expectLineEnd(a)
    if (holds) {
      openStructure(a, Directive.if, 0, a.at)
      return
    }
    if (!findElse(a)) return
    if (takeIf(a)) continue
    expectLineEnd(a)
    openStructure(a, Directive.if, 1, a.at)
    return
  }
}

/** `else` is met at the end of a part that was assembled: the rest of the block is skipped. */
export function elseDirective(a: Assembly): void {
  refusePrefix(a)
  const index = findStructure(a, Directive.if)
  if (a.structures[index]!.detail !== 0) fail('unexpected-instruction')
  for (;;) {
    if (!takeIf(a)) {
      expectLineEnd(a)
      findEnd(a, Directive.if)
      break
    }
    if (!findElse(a)) break
  }
  removeStructure(a, index)
}

export function repeatDirective(a: Assembly): void {
  refusePrefix(a)
  expectExpression(a)
  const count = readCount(a)
  if (count === 0) {
    expectLineEnd(a)
    findEnd(a, Directive.repeat)
    return
  }
  openStructure(a, Directive.repeat, 0, a.at)
  a.counterLimit = count
  a.counter = 1
}

export function whileDirective(a: Assembly): void {
  refusePrefix(a)
  const structure = openStructure(a, Directive.while, 0, a.at)
  a.counter = 1
  doWhile(a, structure)
}

function doWhile(a: Assembly, structure: Structure): void {
  if (calculateCondition(a)) return
  expectLineEnd(a)
  stopWhile(a, a.structures.indexOf(structure))
}

function stopWhile(a: Assembly, index: number): void {
  findEnd(a, Directive.while)
  a.counter = a.structures[index]!.counter
  removeStructure(a, index)
}

function stopRepeat(a: Assembly, index: number): void {
  const structure = a.structures[index]!
  a.counterLimit = structure.counterLimit
  a.counter = structure.counter
  removeStructure(a, index)
}

/** `end if`, `end repeat` and `end while`. */
export function endBlock(a: Assembly, directive: number): void {
  refusePrefix(a)
  const index = findStructure(a, directive)
  const structure = a.structures[index]!
  switch (directive) {
    case Directive.if:
      removeStructure(a, index)
      break
    case Directive.repeat:
      a.counter++
      if (a.counter > a.counterLimit) stopRepeat(a, index)
      else a.at = structure.at
      break
    default:
      a.currentLine = structure.line
      a.counter++
      if (a.counter > 0xffffffff) fail('too-many-repeats')
      a.at = structure.at
      doWhile(a, structure)
  }
}

/** `break` leaves the innermost repetition, and the conditions between. */
export function breakDirective(a: Assembly): void {
  const element = a.code[a.at]
  if (element !== Element.line && element !== Element.end) fail('extra-characters-on-line')
  let index = a.structures.length - 1
  while (index >= 0) {
    const structure = a.structures[index]!
    switch (structure.directive) {
      case Directive.repeat:
        findEnd(a, Directive.repeat)
        stopRepeat(a, index)
        return
      case Directive.while:
        stopWhile(a, index)
        return
      case Directive.if: {
        const line = a.currentLine
        a.currentLine = structure.line
        removeStructure(a, index)
        skipIfBlock(a)
        a.currentLine = line
        index = a.structures.length
      }
    }
    index--
  }
  fail('unexpected-instruction')
}

export function errDirective(a: Assembly): void {
  const element = a.code[a.at]
  if (element !== Element.line && element !== Element.end) fail('extra-characters-on-line')
  fail('invoked-error')
}

export function assertDirective(a: Assembly): void {
  if (!calculateCondition(a)) failLater(a, 'assertion-failed')
}
