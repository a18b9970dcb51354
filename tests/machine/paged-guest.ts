import { linearAddress, physicalAddress } from '../../src-main/contract/address'
import { createMachine } from '../../src-main/machine/create-machine'
import type { Machine } from '../../src-main/machine/machine'
import type { MachineException, MachinePorts } from '../../src-main/machine/ports'
import { engine } from './engine'

export const DIRECTORY = 0x10000
export const TABLE = 0x11000
/** Identity-mapped first 4 MiB; code is put at 400h pages below. */
export const CODE = 0x20000
export const STACK = 0x30000

export interface Guest {
  readonly machine: Machine
  readonly exceptions: MachineException[]
  readonly interrupts: number[]
  /** Puts code at a linear (= physical) address. */
  code(bytes: readonly number[], at?: number): void
  /** Page-table entry of a page of the first 4 MiB. */
  entry(page: number): number
  setEntry(page: number, value: number): void
  word(at: number): number
}

/** A flat paged machine, in ring 3 unless `ring` says 0; exceptions and software interrupts stop it. */
export function createGuest(ring: 0 | 3 = 3, ports: MachinePorts = {}, translateAfter?: number): Guest {
  const exceptions: MachineException[] = []
  const interrupts: number[] = []
  const machine: Machine = createMachine({
    memoryMib: 4,
    ...(translateAfter === undefined ? engine : { translateAfter }),
    ports: {
      exception(raised) {
        exceptions.push(raised)
        machine.requestStop()
        return true
      },
      softwareInterrupt(vector) {
        interrupts.push(vector)
        machine.requestStop()
        return true
      },
      ...ports,
    },
  })
  const { physical, state } = machine
  physical.write32(physicalAddress(DIRECTORY), TABLE | 7)
  for (let page = 0; page < 1024; page++)
    physical.write32(physicalAddress(TABLE + page * 4), (page << 12) | 7)
  state.cr0 = 0x11
  state.cr3 = DIRECTORY
  state.cr0 = 0x80010011
  const dpl = ring << 5
  for (const segment of ['ss', 'ds', 'es'] as const)
    state.setSegment(segment, 0x10 | ring, 0, 0xffffffff, 0xc09300 | (dpl << 8))
  state.setSegment('cs', 8 | ring, 0, 0xffffffff, 0xc09b00 | (dpl << 8))
  state.eip = linearAddress(CODE)
  state.esp = STACK
  return {
    machine,
    exceptions,
    interrupts,
    code: (bytes, at = CODE) => physical.writeBytes(physicalAddress(at), Uint8Array.from(bytes)),
    entry: (page) => physical.read32(physicalAddress(TABLE + page * 4)),
    setEntry: (page, value) => physical.write32(physicalAddress(TABLE + page * 4), value),
    word: (at) => physical.read32(physicalAddress(at)),
  }
}
