import type { ChainLink, Diagnostic, Place, QuickFix } from '@contract/assembly'
import { t, word } from '../../text/text'

/** One line of the list: a diagnostic, or a step of the way to it. */
export interface ProblemLine {
  readonly severity: Diagnostic['severity'] | 'chain'
  readonly message: string
  readonly detail: string
  readonly place: Place
  readonly fixes: readonly QuickFix[]
}

/** What a step of the way to an error is. */
export const chainText = ({ kind, name }: ChainLink): string =>
  t(kind === 'macro' ? 'problems.in-macro' : 'problems.in-include', { name })

/** The name of a fix in the chosen language. */
export const fixTitle = ({ code, subject }: QuickFix): string => t(`fix.${code}`, { subject })

/** What is wrong: in the assembler's words, or where the workbench says it in the chosen language. */
export const diagnosticText = ({ message, said }: Diagnostic): string => word(said ?? message)

/** What the workbench says of an error beyond its message, a sentence each. */
export const explanation = ({ suggestions, expanded }: Diagnostic): string[] => [
  ...(suggestions.length > 0
    ? [
        t('problems.did-you-mean', {
          names: suggestions.map((name) => `'${name}'`).join(` ${t('problems.or')} `),
        }),
      ]
    : []),
  ...(expanded === undefined ? [] : [t('problems.expanded', { text: expanded })]),
]

/** The diagnostics with their macro and include chains, as lines. */
export const problemLines = (diagnostics: readonly Diagnostic[]): readonly ProblemLine[] =>
  diagnostics.flatMap((one): ProblemLine[] => [
    {
      severity: one.severity,
      message: explanation(one).reduce(
        (text, sentence) => `${text.replace(/([^.?!])$/, '$1.')} ${sentence}`,
        diagnosticText(one),
      ),
      detail: one.code,
      place: one.place,
      fixes: one.fixes,
    },
    ...one.chain.map((link): ProblemLine => ({
      severity: 'chain',
      message: chainText(link),
      detail: link.text ?? '',
      place: link.place,
      fixes: [],
    })),
  ])
