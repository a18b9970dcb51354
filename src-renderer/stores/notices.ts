import { word } from '../text/text'
import type { Failure, Result } from '@contract/result'
import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Notice {
  readonly id: number
  readonly level: 'information' | 'warning' | 'error'
  readonly message: string
  readonly action?: { readonly title: string; readonly run: () => void }
}

/** Milliseconds that a message stays; errors stay until they are dismissed. */
const SHOWN_FOR = { information: 5000, warning: 10_000, error: undefined }

/** Short messages about things that no place in a pane belongs to. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<Notice[]>([])
  let next = 1

  const dismiss = (id: number) => {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  const show = (level: Notice['level'], message: string, action?: Notice['action']) => {
    const id = next++
    const repeated = notices.value.find((notice) => notice.message === message)
    if (repeated) dismiss(repeated.id)
    notices.value = [...notices.value.slice(-3), { id, level, message, ...(action ? { action } : {}) }]
    const time = SHOWN_FOR[level]
    if (time !== undefined) setTimeout(() => dismiss(id), time)
  }

  /** Takes all messages away: the user has gone on. */
  const clear = () => {
    notices.value = []
  }

  const failed = (failure: Failure) => show('error', word(failure.message))

  /** The value of a result, or undefined after telling the user why there is none. */
  const valueOf = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value
    failed(result.failure)
    return undefined
  }

  return { notices, show, dismiss, clear, failed, valueOf }
})
