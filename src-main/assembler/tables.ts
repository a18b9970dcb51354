import type { Assembly } from './assembly'
import type { Output } from './formats/output'
import type { LineRange, SymbolInfo } from './result'
import { LINE_STRIDE, LineColumn, fileLineOf, writtenLineOf } from './source-lines'
import { FIRST_SYMBOL, SYMBOL_STRIDE, SymbolColumn, SymbolFlag } from './symbols'

/** Symbols defined in the last pass, in the order in which the source names them first. */
export function symbolInfos(a: Assembly): SymbolInfo[] {
  const infos: SymbolInfo[] = []
  const { rows, end } = a.symbols
  const { text } = a
  for (let symbol = FIRST_SYMBOL; symbol < end; symbol++) {
    const s = symbol * SYMBOL_STRIDE
    const flags = rows[s + SymbolColumn.flags]!
    if ((flags & SymbolFlag.defined) === 0 || rows[s + SymbolColumn.passDefined] !== a.pass) continue
    const line = rows[s + SymbolColumn.line]!
    const row = fileLineOf(text, line) * LINE_STRIDE
    const name = rows[s + SymbolColumn.name]!
    infos.push({
      name: name < 0 ? '' : a.names.text[name]!,
      value: valueOf(rows[s]!, rows[s + 1]!, (flags & SymbolFlag.negative) !== 0),
      kind: kindOf(flags),
      size: rows[s + SymbolColumn.size]!,
      relocatable: rows[s + SymbolColumn.type] !== 0,
      registerRelative: rows[s + SymbolColumn.registers] !== 0,
      used: (flags & SymbolFlag.used) !== 0 && rows[s + SymbolColumn.passUsed] === a.pass,
      file: text.files[text.lines[row + LineColumn.source]!]!.path,
      line: text.lines[row + LineColumn.number]!,
    })
  }
  return infos
}

function kindOf(flags: number): SymbolInfo['kind'] {
  if ((flags & SymbolFlag.addressingSpace) !== 0) return 'space'
  if ((flags & SymbolFlag.variable) === 0) return 'label'
  return (flags & SymbolFlag.noForward) !== 0 ? 'variable' : 'constant'
}

function valueOf(low: number, high: number, negative: boolean): number {
  const magnitude = (high >>> 0) * 0x100000000 + (low >>> 0)
  return negative ? magnitude - 2 ** 64 : magnitude
}

/** The ranges of bytes that the lines of the last pass made, in the order of assembly. */
export function lineRanges(a: Assembly, output: Output): LineRange[] {
  const ranges: LineRange[] = []
  const { lineMap, lineMapEnd, text } = a
  const { lines } = text
  for (let i = 0; i < lineMapEnd; i += 4) {
    const line = lineMap[i]!
    const position = lineMap[i + 1]!
    const space = a.spaces[lineMap[i + 2]!]!
    const isLast = i + 4 >= lineMapEnd
    const next = isLast ? a.out : lineMap[i + 5]!
    const sameSpace = isLast || lineMap[i + 6] === lineMap[i + 2]
    const length = sameSpace ? next - position : 0
    if (length <= 0) continue
    const outer = fileLineOf(text, line) * LINE_STRIDE
    const inner = writtenLineOf(text, line) * LINE_STRIDE
    const offset = position - a.codeStart + output.headerSize
    ranges.push({
      address: (position - space.baseLow) >>> 0,
      offset: space.isVirtual || offset >= output.bytes.length ? -1 : offset,
      length,
      file: lines[outer + LineColumn.source]!,
      line: lines[outer + LineColumn.number]!,
      ...(inner !== outer && {
        macroFile: lines[inner + LineColumn.source]!,
        macroLine: lines[inner + LineColumn.number]!,
      }),
    })
  }
  return ranges
}
