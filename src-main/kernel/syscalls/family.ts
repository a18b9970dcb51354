import type { Kernel } from '../context'
import type { ProcessorState } from '../../machine/machine'
import type { Thread } from '../state'

/**
 * A system function. Registers are those of the caller: read the arguments from `registers`, write
 * results there; what it does not write is unchanged for the caller. A wait begins with `block`.
 */
export type Handler = (kernel: Kernel, thread: Thread, registers: ProcessorState) => void

/**
 * System functions of one family, by the path that the table uses: `'5'`, `'68.12'`, `'18.19.4'`.
 * The table says which register selects a sub-function. `'68.*'` answers unknown sub-functions.
 */
export type Families = Readonly<Record<string, Handler>>

/** Leaves every register as it is: what unknown sub-functions of most families do. */
export const leaveUnchanged: Handler = () => {}

/** Answers -1. */
export const answerMinusOne: Handler = (_kernel, _thread, registers) => {
  registers.eax = 0xffffffff
}
