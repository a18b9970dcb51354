import type { Assembly } from '../assembly'
import { Format, failLater, overflow, takeBlock } from '../assembly'
import { fail } from '../messages'
import { PredefinedSymbol, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from '../symbols'
import { BASE, HIGH, LOW, REGISTERS, SIGN, TYPE } from './row'
import { subtractWide, wide } from './wide'

/** What fasm keeps of a use of a symbol for the symbol file. */
const REFERENCE_BLOCK = 4 + 8

/** Puts the value of a symbol into a row. */
export function symbolValue(a: Assembly, row: number, symbol: number): void {
  const stack = a.stack
  a.isConstant = false
  stack[row + SIGN] = 0
  stack[row + TYPE] = 0
  stack[row + BASE] = 0
  stack[row + REGISTERS] = 0
  if (symbol <= PredefinedSymbol.reserved) {
    predefinedValue(a, row, symbol)
    return
  }
  const rows = a.symbols.rows
  const s = symbol * SYMBOL_STRIDE
  rows[s + SymbolColumn.passUsed] = a.pass
  const flags = (rows[s + SymbolColumn.flags]! |= SymbolFlag.used)
  if ((flags & SymbolFlag.defined) === 0) {
    undefinedValue(a, row, 'undefined-symbol', symbol)
    return
  }
  let sign = (flags & SymbolFlag.negative) !== 0 ? -1 : 0
  let low = rows[s]!
  let high = rows[s + 1]!
  if (rows[s + SymbolColumn.passDefined] !== a.pass) {
    if ((flags & SymbolFlag.noForward) !== 0) {
      undefinedValue(a, row, 'symbol-out-of-scope', symbol)
      return
    }
    if (
      (flags & SymbolFlag.adjustable) !== 0 &&
      (a.adjustmentLow | a.adjustmentHigh | a.adjustmentSign) !== 0
    ) {
      subtractWide(low, high, sign, a.adjustmentLow, a.adjustmentHigh, a.adjustmentSign)
      low = wide[0]!
      high = wide[1]!
      sign = wide[2]!
      a.nextPassNeeded = true
    }
  }
  stack[row + LOW] = low
  stack[row + HIGH] = high
  stack[row + SIGN] = sign
  if ((flags & SymbolFlag.addressingSpace) !== 0) fail('invalid-use-of-symbol')
  if (a.recordReferences) recordReference(a, symbol)
  stack[row + TYPE] = rows[s + SymbolColumn.type]!
  stack[row + BASE] = rows[s + SymbolColumn.base]!
  const registers = rows[s + SymbolColumn.registers]!
  if (registers !== 0) stack[row + REGISTERS] = mergeRegisters(registers)
  const size = rows[s + SymbolColumn.size]!
  if (size !== 0 && a.sizeFromLabels) {
    if (a.operandSize !== 0 && a.operandSize !== size) {
      a.operandSize = size
      fail('operand-sizes-do-not-match')
    }
    a.operandSize = size
  }
}

/** An address with the same register in both places has it once, with the sum of the factors. */
function mergeRegisters(registers: number): number {
  if ((registers & 0xff) !== ((registers >> 8) & 0xff)) return registers
  const sum = ((registers << 8) >> 24) + (registers >> 24)
  if (sum > 127 || sum < -128) return registers
  return (registers & 0xff) | ((sum & 0xff) << 16)
}

/** Notes a use of a symbol for the symbol file. */
export function recordReference(a: Assembly, symbol: number): void {
  if (!a.recordReferences || a.nextPassNeeded) return
  a.references.push(symbol, a.lineMapEnd)
  takeBlock(a, REFERENCE_BLOCK)
}

function undefinedValue(
  a: Assembly,
  row: number,
  code: 'undefined-symbol' | 'symbol-out-of-scope',
  symbol: number,
): void {
  if (a.pass <= 1) a.nextPassNeeded = true
  a.valueUndefined = true
  a.stack[row + LOW] = 0
  a.stack[row + HIGH] = 0
  failLater(a, code, symbol)
}

function predefinedValue(a: Assembly, row: number, symbol: number): void {
  const stack = a.stack
  stack[row + HIGH] = 0
  switch (symbol) {
    case PredefinedSymbol.currentAddress:
      addressAt(a, row, a.out)
      break
    case PredefinedSymbol.origin:
      addressAt(a, row, a.space.start)
      break
    case PredefinedSymbol.counter:
      stack[row + LOW] = a.counter
      break
    case PredefinedSymbol.timestamp: {
      const seconds = a.ports.timestamp()
      stack[row + LOW] = seconds | 0
      stack[row + HIGH] = Math.floor(seconds / 0x100000000) | 0
      break
    }
    case PredefinedSymbol.fileOffset:
      fileOffset(a, row, a.space.isVirtual ? a.undefinedEnd : a.out)
      break
    case PredefinedSymbol.actualFileOffset: {
      const inGap = a.space.isVirtual || a.undefinedEnd === a.out
      fileOffset(a, row, inGap ? a.undefinedStart : a.out)
      break
    }
    default:
      fail('reserved-word-used-as-symbol')
  }
}

function fileOffset(a: Assembly, row: number, position: number): void {
  if (a.format.format >= Format.mz) fail('invalid-use-of-symbol')
  a.stack[row + LOW] = position - a.codeStart
}

/** Puts the address of a position in the present space into a row. */
export function addressAt(a: Assembly, row: number, position: number): void {
  const { space, stack } = a
  if (!subtractWide(position, 0, 0, space.baseLow, space.baseHigh, space.baseSign)) overflow(a)
  stack[row + LOW] = wide[0]!
  stack[row + HIGH] = wide[1]!
  stack[row + SIGN] = wide[2]!
  stack[row + TYPE] = space.type
  stack[row + BASE] = space.base
  stack[row + REGISTERS] = space.registers
}
