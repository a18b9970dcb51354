import type { Assembly } from '../assembly'
import { emitDword, emitWord, getDword, putDword, reserveOutput } from '../assembly'
import { readString } from '../directives/values'
import { UNREADABLE, readFileFor } from '../files'
import { fail } from '../messages'
import { Mark } from '../words'
import { SectionHeader } from './pe'

/** A resource of a .res file. Type and name are numbers, or the offset of a string in the file. */
interface Resource {
  readonly type: Identifier
  readonly name: Identifier
  readonly language: number
  readonly dataOffset: number
  readonly dataSize: number
}

interface Identifier {
  readonly id: number
  /** UTF-16 units, undefined for a number. */
  readonly text: readonly number[] | undefined
}

const DIRECTORY = 0x80000000 | 0
const HEADER = 0x20

/** `resource from 'file'`: the resources of a .res file, as directories, names and data. */
export function makeResources(a: Assembly): void {
  if (a.code[a.at] !== Mark.from) return
  a.at++
  const path = readString(a)
  const { format } = a
  if (a.nextPassNeeded) {
    if (a.pass === 0) format.resourceSize = 0
    reserveOutput(a, format.resourceSize)
    a.out += format.resourceSize
    return
  }
  const bytes = readFileFor(a, path)
  if (bytes === UNREADABLE) fail('invalid-file-format')
  const start = a.out
  writeResources(a, start, readResources(bytes), bytes)
  format.resourceSize = a.out - start
}

function readResources(bytes: Uint8Array): Resource[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dword = (at: number): number => view.getUint32(at, true)
  const valid =
    bytes.length >= HEADER &&
    dword(0) === 0 &&
    dword(4) === HEADER &&
    dword(8) === 0xffff &&
    dword(12) === 0xffff
  if (!valid) fail('invalid-file-format')
  const resources: Resource[] = []
  let at = HEADER
  while (at + 8 <= bytes.length) {
    const dataSize = dword(at)
    const headerSize = dword(at + 4)
    const end = at + headerSize
    if (end > bytes.length || headerSize < 8) fail('invalid-file-format')
    const type = readIdentifier(view, at + 8, end)
    const name = readIdentifier(view, type.next, end)
    const rest = name.next + ((at + 8 - name.next) & 3)
    resources.push({
      type: type.identifier,
      name: name.identifier,
      language: view.getUint16(rest + 6, true),
      dataOffset: end,
      dataSize,
    })
    at = (end + dataSize + 3) & ~3
  }
  if (resources.length === 0) fail('invalid-file-format')
  return resources
}

function readIdentifier(view: DataView, at: number, end: number): { identifier: Identifier; next: number } {
  if (at + 4 > end) fail('invalid-file-format')
  if (view.getUint16(at, true) === 0xffff)
    return { identifier: { id: view.getUint16(at + 2, true), text: undefined }, next: at + 4 }
  const text: number[] = []
  for (let i = at; ; i += 2) {
    if (i + 2 > end) fail('invalid-file-format')
    const unit = view.getUint16(i, true)
    if (unit === 0) return { identifier: { id: -1, text }, next: i + 2 }
    text.push(unit)
  }
}

function compareIdentifiers(x: Identifier, y: Identifier): number {
  if (!x.text || !y.text) return (x.text ? 0 : 1) - (y.text ? 0 : 1) || x.id - y.id
  for (let i = 0; ; i++) {
    const difference = (x.text[i] ?? -1) - (y.text[i] ?? -1)
    if (difference !== 0) return difference
    if (i >= x.text.length) return 0
  }
}

/** Groups in ascending order: named ones first. */
function group(resources: readonly Resource[], key: (resource: Resource) => Identifier): Resource[][] {
  const groups: Resource[][] = []
  for (const resource of resources) {
    const same = groups.find((members) => compareIdentifiers(key(members[0]!), key(resource)) === 0)
    if (same) same.push(resource)
    else groups.push([resource])
  }
  return groups.sort((x, y) => compareIdentifiers(key(x[0]!), key(y[0]!)))
}

function writeResources(a: Assembly, start: number, resources: Resource[], bytes: Uint8Array): void {
  /** Entries that are to point at a string. */
  const strings: { position: number; text: readonly number[] }[] = []
  const writeDirectory = (identifiers: readonly Identifier[]): number => {
    emitDword(a, 0)
    emitDword(a, a.ports.timestamp())
    emitDword(a, 0)
    const named = identifiers.filter((identifier) => identifier.text).length
    emitWord(a, named)
    emitWord(a, identifiers.length - named)
    const entries = a.out
    for (const identifier of identifiers) {
      if (identifier.text) strings.push({ position: a.out, text: identifier.text })
      emitDword(a, identifier.text ? 0 : identifier.id)
      emitDword(a, 0)
    }
    return entries
  }
  const point = (entry: number): void => putDword(a, entry + 4, (a.out - start) | DIRECTORY)

  const types = group(resources, (resource) => resource.type)
  const typeEntries = writeDirectory(types.map((members) => members[0]!.type))
  const names: Resource[][] = []
  const nameEntries: number[] = []
  types.forEach((members, i) => {
    point(typeEntries + i * 8)
    const groups = group(members, (resource) => resource.name)
    const entries = writeDirectory(groups.map((group) => group[0]!.name))
    groups.forEach((group, j) => {
      names.push(group)
      nameEntries.push(entries + j * 8)
    })
  })
  const languages: { entry: number; resource: Resource }[] = []
  names.forEach((members, i) => {
    point(nameEntries[i]!)
    const distinct = members
      .filter((resource, j) => members.findIndex((other) => other.language === resource.language) === j)
      .sort((x, y) => x.language - y.language)
    const entries = writeDirectory(distinct.map((resource) => ({ id: resource.language, text: undefined })))
    distinct.forEach((resource, j) => languages.push({ entry: entries + j * 8, resource }))
  })
  for (const { position, text } of strings) {
    putDword(a, position, (a.out - start) | DIRECTORY)
    emitWord(a, text.length)
    for (const unit of text) emitWord(a, unit)
  }
  if (((a.out - start) & 3) !== 0) emitWord(a, 0)
  const records = a.out
  for (const { entry, resource } of languages) {
    putDword(a, entry + 4, a.out - start)
    emitDword(a, 0)
    emitDword(a, resource.dataSize)
    emitDword(a, 0)
    emitDword(a, 0)
  }
  const section = a.format.currentSection
  const origin =
    getDword(a, section + SectionHeader.address) - getDword(a, section + SectionHeader.rawPointer)
  languages.forEach(({ resource }, i) => {
    putDword(a, records + i * 16, a.out + origin)
    const { dataOffset, dataSize } = resource
    reserveOutput(a, dataSize + 4)
    a.output.fill(0, a.out, a.out + dataSize + 4)
    a.output.set(bytes.subarray(dataOffset, dataOffset + dataSize), a.out)
    a.out += dataSize
    while (((a.out - start) & 3) !== 0) a.out++
  })
}
