import * as v from 'valibot'
import { placeSchema, symbolSchema, textEditSchema } from './assembly'
import { saidSchema } from './said'

/** Languages that the reference and the lessons are written in. */
export const languageCodeSchema = v.picklist(['en', 'ru'])
export type LanguageCode = v.InferOutput<typeof languageCodeSchema>
/** What a question about texts for people adds: the reader's language, English when none is told. */
export const forReader = { language: v.optional(languageCodeSchema) }

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

/** A position in a text: line and column count from 1. */
export const positionSchema = v.object({ path: v.string(), line: v.number(), column: v.number() })
export type TextPosition = v.InferOutput<typeof positionSchema>

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[]

/** What a completion offers, and what editors call an entry of its kind (Monaco and LSP use the same names). */
export const completionKinds = {
  label: 'Reference',
  local: 'Reference',
  data: 'Variable',
  constant: 'Constant',
  text: 'Constant',
  macro: 'Method',
  structure: 'Struct',
  field: 'Field',
  argument: 'Variable',
  instruction: 'Function',
  directive: 'Keyword',
  operator: 'Operator',
  register: 'Variable',
  function: 'Event',
  file: 'File',
} as const

export const completionEntrySchema = v.object({
  label: v.string(),
  kind: v.picklist(keysOf(completionKinds)),
  /** One line: a value, the arguments of a macro, what an instruction does. */
  detail: v.string(),
  /** More about it, as plain text: the comment above a macro. */
  note: v.string(),
  /** What is put in, when it is not the label. */
  insert: v.optional(v.string()),
  /** Best first: entries are ordered by it and then by label. */
  rank: v.number(),
})
export type CompletionEntry = v.InferOutput<typeof completionEntrySchema>

export const completionSchema = v.object({
  /** The word that an entry replaces, up to the cursor. */
  place: placeSchema,
  entries: v.array(completionEntrySchema),
  /** True when there are more entries than are told: ask again when the word has grown. */
  incomplete: v.boolean(),
})
export type Completion = v.InferOutput<typeof completionSchema>

/** Bytes that a line made, at an address of the program. */
export const lineBytesSchema = v.object({
  line: v.number(),
  address: v.number(),
  /** Hexadecimal; at most the first 16 bytes. */
  bytes: v.string(),
  length: v.number(),
})
export type LineBytes = v.InferOutput<typeof lineBytesSchema>

/** What is known of the word at a position. */
export const hoverSchema = v.object({
  place: placeSchema,
  word: v.string(),
  instruction: v.optional(instructionEntrySchema),
  directive: v.optional(directiveEntrySchema),
  register: v.optional(registerEntrySchema),
  /** The symbol as it was assembled last. */
  symbol: v.optional(symbolSchema),
  /** Where the source defines the name, and how. */
  definition: v.optional(
    v.object({
      name: v.string(),
      kind: v.string(),
      detail: v.string(),
      note: v.string(),
      place: placeSchema,
    }),
  ),
  /** The instructions that a macro call became. */
  expansion: v.optional(v.array(v.string())),
  number: v.optional(v.number()),
  line: v.optional(lineBytesSchema),
  /** The system call that the line takes part in; several when its sub-function is not known. */
  systemFunctions: v.array(systemFunctionSchema),
})
export type HoverFacts = v.InferOutput<typeof hoverSchema>

export const signatureSchema = v.object({
  label: v.string(),
  parameters: v.array(v.string()),
  active: v.number(),
  note: v.string(),
})
export type SignatureFacts = v.InferOutput<typeof signatureSchema>

/** What a file defines, and what editors call a symbol of its kind. */
export const symbolKinds = {
  label: 'Function',
  local: 'Key',
  data: 'Variable',
  constant: 'Constant',
  variable: 'Variable',
  text: 'Constant',
  macro: 'Method',
  structure: 'Struct',
  field: 'Field',
  external: 'Interface',
} as const

export const outlineEntrySchema = v.object({
  name: v.string(),
  kind: v.picklist(keysOf(symbolKinds)),
  detail: v.string(),
  place: placeSchema,
  /** Last line of what belongs to it. */
  lastLine: v.number(),
  /** The entry it belongs to: its index, -1 for none. */
  parent: v.number(),
})
export type OutlineEntry = v.InferOutput<typeof outlineEntrySchema>

export const foldSchema = v.object({
  from: v.number(),
  to: v.number(),
  kind: v.picklist(['block', 'comment', 'include']),
})
export type FoldRange = v.InferOutput<typeof foldSchema>

const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

/** Columns in which a line's parts begin, from 1 (0: where most lines have them); a comment behind longer text follows after one space. */
export const formatOptionsSchema = v.object({
  mnemonicColumn: column,
  operandColumn: column,
  commentColumn: column,
  tabSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)),
})
export type FormatOptions = v.InferOutput<typeof formatOptionsSchema>

/** Edits of a rename, or why the name cannot be changed. */
export const renameSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('edits'), edits: v.array(textEditSchema) }),
  v.object({ outcome: v.literal('refused'), reason: saidSchema }),
])
export type RenameOutcome = v.InferOutput<typeof renameSchema>
