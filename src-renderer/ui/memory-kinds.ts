import type { HeapBlock, MemoryKind } from '@contract/views'
import { t } from '../text/text'

/** The letter that stands beside the colour of each kind of memory, everywhere. */
export const KIND_LETTERS: Record<MemoryKind, string> = {
  code: 'C',
  'read-only': 'R',
  data: 'D',
  stack: 'S',
  heap: 'H',
  header: 'B',
  padding: 'P',
  free: 'F',
  lazy: 'Z',
  shared: 'M',
  library: 'L',
  kernel: 'K',
  fault: '!',
}

/** Kinds drawn with hatching besides their colour. */
export const HATCHED: ReadonlySet<MemoryKind> = new Set(['free', 'lazy', 'padding'])

export const kindColour = (kind: MemoryKind): string => `var(--kind-${kind})`

export const kindTitle = (kind: MemoryKind): string => t(`kind.${kind}`)

const BLOCK_KINDS: Record<HeapBlock['state'], MemoryKind> = {
  used: 'heap',
  free: 'free',
  shared: 'shared',
  library: 'library',
  kept: 'free',
  table: 'header',
}
export const blockKind = (block: HeapBlock): MemoryKind => BLOCK_KINDS[block.state]

/** What a block's state is called. */
export const blockTitle = (block: HeapBlock): string => t(`heap.state.${block.state}`)
