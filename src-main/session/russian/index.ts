import type { DirectiveEntry, LanguageFacts } from '../../contract/language'
import { DIRECTIVE_TEXTS } from './directives'
import { readTexts } from './read-texts'
import { REGISTER_TEXTS } from './registers'

/** Syntax and summary of a directive by its name. */
export const readDirectives = (): ReadonlyMap<string, Pick<DirectiveEntry, 'syntax' | 'summary'>> =>
  new Map(
    DIRECTIVE_TEXTS.trim()
      .split('\n')
      .map((line) => {
        const [name, syntax, summary] = line.split(' | ')
        return [name!, { syntax: syntax!, summary: summary! }]
      }),
  )

/** Texts by their English wording, for each kind of facts. */
export const readRegisters = () => readTexts(REGISTER_TEXTS)

/** The facts with their texts in Russian; what has no Russian text stays English. */
export const inRussian = (facts: LanguageFacts): LanguageFacts => {
  const directives = readDirectives()
  const registers = readRegisters()
  return {
    ...facts,
    directives: facts.directives.map((one) => ({ ...one, ...directives.get(one.name) })),
    registers: facts.registers.map((one) => ({
      ...one,
      summary: registers.get(one.summary) ?? one.summary,
    })),
  }
}
