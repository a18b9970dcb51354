import { enlarged } from './names'

/**
 * Symbols: one row of numbers each. The flags, and what a row holds, are those of the symbol file that
 * `-s` writes (fasm's TOOLS/FAS.TXT), so that it can be written without conversion.
 */
export const SymbolColumn = {
  low: 0,
  high: 1,
  flags: 2,
  /** Size in bytes of what the label labels; 0 when unknown. */
  size: 3,
  /** `ValueType`; negative for a negated relocatable. */
  type: 4,
  /** Registers the address is relative to: two codes and two factors, a byte each. */
  registers: 5,
  passDefined: 6,
  passUsed: 7,
  /** External symbol or section that the value is relative to. */
  base: 8,
  /** Name number, -1 for an anonymous label. */
  name: 9,
  /** Line of the definition, -1 before. */
  line: 10,
  /** Token that named it first; -1 for anonymous labels and names put together of two. */
  token: 11,
} as const
export const SYMBOL_STRIDE = 12

export const SymbolFlag = {
  defined: 1,
  /** An assembly-time variable: may be defined again. */
  variable: 2,
  /** Cannot be forward-referenced. */
  noForward: 4,
  used: 8,
  usePredicted: 0x10,
  predictedUsed: 0x20,
  definitionPredicted: 0x40,
  predictedDefined: 0x80,
  /** A label in the output, which moves when code before it changes. */
  adjustable: 0x100,
  negative: 0x200,
  addressingSpace: 0x400,
} as const

/** Symbols below this number are not in the table: `$` and its relatives, and the reserved words. */
export const PredefinedSymbol = {
  currentAddress: 0,
  counter: 1,
  timestamp: 2,
  origin: 3,
  fileOffset: 4,
  actualFileOffset: 5,
  reserved: 15,
} as const
export const FIRST_SYMBOL = 16

export interface SymbolTable {
  rows: Int32Array<ArrayBuffer>
  /** Number after the last symbol. */
  end: number
}

export function createSymbolTable(): SymbolTable {
  return { rows: new Int32Array(SYMBOL_STRIDE * FIRST_SYMBOL), end: FIRST_SYMBOL }
}

/** Adds a symbol that is not defined yet. */
export function addSymbol(table: SymbolTable, name: number, token: number): number {
  const symbol = table.end++
  const row = symbol * SYMBOL_STRIDE
  if (row + SYMBOL_STRIDE > table.rows.length) table.rows = enlarged(table.rows)
  table.rows[row + SymbolColumn.name] = name
  table.rows[row + SymbolColumn.line] = -1
  table.rows[row + SymbolColumn.token] = token
  return symbol
}
