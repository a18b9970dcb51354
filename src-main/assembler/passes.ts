import { assembleLines } from './assemble-line'
import type { Assembly, FormatState } from './assembly'
import { beginSpace } from './directives/spaces'
import { closePass } from './formats/close-pass'
import { AssemblyError, fail } from './messages'
import type { OperandReader } from './operands/operand-reader'
import { FIRST_SYMBOL, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from './symbols'

const Flag = SymbolFlag

export function createFormatState(): FormatState {
  return {
    format: 0,
    flags: 0,
    extension: undefined,
    fixupsWanted: false,
    stubSize: 0,
    stubName: undefined,
    stubMade: false,
    numberOfSections: 0,
    machine: 0,
    subsystem: 0,
    subsystemVersion: 0,
    imageBaseLow: 0,
    imageBaseHigh: 0,
    currentSection: 0,
    relocations: [],
    relocationTypes: [],
    actualFixupsSize: 0,
    reservedFixups: 0,
    reservedFixupsSize: 0,
    lastFixupBase: 0,
    lastFixupHeader: 0,
    resourceSize: 0,
    mzHeader: new Uint8Array(0x1c),
    stream: [],
    segmentTableEnd: 0,
    mergeSegment: 0,
  }
}

/** Assembles passes until one finds everything where the pass before left it. */
export function runPasses(a: Assembly, reader: OperandReader, limit: number): void {
  for (;;) {
    beginPass(a)
    assembleLines(a, reader)
    const open = a.structures[a.structures.length - 1]
    if (open) {
      a.currentLine = open.line
      fail('missing-end-directive')
    }
    closePass(a)
    checkPredictions(a)
    if (!a.nextPassNeeded && !mayBeDefinedNow(a)) {
      if (a.errorLine < 0) return
      a.currentLine = a.errorLine
      throw new AssemblyError(a.errorCode, symbolName(a, a.errorSymbol))
    }
    a.pass++
    if (a.pass === limit) fail('code-cannot-be-generated')
  }
}

/** Name of a symbol, for a message. */
export function symbolName(a: Assembly, symbol: number): string | undefined {
  if (symbol < 0) return undefined
  const name = a.symbols.rows[symbol * SYMBOL_STRIDE + SymbolColumn.name]!
  return name < 0 ? undefined : a.names.text[name]
}

export function beginPass(a: Assembly): void {
  const { format } = a
  a.at = 0
  a.out = a.codeStart
  a.outputLimit = a.outputEnd
  a.adjustmentLow = a.adjustmentHigh = a.adjustmentSign = 0
  a.errorLine = -1
  a.counter = 0
  a.undefinedEnd = -1
  a.nextPassNeeded = false
  a.codeType = 16
  a.prefersEvex = false
  a.structures.length = 0
  const { spaces } = a
  a.spaces = a.formerSpaces
  a.spaces.length = 0
  a.formerSpaces = spaces
  a.displayed.length = 0
  a.lineMapEnd = 0
  a.references.length = 0
  format.format = 0
  format.flags = 0
  format.extension = undefined
  format.relocations.length = 0
  format.relocationTypes.length = 0
  format.stream.length = 0
  beginSpace(a)
}

/** A reference to a symbol that is defined further on is only an error if it is not resolved by another pass. */
function mayBeDefinedNow(a: Assembly): boolean {
  if (a.errorLine < 0 || a.errorCode !== 'undefined-symbol' || a.errorSymbol < 0) return false
  return (a.symbols.rows[a.errorSymbol * SYMBOL_STRIDE + SymbolColumn.flags]! & Flag.defined) !== 0
}

/**
 * Compares with what really happened what this pass took for granted about symbols: that those defined in
 * the pass before would be defined again, and the answers of `used` and `defined`.
 */
export function checkPredictions(a: Assembly): void {
  const { rows, end } = a.symbols
  const { pass } = a
  for (let symbol = FIRST_SYMBOL; symbol < end; symbol++) {
    const s = symbol * SYMBOL_STRIDE
    let flags = rows[s + SymbolColumn.flags]!
    const usedNow = (flags & Flag.used) !== 0 && rows[s + SymbolColumn.passUsed] === pass
    if (usedNow && (flags & Flag.defined) !== 0 && pass - rows[s + SymbolColumn.passDefined]! === 1) {
      flags &= ~Flag.defined
      a.nextPassNeeded = true
    }
    if ((flags & Flag.usePredicted) !== 0) {
      flags &= ~Flag.usePredicted
      if (usedNow !== ((flags & Flag.predictedUsed) !== 0)) a.nextPassNeeded = true
    }
    if ((flags & Flag.definitionPredicted) !== 0) {
      flags &= ~Flag.definitionPredicted
      const definedNow = (flags & Flag.defined) !== 0 && rows[s + SymbolColumn.passDefined] === pass
      if ((flags & Flag.noForward) !== 0 || definedNow !== ((flags & Flag.predictedDefined) !== 0))
        a.nextPassNeeded = true
    }
    rows[s + SymbolColumn.flags] = flags
  }
}
