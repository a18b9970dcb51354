/** Bits of EFLAGS (Intel SDM vol. 1, 3.4.3). */
export const Flag = {
  cf: 0x1,
  pf: 0x4,
  af: 0x10,
  zf: 0x40,
  sf: 0x80,
  tf: 0x100,
  if: 0x200,
  df: 0x400,
  of: 0x800,
  iopl: 0x3000,
  nt: 0x4000,
  rf: 0x10000,
  vm: 0x20000,
  ac: 0x40000,
  vif: 0x80000,
  vip: 0x100000,
  id: 0x200000,
} as const

/** CF PF AF ZF SF OF. */
export const STATUS_FLAGS = 0x8d5
