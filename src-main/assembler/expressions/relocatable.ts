import type { Assembly } from '../assembly'
import { Format, FormatFlag, getDword, misuse, overflow } from '../assembly'
import { fail } from '../messages'
import { subtractWide, wide } from './wide'

const LOW = 0
const HIGH = 1
const SIGN = 2
const TYPE = 3
const BASE = 4

const RELOCATABLE_32 = 2
const RELOCATABLE_64 = 4
const RELATIVE_TO_GOT = 5
const PROCEDURE_LINKAGE = 6

/** `rva`: the address relative to the image base; in object files a relocation of that kind. */
export function calculateRva(a: Assembly, x: number): void {
  const { format, stack } = a
  switch (format.format) {
    case Format.elf:
      if ((format.flags & FormatFlag.variant) !== 0) {
        // In an executable the address of anything but 16-bit and relative values is what it says.
        if ((stack[x + TYPE]! & 1) !== 0) misuse(a)
        stack[x + TYPE] = 0
        return
      }
      if ((format.flags & FormatFlag.is64) !== 0) fail('invalid-expression')
      toGotRelative(a, x)
      return
    case Format.coff:
      toGotRelative(a, x)
      return
    case Format.pe:
      break
    default:
      fail('invalid-expression')
  }
  const is64 = (format.flags & FormatFlag.is64) !== 0
  const expected = format.fixupsWanted ? (is64 ? RELOCATABLE_64 : RELOCATABLE_32) : 0
  if (stack[x + TYPE] !== expected) misuse(a)
  stack[x + TYPE] = 0
  const low = is64 ? getDword(a, a.codeStart + 0x30) : getDword(a, a.codeStart + 0x34)
  const high = is64 ? getDword(a, a.codeStart + 0x34) : 0
  if (!subtractWide(stack[x + LOW]!, stack[x + HIGH]!, stack[x + SIGN]!, low, high, 0)) overflow(a)
  stack[x + LOW] = wide[0]!
  stack[x + HIGH] = wide[1]!
  stack[x + SIGN] = wide[2]!
}

function toGotRelative(a: Assembly, x: number): void {
  if (a.stack[x + TYPE] !== RELOCATABLE_32) misuse(a)
  a.stack[x + TYPE] = RELATIVE_TO_GOT
}

/** `plt`: the entry of an external function in the procedure linkage table of an ELF object. */
export function calculatePlt(a: Assembly, x: number): void {
  const { format, stack } = a
  if (format.format !== Format.elf || (format.flags & FormatFlag.variant) !== 0) fail('invalid-expression')
  const expected = (format.flags & FormatFlag.is64) !== 0 ? RELOCATABLE_64 : RELOCATABLE_32
  const isExternal =
    (stack[x + LOW]! | stack[x + HIGH]!) === 0 &&
    stack[x + TYPE] === expected &&
    format.stream[stack[x + BASE]!]?.kind === 'extrn'
  if (!isExternal) misuse(a)
  stack[x + TYPE] = PROCEDURE_LINKAGE
}
