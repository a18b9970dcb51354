import type { Assembly } from '../assembly'
import { emitDword, emitWord, getDword, getWord, putDword, putWord, reserveOutput } from '../assembly'
import { PeHeader } from './pe'

const PAGE = 0x1000
const RELOCATIONS_STRIPPED = 1
const DYNAMIC_BASE = 0x40

/** Puts the fixups known so far here, and leaves room for those that the pass before found later. */
export function reserveFixups(a: Assembly): void {
  const { format } = a
  const header = a.codeStart
  putWord(
    a,
    header + PeHeader.characteristics,
    getWord(a, header + PeHeader.characteristics) & ~RELOCATIONS_STRIPPED,
  )
  putWord(
    a,
    header + PeHeader.dllCharacteristics,
    getWord(a, header + PeHeader.dllCharacteristics) | DYNAMIC_BASE,
  )
  if (!format.fixupsWanted) {
    format.fixupsWanted = true
    a.nextPassNeeded = true
  }
  format.lastFixupBase = 0
  const before = format.actualFixupsSize
  format.actualFixupsSize = makeFixups(a)
  const rest = Math.max(before - format.actualFixupsSize, 0)
  format.reservedFixups = a.out
  reserveOutput(a, rest)
  a.out += rest
  format.reservedFixupsSize = rest
}

/** Emits the fixups noted since the last time, a block for each page; gives their size. */
export function makeFixups(a: Assembly): number {
  const { format } = a
  const start = a.out
  let limit = format.lastFixupBase
  let header = format.lastFixupHeader
  const { relocations, relocationTypes } = format
  for (let i = 0; i < relocations.length; i++) {
    const address = relocations[i]! >>> 0
    if (address >= limit) {
      if (((a.out - start) & 3) !== 0) {
        emitWord(a, 0)
        putDword(a, header, getDword(a, header) + 2)
      }
      const base = address - (address % PAGE)
      limit = base + PAGE
      emitDword(a, base)
      header = a.out
      emitDword(a, 8)
    }
    putDword(a, header, getDword(a, header) + 2)
    emitWord(a, (address & (PAGE - 1)) | (relocationTypes[i]! << 12))
  }
  format.lastFixupBase = limit
  format.lastFixupHeader = header
  relocations.length = 0
  relocationTypes.length = 0
  return a.out - start
}
