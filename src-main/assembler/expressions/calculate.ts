import type { Assembly } from '../assembly'
import { misuse, overflow } from '../assembly'
import { fail } from '../messages'
import { Item } from '../parser/stream'
import { Operator } from '../words'
import { convertFloat } from './convert-float'
import { addRegisters, divideRegisters, multiplyRegisters, negateRegisters } from './registers'
import { calculatePlt, calculateRva } from './relocatable'
import { BASE, HIGH, LOW, REGISTERS, ROW, SIGN, TYPE } from './row'
import { symbolValue } from './symbol-value'
import { addWide, divideWide, multiplyWide, shiftWide, subtractWide, wide } from './wide'

/**
 * Calculates the expression whose length stands at `a.at`, which ends up behind it. The result is row 0 of
 * `a.stack`.
 */
export function calculate(a: Assembly): void {
  const { code } = a
  const length = code[a.at]!
  let at = a.at + 1
  const end = at + length
  a.at = end
  a.valueUndefined = false
  const stack = a.stack
  if (length === 3 && code[at] === Item.number) {
    stack[LOW] = code[at + 1]!
    stack[HIGH] = code[at + 2]!
    stack[SIGN] = 0
    stack[TYPE] = 0
    stack[BASE] = 0
    stack[REGISTERS] = 0
    return
  }
  if (length * ROW + ROW > stack.length) {
    a.stack = new Int32Array((length + 2) * ROW * 2)
    a.at = at - 1
    calculate(a)
    return
  }
  const first = code[at]!
  if (first === Item.string && length > 0) {
    stringValue(a, code[at + 1]!)
    return
  }
  if (first === Item.float) {
    convertFloat(a, at + 1)
    return
  }
  let row = 0
  while (at < end) {
    const item = code[at++]!
    switch (item) {
      case Item.number:
        stack[row + LOW] = code[at]!
        stack[row + HIGH] = code[at + 1]!
        stack[row + SIGN] = 0
        stack[row + TYPE] = 0
        stack[row + BASE] = 0
        stack[row + REGISTERS] = 0
        at += 2
        row += ROW
        break
      case Item.symbol:
        symbolValue(a, row, code[at++]!)
        row += ROW
        break
      case Item.register:
        stack[row + LOW] = 0
        stack[row + HIGH] = 0
        stack[row + SIGN] = 0
        stack[row + TYPE] = 0
        stack[row + BASE] = 0
        stack[row + REGISTERS] = code[at++]! | (1 << 16)
        row += ROW
        break
      case Item.tooLarge:
        fail('value-out-of-range')
        break
      case Operator.not:
      case Operator.bitScanForward:
      case Operator.bitScanReverse:
      case Operator.negate:
      case Operator.rva:
      case Operator.plt:
        unary(a, item, row - ROW)
        break
      default:
        if (item < Operator.add) fail('invalid-expression')
        row -= ROW
        binary(a, item, row - ROW, row)
    }
  }
  if (a.valueUndefined) {
    stack[LOW] = 0
    stack[HIGH] = 0
    stack[SIGN] = 0
    stack[TYPE] = 0
  }
}

function stringValue(a: Assembly, number: number): void {
  const content = a.text.strings[number]!
  if (content.length > 8) fail('value-out-of-range')
  const stack = a.stack
  stack.fill(0, 0, ROW)
  for (let i = 0; i < content.length; i++) stack[i >> 2]! |= content.charCodeAt(i) << ((i & 3) * 8)
}

function setWide(stack: Int32Array, row: number): void {
  stack[row + LOW] = wide[0]!
  stack[row + HIGH] = wide[1]!
  stack[row + SIGN] = wide[2]!
}

function binary(a: Assembly, operator: number, x: number, y: number): void {
  const stack = a.stack
  const registers = ((stack[x + REGISTERS]! | stack[y + REGISTERS]!) & 0xffff) !== 0
  if (operator === Operator.add || operator === Operator.subtract) {
    sum(a, operator === Operator.subtract, x, y, registers)
    return
  }
  if (((stack[x + TYPE]! | stack[y + TYPE]!) & 0xff) !== 0) misuse(a)
  const low = stack[x]!
  const high = stack[x + HIGH]!
  const sign = stack[x + SIGN]!
  const low2 = stack[y]!
  const high2 = stack[y + HIGH]!
  const sign2 = stack[y + SIGN]!
  switch (operator) {
    case Operator.multiply:
      product(a, x, y, registers)
      return
    case Operator.divide:
      if (registers) divideRegisters(stack, x, y)
      if (isDivisible(a, low2, high2)) {
        checkMagnitude(low, high, sign)
        checkMagnitude(low2, high2, sign2)
        divideWide(low, high, sign, low2, high2, sign2, false)
        setWide(stack, x)
      } else {
        stack[x + SIGN] = 0
      }
      return
  }
  if (registers) fail('invalid-expression')
  switch (operator) {
    case Operator.modulo:
      if (!isDivisible(a, low2, high2)) return
      checkMagnitude(low, high, sign)
      checkMagnitude(low2, high2, sign2)
      divideWide(low, high, sign, low2, high2, sign2, true)
      setWide(stack, x)
      break
    case Operator.and:
      stack[x] = low & low2
      stack[x + HIGH] = high & high2
      stack[x + SIGN] = sign & sign2
      break
    case Operator.or:
      stack[x] = low | low2
      stack[x + HIGH] = high | high2
      stack[x + SIGN] = sign | sign2
      break
    case Operator.xor:
      stack[x] = low ^ low2
      stack[x + HIGH] = high ^ high2
      stack[x + SIGN] = sign ^ sign2
      break
    case Operator.shiftLeft:
    case Operator.shiftRight: {
      const left = operator === Operator.shiftLeft
      if (shiftWide(low, high, sign, left, low2, high2, sign2)) setWide(stack, x)
      else overflow(a)
      break
    }
    default:
      fail('invalid-expression')
  }
}

/** False for a division by zero in a pass that does not count; in the last one it is an error. */
function isDivisible(a: Assembly, low: number, high: number): boolean {
  if ((low | high) !== 0) return true
  if (!a.nextPassNeeded) fail('value-out-of-range')
  a.isConstant = false
  return false
}

/** The smallest value has no magnitude of 64 bits. */
function checkMagnitude(low: number, high: number, sign: number): void {
  if (sign !== 0 && low === 0 && high === 0) fail('value-out-of-range')
}

function product(a: Assembly, x: number, y: number, registers: boolean): void {
  const stack = a.stack
  if (registers && (stack[x + REGISTERS]! & 0xffff) === 0) {
    for (let i = 0; i < ROW; i++) {
      const swapped = stack[x + i]!
      stack[x + i] = stack[y + i]!
      stack[y + i] = swapped
    }
  }
  const sign = stack[x + SIGN]!
  const sign2 = stack[y + SIGN]!
  const overflows =
    (sign !== 0 && (stack[x]! | stack[x + HIGH]!) === 0) ||
    (sign2 !== 0 && (stack[y]! | stack[y + HIGH]!) === 0) ||
    !multiplyWide(stack[x]!, stack[x + HIGH]!, sign, stack[y]!, stack[y + HIGH]!, sign2)
  if (overflows) {
    overflow(a)
    return
  }
  if (registers) multiplyRegisters(stack, x, y)
  setWide(stack, x)
}

function sum(a: Assembly, subtract: boolean, x: number, y: number, registers: boolean): void {
  const stack = a.stack
  const type = stack[x + TYPE]! & 0xff
  const type2 = stack[y + TYPE]! & 0xff
  if (type2 !== 0) {
    const added = subtract ? -type2 & 0xff : type2
    if (type === 0) {
      stack[x + TYPE] = added
      stack[x + BASE] = stack[y + BASE]!
    } else {
      const rest = (type + added) & 0xff
      if (rest !== 0 || stack[x + BASE] !== stack[y + BASE]) misuse(a)
      // A difference of two addresses is absolute; a sum that makes no sense keeps what comes out.
      stack[x + TYPE] = subtract && rest !== 0 ? type : rest
    }
  }
  const fits = subtract
    ? subtractWide(
        stack[x]!,
        stack[x + HIGH]!,
        stack[x + SIGN]!,
        stack[y]!,
        stack[y + HIGH]!,
        stack[y + SIGN]!,
      )
    : addWide(stack[x]!, stack[x + HIGH]!, stack[x + SIGN]!, stack[y]!, stack[y + HIGH]!, stack[y + SIGN]!)
  setWide(stack, x)
  if (!fits) overflow(a)
  if (registers) addRegisters(stack, x, y, subtract)
}

function unary(a: Assembly, operator: number, x: number): void {
  const stack = a.stack
  const registers = (stack[x + REGISTERS]! & 0xffff) !== 0
  if (operator === Operator.negate) {
    if (registers) negateRegisters(stack, x)
    stack[x + TYPE] = -stack[x + TYPE]! & 0xff
    if (!subtractWide(0, 0, 0, stack[x]!, stack[x + HIGH]!, stack[x + SIGN]!)) overflow(a)
    setWide(stack, x)
    return
  }
  if (registers) fail('invalid-expression')
  switch (operator) {
    case Operator.rva:
      calculateRva(a, x)
      return
    case Operator.plt:
      calculatePlt(a, x)
      return
  }
  if ((stack[x + TYPE]! & 0xff) !== 0) misuse(a)
  switch (operator) {
    case Operator.not:
      stack[x] = ~stack[x]!
      stack[x + HIGH] = ~stack[x + HIGH]!
      stack[x + SIGN] = ~stack[x + SIGN]!
      break
    case Operator.bitScanForward:
    case Operator.bitScanReverse: {
      const bit = operator === Operator.bitScanForward ? lowestBit(stack, x) : highestBit(stack, x)
      if (bit < 0) {
        overflow(a)
        break
      }
      stack[x] = bit
      stack[x + HIGH] = 0
      stack[x + SIGN] = 0
      break
    }
  }
}

function lowestBit(stack: Int32Array, x: number): number {
  const low = stack[x]!
  if (low !== 0) return 31 - Math.clz32(low & -low)
  const high = stack[x + HIGH]!
  if (high !== 0) return 63 - Math.clz32(high & -high)
  return stack[x + SIGN] !== 0 ? 64 : -1
}

function highestBit(stack: Int32Array, x: number): number {
  if (stack[x + SIGN] !== 0) return -1
  if (stack[x + HIGH] !== 0) return 63 - Math.clz32(stack[x + HIGH]!)
  return stack[x] !== 0 ? 31 - Math.clz32(stack[x]!) : -1
}
