import { createMachine } from '../../src-main/machine/create-machine'
import type { Machine } from '../../src-main/machine/machine'
import type { MachineException } from '../../src-main/machine/ports'
import { linearAddress, physicalAddress } from '../../src-main/contract/address'
import { engine } from './engine'
import type { Outcome } from './capture/case-line'
import { CODE, DATA, WINDOWS, type Inputs } from './capture/inputs'

const DIRECTORY = 0x1000
const CODE_TABLE = 0x2000
const DATA_TABLE = 0x3000
const CODE_FRAME = 0x8000
const DATA_FRAME = 0x9000
const USER_PAGE = 7
const names = ['eax', 'ecx', 'edx', 'ebx', 'esp', 'ebp', 'esi', 'edi'] as const

/** A machine laid out like the process in which the cases were captured: one page of code, one of data. */
export interface CaseRunner {
  load(bytes: readonly number[]): void
  run(inputs: Inputs): Outcome
}

export function createCaseRunner(): CaseRunner {
  let trap = -1
  let exception: MachineException | undefined
  const stop = () => machine.requestStop()
  const machine: Machine = createMachine({
    memoryMib: 1,
    ...engine,
    ports: {
      softwareInterrupt(vector) {
        trap = vector
        stop()
        return true
      },
      exception(fault) {
        exception = fault
        trap = fault.vector
        stop()
        return true
      },
    },
  })
  const { physical, state } = machine
  physical.write32(physicalAddress(DIRECTORY + (CODE >>> 22) * 4), CODE_TABLE | USER_PAGE)
  physical.write32(physicalAddress(DIRECTORY + (DATA >>> 22) * 4), DATA_TABLE | USER_PAGE)
  physical.write32(physicalAddress(CODE_TABLE), CODE_FRAME | USER_PAGE)
  physical.write32(physicalAddress(DATA_TABLE), DATA_FRAME | USER_PAGE)
  state.cr0 = 0x11
  state.cr3 = DIRECTORY
  state.cr0 = 0x80010013
  for (const segment of ['ss', 'ds', 'es', 'fs', 'gs'] as const)
    state.setSegment(segment, 0x23, 0, 0xffffffff, 0xc0f300)
  state.setSegment('cs', 0x1b, 0, 0xffffffff, 0xc0fb00)
  const page = new Uint8Array(0x1000)

  return {
    load(bytes) {
      const code = new Uint8Array(0x1000).fill(0xcc)
      code.set(bytes)
      physical.writeBytes(physicalAddress(CODE_FRAME), code)
    },
    run({ registers, flags, memory }) {
      page.fill(0)
      let from = 0
      for (const [offset, length] of WINDOWS) {
        page.set(memory.subarray(from, from + length), offset)
        from += length
      }
      physical.writeBytes(physicalAddress(DATA_FRAME), page)
      const version = physical.pageVersion(DATA_FRAME >> 12)
      names.forEach((name, index) => (state[name] = registers[index]!))
      state.eflags = flags
      state.eip = linearAddress(CODE)
      trap = -1
      exception = undefined
      machine.run(1000)
      const raised = exception as MachineException | undefined
      const changes: [number, number][] = []
      const isWritten = physical.pageVersion(DATA_FRAME >> 12) !== version
      const after = isWritten ? physical.readBytes(physicalAddress(DATA_FRAME), 0x1000) : page
      for (let at = 0; isWritten && at < 0x1000; at++)
        if (after[at] !== page[at]) changes.push([at, after[at]!])
      return {
        trap,
        error: raised?.vector === 14 ? raised.errorCode : 0,
        address: raised?.vector === 14 ? raised.linear : 0,
        registers: names.map((name) => state[name]),
        flags: state.eflags,
        eip: state.eip,
        changes,
      }
    },
  }
}
