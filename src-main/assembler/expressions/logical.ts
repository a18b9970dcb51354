import type { Assembly } from '../assembly'
import { misuse } from '../assembly'
import { fail } from '../messages'
import { skipLogicalValue } from '../parser/conditions'
import { Element, Item } from '../parser/stream'
import { PredefinedSymbol, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import { Mark } from '../words'
import { calculate } from './calculate'

const OR = 0x7c
const AND = 0x26
const NOT = 0x7e
const EQUAL = 0x3d
const GREATER = 0x3e
const LESS = 0x3c
const TRUE = 0x31
const FALSE = 0x30
const MAXIMUM_DEPTH = 2000

let depth = 0

/** Calculates the logical expression at `a.at`, which ends up behind it. */
export function calculateCondition(a: Assembly): boolean {
  depth = 0
  return expression(a, false)
}

function expression(a: Assembly, inParentheses: boolean): boolean {
  const { code } = a
  let result = value(a)
  for (;;) {
    const operator = code[a.at]!
    if (operator !== OR && operator !== AND) return result
    a.at++
    if (result === (operator === OR)) {
      a.at = skipLogicalValue(code, a.at, inParentheses)
      if (a.at < 0) fail('invalid-expression')
    } else {
      result = value(a)
    }
  }
}

function value(a: Assembly): boolean {
  const { code } = a
  let negated = false
  while (code[a.at] === NOT) {
    a.at++
    negated = !negated
  }
  return simpleValue(a) !== negated
}

function simpleValue(a: Assembly): boolean {
  const { code } = a
  switch (code[a.at]) {
    case Mark.openParenthesis: {
      a.at++
      if (++depth > MAXIMUM_DEPTH) fail('stack-overflow')
      const result = expression(a, true)
      depth--
      if (code[a.at++] !== Mark.closeParenthesis) fail('invalid-expression')
      return result
    }
    case Mark.unallowed:
      return fail('invalid-expression')
    case Mark.defined:
      return isDefined(a, false)
    case Mark.definite:
      return isDefined(a, true)
    case Mark.used:
      return isUsed(a)
    case FALSE:
      a.at++
      return false
    case TRUE:
      a.at++
      return true
    case Element.expression:
      return comparison(a)
    default:
      return fail('invalid-value')
  }
}

function readValue(a: Assembly): void {
  a.valueSize = 8
  a.sizeFromLabels = false
  a.at++
  calculate(a)
  // The factor of an absent register is nothing.
  const registers = a.stack[5]!
  if (registers === 0) return
  let cleaned = registers
  if ((registers & 0xff) === 0) cleaned &= 0xff00ffff
  if ((registers & 0xff00) === 0) cleaned &= 0x00ffffff
  a.stack[5] = cleaned
}

function comparison(a: Assembly): boolean {
  const { code } = a
  readValue(a)
  const { stack } = a
  const low = stack[0]!
  const high = stack[1]!
  const sign = stack[2]!
  const type = stack[3]!
  const base = stack[4]!
  const registers = stack[5]!
  const operator = code[a.at]!
  if (
    operator === Element.end ||
    operator === Element.line ||
    operator === Mark.closeParenthesis ||
    operator === AND ||
    operator === OR
  ) {
    if (type !== 0 || (registers & 0xffff) !== 0) misuse(a)
    return (low | high | sign) !== 0
  }
  a.at++
  if (code[a.at] !== Element.expression) fail('invalid-value')
  readValue(a)
  const right = a.stack
  const comparable =
    right[3] === type && (type === 0 || right[4] === base) && sameRegisters(right[5]!, registers)
  if (!comparable) {
    if (operator === Mark.relativeto) return false
    misuse(a)
  }
  switch (operator) {
    case Mark.relativeto:
      return true
    case EQUAL:
      return right[0] === low && right[1] === high && right[2] === sign
    case Mark.notEqual:
      return right[0] !== low || right[1] !== high || right[2] !== sign
  }
  if ((right[5]! & 0xffff) !== 0 || (registers & 0xffff) !== 0) misuse(a)
  const order = compare(low, high, sign, right[0]!, right[1]!, right[2]!)
  switch (operator) {
    case GREATER:
      return order > 0
    case LESS:
      return order < 0
    case Mark.notLess:
      return order >= 0
    case Mark.notGreater:
      return order <= 0
    default:
      return fail('invalid-expression')
  }
}

function sameRegisters(x: number, y: number): boolean {
  if (x === y) return true
  const swapped = ((x & 0xff) << 8) | ((x >> 8) & 0xff) | ((x & 0xff0000) << 8) | ((x >> 8) & 0xff0000)
  return (swapped | 0) === y
}

function compare(
  low: number,
  high: number,
  sign: number,
  low2: number,
  high2: number,
  sign2: number,
): number {
  if (sign !== sign2) return sign - sign2
  if (high !== high2) return (high >>> 0) - (high2 >>> 0)
  return (low >>> 0) - (low2 >>> 0)
}

/**
 * `defined` predicts for forward references that a symbol is defined as it was in the pass before;
 * `definite` only counts what stands above.
 */
function isDefined(a: Assembly, definite: boolean): boolean {
  const { code } = a
  a.at++
  if (code[a.at] !== Element.expression) fail('invalid-expression')
  const end = a.at + 2 + code[a.at + 1]!
  let at = a.at + 2
  a.at = end
  let result = true
  while (at < end) {
    const item = code[at++]!
    if (item === Item.string || item === Item.float) return true
    if (item === Item.invalid) fail('invalid-expression')
    if (item === Item.number) at += 2
    else if (item === Item.register) at++
    else if (item === Item.symbol && !symbolIsDefined(a, code[at++]!, definite)) result = false
  }
  return result
}

function symbolIsDefined(a: Assembly, symbol: number, definite: boolean): boolean {
  if (symbol < PredefinedSymbol.reserved) return true
  if (symbol === PredefinedSymbol.reserved) fail('reserved-word-used-as-symbol')
  const { rows } = a.symbols
  const s = symbol * SYMBOL_STRIDE
  const flags = rows[s + SymbolColumn.flags]!
  const isDefinedEver = (flags & SymbolFlag.defined) !== 0
  const age = a.pass - rows[s + SymbolColumn.passDefined]!
  if (definite || (flags & SymbolFlag.noForward) !== 0) return isDefinedEver && age === 0
  if (isDefinedEver && age === 0) return true
  if (isDefinedEver && age === 1) {
    rows[s + SymbolColumn.flags] = flags | SymbolFlag.definitionPredicted | SymbolFlag.predictedDefined
    return true
  }
  rows[s + SymbolColumn.flags] = (flags | SymbolFlag.definitionPredicted) & ~SymbolFlag.predictedDefined
  return false
}

/** `used` predicts for later references that a symbol is used as it was in the pass before. */
function isUsed(a: Assembly): boolean {
  const { code } = a
  a.at++
  if (code[a.at] !== Element.label) fail('invalid-expression')
  const symbol = code[a.at + 1]!
  a.at += 3
  if (symbol < PredefinedSymbol.reserved) fail('invalid-use-of-symbol')
  if (symbol === PredefinedSymbol.reserved) fail('reserved-word-used-as-symbol')
  const { rows } = a.symbols
  const s = symbol * SYMBOL_STRIDE
  const flags = rows[s + SymbolColumn.flags]!
  if ((flags & SymbolFlag.used) !== 0) {
    const age = a.pass - rows[s + SymbolColumn.passUsed]!
    if (age === 0) return true
    if (age === 1) {
      rows[s + SymbolColumn.flags] = flags | SymbolFlag.usePredicted | SymbolFlag.predictedUsed
      return true
    }
  }
  rows[s + SymbolColumn.flags] = (flags | SymbolFlag.usePredicted) & ~SymbolFlag.predictedUsed
  return false
}
