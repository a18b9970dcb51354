import { Flag } from '../../../x86/eflags'
import { Vector } from '../../../x86/vectors'
import { setStatusFlags, statusFlags } from '../flags'
import type { Execution, Executors } from '../execution'

/** Decimal adjustments (Intel SDM vol. 2: AAA, AAD, AAM, AAS, DAA, DAS). Undefined flags: as noted at each. */
export function createBcd(execution: Execution): Executors {
  const { state, bytes, words, raise } = execution

  /** SF ZF PF of al, with CF and AF given; OF is undefined (cleared). */
  function setFlags(cf: boolean, af: boolean): void {
    const al = bytes[0]
    let parity = al ^ (al >> 4)
    parity ^= parity >> 2
    parity ^= parity >> 1
    setStatusFlags(
      state,
      (al === 0 ? Flag.zf : 0) |
        (al & Flag.sf) |
        ((parity & 1) === 0 ? Flag.pf : 0) |
        (cf ? Flag.cf : 0) |
        (af ? Flag.af : 0),
    )
  }

  /** aaa and aas: SF ZF PF OF are undefined and follow the adjusted al. */
  function adjustUnpacked(step: number): void {
    const isAdjusted = (bytes[0] & 15) > 9 || (statusFlags(state) & Flag.af) !== 0
    if (isAdjusted) words[0] += step
    bytes[0] &= 15
    setFlags(isAdjusted, isAdjusted)
  }

  function adjustPacked(isSubtraction: boolean): void {
    const al = bytes[0]
    const flags = statusFlags(state)
    let cf = (flags & Flag.cf) !== 0
    const isHigh = al > 0x99 || cf
    const af = (al & 15) > 9 || (flags & Flag.af) !== 0
    let result = al
    if (af) {
      result += isSubtraction ? -6 : 6
      if (isSubtraction && result < 0) cf = true
    }
    if (isHigh) result += isSubtraction ? -0x60 : 0x60
    bytes[0] = result
    setFlags(isHigh || (isSubtraction && cf), af)
  }

  return {
    aaa: () => adjustUnpacked(0x106),
    aas: () => adjustUnpacked(-0x106),
    daa: () => adjustPacked(false),
    das: () => adjustPacked(true),
    aam: (i) => {
      const base = i.immediate & 0xff
      if (base === 0) raise(Vector.divideError)
      const al = bytes[0]
      bytes[1] = Math.floor(al / base)
      bytes[0] = al % base
      setFlags(false, false)
    },
    aad: (i) => {
      bytes[0] += bytes[1] * (i.immediate & 0xff)
      bytes[1] = 0
      setFlags(false, false)
    },
  }
}
