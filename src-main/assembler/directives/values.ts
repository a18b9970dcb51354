import type { Assembly } from '../assembly'
import { failLater, misuse } from '../assembly'
import { calculate } from '../expressions/calculate'
import { checkImmediate } from '../expressions/ranges'
import { fail } from '../messages'
import { Element, Item, SYMBOL_BASE } from '../parser/stream'
import { SymbolClass } from '../words'

/** Calculates the value whose length stands at `a.at`, without registers. */
export function calculateValue(a: Assembly): void {
  calculate(a)
  if ((a.stack[5]! & 0xffff) !== 0) fail('invalid-value')
}

/** Calculates a value of `size` bytes (1, 2, 4, 6, 8) and checks its range. */
export function readValueOf(a: Assembly, size: number): void {
  a.valueSize = size
  a.sizeFromLabels = false
  calculateValue(a)
  checkImmediate(a, size)
}

/** Fails unless an expression follows, that is no floating-point literal; the stream is at its length then. */
export function expectExpression(a: Assembly): void {
  if (a.code[a.at] !== Element.expression) fail('invalid-argument')
  a.at++
  if (isFloat(a)) fail('invalid-value')
}

/** True when the expression whose length stands at `a.at` is a floating-point literal. */
export function isFloat(a: Assembly): boolean {
  return a.code[a.at + 1] === Item.float && a.code[a.at]! > 0
}

/** True when the expression whose length stands at `a.at` is a string. */
export function isString(a: Assembly): boolean {
  return a.code[a.at + 1] === Item.string && a.code[a.at]! > 0
}

/** Calculates a count at `a.at`: 0 to 4294967295. A count that makes no sense is 0, and an error if it stays. */
export function readCount(a: Assembly): number {
  a.valueSize = 8
  a.sizeFromLabels = false
  calculateValue(a)
  const { stack } = a
  if (stack[3] !== 0) misuse(a)
  if (stack[2] !== 0 || stack[1] !== 0) {
    failLater(a, 'invalid-value')
    return 0
  }
  return stack[0]! >>> 0
}

/** Reads a count as an argument. */
export function readCountArgument(a: Assembly): number {
  expectExpression(a)
  return readCount(a)
}

/** Size operator at `a.at`, 0 when there is none. */
export function readSize(a: Assembly): number {
  const element = a.code[a.at]!
  if ((element - SYMBOL_BASE) >> 8 !== SymbolClass.size) return 0
  a.at++
  return element & 0xff
}

/** Reads a value with an optional size operator, which cuts it to that size without sign. */
export function readSizedValue(a: Assembly): void {
  const size = readSize(a)
  if (a.code[a.at] !== Element.expression) fail('invalid-value')
  a.at++
  switch (size) {
    case 0:
      a.valueSize = 0
      a.sizeFromLabels = false
      calculateValue(a)
      return
    case 1:
    case 2:
    case 4:
    case 6:
    case 8:
      readValueOf(a, size)
      break
    default:
      fail('invalid-value')
  }
  const { stack } = a
  if (size === 1) stack[0]! &= 0xff
  else if (size === 2) stack[0]! &= 0xffff
  if (size < 6) stack[1] = 0
  else if (size === 6) stack[1]! &= 0xffff
  stack[2] = 0
}

/** Reads a string argument: its text. */
export function readString(a: Assembly): string {
  const { code } = a
  if (code[a.at] !== Element.expression || code[a.at + 2] !== Item.string || code[a.at + 1] === 0)
    fail('invalid-argument')
  const content = a.text.strings[code[a.at + 3]!]!
  a.at += 4
  return content
}
