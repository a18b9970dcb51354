import type { Assembly } from '../assembly'
import { emitDword, emitWord } from '../assembly'
import type { Operand, Value, ValueType } from '../encoder/operand'
import { finishAddress, makeRelative } from '../expressions/address'
import { calculate } from '../expressions/calculate'
import { convertFloat } from '../expressions/convert-float'
import { checkImmediate } from '../expressions/ranges'
import { markRelocation } from '../formats/relocations'
import { fail } from '../messages'
import { Item } from '../parser/stream'

export function copyValue(a: Assembly, value: Value): void {
  const { stack } = a
  value.low = stack[0]!
  value.high = stack[1]!
  value.sign = stack[2]!
  value.type = (stack[3]! & 0xff) as ValueType
  value.symbol = stack[4]!
  value.registers = stack[5]!
  value.forward = a.valueUndefined
  value.float = 0
}

function toStack(a: Assembly, value: Value): void {
  const { stack } = a
  stack[0] = value.low
  stack[1] = value.high
  stack[2] = value.sign
  stack[3] = value.type
  stack[4] = value.symbol
  stack[5] = value.registers ?? 0
  a.valueUndefined = value.forward
}

export function checkValue(a: Assembly, value: Value, size: number): void {
  if (value.float !== 0) {
    a.valueSize = size
    convertFloat(a, value.float)
    a.valueUndefined = false
  } else {
    toStack(a, value)
    if ((a.stack[5]! & 0xffff) !== 0) fail('invalid-value')
  }
  checkImmediate(a, size)
  copyValue(a, value)
}

export function emitValue(a: Assembly, value: Value, size: number): void {
  let low = value.low
  const type = value.type === 4 && size === 4 ? 2 : value.type
  if (type !== 0) low = markRelocation(a, type, value.symbol, low)
  if (size === 2) {
    emitWord(a, low)
  } else {
    emitDword(a, low)
    if (size === 8) emitDword(a, value.high)
  }
}

export function jumpDistance(a: Assembly, operand: Operand, size: number): void {
  toStack(a, operand.value)
  a.segment = 0
  finishAddress(a, size, false)
  makeRelative(a, a.out + 2, a.space)
  copyValue(a, operand.value)
}

/** Reads a value whose size is not known yet: a floating-point literal is only noted. */
export function readValue(a: Assembly, value: Value): void {
  const { code } = a
  if (code[a.at + 1] === Item.float && code[a.at]! > 0) {
    value.low = value.high = value.sign = value.type = value.symbol = value.registers = 0
    value.forward = false
    value.float = a.at + 2
    a.at += 1 + code[a.at]!
    return
  }
  a.valueSize = 8
  a.sizeFromLabels = false
  calculate(a)
  copyValue(a, value)
}
