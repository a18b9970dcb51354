import { physicalAddress, type PhysicalAddress } from '../contract/address'
import { type Said, say } from '../contract/said'
import type { MemoryKind, Region } from '../contract/views'
import type { Machine } from '../machine/machine'
import { PageEntry as Bit } from '../x86/page-entry'
import { address8, hexadecimal, withOffset } from './describe-address'
import { guestMemory, type GuestMemory, isPaging } from './guest-memory'
import type { InspectedMachine, Known } from './inspected'

const PAGE = 0x1000
const TEXT_SCREEN = 0xb8000
/** A listing on a bare machine still uses the stack that it was given while esp is that near below its top. */
const GIVEN_STACK = 0x10000
const TEXT_BYTES = 80 * 25 * 2
/** Tables that are searched for a second mapping of a frame. */
const MOST_TABLES = 64

/** What is known of an image on a bare machine. */
export interface BareImage {
  readonly start: number
  readonly bytes: number
  /** Where the listing says that its page directory lies: shown while paging is off. */
  readonly namedDirectory: number | undefined
}

/** The page directory to show: CR3's, or while that is empty the one that the listing names. */
const directoryOf = (machine: Machine, image: BareImage): PhysicalAddress => {
  const cr3 = machine.state.cr3 & 0xfffff000
  const shown = !isPaging(machine) && cr3 === 0 ? (image.namedDirectory ?? 0) : cr3
  return physicalAddress(shown >>> 0)
}

/** Memory as the processor reaches it now; the tables can be looked at before paging is on. */
export const bareMemory = (machine: Machine, image: BareImage): GuestMemory => {
  const directory = directoryOf(machine, image)
  const tables = guestMemory(machine.physical, directory)
  if (isPaging(machine)) return tables
  const { physical } = machine
  const readBytes = (linear: number, length: number) => {
    const there = Math.max(0, Math.min(length, physical.size - linear))
    const bytes = new Uint8Array(length)
    if (there > 0) bytes.set(physical.readBytes(physicalAddress(linear), there))
    return { bytes, present: new Uint8Array(length).fill(1, 0, there) }
  }
  return {
    ...tables,
    // Without a directory nothing is a table: what lies at 0 are interrupt vectors.
    pde: (linear) => (directory === 0 ? 0 : tables.pde(linear)),
    pte: (linear) => (directory === 0 ? 0 : tables.pte(linear)),
    physical: (linear) => (linear < physical.size ? physicalAddress(linear) : undefined),
    readBytes,
    read: (linear, size) => {
      const { bytes, present } = readBytes(linear, size)
      return present.includes(0) ? undefined : bytes.reduceRight((value, byte) => value * 256 + byte, 0)
    },
  }
}

/** Linear page of each mapped frame: the first two that lead there. */
const mappingsOf = (memory: GuestMemory): Map<number, number[]> => {
  const found = new Map<number, number[]>()
  let tables = 0
  for (let index = 0; index < 1024 && tables < MOST_TABLES; index++) {
    const pde = memory.pde(index * 0x400000)
    if ((pde & Bit.present) === 0 || (pde & Bit.large) !== 0) continue
    tables += 1
    for (let entry = 0; entry < 1024; entry++) {
      const linear = index * 0x400000 + entry * PAGE
      const pte = memory.pte(linear)
      if ((pte & Bit.present) === 0) continue
      const known = found.get(pte >>> 12)
      if (known === undefined) found.set(pte >>> 12, [linear])
      else if (known.length < 4) known.push(linear)
    }
  }
  return found
}

/** Looks at a machine without an operating system. */
export const inspectBare = (machine: Machine, image: BareImage, known: Known): InspectedMachine => {
  const memory = bareMemory(machine, image)
  const { directory } = memory
  const { state } = machine
  const end = image.start + image.bytes
  const lowest = known.stackTop - GIVEN_STACK
  const stackTop = state.esp <= known.stackTop && state.esp >= lowest ? known.stackTop : -1
  let mappings: Map<number, number[]> | undefined

  const structures = (): (readonly [start: number, bytes: number, kind: MemoryKind, name: Said])[] => {
    const gdt = state.descriptorTable('gdt')
    const idt = state.descriptorTable('idt')
    const tables: [number, number, MemoryKind, Said][] = []
    if (directory !== 0) tables.push([directory, PAGE, 'header', say('place.bare-page-directory')])
    for (let index = 0; index < 1024 && directory !== 0; index++) {
      const pde = memory.pde(index * 0x400000)
      if ((pde & Bit.present) !== 0 && (pde & Bit.large) === 0)
        tables.push([(pde & 0xfffff000) >>> 0, PAGE, 'header', say('page.bare-table', { index })])
    }
    if (gdt.limit > 0) tables.push([gdt.base, gdt.limit + 1, 'read-only', 'GDT'])
    if (idt.limit > 0) tables.push([idt.base, idt.limit + 1, 'read-only', 'IDT'])
    return [
      ...tables,
      [TEXT_SCREEN, TEXT_BYTES, 'shared', say('place.text-screen')],
      [image.start, image.bytes, 'code', say('place.image')],
      [state.esp, Math.max(0, stackTop - state.esp), 'stack', say('place.bare-stack')],
    ]
  }

  const describe = (value: number): Said => {
    if (value >= image.start && value < end) return known.program.nearestLabel(value) || say('place.image')
    if (value >= state.esp && value < state.esp + PAGE)
      return say('place.stack', { offset: hexadecimal(value - state.esp) })
    for (const [start, bytes, , name] of structures())
      if (value >= start && value < start + bytes)
        return value === start ? name : withOffset(name, value - start)
    return ''
  }

  const regions = (): Region[] => {
    const taken: Region[] = []
    for (const [start, bytes, kind, name] of structures())
      if (bytes > 0 && !taken.some((one) => start < one.end && start + bytes > one.start))
        taken.push({ start, end: start + bytes, kind, name, residentPages: Math.ceil(bytes / PAGE) })
    return taken.sort((a, b) => a.start - b.start)
  }

  return {
    ...known,
    stackTop,
    lowestStack: known.lowestStack >= lowest ? known.lowestStack : state.esp,
    machine,
    memory,
    image: { start: image.start, end, memoryEnd: end + 0x100000 },
    describe,
    regions,
    tableMeaning: (index, value) => {
      if (value === 0) return ''
      if ((value & Bit.present) === 0) return say('page.not-present')
      if ((value & Bit.large) !== 0) return say('page.bare-large')
      return (value & 0xfffff000) >>> 0 === directory
        ? say('page.bare-directory')
        : say('page.bare-table', { index })
    },
    entryMeaning: (linear, value) => {
      if (value === 0) return ''
      if ((value & Bit.present) === 0) return say('page.not-present')
      const frame = value & 0xfffff000
      const others = ((mappings ??= mappingsOf(memory)).get(frame >>> 12) ?? []).filter(
        (other) => other !== linear,
      )
      const name = describe(frame >>> 0)
      const page =
        frame >>> 0 === linear ? say('page.bare-identity') : name === '' ? say('page.bare-page') : name
      return others.length === 0
        ? page
        : say('page.same-frame', { page, others: others.map(address8).join(', ') })
    },
  }
}
