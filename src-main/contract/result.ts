import * as v from 'valibot'
import { type Phrase, saidSchema } from './said'

/** A failure that the user can understand: what, where, and how to mend it. */
export const failureSchema = v.object({
  /** Stable machine-readable name, e.g. `file-not-found`. */
  code: v.string(),
  /** One sentence for the user, with the cure where it is known. */
  message: saidSchema,
})
export type Failure = v.InferOutput<typeof failureSchema>

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (code: string, message: Phrase): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, message },
})
