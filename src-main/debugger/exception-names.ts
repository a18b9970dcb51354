import { type PlainPhraseCode, type Said, say } from '../contract/said'
import { Vector } from '../x86/vectors'

/** Names of the exceptions as the manual has them (Intel SDM vol. 3, table 6-1). */
const NAMES: Record<number, PlainPhraseCode> = {
  [Vector.divideError]: 'exception.divide-error',
  [Vector.debug]: 'exception.debug',
  [Vector.breakpoint]: 'exception.breakpoint',
  [Vector.overflow]: 'exception.overflow',
  [Vector.boundRange]: 'exception.bound-range',
  [Vector.invalidOpcode]: 'exception.invalid-opcode',
  [Vector.deviceNotAvailable]: 'exception.device-not-available',
  [Vector.doubleFault]: 'exception.double-fault',
  [Vector.invalidTss]: 'exception.invalid-tss',
  [Vector.segmentNotPresent]: 'exception.segment-not-present',
  [Vector.stackFault]: 'exception.stack-fault',
  [Vector.generalProtection]: 'exception.general-protection',
  [Vector.pageFault]: 'exception.page-fault',
  [Vector.floatingPoint]: 'exception.floating-point',
  [Vector.alignmentCheck]: 'exception.alignment-check',
  [Vector.simdFloatingPoint]: 'exception.simd-floating-point',
}

export const exceptionName = (vector: number): Said => {
  const code = NAMES[vector]
  return code === undefined ? say('exception.other', { vector }) : say(code)
}
