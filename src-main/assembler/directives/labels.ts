import type { Assembly } from '../assembly'
import { overflow } from '../assembly'
import { address, calculateAddress } from '../expressions/address'
import { calculate } from '../expressions/calculate'
import { subtractWide, wide } from '../expressions/wide'
import { fail } from '../messages'
import { Element, Item, SYMBOL_BASE } from '../parser/stream'
import { PredefinedSymbol, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import { Mark, SymbolClass } from '../words'
import { readSizedValue } from './values'

const COLON = 0x3a
const Column = SymbolColumn
const Flag = SymbolFlag

/** Fails unless a symbol of the stream can be defined. */
export function checkDefinable(symbol: number): void {
  if (symbol < PredefinedSymbol.reserved) fail('invalid-use-of-symbol')
  if (symbol === PredefinedSymbol.reserved) fail('reserved-word-used-as-symbol')
}

/** Sets a column; 1 when that changes it. */
function change(rows: Int32Array, position: number, value: number): number {
  if (rows[position] === value) return 0
  rows[position] = value
  return 1
}

/** Defines a label at the present position. */
export function defineLabel(a: Assembly, symbol: number, size: number): void {
  const { space } = a
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  if (!subtractWide(a.out, 0, 0, space.baseLow, space.baseHigh, space.baseSign)) overflow(a)
  const low = wide[0]!
  const high = wide[1]!
  const sign = wide[2]!
  let changed: number
  if (space.isVirtual) {
    rows[s + Column.flags]! &= ~Flag.adjustable
    changed = change(rows, s, low) | change(rows, s + 1, high)
  } else {
    const flags = rows[s + Column.flags]!
    const oldSign = (flags & Flag.negative) !== 0 ? -1 : 0
    rows[s + Column.flags] = flags | Flag.adjustable
    const oldLow = rows[s]!
    const oldHigh = rows[s + 1]!
    if (oldLow === low && oldHigh === high && oldSign === sign) {
      a.adjustmentLow = a.adjustmentHigh = a.adjustmentSign = 0
      changed = 0
    } else {
      subtractWide(oldLow, oldHigh, oldSign, low, high, sign)
      a.adjustmentLow = wide[0]!
      a.adjustmentHigh = wide[1]!
      a.adjustmentSign = wide[2]!
      rows[s] = low
      rows[s + 1] = high
      changed = 1
    }
  }
  finishLabel(a, s, changed, size, space.type, space.registers, space.base, sign)
}

/** Sets the rest of a label, and asks for another pass when it is used and has changed. */
function finishLabel(
  a: Assembly,
  s: number,
  changedBefore: number,
  size: number,
  type: number,
  registers: number,
  base: number,
  sign: number,
): void {
  const rows = a.symbols.rows
  const changed = setColumns(rows, s, changedBefore, size, type, registers, base, sign)
  const before = rows[s + Column.passDefined]!
  rows[s + Column.passDefined] = a.pass
  rows[s + Column.line] = a.currentLine
  const flags = (rows[s + Column.flags]! &= ~Flag.variable)
  if ((flags & Flag.defined) === 0) {
    rows[s + Column.flags] = flags | Flag.defined
    return
  }
  if (before === a.pass) fail('symbol-already-defined')
  if ((flags & Flag.addressingSpace) !== 0) {
    rows[s + Column.flags] = flags & ~Flag.addressingSpace
    a.nextPassNeeded = true
    return
  }
  if (changed === 0 && before + 1 === a.pass) return
  if ((flags & Flag.used) !== 0 && rows[s + Column.passUsed] === a.pass) a.nextPassNeeded = true
}

function setColumns(
  rows: Int32Array,
  s: number,
  changedBefore: number,
  size: number,
  type: number,
  registers: number,
  base: number,
  sign: number,
): number {
  const flags = rows[s + Column.flags]!
  const negative = sign !== 0 ? Flag.negative : 0
  let changed = changedBefore
  if ((flags & Flag.negative) !== negative) {
    rows[s + Column.flags] = flags ^ Flag.negative
    changed = 1
  }
  changed |= change(rows, s + Column.size, size)
  changed |= change(rows, s + Column.type, type)
  changed |= change(rows, s + Column.registers, registers)
  if (type !== 0) changed |= change(rows, s + Column.base, base)
  return changed
}

/** Defines a label with the value in row 0 of the stack, whose registers `address` holds. */
export function defineFreeLabel(a: Assembly, symbol: number, size: number, registers: number): void {
  const { stack } = a
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  rows[s + Column.flags]! &= ~Flag.adjustable
  const changed = change(rows, s, stack[0]!) | change(rows, s + 1, stack[1]!)
  finishLabel(a, s, changed, size, stack[3]! & 0xff, registers, stack[4]!, stack[2]!)
}

/** Registers of `address` as a label or space keeps them: base first. */
export function addressRegisters(): number {
  const { base, index, scale } = address
  if (base === 0 && index === 0) return 0
  return base | (index << 8) | ((base !== 0 ? 1 : 0) << 16) | ((scale & 0xff) << 24)
}

/** `name = value` and `load`: defines a constant or variable with the value in row 0. */
export function defineConstant(a: Assembly, symbol: number): void {
  const { stack } = a
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  rows[s + Column.flags]! &= ~Flag.adjustable
  let changed = change(rows, s, stack[0]!) | change(rows, s + 1, stack[1]!)
  changed = setColumns(rows, s, changed, 0, stack[3]! & 0xff, 0, stack[4]!, stack[2]!)
  const before = rows[s + Column.passDefined]!
  rows[s + Column.passDefined] = a.pass
  rows[s + Column.line] = a.currentLine
  const flags = rows[s + Column.flags]!
  if ((flags & Flag.defined) === 0) {
    rows[s + Column.flags] = flags | Flag.defined | Flag.variable
    return
  }
  if (before === a.pass) {
    if ((flags & Flag.variable) === 0) fail('symbol-already-defined')
    rows[s + Column.flags] = (flags | Flag.noForward) & ~Flag.addressingSpace
    return
  }
  if ((flags & Flag.addressingSpace) !== 0) {
    rows[s + Column.flags] = flags & ~Flag.addressingSpace
    a.nextPassNeeded = true
    return
  }
  if (changed === 0 && before + 1 === a.pass) return
  if ((flags & Flag.noForward) !== 0 || (flags & Flag.used) === 0) return
  if (rows[s + Column.passUsed] === a.pass) a.nextPassNeeded = true
}

/** `name = value`, behind the name. */
export function constantDirective(a: Assembly, symbol: number): void {
  checkDefinable(symbol)
  const { code } = a
  // A plain number needs none of the checks.
  if (code[a.at] === Element.expression && code[a.at + 1] === 3 && code[a.at + 2] === Item.number) {
    a.at++
    calculate(a)
  } else {
    readSizedValue(a)
  }
  if (a.stack[3] === 3) fail('invalid-use-of-symbol')
  defineConstant(a, symbol)
}

/** `name::`: the name of the present addressing space. */
export function blockLabel(a: Assembly, symbol: number): void {
  checkDefinable(symbol)
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  const flags = rows[s + Column.flags]!
  if ((flags & Flag.defined) !== 0) {
    if (rows[s + Column.passDefined] === a.pass) fail('symbol-already-defined')
    if ((flags & Flag.addressingSpace) === 0) a.nextPassNeeded = true
  }
  rows[s + Column.flags] =
    (flags & ~(Flag.variable | Flag.adjustable)) | Flag.defined | Flag.noForward | Flag.addressingSpace
  rows[s + Column.passDefined] = a.pass
  rows[s + Column.line] = a.currentLine
  rows[s] = a.space.index
  a.space.isKept = true
}

/** Symbol that follows a directive, with the stream behind it. */
export function readDefinedSymbol(a: Assembly): number {
  const { code } = a
  if (code[a.at] !== Element.label) fail('invalid-argument')
  const symbol = code[a.at + 1]!
  a.at += 3
  checkDefinable(symbol)
  return symbol
}

/** Size operator with or without a colon behind a label, 0 for none. */
export function readLabelSize(a: Assembly): number {
  const { code } = a
  let required = false
  if (code[a.at] === COLON) {
    a.at++
    required = true
  }
  const element = code[a.at]!
  if ((element - SYMBOL_BASE) >> 8 === SymbolClass.size) {
    a.at++
    return element & 0xff
  }
  if (required) fail('invalid-argument')
  return 0
}

/** `label name [size] [at address]`. */
export function labelDirective(a: Assembly): void {
  const { code } = a
  const symbol = readDefinedSymbol(a)
  const size = readLabelSize(a)
  if (code[a.at] !== Mark.at) {
    defineLabel(a, symbol, size)
    return
  }
  a.at++
  if (code[a.at] !== Element.expression) fail('invalid-argument')
  const s = symbol * SYMBOL_STRIDE
  // While its own address is calculated, the label is not visible.
  a.symbols.rows[s + Column.flags]! |= Flag.noForward
  a.at++
  if (code[a.at + 1] === Item.float) fail('invalid-value')
  a.segment = 0
  a.sizeFromLabels = true
  a.operandSize = 0
  calculateAddress(a, 0, true)
  a.symbols.rows[s + Column.flags]! &= ~Flag.noForward
  if ((a.stack[3]! & 1) !== 0) fail('invalid-use-of-symbol')
  defineFreeLabel(a, symbol, size, addressRegisters())
}
