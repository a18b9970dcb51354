import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useSession } from '../client/session'

const LIMIT = 500_000

/** What the program wrote to the debug board. */
export const useConsole = defineStore('console', () => {
  const text = ref('')
  /** True when the beginning was dropped to bound memory. */
  const truncated = ref(false)

  const append = (more: string) => {
    const next = text.value + more
    truncated.value ||= next.length > LIMIT
    text.value = next.length > LIMIT ? next.slice(next.indexOf('\n', next.length - LIMIT) + 1) : next
  }
  const clear = () => {
    text.value = ''
    truncated.value = false
  }
  const load = async () => {
    const answer = await useSession().consoleText({ limit: LIMIT })
    if (answer.ok) text.value = answer.value.text
  }

  return { text, truncated, append, clear, load }
})
