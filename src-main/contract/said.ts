import * as v from 'valibot'
import { PHRASES } from './phrases'

/** Which sentence is meant; `PHRASES` has it in English, clients may have it in other languages. */
export type PhraseCode = keyof typeof PHRASES

/** A sentence or a part of one: what is said, and the values in it. It is worded where it is read. */
export interface Phrase {
  readonly code: PhraseCode
  readonly values?: Readonly<Record<string, Said>> | undefined
}

/**
 * What the session says to people. Plain text and numbers are the same in every language: names,
 * addresses, what the assembler or the operating system says. A list is said one after the other.
 */
export type Said = string | number | Phrase | readonly Said[]

const CODES = Object.keys(PHRASES) as [PhraseCode, ...PhraseCode[]]
const phraseSchema: v.GenericSchema<Phrase> = v.object({
  code: v.picklist(CODES),
  values: v.optional(
    v.record(
      v.string(),
      v.lazy(() => saidSchema),
    ),
  ),
})
export const saidSchema: v.GenericSchema<Said> = v.union([
  v.string(),
  v.number(),
  phraseSchema,
  v.array(v.lazy(() => saidSchema)),
])

/** Names in braces of a template. */
type Holes<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never
type Values<Code extends PhraseCode> = Record<Holes<(typeof PHRASES)[Code]>, Said>

/** Phrases without values. */
export type PlainPhraseCode = {
  [Code in PhraseCode]: [Holes<(typeof PHRASES)[Code]>] extends [never] ? Code : never
}[PhraseCode]

/** A phrase with all its values. */
export const say = <Code extends PhraseCode>(
  code: Code,
  ...[values]: [Holes<(typeof PHRASES)[Code]>] extends [never] ? [] : [Values<Code>]
): Phrase => (values === undefined ? { code } : { code, values })

/** A template with the values in the place of their names in braces. */
export const fillIn = (template: string, valueOf: (name: string) => string | undefined): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => valueOf(name) ?? whole)

/** The text of what is said; `templates` has the sentences of the reader's language. */
export const wordWith = (templates: Readonly<Record<PhraseCode, string>>, said: Said): string => {
  if (typeof said === 'string') return said
  if (typeof said === 'number') return String(said)
  if ('code' in said)
    return fillIn(templates[said.code], (name) => {
      const value = said.values?.[name]
      return value === undefined ? undefined : wordWith(templates, value)
    })
  return said
    .map((one) => wordWith(templates, one))
    .filter((text) => text !== '')
    .join(' ')
}

/** The text in English: for the command line and the language server. */
export const inEnglish = (said: Said): string => wordWith(PHRASES, said)
