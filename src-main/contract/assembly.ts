import * as v from 'valibot'

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

export const diagnosticSchema = v.object({
  severity: v.picklist(['error', 'warning', 'hint']),
  code: v.string(),
  message: v.string(),
  place: placeSchema,
  chain: v.array(chainLinkSchema),
  /** What to do about it, where that is known. */
  help: v.optional(v.string()),
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
  diagnostics: v.array(diagnosticSchema),
  /** Text of `display`. */
  display: v.string(),
  passes: v.number(),
  imageSize: v.number(),
  symbols: v.array(symbolSchema),
  lines: v.array(lineSpanSchema),
  /** Present when the listing runs on a bare machine instead of under the kernel. */
  bare: v.optional(bareSettingsSchema),
})
export type AssemblyReport = v.InferOutput<typeof assemblyReportSchema>
