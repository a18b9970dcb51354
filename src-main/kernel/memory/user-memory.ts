import { say } from '../../contract/said'
import { linearAddress, physicalAddress } from '../../contract/address'
import type { PhysicalAddress } from '../../contract/address'
import { isPageFault } from '../../machine/machine'
import type { Kernel } from '../context'
import { KERNEL_BASE, KernelPageFault, currentProcess, realKernelFails } from '../context'
import { mendPageFault } from './page-fault'

/**
 * Access to the current program's memory on behalf of a system call: through the MMU, with pages
 * created on demand. An address that cannot be reached throws KernelPageFault, which kills the thread.
 */
const reach = (kernel: Kernel, address: number, writtenBytes: number): PhysicalAddress => {
  const write = writtenBytes > 0
  const linear = linearAddress(address)
  if (write && linear >= KERNEL_BASE)
    return realKernelFails(kernel, say('kernel.own-memory', { address: linear.toString(16).toUpperCase() }))
  let result = kernel.machine.translate(linear, write, false)
  if (isPageFault(result)) {
    if (!mendPageFault(kernel, currentProcess(kernel), linear, result.errorCode))
      throw new KernelPageFault(linear)
    kernel.machine.invalidatePage(linear)
    result = kernel.machine.translate(linear, write, false)
    if (isPageFault(result)) throw new KernelPageFault(linear)
  }
  if (write) kernel.machine.meetWrite(linear, writtenBytes)
  return result
}

export const read8 = (kernel: Kernel, address: number): number =>
  kernel.machine.physical.read8(reach(kernel, address, 0))

export const read32 = (kernel: Kernel, address: number): number => {
  if ((address & 0xfff) <= 0xffc) return kernel.machine.physical.read32(reach(kernel, address, 0)) >>> 0
  const bytes = readBytes(kernel, address, 4)
  return (bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24)) >>> 0
}

export const read16 = (kernel: Kernel, address: number): number =>
  read8(kernel, address) | (read8(kernel, address + 1) << 8)

export const write8 = (kernel: Kernel, address: number, value: number): void =>
  kernel.machine.physical.write8(reach(kernel, address, 1), value & 0xff)

export const write16 = (kernel: Kernel, address: number, value: number): void => {
  write8(kernel, address, value)
  write8(kernel, address + 1, value >>> 8)
}

export const write32 = (kernel: Kernel, address: number, value: number): void => {
  if ((address & 0xfff) <= 0xffc)
    return kernel.machine.physical.write32(reach(kernel, address, 4), value >>> 0)
  const bytes = new Uint8Array([value, value >>> 8, value >>> 16, value >>> 24])
  writeBytes(kernel, address, bytes)
}

/** Above this, every page is reached before the host gives memory for a copy. */
const LARGE_COPY = 1 << 20

/** Copies `length` bytes in, to the given memory or to memory of their own. */
export const readBytes = (kernel: Kernel, address: number, length: number, into?: Uint8Array): Uint8Array => {
  if (length > LARGE_COPY) for (let done = 0; done < length; done += 0x1000) reach(kernel, address + done, 0)
  const bytes = into ?? new Uint8Array(length)
  for (let done = 0; done < length;) {
    const part = Math.min(length - done, 0x1000 - ((address + done) & 0xfff))
    const at = reach(kernel, address + done, 0)
    kernel.machine.physical.readBytes(at, part, bytes.subarray(done, done + part))
    done += part
  }
  return bytes
}

/** Copies bytes out, page by page: what lies before a page that cannot be reached is written. */
export const writeBytes = (kernel: Kernel, address: number, bytes: Uint8Array): void => {
  for (let done = 0; done < bytes.length;) {
    const part = Math.min(bytes.length - done, 0x1000 - ((address + done) & 0xfff))
    const at = reach(kernel, address + done, part)
    kernel.machine.physical.writeBytes(at, bytes.subarray(done, done + part))
    done += part
  }
}

export const fill = (kernel: Kernel, address: number, length: number, value: number): void => {
  for (let done = 0; done < length;) {
    const part = Math.min(length - done, 0x1000 - ((address + done) & 0xfff))
    kernel.machine.physical.fill(physicalAddress(reach(kernel, address + done, part)), part, value)
    done += part
  }
}

/** Reads a zero-terminated byte string, without its end; at most `limit` bytes. */
export const readString = (kernel: Kernel, address: number, limit = 0x1000): Uint8Array => {
  const bytes: number[] = []
  while (bytes.length < limit) {
    const byte = read8(kernel, address + bytes.length)
    if (byte === 0) break
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** True when the whole range lies in the program's half. */
export const isUserRange = (address: number, length: number): boolean =>
  address < KERNEL_BASE && address + length <= KERNEL_BASE
