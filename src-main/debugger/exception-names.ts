import { Vector } from '../x86/vectors'

/** Names of the exceptions as the manual has them (Intel SDM vol. 3, table 6-1). */
const NAMES: Record<number, string> = {
  [Vector.divideError]: 'Divide error',
  [Vector.debug]: 'Debug exception',
  [Vector.breakpoint]: 'Breakpoint',
  [Vector.overflow]: 'Overflow',
  [Vector.boundRange]: 'BOUND range exceeded',
  [Vector.invalidOpcode]: 'Invalid opcode',
  [Vector.deviceNotAvailable]: 'Device not available',
  [Vector.doubleFault]: 'Double fault',
  [Vector.invalidTss]: 'Invalid TSS',
  [Vector.segmentNotPresent]: 'Segment not present',
  [Vector.stackFault]: 'Stack fault',
  [Vector.generalProtection]: 'General protection fault',
  [Vector.pageFault]: 'Page fault',
  [Vector.floatingPoint]: 'Floating-point error',
  [Vector.alignmentCheck]: 'Alignment check',
  [Vector.simdFloatingPoint]: 'SIMD floating-point error',
}

export const exceptionName = (vector: number): string => NAMES[vector] ?? `Exception ${vector}`
