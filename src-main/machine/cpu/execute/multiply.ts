import { Vector } from '../../../x86/vectors'
import { setResult } from '../flags'
import type { DecodedInstruction, Execution, Executors } from '../execution'
import { createOperandAccess } from './operand'

const EAX = 0
const EDX = 2
const AX = 0
const DX = 4

/** The upper 32 bits of an unsigned 32 x 32 product. */
export function multiplyHighUnsigned(a: number, b: number): number {
  const a0 = a & 0xffff
  const a1 = a >>> 16
  const b0 = b & 0xffff
  const b1 = b >>> 16
  const middle = a1 * b0 + ((a0 * b0) >>> 16)
  const lower = (middle % 0x10000) + a0 * b1
  return (a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(lower / 0x10000)) | 0
}

export function multiplyHighSigned(a: number, b: number): number {
  return (multiplyHighUnsigned(a, b) - (a < 0 ? b : 0) - (b < 0 ? a : 0)) | 0
}

/**
 * mul, imul, div and idiv (Intel SDM vol. 2). CF = OF = the upper half is significant; SF, ZF, AF and PF
 * of a product are undefined (those of the lower half here). Division leaves the flags alone.
 */
export function createMultiply(execution: Execution): Executors {
  const { state, bytes, words, access, address, raise } = execution
  const { load } = createOperandAccess(execution)

  const setProduct = (low: number, isWide: boolean) => setResult(state, low, isWide ? 1 : 0, isWide ? 1 : 0)

  function mul32(b: number): void {
    const a = state[EAX]
    const high = multiplyHighUnsigned(a, b)
    const low = Math.imul(a, b)
    state[EAX] = low
    state[EDX] = high
    setProduct(low, high !== 0)
  }

  function imul32(b: number): void {
    const a = state[EAX]
    const high = multiplyHighSigned(a, b)
    const low = Math.imul(a, b)
    state[EAX] = low
    state[EDX] = high
    setProduct(low, high !== low >> 31)
  }

  function multiply(i: DecodedInstruction, size: number, isSigned: boolean): void {
    const raw = load(i, size, i.destination)
    const shift = 32 - size
    const b = isSigned ? (raw << shift) >> shift : raw
    if (size === 32) {
      if (isSigned) imul32(b)
      else mul32(b)
    } else if (size === 16) {
      const product = (isSigned ? (words[AX] << 16) >> 16 : words[AX]) * b
      words[AX] = product
      words[DX] = product >> 16
      const low = (product << 16) >> 16
      setProduct(low, isSigned ? low !== (product | 0) : product >>> 16 !== 0)
    } else {
      const product = (isSigned ? (bytes[0] << 24) >> 24 : bytes[0]) * b
      words[AX] = product
      const low = (product << 24) >> 24
      setProduct(low, isSigned ? low !== product : product >>> 8 !== 0)
    }
  }

  function twoOperand(a: number, b: number, size: number): number {
    const low = Math.imul(a, b)
    if (size === 32) setProduct(low, multiplyHighSigned(a, b) !== low >> 31)
    else setProduct((low << 16) >> 16, (low << 16) >> 16 !== low)
    return low
  }

  const narrow16 = (value: number) => (value << 16) >> 16

  /**
   * Divides high:low by an unsigned divisor in two steps of 48 by 32 bits, which doubles hold exactly.
   * The quotient must fit in 32 bits. Returns it and leaves the remainder in `remainder`.
   */
  let remainder = 0
  function divide64(high: number, low: number, divisor: number): number {
    if (high === 0) {
      const quotient = Math.floor(low / divisor)
      remainder = low - quotient * divisor
      return quotient
    }
    const first = high * 0x10000 + Math.floor(low / 0x10000)
    const upper = Math.floor(first / divisor)
    const second = (first - upper * divisor) * 0x10000 + (low % 0x10000)
    const lower = Math.floor(second / divisor)
    remainder = second - lower * divisor
    return upper * 0x10000 + lower
  }

  function div32(divisor: number): void {
    const high = state[EDX] >>> 0
    if (high >= divisor) raise(Vector.divideError)
    const quotient = divide64(high, state[EAX] >>> 0, divisor)
    state[EAX] = quotient
    state[EDX] = remainder
  }

  function idiv32(divisor: number): void {
    let high = state[EDX]
    let low = state[EAX]
    const isNegative = high < 0
    if (isNegative) {
      low = -low | 0
      high = low === 0 ? -high | 0 : ~high
    }
    const magnitude = Math.abs(divisor)
    if (high >>> 0 >= magnitude) raise(Vector.divideError)
    const quotient = divide64(high >>> 0, low >>> 0, magnitude)
    const isQuotientNegative = isNegative !== divisor < 0
    if (quotient > (isQuotientNegative ? 0x80000000 : 0x7fffffff)) raise(Vector.divideError)
    state[EAX] = isQuotientNegative ? -quotient : quotient
    state[EDX] = isNegative ? -remainder : remainder
  }

  function divide(i: DecodedInstruction, size: number, isSigned: boolean): void {
    const raw = load(i, size, i.destination)
    if (raw === 0) raise(Vector.divideError)
    if (size === 32) {
      if (isSigned) idiv32(raw)
      else div32(raw >>> 0)
      return
    }
    const shift = 32 - size
    const divisor = isSigned ? (raw << shift) >> shift : raw
    const unsignedDividend = size === 16 ? words[DX] * 0x10000 + words[AX] : words[AX]
    const dividend = !isSigned
      ? unsignedDividend
      : size === 16
        ? unsignedDividend | 0
        : (unsignedDividend << 16) >> 16
    const quotient = Math.trunc(dividend / divisor)
    const top = 2 ** (size - 1)
    if (isSigned ? quotient < -top || quotient >= top : quotient >= 2 * top) raise(Vector.divideError)
    const rest = dividend - quotient * divisor
    if (size === 16) {
      words[AX] = quotient
      words[DX] = rest
    } else {
      bytes[0] = quotient
      bytes[1] = rest
    }
  }

  const executors: Record<string, (i: DecodedInstruction) => void> = {
    'imul rr32': (i) => {
      state[i.destination] = twoOperand(state[i.destination], state[i.source], 32)
    },
    'imul rm32': (i) => {
      const b = access.read32(i.segment, address(i))
      state[i.destination] = twoOperand(state[i.destination], b, 32)
    },
    'imul rri32': (i) => {
      state[i.destination] = twoOperand(state[i.source], i.immediate, 32)
    },
    'imul rmi32': (i) => {
      state[i.destination] = twoOperand(access.read32(i.segment, address(i)), i.immediate, 32)
    },
    'imul rr16': (i) => {
      words[i.destination] = twoOperand(narrow16(words[i.destination]), narrow16(words[i.source]), 16)
    },
    'imul rm16': (i) => {
      const b = narrow16(access.read16(i.segment, address(i)))
      words[i.destination] = twoOperand(narrow16(words[i.destination]), b, 16)
    },
    'imul rri16': (i) => {
      words[i.destination] = twoOperand(narrow16(words[i.source]), i.immediate, 16)
    },
    'imul rmi16': (i) => {
      const a = narrow16(access.read16(i.segment, address(i)))
      words[i.destination] = twoOperand(a, i.immediate, 16)
    },
    'mul r32': (i) => mul32(state[i.destination]),
    'imul r32': (i) => imul32(state[i.destination]),
  }
  for (const size of [8, 16, 32])
    for (const shape of ['r', 'm']) {
      executors[`mul ${shape}${size}`] ??= (i) => multiply(i, size, false)
      executors[`imul ${shape}${size}`] ??= (i) => multiply(i, size, true)
      executors[`div ${shape}${size}`] = (i) => divide(i, size, false)
      executors[`idiv ${shape}${size}`] = (i) => divide(i, size, true)
    }
  return executors
}
