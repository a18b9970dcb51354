import { physicalAddress } from '../../contract/address'
import type { Machine } from '../machine'

export type BootFormat = 'flat' | 'multiboot' | 'rom' | 'bootsector'

export interface BootOptions {
  readonly format: BootFormat
  /** Physical address of the image; by default 100000h (flat) or as the format says. */
  readonly load?: number
  /** First eip; by default the load address or as the format says. */
  readonly entry?: number
}

export interface BootError {
  readonly code: 'image-too-big' | 'no-multiboot-header' | 'bad-elf' | 'no-boot-signature' | 'bad-rom-size'
  readonly message: string
}

const MULTIBOOT_MAGIC = 0x1badb002
const MULTIBOOT_BOOTED = 0x2badb002
const INFO_AT = 0x9000
const GDT_AT = 0x800
const FLAT_CODE = 0xc09b00
const FLAT_DATA = 0xc09300

/** Flat 32-bit ring 0 with paging off, as multiboot hands over: selectors 8 (code) and 10h (data). */
function enterFlat(machine: Machine, eip: number, stack: number): void {
  const { state, physical } = machine
  const descriptors = [0, 0, 0x0000ffff, 0x00cf9b00, 0x0000ffff, 0x00cf9300]
  descriptors.forEach((word, at) => physical.write32(physicalAddress(GDT_AT + at * 4), word))
  state.setDescriptorTable('gdt', GDT_AT, 0x17)
  state.cr0 = 0x11
  for (const segment of ['ds', 'es', 'ss', 'fs', 'gs'] as const)
    state.setSegment(segment, 0x10, 0, 0xffffffff, FLAT_DATA)
  state.setSegment('cs', 8, 0, 0xffffffff, FLAT_CODE)
  state.eip = eip
  state.esp = stack
}

const hex = (value: number) => `${value.toString(16).toUpperCase()}h`

function tooBig(machine: Machine, at: number, length: number): BootError | undefined {
  if (at + length <= machine.physical.size) return undefined
  return {
    code: 'image-too-big',
    message: `the image of ${length} bytes at ${hex(at)} does not fit in ${machine.physical.size >> 20} MiB of memory; give more with --memory`,
  }
}

/** Puts an ELF32 file's segments into memory; gives its entry. */
function loadElf(machine: Machine, image: Uint8Array, view: DataView): number | BootError {
  const bad: BootError = {
    code: 'bad-elf',
    message: 'the multiboot image is neither flat nor a 32-bit ELF program',
  }
  if (image.length < 52 || view.getUint32(0, false) !== 0x7f454c46 || image[4] !== 1) return bad
  const table = view.getUint32(28, true)
  const size = view.getUint16(42, true)
  const count = view.getUint16(44, true)
  for (let at = 0; at < count; at++) {
    const header = table + at * size
    if (header + 32 > image.length) return bad
    if (view.getUint32(header, true) !== 1) continue
    const offset = view.getUint32(header + 4, true)
    const target = view.getUint32(header + 12, true)
    const length = view.getUint32(header + 16, true)
    if (offset + length > image.length) return bad
    const error = tooBig(machine, target, view.getUint32(header + 20, true))
    if (error) return error
    machine.physical.writeBytes(physicalAddress(target), image.subarray(offset, offset + length))
  }
  return view.getUint32(24, true)
}

/** Multiboot specification 0.6.96, 3.1 to 3.3. */
function bootMultiboot(machine: Machine, image: Uint8Array, options: BootOptions): BootError | undefined {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  let header = -1
  for (let at = 0; at + 12 <= Math.min(image.length, 8192) && header < 0; at += 4) {
    const sum = view.getUint32(at, true) + view.getUint32(at + 4, true) + view.getUint32(at + 8, true)
    if (view.getUint32(at, true) === MULTIBOOT_MAGIC && sum % 0x100000000 === 0) header = at
  }
  if (header < 0)
    return {
      code: 'no-multiboot-header',
      message: 'no multiboot header (1BADB002h with a right checksum) in the first 8192 bytes of the image',
    }
  const flags = view.getUint32(header + 4, true)
  let entry: number
  if ((flags & 0x10000) !== 0 && header + 32 <= image.length) {
    const headerAddress = view.getUint32(header + 12, true)
    const loadAddress = view.getUint32(header + 16, true)
    const loadEnd = view.getUint32(header + 20, true)
    entry = view.getUint32(header + 28, true)
    const from = Math.max(0, header - (headerAddress - loadAddress))
    const length = loadEnd === 0 ? image.length - from : Math.min(loadEnd - loadAddress, image.length - from)
    const error = tooBig(machine, loadAddress, length)
    if (error) return error
    machine.physical.writeBytes(physicalAddress(loadAddress), image.subarray(from, from + length))
  } else {
    const loaded = loadElf(machine, image, view)
    if (typeof loaded !== 'number') return loaded
    entry = loaded
  }
  const upperKib = (machine.physical.size >> 10) - 1024
  // Flags: memory sizes and memory map.
  const info = [0x41, 640, upperKib, 0, 0, 0, 0, 0, 0, 0, 0, 48, INFO_AT + 0x80]
  info.forEach((word, at) => machine.physical.write32(physicalAddress(INFO_AT + at * 4), word))
  const map = [20, 0, 0, 0xa0000, 0, 1, 20, 0x100000, 0, upperKib * 1024, 0, 1]
  map.forEach((word, at) => machine.physical.write32(physicalAddress(INFO_AT + 0x80 + at * 4), word))
  enterFlat(machine, options.entry ?? entry, 0x90000)
  machine.state.eax = MULTIBOOT_BOOTED
  machine.state.ebx = INFO_AT
  return undefined
}

/** Puts the image into memory and sets the processor up as the format says. */
export function bootImage(machine: Machine, image: Uint8Array, options: BootOptions): BootError | undefined {
  const { physical, state } = machine
  switch (options.format) {
    case 'flat': {
      const load = options.load ?? 0x100000
      const error = tooBig(machine, load, image.length)
      if (error) return error
      physical.writeBytes(physicalAddress(load), image)
      enterFlat(machine, options.entry ?? load, 0x90000)
      return undefined
    }
    case 'multiboot':
      return bootMultiboot(machine, image, options)
    case 'rom':
      // The processor starts at FFFF_FFF0h, where the end of the ROM answers too (createBareMachine).
      if (image.length === 0 || image.length > 0x40000 || image.length % 0x10000 !== 0)
        return {
          code: 'bad-rom-size',
          message: `a ROM has 64, 128, 192 or 256 KiB; this file has ${image.length} bytes`,
        }
      physical.writeBytes(physicalAddress(0x100000 - image.length), image)
      return undefined
    case 'bootsector': {
      if (image.length < 512 || image[510] !== 0x55 || image[511] !== 0xaa)
        return { code: 'no-boot-signature', message: 'no boot signature 55h AAh at offset 510 of the image' }
      physical.writeBytes(physicalAddress(options.load ?? 0x7c00), image.subarray(0, 512))
      for (const segment of ['ds', 'es', 'ss', 'fs', 'gs', 'cs'] as const)
        state.setSegment(segment, 0, 0, 0xffff, 0x9300)
      state.setDescriptorTable('idt', 0, 0x3ff)
      state.eip = options.entry ?? 0x7c00
      state.esp = 0x7c00
      state.edx = 0x80
      return undefined
    }
  }
}
