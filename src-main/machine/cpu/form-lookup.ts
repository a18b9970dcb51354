import { formsIn } from '../../x86/instruction-table'
import {
  Encoding,
  ModeBit,
  OperandField,
  OperandType,
  type InstructionCategory,
  type InstructionForm,
  type OperandForm,
} from '../../x86/instruction-form'

/** Families in which it has instructions. */
const categories: readonly InstructionCategory[] = [
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
  'sse',
]

/** What this processor has; other rows of the table are undefined opcodes for it. */
const processors = new Set('8086 80186 80286 386 486 pentium p6 mmx sse sse2 sse3'.split(' '))

/** Rows that the table dates to a processor that did not have them in this family. */
const foreign = new Set(['rdpru', 'pcommit', 'pconfig', 'rdtscp'])

/** Rows that stand for bytes of a 386..P6 with MMX and SSE, best match first. */
type OpcodeRows = readonly InstructionForm[]

const rows = new Map<number, InstructionForm[]>()

const isExecutable = (form: InstructionForm) =>
  form.encoding === Encoding.legacy &&
  !form.alias &&
  (form.modes & (ModeBit.mode16 | ModeBit.mode32)) !== 0 &&
  form.operandSize !== 64 &&
  form.addressSize !== 64 &&
  form.w !== 1 &&
  processors.has(form.processor) &&
  !foreign.has(form.mnemonic)

/** More exact rows come before those that they are exceptions to. */
const exactness = (form: InstructionForm) =>
  (form.secondByte >= 0 ? 4 : 0) +
  (form.mandatoryPrefix !== 0 ? 2 : 0) +
  (form.secondPlusRegister || form.plusRegister ? -1 : 0)

function build(): void {
  for (const form of executableForms()) {
    const count = form.plusRegister ? 8 : 1
    for (let at = 0; at < count; at++) {
      const key = (form.map << 8) | (form.opcode + at)
      const list = rows.get(key)
      if (list) list.push(form)
      else rows.set(key, [form])
    }
  }
  for (const list of rows.values()) list.sort((a, b) => exactness(b) - exactness(a))
}

const none: OpcodeRows = []

/** The rows of an opcode in a map. */
export function rowsOf(map: number, opcode: number): OpcodeRows {
  if (rows.size === 0) build()
  return rows.get((map << 8) | opcode) ?? none
}

/** Every row that the machine can meet. */
export const executableForms = (): readonly InstructionForm[] => formsIn(categories).filter(isExecutable)

const inRm = (operand: OperandForm) => operand.field === OperandField.rm

/** May the modrm operand of this row be memory, may it be a register? */
function fitsMode(form: InstructionForm, isMemory: boolean): boolean {
  for (const operand of form.operands) {
    if (operand.type === OperandType.memory || operand.type === OperandType.farMemory) return isMemory
    if (!inRm(operand)) continue
    if (
      operand.type === OperandType.general ||
      operand.type === OperandType.mmx ||
      operand.type === OperandType.xmm
    )
      return !isMemory
  }
  return true
}

/** Moves to and from control, debug and test registers ignore mod: always a register. */
export const ignoresMod = (form: InstructionForm): boolean =>
  form.map === 1 && form.opcode >= 0x20 && form.opcode <= 0x27

/**
 * Does the row match? `prefixes` is a mask: 1 for 66h; `repeat` 0, F2h or F3h; `modrm` the byte or -1
 * when it could not be read.
 */
export function matches(
  form: InstructionForm,
  operandBits: number,
  addressBits: number,
  has66: boolean,
  repeat: number,
  modrm: number,
): boolean {
  if (form.operandSize !== 0 && form.operandSize !== operandBits) return false
  if (form.addressSize !== 0 && form.addressSize !== addressBits) return false
  if (form.noPrefix && (has66 || repeat !== 0)) return false
  if (form.mandatoryPrefix === 0x66 && (!has66 || repeat !== 0)) return false
  if (form.mandatoryPrefix > 0x66 && form.mandatoryPrefix !== repeat) return false
  if (!form.modrm) return true
  if (form.opcodeExtension >= 0 && ((modrm >> 3) & 7) !== form.opcodeExtension) return false
  if (form.secondByte >= 0) return (form.secondPlusRegister ? modrm & 0xf8 : modrm) === form.secondByte
  return ignoresMod(form) || fitsMode(form, modrm < 0xc0)
}
