import type { Phrase, PhraseCode, Said } from '@contract/said'
import type { MemoryKind, PageEntry } from '@contract/views'

/** The colours of what the kernel means by an entry, where the bits do not tell. */
const KINDS: Partial<Record<PhraseCode, MemoryKind>> = {
  'page.lazy': 'lazy',
  'page.used-header': 'header',
  'page.free-header': 'header',
  'page.stack': 'stack',
  'page.library': 'library',
  'page.shared': 'shared',
  'page.heap': 'heap',
  'page.image': 'code',
  'page.kernel': 'kernel',
  'page.kernel-large': 'kernel',
  'page.screen': 'kernel',
}

const codeOf = (said: Said): PhraseCode | undefined =>
  typeof said === 'object' && 'code' in said ? (said as Phrase).code : undefined

/** The colour of a page entry: what the kernel means by it, or what its bits say. Undefined when it is empty. */
export const entryKind = (entry: PageEntry): MemoryKind | undefined => {
  if (entry.value === 0) return undefined
  const code = codeOf(entry.meaning)
  const kind = code && KINDS[code]
  if (kind) return kind
  if (!entry.present) return 'free'
  if (!entry.user) return 'kernel'
  return entry.writable ? 'data' : 'read-only'
}
