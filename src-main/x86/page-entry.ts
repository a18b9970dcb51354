/** Bits of page-directory and page-table entries, 32-bit paging (Intel SDM vol. 3, 4.3). */
export const PageEntry = {
  present: 0x001,
  writable: 0x002,
  user: 0x004,
  writeThrough: 0x008,
  cacheDisable: 0x010,
  accessed: 0x020,
  dirty: 0x040,
  /** In a directory entry: maps 4 MiB (with CR4.PSE). */
  large: 0x080,
  global: 0x100,
} as const

/** Bits 21..13 of a 4 MiB entry must be zero on a processor without PSE-36. */
export const LARGE_PAGE_RESERVED = 0x003fe000

/** Error code of #PF (Intel SDM vol. 3, 4.7). */
export const PageFaultBit = { present: 1, write: 2, user: 4, reserved: 8 } as const
