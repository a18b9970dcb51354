/**
 * jmp, call, conditional jumps, loops and xbegin: targets by distance, by register or memory, and far;
 * short forms where the distance allows (fasm's passes settle forward references).
 */
import { OperandType } from '../../x86/instruction-form'
import { emitRow } from './emit-row'
import type { EncoderRow } from './encoder-row'
import {
  JumpType,
  OperandKind,
  RegisterClass,
  readChecked,
  type EncoderContext,
  type Operand,
} from './operand'
import type { SpecialWriter } from './special-writers'

const outOfRange = 'relative jump out of range'

/** Bytes of the address that the target is taken in: as written, else by the mode. */
function targetSize(operand: Operand, context: EncoderContext): number {
  const size = operand.sizeGiven ? operand.size : 0
  if (size === 0) return context.mode >> 3
  if (size !== 2 && size !== 4 && size !== 8) context.fail('invalid size of operand')
  if (size === 4 && context.mode === 64) context.fail('invalid size of operand')
  if (size === 8 && context.mode !== 64) context.fail('invalid size of operand')
  return size
}

/** 66h where the target's size is not the mode's own. */
function emitTargetPrefix(size: number, context: EncoderContext): void {
  if (size === 2 ? context.mode !== 16 : size === 4 && context.mode === 16) context.emit8(0x66)
}

const Reach = { near: 0, short: 1, none: 2 } as const
type Reach = (typeof Reach)[keyof typeof Reach]

/** Whether the distance goes into a byte; `call` has no short form. */
function reachOf(operand: Operand, context: EncoderContext, isCall: boolean): Reach {
  const { value } = operand
  const fits = value.low >= -128 && value.low < 128
  if (operand.jumpType === JumpType.short) {
    if (isCall) context.fail('illegal instruction')
    if (value.type !== 0 && !context.nextPassNeeded) context.fail('invalid use of symbol')
    if (fits) return Reach.short
    context.failRecoverable(outOfRange)
    return Reach.none
  }
  if (operand.jumpType !== JumpType.none || isCall || value.type !== 0) return Reach.near
  return fits ? Reach.short : Reach.near
}

/** Takes `distance` more bytes of instruction into account; wraps at 32 bits unless in 64-bit mode. */
function shorten(operand: Operand, bytes: number, context: EncoderContext): boolean {
  const low = operand.value.low - bytes
  if (low !== (low | 0) && context.mode === 64) {
    context.failRecoverable(outOfRange)
    return false
  }
  operand.value.low = low | 0
  operand.value.high = operand.value.low >> 31
  return true
}

function distanceFits32(operand: Operand, context: EncoderContext): boolean {
  if (operand.value.high === operand.value.low >> 31) return true
  context.failRecoverable(outOfRange)
  return false
}

/**
 * A relative jump: the short form `shortCode` (-1: none), the near form `escape` `nearCode` (-1: none).
 */
function writeRelative(
  operand: Operand,
  context: EncoderContext,
  shortCode: number,
  nearCode: number,
  twoByte: boolean,
): void {
  if (operand.value.float !== 0) context.fail('invalid value')
  const size = targetSize(operand, context)
  emitTargetPrefix(size, context)
  context.jumpDistance(operand, size)
  const { value } = operand
  if (size === 2) {
    value.low = (value.low << 16) >> 16
    value.high = value.low >> 31
  } else if (size === 8 && !distanceFits32(operand, context)) return
  const reach = reachOf(operand, context, shortCode < 0)
  if (reach === Reach.none) return
  if (reach === Reach.short) {
    context.emit16(shortCode | ((value.low & 0xff) << 8))
    return
  }
  if (size === 2) {
    if (value.type !== 0) context.fail('invalid use of symbol')
    const low = value.low - (twoByte ? 2 : 1)
    if (twoByte) context.emit16(0x0f | (nearCode << 8))
    else context.emit8(nearCode)
    context.emit16(low & 0xffff)
    return
  }
  if (!shorten(operand, twoByte ? 4 : 3, context)) return
  if (twoByte) context.emit16(0x0f | (nearCode << 8))
  else context.emit8(nearCode)
  if (value.type !== 0) context.emitValue(value, 4)
  else context.emit32(value.low)
}

function rowOf(rows: readonly EncoderRow[], type: OperandType, size: number): EncoderRow {
  const row = rows.find((candidate) => {
    const operand = candidate.form.operands[0]
    return operand?.type === type && operand.size === size
  })
  if (!row) throw new Error(`the jump has no form of size ${size}`)
  return row
}

function farPointer(rows: readonly EncoderRow[], operand: Operand, context: EncoderContext): void {
  if (operand.jumpType === JumpType.near || operand.jumpType === JumpType.short)
    context.fail('invalid operand')
  if (context.mode === 64) context.fail('illegal instruction')
  const size = operand.sizeGiven ? operand.size : 0
  if (size !== 0 && size !== 4 && size !== 6) context.fail('invalid size of operand')
  const wide = size === 0 ? context.mode !== 16 : size === 6
  context.checkValue(operand.selector, 2)
  context.checkValue(operand.value, wide ? 4 : 2)
  const row = rowOf(rows, OperandType.farPointer, wide ? 32 : 16)
  if (wide !== (context.mode === 32)) context.emit8(0x66)
  context.emit8(row.opcode)
  context.emitValue(operand.value, wide ? 4 : 2)
  context.emitValue(operand.selector, 2)
}

/** The form of an indirect jump through memory: the size of the near target in bits, or far. */
function memoryRow(rows: readonly EncoderRow[], operand: Operand, context: EncoderContext): EncoderRow {
  const { jumpType, size } = operand
  const { mode } = context
  if (jumpType === JumpType.short) context.fail('illegal instruction')
  const far = (bits: number) => {
    if (jumpType === JumpType.near) context.fail('invalid size of operand')
    return rowOf(rows, OperandType.farMemory, bits)
  }
  const near = (bits: number) => {
    if (jumpType === JumpType.far) context.fail('invalid size of operand')
    if ((bits === 64) !== (mode === 64) && bits !== 16) context.fail('illegal instruction')
    return rowOf(rows, OperandType.generalOrMemory, bits)
  }
  switch (size) {
    case 0:
      if (jumpType === JumpType.far) return far(mode === 16 ? 16 : 32)
      if (jumpType !== JumpType.near) context.failRecoverable('operand size not specified')
      return near(mode)
    case 2:
      return near(16)
    case 4:
      if (jumpType === JumpType.far) return far(16)
      if (jumpType !== JumpType.near && mode === 16) return far(16)
      return near(32)
    case 6:
      return far(32)
    case 8:
      return near(64)
    case 10:
      return far(64)
    default:
      return context.fail('invalid size of operand')
  }
}

function registerRow(rows: readonly EncoderRow[], operand: Operand, context: EncoderContext): EncoderRow {
  if (operand.jumpType === JumpType.short || operand.jumpType === JumpType.far)
    context.fail('invalid operand')
  if (operand.registerClass === RegisterClass.segment) context.fail('invalid size of operand')
  if (operand.registerClass !== RegisterClass.general && operand.registerClass !== RegisterClass.highByte)
    context.fail('invalid operand')
  const { size } = operand
  if (size !== 2 && size !== 4 && size !== 8) context.fail('invalid size of operand')
  if (size !== 2 && (size === 8) !== (context.mode === 64)) context.fail('illegal instruction')
  return rowOf(rows, OperandType.generalOrMemory, size * 8)
}

/** `jmp` and `call`. */
const jumpOrCall: SpecialWriter = (rows, context, instruction) => {
  if (!context.readOperand(0)) context.fail('invalid operand')
  const operand = context.operands[0]
  if (!operand) return
  const isCall = instruction.mnemonic === 'call'
  if (context.bndPrefix) {
    if (operand.jumpType !== JumpType.none && operand.jumpType !== JumpType.near)
      context.fail('illegal instruction')
    operand.jumpType = JumpType.near
    context.bndPrefix = false
  }
  switch (operand.kind) {
    case OperandKind.immediate:
      if (operand.jumpType === JumpType.far) context.fail('invalid operand')
      writeRelative(operand, context, isCall ? -1 : 0xeb, isCall ? 0xe8 : 0xe9, false)
      return
    case OperandKind.farPointer:
      farPointer(rows, operand, context)
      return
    case OperandKind.memory:
      emitRow(memoryRow(rows, operand, context), context.operands, context, undefined)
      return
    case OperandKind.register:
      emitRow(registerRow(rows, operand, context), context.operands, context, undefined)
      return
    default:
      context.fail('invalid operand')
  }
}

function checkTarget(operand: Operand, context: EncoderContext): void {
  if (operand.kind !== OperandKind.immediate || operand.jumpType === JumpType.far)
    context.fail('invalid operand')
  if (operand.value.float === 0) targetSize(operand, context)
}

const conditional: SpecialWriter = (rows, context) => {
  context.bndPrefix = false
  const operand = readChecked(context, 0, checkTarget)
  const code = rows[0]?.opcode ?? 0
  writeRelative(operand, context, code, code + 0x10, true)
}

function checkShortTarget(operand: Operand, context: EncoderContext): void {
  if (operand.jumpType > JumpType.short) context.fail('invalid operand')
  checkTarget(operand, context)
}

/** loop, jcxz and their variants: a byte of distance, the counter's size by an address-size prefix. */
const loop: SpecialWriter = (rows, context) => {
  const row = rows[0]
  if (!row) return
  const counter = row.form.addressSize
  if (counter === 16 && context.mode === 64) context.fail('illegal instruction')
  if (counter === 64 && context.mode !== 64) context.fail('illegal instruction')
  const operand = readChecked(context, 0, checkShortTarget)
  if (operand.value.float !== 0) context.fail('invalid value')
  const size = targetSize(operand, context)
  emitTargetPrefix(size, context)
  if (counter !== 0 && counter !== context.mode) context.emit8(0x67)
  context.jumpDistance(operand, size)
  if (size === 2) {
    operand.value.low = (operand.value.low << 16) >> 16
    operand.value.high = operand.value.low >> 31
  } else if (size === 8 && !distanceFits32(operand, context)) return
  const reach = reachOf(operand, context, false)
  if (reach === Reach.near) {
    context.emit16(0)
    context.failRecoverable(outOfRange)
  } else if (reach === Reach.short) context.emit16(row.opcode | ((operand.value.low & 0xff) << 8))
}

/** xbegin: the shortest of a 16-bit and a 32-bit distance to the handler of an aborted transaction. */
const transaction: SpecialWriter = (_rows, context) => {
  if (!context.readOperand(0)) context.fail('invalid operand')
  const operand = context.operands[0]
  if (
    !operand ||
    operand.kind !== OperandKind.immediate ||
    operand.sizeGiven ||
    operand.jumpType !== JumpType.none
  )
    return context.fail('invalid operand')
  context.jumpDistance(operand, context.mode >> 3)
  const { value } = operand
  if (context.mode === 16) {
    context.emit16(0xf8c7)
    context.emit16((value.low - 2) & 0xffff)
    return
  }
  const near = value.low - 3
  if (near === (near << 16) >> 16) {
    context.emit8(0x66)
    context.emit16(0xf8c7)
    context.emit16(near & 0xffff)
    return
  }
  context.emit16(0xf8c7)
  if (!shorten(operand, 4, context)) return
  context.emit32(value.low)
}

const conditions =
  'o no b c nae ae nc nb e z ne nz be na a nbe s ns p pe np po l nge ge nl le ng g nle'.split(' ')
const loops = ['loop', 'loope', 'loopz', 'loopne', 'loopnz'].flatMap((name) => [
  name,
  `${name}w`,
  `${name}d`,
  `${name}q`,
])

export const jumpWriters: readonly (readonly [string, SpecialWriter])[] = [
  ['jmp', jumpOrCall],
  ['call', jumpOrCall],
  ['xbegin', transaction],
  ...conditions.map((condition) => [`j${condition}`, conditional] as const),
  ...['jcxz', 'jecxz', 'jrcxz', ...loops].map((name) => [name, loop] as const),
]
