import { ref } from 'vue'
import type { LanguageCode } from '@contract/language'
import { fillIn, type PhraseCode, type Said, wordWith } from '@contract/said'
import { PHRASES } from '@contract/phrases'
import { RUSSIAN_PHRASES } from '@contract/russian-phrases'
import { en } from './en'
import { ru } from './ru'

export type TextKey = keyof typeof en

const TABLES: Record<LanguageCode, Record<TextKey, string>> = { en, ru }
const SENTENCES: Record<LanguageCode, Readonly<Record<PhraseCode, string>>> = {
  en: PHRASES,
  ru: RUSSIAN_PHRASES,
}
const language = ref<LanguageCode>('en')

export const chosenLanguage = (): LanguageCode => language.value
export const setLanguage = (code: LanguageCode): void => {
  language.value = code
}

/** The text of a key in the chosen language; `{name}` is replaced by the value of that name. */
export const t = (key: TextKey, values: Record<string, string | number> = {}): string =>
  fillIn(TABLES[language.value][key], (name) => values[name]?.toString())

/** What the session says, in the chosen language. */
export const word = (said: Said): string => wordWith(SENTENCES[language.value], said)

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
