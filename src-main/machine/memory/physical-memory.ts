import type { PhysicalAddress } from '../../contract/address'
import { RAM } from '../layout'
import type { MachineOptions, PhysicalMemory } from '../machine'
import type { MachineViews } from '../views'

/** Physical memory for the rest of the machine: pages are 4 KiB, counted from the start of RAM. */
export interface PhysicalPages extends PhysicalMemory {
  /** Pages of RAM and frame buffer together. */
  readonly pageCount: number
  /** Byte offset in the buffer of a physical address, or -1 where nothing answers. */
  bufferOffset(physical: number): number
  /** True when guest writes to this physical address are ignored (ROM). */
  isReadOnly(physical: number): boolean
  /** Write counts by page. */
  readonly versions: Uint32Array
  /** Not 0 for pages from which code was decoded. */
  readonly hasCode: Uint8Array
  /** Called by every writer, after the bytes changed: `length` bytes at a buffer offset, in one page. */
  noteWrite(bufferOffset: number, length: number): void
}

export interface PhysicalHooks {
  /** Bytes in a page that holds decoded code have changed. */
  codeWritten(page: number, offset: number, length: number): void
  /** Takes back every permission to write straight to RAM, so that the next write is seen. */
  withdrawWriteGrants(): void
}

const PAGE = 0x1000

export function physicalBytes(options: MachineOptions): number {
  const frameBuffer = options.frameBuffer ? Math.ceil(options.frameBuffer.bytes / PAGE) * PAGE : 0
  return options.memoryMib * 0x100000 + frameBuffer
}

export function createPhysicalMemory(
  views: MachineViews,
  options: MachineOptions,
  hooks: PhysicalHooks,
): PhysicalPages {
  const { bytes, view } = views
  const size = options.memoryMib * 0x100000
  const total = physicalBytes(options)
  const frameBase = options.frameBuffer?.base ?? 0
  const frameBytes = total - size
  const aliases = options.aliases ?? []
  const pageCount = total / PAGE
  const versions = new Uint32Array(pageCount)
  const hasCode = new Uint8Array(pageCount)

  function bufferOffset(physical: number): number {
    const at = physical >>> 0
    if (at < size) return RAM + at
    if (frameBytes > 0 && at >= frameBase && at - frameBase < frameBytes) return RAM + size + at - frameBase
    for (const alias of aliases)
      if (at >= alias.base && at - alias.base < alias.bytes) return RAM + alias.target + at - alias.base
    return -1
  }

  function isReadOnly(physical: number): boolean {
    const at = physical >>> 0
    return (options.readOnly ?? []).some((range) => at >= range.base && at - range.base < range.bytes)
  }

  function noteWrite(offset: number, length: number): void {
    const page = (offset - RAM) >>> 12
    versions[page] = versions[page] + 1
    if (hasCode[page] !== 0) hooks.codeWritten(page, offset & 0xfff, length)
  }

  function write(at: number, length: number, store: (offset: number) => void): void {
    for (let done = 0; done < length; done++) {
      const offset = bufferOffset(at + done)
      if (offset < 0) return
    }
    const first = bufferOffset(at)
    store(first)
    noteWrite(first, Math.min(length, PAGE - (first & 0xfff)))
    if (((first & 0xfff) + length) >>> 0 > PAGE) noteWrite(first + length - 1, 1)
  }

  /** Splits a range at page borders; a part where nothing answers is left to `missing`. */
  function forPages(
    at: number,
    length: number,
    each: (offset: number, part: number, done: number) => void,
    missing?: (part: number, done: number) => void,
  ) {
    let done = 0
    while (done < length) {
      const part = Math.min(length - done, PAGE - ((at + done) & 0xfff))
      const offset = bufferOffset(at + done)
      if (offset >= 0) each(offset, part, done)
      else missing?.(part, done)
      done += part
    }
  }

  const isMapped = (at: number, length: number) => bufferOffset(at) >= 0 && bufferOffset(at + length - 1) >= 0

  return {
    size,
    pageCount,
    versions,
    hasCode,
    bufferOffset,
    isReadOnly,
    noteWrite,
    read8: (at) => (isMapped(at, 1) ? view.getUint8(bufferOffset(at)) : 0xff),
    read16: (at) => (isMapped(at, 2) ? view.getUint16(bufferOffset(at), true) : 0xffff),
    read32: (at) => (isMapped(at, 4) ? view.getUint32(bufferOffset(at), true) : 0xffffffff),
    write8: (at, value) => write(at, 1, (offset) => view.setUint8(offset, value)),
    write16: (at, value) => write(at, 2, (offset) => view.setUint16(offset, value, true)),
    write32: (at, value) => write(at, 4, (offset) => view.setUint32(offset, value, true)),
    readBytes(at, length, into = new Uint8Array(length)) {
      forPages(
        at,
        length,
        (offset, part, done) => into.set(bytes.subarray(offset, offset + part), done),
        (part, done) => into.fill(0, done, done + part),
      )
      return into
    },
    writeBytes(at, source) {
      forPages(at, source.length, (offset, part, done) => {
        bytes.set(source.subarray(done, done + part), offset)
        noteWrite(offset, part)
      })
    },
    fill(at: PhysicalAddress, length, value) {
      forPages(at, length, (offset, part) => {
        bytes.fill(value, offset, offset + part)
        noteWrite(offset, part)
      })
    },
    pageVersion(frame) {
      hooks.withdrawWriteGrants()
      const offset = bufferOffset(frame * PAGE)
      return offset < 0 ? 0 : versions[(offset - RAM) >>> 12]
    },
  }
}
