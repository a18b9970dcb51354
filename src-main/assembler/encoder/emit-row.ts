/**
 * Writes one instruction by its row: legacy prefixes, REX, VEX, EVEX or XOP, opcode, ModRM and
 * immediates (SDM volume 2, chapter 2), in the order fasm writes them.
 */
import { Encoding, OpcodeMap, OperandType } from '../../x86/instruction-form'
import { address, emitAddress, prepareAddress, segmentPrefix } from './address'
import { ValueTest, type EncoderRow } from './encoder-row'
import { OperandKind, RegisterClass, type EncoderContext, type Operand } from './operand'

/** REX and VEX bits of the instruction being written. */
let rexR = 0
let rexX = 0
let rexB = 0
let rexNeeded = false
let highByte = false

/** Notes what a register operand asks of REX. */
function noteRegister(operand: Operand): void {
  if (operand.registerClass === RegisterClass.highByte) highByte = true
  else if (operand.registerClass === RegisterClass.general && operand.size === 1 && operand.register >= 4)
    rexNeeded = true
}

function emitOpcodeBytes(row: EncoderRow, opcode: number, context: EncoderContext): void {
  switch (row.map) {
    case OpcodeMap.oneByte:
      context.emit8(opcode)
      return
    case OpcodeMap.twoByte:
      context.emit16(0x0f | (opcode << 8))
      return
    case OpcodeMap.map38:
      context.emit16(0x380f)
      context.emit8(opcode)
      return
    case OpcodeMap.map3A:
      context.emit16(0x3a0f)
      context.emit8(opcode)
      return
    default:
      context.emit16(0x0f0f)
  }
}

/** 66h when the row's operand size is not the mode's. */
export function needsOperandPrefix(operandSize: number, mode: number): boolean {
  return mode === 16 ? operandSize === 32 : operandSize === 16
}

/** Operand-size prefix, mandatory prefix, REX and opcode. */
function emitLegacyCode(row: EncoderRow, opcode: number, context: EncoderContext): void {
  if (needsOperandPrefix(row.operandSize, context.mode)) context.emit8(0x66)
  if (row.mandatoryPrefix !== 0) context.emit8(row.mandatoryPrefix)
  const rex = (row.rexW ? 8 : 0) | (rexR << 2) | (rexX << 1) | rexB
  if (rex !== 0 || rexNeeded) {
    if (context.mode !== 64) context.fail(row.rexW ? 'illegal instruction' : 'invalid operand')
    if (highByte) context.fail('disallowed combination of registers')
    context.emit8(0x40 | rex)
  }
  emitOpcodeBytes(row, opcode, context)
}

function mapSelect(map: OpcodeMap): number {
  return map === OpcodeMap.twoByte ? 1 : map === OpcodeMap.map38 ? 2 : map === OpcodeMap.map3A ? 3 : map
}

function prefixSelect(prefix: number): number {
  return prefix === 0x66 ? 1 : prefix === 0xf3 ? 2 : prefix === 0xf2 ? 3 : 0
}

function emitVexCode(row: EncoderRow, vvvv: number, context: EncoderContext): void {
  if (context.mode !== 64 && (rexR | rexX | rexB) !== 0) context.fail('invalid operand')
  if (highByte || (rexNeeded && context.mode !== 64)) context.fail('invalid operand')
  const w = row.w === 1 ? 1 : 0
  const last = ((~vvvv & 15) << 3) | (row.vectorLength === 256 ? 4 : 0) | prefixSelect(row.mandatoryPrefix)
  if (row.encoding === Encoding.vex && row.map === OpcodeMap.twoByte && (w | rexX | rexB) === 0) {
    context.emit16(0xc5 | ((((rexR ^ 1) << 7) | last) << 8))
  } else {
    const first = ((rexR ^ 1) << 7) | ((rexX ^ 1) << 6) | ((rexB ^ 1) << 5) | mapSelect(row.map)
    context.emit16((row.encoding === Encoding.xop ? 0x8f : 0xc4) | (first << 8))
    context.emit8((w << 7) | last)
  }
  context.emit8(row.opcode)
}

interface Decorations {
  mask: number
  zeroing: boolean
  broadcast: boolean
  rounding: number
}

const decorations: Decorations = { mask: 0, zeroing: false, broadcast: false, rounding: -1 }

function emitEvexCode(
  row: EncoderRow,
  vvvv: number,
  register: number,
  rexX4: number,
  vHigh: number,
  context: EncoderContext,
): void {
  const rHigh = register >> 4
  if (context.mode !== 64 && (rexR | rexB | rHigh | vHigh | rexX4 | (vvvv >> 3)) !== 0)
    context.fail('invalid operand')
  if (highByte || (rexNeeded && context.mode !== 64)) context.fail('invalid operand')
  const first =
    ((rexR ^ 1) << 7) | ((rexX4 ^ 1) << 6) | ((rexB ^ 1) << 5) | ((rHigh ^ 1) << 4) | mapSelect(row.map)
  const second = (row.w === 1 ? 0x80 : 0) | ((~vvvv & 15) << 3) | 4 | prefixSelect(row.mandatoryPrefix)
  let length = row.vectorLength === 512 ? 2 : row.vectorLength === 256 ? 1 : 0
  let broadcast = decorations.broadcast ? 1 : 0
  if (decorations.rounding >= 0) {
    broadcast = 1
    if (row.rounding === 2) length = decorations.rounding & 3
  }
  const third =
    (decorations.zeroing ? 0x80 : 0) |
    (length << 5) |
    (broadcast << 4) |
    ((vHigh ^ 1) << 3) |
    decorations.mask
  context.emit16(0x62 | (first << 8))
  context.emit16(second | (third << 8))
  context.emit8(row.opcode)
}

function readDecorations(row: EncoderRow, operands: readonly Operand[], rounding: Operand | undefined): void {
  decorations.mask = 0
  decorations.zeroing = false
  decorations.broadcast = false
  decorations.rounding = rounding ? rounding.rounding : -1
  for (let index = 0; index < row.operands.length; index++) {
    const operand = operands[index]
    if (!operand) continue
    if (operand.mask !== 0) {
      decorations.mask = operand.mask
      decorations.zeroing = operand.zeroing
    }
    if (operand.kind === OperandKind.memory && operand.broadcast !== 0) decorations.broadcast = true
  }
}

/**
 * Writes the immediate of a row, already checked. Sign-extended forms take the low bytes of the value.
 */
function emitImmediate(row: EncoderRow, at: number, operand: Operand, context: EncoderContext): void {
  const size = row.immediateSizes[at] ?? 1
  if (size === 1) context.emit8(operand.value.low & 0xff)
  else if (operand.value.type !== 0) context.emitValue(operand.value, size)
  else if (size === 2) context.emit16(operand.value.low & 0xffff)
  else if (size === 4) context.emit32(operand.value.low)
  else context.emitValue(operand.value, size)
}

/**
 * Writes the instruction. `operands` are those of the row, without a lone rounding operand, which comes
 * separately. Values of immediates must have been checked.
 */
export function emitRow(
  row: EncoderRow,
  operands: readonly Operand[],
  context: EncoderContext,
  rounding: Operand | undefined,
): void {
  rexR = 0
  rexX = 0
  rexB = 0
  rexNeeded = false
  highByte = false
  let register = row.extension
  const regOperand = row.regOperand >= 0 ? operands[row.regOperand] : undefined
  if (regOperand) {
    register = regOperand.register
    if (register === 8 && regOperand.registerClass === RegisterClass.control && context.mode !== 64) {
      // AMD's way to cr8 outside 64-bit mode: a LOCK prefix (APM volume 3, MOV CRn).
      context.emit8(0xf0)
      register = 0
    }
    rexR = (register >> 3) & 1
    noteRegister(regOperand)
  }
  if (row.waits) context.emit8(0x9b)
  let opcode = row.opcode
  if (row.opcodeOperand >= 0) {
    const operand = operands[row.opcodeOperand]
    if (operand) {
      noteRegister(operand)
      // fasm adds the whole number in the short inc and dec, which have no REX to carry a part of it.
      const whole = row.opcode === 0x40 || row.opcode === 0x48
      opcode += whole ? operand.register : operand.register & 7
      if (!whole) rexB = operand.register >> 3
    }
  }
  const rm = row.rmOperand >= 0 ? operands[row.rmOperand] : undefined
  const isMemory = rm !== undefined && rm.kind === OperandKind.memory
  if (row.encoding !== Encoding.legacy) readDecorations(row, operands, rounding)
  let secondByte = row.secondByte
  if (rm) {
    if (isMemory) {
      let scale = row.displacementScale
      if (scale > 0 && decorations.broadcast) scale = row.operands[row.rmOperand]?.elementSize ?? scale
      if (row.wideAddress) widenAddress(rm, context)
      if (!row.gathers && rm.index >= 0 && rm.indexClass !== RegisterClass.general)
        context.fail('invalid address')
      prepareAddress(rm, context, scale, row.form.dropsIndex)
      if (row.gathers) checkGather(row, operands, context)
      if (address.segmentPrefix !== 0) context.emit8(address.segmentPrefix)
      if (address.addressPrefix) context.emit8(0x67)
      rexX = address.rexX
      rexB = address.rexB
    } else {
      noteRegister(rm)
      rexB = (rm.register >> 3) & 1
      if (secondByte >= 0) {
        secondByte |= rm.register
        rexB = 0
      }
    }
  }
  if (!isMemory && row.addressSize !== 0 && row.addressSize !== context.mode) context.emit8(0x67)
  if (row.encoding === Encoding.legacy) {
    const moffs = row.memoryOperand >= 0 && !row.modrm && !isMemory ? operands[row.memoryOperand] : undefined
    if (moffs) emitOffsetPrefixes(moffs, context)
    for (const index of row.immediates) {
      const operand = operands[index]
      if (operand && operand.kind === OperandKind.register) noteRegister(operand)
    }
    emitLegacyCode(row, opcode, context)
    if (isMemory && row.addressSize !== 0) checkAddressSize(row, context)
    if (moffs) emitOffset(moffs, context)
  } else {
    const vOperand = row.vvvvOperand >= 0 ? operands[row.vvvvOperand] : undefined
    const vvvv = vOperand ? vOperand.register : 0
    if (vOperand) noteRegister(vOperand)
    if (row.encoding === Encoding.evex) {
      const rexX4 = isMemory ? rexX : rm ? rm.register >> 4 : 0
      const vHigh = isMemory && address.indexHigh !== 0 ? 1 : vvvv >> 4
      emitEvexCode(row, vvvv, register, rexX4, vHigh, context)
    } else {
      const isVector = vOperand !== undefined && vOperand.registerClass !== RegisterClass.general
      if (context.mode !== 64 && vvvv > 7 && isVector) context.fail('invalid operand')
      emitVexCode(row, vvvv, context)
    }
  }
  if (row.modrm && rm) {
    if (isMemory) emitAddress(rm, context, register, row.immediateBytes)
    else {
      // vmwrite takes segment registers for general ones, and fasm counts them from one.
      const first = rm.registerClass === RegisterClass.segment ? 1 : 0
      context.emit8(0xc0 | (((register + first) & 7) << 3) | ((rm.register + first) & 7))
    }
  } else if (secondByte >= 0) context.emit8(secondByte)
  else if (row.modrm) context.emit8(0xc0 | ((register & 7) << 3))
  if (row.is4Operand >= 0) {
    const operand = operands[row.is4Operand]
    if (operand) {
      if (operand.register > 7 && context.mode !== 64) context.fail('invalid operand')
      const low = row.immediates.length > 0 ? (operands[row.immediates[0] ?? 0]?.value.low ?? 0) & 15 : 0
      context.emit8((operand.register << 4) | (row.fixedImmediate >= 0 ? row.fixedImmediate : low))
      return
    }
  }
  for (let at = 0; at < row.immediates.length; at++) {
    const operand = operands[row.immediates[at] ?? 0]
    if (operand) emitImmediate(row, at, operand, context)
  }
  if (row.fixedImmediate >= 0) context.emit8(row.fixedImmediate)
}

/** Bound instructions have no 16-bit addresses (SDM volume 2, BNDMOV). */
function widenAddress(operand: Operand, context: EncoderContext): void {
  const size = context.mode === 64 ? 8 : 4
  const wrong = (actual: number) => actual !== 0 && actual !== size
  if (wrong(operand.baseSize) || wrong(operand.indexSize)) context.fail('invalid address')
  if (operand.baseClass === RegisterClass.instructionPointer) context.fail('invalid address')
  if (wrong(operand.displacementSize)) context.fail('invalid size of address value')
  if (context.mode === 16 && operand.base < 0 && operand.index < 0) operand.displacementSize = 4
}

/** The registers of a gather or scatter must differ from one another (SDM volume 2, VGATHERDPS). */
function checkGather(row: EncoderRow, operands: readonly Operand[], context: EncoderContext): void {
  const data = operands[row.regOperand]?.register ?? -1
  const index = operands[row.rmOperand]?.index ?? -1
  const mask = row.vvvvOperand >= 0 ? (operands[row.vvvvOperand]?.register ?? -1) : -1
  if (row.regOperand >= 0 && (data === index || data === mask || (mask >= 0 && mask === index)))
    context.fail('disallowed combination of registers')
}

/** A register that addresses memory (movdir64b) must be as wide as the address of the other operand. */
function checkAddressSize(row: EncoderRow, context: EncoderContext): void {
  const { mode } = context
  const narrow = mode === 64 ? 32 : mode === 32 ? 16 : 32
  if (row.addressSize !== (address.addressPrefix ? narrow : mode)) context.fail('invalid size of operand')
}

/** Address size in bytes that a memory offset without ModRM takes (A0h to A3h), or 0 when it cannot. */
export function offsetSize(operand: Operand, mode: number): number {
  if (operand.base >= 0 || operand.index >= 0 || operand.instructionRelative) return 0
  const forced = operand.displacementSize | operand.relocatableSize
  if (forced & 2) return 2
  if (forced & 4) return 4
  if (mode === 64) {
    if (forced & 8) return 8
    const { low, high } = operand.value
    if (high === 0) return 4
    return high === -1 && low < 0 ? 0 : 8
  }
  if (mode === 16 && operand.value.low >>> 0 < 0x10000) return 2
  return 4
}

function emitOffsetPrefixes(operand: Operand, context: EncoderContext): void {
  const segment = segmentPrefix(operand, context.mode)
  if (segment !== 0) context.emit8(segment)
  const size = offsetSize(operand, context.mode)
  if (context.mode !== 64 && (operand.displacementSize & 8) !== 0)
    context.fail('invalid size of address value')
  if (size === 2) {
    if (context.mode === 64) context.fail('invalid address')
    if (context.mode !== 16) context.emit8(0x67)
  } else if (size === 4 && context.mode !== 32) context.emit8(0x67)
}

function emitOffset(operand: Operand, context: EncoderContext): void {
  const size = offsetSize(operand, context.mode)
  if (size === 2) {
    context.emit16(operand.value.low & 0xffff)
    if (operand.value.low >= 0x10000) context.fail('value out of range')
  } else if (operand.value.type !== 0) context.emitValue(operand.value, size)
  else {
    context.emit32(operand.value.low)
    if (size === 8) context.emit32(operand.value.high)
  }
}

/** True when the immediate meets the row's condition. `value` has been checked against `row.checkSize`. */
export function passesValueTest(row: EncoderRow, operand: Operand): boolean {
  const { low, high, type } = operand.value
  switch (row.valueTest) {
    case ValueTest.one:
      return (low & 0xff) === 1
    case ValueTest.signed8: {
      if (type !== 0 || operand.sizeGiven) return false
      if (row.checkSize === 8 && high !== low >> 31) return false
      const value = row.checkSize === 2 ? (low << 16) >> 16 : low
      return value >= -128 && value < 128
    }
    case ValueTest.signed32:
      return !operand.sizeGiven && type < 4 && high === low >> 31
    default:
      return true
  }
}

/** True when the operand is an immediate of the row (a literal 1 included). */
export function isImmediate(type: OperandType): boolean {
  return type === OperandType.immediate || type === OperandType.immediateSigned || type === OperandType.one
}
