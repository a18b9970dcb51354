import { PageFlag } from '../kernel/memory/page-entry'
import { type InspectedMachine, isProcess } from './inspected'

const USER_TABLES = 512

/** Frame numbers of all present pages in the program's half of the address space, tables included. */
export function* presentFrames(target: InspectedMachine): Generator<number> {
  const { memory, machine } = target
  if (!isProcess(target)) {
    // A bare machine's pages are whatever was written.
    for (let frame = 0; frame < machine.physical.size >>> 12; frame++)
      if (machine.physical.pageVersion(frame) !== 0) yield frame
    return
  }
  for (let index = 0; index < USER_TABLES; index++) {
    const base = index * 0x400000
    const table = memory.pde(base)
    if ((table & PageFlag.present) === 0) continue
    yield table >>> 12
    for (let entry = 0; entry < 1024; entry++) {
      const value = memory.pte(base + entry * 0x1000)
      if ((value & PageFlag.present) !== 0) yield value >>> 12
    }
  }
}
