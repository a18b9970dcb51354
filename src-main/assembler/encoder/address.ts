/**
 * ModRM addressing: mod, rm, SIB and displacement of a memory operand, with the prefixes that stand
 * before the opcode (SDM volume 2, 2.1.5 and 2.2.1). `prepareAddress` decides, `emitAddress` writes.
 */
import { OperandKind, RegisterClass, type EncoderContext, type Operand } from './operand'

/** The decision about one memory operand; a single record reused for every instruction. */
interface AddressPlan {
  /** Segment override prefix byte, or 0. */
  segmentPrefix: number
  addressPrefix: boolean
  rexX: number
  rexB: number
  /** Bit 4 of the index register of a vector address (EVEX.V'). */
  indexHigh: number
  mod: number
  rm: number
  /** -1 when there is no SIB byte. */
  sib: number
  displacementSize: number
  displacement: number
  /** The displacement counts from the end of the instruction. */
  relative: boolean
}

export const address: AddressPlan = {
  segmentPrefix: 0,
  addressPrefix: false,
  rexX: 0,
  rexB: 0,
  indexHigh: 0,
  mod: 0,
  rm: 0,
  sib: -1,
  displacementSize: 0,
  displacement: 0,
  relative: false,
}

/** Prefix byte of each segment register: es cs ss ds fs gs. */
const segmentPrefixes = [0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65]

/**
 * The override that an address needs: none when the segment is the one that the base register implies,
 * none for es cs ss ds in 64-bit mode, where they are ignored.
 */
export function segmentPrefix(operand: Operand, mode: number): number {
  const segment = operand.segment
  if (segment < 0) return 0
  if (segment < 4) {
    if (mode === 64) return 0
    if (segment >= 2) {
      const base = operand.base
      const size = operand.baseSize
      const stack =
        (base === 5 && (size === 2 || size === 4)) ||
        (base === 4 && size === 4) ||
        (operand.index === 5 && operand.indexSize === 2)
      if (stack === (segment === 2)) return 0
    }
  }
  return segmentPrefixes[segment] ?? 0
}

/** rm codes of the 16-bit addresses, by the sum of the registers' codes (bx 3, bp 5, si 6, di 7). */
function address16(operand: Operand, context: EncoderContext): number {
  let first = operand.base
  let second = operand.index
  if (second >= 0 && operand.scale > 1) context.fail('invalid address')
  if (first < 0) {
    first = second
    second = -1
  }
  if (second < 0) {
    if (first === 6) return 4
    if (first === 7) return 5
    if (first === 5) return 6
    if (first === 3) return 7
    return context.fail('invalid address')
  }
  const low = Math.min(first, second)
  const high = Math.max(first, second)
  if (high === 6 && low === 3) return 0
  if (high === 7 && low === 3) return 1
  if (high === 6 && low === 5) return 2
  if (high === 7 && low === 5) return 3
  return context.fail('invalid address')
}

function isByte(value: number): boolean {
  return value >= -128 && value < 128
}

/** Chooses between no displacement, a byte (scaled under EVEX) and the full size. */
function chooseDisplacement(forced: boolean, needed: boolean, scale: number): void {
  const value = address.displacement
  if (forced) {
    address.mod = 2
    address.displacementSize = 4
  } else if (value === 0 && !needed) {
    address.mod = 0
    address.displacementSize = 0
  } else if (scale > 1) {
    if (value % scale === 0 && isByte(value / scale)) {
      address.mod = 1
      address.displacementSize = 1
      address.displacement = value / scale
    } else {
      address.mod = 2
      address.displacementSize = 4
    }
  } else if (isByte(value)) {
    address.mod = 1
    address.displacementSize = 1
  } else {
    address.mod = 2
    address.displacementSize = 4
  }
}

function direct(operand: Operand, context: EncoderContext): void {
  const forced = operand.displacementSize | operand.relocatableSize
  const low = operand.value.low
  const high = operand.value.high
  address.mod = 0
  address.rm = 5
  address.displacementSize = 4
  if (context.mode === 64) {
    if (operand.instructionRelative) {
      address.relative = true
      return
    }
    address.rm = 4
    address.sib = 0x25
    if (forced & 4) address.addressPrefix = operand.value.type !== 0 || low < 0
    else if ((forced & ~8) !== 0) context.fail('invalid size of address value')
    else address.addressPrefix = low < 0 && high === 0
    return
  }
  let wide = true
  if ((forced & 12) === 0) {
    if (forced & 2) wide = false
    else if (forced !== 0) context.fail('invalid size of address value')
    else if (context.mode === 16) wide = low >= 0x10000 || low < -0x8000
  }
  address.addressPrefix = wide !== (context.mode === 32)
  if (wide) return
  address.rm = 6
  address.displacementSize = 2
  if (low >= 0x10000 || low < -0x8000) context.fail('value out of range')
}

function based16(operand: Operand, context: EncoderContext, scale: number): void {
  if (context.mode === 64) context.fail('invalid size of address value')
  address.addressPrefix = context.mode !== 16
  address.rm = address16(operand, context)
  const forced = operand.displacementSize | operand.relocatableSize
  const low = operand.value.low
  if ((forced & 2) === 0) {
    if (forced !== 0) context.fail('address sizes do not agree')
    if (low >= 0x10000 || low < -0x8000) context.fail('value out of range')
    address.displacement = (low << 16) >> 16
  }
  chooseDisplacement((forced & 2) !== 0, address.rm === 6, scale)
  if (address.displacementSize === 4) address.displacementSize = 2
}

function based(
  operand: Operand,
  context: EncoderContext,
  scale: number,
  size: number,
  dropsIndex: boolean,
): void {
  const mode = context.mode
  if (size === 8) {
    if (mode !== 64) context.fail('invalid size of address value')
  } else address.addressPrefix = mode !== 32
  let { base, index } = operand
  const vector = index >= 0 && operand.indexClass !== RegisterClass.general
  if (index === 4 && !vector) context.fail('invalid address')
  if (base > 7) address.rexB = 1
  if (index > 7) {
    address.rexX = (index >> 3) & 1
    address.indexHigh = index >> 4
  }
  if (mode !== 64 && (base > 7 || index > 7)) context.fail('invalid operand')
  if (dropsIndex && index >= 0) {
    index = -1
    base = Math.max(base, 0)
  }
  const forced = operand.displacementSize | operand.relocatableSize
  const force = (forced & 12) !== 0
  if (base < 0) {
    // An index alone, or a vector index: always a 32-bit displacement.
    if (!force && forced !== 0) context.fail('invalid size of address value')
    address.rm = 4
    address.sib = scaleBits(operand.scale) | ((index & 7) << 3) | 5
    address.mod = 0
    address.displacementSize = 4
    return
  }
  if (!force && forced !== 0) context.fail('address sizes do not agree')
  const low = base & 7
  chooseDisplacement(force, low === 5, scale)
  if (index >= 0) {
    address.rm = 4
    address.sib = scaleBits(operand.scale) | ((index & 7) << 3) | low
  } else if (low === 4) {
    address.rm = 4
    address.sib = 0x24
  } else address.rm = low
}

function scaleBits(scale: number): number {
  return scale === 8 ? 0xc0 : scale === 4 ? 0x80 : scale === 2 ? 0x40 : 0
}

/**
 * Decides how the operand is addressed. `scale` is the unit of a compressed displacement in bytes, 0
 * for encodings without compression.
 */
export function prepareAddress(
  operand: Operand,
  context: EncoderContext,
  scale: number,
  dropsIndex = false,
): void {
  address.addressPrefix = false
  address.rexX = 0
  address.rexB = 0
  address.indexHigh = 0
  address.sib = -1
  address.relative = false
  const value = operand.value
  address.displacement = value.low
  const { base, index } = operand
  if (context.mode === 64 && value.high !== value.low >> 31) {
    const wide = operand.baseSize === 8 || operand.indexSize === 8
    const forced = (operand.displacementSize | operand.relocatableSize) & 4
    if (operand.instructionRelative || value.high !== 0 || (wide && !forced))
      context.failRecoverable('value out of range')
  }
  address.segmentPrefix = segmentPrefix(operand, context.mode)
  if (base < 0 && index < 0) {
    direct(operand, context)
    return
  }
  if (operand.baseClass === RegisterClass.instructionPointer && base >= 0) {
    if (context.mode !== 64) context.fail('invalid address')
    address.addressPrefix = operand.baseSize === 4
    address.mod = 0
    address.rm = 5
    address.displacementSize = 4
    return
  }
  const vector = index >= 0 && operand.indexClass !== RegisterClass.general
  let size = operand.baseSize
  if (vector) {
    if (size === 0) size = context.mode === 64 ? 8 : 4
  } else if (size === 0) size = operand.indexSize
  if (size === 2) based16(operand, context, scale)
  else based(operand, context, scale, size, dropsIndex)
}

/** Writes ModRM, SIB and displacement; `immediateBytes` follow them in the instruction. */
export function emitAddress(
  operand: Operand,
  context: EncoderContext,
  register: number,
  immediateBytes: number,
): void {
  const modrm = (address.mod << 6) | ((register & 7) << 3) | address.rm
  if (address.sib >= 0) context.emit16(modrm | (address.sib << 8))
  else context.emit8(modrm)
  switch (address.displacementSize) {
    case 1:
      context.emit8(address.displacement & 0xff)
      break
    case 2:
      context.emit16(address.displacement & 0xffff)
      break
    case 4:
      if (address.relative) {
        const length = context.emitted + 4 + immediateBytes
        const distance = operand.value.low - length
        if (distance !== (distance | 0)) context.failRecoverable('value out of range')
        operand.value.low = distance | 0
        context.emitValue(operand.value, 4)
      } else if (operand.value.type !== 0) context.emitValue(operand.value, 4)
      else context.emit32(address.displacement)
      break
  }
}

/** True for a memory operand without registers. */
export function isDirect(operand: Operand): boolean {
  return operand.kind === OperandKind.memory && operand.base < 0 && operand.index < 0
}
