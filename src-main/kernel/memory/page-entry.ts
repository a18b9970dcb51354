/** Bits of page-directory and page-table entries (Intel SDM vol. 3, 4.3) and what the kernel keeps in them. */
export const PageFlag = {
  present: 1,
  writable: 2,
  user: 4,
  accessed: 0x20,
  dirty: 0x40,
  large: 0x80,
  global: 0x100,
  /** Software bit 9: the frame belongs to a shared area and is not freed with the page. */
  shared: 0x200,
} as const

/** A present entry for a page of a program. */
export const USER_PAGE = PageFlag.present | PageFlag.writable | PageFlag.user

/** Entries that are not present: what the low bits of a page-table slot mean to the kernel. */
export const BlockFlag = {
  /** A page that is created when it is first touched. */
  reserved: 2,
  /** Header of a free heap block; the upper 20 bits are its size. */
  free: 4,
  /** Header of a used heap block. */
  used: 8,
  /** Belongs to a library: 68.13 leaves it alone. */
  dontFree: 0x10,
} as const

export const PAGE_SIZE = 0x1000
export const pageBase = (value: number): number => (value & 0xfffff000) >>> 0
/** Rounds up to a whole page in 32 bits, wrapping as the kernel's arithmetic does. */
export const roundToPage = (value: number): number => ((value + 0xfff) & 0xfffff000) >>> 0
