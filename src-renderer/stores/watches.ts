import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useLayout } from './layout'
import { useSettings } from './settings'

/** What the user watches: registers, symbols and places in memory as they are written in a listing. */
export const useWatches = defineStore('watches', () => {
  const settings = useSettings()
  const list = computed(() => settings.settings.watches)

  const add = (text: string) => {
    const written = text.trim()
    if (written !== '' && !list.value.includes(written))
      settings.change({ watches: [...list.value, written] })
  }
  const remove = (text: string) => settings.change({ watches: list.value.filter((one) => one !== text) })
  /** Adds it where it can be seen. */
  const show = (text: string) => {
    add(text)
    useLayout().open('watch')
  }
  return { list, add, remove, show }
})
