import type { OutlineEntry } from '@contract/language'
import { computed, onMounted, shallowRef, watch } from 'vue'
import { ask } from '../editor/language-questions'
import { useAssembly } from '../stores/assembly'
import { useDocuments } from '../stores/documents'
import { debounced } from '../ui/debounced'

/** A name that a text defines, with the labels it belongs to in front. */
export interface OutlineRow extends OutlineEntry {
  readonly fullName: string
}

/** Milliseconds without a change after which the text is asked about. */
const PAUSE = 150

const rowsOf = (entries: readonly OutlineEntry[]): OutlineRow[] => {
  const rows: OutlineRow[] = []
  for (const entry of entries)
    rows.push({ ...entry, fullName: (rows[entry.parent]?.fullName ?? '') + entry.name })
  return rows
}

/** The names of the text in front, as it is typed, whether it assembles or not. */
export const useOutline = () => {
  const assembly = useAssembly()
  const documents = useDocuments()
  const rows = shallowRef<readonly OutlineRow[]>([])
  const path = computed(() =>
    documents.activeDocument?.kind === 'text' ? documents.active : assembly.mainListing,
  )
  let asked = 0

  const load = async () => {
    const serial = ++asked
    const entries = path.value === '' ? [] : await ask('outline', { path: path.value })
    if (serial === asked && entries !== undefined) rows.value = rowsOf(entries)
  }
  const loadSoon = debounced(PAUSE, () => void load())
  onMounted(load)
  watch(path, load)
  // An assembly can tell of files that the text does not name.
  watch([() => documents.version, () => assembly.report], loadSoon)
  return rows
}
