/** A linear address: what segmentation yields and paging translates. 0..FFFFFFFFh. */
export type LinearAddress = number & { readonly __space: 'linear' }

/** A physical address: what paging yields. 0..FFFFFFFFh. */
export type PhysicalAddress = number & { readonly __space: 'physical' }

/** Takes the low 32 bits of a number as a linear address. */
export const linearAddress = (value: number): LinearAddress => (value >>> 0) as LinearAddress

/** Takes the low 32 bits of a number as a physical address. */
export const physicalAddress = (value: number): PhysicalAddress => (value >>> 0) as PhysicalAddress
