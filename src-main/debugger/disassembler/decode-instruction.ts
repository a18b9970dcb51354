/**
 * Decodes one instruction from bytes: prefixes, opcode, ModRM, SIB, displacement, immediates (SDM volume
 * 2, chapter 2), every encoding of the table in all three modes.
 */
import {
  Encoding,
  OpcodeMap,
  OperandField,
  OperandType,
  type InstructionForm,
} from '../../x86/instruction-form'
import { candidates, matches, operandSizeOf, registerOnly, type Prefixes } from './form-index'
import type { Decoded } from './decoded'

/** The longest instruction the processor takes. */
const maximumLength = 15

/** Reads bytes one after the other; beyond the end or the longest instruction it fails. */
interface Reader {
  readonly bytes: Uint8Array
  at: number
  failed: boolean
}

function take(reader: Reader): number {
  const byte = reader.bytes[reader.at]
  if (byte === undefined || reader.at >= maximumLength) {
    reader.failed = true
    return 0
  }
  reader.at++
  return byte
}

function takeSigned(reader: Reader, size: number): number {
  let value = 0
  for (let shift = 0; shift < size * 8; shift += 8) value |= take(reader) << shift
  return size === 4 ? value : (value << (32 - size * 8)) >> (32 - size * 8)
}

const segmentOverrides: ReadonlyMap<number, number> = new Map([
  [0x26, 0],
  [0x2e, 1],
  [0x36, 2],
  [0x3e, 3],
  [0x64, 4],
  [0x65, 5],
])

const bases16 = [3, 3, 5, 5, 6, 7, 5, 3] as const
const indexes16 = [6, 7, 6, 7, -1, -1, -1, -1] as const

function decodeMemory(decoded: Decoded, reader: Reader, rexX: number, rexB: number): void {
  const mod = decoded.modrm >> 6
  const rm = decoded.modrm & 7
  decoded.scale = 1
  if (decoded.addressSize === 16) {
    if (mod === 0 && rm === 6) {
      decoded.displacementSize = 2
    } else {
      decoded.base = bases16[rm] ?? -1
      decoded.index = indexes16[rm] ?? -1
      decoded.displacementSize = mod
    }
    decoded.displacement = takeSigned(reader, decoded.displacementSize)
    return
  }
  if (rm === 4) {
    const sib = take(reader)
    const index = ((sib >> 3) & 7) | (rexX << 3)
    const vector = decoded.form.operands.some(({ type }) => type === OperandType.vectorMemory)
    decoded.scale = 1 << (sib >> 6)
    if (index !== 4 || vector) decoded.index = index
    if ((sib & 7) === 5 && mod === 0) decoded.displacementSize = 4
    else decoded.base = (sib & 7) | (rexB << 3)
  } else if (rm === 5 && mod === 0) {
    decoded.displacementSize = 4
    decoded.ripRelative = decoded.mode === 64
  } else decoded.base = rm | (rexB << 3)
  if (mod === 1) decoded.displacementSize = 1
  else if (mod === 2) decoded.displacementSize = 4
  decoded.displacement = takeSigned(reader, decoded.displacementSize)
}

/** Scales a compressed displacement (EVEX disp8*N). */
function scaleDisplacement(decoded: Decoded): void {
  if (decoded.form.encoding !== Encoding.evex || decoded.displacementSize !== 1) return
  const memory = decoded.form.operands.find(
    ({ type, field }) => field === OperandField.rm && !registerOnly.has(type),
  )
  if (!memory) return
  decoded.displacement *= (decoded.broadcast ? memory.broadcast : memory.memorySize) >> 3
}

function emptyDecoded(mode: 16 | 32 | 64): Omit<Decoded, 'form'> {
  return {
    length: 0,
    mode,
    operandSize: mode === 16 ? 16 : 32,
    addressSize: mode,
    segment: -1,
    lock: false,
    repeat: 0,
    wasted: false,
    rex: 0,
    modrm: 0,
    reg: 0,
    rm: 0,
    vvvv: 0,
    opcodeRegister: 0,
    base: -1,
    index: -1,
    scale: 1,
    displacement: 0,
    displacementSize: 0,
    ripRelative: false,
    immediates: [],
    mask: 0,
    zeroing: false,
    broadcast: false,
    rounding: -1,
  }
}

const stringTypes = new Set<OperandType>([
  OperandType.stringSource,
  OperandType.stringDestination,
  OperandType.impliedMemory,
])

/**
 * Among the rows that fit: a string instruction with its memory written out where prefixes touch it, a
 * row of the prefixed operand size (`retw`) where the plain row has none.
 */
function choose(
  fitting: readonly InstructionForm[],
  decoded: Decoded,
  prefixes: Prefixes,
  isRegister: boolean,
): InstructionForm | undefined {
  const first = fitting[0]
  if (!first) return undefined
  // fasm puts the first of two registers into ModRM.reg here, as the alias row says.
  if (first.mnemonic === 'xchg' && isRegister) {
    const reversed = fitting.find(({ alias, modrm }) => alias && modrm)
    if (reversed && first.modrm) return reversed
  }
  const written = fitting.find(
    (form) => form.alias && form.operands.some(({ type }) => stringTypes.has(type)),
  )
  if (written && first.operands.length === 0) {
    const touched = decoded.segment >= 0 || decoded.addressSize !== decoded.mode
    if (touched) return written
    return first
  }
  const changed = prefixes.operand || (decoded.rex & 8) !== 0
  if (
    changed &&
    first.operandSize === 0 &&
    first.mandatoryPrefix === 0 &&
    first.encoding === Encoding.legacy
  ) {
    const sized = fitting.find(
      (form) =>
        form.operandSize !== 0 &&
        form.mandatoryPrefix === 0 &&
        form.operands.map(({ token }) => token).join() === first.operands.map(({ token }) => token).join(),
    )
    if (sized) return sized
  }
  return first
}

/** Decodes the instruction at the start of `bytes`; undefined when it is none. */
export function decodeInstruction(bytes: Uint8Array, mode: 16 | 32 | 64): Decoded | undefined {
  const reader: Reader = { bytes, at: 0, failed: false }
  const partial = emptyDecoded(mode)
  const prefixes: Prefixes = { operand: false, repeat: 0, implied: 0, w: 0, vectorLength: 128 }
  let repeatedPrefix = false
  let byte = take(reader)
  for (;;) {
    const segment = segmentOverrides.get(byte)
    if (segment !== undefined) {
      repeatedPrefix ||= partial.segment >= 0
      partial.segment = segment
    } else if (byte === 0x66) {
      repeatedPrefix ||= prefixes.operand
      prefixes.operand = true
    } else if (byte === 0x67) {
      const narrow = mode === 64 ? 32 : mode === 32 ? 16 : 32
      repeatedPrefix ||= partial.addressSize === narrow
      partial.addressSize = narrow
    } else if (byte === 0xf0) {
      repeatedPrefix ||= partial.lock
      partial.lock = true
    } else if (byte === 0xf2 || byte === 0xf3) {
      repeatedPrefix ||= prefixes.repeat !== 0
      prefixes.repeat = byte
    } else break
    byte = take(reader)
    if (reader.failed) return undefined
  }
  let rexR = 0
  let rexX = 0
  let rexB = 0
  let evexR = 0
  let evexX = 0
  let evexV = 0
  if (mode === 64 && byte >> 4 === 4) {
    partial.rex = byte
    rexR = (byte >> 2) & 1
    rexX = (byte >> 1) & 1
    rexB = byte & 1
    byte = take(reader)
  }
  let encoding: Encoding = Encoding.legacy
  let map: number = OpcodeMap.oneByte
  const next = bytes[reader.at] ?? 0
  const vectorPrefix = mode === 64 || next >= 0xc0
  const impliedPrefixes = [0, 0x66, 0xf3, 0xf2]
  if (
    (byte === 0xc4 || byte === 0xc5 || (byte === 0x8f && (next & 0x1f) >= 8)) &&
    (vectorPrefix || byte === 0x8f)
  ) {
    encoding = byte === 0x8f ? Encoding.xop : Encoding.vex
    const first = take(reader)
    rexR = (first >> 7) ^ 1
    let last = first
    map = OpcodeMap.twoByte
    if (byte !== 0xc5) {
      rexX = ((first >> 6) & 1) ^ 1
      rexB = ((first >> 5) & 1) ^ 1
      map = first & 31
      if (encoding === Encoding.vex && (map < 1 || map > 3)) return undefined
      last = take(reader)
      prefixes.w = last >> 7
    }
    partial.vvvv = (~last >> 3) & 15
    prefixes.vectorLength = last & 4 ? 256 : 128
    prefixes.implied = impliedPrefixes[last & 3] ?? 0
    byte = take(reader)
  } else if (byte === 0x62 && vectorPrefix) {
    encoding = Encoding.evex
    const first = take(reader)
    const second = take(reader)
    const third = take(reader)
    rexR = (first >> 7) ^ 1
    rexX = ((first >> 6) & 1) ^ 1
    rexB = ((first >> 5) & 1) ^ 1
    evexR = ((first >> 4) & 1) ^ 1
    evexX = rexX
    map = first & 7
    if (map < 1 || map > 3 || (second & 4) === 0) return undefined
    prefixes.w = second >> 7
    partial.vvvv = (~second >> 3) & 15
    prefixes.implied = impliedPrefixes[second & 3] ?? 0
    partial.zeroing = third >= 0x80
    partial.rounding = (third >> 5) & 3
    prefixes.vectorLength = 128 << ((third >> 5) & 3)
    partial.broadcast = (third & 0x10) !== 0
    evexV = ((third >> 3) & 1) ^ 1
    partial.mask = third & 7
    byte = take(reader)
  } else if (byte === 0x0f) {
    byte = take(reader)
    map = OpcodeMap.twoByte
    if (byte === 0x38 || byte === 0x3a || byte === 0x0f) {
      map = byte === 0x38 ? OpcodeMap.map38 : byte === 0x3a ? OpcodeMap.map3A : OpcodeMap.map0F
      byte = take(reader)
    }
  }
  if (encoding !== Encoding.legacy && (prefixes.operand || prefixes.repeat !== 0 || partial.rex !== 0))
    return undefined
  if (reader.failed) return undefined
  if (map === OpcodeMap.map0F) return decode3DNow(bytes, reader, partial, byte)
  const decoded = partial as Decoded
  const following = bytes[reader.at] ?? 0
  const fitting = candidates(encoding, map, byte).filter((form) =>
    matches(form, decoded, prefixes, following),
  )
  const form = choose(fitting, decoded, prefixes, following >= 0xc0)
  if (!form) return undefined
  decoded.form = form
  const consumed66 = form.mandatoryPrefix === 0x66
  decoded.operandSize = operandSizeOf(form, mode, prefixes.operand && !consumed66, (decoded.rex & 8) !== 0)
  decoded.opcodeRegister = (byte & 7) | (rexB << 3)
  if (form.modrm) decoded.modrm = take(reader)
  decoded.reg = ((decoded.modrm >> 3) & 7) | (rexR << 3) | (evexR << 4)
  decoded.rm = (decoded.modrm & 7) | (rexB << 3) | (evexX << 4)
  decoded.vvvv |= evexV << 4
  const special = form.operands.some(({ type }) => type >= OperandType.control && type <= OperandType.test)
  const isMemory = form.modrm && form.secondByte < 0 && decoded.modrm < 0xc0 && !special
  if (isMemory) {
    decodeMemory(decoded, reader, rexX, rexB)
    scaleDisplacement(decoded)
    if (form.operands.some(({ type }) => type === OperandType.vectorMemory)) decoded.index |= evexV << 4
  }
  takeImmediates(decoded, reader)
  if (reader.failed) return undefined
  decoded.length = reader.at
  const fitsRepeat = form.mandatoryPrefix === 0xf2 || form.mandatoryPrefix === 0xf3
  decoded.repeat = fitsRepeat ? 0 : prefixes.repeat
  decoded.wasted =
    repeatedPrefix ||
    (prefixes.operand && !consumed66 && form.operandSize === 0 && !isStackForm(form)) ||
    ((decoded.rex & 8) !== 0 && form.operandSize !== 64 && form.w !== 1) ||
    usesNoAddress(decoded, isMemory)
  return decoded
}

/** push of a byte or a segment register, pop of one: their suffix tells the operand size. */
export function isStackForm(form: InstructionForm): boolean {
  return (form.mnemonic === 'push' || form.mnemonic === 'pop') && form.operandSize === 0
}

/** True when a segment or address-size prefix stands before an instruction without an address. */
function usesNoAddress(decoded: Decoded, isMemory: boolean): boolean {
  const { form } = decoded
  if (
    isMemory ||
    form.operands.some(({ type }) => stringTypes.has(type) || type === OperandType.memoryOffset)
  )
    return false
  if (decoded.segment >= 0) return true
  return decoded.addressSize !== decoded.mode && form.addressSize === 0
}

function takeImmediates(decoded: Decoded, reader: Reader): void {
  const { form } = decoded
  const offset = form.operands.find(({ type }) => type === OperandType.memoryOffset)
  if (offset) {
    const size = decoded.addressSize >> 3
    const low = takeSigned(reader, Math.min(size, 4))
    const high = size === 8 ? takeSigned(reader, 4) : 0
    decoded.immediates.push({ low, high, size })
  }
  if (form.opcode === 0xd4 || form.opcode === 0xd5) {
    if (form.map === OpcodeMap.oneByte && form.immediateSizes.length === 0) return
  }
  for (const size of form.immediateSizes) {
    const low = takeSigned(reader, Math.min(size, 4))
    const high = size === 8 ? takeSigned(reader, 4) : low >> 31
    decoded.immediates.push({ low, high, size })
  }
  const isRegister = form.operands.some(({ field }) => field === OperandField.is4)
  if (isRegister && form.immediateSizes.length === 0)
    decoded.immediates.push({ low: takeSigned(reader, 1), high: 0, size: 1 })
}

/** 3DNow!: the opcode follows the operands. */
function decode3DNow(
  bytes: Uint8Array,
  reader: Reader,
  partial: Omit<Decoded, 'form'>,
  modrm: number,
): Decoded | undefined {
  const decoded = partial as Decoded
  const any = candidates(Encoding.legacy, OpcodeMap.map0F, 0x9e)[0]
  if (!any) return undefined
  decoded.form = any
  decoded.modrm = modrm
  decoded.reg = (modrm >> 3) & 7
  decoded.rm = modrm & 7
  const rexX = (decoded.rex >> 1) & 1
  if (modrm < 0xc0) decodeMemory(decoded, reader, rexX, decoded.rex & 1)
  const suffix = take(reader)
  const form = candidates(Encoding.legacy, OpcodeMap.map0F, suffix)[0]
  if (!form || reader.failed || reader.at > bytes.length) return undefined
  decoded.form = form
  decoded.length = reader.at
  return decoded
}
