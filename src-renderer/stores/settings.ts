import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import * as v from 'valibot'
import { useSession } from '../client/session'
import { debounced } from '../ui/debounced'
import { setLanguage } from '../text/text'
import { BYTE_ORDERS, CELL_FORMATS, CELL_SIZES } from '../ui/cells'

const settingsSchema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  language: v.optional(v.picklist(['system', 'en', 'ru']), 'system'),
  /** Per cent of the normal size. */
  zoom: v.optional(v.pipe(v.number(), v.minValue(80), v.maxValue(200)), 100),
  memoryMib: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024)), 128),
  parameter: v.optional(v.string(), ''),
  /** Programs may open sockets to each other over 127.0.0.1. */
  loopback: v.optional(v.boolean(), false),
  stopAtEntry: v.optional(v.boolean(), false),
  tabSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(16)), 8),
  wordWrap: v.optional(v.boolean(), false),
  minimap: v.optional(v.boolean(), false),
  addressesInMargin: v.optional(v.boolean(), false),
  /** How the register pane shows MMX and XMM registers. */
  mmxLanes: v.optional(v.picklist(['bytes', 'words', 'dwords', 'qwords']), 'words'),
  xmmLanes: v.optional(v.picklist(['bytes', 'words', 'dwords', 'qwords', 'floats', 'doubles']), 'dwords'),
  /** How the memory pane reads its cells. */
  memoryCell: v.optional(v.picklist(CELL_SIZES), 1),
  memoryFormat: v.optional(v.picklist(CELL_FORMATS), 'hex'),
  memoryOrder: v.optional(v.picklist(BYTE_ORDERS), 'little'),
  encodedBytes: v.optional(v.boolean(), false),
  /** What the operands of the current line hold, beside it. */
  lineValues: v.optional(v.boolean(), true),
  watches: v.optional(v.array(v.string()), []),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** The user's settings: read once, stored whenever one changes. */
export const useSettings = defineStore('settings', () => {
  const settings = ref<Settings>(v.parse(settingsSchema, {}))
  const systemDark = ref(false)
  const loaded = ref(false)

  const theme = computed<'light' | 'dark'>(() => {
    const chosen = settings.value.theme
    return chosen === 'system' ? (systemDark.value ? 'dark' : 'light') : chosen
  })
  /** How many pixels one design pixel is. */
  const scale = computed(() => settings.value.zoom / 100)

  const store = debounced(200, () => {
    void useSession().storeSetting({ key: 'settings', text: JSON.stringify(settings.value) })
  })

  const load = async () => {
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    systemDark.value = query.matches
    query.addEventListener('change', (event) => (systemDark.value = event.matches))
    const answer = await useSession().readSetting({ key: 'settings' })
    if (answer.ok && answer.value.text) {
      const read = v.safeParse(settingsSchema, parseJson(answer.value.text))
      if (read.success) settings.value = read.output
    }
    loaded.value = true
  }

  const change = (part: Partial<Settings>) => {
    const next = v.safeParse(settingsSchema, { ...settings.value, ...part })
    if (next.success) settings.value = next.output
  }

  const zoomBy = (direction: 1 | -1) => {
    const at = settings.value.zoom
    const next =
      direction > 0 ? ZOOM_STEPS.find((step) => step > at) : ZOOM_STEPS.findLast((step) => step < at)
    if (next !== undefined) change({ zoom: next })
  }

  watch(settings, () => {
    if (loaded.value) store()
  })
  watch(
    theme,
    (name) => {
      document.documentElement.dataset['theme'] = name
    },
    { immediate: true },
  )
  watch(
    scale,
    (factor) => {
      document.documentElement.style.fontSize = `${16 * factor}px`
    },
    { immediate: true },
  )
  watch(
    () => settings.value.language,
    (language) => {
      const code = language === 'system' ? (navigator.language.startsWith('ru') ? 'ru' : 'en') : language
      setLanguage(code)
      document.documentElement.lang = code
    },
    { immediate: true },
  )

  return { settings, theme, scale, loaded, load, change, zoomBy }
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
