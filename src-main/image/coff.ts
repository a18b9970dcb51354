/**
 * Microsoft COFF objects for the i386, as KolibriOS libraries are made: header of 20 bytes, sections
 * of 40, relocations of 10, symbols of 18, then strings (Microsoft PE/COFF specification 4, 5).
 */
export interface CoffImage {
  /** Bytes of all sections, in file order, each at its alignment. */
  readonly size: number
  /** Builds the image as linked for `base`. */
  link(base: number): Uint8Array
  /** Offsets of the dwords that move with the base. */
  readonly fixups: readonly number[]
  /** Offset of the symbol EXPORTS (or _EXPORTS) in the image. */
  readonly exports: number | undefined
}

interface Section {
  readonly offset: number
  readonly size: number
  readonly data: number
  readonly relocations: number
  readonly relocationCount: number
}

const Relocation = { absolute: 6, relative: 20 } as const
const LARGEST_ALIGNMENT_BITS = 12

/** Reads an object; undefined when it is damaged, empty or too large for the library area. */
export const readCoff = (file: Uint8Array): CoffImage | undefined => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const has = (offset: number, length: number) => offset >= 0 && offset + length <= file.length
  if (!has(0, 20)) return undefined
  const sectionCount = view.getUint16(2, true)
  const symbolTable = view.getUint32(8, true)
  const symbolCount = view.getUint32(12, true)
  if (sectionCount === 0 || !has(20, sectionCount * 40) || !has(symbolTable, symbolCount * 18))
    return undefined
  const sections: Section[] = []
  let size = 0
  for (let index = 0; index < sectionCount; index++) {
    const at = 20 + index * 40
    const bits = (view.getUint32(at + 36, true) >>> 20) & 15
    const alignment = 1 << (bits === 0 ? LARGEST_ALIGNMENT_BITS : Math.min(bits - 1, LARGEST_ALIGNMENT_BITS))
    const offset = (size + alignment - 1) & -alignment
    const section: Section = {
      offset,
      size: view.getUint32(at + 16, true),
      data: view.getUint32(at + 20, true),
      relocations: view.getUint32(at + 24, true),
      relocationCount: view.getUint16(at + 32, true),
    }
    if (section.size > 0x10000000 || !has(section.relocations, section.relocationCount * 10)) return undefined
    if (section.data !== 0 && !has(section.data, section.size)) return undefined
    sections.push(section)
    size = offset + section.size
  }
  if (size === 0 || size > 0x10000000) return undefined

  /** Value of a symbol: offset in the image; plain for absolute ones; 0 for what is not defined. */
  const symbol = (index: number): { readonly value: number; readonly moves: boolean } => {
    if (index >= symbolCount) return { value: 0, moves: false }
    const at = symbolTable + index * 18
    const number = view.getInt16(at + 12, true)
    const value = view.getUint32(at + 8, true)
    if (number === 0) return { value: 0, moves: false }
    const section = sections[number - 1]
    return number < 0 || !section ? { value, moves: false } : { value: value + section.offset, moves: true }
  }

  const symbolName = (index: number): string => {
    const at = symbolTable + index * 18
    let from = at
    let limit = 8
    if (view.getUint32(at, true) === 0) {
      from = symbolTable + symbolCount * 18 + view.getUint32(at + 4, true)
      limit = 64
    }
    let name = ''
    for (let i = from; i < from + limit && i < file.length && file[i] !== 0; i++)
      name += String.fromCharCode(file[i]!)
    return name
  }

  const exportsNamed = (wanted: string): number | undefined => {
    for (let index = 0; index < symbolCount; index += 1 + (file[symbolTable + index * 18 + 17] ?? 0))
      if (symbolName(index) === wanted) return symbol(index).value
    return undefined
  }

  const fixups: number[] = []
  const forEachRelocation = (
    visit: (place: number, type: number, target: { readonly value: number; readonly moves: boolean }) => void,
  ): void => {
    for (const section of sections)
      for (let index = 0; index < section.relocationCount; index++) {
        const at = section.relocations + index * 10
        const place = section.offset + view.getUint32(at, true)
        if (place + 4 > size) continue
        visit(place, view.getUint16(at + 8, true), symbol(view.getUint32(at + 4, true)))
      }
  }
  forEachRelocation((place, type, target) => {
    if (type === Relocation.absolute && target.moves) fixups.push(place)
  })

  return {
    size,
    fixups,
    exports: exportsNamed('EXPORTS') ?? exportsNamed('_EXPORTS'),
    link: (base) => {
      const image = new Uint8Array(size)
      for (const section of sections)
        if (section.data !== 0)
          image.set(file.subarray(section.data, section.data + section.size), section.offset)
      const out = new DataView(image.buffer)
      forEachRelocation((place, type, target) => {
        const old = out.getUint32(place, true)
        const value = target.moves ? target.value + base : target.value
        if (type === Relocation.absolute) out.setUint32(place, (old + value) >>> 0, true)
        else if (type === Relocation.relative)
          out.setUint32(place, (old + value - (base + place) - 4) >>> 0, true)
      })
      return image
    },
  }
}
