import type { StrategyEntry } from '../../contract/comparison'
import type { DirectiveEntry, LanguageFacts, SystemFunction } from '../../contract/language'
import { DIRECTIVE_TEXTS } from './directives'
import { readCategories, readInstructions } from './instructions'
import { readTexts } from './read-texts'
import { REGISTER_TEXTS } from './registers'
import { STRATEGY_TEXTS } from './strategies'
import { readSystemCalls } from './system-calls'

type RegisterRole = SystemFunction['inputs'][number]

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

/** Titles and summaries of strategies by their English wording. */
export const readStrategies = () => readTexts(STRATEGY_TEXTS)

/** Strategies with their texts in Russian; the user's own stay as their listings say. */
export const strategiesInRussian = (strategies: readonly StrategyEntry[]): StrategyEntry[] => {
  const texts = readStrategies()
  const told = (text: string) => texts.get(text) ?? text
  return strategies.map((one) => ({ ...one, title: told(one.title), summary: told(one.summary) }))
}

/** The facts with their texts in Russian; what has no Russian text stays English. */
export const inRussian = (facts: LanguageFacts): LanguageFacts => {
  const instructions = readInstructions()
  const categories = readCategories()
  const directives = readDirectives()
  const registers = readRegisters()
  const calls = readSystemCalls()
  const told = (text: string) => calls.get(text) ?? text
  const role = (one: RegisterRole): RegisterRole => ({ ...one, role: told(one.role) })
  return {
    instructions: facts.instructions.map((one) => ({
      ...one,
      summary: instructions.get(one.summary) ?? one.summary,
      category: categories.get(one.category) ?? one.category,
    })),
    directives: facts.directives.map((one) => ({ ...one, ...directives.get(one.name) })),
    registers: facts.registers.map((one) => ({
      ...one,
      summary: registers.get(one.summary) ?? one.summary,
    })),
    systemFunctions: facts.systemFunctions.map((one) => ({
      ...one,
      name: told(one.name),
      summary: told(one.summary),
      inputs: one.inputs.map(role),
      outputs: one.outputs.map(role),
    })),
  }
}
