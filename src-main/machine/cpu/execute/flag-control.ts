import { Flag, STATUS_FLAGS } from '../../../x86/eflags'
import { SYSTEM_FLAGS } from '../../layout'
import { carry, setCarry, setStatusFlags, statusFlags } from '../flags'
import type { Execution, Executors } from '../execution'

const SYSTEM = SYSTEM_FLAGS >> 2

/** clc stc cmc cld std lahf sahf salc. */
export function createFlagControl(execution: Execution): Executors {
  const { state, bytes } = execution
  return {
    clc: () => setCarry(state, 0),
    stc: () => setCarry(state, 1),
    cmc: () => setCarry(state, carry(state) ^ 1),
    cld: () => {
      state[SYSTEM] &= ~Flag.df
    },
    std: () => {
      state[SYSTEM] |= Flag.df
    },
    lahf: () => {
      bytes[1] = (statusFlags(state) & 0xff) | 2
    },
    sahf: () => setStatusFlags(state, (statusFlags(state) & Flag.of) | (bytes[1] & STATUS_FLAGS)),
    salc: () => {
      bytes[0] = carry(state) !== 0 ? 0xff : 0
    },
  }
}
