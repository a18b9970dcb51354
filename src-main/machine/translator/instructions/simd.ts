import { Local } from '../context'
import { memoryPlace, reaches, type Emitter, type Emitters } from '../operands'
import { packedArithmetic } from './simd-arithmetic'
import { pushSource, requireUnit, wholePlace } from './simd-operand'

/** Opcodes after the prefix FDh (core specification, vector instructions). */
const V = {
  load: 0x00,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  extract32: 0x1b,
  replace32: 0x1c,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  xor: 0x51,
  storeLane32: 0x5a,
  storeLane64: 0x5b,
  loadZero32: 0x5c,
  loadZero64: 0x5d,
} as const

const load =
  (isAligned: boolean): Emitter =>
  (c, op) => {
    if (op.isMemory && !reaches(c, op, false)) return false
    requireUnit(c, op, false)
    if (op.isMemory) {
      const place = wholePlace(c, op, false, isAligned)
      c.w.get(place)
      c.w.vector(V.load, 0, 0)
    } else c.vectors.get(op.rm)
    c.vectors.set(op.reg)
    return true
  }

const store =
  (isAligned: boolean): Emitter =>
  (c, op) => {
    if (op.isMemory && !reaches(c, op, true)) return false
    requireUnit(c, op, false)
    if (op.isMemory) {
      const place = wholePlace(c, op, true, isAligned)
      c.w.get(place)
      c.vectors.get(op.reg)
      c.w.vector(V.store, 0, 0)
    } else {
      c.vectors.get(op.reg)
      c.vectors.set(op.rm)
    }
    return true
  }

/** Byte numbers that take the first `count` of the second operand and the rest of the first. */
const lowFromSecond = (count: number) => Array.from({ length: 16 }, (_, at) => (at < count ? at + 16 : at))

/** movss and movsd: a load from memory clears the rest of the register. */
const loadLow =
  (bytes: 4 | 8): Emitter =>
  (c, op) => {
    if (op.isMemory && !reaches(c, op, false)) return false
    requireUnit(c, op, false)
    if (op.isMemory) {
      const place = memoryPlace(c, op, bytes * 8, false)
      c.w.get(place)
      c.w.vector(bytes === 4 ? V.loadZero32 : V.loadZero64, 0, 0)
    } else {
      c.vectors.get(op.reg)
      c.vectors.get(op.rm)
      c.w.vector(V.shuffle, ...lowFromSecond(bytes))
    }
    c.vectors.set(op.reg)
    return true
  }

const storeLow =
  (bytes: 4 | 8): Emitter =>
  (c, op) => {
    if (!op.isMemory || !reaches(c, op, true)) return false
    requireUnit(c, op, false)
    const place = memoryPlace(c, op, bytes * 8, true)
    c.w.get(place)
    c.vectors.get(op.reg)
    c.w.vector(bytes === 4 ? V.storeLane32 : V.storeLane64, 0, 0, 0)
    return true
  }

/** movd between a general register and the low element. */
const toVector: Emitter = (c, op) => {
  if (op.isMemory) return false
  requireUnit(c, op, false)
  c.w.vector(V.constant, ...new Array<number>(16).fill(0))
  c.w.get(Local.register + op.rm)
  c.w.vector(V.replace32, 0)
  c.vectors.set(op.reg)
  return true
}
const fromVector: Emitter = (c, op) => {
  if (op.isMemory) return false
  requireUnit(c, op, false)
  c.vectors.get(op.reg)
  c.w.vector(V.extract32, 0)
  c.w.set(Local.register + op.rm)
  return true
}

/** destination = destination op source, without flags; `isSwapped`: source op destination. */
const plain =
  (opcode: number, isSwapped = false): Emitter =>
  (c, op) => {
    if (op.isMemory && !reaches(c, op, false)) return false
    requireUnit(c, op, false)
    if (isSwapped) {
      pushSource(c, op)
      c.vectors.get(op.reg)
    } else {
      c.vectors.get(op.reg)
      pushSource(c, op)
    }
    c.w.vector(opcode)
    c.vectors.set(op.reg)
    return true
  }

const shuffleDoublewords: Emitter = (c, op) => {
  if (op.isMemory && !reaches(c, op, false)) return false
  requireUnit(c, op, false)
  const source = c.vectors.temporary(0)
  pushSource(c, op)
  c.w.set(source)
  c.w.get(source)
  c.w.get(source)
  const bytes = Array.from({ length: 16 }, (_, at) => ((op.immediate >> (2 * (at >> 2))) & 3) * 4 + (at & 3))
  c.w.vector(V.shuffle, ...bytes)
  c.vectors.set(op.reg)
  return true
}

/** Integer instructions that have a WebAssembly instruction of the same meaning. */
const integers: Readonly<Record<string, number>> = {
  PADDB: 0x6e,
  PADDSB: 0x6f,
  PADDUSB: 0x70,
  PSUBB: 0x71,
  PSUBSB: 0x72,
  PSUBUSB: 0x73,
  PMINUB: 0x77,
  PMAXUB: 0x79,
  PAVGB: 0x7b,
  PCMPEQB: 0x23,
  PCMPGTB: 0x27,
  PADDW: 0x8e,
  PADDSW: 0x8f,
  PADDUSW: 0x90,
  PSUBW: 0x91,
  PSUBSW: 0x92,
  PSUBUSW: 0x93,
  PMULLW: 0x95,
  PMINSW: 0x96,
  PMAXSW: 0x98,
  PAVGW: 0x9b,
  PCMPEQW: 0x2d,
  PCMPGTW: 0x31,
  PADDD: 0xae,
  PSUBD: 0xb1,
  PMADDWD: 0xba,
  PCMPEQD: 0x37,
  PCMPGTD: 0x3b,
  PADDQ: 0xce,
  PSUBQ: 0xd1,
  PAND: V.and,
  POR: V.or,
  PXOR: V.xor,
  ANDPS: V.and,
  ANDPD: V.and,
  ORPS: V.or,
  ORPD: V.or,
  XORPS: V.xor,
  XORPD: V.xor,
}

const emitters: Record<string, Emitter> = {
  MOVSS_xmm_xmmm32: loadLow(4),
  MOVSD_xmm_xmmm64: loadLow(8),
  MOVSS_xmmm32_xmm: storeLow(4),
  MOVSD_xmmm64_xmm: storeLow(8),
  MOVD_xmm_rm32: toVector,
  MOVD_rm32_xmm: fromVector,
  PSHUFD_xmm_xmmm128_imm8: shuffleDoublewords,
}
for (const [name, opcode] of Object.entries(integers)) emitters[`${name}_xmm_xmmm128`] = plain(opcode)
for (const name of ['PANDN', 'ANDNPS', 'ANDNPD']) emitters[`${name}_xmm_xmmm128`] = plain(V.andNot, true)
for (const [suffixes, isAligned] of [
  [['APS', 'APD', 'DQA'], true],
  [['UPS', 'UPD', 'DQU'], false],
] as const)
  for (const suffix of suffixes) {
    emitters[`MOV${suffix}_xmm_xmmm128`] = load(isAligned)
    emitters[`MOV${suffix}_xmmm128_xmm`] = store(isAligned)
  }

/** SSE instructions by the name of their form. */
export const simdOperations: Emitters = { ...emitters, ...packedArithmetic }
