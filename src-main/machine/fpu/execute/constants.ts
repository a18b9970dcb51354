import type { Execution, Executors } from '../../cpu/execution'
import { roundingOf, Rounding, setSlot, R } from '../work'
import type { X87Stack } from '../stack'

/**
 * Mnemonic, exponent, mantissa rounded towards zero, and whether the nearest value is the next one up
 * (SDM vol. 1, 8.3.8; the constants have 66 bits inside and are rounded as the control word says).
 */
const constants: readonly (readonly [string, number, number, number, 'exact' | 'down' | 'up'])[] = [
  ['FLDZ', 0, 0, 0, 'exact'],
  ['FLD1', 0x3fff, 0x80000000, 0, 'exact'],
  ['FLDL2T', 0x4000, 0xd49a784b, 0xcd1b8afe, 'down'],
  ['FLDL2E', 0x3fff, 0xb8aa3b29, 0x5c17f0bb, 'up'],
  ['FLDPI', 0x4000, 0xc90fdaa2, 0x2168c234, 'up'],
  ['FLDLG2', 0x3ffd, 0x9a209a84, 0xfbcff798, 'up'],
  ['FLDLN2', 0x3ffe, 0xb17217f7, 0xd1cf79ab, 'up'],
]

/** fldz fld1 fldl2t fldl2e fldpi fldlg2 fldln2. */
export function constantExecutors(_execution: Execution, stack: X87Stack): Executors {
  return Object.fromEntries(
    constants.map(([name, exponent, high, low, nearest]) => [
      name,
      (instruction) => {
        stack.begin()
        stack.note(instruction)
        const rounding = roundingOf(stack.control())
        const up =
          (rounding === Rounding.nearest && nearest === 'up') ||
          (rounding === Rounding.up && nearest !== 'exact')
        setSlot(R, 0, exponent, high | 0, (low + (up ? 1 : 0)) | 0)
        stack.push(0)
      },
    ]),
  )
}
