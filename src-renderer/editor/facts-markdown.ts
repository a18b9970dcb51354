import type { DirectiveEntry, HoverFacts, InstructionEntry, SystemFunction } from '@contract/language'
import type { AssemblySymbol } from '@contract/assembly'
import { t } from '../text/text'
import { hex32, hexShort } from '../ui/hex'

/** Text that must not be read as Markdown. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`)
const code = (text: string) => '```fasm\n' + text.replaceAll('```', "'''") + '\n```'

export const functionNumber = (one: SystemFunction) => [one.number, ...one.subfunctions].join('.')

export const instructionMarkdown = (one: InstructionEntry): string => {
  const forms = one.forms.slice(0, 12).map((form) => `${one.mnemonic} ${form}`.trim())
  if (one.forms.length > forms.length) forms.push('…')
  return [
    `**${one.mnemonic}** — ${plain(one.summary)}`,
    code(forms.join('\n')),
    `${t('language.flags')}: ${one.flags ? `\`${one.flags}\`` : t('language.no-flags')} · ${plain(one.category)}${one.since ? ` · ${t('language.since', { processor: one.since })}` : ''}`,
  ].join('\n\n')
}

export const directiveMarkdown = (one: DirectiveEntry): string =>
  [`**${one.name}** — ${plain(one.summary)}`, code(one.syntax), t(`language.stage.${one.stage}`)].join('\n\n')

export const functionMarkdown = (one: SystemFunction): string => {
  const number = functionNumber(one)
  const roles = [
    ...one.inputs.map((role) => `| → | \`${role.register}\` | ${plain(role.role)} |`),
    ...one.outputs.map((role) => `| ← | \`${role.register}\` | ${plain(role.role)} |`),
  ]
  return [
    `**${t('language.function', { number })}** — ${plain(one.name)}`,
    plain(one.summary),
    ...(roles.length > 0 ? [`| | ${t('language.register')} | |\n|---|---|---|\n${roles.join('\n')}`] : []),
    ...(one.available ? [] : [`⚠ ${t('language.unavailable')}`]),
  ].join('\n\n')
}

const symbolMarkdown = (one: AssemblySymbol): string => {
  const value = typeof one.value === 'number' ? `${hexShort(one.value)} (${one.value})` : one.value
  return `**${plain(one.name)}** — ${t(`symbol.${one.kind}`)} \`${value}\`${one.size ? ` · ${t('symbol.size', { size: one.size })}` : ''}`
}

/** A number in the notations people think in. */
export const numberMarkdown = (value: number): string =>
  `\`${value}\` · \`${hexShort(value)}\` · \`${(value >>> 0).toString(2)}b\`${value > 0x7fffffff ? ` · \`${value | 0}\`` : ''}`

const KINDS = new Set([
  'label',
  'data',
  'constant',
  'variable',
  'text',
  'macro',
  'struc',
  'external',
  'field',
  'parameter',
  'macro-local',
] as const)
type KnownKind = typeof KINDS extends Set<infer K> ? K : never
const isKnownKind = (kind: string): kind is KnownKind => (KINDS as Set<string>).has(kind)

const definitionMarkdown = ({
  name,
  kind,
  detail,
  note,
  place,
}: NonNullable<HoverFacts['definition']>): string => {
  const word = isKnownKind(kind) ? t(`language.kind.${kind}`) : kind
  const where = t('language.defined', { kind: word, path: place.path, line: place.line })
  const shown = kind === 'macro' || kind === 'struc' ? detail : detail === '' ? '' : `${name} ${detail}`
  return [plain(where), ...(note === '' ? [] : [plain(note)]), ...(shown === '' ? [] : [code(shown)])].join(
    '\n\n',
  )
}

/** What is known of a word, paragraph by paragraph. */
export const hoverMarkdown = (facts: HoverFacts): string[] => {
  const { line, expansion } = facts
  return [
    ...(facts.instruction ? [instructionMarkdown(facts.instruction)] : []),
    ...(facts.directive ? [directiveMarkdown(facts.directive)] : []),
    ...(facts.register ? [`**${facts.register.name}** — ${plain(facts.register.summary)}`] : []),
    ...(facts.symbol ? [symbolMarkdown(facts.symbol)] : []),
    ...(facts.definition ? [definitionMarkdown(facts.definition)] : []),
    ...(facts.number === undefined ? [] : [numberMarkdown(facts.number)]),
    ...(expansion ? [`${t('language.expansion')}:\n\n${code(expansion.join('\n'))}`] : []),
    ...(line
      ? [
          `\`${line.bytes}${line.length > 16 ? ' …' : ''}\` ${t('language.at', { address: hex32(line.address), length: line.length })}`,
        ]
      : []),
    ...(facts.systemFunctions.length > 1
      ? [facts.systemFunctions.map((one) => `- ${functionNumber(one)} ${plain(one.name)}`).join('\n')]
      : facts.systemFunctions.map(functionMarkdown)),
  ]
}
