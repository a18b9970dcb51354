import type { Assembly } from '../assembly'
import { FormatFlag, getDword, getWord, putDword, putWord, reserveOutput } from '../assembly'
import { findStructure, openStructure, removeStructure } from '../directives/control'
import { beginSection } from '../directives/spaces'
import { readString, readValueOf } from '../directives/values'
import { fail } from '../messages'
import { Element, SYMBOL_BASE } from '../parser/stream'
import { Directive, SymbolClass } from '../words'
import { makeFixups, reserveFixups } from './pe-fixups'
import { makeResources } from './pe-resources'
import { PeHeader, SectionHeader, alignUp, directoryPosition, setSectionBase } from './pe'

const CODE = 0x20
const DATA = 0x40
const UNINITIALIZED = 0x80
const RESOURCES = 2
const FIXUPS = 5
const DIRECTORIES = 16
/** Size of a directory that is a whole section, until the section is finished. */
const WHOLE_SECTION = -1

/** `section 'name' flags`. */
export function peSection(a: Assembly): void {
  const { format } = a
  let next = closeSection(a)
  beginSection(a)
  format.flags |= FormatFlag.sectionSeen
  let section = format.currentSection
  const end = a.codeStart + getDword(a, a.codeStart + PeHeader.sizeOfHeaders) - format.stubSize
  if (section + SectionHeader.size > end) {
    // There was no room for this header in the pass before: it goes over the last one that has room, with
    // address 0. The section is closed at the place where it should be, as in fasm.
    section = end - SectionHeader.size
    next = 0
    a.nextPassNeeded = true
    a.output.fill(0, section, section + 8)
  }
  putDword(a, section + SectionHeader.address, next)
  const name = readString(a)
  if (name.length > 8) fail('name-too-long')
  for (let i = 0; i < 8; i++) a.output[section + i] = i < name.length ? name.charCodeAt(i) : 0
  putDword(a, section + SectionHeader.characteristics, 0)
  putDword(a, section + SectionHeader.rawPointer, a.out)
  setSectionBase(a, next)
  readFlags(a, section)
}

function readFlags(a: Assembly, section: number): void {
  const { code } = a
  for (;;) {
    const element = code[a.at]!
    const symbolClass = (element - SYMBOL_BASE) >> 8
    if (symbolClass === SymbolClass.dataKind) {
      a.at++
      setDirectory(a, element & 0xff, section, WHOLE_SECTION)
      makeData(a, element & 0xff)
    } else if (symbolClass === SymbolClass.sectionFlag) {
      a.at++
      const bit = element & 0xff
      if (bit === 9 || bit === 11) fail('invalid-argument')
      const position = section + SectionHeader.characteristics
      const flags = getDword(a, position)
      if ((flags & (1 << bit)) !== 0) fail('setting-already-specified')
      putDword(a, position, flags | (1 << bit))
    } else {
      return
    }
  }
}

function setDirectory(a: Assembly, kind: number, address: number, size: number): void {
  const position = directoryPosition(a, kind)
  const before = getDword(a, position)
  putDword(a, position, address)
  if (size !== 0) putDword(a, position + 4, size)
  if (before !== 0) fail('data-already-defined')
}

/** Data that the assembler itself makes. */
function makeData(a: Assembly, kind: number): void {
  if (kind === RESOURCES) makeResources(a)
  else if (kind === FIXUPS) reserveFixups(a)
}

/** Ends the present section; gives the address of the next, whose header `currentSection` then is. */
function closeSection(a: Assembly): number {
  const { format } = a
  const section = format.currentSection
  const header = a.codeStart
  const start = getDword(a, section + SectionHeader.rawPointer)
  const virtualSize = a.out - start
  const address = getDword(a, section + SectionHeader.address)
  if (virtualSize === 0 && (format.flags & FormatFlag.sectionSeen) === 0) return address
  putDword(a, section + SectionHeader.virtualSize, virtualSize)
  if (a.out === a.undefinedEnd && getDword(a, header + PeHeader.sectionAlignment) >= 0x1000)
    a.out = a.undefinedStart
  a.undefinedEnd = -1
  const size = a.out - start
  const rawSize = alignUp(size, getDword(a, header + PeHeader.fileAlignment))
  putDword(a, section + SectionHeader.rawSize, rawSize)
  reserveOutput(a, rawSize - size)
  a.output.fill(0, a.out, a.out + rawSize - size)
  a.out += rawSize - size
  putDword(a, section + SectionHeader.rawPointer, start - (a.codeStart - format.stubSize))
  const position = section + SectionHeader.characteristics
  const flags = getDword(a, position)
  if ((flags & CODE) !== 0) {
    addDword(a, header + PeHeader.sizeOfCode, rawSize)
    setIfZero(a, header + PeHeader.baseOfCode, address)
  }
  if ((flags & DATA) !== 0) {
    addDword(a, header + PeHeader.sizeOfData, rawSize)
    if ((format.flags & FormatFlag.wide) === 0) setIfZero(a, header + PeHeader.baseOfData, address)
  }
  if (virtualSize !== 0 && rawSize === 0) {
    putDword(a, position, flags | UNINITIALIZED)
    addDword(a, header + PeHeader.sizeOfUninitialized, rawSize)
  }
  format.currentSection = section + SectionHeader.size
  format.numberOfSections++
  if (format.numberOfSections > 0xffff) fail('format-limitations-exceeded')
  return alignUp(virtualSize, getDword(a, header + PeHeader.sectionAlignment)) + address
}

function addDword(a: Assembly, position: number, value: number): void {
  putDword(a, position, getDword(a, position) + value)
}

function setIfZero(a: Assembly, position: number, value: number): void {
  if (getDword(a, position) === 0) putDword(a, position, value)
}

/** Address of the present position relative to the image base. */
function relativeAddress(a: Assembly): number {
  const section = a.format.currentSection
  return (
    a.out - getDword(a, section + SectionHeader.rawPointer) + getDword(a, section + SectionHeader.address)
  )
}

/** `data kind`: begins what a data directory describes. */
export function peData(a: Assembly): void {
  const element = a.code[a.at++]!
  let kind = element & 0xff
  if ((element - SYMBOL_BASE) >> 8 !== SymbolClass.dataKind) {
    if (element !== Element.expression) fail('invalid-argument')
    readValueOf(a, 1)
    kind = a.stack[0]! & 0xff
    if (kind >= DIRECTORIES) fail('invalid-value')
  }
  setDirectory(a, kind, relativeAddress(a), 0)
  openStructure(a, Directive.data, kind, a.at)
  makeData(a, kind)
}

/** `end data`. */
export function peEndData(a: Assembly): void {
  const index = findStructure(a, Directive.data)
  const position = directoryPosition(a, a.structures[index]!.detail)
  putDword(a, position + 4, relativeAddress(a) - getDword(a, position))
  removeStructure(a, index)
}

/** Ends the pass: headers, fixups, checksum. */
export function closePe(a: Assembly): void {
  const { format } = a
  const sizeOfImage = closeSection(a)
  const header = a.codeStart
  putDword(a, header + PeHeader.sizeOfImage, sizeOfImage)
  putDword(a, header + PeHeader.timestamp, a.ports.timestamp())
  putWord(a, header + PeHeader.numberOfSections, format.numberOfSections)
  const headerSize =
    format.numberOfSections * SectionHeader.size +
    0x18 +
    getWord(a, header + PeHeader.optionalHeaderSize) +
    format.stubSize
  const aligned = alignUp(headerSize, getDword(a, header + PeHeader.fileAlignment))
  if (aligned !== getDword(a, header + PeHeader.sizeOfHeaders)) a.nextPassNeeded = true
  for (let kind = 0; kind < DIRECTORIES; kind++) {
    const position = directoryPosition(a, kind)
    const section = getDword(a, position)
    if (section === 0 || getDword(a, position + 4) !== WHOLE_SECTION) continue
    putDword(a, position, getDword(a, section + SectionHeader.address))
    putDword(a, position + 4, getDword(a, section + SectionHeader.virtualSize))
  }
  closeFixups(a)
  putDword(a, header + PeHeader.checksum, checksum(a))
}

function closeFixups(a: Assembly): void {
  const { format } = a
  // The directory stands at the same offset in both headers as far as this test goes in fasm.
  if (getDword(a, directoryPosition(a, FIXUPS)) === 0) {
    format.relocations.length = 0
    format.relocationTypes.length = 0
    if (format.fixupsWanted) a.nextPassNeeded = true
    format.fixupsWanted = false
    return
  }
  const { out } = a
  a.out = format.reservedFixups
  const size = makeFixups(a)
  a.out = out
  format.actualFixupsSize += size
  if (size !== format.reservedFixupsSize) a.nextPassNeeded = true
}

function checksum(a: Assembly): number {
  const { output, codeStart, format, out } = a
  const start = codeStart - format.stubSize
  const size = out - start
  let sum = 0
  for (let at = start; at < start + (size & ~1); at += 2) {
    sum += output[at]! | (output[at + 1]! << 8)
    sum = (sum & 0xffff) + (sum >>> 16)
  }
  return (sum + size) | 0
}
