import { linearAddress } from '../contract/address'
import type { Machine } from '../machine/machine'

const PAGE = 4096

/** Copies bytes of the current address space without leaving a trace; pages that are not mapped read as zero. */
export const peekBytes = (machine: Machine, address: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length;) {
    const part = Math.min(length - done, PAGE - ((address + done) % PAGE))
    const at = machine.peekTranslate(linearAddress(address + done))
    if (at !== undefined) bytes.set(machine.physical.readBytes(at, part), done)
    done += part
  }
  return bytes
}

export const peekDword = (machine: Machine, address: number): number =>
  new DataView(peekBytes(machine, address, 4).buffer).getUint32(0, true)

/** Pages of [address, address + length) that are mapped. */
export const mappedPages = (machine: Machine, address: number, length: number): number => {
  let pages = 0
  for (let page = Math.floor(address / PAGE) * PAGE; page < address + length; page += PAGE)
    if (machine.peekTranslate(linearAddress(page)) !== undefined) pages++
  return pages
}
