import type { MemoryAccess } from '../mmu/access'
import { EIP } from '../layout'
import type { MachineViews } from '../views'
import type { Execution } from './execution'
import type { Faults } from './faults'
import { allFlags, condition, setStatusFlags } from './flags'

export function createExecution(views: MachineViews, access: MemoryAccess, faults: Faults): Execution {
  const { state } = views
  return {
    memory: views.memory,
    buffer: views.memory.buffer,
    bytes: views.bytes,
    words: views.words,
    state,
    floats: views.floats,
    doubles: views.doubles,
    view: views.view,
    access,
    address: (i) => (state[i.base] + (state[i.index] << i.scale) + i.displacement) & i.addressMask,
    read8: access.read8,
    read16: access.read16,
    read32: access.read32,
    write8: access.write8,
    write16: access.write16,
    write32: access.write32,
    readBytes: access.readBytes,
    writeBytes: access.writeBytes,
    authoriseWrite: access.authoriseWrite,
    raise: faults.raise,
    flags: () => allFlags(state),
    setStatusFlags: (value) => setStatusFlags(state, value),
    condition: (code) => condition(state, code),
    instructionOffset: (i) => (state[EIP >> 2] + i.start) | 0,
  }
}
