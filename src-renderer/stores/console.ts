import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useSession } from '../client/session'

/** Characters that are kept; the oldest parts go first. */
const LIMIT = 500_000
/** Characters of one part: what a new character makes the browser lay out again. */
const PART = 8192

/** What the program wrote to the debug board, in parts of which only the last one changes. */
export const useConsole = defineStore('console', () => {
  const parts = shallowRef<readonly { readonly key: number; readonly text: string }[]>([])
  /** True when the beginning was dropped to bound memory. */
  const truncated = ref(false)
  const text = computed(() => parts.value.map((part) => part.text).join(''))
  let keys = 0
  let length = 0

  const append = (more: string) => {
    const last = parts.value.at(-1)
    const next = parts.value.slice(0, -1)
    let rest = (last?.text ?? '') + more
    let key = last?.key ?? ++keys
    while (rest.length > PART) {
      // At the end of a line where there is one: a part begins a new line.
      const end = rest.lastIndexOf('\n', PART - 1) + 1 || PART
      next.push({ key, text: rest.slice(0, end) })
      rest = rest.slice(end)
      key = ++keys
    }
    if (rest !== '') next.push({ key, text: rest })
    length += more.length
    let dropped = 0
    while (length > LIMIT && dropped < next.length - 1) {
      length -= next[dropped]!.text.length
      dropped++
    }
    truncated.value ||= dropped > 0
    parts.value = dropped > 0 ? next.slice(dropped) : next
  }
  const clear = () => {
    parts.value = []
    length = 0
    truncated.value = false
  }
  const load = async () => {
    const answer = await useSession().consoleText({ limit: LIMIT })
    if (!answer.ok) return
    clear()
    append(answer.value.text)
  }

  return { parts, text, truncated, append, clear, load }
})
