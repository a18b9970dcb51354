import type { Assembly, Space } from '../assembly'
import { misuse, overflow } from '../assembly'
import { fail } from '../messages'
import { Item } from '../parser/stream'
import { calculate } from './calculate'
import { checkRange, checkSigned32 } from './ranges'
import { addWide, subtractWide, wide } from './wide'

const LOW = 0
const HIGH = 1
const SIGN = 2
const TYPE = 3
const BASE = 4
const REGISTERS = 5

/** What `calculateAddress` found, besides the value in row 0 of the stack. */
export interface Address {
  /** Codes of the base and index registers as in `words.ts`, 0 for none; the index's factor. */
  base: number
  index: number
  scale: number
  /** Size written or demanded: 0, 2, 4, 8. */
  size: number
  /** Size that the relocatable value demands: 0, 4, 8. */
  relocatableSize: number
}

export const address: Address = { base: 0, index: 0, scale: 0, size: 0, relocatableSize: 0 }

const EBP = 0x45
const ESP = 0x44
const RBP = 0x85
const RSP = 0x84
const DS = 4
const SS = 3

/**
 * Calculates an address expression at `a.at` (its length stands there). `size` is the address size that is
 * wanted, 0 for any; `free` takes any value, as when an address is only assigned.
 */
export function calculateAddress(a: Assembly, size: number, free: boolean): void {
  if (a.code[a.at + 1] === Item.float && a.code[a.at]! > 0) fail('invalid-address')
  calculate(a)
  finishAddress(a, size, free)
}

/** The part of `calculateAddress` after the calculation: row 0 with its registers as an address. */
export function finishAddress(a: Assembly, size: number, free: boolean): void {
  const { stack } = a
  address.base = 0
  address.index = 0
  address.scale = 0
  address.size = size
  address.relocatableSize = stack[TYPE] === 0 ? 0 : relocatableSize(a, size)
  const registers = stack[REGISTERS]!
  if ((registers & 0xffff) === 0) {
    checkImmediateAddress(a, free)
    return
  }
  takeRegister(registers & 0xff, (registers << 8) >> 24)
  takeRegister((registers >> 8) & 0xff, registers >> 24)
  const baseClass = address.base >> 4
  const indexClass = address.index >> 4
  const registerClass = baseClass | indexClass
  const mixed = address.base !== 0 && address.index !== 0 && baseClass !== indexClass
  if (mixed || registerClass >= 0xc || registerClass === 6 || registerClass === 7) {
    checkVectorIndex(a)
    checkScale()
    checkImmediateAddress(a, free)
    return
  }
  if (size !== 0 && registerClass !== size) {
    // eip and rip are of class 9 whatever their size.
    fail('invalid-address')
  }
  if (registerClass === 4 || registerClass === 8) {
    chooseBaseAndIndex(a)
    checkImmediateAddress(a, free)
  } else if (registerClass === 9) {
    checkInstructionRelative(a, free)
  } else {
    if (address.scale >>> 0 > 1) fail('invalid-address')
    if (!free) checkRange(a, 2)
  }
}

function relocatableSize(a: Assembly, size: number): number {
  const { stack } = a
  const signed = (stack[TYPE]! << 24) >> 24
  const type = Math.abs(signed) & 0xff
  let demanded = 4
  if (type > 6) misuse(a)
  else if (type < 5) {
    if ((type & 1) !== 0) misuse(a)
    else demanded = type * 2
  }
  if (size !== 0 && size !== demanded) {
    if (!(size === 4 && demanded === 8) && !(size === 8 && demanded === 4)) fail('address-sizes-do-not-agree')
    if (stack[TYPE] === 4) stack[TYPE] = 2
    if (stack[LOW]! >> 31 !== stack[HIGH]) overflow(a)
  }
  return demanded
}

function takeRegister(code: number, factor: number): void {
  if (code === 0) return
  if (factor === 1 && address.base === 0) {
    address.base = code
    return
  }
  if (address.index !== 0) fail('invalid-address')
  address.index = code
  address.scale = factor
}

function isScale(scale: number): boolean {
  return scale === 0 || scale === 1 || scale === 2 || scale === 4 || scale === 8
}

function checkScale(): void {
  if (!isScale(address.scale)) fail('invalid-address')
}

/** An address of 32- or 64-bit registers: decides which of two is the base, and splits factors 3, 5, 9. */
function chooseBaseAndIndex(a: Assembly): void {
  if (address.base !== 0) {
    if (address.scale === 1) swapIfShorter(a)
    else checkScale()
    return
  }
  const { index, scale } = address
  if (scale === 3 || scale === 5 || scale === 9 || (scale === 2 && isShorterDoubled(a, index))) {
    address.base = index
    address.scale = scale - 1
    return
  }
  checkScale()
}

/** `[eax*2]` is encoded as `[eax+eax]`, which needs no 32-bit displacement. */
function isShorterDoubled(a: Assembly, index: number): boolean {
  if (index !== EBP || a.codeType === 64 || a.segment !== DS) return true
  const { stack } = a
  if (stack[TYPE] !== 0) return false
  const low = stack[LOW]!
  return (low << 24) >> 24 === low && stack[HIGH] === low >> 31
}

function swapIfShorter(a: Assembly): void {
  const { base, index } = address
  let swap: boolean
  if (index === ESP || index === RSP) swap = true
  else if (a.codeType === 64) swap = base === EBP || base === RBP
  else if (index === EBP) swap = a.segment === SS
  else swap = base === EBP && a.segment === DS
  if (swap) {
    address.base = index
    address.index = base
  }
}

function checkImmediateAddress(a: Assembly, free: boolean): void {
  if (free) return
  switch (address.size) {
    case 2:
      checkRange(a, 2)
      break
    case 4:
      checkRange(a, 4)
      break
    case 8:
      break
    case 0:
      if (a.codeType !== 64) checkRange(a, 4)
      break
    default:
      fail('invalid-value')
  }
}

function checkInstructionRelative(a: Assembly, free: boolean): void {
  if (address.index !== 0) fail('invalid-address')
  if (address.base === 0x98) checkSigned32(a)
  else if (address.base !== 0x94) fail('invalid-address')
  else if (!free) checkRange(a, 4)
}

/** An address with a vector register: that one must be the index. */
function checkVectorIndex(a: Assembly): void {
  for (let swapped = false; ; swapped = true) {
    const baseClass = address.base >> 4
    if (address.base !== 0) {
      const isBase = baseClass === 4 || (a.codeType === 64 && baseClass === 8)
      if (!isBase) {
        if (swapped || address.scale >>> 0 > 1) fail('invalid-address')
        const { base } = address
        address.base = address.index
        address.index = base
        address.scale = 1
        continue
      }
      if (address.size !== 0 && baseClass !== address.size) fail('invalid-address')
    }
    const indexClass = address.index & 0xe0
    if (indexClass < 0xc0 && indexClass !== 0x60) fail('invalid-address')
    return
  }
}

/**
 * Makes row 0, an address in a space whose parts `address` holds, the distance from a position in the
 * output. Nothing is done while the address is unknown: the distance is then zero.
 */
export function makeRelative(a: Assembly, position: number, space: Space): void {
  a.isConstant = false
  if (a.valueUndefined) return
  const { stack } = a
  const codes = address.index | (address.base << 8)
  const factors = (address.scale & 0xff) | ((address.base !== 0 ? 1 : 0) << 8)
  const registers = space.registers & 0xffff
  const expected = (space.registers >>> 16) & 0xffff
  if (codes === registers) {
    if (factors !== expected) fail('invalid-value')
  } else {
    if (swapBytes(codes) !== registers || swapBytes(factors) !== expected) fail('invalid-value')
  }
  addWide(stack[LOW]!, stack[HIGH]!, stack[SIGN]!, space.baseLow, space.baseHigh, space.baseSign)
  subtractWide(wide[0]!, wide[1]!, wide[2]!, position, 0, 0)
  stack[LOW] = wide[0]!
  stack[HIGH] = wide[1]!
  stack[SIGN] = wide[2]!
  const type = stack[TYPE]! & 0xff
  if (type === 6) {
    stack[TYPE] = 7
    if (space.type !== 2 && space.type !== 4) misuse(a)
    return
  }
  if ((type & 1) !== 0 || (type !== space.type && !(type === 2 && space.type === 4))) misuse(a)
  if (type !== 0) stack[TYPE] = stack[BASE] === space.base ? 0 : 3
}

function swapBytes(word: number): number {
  return ((word & 0xff) << 8) | ((word >> 8) & 0xff)
}
