import * as v from 'valibot'

export const instructionEntrySchema = v.object({
  mnemonic: v.string(),
  summary: v.string(),
  /** Operand forms as written, e.g. `r32, rm32`. */
  forms: v.array(v.string()),
  /** Flags written, e.g. `OF SF ZF AF PF CF`; empty when none. */
  flags: v.string(),
  category: v.string(),
  /** First processor that has it. */
  since: v.string(),
})
export type InstructionEntry = v.InferOutput<typeof instructionEntrySchema>

export const directiveEntrySchema = v.object({
  name: v.string(),
  stage: v.picklist(['preprocessor', 'assembler', 'operator', 'format']),
  syntax: v.string(),
  summary: v.string(),
})
export type DirectiveEntry = v.InferOutput<typeof directiveEntrySchema>

export const registerRoleSchema = v.object({ register: v.string(), role: v.string() })

/** A KolibriOS system function, from the kernel's system-call table. */
export const systemFunctionSchema = v.object({
  number: v.number(),
  /** Sub-function path, e.g. `[68, 12]` gives `[12]`; empty when there is none. */
  subfunctions: v.array(v.number()),
  name: v.string(),
  summary: v.string(),
  inputs: v.array(registerRoleSchema),
  outputs: v.array(registerRoleSchema),
  /** False when a call stops the run because our kernel does not have it. */
  available: v.boolean(),
})
export type SystemFunction = v.InferOutput<typeof systemFunctionSchema>

export const registerEntrySchema = v.object({ name: v.string(), size: v.number(), summary: v.string() })

export const languageFactsSchema = v.object({
  instructions: v.array(instructionEntrySchema),
  directives: v.array(directiveEntrySchema),
  registers: v.array(registerEntrySchema),
  systemFunctions: v.array(systemFunctionSchema),
})
export type LanguageFacts = v.InferOutput<typeof languageFactsSchema>
