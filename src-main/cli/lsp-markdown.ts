import type { HoverFacts, SystemFunction } from '../contract/language'
import type { LspTexts } from './lsp-texts'

/** Text that must not be read as Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`)
const code = (text: string): string => '```fasm\n' + text.replaceAll('```', "'''") + '\n```'
const hex = (value: number): string => `0x${(value >>> 0).toString(16).toUpperCase()}`
const MOST_FORMS = 12

const functionText = (one: SystemFunction, { t }: LspTexts): string => {
  const number = [one.number, ...one.subfunctions].join('.')
  const roles = [
    ...one.inputs.map(({ register, role }) => `- \`${register}\` → ${plain(role)}`),
    ...one.outputs.map(({ register, role }) => `- \`${register}\` ← ${plain(role)}`),
  ]
  return [`**${t('function', { number })}** — ${plain(one.name)}`, plain(one.summary), roles.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What is known of a word, as Markdown for an editor. */
export const hoverText = (facts: HoverFacts, texts: LspTexts): string => {
  const { t } = texts
  const { instruction, directive, register, symbol, definition, number, expansion, line } = facts
  const parts: string[] = []
  if (instruction) {
    const forms = instruction.forms
      .slice(0, MOST_FORMS)
      .map((form) => `${instruction.mnemonic} ${form}`.trim())
    parts.push(`**${instruction.mnemonic}** — ${plain(instruction.summary)}`, code(forms.join('\n')))
    parts.push(`${t('flags', { flags: instruction.flags || t('none') })} · ${plain(instruction.category)}`)
  }
  if (directive) parts.push(`**${directive.name}** — ${plain(directive.summary)}`, code(directive.syntax))
  if (register) parts.push(`**${register.name}** — ${plain(register.summary)}`)
  if (symbol) {
    const value = typeof symbol.value === 'number' ? `${hex(symbol.value)} (${symbol.value})` : symbol.value
    parts.push(`**${plain(symbol.name)}** — ${texts.kind(symbol.kind)} \`${value}\``)
  }
  if (definition) {
    const { kind, detail, note, name, place } = definition
    parts.push(t('defined', { kind: texts.kind(kind), path: plain(place.path), line: place.line }))
    if (note !== '') parts.push(plain(note))
    if (detail !== '') parts.push(code(kind === 'macro' || kind === 'struc' ? detail : `${name} ${detail}`))
  }
  if (number !== undefined) parts.push(`\`${number}\` · \`${hex(number)}\` · \`${number.toString(2)}b\``)
  if (expansion) parts.push(`${t('becomes')}:\n\n${code(expansion.join('\n'))}`)
  if (line)
    parts.push(
      `\`${line.bytes}${line.length > 16 ? ' …' : ''}\` ${t('at', { address: hex(line.address), length: line.length })}`,
    )
  if (facts.systemFunctions.length === 1) parts.push(functionText(facts.systemFunctions[0]!, texts))
  else if (facts.systemFunctions.length > 1)
    parts.push(
      facts.systemFunctions
        .map((one) => `- ${[one.number, ...one.subfunctions].join('.')} ${plain(one.name)}`)
        .join('\n'),
    )
  return parts.join('\n\n')
}
