import type { Assembly } from '../assembly'
import {
  FormatFlag,
  failLater,
  getDword,
  getWord,
  overflow,
  putDword,
  putWord,
  reserveOutput,
} from '../assembly'
import { beginSpace } from '../directives/spaces'
import { expectExpression, isFloat, readCount, readString, readValueOf } from '../directives/values'
import { subtractWide, wide } from '../expressions/wide'
import { fail } from '../messages'
import { Element, SYMBOL_BASE } from '../parser/stream'
import { Mark, SymbolClass } from '../words'
import { makeStub } from './stub'

/** Offsets in the PE header; those after the image base differ in PE32+. */
export const PeHeader = {
  machine: 0x04,
  numberOfSections: 0x06,
  timestamp: 0x08,
  optionalHeaderSize: 0x14,
  characteristics: 0x16,
  linkerVersion: 0x1a,
  sizeOfCode: 0x1c,
  sizeOfData: 0x20,
  sizeOfUninitialized: 0x24,
  entryPoint: 0x28,
  baseOfCode: 0x2c,
  baseOfData: 0x30,
  imageBase64: 0x30,
  imageBase: 0x34,
  sectionAlignment: 0x38,
  fileAlignment: 0x3c,
  systemVersion: 0x40,
  subsystemVersion: 0x48,
  sizeOfImage: 0x50,
  sizeOfHeaders: 0x54,
  checksum: 0x58,
  subsystem: 0x5c,
  dllCharacteristics: 0x5e,
} as const

/** Offsets in a section header. While assembling, the raw pointer is a position in the output. */
export const SectionHeader = {
  virtualSize: 0x08,
  address: 0x0c,
  rawSize: 0x10,
  rawPointer: 0x14,
  characteristics: 0x24,
  size: 0x28,
} as const

const NATIVE = 1
const DLL_CHARACTERISTIC = 0x2000
const LARGE_CHARACTERISTIC = 0x20
const WDM_CHARACTERISTIC = 0x2000
const NX_CHARACTERISTIC = 0x100
const VERSION = 1 | (73 << 8)

export function isWide(a: Assembly): boolean {
  return (a.format.flags & FormatFlag.wide) !== 0
}

export function is64(a: Assembly): boolean {
  return (a.format.flags & FormatFlag.is64) !== 0
}

/** Position of a data directory in the header. */
export function directoryPosition(a: Assembly, kind: number): number {
  return a.codeStart + (isWide(a) ? 0x88 : 0x78) + kind * 8
}

export function orWord(a: Assembly, position: number, bits: number): void {
  putWord(a, position, getWord(a, position) | bits)
}

function setOnce(a: Assembly, flag: number): void {
  if ((a.format.flags & flag) !== 0) fail('setting-already-specified')
  a.format.flags |= flag
}

/** `format PE…` behind the format's name: settings, base and stub, then the headers. */
export function formatPe(a: Assembly): void {
  const { format } = a
  format.machine = 0x14c
  format.subsystem = 3
  format.subsystemVersion = 3 | (10 << 16)
  format.imageBaseLow = 0x400000
  format.imageBaseHigh = 0
  if (is64(a)) {
    format.machine = 0x8664
    format.subsystemVersion = 5
  }
  const stub = readSettings(a)
  placeStub(a, stub)
  writeHeaders(a)
}

function readSettings(a: Assembly): string | undefined {
  const { code } = a
  for (;;) {
    const element = code[a.at]!
    if (element === Mark.on) break
    if (element === Mark.at) {
      readBase(a)
      if (code[a.at] !== Mark.on) return undefined
      break
    }
    if ((element - SYMBOL_BASE) >> 8 !== SymbolClass.subsystem) return undefined
    a.at++
    readSetting(a, element & 0xff)
  }
  a.at++
  return readString(a)
}

function readSetting(a: Assembly, setting: number): void {
  const { format } = a
  switch (setting) {
    case 0x80:
      setOnce(a, FormatFlag.dll)
      return
    case 0x81:
      setOnce(a, FormatFlag.wdm)
      return
    case 0x82:
      setOnce(a, FormatFlag.large)
      if (is64(a)) fail('invalid-argument')
      return
    case 0x83:
      setOnce(a, FormatFlag.nx)
      return
  }
  setOnce(a, FormatFlag.subsystemSet)
  format.subsystem = setting & 0x3f
  if (format.subsystem >= 10) format.flags |= FormatFlag.wide
  if (a.code[a.at] === Element.expression) readSubsystemVersion(a)
}

/** A version such as 4.0 behind the subsystem: up to two digits after the point. */
function readSubsystemVersion(a: Assembly): void {
  a.at++
  if (!isFloat(a)) fail('invalid-value')
  const high = a.code[a.at + 3]!
  const rest = a.code[a.at + 4]!
  a.at += 1 + a.code[a.at]!
  if (rest >>> 24 !== 0 || ((rest >>> 16) & 0xff) > 2) fail('invalid-value')
  const exponent = (rest << 16) >> 16
  if (exponent === -0x8000) {
    a.format.subsystemVersion = 0
    return
  }
  if (exponent > 7) fail('invalid-value')
  const fixed = high >>> ((7 - exponent) & 31)
  const major = fixed >>> 24
  if (major >= 100) fail('invalid-value')
  const hundredths = (fixed & 0xffffff) * 100
  const minor = Math.floor(hundredths / 0x1000000) + ((hundredths >>> 23) & 1)
  a.format.subsystemVersion = major | (minor << 16)
}

function readBase(a: Assembly): void {
  setOnce(a, FormatFlag.baseSet)
  a.at++
  expectExpression(a)
  const { format } = a
  const { out } = a
  a.out += format.stubSize
  readValueOf(a, isWide(a) ? 8 : 4)
  a.out = out
  format.imageBaseLow = a.stack[0]!
  if (isWide(a)) format.imageBaseHigh = a.stack[1]!
  if (a.stack[3] !== 0) fail('invalid-use-of-symbol')
}

/** The stub stands before the code's start, and stays there from pass to pass. */
function placeStub(a: Assembly, stub: string | undefined): void {
  const { format } = a
  if (format.stubSize !== 0) {
    if (format.stubMade && stub === format.stubName) return
    a.out -= format.stubSize
    a.codeStart = a.out
  }
  makeStub(a, stub)
  format.stubMade = true
  format.stubName = stub
  format.stubSize = a.out - a.codeStart
  a.codeStart = a.out
}

function writeHeaders(a: Assembly): void {
  const { format } = a
  const header = a.out
  const wideHeader = isWide(a)
  const size = 0x18 + (wideHeader ? 0xf0 : 0xe0)
  clearAhead(a, size)
  const dword = (offset: number, value: number): void => putDword(a, header + offset, value)
  putWord(a, header, 0x4550)
  putWord(a, header + PeHeader.machine, format.machine)
  const native = format.subsystem === NATIVE
  dword(PeHeader.sectionAlignment, native ? 0x20 : 0x1000)
  dword(PeHeader.fileAlignment, native ? 0x20 : 0x200)
  dword(PeHeader.systemVersion, 1)
  dword(PeHeader.subsystemVersion, format.subsystemVersion)
  putWord(a, header + PeHeader.subsystem, format.subsystem)
  if (wideHeader) {
    putWord(a, header + PeHeader.optionalHeaderSize, 0xf0)
    dword(PeHeader.characteristics, 0x020b002f)
    dword(PeHeader.imageBase64, format.imageBaseLow)
    dword(PeHeader.imageBase64 + 4, format.imageBaseHigh)
    dword(0x60, 0x1000)
    dword(0x68, 0x1000)
    dword(0x70, 0x10000)
    dword(0x84, 16)
  } else {
    putWord(a, header + PeHeader.optionalHeaderSize, 0xe0)
    dword(PeHeader.characteristics, 0x010b010f)
    dword(PeHeader.imageBase, format.imageBaseLow)
    dword(0x60, 0x1000)
    dword(0x64, 0x1000)
    dword(0x68, 0x10000)
    dword(0x74, 16)
  }
  putWord(a, header + PeHeader.linkerVersion, VERSION)
  const used = format.stubSize + size
  const sections = Math.max(format.numberOfSections, 1) * SectionHeader.size
  const alignment = getDword(a, header + PeHeader.fileAlignment)
  clearAhead(a, alignUp(used + sections, alignment) - used)
  const headersSize = a.out - a.codeStart + format.stubSize
  dword(PeHeader.sizeOfHeaders, headersSize)
  const address = alignUp(headersSize, getDword(a, header + PeHeader.sectionAlignment))
  if ((format.flags & FormatFlag.dll) === 0) dword(PeHeader.entryPoint, address)
  format.numberOfSections = 0
  beginFlatSection(a, header, address)
  if ((format.flags & FormatFlag.dll) !== 0) orWord(a, header + PeHeader.characteristics, DLL_CHARACTERISTIC)
  if ((format.flags & FormatFlag.wdm) !== 0)
    orWord(a, header + PeHeader.dllCharacteristics, WDM_CHARACTERISTIC)
  if ((format.flags & FormatFlag.large) !== 0)
    orWord(a, header + PeHeader.characteristics, LARGE_CHARACTERISTIC)
  if ((format.flags & FormatFlag.nx) !== 0) orWord(a, header + PeHeader.dllCharacteristics, NX_CHARACTERISTIC)
}

export function alignUp(value: number, alignment: number): number {
  return (value + alignment - 1) & -alignment
}

function clearAhead(a: Assembly, size: number): void {
  reserveOutput(a, size)
  a.output.fill(0, a.out, a.out + size)
  a.out += size
}

/** The section that code belongs to when no section is given. */
function beginFlatSection(a: Assembly, header: number, address: number): void {
  const section = header + 0x18 + getWord(a, header + PeHeader.optionalHeaderSize)
  a.format.currentSection = section
  for (let i = 0; i < 5; i++) a.output[section + i] = '.flat'.charCodeAt(i)
  putDword(a, section + SectionHeader.rawPointer, a.out)
  putDword(a, section + SectionHeader.address, address)
  putDword(a, section + SectionHeader.characteristics, 0xe0000060)
  beginSpace(a)
  setSectionBase(a, address)
}

/** Makes addresses in the present space those of a section that begins here. */
export function setSectionBase(a: Assembly, address: number): void {
  const { space, format } = a
  subtractWide(a.out, 0, 0, address, 0, 0)
  if (isWide(a)) {
    subtractWide(
      wide[0]!,
      wide[1]!,
      wide[2]!,
      getDword(a, a.codeStart + PeHeader.imageBase64),
      getDword(a, a.codeStart + PeHeader.imageBase64 + 4),
      0,
    )
  } else {
    subtractWide(wide[0]!, wide[1]!, wide[2]!, getDword(a, a.codeStart + PeHeader.imageBase), 0, 0)
  }
  space.baseLow = wide[0]!
  space.baseHigh = wide[1]!
  space.baseSign = wide[2]!
  space.start = a.out
  space.type = format.fixupsWanted ? (is64(a) ? 4 : 2) : 0
  a.codeType = is64(a) ? 64 : 32
}

/** `entry address`. */
export function peEntry(a: Assembly): void {
  expectExpression(a)
  const { format } = a
  const header = a.codeStart
  const wanted = is64(a) ? 4 : 2
  readValueOf(a, is64(a) ? 8 : 4)
  if (a.stack[3] !== (format.fixupsWanted ? wanted : 0)) failLater(a, 'invalid-address')
  const low = a.stack[0]!
  if (!is64(a) && !isWide(a)) {
    putDword(a, header + PeHeader.entryPoint, low - getDword(a, header + PeHeader.imageBase))
    return
  }
  const high = is64(a) ? a.stack[1]! : low >> 31
  const base = header + PeHeader.imageBase64
  subtractWide(low, high, 0, getDword(a, base), getDword(a, base + 4), 0)
  if (wide[1] !== 0) overflow(a)
  putDword(a, header + PeHeader.entryPoint, wide[0]!)
}

/** `stack reserve[,commit]` and `heap reserve[,commit]`: `position` is that of the reserve in the header. */
export function peReserve(a: Assembly, isStack: boolean): void {
  const wideHeader = isWide(a)
  const position = a.codeStart + (isStack ? 0x60 : wideHeader ? 0x70 : 0x68)
  const commitPosition = position + (wideHeader ? 8 : 4)
  const reserve = readReserve(a, position)
  if (a.code[a.at] === 0x2c) {
    a.at++
    const commit = readReserve(a, commitPosition)
    if (commit > reserve) fail('value-out-of-range')
    return
  }
  if (!isStack) return
  putDword(a, commitPosition, reserve > 0x1000n ? 0x1000 : Number(reserve))
}

function readReserve(a: Assembly, position: number): bigint {
  expectExpression(a)
  if (!isWide(a)) {
    const count = readCount(a)
    putDword(a, position, count)
    return BigInt(count)
  }
  readValueOf(a, 8)
  if (a.stack[3] !== 0) fail('invalid-use-of-symbol')
  putDword(a, position, a.stack[0]!)
  putDword(a, position + 4, a.stack[1]!)
  return (BigInt(a.stack[1]! >>> 0) << 32n) | BigInt(a.stack[0]! >>> 0)
}
