import { ref } from 'vue'
import { en } from './en'
import { ru } from './ru'

export type TextKey = keyof typeof en
export type LanguageCode = 'en' | 'ru'

const TABLES: Record<LanguageCode, Record<TextKey, string>> = { en, ru }
const language = ref<LanguageCode>('en')

export const setLanguage = (code: LanguageCode): void => {
  language.value = code
}

/** The text of a key in the chosen language; `{name}` is replaced by the value of that name. */
export const t = (key: TextKey, values: Record<string, string | number> = {}): string =>
  TABLES[language.value][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A number with thousands separated as the chosen language does it. */
export const formatNumber = (value: number, digits = 0): string =>
  value.toLocaleString(language.value === 'ru' ? 'ru-RU' : 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

/** A byte count in the unit that reads best: bytes, KiB, MiB or GiB. */
export const formatBytes = (bytes: number): string => {
  const units: [number, TextKey][] = [
    [1 << 30, 'unit.gib'],
    [1 << 20, 'unit.mib'],
    [1 << 10, 'unit.kib'],
  ]
  for (const [size, unit] of units)
    if (bytes >= size) {
      const count = bytes / size
      return `${formatNumber(count, Number.isInteger(count) ? 0 : 1)} ${t(unit)}`
    }
  return `${formatNumber(bytes)} ${t('unit.bytes')}`
}
