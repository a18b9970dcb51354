/**
 * What single families of instructions say of operands that fit no row, where their handlers in fasm look at
 * sizes and kinds in an order of their own. The first rule that holds gives the message.
 */
import type { EncoderRow } from './encoder-row'
import { OperandKind, RegisterClass, type Operand } from './operand'
import { isVector } from './explain-vector'
import { complaintInOrder } from './reading-order'

type Message =
  | 'illegal instruction'
  | 'invalid argument'
  | 'invalid operand'
  | 'invalid size of operand'
  | 'invalid value'
  | 'operand sizes do not match'
  | 'value out of range'

/** What was wrong where: `operand` is the one refused; without it the line ended too early. */
export interface Refusal {
  readonly mode: number
  readonly message: string
  /** Number of the operand refused. */
  readonly index: number
  readonly operand: Operand | undefined
  readonly operands: readonly Operand[]
  readonly rows: readonly EncoderRow[]
  /** Reads one operand further than the refused one; false where the line has no more. */
  readonly readOperand: (index: number) => boolean
}

type Test = (refusal: Refusal) => boolean

interface Rule {
  readonly names: RegExp
  readonly when: Test
  readonly say: Message
}

const isRegister = (operand: Operand | undefined): boolean => operand?.kind === OperandKind.register
const isMemory = (operand: Operand | undefined): boolean => operand?.kind === OperandKind.memory
const isImmediate = (operand: Operand | undefined): boolean => operand?.kind === OperandKind.immediate
const isVectorRegister = (operand: Operand | undefined): boolean =>
  operand?.kind === OperandKind.register && isVector(operand.registerClass)
const isWideVector = (operand: Operand | undefined): boolean =>
  isVectorRegister(operand) && operand?.size !== 16
const isLowVector = (operand: Operand | undefined): boolean =>
  isVectorRegister(operand) && (operand?.register ?? 0) < 16
const isSegment = (operand: Operand | undefined): boolean =>
  operand?.kind === OperandKind.register && operand.registerClass === RegisterClass.segment
const isSpecial = (operand: Operand | undefined): boolean =>
  operand?.kind === OperandKind.register &&
  (operand.registerClass === RegisterClass.control ||
    operand.registerClass === RegisterClass.debug ||
    operand.registerClass === RegisterClass.test)
/** General or segment register: fasm tells them apart only by their size. */
const isGeneral = (operand: Operand | undefined): boolean =>
  operand?.kind === OperandKind.register &&
  (operand.registerClass <= RegisterClass.highByte || operand.registerClass === RegisterClass.segment)
const isMmx = (operand: Operand | undefined): boolean =>
  operand?.kind === OperandKind.register && operand.registerClass === RegisterClass.mmx
const isSized = (operand: Operand | undefined): boolean => operand?.sizeGiven === true || isGeneral(operand)
/** A size stands in front, and it is not that of the other operand. */
const isDiffering = (operand: Operand | undefined, other: Operand | undefined): boolean =>
  operand?.sizeGiven === true && other?.size !== 0 && operand.size !== other?.size
/** A size of more than a byte stands in front. */
const isWiderThanByte = (operand: Operand | undefined): boolean =>
  operand?.sizeGiven === true && operand.size > 1
/** A 64-bit general register outside 64-bit mode. */
const isWideIn = (mode: number, operand: Operand | undefined): boolean =>
  mode !== 64 &&
  operand?.kind === OperandKind.register &&
  operand.registerClass === RegisterClass.general &&
  operand.size === 8

/** The processor has no such register outside 64-bit mode. */
const isHighVector = (operand: Operand): boolean => isVectorRegister(operand) && operand.register > 7

const at =
  (place: number, test: (operand: Operand | undefined) => boolean): Test =>
  ({ index, operand }) =>
    index === place && test(operand)
const firstIsWide: Test = ({ mode, index, operands }) => index > 0 && isWideIn(mode, operands[0])
const firstIsOfOtherMode: Test = ({ mode, index, operands }) =>
  index > 0 && isGeneral(operands[0]) && operands[0]?.size !== (mode === 64 ? 8 : 4)
const differed =
  (test: Test): Test =>
  (refusal) =>
    refusal.message === 'operand sizes do not match' && test(refusal)

/** Where a mask has to stand first, fasm compares a vector register with the operand behind it all the same. */
const comparesWithNext: Test = ({ index, operands, readOperand }) => {
  if (index !== 0 || !isVectorRegister(operands[0]) || !readOperand(1)) return false
  const isCompared = isVectorRegister(operands[1]) || operands[1]?.sizeGiven === true
  return isCompared && operands[0]?.size !== operands[1]?.size
}

/** The selector behind four registers is looked at before registers that only EVEX could encode. */
const hasBadSelector: Test = ({ mode, index, operands, readOperand }) => {
  if (mode !== 64 || index > 1 || (operands[index]?.register ?? 0) < 16) return false
  for (let next = index + 1; next < 5; next++) if (!readOperand(next)) return false
  return isImmediate(operands[4]) && ((operands[4]?.value.low ?? 0) & 0xf0) !== 0
}

const kind = 'invalid operand'
const size = 'invalid size of operand'
const mismatch = 'operand sizes do not match'
const illegal = 'illegal instruction'
const argument = 'invalid argument'

/** Behind the mnemonic something stands that is no operand. */
const extraAtFirst: Test = ({ index, message }) => index === 0 && message === 'extra characters on line'

/** Instructions that look at the size of the first operand before they see whether there is a second. */
const sizeFirst =
  /^(pf.+|pi2f[dw]|pavgusb|pswapd|pmulhrw|movdq2q|maskmovq|cvtt?p[sd]2pi|v?cvtt?s[sd]2u?si|pshufw|vperm(d|q|p[sd]|2[fi]128)|vbroadcast.+|v(exp2|rcp28|rsqrt28)p[sd]|vshuf[fi].+|vextract.+|movsxd|arpl|v?mov[dq]|v?movmskp[sd]|v?pmovmskb|v?pextr.|v?extractps|v?mov([aulh]p|nts?|s)[sd])$/

/** The line ends behind a first operand of the wrong size, and no row has one operand alone. */
const isAlone: Test = ({ message, index, operand, rows, readOperand }) =>
  message === size &&
  !sizeFirst.test(rows[0]?.form.mnemonic ?? '') &&
  rows.every((row) => row.operands.length > 1) &&
  (index === 0 ? !readOperand(1) : index === 1 && operand === undefined)

const rules: readonly Rule[] = [
  {
    names: /^movbe$/,
    when: ({ index, operand, operands: [first] }) =>
      index === 1 && isDiffering(operand, first) && (isMemory(first) || isImmediate(operand)),
    say: mismatch,
  },
  {
    names: /^movbe$/,
    when: ({ index, operand, operands: [first, second], readOperand }) =>
      isGeneral(first) && !isMemory(second) && (index === 0 ? readOperand(1) : operand !== undefined),
    say: argument,
  },
  {
    names: /^movbe$/,
    when: ({ index, operand, operands: [first] }) => index === 1 && isMemory(first) && !isRegister(operand),
    say: kind,
  },
  { names: /^(movsd|cmpsd)$/, when: extraAtFirst, say: kind },
  { names: /^nop$/, when: at(0, (operand) => operand?.sizeGiven === true && !isMemory(operand)), say: kind },
  {
    names: /^(inc|rd)sspq$/,
    when: ({ mode, index, operand }) => mode !== 64 && index === 0 && isGeneral(operand),
    say: illegal,
  },
  {
    names: /^mov$/,
    when: ({ index, operand, operands }) =>
      index === 1 && isSpecial(operand) && isGeneral(operands[0]) && !isSegment(operands[0]),
    say: size,
  },
  { names: /^mov$/, when: at(1, isSegment), say: size },
  { names: /^crc32$/, when: firstIsWide, say: illegal },
  {
    names: /^crc32$/,
    when: ({ operands: [first] }) => isGeneral(first) && (first?.size ?? 0) < 4,
    say: kind,
  },
  { names: /^bndc/, when: at(1, isSized), say: mismatch },
  { names: /^inv(ept|vpid|pcid)$/, when: firstIsOfOtherMode, say: size },
  { names: /^v?pmovmskb$/, when: firstIsWide, say: size },
  { names: /^v?cvtt?s[sd]2u?si$/, when: firstIsWide, say: illegal },
  {
    names: /^vcvtu?si2s[sd]$/,
    when: ({ mode, index, operands }) => index > 2 && isWideIn(mode, operands[2]),
    say: illegal,
  },
  { names: /^fn?stsw$/, when: at(0, isGeneral), say: kind },
  { names: /^(lar|lsl)$/, when: ({ index, operand }) => index === 1 && !operand, say: kind },
  { names: /^(lar|lsl)$/, when: firstIsWide, say: illegal },
  { names: /^(lar|lsl)$/, when: at(1, isImmediate), say: kind },
  {
    names: /^mov(nt)?s[sd]$/,
    when: ({ index, operands: [first], rows }) =>
      index === 1 &&
      isMemory(first) &&
      first?.sizeGiven === true &&
      rows.every((row) => row.operands[0]?.memorySize !== first.size),
    say: size,
  },
  { names: /^(movsd|cmpsd)$/, when: at(1, isImmediate), say: kind },
  { names: /^in$/, when: ({ operands }) => isSegment(operands[0]), say: kind },
  { names: /^(skinit|clzero|invlpga)$/, when: at(0, isSegment), say: kind },
  { names: /^invlpga$/, when: at(1, () => true), say: kind },
  { names: /^sh[lr]d$/, when: at(2, isSegment), say: kind },
  {
    names: /^arpl$/,
    when: differed(({ operands: [first] }) => isRegister(first) && (isSegment(first) || first?.size !== 2)),
    say: size,
  },
  {
    names: /^movdir64b$/,
    when: ({ mode, message, operands: [first] }) =>
      message === size && mode !== 64 && (first?.register ?? 0) > 7,
    say: kind,
  },
  { names: /^xabort$/, when: at(0, isWiderThanByte), say: size },
  { names: /^extrq$/, when: at(1, isWiderThanByte), say: size },
  { names: /^insertq$/, when: at(2, isWiderThanByte), say: size },
  { names: /^ps[lr]ldq$/, when: at(0, isMmx), say: kind },
  { names: /^movq2dq$/, when: at(0, isMmx), say: size },
  { names: /^(movsd|cmpsd|lar|lsl)$/, when: differed(at(1, () => true)), say: size },
  { names: /^movdq2q$/, when: at(1, isMmx), say: size },
  { names: /^movnt(dq|p[sd])$/, when: at(1, isMmx), say: mismatch },
  { names: /^ps(ll|rl|ra)[wdq]$/, when: at(1, isImmediate), say: 'invalid value' },
  { names: /^out$/, when: ({ operands }) => isSegment(operands[0]), say: kind },
  { names: /^out$/, when: at(1, isImmediate), say: kind },
  { names: /^vm(load|run|save)$/, when: at(0, isSegment), say: kind },
  { names: /^vp?blendv/, when: at(3, isImmediate), say: kind },
  { names: /^vbroadcast/, when: at(1, isWideVector), say: size },
  {
    names: /^vpbroadcast[bwdq]$/,
    when: at(1, (operand) => isSegment(operand) || isWideVector(operand)),
    say: size,
  },
  {
    names: /^v(cvt(dq2pd|ph2ps|ps2pd|t?ps2u?qq|udq2pd)|pmov[sz]x.*)$/,
    when: differed(at(1, () => true)),
    say: size,
  },
  {
    names: /^vcvtu?si2s[sd]$/,
    when: ({ index, operand, operands, message }) =>
      (index === 2 && isSegment(operand)) || (message === mismatch && isWideVector(operands[0])),
    say: size,
  },
  {
    names: /^vextract|^vpextr|^vpmov[us]?s?[qdw][dwb]$/,
    when: differed(at(1, (operand) => !isRegister(operand))),
    say: kind,
  },
  {
    names: /^v(p?movmsk.*|pmovm2.|pbroadcastm.*)$/,
    when: differed(at(1, (operand) => !isRegister(operand))),
    say: kind,
  },
  { names: /^vpmov[us]?s?[qdw][dwb]$/, when: differed(({ operands }) => isMemory(operands[0])), say: size },
  { names: /^v(p?movmsk.*|movq|cvtt?s[sd]2u?si|pextr.)$/, when: at(0, isSegment), say: size },
  { names: /^vmovq$/, when: at(1, (operand) => isSegment(operand) || isVectorRegister(operand)), say: size },
  {
    names: /^(vmovntdqa|vlddqu|vps[lr]ldq)$/,
    when: ({ index, operand, operands: [first] }) => index === 1 && isDiffering(operand, first),
    say: mismatch,
  },
  {
    names: /^vcvtps2ph$/,
    when: ({ index, operand, operands: [first] }) => index === 1 && isRegister(first) && !isRegister(operand),
    say: kind,
  },
  { names: /^v(4fn?madd|p4dpws)/, when: at(2, isWideVector), say: size },
  { names: /^vmovddup$/, when: differed(at(1, isMemory)), say: size },
  { names: /^vmovs[sd]$/, when: ({ index, operands }) => index === 1 && isMemory(operands[0]), say: kind },
  { names: /^vmov[hl]p[sd]$/, when: at(2, isWideVector), say: size },
  { names: /^vpinsr/, when: at(2, isSegment), say: size },
  {
    names: /^vinsert[fi]/,
    when: at(2, (operand) => isLowVector(operand) || operand?.sizeGiven === true),
    say: mismatch,
  },
  {
    names: /^v(perm(2[fi]128|d|ps)|shuf[fi].*)$/,
    when: differed(({ operands }) => operands[0]?.size === 16),
    say: size,
  },
  { names: /^vp(cmp(?![ei]str)|test|shufbitqmb)/, when: comparesWithNext, say: mismatch },
  { names: /^vpermil2p[sd]$/, when: hasBadSelector, say: 'value out of range' },
  { names: /^vpermil2p[sd]$/, when: at(4, () => true), say: kind },
  { names: /^vperm(ilp[sd]|pd|q)$/, when: at(2, (operand) => isMemory(operand)), say: mismatch },
  {
    names: /^(vperm(ilp[sd]|pd|q)|vps(ll|rl|ra)[wdq])$/,
    when: at(2, (operand) => isImmediate(operand) && operand?.sizeGiven === true),
    say: size,
  },
  { names: /^vpmad?cs/, when: differed(at(3, isImmediate)), say: kind },
  { names: /^vpma(dc|c)/, when: differed(at(3, isImmediate)), say: kind },
  { names: /^vpma(dc|c)/, when: differed(at(3, isMemory)), say: size },
  {
    names: /^vp?maskmov/,
    when: at(2, (operand) => isImmediate(operand) && operand?.sizeGiven === true),
    say: mismatch,
  },
  { names: /^vp(rot|sha|shl)[bwdq]$/, when: differed(at(1, isVectorRegister)), say: kind },
  {
    names: /^vp(rot|sha|shl)[bwdq]$/,
    when: at(1, (operand) => isImmediate(operand) && operand?.sizeGiven === true),
    say: mismatch,
  },
  {
    names: /^vprot[bwdq]$/,
    when: at(2, (operand) => isMemory(operand) && operand?.sizeGiven === true),
    say: mismatch,
  },
  { names: /^vps(ll|rl|ra)[wdq]$/, when: at(1, isVectorRegister), say: mismatch },
]

/** A vector register that only 64-bit mode has is refused where it stands, unless a general one was before. */
function isHighOutside64({ mode, message, index, operand, operands }: Refusal): boolean {
  if (mode === 64 || (index > 0 && isWideIn(mode, operands[0]))) return false
  if (operands.slice(0, index).some(isHighVector)) return true
  return operand !== undefined && isHighVector(operand) && !(operand.sizeGiven && message === mismatch)
}

/** No size that can be named is that of a segment register in the place of a general one. */
function isSizedSegment({ index, operand, rows }: Refusal): boolean {
  return (
    isSegment(operand) &&
    operand?.sizeGiven === true &&
    rows.some((row) => row.operands[index]?.registerClass === RegisterClass.general) &&
    rows.every((row) => row.operands[index]?.registerClass !== RegisterClass.segment)
  )
}

const rulesByName = new Map<string, readonly Rule[]>()

/** The message that fasm gives instead of the general one, which is given back where no rule holds. */
export function reword(mnemonic: string, refusal: Refusal): string {
  const { mode, index: last, operand: refused, operands, readOperand } = refusal
  let count = refused ? last + 1 : last
  if (isHighOutside64(refusal)) return kind
  const complaint = complaintInOrder(mnemonic, mode, (index) => {
    while (count <= index && readOperand(count)) count++
    return index < count ? operands[index] : undefined
  })
  if (complaint) return complaint
  if (isSizedSegment(refusal)) return mismatch
  let list = rulesByName.get(mnemonic)
  if (!list) {
    list = rules.filter(({ names }) => names.test(mnemonic))
    rulesByName.set(mnemonic, list)
  }
  return list.find(({ when }) => when(refusal))?.say ?? (isAlone(refusal) ? kind : refusal.message)
}
