import * as v from 'valibot'
import { saidSchema } from './said'

/** A place in a source: 1-based line; columns are 1-based, end exclusive; 0 when only the line is known. */
export const placeSchema = v.object({
  path: v.string(),
  line: v.number(),
  column: v.number(),
  endColumn: v.number(),
})
export type Place = v.InferOutput<typeof placeSchema>

/** One step of the way to an error: an inclusion or a macro whose expansion it lies in. */
export const chainLinkSchema = v.object({
  kind: v.picklist(['include', 'macro']),
  name: v.string(),
  place: placeSchema,
  /** For macros: the expanded line. */
  text: v.optional(v.string()),
})
export type ChainLink = v.InferOutput<typeof chainLinkSchema>

/** A change of a text: what stands at the place is replaced; nothing when its columns are equal. */
export const textEditSchema = v.object({ place: placeSchema, text: v.string() })
export type TextEdit = v.InferOutput<typeof textEditSchema>

/** A way to mend what a diagnostic tells of. */
export const quickFixSchema = v.object({
  code: v.picklist([
    'replace-word',
    'add-size',
    'add-use32',
    'add-header',
    'use-field',
    'add-include',
    'correct-include',
    'add-routine',
  ]),
  /** What the fix is about: the word, size or file that it puts in. */
  subject: v.string(),
  /** In English. */
  title: v.string(),
  /** True when nothing else can be meant. */
  preferred: v.boolean(),
  edits: v.array(textEditSchema),
})
export type QuickFix = v.InferOutput<typeof quickFixSchema>

export const diagnosticSchema = v.object({
  severity: v.picklist(['error', 'warning', 'hint']),
  code: v.string(),
  /** In the assembler's words, or in English. */
  message: v.string(),
  /** The same for readers of other languages, where it is not the assembler that says it. */
  said: v.optional(saidSchema),
  place: placeSchema,
  chain: v.array(chainLinkSchema),
  /** The instruction after the macros, where it differs from what is written. */
  expanded: v.optional(v.string()),
  /** Names that may have been meant, nearest first. */
  suggestions: v.array(v.string()),
  fixes: v.array(quickFixSchema),
})
export type Diagnostic = v.InferOutput<typeof diagnosticSchema>

export const symbolSchema = v.object({
  name: v.string(),
  kind: v.picklist(['label', 'constant', 'variable', 'external']),
  /** The value as a decimal number, or its hexadecimal text beyond 53 bits. */
  value: v.union([v.number(), v.string()]),
  /** Size in bytes of the data it labels; 0 when unknown. */
  size: v.number(),
  place: placeSchema,
})
export type AssemblySymbol = v.InferOutput<typeof symbolSchema>

/** Bytes of the image that a source line made. Offsets are addresses in the program. */
export const lineSpanSchema = v.object({
  path: v.string(),
  line: v.number(),
  address: v.number(),
  length: v.number(),
})
export type LineSpan = v.InferOutput<typeof lineSpanSchema>

/** How a listing wants to be started on a bare machine; its first lines say so. Addresses are physical. */
export const bareSettingsSchema = v.object({
  format: v.picklist(['flat', 'multiboot', 'rom', 'bootsector']),
  /** Where the image's first byte lies. */
  load: v.number(),
  /** First instruction; -1: as the format says. */
  entry: v.number(),
  /** Bytes written here go to the console. */
  logPort: v.number(),
  /** A byte written here ends the run. */
  exitPort: v.number(),
})
export type BareSettings = v.InferOutput<typeof bareSettingsSchema>

export const assemblyReportSchema = v.object({
  path: v.string(),
  succeeded: v.boolean(),
  /** fasm's error first, then what else is wrong and does not follow from it. */
  diagnostics: v.array(diagnosticSchema),
  /** Errors that were found but are not among the diagnostics. */
  moreErrors: v.number(),
  /** Text of `display`. */
  display: v.string(),
  passes: v.number(),
  /** Project paths of the files read as source, the main one first. */
  files: v.array(v.string()),
  imageSize: v.number(),
  symbols: v.array(symbolSchema),
  lines: v.array(lineSpanSchema),
  /** Present when the listing runs on a bare machine instead of under the kernel. */
  bare: v.optional(bareSettingsSchema),
})
export type AssemblyReport = v.InferOutput<typeof assemblyReportSchema>
