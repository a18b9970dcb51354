import type { Assembly } from '../assembly'
import { Format, FormatFlag, failLater, reserveOutput, takeBlock } from '../assembly'
import { UNREADABLE, UNREADABLE_LENGTH, readFileFor } from '../files'
import { fail } from '../messages'
import { Element, Item } from '../parser/stream'
import { reserveBytes } from './data'
import { expectExpression, isString, readCount, readString, readValueOf } from './values'

const COMMA = 0x2c
const COLON = 0x3a
const NOP = 0x90

/** `align boundary`: fills with nop in code that is written. */
export function alignDirective(a: Assembly): void {
  expectExpression(a)
  const boundary = readCount(a)
  if (boundary === 0 || (boundary & (boundary - 1)) !== 0) {
    failLater(a, 'invalid-value')
    return
  }
  if (boundary === 1) return
  const { space } = a
  if (space.registers !== 0) fail('section-not-aligned-enough')
  if (space.type !== 0) checkSectionAlignment(a, boundary)
  const position = (a.out - space.baseLow) | 0
  const rest = position & (boundary - 1)
  if (rest === 0) return
  reserveBytes(a, boundary - rest, NOP)
}

function checkSectionAlignment(a: Assembly, boundary: number): void {
  const { format, space } = a
  const isImage =
    format.format === Format.pe || (format.format === Format.elf && (format.flags & FormatFlag.variant) !== 0)
  if (isImage) {
    if (boundary > 0x1000) fail('section-not-aligned-enough')
    return
  }
  const section = format.stream[space.base]
  if (section?.kind !== 'section' || boundary > section.alignment) fail('section-not-aligned-enough')
}

/** `display` of strings and character codes. */
export function displayDirective(a: Assembly): void {
  for (;;) {
    if (a.code[a.at] !== Element.expression) fail('invalid-argument')
    if (a.code[a.at + 2] === Item.string && a.code[a.at + 1]! > 0) {
      const shown = readString(a)
      a.displayed.push(shown)
      takeBlock(a, shown.length + 8)
    } else {
      a.at++
      readValueOf(a, 1)
      a.displayed.push(String.fromCharCode(a.stack[0]! & 0xff))
      takeBlock(a, 1 + 8)
    }
    if (a.code[a.at] !== COMMA) return
    a.at++
  }
}

/** `file 'path'[:offset][,length]`, and further ones after commas. */
export function fileDirective(a: Assembly): void {
  const { code } = a
  for (;;) {
    a.at++
    if (code[a.at - 1] !== Element.expression || !isString(a)) fail('invalid-argument')
    a.at--
    const bytes = readFileFor(a, readString(a))
    let offset = 0
    const isReadable = bytes !== UNREADABLE
    let length = isReadable ? bytes.length : UNREADABLE_LENGTH
    if (code[a.at] === COLON) {
      a.at++
      expectExpression(a)
      offset = readCount(a)
      if (offset > length) fail('value-out-of-range')
      length -= offset
    }
    if (code[a.at] === COMMA) {
      a.at++
      expectExpression(a)
      const count = readCount(a)
      if (count > length) fail('value-out-of-range')
      length = count
    }
    reserveOutput(a, length)
    if (isReadable) a.output.set(bytes.subarray(offset, offset + length), a.out)
    else if (length > 0) fail('error-reading-file')
    a.out += length
    if (code[a.at] !== COMMA) return
    a.at++
  }
}
