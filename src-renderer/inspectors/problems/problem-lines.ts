import type { Diagnostic, Place } from '@contract/assembly'
import { t } from '../../text/text'

/** One line of the list: a diagnostic, or a step of the way to it. */
export interface ProblemLine {
  readonly severity: Diagnostic['severity'] | 'chain'
  readonly message: string
  readonly detail: string
  readonly place: Place
}

/** The diagnostics with their macro and include chains, as lines. */
export const problemLines = (diagnostics: readonly Diagnostic[]): readonly ProblemLine[] =>
  diagnostics.flatMap((one): ProblemLine[] => [
    {
      severity: one.severity,
      message: one.help ? `${one.message} ${one.help}` : one.message,
      detail: one.code,
      place: one.place,
    },
    ...one.chain.map((link): ProblemLine => ({
      severity: 'chain',
      message: t(link.kind === 'macro' ? 'problems.in-macro' : 'problems.in-include', { name: link.name }),
      detail: link.text ?? '',
      place: link.place,
    })),
  ])
