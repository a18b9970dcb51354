import type { MemoryKind, PageEntry } from '@contract/views'

const WORDS: readonly [RegExp, MemoryKind][] = [
  [/lazy|on access/, 'lazy'],
  [/header/, 'header'],
  [/stack/, 'stack'],
  [/library|dll/, 'library'],
  [/shared/, 'shared'],
  [/code/, 'code'],
  [/heap/, 'heap'],
  [/kernel|supervisor/, 'kernel'],
]

/** The colour of a page entry: what the kernel means by it, or what its bits say. Undefined when it is empty. */
export const entryKind = (entry: PageEntry): MemoryKind | undefined => {
  if (entry.value === 0) return undefined
  const meaning = entry.meaning.toLowerCase()
  for (const [pattern, kind] of WORDS) if (pattern.test(meaning)) return kind
  if (!entry.present) return 'free'
  if (!entry.user) return 'kernel'
  return entry.writable ? 'data' : 'read-only'
}
