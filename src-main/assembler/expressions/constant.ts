import { fail } from '../messages'
import { Item } from '../parser/stream'
import { Operator } from '../words'

const TWO_64 = 1n << 64n

/**
 * Value of an expression of numbers only, in the preprocessor: `code[0]` is its length. Undefined when it
 * does not fit into 32 bits with sign.
 */
export function calculatePreprocessed(code: Int32Array): number | undefined {
  const length = code[0]!
  const stack: bigint[] = []
  for (let at = 1; at <= length;) {
    const item = code[at++]!
    if (item === Item.number) {
      stack.push((BigInt(code[at + 1]! >>> 0) << 32n) | BigInt(code[at]! >>> 0))
      at += 2
    } else if (item === Item.tooLarge) {
      fail('value-out-of-range')
    } else if (item === Item.float && at === 2) {
      return undefined
    } else if (item < Operator.add) {
      fail('invalid-expression')
    } else {
      stack.push(checked(apply(item, stack)))
    }
  }
  const value = stack[0]!
  return value === BigInt.asIntN(32, value) ? Number(value) : undefined
}

function checked(value: bigint): bigint {
  if (value >= TWO_64 || value < -TWO_64) fail('value-out-of-range')
  return value
}

function apply(operator: number, stack: bigint[]): bigint {
  const y = stack.pop()!
  switch (operator) {
    case Operator.negate:
      return -y
    case Operator.not:
      return ~y
    case Operator.bitScanForward:
      if (y === 0n) fail('value-out-of-range')
      return BigInt((y & -y).toString(2).length - 1)
    case Operator.bitScanReverse:
      if (y <= 0n) fail('value-out-of-range')
      return BigInt(y.toString(2).length - 1)
  }
  const x = stack.pop()!
  switch (operator) {
    case Operator.add:
      return x + y
    case Operator.subtract:
      return x - y
    case Operator.multiply:
      return x * y
    case Operator.divide:
    case Operator.modulo:
      if (y === 0n) fail('value-out-of-range')
      return operator === Operator.divide ? x / y : x % y
    case Operator.and:
      return x & y
    case Operator.or:
      return x | y
    case Operator.xor:
      return x ^ y
    case Operator.shiftLeft:
      return shift(x, y)
    case Operator.shiftRight:
      return shift(x, -y)
    default:
      return fail('invalid-expression')
  }
}

function shift(x: bigint, count: bigint): bigint {
  if (count < 0n) return x >> (-count > 64n ? 64n : -count)
  if (x === 0n) return 0n
  return count > 64n ? TWO_64 : x << count
}
