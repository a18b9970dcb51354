import type { DirectiveEntry, InstructionEntry, SystemFunction } from '@contract/language'
import type { AssemblySymbol } from '@contract/assembly'
import { t } from '../text/text'
import { hexShort } from '../ui/hex'

/** Text that must not be read as Markdown. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`)

export const functionNumber = (one: SystemFunction) => [one.number, ...one.subfunctions].join('.')

export const instructionMarkdown = (one: InstructionEntry): string => {
  const forms = one.forms.slice(0, 12).map((form) => `${one.mnemonic} ${form}`.trim())
  if (one.forms.length > forms.length) forms.push('…')
  return [
    `**${one.mnemonic}** — ${plain(one.summary)}`,
    '```fasm\n' + forms.join('\n') + '\n```',
    `${t('language.flags')}: ${one.flags ? `\`${one.flags}\`` : t('language.no-flags')} · ${plain(one.category)}${one.since ? ` · ${t('language.since', { processor: one.since })}` : ''}`,
  ].join('\n\n')
}

export const directiveMarkdown = (one: DirectiveEntry): string =>
  [
    `**${one.name}** — ${plain(one.summary)}`,
    '```fasm\n' + one.syntax + '\n```',
    t(`language.stage.${one.stage}`),
  ].join('\n\n')

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

export const symbolMarkdown = (one: AssemblySymbol): string => {
  const value = typeof one.value === 'number' ? `${hexShort(one.value)} (${one.value})` : one.value
  return `**${plain(one.name)}** — ${t(`symbol.${one.kind}`)} \`${value}\`  \n${plain(one.place.path)}:${one.place.line}${one.size ? ` · ${t('symbol.size', { size: one.size })}` : ''}`
}

/** A number in the notations people think in. */
export const numberMarkdown = (value: number): string =>
  `\`${value}\` · \`${hexShort(value)}\` · \`${(value >>> 0).toString(2)}b\`${value > 0x7fffffff ? ` · \`${value | 0}\`` : ''}`
