import type { LanguageFacts, SystemFunction } from '@contract/language'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useSession } from '../client/session'

const NOTHING: LanguageFacts = { instructions: [], directives: [], registers: [], systemFunctions: [] }

/** Facts about instructions, directives, registers and system functions: asked for once. */
export const useLanguage = defineStore('language', () => {
  const facts = shallowRef<LanguageFacts>(NOTHING)

  const load = async () => {
    const answer = await useSession().languageFacts({})
    if (answer.ok) facts.value = answer.value
  }

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
