/** What the editor shows about a mnemonic: all of it drawn from the instruction table. */
import { ModeBit, OperandType, type InstructionForm, type OperandForm } from './instruction-form'
import { formsOf } from './instruction-table'

export interface FormReference {
  /** The form as one writes it, e.g. `add r/m32,imm8`. */
  readonly syntax: string
  /** Encoding in the manuals' notation, e.g. `83 /0 ib`. */
  readonly encoding: string
  /** First processor or extension. */
  readonly processor: string
}

export interface FlagsReference {
  /** Letters of the flags, e.g. `OF SF ZF`. */
  readonly read: readonly string[]
  readonly written: readonly string[]
  readonly undefined: readonly string[]
}

export interface MnemonicReference {
  readonly mnemonic: string
  /** Other names of the same instruction. */
  readonly synonyms: readonly string[]
  readonly category: string
  readonly summary: string
  readonly forms: readonly FormReference[]
  readonly flags: FlagsReference
  readonly lockable: boolean
  readonly privileged: boolean
}

const flagNames: readonly (readonly [number, string])[] = [
  [0x1, 'CF'],
  [0x4, 'PF'],
  [0x10, 'AF'],
  [0x40, 'ZF'],
  [0x80, 'SF'],
  [0x100, 'TF'],
  [0x200, 'IF'],
  [0x400, 'DF'],
  [0x800, 'OF'],
  [0x3000, 'IOPL'],
  [0x4000, 'NT'],
  [0x10000, 'RF'],
  [0x20000, 'VM'],
  [0x40000, 'AC'],
]

/** Names of the flags in a mask of eflags bits, lowest bit first. */
export function flagsOf(mask: number): string[] {
  return flagNames.filter(([bit]) => (mask & bit) !== 0).map(([, name]) => name)
}

function operandSyntax(operand: OperandForm): string {
  const { token, type, size, memorySize } = operand
  switch (type) {
    case OperandType.generalOrMemory:
      return size === memorySize ? `r/m${size}` : `r${size}/m${memorySize}`
    case OperandType.immediateSigned:
      return `imm${size}`
    case OperandType.x87:
      return operand.register >= 0 ? `st${operand.register}` : 'st(i)'
    case OperandType.stringSource:
      return `[esi]:${size}`
    case OperandType.stringDestination:
      return `[edi]:${size}`
    case OperandType.impliedMemory:
      return '[ebx]'
    case OperandType.segment:
      return operand.register >= 0 ? token : 'sreg'
    default:
      return token.replace(/(low|high)\b/, '')
  }
}

const hexadecimal = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0')
const escapes: readonly string[] = ['', '0F ', '0F 38 ', '0F 3A ', '0F 0F ']
const immediateLetters: Readonly<Record<number, string>> = { 1: 'b', 2: 'w', 4: 'd', 8: 'q' }

function encodingSyntax(form: InstructionForm): string {
  const parts: string[] = []
  if (form.waits) parts.push('9B')
  if (form.encoding !== 0) {
    const name = ['', 'VEX', 'EVEX', 'XOP'][form.encoding] ?? ''
    const length = form.vectorLength === 0 ? 'LIG' : String(form.vectorLength)
    const prefix = form.mandatoryPrefix === 0 ? '' : `.${hexadecimal(form.mandatoryPrefix)}`
    const map = form.map >= 8 ? `.M${form.map}` : `.${(escapes[form.map] ?? '').replaceAll(' ', '')}`
    parts.push(`${name}.${length}${prefix}${map}.W${form.w < 0 ? 'IG' : form.w}`)
  } else if (form.mandatoryPrefix !== 0) parts.push(hexadecimal(form.mandatoryPrefix))
  if (form.encoding === 0 && (form.w === 1 || (form.operandSize === 64 && !form.default64)))
    parts.push('REX.W')
  const escape = form.encoding === 0 ? (escapes[form.map] ?? '') : ''
  parts.push(`${escape}${hexadecimal(form.opcode)}${form.plusRegister ? '+r' : ''}`)
  if (form.secondByte >= 0)
    parts.push(`${hexadecimal(form.secondByte)}${form.secondPlusRegister ? '+i' : ''}`)
  else if (form.modrm) parts.push(form.opcodeExtension >= 0 ? `/${form.opcodeExtension}` : '/r')
  const relative = form.operands.some(({ type }) => type === OperandType.relative)
  for (const size of form.immediateSizes) parts.push((relative ? 'c' : 'i') + (immediateLetters[size] ?? ''))
  if (form.fixedImmediate >= 0) parts.push(hexadecimal(form.fixedImmediate))
  return parts.join(' ')
}

function modeOf(mode: 16 | 32 | 64): number {
  return mode === 16 ? ModeBit.mode16 : mode === 32 ? ModeBit.mode32 : ModeBit.mode64
}

/**
 * The reference of a mnemonic (lower case, synonyms too) for a code mode; undefined when there is no such
 * instruction. Forms that only decoders know are left out.
 */
export function describeMnemonic(mnemonic: string, mode: 16 | 32 | 64 = 32): MnemonicReference | undefined {
  const known = formsOf(mnemonic)
  const usable = known.filter((form) => !form.decodeOnly && (form.modes & modeOf(mode)) !== 0)
  const forms = usable.length > 0 ? usable : known
  const first = forms[0]
  if (!first) return undefined
  const seen = new Set<string>()
  const references: FormReference[] = []
  for (const form of forms) {
    const syntax = `${mnemonic} ${form.operands.map(operandSyntax).join(',')}`.trim()
    const encoding = encodingSyntax(form)
    if (seen.has(`${syntax} ${encoding}`)) continue
    seen.add(`${syntax} ${encoding}`)
    references.push({ syntax, encoding, processor: form.processor })
  }
  const union = (pick: (form: InstructionForm) => number) =>
    flagsOf(forms.reduce((mask, form) => mask | pick(form), 0))
  const all = [first.mnemonic, ...first.synonyms]
  return {
    mnemonic,
    synonyms: all.filter((name) => name !== mnemonic),
    category: first.category,
    summary: [...new Set(forms.map(({ summary }) => summary))].join('; '),
    forms: references,
    flags: {
      read: union((form) => form.flagsRead),
      written: union((form) => form.flagsWritten),
      undefined: union((form) => form.flagsUndefined),
    },
    lockable: forms.some(({ lockable }) => lockable),
    privileged: forms.every(({ privileged }) => privileged),
  }
}
