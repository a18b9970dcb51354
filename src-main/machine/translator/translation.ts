import type { Block } from '../cpu/block-cache'

/** A region's code, ready to run. */
export interface Translation {
  /** Starts at an entry; returns an `ExitCode`. */
  readonly start: (eip: number) => number
  /** Those in which it may be entered; others are inside. */
  readonly blocks: readonly Block[]
  /** Words of the state (index) that must have these values while it runs. */
  readonly conditions: readonly { readonly index: number; readonly value: number }[]
  /** Linear page numbers of its code, and their frames in place. */
  readonly pages: readonly { readonly page: number; readonly frame: number }[]
  /** CODE_STAMP and SEGMENT_STAMP for which all of this was last found so. */
  stamp: number
  segmentStamp: number
  isDiscarded: boolean
  /** Its code has changed: it must not be entered again. */
  discard(): void
}
