import type { Assembly, StreamEntry } from '../assembly'
import { Format, FormatFlag, getDword, misuse } from '../assembly'
import { fail } from '../messages'

/** Types of relocations as the formats number them. */
const Relocation = {
  coffAddress: 6,
  coffRva: 7,
  coffRelative: 20,
  coff64Address: 1,
  coff64Address32: 2,
  coff64Rva: 3,
  coff64Relative: 4,
  elfAddress: 1,
  elfRelative: 2,
  elfLinkage: 4,
  elfGotRelative: 9,
  elf64Address32: 11,
  peAddress32: 3,
  peAddress64: 10,
} as const

const VALUE_32 = 2
const VALUE_RELATIVE = 3
const VALUE_64 = 4
const VALUE_GOT = 5
const VALUE_PLT_RELATIVE = 7

/**
 * Notes that the value being emitted at the present position moves with the image, as the output format
 * wants it. Gives the value to emit, which some formats change.
 */
export function markRelocation(a: Assembly, type: number, symbol: number, value: number): number {
  if (a.space.isVirtual) return value
  switch (a.format.format) {
    case Format.mz:
      markMz(a)
      return value
    case Format.pe:
      markPe(a, type)
      return value
    case Format.coff:
      return markCoff(a, type, symbol, value)
    case Format.elf:
      return markElf(a, type, symbol, value)
    default:
      return value
  }
}

/** An entry of the stream with nothing in it. */
export function createEntry(kind: StreamEntry['kind']): StreamEntry {
  return {
    kind,
    name: undefined,
    position: 0,
    length: 0,
    alignment: 0,
    flags: 0,
    symbol: 0,
    type: 0,
    line: -1,
    index: 0,
    section: 0,
  }
}

function markMz(a: Assembly): void {
  const { relocations } = a.format
  if (relocations.length >= 0xffff) fail('format-limitations-exceeded')
  const position = a.out - a.codeStart
  let offset = position & 0xffff
  let segment = (position >>> 16) << 12
  if (offset === 0xffff) {
    segment++
    offset -= 0x10
  }
  relocations.push(offset | (segment << 16))
}

function markPe(a: Assembly, type: number): void {
  const { format } = a
  const isWide = (format.flags & FormatFlag.wide) !== 0
  if (type !== VALUE_32 && !(isWide && type === VALUE_64)) misuse(a)
  const section = format.currentSection
  format.relocations.push(a.out - getDword(a, section + 0x14) + getDword(a, section + 0x0c))
  format.relocationTypes.push(type === VALUE_32 ? Relocation.peAddress32 : Relocation.peAddress64)
}

function addRelocation(a: Assembly, type: number, symbol: number): void {
  const { format } = a
  const entry = createEntry('relocation')
  entry.type = type
  entry.position = a.out - format.stream[format.currentSection]!.position
  entry.symbol = symbol
  format.stream.push(entry)
}

/** Distance of the present position from the beginning of its section. */
function distance(a: Assembly): number {
  return a.out - a.format.stream[a.format.currentSection]!.position
}

function markCoff(a: Assembly, type: number, symbol: number, value: number): number {
  const { flags } = a.format
  const is64 = (flags & FormatFlag.is64) !== 0
  if (type === VALUE_RELATIVE) {
    if (a.space.type !== (is64 ? VALUE_64 : VALUE_32)) fail('invalid-use-of-symbol')
    addRelocation(a, is64 ? Relocation.coff64Relative : Relocation.coffRelative, symbol)
    return (flags & FormatFlag.variant) !== 0 ? (value + distance(a) + 4) | 0 : value
  }
  let relocation: number
  if (is64) {
    if (type === VALUE_64) relocation = Relocation.coff64Address
    else if (type === VALUE_32) relocation = Relocation.coff64Address32
    else if (type === VALUE_GOT) relocation = Relocation.coff64Rva
    else fail('invalid-use-of-symbol')
  } else if (type === VALUE_32) relocation = Relocation.coffAddress
  else if (type === VALUE_GOT) relocation = Relocation.coffRva
  else fail('invalid-use-of-symbol')
  addRelocation(a, relocation, symbol)
  return value
}

function markElf(a: Assembly, type: number, symbol: number, value: number): number {
  const { flags } = a.format
  if ((flags & FormatFlag.variant) !== 0) fail('invalid-use-of-symbol')
  const is64 = (flags & FormatFlag.is64) !== 0
  if (type === VALUE_RELATIVE || type === VALUE_PLT_RELATIVE) {
    if (a.space.type === 0) fail('invalid-use-of-symbol')
    addRelocation(a, type === VALUE_RELATIVE ? Relocation.elfRelative : Relocation.elfLinkage, symbol)
    return (value + distance(a)) | 0
  }
  if (type > VALUE_GOT) fail('invalid-use-of-symbol')
  if (type === VALUE_GOT) {
    if (is64) fail('invalid-use-of-symbol')
    addRelocation(a, Relocation.elfGotRelative, symbol)
  } else {
    addRelocation(a, is64 && type !== VALUE_64 ? Relocation.elf64Address32 : Relocation.elfAddress, symbol)
  }
  return value
}
