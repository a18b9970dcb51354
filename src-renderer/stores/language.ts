import type { LanguageFacts, SystemFunction } from '@contract/language'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useSession } from '../client/session'
import { chosenLanguage } from '../text/text'

const NOTHING: LanguageFacts = { instructions: [], directives: [], registers: [], systemFunctions: [] }

/** Facts about instructions, directives, registers and system functions: asked for once in each language. */
export const useLanguage = defineStore('language', () => {
  const facts = shallowRef<LanguageFacts>(NOTHING)

  const load = async () => {
    const language = chosenLanguage()
    const answer = await useSession().languageFacts({ language })
    if (answer.ok && language === chosenLanguage()) facts.value = answer.value
  }
  watch(chosenLanguage, () => facts.value !== NOTHING && load())

  /** The function of a path such as `68.12`. */
  const functionAt = (path: string): SystemFunction | undefined => byPath.value.get(path)
  const byPath = computed(
    () =>
      new Map(
        facts.value.systemFunctions.map((one) => [[one.number, ...one.subfunctions].join('.'), one] as const),
      ),
  )

  return { facts, load, functionAt }
})
