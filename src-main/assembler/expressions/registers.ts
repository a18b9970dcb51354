import { fail } from '../messages'

/**
 * Registers in an address expression: two places, each with a register code and a factor from -128 to 127.
 * They stand in one number of the row: codes in bytes 0 and 1, factors in bytes 2 and 3.
 */
const LOW = 0
const HIGH = 1
const SIGN = 2
const REGISTERS = 5

function factor(registers: number, place: number): number {
  return place === 0 ? (registers << 8) >> 24 : registers >> 24
}

function register(registers: number, place: number): number {
  return (registers >> (place * 8)) & 0xff
}

function withPlace(registers: number, place: number, code: number, value: number): number {
  const shift = place * 8
  const cleared = registers & ~(0xff << shift) & ~(0xff << (16 + shift))
  return cleared | (code << shift) | ((value & 0xff) << (16 + shift))
}

/** Adds the registers of row `y` to those of row `x`, or subtracts them. */
export function addRegisters(stack: Int32Array, x: number, y: number, subtract: boolean): void {
  const added = stack[y + REGISTERS]!
  let registers = stack[x + REGISTERS]!
  for (let place = 0; place < 2; place++) {
    const code = register(added, place)
    if (code === 0) continue
    let value = factor(added, place)
    if (subtract) {
      if (value === -128) fail('value-out-of-range')
      value = -value
    }
    registers = addRegister(registers, code, value)
  }
  stack[x + REGISTERS] = registers
}

function addRegister(registers: number, code: number, value: number): number {
  for (let place = 0; place < 2; place++) {
    if (register(registers, place) !== code) continue
    const sum = factor(registers, place) + value
    if (sum > 127 || sum < -128) fail('value-out-of-range')
    return withPlace(registers, place, sum === 0 ? 0 : code, sum)
  }
  for (let place = 0; place < 2; place++)
    if (register(registers, place) === 0) return withPlace(registers, place, code, value)
  return fail('invalid-expression')
}

export function negateRegisters(stack: Int32Array, x: number): void {
  let registers = stack[x + REGISTERS]!
  for (let place = 0; place < 2; place++) {
    const code = register(registers, place)
    if (code === 0) continue
    const value = factor(registers, place)
    if (value === -128) fail('invalid-expression')
    registers = withPlace(registers, place, code, -value)
  }
  stack[x + REGISTERS] = registers
}

/** The number in a row as a factor. */
function byteFactor(stack: Int32Array, y: number): number {
  const value = (stack[y + LOW]! << 24) >> 24
  if (stack[y + LOW] !== value || stack[y + HIGH] !== value >> 31) fail('value-out-of-range')
  return value
}

/** Multiplies the registers of row `x` by the number in row `y`. */
export function multiplyRegisters(stack: Int32Array, x: number, y: number): void {
  if ((stack[y + REGISTERS]! & 0xffff) !== 0) fail('invalid-value')
  let registers = stack[x + REGISTERS]!
  for (let place = 0; place < 2; place++) {
    const code = register(registers, place)
    if (code === 0) continue
    const value = factor(registers, place) * byteFactor(stack, y)
    if (value > 127 || value < -128) fail('value-out-of-range')
    registers = withPlace(registers, place, value === 0 ? 0 : code, value)
  }
  stack[x + REGISTERS] = registers
}

/** Divides the registers of row `x` by the number in row `y`. */
export function divideRegisters(stack: Int32Array, x: number, y: number): void {
  let registers = stack[x + REGISTERS]!
  // The sign of the divisor has been taken off by then, as of the dividend's.
  for (let place = 0; place < 2; place++) {
    const code = register(registers, place)
    if (code === 0) continue
    const divisor = Math.abs(stack[y + SIGN] === 0 ? byteFactor(stack, y) : (stack[y + LOW]! << 24) >> 24)
    if (divisor === 0) fail('value-out-of-range')
    const value = factor(registers, place) / divisor
    if (!Number.isInteger(value)) fail('invalid-use-of-symbol')
    registers = withPlace(registers, place, code, value)
  }
  stack[x + REGISTERS] = registers
}
