import type { Assembly } from '../assembly'
import { Format, FormatFlag } from '../assembly'
import { readString } from '../directives/values'
import { fail } from '../messages'
import { SYMBOL_BASE } from '../parser/stream'
import { Directive, Mark, SymbolClass } from '../words'
import { elfEntry, elfSegment, formatElf } from './elf-executable'
import { formatMz, mzEntry, mzHeap, mzSegment, mzStack } from './mz'
import { extrnDirective, formatCoff, isObject, objectSection, publicDirective } from './objects'
import { formatPe, peEntry, peReserve } from './pe'
import { peData, peEndData, peSection } from './pe-sections'

/** Carries out a directive that depends on the output format. */
export function formatDirectives(a: Assembly, directive: number): void {
  switch (directive) {
    case Directive.format:
      return formatDirective(a)
    case Directive.entry:
      setOnce(a, FormatFlag.entrySet)
      return entryDirective(a)
    case Directive.stack:
      setOnce(a, FormatFlag.stackGiven)
      if (a.format.format === Format.mz) return mzStack(a)
      if (a.format.format === Format.pe) return peReserve(a, true)
      break
    case Directive.heap:
      setOnce(a, FormatFlag.heapGiven)
      if (a.format.format === Format.mz) return mzHeap(a)
      if (a.format.format === Format.pe) return peReserve(a, false)
      break
    case Directive.segment:
      if (a.format.format === Format.mz) return mzSegment(a)
      if (isElfExecutable(a)) return elfSegment(a)
      break
    case Directive.section:
      if (a.format.format === Format.pe) return peSection(a)
      if (isObject(a)) return objectSection(a)
      break
    case Directive.public:
      if (isObject(a)) return publicDirective(a)
      break
    case Directive.extrn:
      if (isObject(a)) return extrnDirective(a)
      break
    case Directive.data:
      if (a.format.format === Format.pe) return peData(a)
      break
  }
  fail('illegal-instruction')
}

function isElfExecutable(a: Assembly): boolean {
  return a.format.format === Format.elf && (a.format.flags & FormatFlag.variant) !== 0
}

function setOnce(a: Assembly, flag: number): void {
  if ((a.format.flags & flag) !== 0) fail('setting-already-specified')
  a.format.flags |= flag
}

function entryDirective(a: Assembly): void {
  if (a.format.format === Format.mz) return mzEntry(a)
  if (a.format.format === Format.pe) return peEntry(a)
  if (isElfExecutable(a)) return elfEntry(a)
  fail('illegal-instruction')
}

/** `end data`. */
export function endData(a: Assembly): void {
  if (a.format.format !== Format.pe) fail('illegal-instruction')
  peEndData(a)
}

/** `format name settings [as 'extension']`. */
function formatDirective(a: Assembly): void {
  const { format } = a
  if (a.out !== a.codeStart || a.space.isVirtual || format.format !== 0) fail('unexpected-instruction')
  const selected = readFormat(a)
  format.format = selected >> 4
  format.flags |= selected & 0x0f
  switch (format.format) {
    case Format.mz:
      formatMz(a)
      break
    case Format.pe:
      formatPe(a)
      break
    case Format.coff:
      formatCoff(a)
      break
    case Format.elf:
      formatElf(a)
      break
  }
  if (a.code[a.at] !== Mark.as) return
  a.at++
  format.extension = readString(a)
}

/** Number and flags of a format, which can have a prefix as in `MS COFF`. */
function readFormat(a: Assembly): number {
  const { code } = a
  let element = code[a.at++]!
  let prefix = 0
  if ((element - SYMBOL_BASE) >> 8 === SymbolClass.formatPrefix) {
    prefix = element & 0xff
    element = code[a.at++]!
  }
  if ((element - SYMBOL_BASE) >> 8 !== SymbolClass.format) fail('invalid-argument')
  const selected = element & 0xff
  if (prefix !== 0 && prefix >> 4 !== selected >> 4) fail('invalid-argument')
  return selected | prefix
}
