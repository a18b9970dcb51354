import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The one input box: empty prefix finds files, `>` commands, `@` symbols, `:` a line. */
export const usePalette = defineStore('palette', () => {
  const isOpen = ref(false)
  const query = ref('')
  const open = (prefix: '' | '>' | '@' | ':') => {
    query.value = prefix
    isOpen.value = true
  }
  const close = () => {
    isOpen.value = false
  }
  return { isOpen, query, open, close }
})
