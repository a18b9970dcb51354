/** Exception vectors (Intel SDM vol. 3, table 6-1). */
export const Vector = {
  divideError: 0,
  debug: 1,
  nonMaskable: 2,
  breakpoint: 3,
  overflow: 4,
  boundRange: 5,
  invalidOpcode: 6,
  deviceNotAvailable: 7,
  doubleFault: 8,
  coprocessorSegment: 9,
  invalidTss: 10,
  segmentNotPresent: 11,
  stackFault: 12,
  generalProtection: 13,
  pageFault: 14,
  floatingPoint: 16,
  alignmentCheck: 17,
  machineCheck: 18,
  simdFloatingPoint: 19,
} as const

/** Exceptions that push an error code. */
export const hasErrorCode = (vector: number): boolean =>
  vector === 8 || (vector >= 10 && vector <= 14) || vector === 17
