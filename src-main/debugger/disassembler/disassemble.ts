/**
 * The disassembler, in flat-assembler syntax: bytes, address and a look-up of names in, text out. Text
 * that fasm assembles gives the same bytes again; what cannot be written so becomes `db` with a comment.
 */
import { OperandField, OperandType } from '../../x86/instruction-form'
import { decodeInstruction, isStackForm } from './decode-instruction'
import type { Decoded } from './decoded'
import { formatOperand, type SymbolLookup } from './format-operand'

export type { SymbolLookup } from './format-operand'

export interface DisassembledInstruction {
  /** Bytes taken; at least 1 unless there were none. */
  readonly length: number
  /** False when the bytes are no instruction. */
  readonly valid: boolean
  readonly text: string
  readonly mnemonic: string
  /** Address that a jump or a memory operand without registers names. */
  readonly address: number | undefined
}

const hexadecimal = (byte: number) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
const dataText = (bytes: Uint8Array, length: number) =>
  `db ${[...bytes.subarray(0, length)].map(hexadecimal).join(',')}`

const repeatNames: Readonly<Record<string, readonly [string, string]>> = {
  cmps: ['repne', 'repe'],
  scas: ['repne', 'repe'],
}

/** lock and rep before the mnemonic; undefined when the prefix means nothing here. */
function prefixText(decoded: Decoded): string | undefined {
  let text = decoded.lock ? 'lock ' : ''
  if (decoded.repeat !== 0) {
    if (decoded.form.category !== 'string') return undefined
    const [whenNot, whenEqual] = repeatNames[decoded.form.mnemonic.slice(0, 4)] ?? ['repne', 'rep']
    text += `${decoded.repeat === 0xf2 ? whenNot : whenEqual} `
  }
  return text
}

const roundingNames = ['{rn-sae}', '{rd-sae}', '{ru-sae}', '{rz-sae}']

/** `{rz-sae}` or `{sae}` where EVEX.b stands with a register operand. */
function roundingText(decoded: Decoded): string {
  if (!decoded.broadcast || decoded.modrm < 0xc0) return ''
  return decoded.form.rounding === 2 ? (roundingNames[decoded.rounding & 3] ?? '') : '{sae}'
}

/** With the suffix that tells the operand size of a push or pop. */
function mnemonicOf(decoded: Decoded): string {
  const { form, mode, operandSize } = decoded
  const isImmediate = form.operands[0]?.field === OperandField.immediate
  const isStack = isStackForm(form) || (form.mnemonic === 'push' && isImmediate)
  if (!isStack || operandSize === mode) return form.mnemonic
  return form.mnemonic + (operandSize === 16 ? 'w' : operandSize === 32 ? 'd' : 'q')
}

/** The text of an instruction that decoded well; undefined when fasm has no words for it. */
function instructionText(
  decoded: Decoded,
  address: number,
  lookup: SymbolLookup | undefined,
): { text: string; address: number | undefined } | undefined {
  const { form } = decoded
  const prefix = prefixText(decoded)
  if (prefix === undefined) return undefined
  const operands: string[] = []
  let named: number | undefined
  const rounding = roundingText(decoded)
  let roundingDone = rounding === ''
  form.operands.forEach((operand, index) => {
    const isImmediate = operand.type === OperandType.immediate && operand.field === OperandField.immediate
    if (isImmediate && !roundingDone) {
      operands.push(rounding)
      roundingDone = true
    }
    const formatted = formatOperand(decoded, index, address, lookup)
    named ??= formatted.address
    const isFar = operand.type === OperandType.farMemory && /^(jmp|call)$/.test(form.mnemonic)
    operands.push(isFar ? `far ${formatted.text}` : formatted.text)
  })
  if (!roundingDone) operands.push(rounding)
  const mnemonic = mnemonicOf(decoded)
  const text = operands.length === 0 ? mnemonic : `${mnemonic} ${operands.join(',')}`
  return { text: prefix + text, address: named }
}

/**
 * Disassembles the instruction at the start of `bytes`, which lies at `address` (the offset in its
 * segment, for jump targets). `lookup` names addresses.
 */
export function disassemble(
  bytes: Uint8Array,
  address: number,
  mode: 16 | 32 | 64,
  lookup?: SymbolLookup,
): DisassembledInstruction {
  const decoded = decodeInstruction(bytes, mode)
  if (!decoded) {
    const length = Math.min(1, bytes.length)
    return { length, valid: false, text: dataText(bytes, length), mnemonic: 'db', address: undefined }
  }
  const { length } = decoded
  const result = instructionText(decoded, address, lookup)
  const mnemonic = mnemonicOf(decoded)
  if (result && !decoded.wasted) return { length, valid: true, mnemonic, ...result }
  const comment = result?.text ?? decoded.form.mnemonic
  return {
    length,
    valid: true,
    text: `${dataText(bytes, length)} ; ${comment}`,
    mnemonic,
    address: result?.address,
  }
}
