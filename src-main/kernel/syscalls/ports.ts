import { physicalAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { TSS_PHYSICAL } from '../memory/system-layout'
import { IO_MAP_OFFSET } from '../memory/system-tables'
import type { Thread } from '../state'
import type { Families } from './family'

/** A range of I/O ports that a thread reserved with function 46. */
export interface PortArea {
  readonly tid: number
  readonly first: number
  readonly last: number
}

const AREAS = 255
/** Ports that the kernel keeps for its own devices. */
const KERNEL_AREAS: readonly PortArea[] = [
  { tid: 1, first: 0x00, last: 0x2d },
  { tid: 1, first: 0x30, last: 0x4d },
  { tid: 1, first: 0x50, last: 0xdf },
  { tid: 1, first: 0xe5, last: 0xff },
]

const overlaps = (area: PortArea, first: number, last: number): boolean =>
  first <= area.last && area.first <= last

/** Function 46: 0 done, 1 not possible. */
export const portFamily: Families = {
  '46': (kernel, thread, registers) => {
    const { ebx, ecx: first, edx: last } = registers
    if (ebx === 0) registers.eax = reserve(kernel, thread, first, last)
    else if (ebx === 1) registers.eax = free(kernel, thread, first, last)
    else registers.eax = 1
  },
}

const reserve = (kernel: Kernel, thread: Thread, first: number, last: number): number => {
  const { portAreas } = kernel.state
  if (last >= 0x10000 || first > last || portAreas.length >= AREAS) return 1
  if ([...KERNEL_AREAS, ...portAreas].some((area) => overlaps(area, first, last))) return 1
  portAreas.push({ tid: thread.tid, first, last })
  loadPortPermissions(kernel, thread)
  return 0
}

const free = (kernel: Kernel, thread: Thread, first: number, last: number): number => {
  const { portAreas } = kernel.state
  const index = portAreas.findIndex(
    (area) => area.tid === thread.tid && area.first === first && area.last === last,
  )
  if (index < 0) return 1
  portAreas.splice(index, 1)
  loadPortPermissions(kernel, thread)
  return 0
}

/** Writes the thread's I/O permission map behind the task state; a zero bit allows a port. */
export const loadPortPermissions = (kernel: Kernel, thread: Thread): void => {
  const areas = kernel.state.portAreas.filter((area) => area.tid === thread.tid)
  if (areas.length === 0 && !kernel.state.portsOpen) return
  kernel.state.portsOpen = areas.length > 0
  const map = new Uint8Array(0x2000).fill(0xff)
  for (const { first, last } of areas)
    for (let port = first; port <= last; port++) map[port >>> 3]! &= ~(1 << (port & 7))
  kernel.machine.physical.writeBytes(physicalAddress(TSS_PHYSICAL + IO_MAP_OFFSET), map)
}

/** At the end of a thread its ranges are free again. */
export const reservedPortsEnd = (kernel: Kernel, thread: Thread): void => {
  kernel.state.portAreas = kernel.state.portAreas.filter((area) => area.tid !== thread.tid)
}

/** There is no device behind any port: reads find all bits set, writes go nowhere. */
export const readPort = (_kernel: Kernel, _port: number, size: 1 | 2 | 4): number =>
  size === 4 ? 0xffffffff : (1 << (size * 8)) - 1

export const writePort = (): void => {}
