import { Mark } from '../words'
import { Element, Item, SYMBOL_BASE, skipElement } from './stream'

/**
 * Evaluates, while parsing, what of a logical expression does not depend on values: the operators eq,
 * eqtype and in. The condition is rewritten in place with what remains.
 */
export const Outcome = { open: 0, isFalse: 0x30, isTrue: 0x31, invalid: 0xff } as const

const OR = 0x7c
const AND = 0x26
const NOT = 0x7e
const LESS = 0x3c
const GREATER = 0x3e
const COMMA = 0x2c

interface Rewriter {
  readonly code: Int32Array
  from: number
  to: number
  /** True inside parentheses, where a closing one ends the value. */
  inParentheses: boolean
}

/**
 * Rewrites the condition from `start` up to its `Element.end`; gives the outcome and the new end.
 */
export function preevaluate(code: Int32Array, start: number): { outcome: number; end: number } {
  const rewriter: Rewriter = { code, from: start, to: start, inParentheses: false }
  const outcome = expression(rewriter, false)
  return { outcome, end: rewriter.to }
}

function expression(r: Rewriter, inParentheses: boolean): number {
  const { code } = r
  r.inParentheses = inParentheses
  const start = r.to
  let outcome = value(r)
  for (;;) {
    if (outcome === Outcome.invalid) break
    const operator = code[r.from]!
    if (operator === Mark.closeParenthesis || operator === Element.end) return outcome
    if (operator !== OR && operator !== AND) break
    r.from++
    const deciding = operator === OR ? Outcome.isTrue : Outcome.isFalse
    const neutral = operator === OR ? Outcome.isFalse : Outcome.isTrue
    if (outcome === deciding) {
      r.from = skipLogicalValue(code, r.from, r.inParentheses)
      if (r.from < 0) break
      r.to = start
    } else if (outcome === neutral) {
      r.to = start
      outcome = value(r)
    } else {
      const before = r.to
      code[r.to++] = operator
      outcome = value(r)
      if (outcome === neutral) {
        r.to = before
        outcome = Outcome.open
      } else if (outcome === deciding) {
        code[r.to++] = deciding
        outcome = Outcome.open
      }
    }
  }
  r.to = start
  r.from = start
  code[r.to++] = Mark.unallowed
  return Outcome.invalid
}

/**
 * Position after a logical value, whatever it is; -1 when its parentheses are wrong.
 */
export function skipLogicalValue(code: Int32Array, position: number, inParentheses: boolean): number {
  let at = position
  while (code[at] === NOT) at++
  if (code[at] === Mark.openParenthesis) {
    at++
    for (;;) {
      at = skipLogicalValue(code, at, true)
      if (at < 0) return -1
      const operator = code[at++]!
      if (operator === Mark.closeParenthesis) return at
      if (operator !== OR && operator !== AND) return -1
    }
  }
  return endOfValue(code, at, inParentheses).end
}

/** End of a simple logical value, and the first operator in it that compares symbols (-1: none). */
function endOfValue(
  code: Int32Array,
  position: number,
  inParentheses: boolean,
): { end: number; operator: number } {
  let at = position
  let parentheses = 0
  let operator = -1
  for (;;) {
    const element = code[at]!
    if (element === Element.end || element === Element.line || element === OR || element === AND) break
    if (element === Mark.openParenthesis) parentheses++
    else if (element === Mark.closeParenthesis && --parentheses < 0 && inParentheses) break
    else if (operator < 0 && (element === Mark.eq || element === Mark.eqtype || element === Mark.in))
      operator = at
    at = skipElement(code, at)
  }
  return { end: at, operator }
}

function value(r: Rewriter): number {
  const { code } = r
  const start = r.to
  while (code[r.from] === NOT) code[r.to++] = code[r.from++]!
  const negated = ((r.to - start) & 1) === 1
  if (code[r.from] === Mark.openParenthesis) {
    code[r.to++] = code[r.from++]!
    const { inParentheses } = r
    const outcome = expression(r, true)
    r.inParentheses = inParentheses
    if (outcome === Outcome.invalid || code[r.from] !== Mark.closeParenthesis) return invalid(r, start)
    if (outcome !== Outcome.open) {
      r.from++
      r.to = start
      return negated ? outcome ^ 1 : outcome
    }
    code[r.to++] = code[r.from++]!
    return Outcome.open
  }
  const left = r.from
  const { end, operator } = endOfValue(code, left, r.inParentheses)
  if (operator < 0) {
    if (end === left) return invalid(r, start)
    code.copyWithin(r.to, left, end)
    r.to += end - left
    r.from = end
    return Outcome.open
  }
  const holds = compare(code, left, operator, end)
  if (holds === undefined) return invalid(r, start)
  r.from = end
  r.to = start
  return holds !== negated ? Outcome.isTrue : Outcome.isFalse
}

function invalid(r: Rewriter, start: number): number {
  r.to = start
  return Outcome.invalid
}

function compare(code: Int32Array, left: number, operator: number, end: number): boolean | undefined {
  switch (code[operator]) {
    case Mark.eq:
      return end - operator - 1 === operator - left && sameElements(code, left, operator + 1, operator - left)
    case Mark.eqtype:
      return sameTypes(code, left, operator, end)
    default:
      return isInList(code, left, operator, end)
  }
}

function sameElements(code: Int32Array, a: number, b: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (code[a + i] !== code[b + i]) return false
  return true
}

function typeOf(element: number): number {
  return element >= SYMBOL_BASE ? element >> 8 : element
}

function sameTypes(code: Int32Array, left: number, operator: number, end: number): boolean {
  let a = left
  let b = operator + 1
  while (b !== end) {
    if (typeOf(code[a]!) !== typeOf(code[b]!)) return false
    if (code[b] === Element.expression) {
      const first = code[a + 2]!
      const second = code[b + 2]!
      if (first !== second) {
        if (first === Item.string || second === Item.string) return false
        if (first === Item.float || second === Item.float) return false
      }
    }
    a = skipElement(code, a)
    b = skipElement(code, b)
  }
  return a === operator
}

/** `value in <list>`; undefined when the list is not well-formed. */
function isInList(code: Int32Array, left: number, operator: number, end: number): boolean | undefined {
  const length = operator - left
  let at = operator + 1
  if (code[at] !== LESS) return undefined
  at++
  let found = false
  for (;;) {
    const item = at
    while (code[at] !== COMMA && code[at] !== GREATER) {
      if (at >= end) return undefined
      at = skipElement(code, at)
    }
    if (at - item === length && sameElements(code, left, item, length)) found = true
    const closing = code[at++] === GREATER
    if (closing) return at === end ? found : undefined
    if (at > end) return undefined
  }
}
