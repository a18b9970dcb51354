/** A row of the instruction table, prepared for the encoder: numbers only, looked up without search. */
import {
  Encoding,
  OpcodeMap,
  OperandField,
  OperandType,
  type InstructionForm,
  type OperandForm,
} from '../../x86/instruction-form'
import { RegisterClass } from './operand'

/** Condition on the immediate that lets a row be chosen before the longer one after it. */
export const ValueTest = {
  none: 0,
  /** The immediate is 1. */
  one: 1,
  /** The immediate survives sign extension from 8 bits. */
  signed8: 2,
  /** The immediate survives sign extension from 32 bits to 64. */
  signed32: 3,
} as const
export type ValueTest = (typeof ValueTest)[keyof typeof ValueTest]

export interface EncoderOperand {
  readonly type: OperandType
  readonly field: OperandField
  /** Class of register that fits, or -1. */
  readonly registerClass: number
  /** Bytes of the register; 0 when none fits. */
  readonly registerSize: number
  /** The only register number that fits, or -1. */
  readonly register: number
  readonly takesMemory: boolean
  /** Bytes of the memory operand; 0 when any size fits. */
  readonly memorySize: number
  /** Bytes a size operator before an immediate must name; 0 when none is allowed. */
  readonly immediateSize: number
  /** Elements that a broadcast must name, and the bytes of one; 0 when none is possible. */
  readonly broadcast: number
  readonly elementSize: number
  /** RegisterClass of the vector index, or -1. */
  readonly indexClass: number
  readonly masking: number
}

export interface EncoderRow {
  readonly form: InstructionForm
  readonly operands: readonly EncoderOperand[]
  readonly encoding: Encoding
  readonly map: OpcodeMap
  readonly opcode: number
  /** Operand numbers of each field, or -1. */
  readonly regOperand: number
  readonly rmOperand: number
  readonly vvvvOperand: number
  readonly opcodeOperand: number
  readonly is4Operand: number
  readonly memoryOperand: number
  /** Operand numbers of the immediates and their encoded sizes in bytes. */
  readonly immediates: readonly number[]
  readonly immediateSizes: readonly number[]
  readonly immediateBytes: number
  readonly fixedImmediate: number
  readonly modrm: boolean
  readonly extension: number
  readonly secondByte: number
  readonly waits: boolean
  readonly operandSize: number
  readonly rexW: boolean
  readonly mandatoryPrefix: number
  readonly vectorLength: number
  readonly w: number
  readonly displacementScale: number
  readonly rounding: number
  readonly modes: number
  /** 16, 32 or 64 where the address size belongs to the form, else 0. */
  readonly addressSize: number
  /** Addresses are 32 or 64 bits wide (bound registers). */
  readonly wideAddress: boolean
  /** The memory operand has a vector index. */
  readonly gathers: boolean
  readonly valueTest: ValueTest
  /** Bytes that the immediate is checked against. */
  readonly checkSize: number
  /** fasm reads an mmx or an xmm register in the same place and tells them apart by size. */
  readonly eitherClass: boolean
}

/** Instructions for xmm registers only that fasm reads like those for mmx and xmm. */
const readsEitherClass = /^(pshuf.*|mov[dq]|psl?l.*|psr.*)$/

const registerClasses: readonly number[] = (() => {
  const classes = new Array<number>(32).fill(-1)
  const set = (type: OperandType, registerClass: RegisterClass) => (classes[type] = registerClass)
  set(OperandType.general, RegisterClass.general)
  set(OperandType.generalOrMemory, RegisterClass.general)
  set(OperandType.segment, RegisterClass.segment)
  set(OperandType.control, RegisterClass.control)
  set(OperandType.debug, RegisterClass.debug)
  set(OperandType.test, RegisterClass.test)
  set(OperandType.x87, RegisterClass.x87)
  set(OperandType.mmx, RegisterClass.mmx)
  set(OperandType.mmxOrMemory, RegisterClass.mmx)
  set(OperandType.xmm, RegisterClass.sse)
  set(OperandType.xmmOrMemory, RegisterClass.sse)
  set(OperandType.ymm, RegisterClass.avx)
  set(OperandType.ymmOrMemory, RegisterClass.avx)
  set(OperandType.zmm, RegisterClass.avx512)
  set(OperandType.zmmOrMemory, RegisterClass.avx512)
  set(OperandType.mask, RegisterClass.mask)
  set(OperandType.maskOrMemory, RegisterClass.mask)
  set(OperandType.bound, RegisterClass.bound)
  set(OperandType.tile, RegisterClass.tile)
  set(OperandType.boundOrMemory, RegisterClass.bound)
  return classes
})()

const memoryTypes = new Set<OperandType>([
  OperandType.generalOrMemory,
  OperandType.memory,
  OperandType.farMemory,
  OperandType.memoryOffset,
  OperandType.mmxOrMemory,
  OperandType.xmmOrMemory,
  OperandType.ymmOrMemory,
  OperandType.zmmOrMemory,
  OperandType.maskOrMemory,
  OperandType.boundOrMemory,
  OperandType.vectorMemory,
])

/** The size in bytes that fasm gives a register of these classes. */
function registerBytes(operand: OperandForm): number {
  switch (operand.type) {
    case OperandType.control:
    case OperandType.debug:
    case OperandType.test:
    case OperandType.mask:
    case OperandType.maskOrMemory:
    case OperandType.bound:
    case OperandType.boundOrMemory:
    case OperandType.segment:
      return 0
    default:
      return operand.size >> 3
  }
}

function compileOperand(operand: OperandForm, form: InstructionForm): EncoderOperand {
  const farMemory = operand.type === OperandType.farMemory
  const memorySize = farMemory ? (operand.size >> 3) + 2 : operand.memorySize >> 3
  const full = operand.type === OperandType.immediate || operand.type === OperandType.immediateSigned
  // bextr takes the size of its register, the lightweight profiling instructions none.
  const xopSize = form.opcode === 0x10 ? (form.w === 1 ? 8 : 4) : 0
  const byteImmediate = operand.type === OperandType.one || (full && operand.size === 8)
  return {
    type: operand.type,
    field: operand.field,
    registerClass: registerClasses[operand.type] ?? -1,
    registerSize: registerBytes(operand),
    register: operand.register,
    takesMemory: memoryTypes.has(operand.type),
    memorySize,
    immediateSize:
      operand.type === OperandType.immediateSigned && operand.size === 8
        ? 0
        : byteImmediate
          ? 1
          : full && form.encoding === Encoding.xop
            ? xopSize
            : full
              ? Math.max(operand.size, form.operandSize) >> 3
              : 0,
    broadcast: operand.broadcast === 0 ? 0 : operand.memorySize / operand.broadcast,
    elementSize: operand.broadcast >> 3,
    indexClass:
      operand.vectorIndex === 128
        ? RegisterClass.sse
        : operand.vectorIndex === 256
          ? RegisterClass.avx
          : operand.vectorIndex === 512
            ? RegisterClass.avx512
            : -1,
    masking: operand.masking,
  }
}

export function compileRow(form: InstructionForm): EncoderRow {
  const operands = form.operands.map((operand) => compileOperand(operand, form))
  const at = (field: OperandField) => operands.findIndex((operand) => operand.field === field)
  const both = at(OperandField.regAndRm)
  const immediates: number[] = []
  operands.forEach((operand, index) => {
    const { type } = operand
    if (type === OperandType.immediate || type === OperandType.immediateSigned) immediates.push(index)
  })
  const first = form.operands[immediates[0] ?? -1]
  const one = form.operands.findIndex((operand) => operand.type === OperandType.one)
  let valueTest: ValueTest = ValueTest.none
  let checkSize = first ? first.size >> 3 : 0
  if (one >= 0) {
    valueTest = ValueTest.one
    checkSize = 1
  } else if (first?.type === OperandType.immediateSigned) {
    valueTest = first.size === 8 ? ValueTest.signed8 : ValueTest.signed32
    checkSize = form.operandSize >> 3
  }
  const memory = operands.findIndex((operand) => operand.takesMemory)
  const memoryForm = form.operands[memory]
  const immediateBytes = form.immediateSizes.reduce((sum, size) => sum + size, 0)
  return {
    form,
    operands,
    encoding: form.encoding,
    map: form.map,
    opcode: form.opcode,
    regOperand: both >= 0 ? both : at(OperandField.reg),
    rmOperand: both >= 0 ? both : at(OperandField.rm),
    vvvvOperand: at(OperandField.vvvv),
    opcodeOperand: at(OperandField.opcode),
    is4Operand: at(OperandField.is4),
    memoryOperand: memory,
    immediates,
    immediateSizes: form.immediateSizes,
    immediateBytes:
      immediateBytes +
      ((form.fixedImmediate >= 0 && immediateBytes === 0) || form.map === OpcodeMap.map0F ? 1 : 0),
    fixedImmediate: form.map === OpcodeMap.map0F ? form.opcode : form.fixedImmediate,
    modrm: form.modrm && form.secondByte < 0,
    extension: Math.max(0, form.opcodeExtension),
    secondByte: form.secondByte,
    waits: form.waits,
    operandSize: form.operandSize,
    rexW: form.operandSize === 64 ? !form.default64 : form.encoding === Encoding.legacy && form.w === 1,
    mandatoryPrefix: form.mandatoryPrefix,
    vectorLength: form.vectorLength,
    w: form.w,
    displacementScale: form.encoding === Encoding.evex && memoryForm ? memoryForm.memorySize >> 3 : 0,
    rounding: form.rounding,
    modes: form.modes,
    addressSize: form.addressSize,
    wideAddress: form.processor === 'mpx',
    gathers: operands.some((operand) => operand.type === OperandType.vectorMemory),
    valueTest,
    checkSize,
    eitherClass:
      form.processor === 'ssse3' ||
      form.category === 'mmx' ||
      form.category === '3dnow' ||
      readsEitherClass.test(form.mnemonic),
  }
}
