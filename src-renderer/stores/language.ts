import type { LanguageFacts, SystemFunction } from '@contract/language'
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
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

  /** The functions with a number, the most specific sub-function first that `subfunctions` begins with. */
  const systemFunction = (
    number: number,
    subfunctions: readonly (number | undefined)[] = [],
  ): SystemFunction | undefined =>
    facts.value.systemFunctions
      .filter((one) => one.number === number && one.subfunctions.every((sub, at) => sub === subfunctions[at]))
      .sort((left, right) => right.subfunctions.length - left.subfunctions.length)[0]

  const familyOf = (number: number): readonly SystemFunction[] =>
    facts.value.systemFunctions.filter((one) => one.number === number)

  return { facts, load, systemFunction, familyOf }
})
