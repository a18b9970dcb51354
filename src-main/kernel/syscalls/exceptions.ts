import type { Families } from './family'

const VECTORS = 32

/** 68.24 and 68.25: a thread's own handler for exceptions. */
export const exceptionFamily: Families = {
  '68.24': (_kernel, thread, registers) => {
    const old = { handler: thread.exceptionHandler, mask: thread.exceptionMask }
    thread.exceptionHandler = registers.ecx
    thread.exceptionMask = registers.edx
    thread.exceptionStack = registers.esi
    registers.ebx = old.mask
    registers.eax = old.handler
  },
  '68.25': (_kernel, thread, registers) => {
    const { ecx } = registers
    if (ecx >= VECTORS) {
      registers.eax = 0
      return
    }
    const bit = 1 << ecx
    const was = (thread.exceptionMask & bit) !== 0 ? 1 : 0
    thread.exceptionMask = ecx === 0 ? thread.exceptionMask & ~bit : thread.exceptionMask | bit
    registers.eax = ((registers.eax & 0xffffff00) | was) >>> 0
  },
}
