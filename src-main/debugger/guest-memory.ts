import { type LinearAddress, type PhysicalAddress, physicalAddress } from '../contract/address'
import type { Machine, PhysicalMemory } from '../machine/machine'
import { Cr0 } from '../x86/control-registers'
import { PageEntry } from '../x86/page-entry'

const PAGE = 0x1000

export const isPaging = (machine: Machine): boolean => (machine.state.cr0 & Cr0.pg) !== 0

/** One address space, read through its page tables without leaving a trace in the machine. */
export interface GuestMemory {
  readonly directory: PhysicalAddress
  /** The directory entry of an address. */
  pde(linear: number): number
  /** The table entry of an address; 0 where there is no table. */
  pte(linear: number): number
  /** Where an address lies; undefined when its page is not present. */
  physical(linear: number): PhysicalAddress | undefined
  /** A byte, word or dword, little endian; undefined when a page of it is not present. */
  read(linear: number, size: 1 | 2 | 4): number | undefined
  /** Bytes and, for each, 1 when its page is present (else it reads as 0). */
  readBytes(linear: number, length: number): { readonly bytes: Uint8Array; readonly present: Uint8Array }
}

/** The address space of a page directory. */
export const guestMemory = (physical: PhysicalMemory, directory: PhysicalAddress): GuestMemory => {
  const pde = (linear: number) => physical.read32(physicalAddress(directory + (linear >>> 22) * 4))
  const pte = (linear: number) => {
    const table = pde(linear)
    if ((table & PageEntry.present) === 0 || (table & PageEntry.large) !== 0) return 0
    return physical.read32(physicalAddress((table & 0xfffff000) + ((linear >>> 12) & 0x3ff) * 4))
  }
  const locate = (linear: number): PhysicalAddress | undefined => {
    const table = pde(linear)
    if ((table & PageEntry.present) === 0) return undefined
    if ((table & PageEntry.large) !== 0) return physicalAddress((table & 0xffc00000) | (linear & 0x3fffff))
    const entry = physical.read32(physicalAddress((table & 0xfffff000) + ((linear >>> 12) & 0x3ff) * 4))
    if ((entry & PageEntry.present) === 0) return undefined
    return physicalAddress((entry & 0xfffff000) | (linear & 0xfff))
  }
  const readBytes = (linear: number, length: number) => {
    const bytes = new Uint8Array(length)
    const present = new Uint8Array(length)
    for (let done = 0; done < length;) {
      const at = (linear + done) >>> 0
      const part = Math.min(length - done, PAGE - (at & 0xfff))
      const place = locate(at)
      if (place !== undefined) {
        bytes.set(physical.readBytes(place, part), done)
        present.fill(1, done, done + part)
      }
      done += part
    }
    return { bytes, present }
  }
  return {
    directory,
    pde,
    pte,
    physical: locate,
    readBytes,
    read: (linear, size) => {
      const { bytes, present } = readBytes(linear, size)
      if (present.includes(0)) return undefined
      return bytes.reduceRight((value, byte) => value * 256 + byte, 0)
    },
  }
}

/** Writes bytes into present pages, writable or not; false when a page of them is not present. */
export const writeGuest = (
  memory: GuestMemory,
  physical: PhysicalMemory,
  linear: LinearAddress,
  bytes: Uint8Array,
): boolean => {
  const pieces: [PhysicalAddress, Uint8Array][] = []
  for (let done = 0; done < bytes.length;) {
    const at = (linear + done) >>> 0
    const part = Math.min(bytes.length - done, PAGE - (at & 0xfff))
    const place = memory.physical(at)
    if (place === undefined) return false
    pieces.push([place, bytes.subarray(done, done + part)])
    done += part
  }
  for (const [place, piece] of pieces) physical.writeBytes(place, piece)
  return true
}
