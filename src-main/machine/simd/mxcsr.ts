/** MXCSR (SDM vol. 1, 10.2.3). Flags are bits 0..5 in the order of the x87 status word. */
export const Mxcsr = {
  precisionFlag: 0x20,
  denormalsAreZeros: 0x40,
  masks: 0x1f80,
  precisionMask: 0x1000,
  underflowMask: 0x800,
  rounding: 0x6000,
  flushToZero: 0x8000,
} as const

export const MXCSR_RESET = 0x1f80
/** Bits that may be set; others make `ldmxcsr` and `fxrstor` raise #GP. */
export const MXCSR_MASK = 0xffff
const MASK_SHIFT = 7
const EXCEPTIONS = 0x3f

/** The x87 control word that masks and rounds alike. */
export const controlOf = (mxcsr: number): number =>
  ((mxcsr >> MASK_SHIFT) & EXCEPTIONS) | ((mxcsr & Mxcsr.rounding) >> 3)

/** Those of some exception flags that are unmasked. */
export const unmasked = (flags: number, mxcsr: number): number => flags & ~(mxcsr >> MASK_SHIFT) & EXCEPTIONS
