/** Finds the rows of the instruction table that an opcode may stand for. */
import {
  Encoding,
  ModeBit,
  OperandField,
  OperandType,
  type InstructionForm,
  type OperandForm,
} from '../../x86/instruction-form'
import { formsIn } from '../../x86/instruction-table'
import type { Decoded } from './decoded'

type Index = Map<number, InstructionForm[]>
let legacyIndex: Index | undefined
let vectorIndex: Index | undefined

const keyOf = (encoding: number, map: number, opcode: number) => (encoding << 16) | (map << 8) | opcode

function buildIndex(forms: readonly InstructionForm[]): Index {
  const index: Index = new Map()
  for (const form of forms) {
    // Fixed immediates and doubled registers are only other ways to write a general row.
    const onlyWritten =
      form.alias &&
      (form.fixedImmediate >= 0 || form.operands.some(({ field }) => field === OperandField.regAndRm))
    if (onlyWritten || form.waits) continue
    for (let add = 0; add < (form.plusRegister ? 8 : 1); add++) {
      const key = keyOf(form.encoding, form.map, form.opcode + add)
      const list = index.get(key)
      if (list) list.push(form)
      else index.set(key, [form])
    }
  }
  for (const list of index.values()) list.sort((a, b) => exactness(b) - exactness(a))
  return index
}

/** Rows that demand more come first. */
function exactness(form: InstructionForm): number {
  return (
    (form.secondByte >= 0 ? (form.secondPlusRegister ? 8 : 16) : 0) +
    (form.plusRegister ? 0 : 4) +
    (form.mandatoryPrefix !== 0 ? 2 : 0) +
    (form.w === 1 ? 1 : 0) -
    (form.alias ? 64 : 0) -
    (form.decodeOnly ? 32 : 0)
  )
}

export function candidates(encoding: Encoding, map: number, opcode: number): readonly InstructionForm[] {
  if (encoding === Encoding.legacy) {
    legacyIndex ??= buildIndex(
      formsIn([
        'data-transfer',
        'arithmetic',
        'logic',
        'shift',
        'bit',
        'control-flow',
        'string',
        'bcd',
        'system',
        'x87',
        'mmx',
        '3dnow',
        'sse',
      ]).filter((form) => form.encoding === Encoding.legacy),
    )
    return legacyIndex.get(keyOf(encoding, map, opcode)) ?? []
  }
  vectorIndex ??= buildIndex(
    formsIn(['avx', 'fma', 'bmi', 'xop', 'avx512', 'system']).filter(
      (form) => form.encoding !== Encoding.legacy,
    ),
  )
  return vectorIndex.get(keyOf(encoding, map, opcode)) ?? []
}

export const registerOnly = new Set<OperandType>([
  OperandType.general,
  OperandType.mmx,
  OperandType.xmm,
  OperandType.ymm,
  OperandType.zmm,
  OperandType.mask,
  OperandType.bound,
  OperandType.tile,
])
const memoryOnly = new Set<OperandType>([OperandType.memory, OperandType.farMemory, OperandType.vectorMemory])

/** May the ModRM operand be memory (or a register) in this form? */
function fitsMod(form: InstructionForm, isMemory: boolean): boolean {
  for (const { type, field } of form.operands) {
    if (memoryOnly.has(type)) return isMemory
    if (field === OperandField.rm && registerOnly.has(type)) return !isMemory
  }
  return true
}

const isGeneral = ({ type, size }: OperandForm) =>
  type <= OperandType.generalOrMemory && (size === 32 || size === 64)

export interface Prefixes {
  operand: boolean
  repeat: number
  /** VEX, EVEX, XOP: the implied prefix. */
  implied: number
  w: number
  vectorLength: number
}

function bitsOf(mode: number): number {
  return mode === 16 ? ModeBit.mode16 : mode === 32 ? ModeBit.mode32 : ModeBit.mode64
}

export function operandSizeOf(form: InstructionForm, mode: number, prefix: boolean, rexW: boolean): number {
  if (mode === 64) {
    if (rexW) return 64
    if (prefix) return 16
    return form.default64 ? 64 : 32
  }
  return (mode === 32) === prefix ? 16 : 32
}

export function matches(form: InstructionForm, decoded: Decoded, prefixes: Prefixes, next: number): boolean {
  const { mode } = decoded
  if ((form.modes & bitsOf(mode)) === 0) return false
  const legacy = form.encoding === Encoding.legacy
  if (legacy) {
    const mandatory = form.mandatoryPrefix
    if (mandatory === 0x66) {
      if (!prefixes.operand || prefixes.repeat !== 0) return false
    } else if (mandatory !== 0 && prefixes.repeat !== mandatory) return false
    if (form.noPrefix && (prefixes.operand || prefixes.repeat !== 0)) return false
    const rexW = (decoded.rex & 8) !== 0
    if (form.w === 1 && !rexW) return false
    if (form.operandSize !== 0) {
      const prefix = prefixes.operand && mandatory !== 0x66
      if (form.operandSize !== operandSizeOf(form, mode, prefix, rexW)) return false
    }
  } else {
    if (prefixes.implied !== form.mandatoryPrefix) return false
    // Outside 64-bit mode W is ignored where it would only widen a general register.
    const widens = mode !== 64 && form.operands.some(isGeneral)
    if (widens ? form.w === 1 && (form.modes & ModeBit.mode64) === 0 : form.w >= 0 && form.w !== prefixes.w)
      return false
    const rounds = form.encoding === Encoding.evex && decoded.broadcast && next >= 0xc0
    if (rounds) {
      if (form.rounding === 0 || (form.vectorLength !== 0 && form.vectorLength !== 512)) return false
    } else if (form.vectorLength !== 0 && form.vectorLength !== prefixes.vectorLength) return false
  }
  if (form.addressSize !== 0 && form.addressSize !== decoded.addressSize) return false
  if (form.secondByte >= 0) return (form.secondPlusRegister ? next & 0xf8 : next) === form.secondByte
  if (!form.modrm) return true
  if (form.opcodeExtension >= 0 && ((next >> 3) & 7) !== form.opcodeExtension) return false
  const special = form.operands.some(
    ({ type }) => type === OperandType.control || type === OperandType.debug || type === OperandType.test,
  )
  return special || fitsMod(form, next < 0xc0)
}
