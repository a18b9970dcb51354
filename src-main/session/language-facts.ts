import type { InstructionEntry, LanguageCode, LanguageFacts } from '../contract/language'
import { ok } from '../contract/result'
import type { SessionApi } from '../contract/session'
import { AVAILABLE_CALLS } from '../kernel/rooms'
import { SYSTEM_CALLS } from '../kernel/system-call-table'
import { Flag } from '../x86/eflags'
import { type InstructionForm, ModeBit } from '../x86/instruction-form'
import { formsOf, writtenMnemonics } from '../x86/instruction-table'
import { DIRECTIVES } from '../assembler/language/directive-facts'
import { inRussian } from './russian'

const FLAG_NAMES: readonly (readonly [string, number])[] = [
  ['OF', Flag.of],
  ['DF', Flag.df],
  ['IF', Flag.if],
  ['SF', Flag.sf],
  ['ZF', Flag.zf],
  ['AF', Flag.af],
  ['PF', Flag.pf],
  ['CF', Flag.cf],
]

const GENERAL = ['ax', 'cx', 'dx', 'bx', 'sp', 'bp', 'si', 'di'] as const
const ROLES: Record<(typeof GENERAL)[number], string> = {
  ax: 'accumulator',
  cx: 'counter',
  dx: 'data, upper half of products',
  bx: 'base',
  sp: 'stack pointer',
  bp: 'frame pointer',
  si: 'source of string instructions',
  di: 'destination of string instructions',
}
const SEGMENTS = ['cs', 'ds', 'es', 'fs', 'gs', 'ss']

const registers = (): LanguageFacts['registers'] => [
  ...GENERAL.map((name) => ({ name: `e${name}`, size: 32, summary: ROLES[name] })),
  ...GENERAL.map((name) => ({ name, size: 16, summary: `low half of e${name}` })),
  ...['a', 'c', 'd', 'b'].flatMap((letter) => [
    { name: `${letter}l`, size: 8, summary: `bits 7..0 of e${letter}x` },
    { name: `${letter}h`, size: 8, summary: `bits 15..8 of e${letter}x` },
  ]),
  ...SEGMENTS.map((name) => ({ name, size: 16, summary: 'segment selector' })),
  ...[0, 2, 3, 4].map((index) => ({ name: `cr${index}`, size: 32, summary: 'control register' })),
  ...[0, 1, 2, 3, 6, 7].map((index) => ({ name: `dr${index}`, size: 32, summary: 'debug register' })),
  ...Array.from({ length: 8 }, (_, index) => ({ name: `st${index}`, size: 80, summary: 'x87 register' })),
  ...Array.from({ length: 8 }, (_, index) => ({ name: `mm${index}`, size: 64, summary: 'MMX register' })),
  ...Array.from({ length: 8 }, (_, index) => ({ name: `xmm${index}`, size: 128, summary: 'SSE register' })),
]

const instructionEntry = (mnemonic: string, forms: readonly InstructionForm[]): InstructionEntry => {
  const first = forms[0]!
  const written = forms.reduce((mask, form) => mask | form.flagsWritten, 0)
  return {
    mnemonic,
    summary: first.summary,
    forms: [...new Set(forms.map(({ operands }) => operands.map(({ token }) => token).join(', ')))],
    flags: FLAG_NAMES.flatMap(([name, bit]) => ((written & bit) === 0 ? [] : [name])).join(' '),
    category: first.category,
    since: first.processor,
  }
}

/** Every instruction that 32-bit code can have. */
const instructions = (): InstructionEntry[] =>
  writtenMnemonics().flatMap((mnemonic) => {
    const forms = formsOf(mnemonic).filter(
      ({ modes, decodeOnly }) => (modes & ModeBit.mode32) !== 0 && !decodeOnly,
    )
    return forms.length === 0 ? [] : [instructionEntry(mnemonic, forms)]
  })

const collect = (): LanguageFacts => ({
  instructions: instructions(),
  directives: [...DIRECTIVES],
  registers: registers(),
  systemFunctions: SYSTEM_CALLS.map(({ path, number, subfunctions, name, summary, inputs, outputs }) => ({
    number,
    subfunctions: [...subfunctions],
    name,
    summary,
    inputs: inputs.map(({ register, role }) => ({ register, role })),
    outputs: outputs.map(({ register, role }) => ({ register, role })),
    available: AVAILABLE_CALLS.has(path),
  })),
})

const known: Partial<Record<LanguageCode, LanguageFacts>> = {}

/** What the editor knows of the language: from the tables that assembler, machine and kernel run on. */
export const collectLanguageFacts = (language: LanguageCode = 'en'): LanguageFacts =>
  (known[language] ??= language === 'ru' ? inRussian(collectLanguageFacts()) : collect())

export const languageFacts: SessionApi['languageFacts'] = async ({ language }) =>
  ok(collectLanguageFacts(language))
