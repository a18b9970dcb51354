import { physicalAddress } from '../../contract/address'
import { SEGMENT_ACCESS, SEGMENT_BASES, SEGMENT_LIMITS, SEGMENT_SELECTORS, TR } from '../../machine/layout'
import type { Machine, PhysicalMemory } from '../../machine/machine'
import { PAGE_SIZE, PageFlag } from './page-entry'
import { kernelRangeBytes } from './boot-memory'
import {
  FRAME_BUFFER_LINEAR,
  FRAME_BUFFER_PHYSICAL,
  GDT_LIMIT,
  GDT_LINEAR,
  IDT_LIMIT,
  IDT_LINEAR,
  KERNEL_TABLES,
  RECURSIVE_INDEX,
  SYSTEM_DIRECTORY,
  Selector,
  TSS_LINEAR,
  TSS_PHYSICAL,
} from './system-layout'

/** Access bits as they stand in a descriptor's second word (Intel SDM vol. 3, 3.4.5). */
const Access = {
  kernelCode: 0xdf9a00,
  kernelData: 0xdf9200,
  userCode: 0xc0fa00,
  userData: 0xc0f300,
  graphics: 0xd0f300,
  threadLocal: 0x40f300,
  taskState: 0x008900,
} as const

interface Descriptor {
  readonly selector: number
  readonly base: number
  /** In units of the granularity bit. */
  readonly limit: number
  readonly access: number
}

const descriptors = (): Descriptor[] => [
  { selector: Selector.kernelCode, base: 0, limit: 0xfffff, access: Access.kernelCode & 0xd0ff00 },
  { selector: Selector.kernelData, base: 0, limit: 0xfffff, access: Access.kernelData & 0xd0ff00 },
  { selector: Selector.userCode, base: 0, limit: 0xfffff, access: Access.userCode },
  { selector: Selector.userData, base: 0, limit: 0xfffff, access: Access.userData },
  { selector: Selector.graphics, base: FRAME_BUFFER_LINEAR, limit: 0x7ff, access: Access.graphics },
  { selector: Selector.taskState, base: TSS_LINEAR, limit: IO_MAP_OFFSET + 0x2000, access: Access.taskState },
  { selector: Selector.threadLocal, base: 0, limit: 0xfff, access: Access.threadLocal },
]

/** The I/O permission map follows the task state at the next page: 80600000h. */
export const IO_MAP_OFFSET = 0x80

const writeDescriptor = (physical: PhysicalMemory, descriptor: Descriptor): void => {
  const at = GDT_LINEAR - 0x80000000 + (descriptor.selector & ~7)
  const { base, limit, access } = descriptor
  physical.write32(physicalAddress(at), (((base & 0xffff) << 16) | (limit & 0xffff)) >>> 0)
  physical.write32(
    physicalAddress(at + 4),
    ((base & 0xff000000) | (limit & 0xf0000) | access | ((base >>> 16) & 0xff)) >>> 0,
  )
}

/** Interrupt gates for every vector, closed to programs but for 40h. */
const writeGates = (physical: PhysicalMemory): void => {
  for (let vector = 0; vector * 8 < IDT_LIMIT; vector++) {
    const at = IDT_LINEAR - 0x80000000 + vector * 8
    const handler = 0x80003000 + vector * 16
    physical.write32(physicalAddress(at), ((Selector.kernelCode << 16) | (handler & 0xffff)) >>> 0)
    physical.write32(
      physicalAddress(at + 4),
      ((handler & 0xffff0000) | (vector === 0x40 ? 0xee00 : 0x8e00)) >>> 0,
    )
  }
}

/** Entries of the kernel's half, which every process shares. */
const writeSystemDirectory = (physical: PhysicalMemory): void => {
  const directory = (index: number) => physicalAddress(SYSTEM_DIRECTORY + index * 4)
  physical.fill(SYSTEM_DIRECTORY, PAGE_SIZE, 0)
  const { present, writable, user, accessed, dirty, large, global } = PageFlag
  physical.write32(directory(512), present | writable | accessed | dirty | large | global)
  const tables = kernelRangeBytes(physical.size) >>> 22
  for (let table = 1; table < tables; table++) {
    const at = KERNEL_TABLES + table * PAGE_SIZE
    physical.fill(physicalAddress(at), PAGE_SIZE, 0)
    physical.write32(directory(512 + table), at | present | writable)
  }
  for (let page = 0x400; page < 0x700; page++)
    physical.write32(
      physicalAddress(KERNEL_TABLES + page * 4),
      (page * PAGE_SIZE) | present | writable | global,
    )
  physical.write32(directory(RECURSIVE_INDEX), SYSTEM_DIRECTORY | present | writable)
  const frameBuffer = FRAME_BUFFER_LINEAR >>> 22
  for (let index = 0; index < 2; index++)
    physical.write32(
      directory(frameBuffer + index),
      (FRAME_BUFFER_PHYSICAL +
        index * 0x400000 +
        (present | writable | user | 8 | accessed | dirty | large | global)) >>>
        0,
    )
}

/** Brings the machine into the state in which the kernel runs programs: paging on, ring 3 segments. */
export const setUpSystemTables = (machine: Machine): void => {
  const { physical, state } = machine
  for (const descriptor of descriptors()) writeDescriptor(physical, descriptor)
  writeGates(physical)
  writeSystemDirectory(physical)
  physical.fill(TSS_PHYSICAL, IO_MAP_OFFSET, 0)
  physical.write32(physicalAddress(TSS_PHYSICAL + 8), Selector.kernelData)
  physical.write16(physicalAddress(TSS_PHYSICAL + 0x66), IO_MAP_OFFSET)
  physical.fill(physicalAddress(TSS_PHYSICAL + IO_MAP_OFFSET), 0x2001, 0xff)
  state.setDescriptorTable('gdt', GDT_LINEAR, GDT_LIMIT)
  state.setDescriptorTable('idt', IDT_LINEAR, IDT_LIMIT)
  state.cr3 = SYSTEM_DIRECTORY
  state.cr4 = 0x690
  state.cr0 = CR0
  loadTaskRegister(machine)
}

/** Paging, write protection, task switched: as the kernel runs, but for alignment checks (bit 18). */
const CR0 = 0x80010039
/** The task state is in use. */
const BUSY = 0x200

/** The task register has no accessor: its hidden part is written as `ltr` would. */
const loadTaskRegister = ({ memory }: Machine): void => {
  const state = new Int32Array(memory.buffer)
  state[(SEGMENT_SELECTORS >> 2) + TR] = Selector.taskState
  state[(SEGMENT_BASES >> 2) + TR] = TSS_LINEAR | 0
  state[(SEGMENT_LIMITS >> 2) + TR] = IO_MAP_OFFSET + 0x2000
  state[(SEGMENT_ACCESS >> 2) + TR] = Access.taskState | BUSY
}

/** Segment registers of a program's thread; fs covers the thread's own page. */
export const loadUserSegments = (machine: Machine, tlsBase: number): void => {
  const { state } = machine
  const flat = 0xffffffff
  state.setSegment('cs', Selector.userCode, 0, flat, Access.userCode)
  for (const segment of ['ds', 'es', 'ss'] as const)
    state.setSegment(segment, Selector.userData, 0, flat, Access.userData)
  loadThreadSegments(machine, tlsBase)
}

/** What every task switch reloads: fs from the thread's page, gs from the frame buffer. */
export const loadThreadSegments = (machine: Machine, tlsBase: number): void => {
  writeDescriptor(machine.physical, {
    selector: Selector.threadLocal,
    base: tlsBase,
    limit: 0xfff,
    access: Access.threadLocal,
  })
  machine.state.setSegment('fs', Selector.threadLocal, tlsBase, 0xfff, Access.threadLocal)
  machine.state.setSegment('gs', Selector.graphics, FRAME_BUFFER_LINEAR, 0x7fffff, Access.graphics)
}
