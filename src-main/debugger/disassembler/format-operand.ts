/** Operands as flat assembler writes them. */
import { OperandField, OperandType, type OperandForm } from '../../x86/instruction-form'
import type { Decoded } from './decoded'

/** Name of an address, for jump targets and absolute memory operands. */
export type SymbolLookup = (address: number) => { readonly name: string; readonly offset: number } | undefined

export interface OperandText {
  readonly text: string
  /** Address that the operand names, if it does. */
  readonly address: number | undefined
}

const names8 = 'al cl dl bl ah ch dh bh'.split(' ')
const names8Rex = 'al cl dl bl spl bpl sil dil'.split(' ')
const names16 = 'ax cx dx bx sp bp si di'.split(' ')
const segments = 'es cs ss ds fs gs'.split(' ')
const sizeNames: Readonly<Record<number, string>> = {
  8: 'byte',
  16: 'word',
  32: 'dword',
  48: 'pword',
  64: 'qword',
  80: 'tword',
  128: 'dqword',
  256: 'qqword',
  512: 'dqqword',
}
const suffixes: Readonly<Record<number, string>> = { 8: 'b', 16: 'w', 32: 'd', 64: '' }

/** A number as people read it: decimal up to 9, else hexadecimal. */
export function formatNumber(value: number): string {
  const magnitude = Math.abs(value)
  const text = magnitude < 10 ? String(magnitude) : `0x${magnitude.toString(16).toUpperCase()}`
  return value < 0 ? `-${text}` : text
}

/** Name of a general register of `size` bits. */
export function generalName(register: number, size: number, rex: boolean): string {
  if (register >= 8) return `r${register}${suffixes[size] ?? ''}`
  if (size === 8) return (rex ? names8Rex : names8)[register] ?? '?'
  const name = names16[register] ?? '?'
  return size === 32 ? `e${name}` : size === 64 ? `r${name}` : name
}

function fieldValue(decoded: Decoded, form: OperandForm): number {
  switch (form.field) {
    case OperandField.fixed:
      return form.register
    case OperandField.reg:
      return decoded.reg
    case OperandField.rm:
      return decoded.rm
    case OperandField.opcode:
      return decoded.opcodeRegister
    case OperandField.vvvv:
      return decoded.vvvv
    case OperandField.is4:
      return ((decoded.immediates.at(-1)?.low ?? 0) >> 4) & 15
    default:
      return decoded.reg
  }
}

const symbolic = (address: number, lookup: SymbolLookup | undefined): string | undefined => {
  const found = lookup?.(address)
  if (!found) return undefined
  return found.offset === 0 ? found.name : `${found.name}+${formatNumber(found.offset)}`
}

/** The signed displacement is shown without base as an unsigned address. */
function addressText(decoded: Decoded, value: number, lookup: SymbolLookup | undefined): string {
  const size = decoded.addressSize
  const address = size === 16 ? value & 0xffff : size === 32 ? value >>> 0 : value
  return symbolic(address, lookup) ?? formatNumber(address)
}

function vectorName(size: number): string {
  return size === 128 ? 'xmm' : size === 256 ? 'ymm' : 'zmm'
}

/** True when fasm would choose a shorter displacement unless told the size. */
function needsForcedDisplacement(decoded: Decoded): boolean {
  const { displacement, displacementSize: size, base } = decoded
  if (base < 0) return false
  if (size === 0) return false
  if (size === 1) return false
  return displacement >= -128 && displacement < 128
}

function memoryText(
  decoded: Decoded,
  form: OperandForm,
  lookup: SymbolLookup | undefined,
  end: number,
): OperandText {
  const { base, index, displacement, addressSize } = decoded
  const parts: string[] = []
  if (base >= 0) parts.push(generalName(base, addressSize, true))
  if (index >= 0) {
    const name =
      form.type === OperandType.vectorMemory
        ? `${vectorName(form.vectorIndex)}${index}`
        : generalName(index, addressSize, true)
    parts.push(
      decoded.scale === 1 && base >= 0
        ? name
        : decoded.scale === 1
          ? `${name}*1`
          : `${name}*${decoded.scale}`,
    )
  }
  let address: number | undefined
  let inside = parts.join('+')
  if (decoded.ripRelative) {
    address = end + displacement
    const target = symbolic(address, lookup)
    inside =
      target ??
      `${addressSize === 32 ? 'eip' : 'rip'}${displacement < 0 ? '' : '+'}${formatNumber(displacement)}`
  } else if (parts.length === 0) {
    address = addressSize === 16 ? displacement & 0xffff : displacement >>> 0
    inside = addressText(decoded, displacement, lookup)
  } else if (displacement !== 0) inside += (displacement < 0 ? '' : '+') + formatNumber(displacement)
  let prefix = ''
  if (needsForcedDisplacement(decoded)) prefix = `${addressSize === 16 ? 'word' : 'dword'} `
  else if (parts.length === 0 && !decoded.ripRelative && addressSize !== decoded.mode)
    prefix = `${addressSize === 16 ? 'word' : 'dword'} `
  else if (parts.length === 0 && !decoded.ripRelative && decoded.mode === 64)
    prefix = addressSize === 64 ? 'qword ' : 'dword '
  const segment = decoded.segment >= 0 ? `${segments[decoded.segment] ?? ''}:` : ''
  return { text: `[${prefix}${segment}${inside}]`, address }
}

/** Operand types whose memory size is not written (lea, invlpg, fxsave). */
function memorySizeName(decoded: Decoded, form: OperandForm): string {
  if (form.type === OperandType.farMemory) return sizeNames[form.size + 16] ?? ''
  if (form.type === OperandType.vectorMemory) return ''
  const { form: row } = decoded
  if (row.sizeless) return ''
  if (decoded.broadcast && form.broadcast > 0) return sizeNames[form.broadcast] ?? ''
  if (row.mnemonic === 'push' || row.mnemonic === 'pop') return sizeNames[form.memorySize] ?? ''
  return sizeNames[form.memorySize] ?? ''
}

/** True when a register of the same size next to it makes the memory size clear. */
function sizeIsClear(decoded: Decoded, form: OperandForm): boolean {
  const { operands, category } = decoded.form
  if (category === 'shift' || category === 'x87') return false
  return operands.some(
    (other) =>
      other !== form &&
      other.size === form.memorySize &&
      other.type !== OperandType.segment &&
      (other.type === OperandType.general ||
        other.type === OperandType.generalOrMemory ||
        other.type >= OperandType.mmx) &&
      other.type < OperandType.mask &&
      other.field !== OperandField.is4,
  )
}

function decorate(decoded: Decoded, form: OperandForm, text: string): string {
  let result = text
  if (form.masking > 0 && decoded.mask !== 0) {
    result += `{k${decoded.mask}}`
    if (decoded.zeroing) result += '{z}'
  }
  return result
}

function immediateText(decoded: Decoded, form: OperandForm, at: number): string {
  const immediate = decoded.immediates[at] ?? { low: 0, high: 0, size: 1 }
  const { low, size } = immediate
  if (form.size === 4) return formatNumber(low & 15)
  if (form.type === OperandType.immediateSigned) {
    if (form.size === 8) return formatNumber(low)
    return formatNumber(low)
  }
  if (size === 8) {
    const value = (BigInt(immediate.high) << 32n) | BigInt(low >>> 0)
    const short = value >= -(1n << 31n) && value < 1n << 31n
    return `${short ? 'qword ' : ''}0x${BigInt.asUintN(64, value).toString(16).toUpperCase()}`
  }
  const unsigned = size === 1 ? low & 0xff : size === 2 ? low & 0xffff : low >>> 0
  const explicit = size > 1 && low >= -128 && low < 128 && hasShortSibling(decoded)
  return `${explicit ? `${sizeNames[size * 8] ?? ''} ` : ''}${formatNumber(unsigned)}`
}

/** True when the table has a sign-extended byte form that fasm would take for a small number. */
function hasShortSibling(decoded: Decoded): boolean {
  const { mnemonic } = decoded.form
  return /^(add|or|adc|sbb|and|sub|xor|cmp|imul|push)$/.test(mnemonic)
}

function relativeText(
  decoded: Decoded,
  form: OperandForm,
  address: number,
  lookup: SymbolLookup | undefined,
): OperandText {
  const immediate = decoded.immediates[0] ?? { low: 0, high: 0, size: 1 }
  let target = address + decoded.length + immediate.low
  if (decoded.mode !== 64)
    target =
      form.size === 16 || (form.size === 8 && decoded.operandSize === 16) ? target & 0xffff : target >>> 0
  const text = symbolic(target, lookup) ?? formatNumber(target)
  const shortEnd = address + 2 + (decoded.mode === 64 || form.size === decoded.mode ? 0 : 1)
  const distance = target - shortEnd
  const couldBeShort =
    form.size > 8 &&
    distance >= -128 &&
    distance < 128 &&
    decoded.form.mnemonic !== 'call' &&
    decoded.form.mnemonic !== 'xbegin'
  const targetSize = form.size === 8 ? decoded.operandSize : form.size
  const other = decoded.mode !== 64 && targetSize !== decoded.mode && decoded.form.mnemonic !== 'xbegin'
  const size = other ? `${sizeNames[targetSize] ?? ''} ` : ''
  return { text: `${couldBeShort ? 'near ' : ''}${size}${text}`, address: target }
}

/** One operand of a decoded instruction that stands at `address`. */
export function formatOperand(
  decoded: Decoded,
  index: number,
  address: number,
  lookup: SymbolLookup | undefined,
): OperandText {
  const form = decoded.form.operands[index]
  if (!form) return { text: '', address: undefined }
  const plain = (text: string): OperandText => ({ text: decorate(decoded, form, text), address: undefined })
  const value = fieldValue(decoded, form)
  const isRm = form.field === OperandField.rm
  const isMemory = isRm && decoded.modrm < 0xc0
  const end = address + decoded.length
  const memory = () => {
    const size = sizeIsClear(decoded, form) && !decoded.broadcast ? '' : memorySizeName(decoded, form)
    const operand = memoryText(decoded, form, lookup, end)
    const broadcast =
      decoded.broadcast && form.broadcast > 0 ? ` {1to${form.memorySize / form.broadcast}}` : ''
    return {
      text: decorate(decoded, form, `${size === '' ? '' : `${size} `}${operand.text}`) + broadcast,
      address: operand.address,
    }
  }
  switch (form.type) {
    case OperandType.general:
      return plain(generalName(value, form.size, decoded.rex !== 0))
    case OperandType.generalOrMemory:
      return isMemory ? memory() : plain(generalName(value, form.size, decoded.rex !== 0))
    case OperandType.memory:
    case OperandType.farMemory:
    case OperandType.vectorMemory:
      return memory()
    case OperandType.immediate:
    case OperandType.immediateSigned: {
      const at = decoded.form.operands
        .slice(0, index)
        .filter(({ type }) => type === OperandType.immediate || type === OperandType.immediateSigned).length
      return plain(immediateText(decoded, form, at))
    }
    case OperandType.relative:
      return relativeText(decoded, form, address, lookup)
    case OperandType.farPointer: {
      const [offset, selector] = decoded.immediates
      const wide = form.size === 32
      const number = wide ? (offset?.low ?? 0) >>> 0 : (offset?.low ?? 0) & 0xffff
      const size = wide === (decoded.mode !== 16) ? '' : wide ? 'pword ' : 'dword '
      return plain(`${size}${formatNumber((selector?.low ?? 0) & 0xffff)}:${formatNumber(number)}`)
    }
    case OperandType.memoryOffset: {
      const { low = 0, high = 0 } = decoded.immediates[0] ?? {}
      const size = decoded.addressSize
      const target = size === 16 ? low & 0xffff : low >>> 0
      const segment = decoded.segment >= 0 ? `${segments[decoded.segment] ?? ''}:` : ''
      const forced =
        size !== decoded.mode || size === 64
          ? `${size === 64 ? 'qword' : size === 16 ? 'word' : 'dword'} `
          : ''
      const text =
        size === 64
          ? `0x${((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)).toString(16).toUpperCase()}`
          : (symbolic(target, lookup) ?? formatNumber(target))
      return { text: `[${forced}${segment}${text}]`, address: target }
    }
    case OperandType.one:
      return plain('1')
    case OperandType.segment:
      return plain(segments[form.field === OperandField.fixed ? form.register : value & 7] ?? '?')
    case OperandType.control:
      return plain(`cr${value}`)
    case OperandType.debug:
      return plain(`dr${value}`)
    case OperandType.test:
      return plain(`tr${value}`)
    case OperandType.x87:
      return plain(`st${form.field === OperandField.fixed ? form.register : decoded.modrm & 7}`)
    case OperandType.mmx:
    case OperandType.mmxOrMemory:
      return isMemory ? memory() : plain(`mm${value & 7}`)
    case OperandType.xmm:
    case OperandType.xmmOrMemory:
      return isMemory ? memory() : plain(`xmm${value}`)
    case OperandType.ymm:
    case OperandType.ymmOrMemory:
      return isMemory ? memory() : plain(`ymm${value}`)
    case OperandType.zmm:
    case OperandType.zmmOrMemory:
      return isMemory ? memory() : plain(`zmm${value}`)
    case OperandType.mask:
    case OperandType.maskOrMemory:
      return isMemory ? memory() : plain(`k${value & 7}`)
    case OperandType.bound:
    case OperandType.boundOrMemory:
      return isMemory ? memory() : plain(`bnd${value}`)
    case OperandType.tile:
      return plain(`tmm${value & 7}`)
    case OperandType.stringSource:
    case OperandType.stringDestination:
    case OperandType.impliedMemory:
      return plain(impliedText(decoded, form))
  }
}

/** The memory operand of a string instruction or xlat, written out. */
function impliedText(decoded: Decoded, form: OperandForm): string {
  const register =
    form.type === OperandType.stringSource ? 6 : form.type === OperandType.stringDestination ? 7 : 3
  const overrides = form.type !== OperandType.stringDestination && decoded.segment >= 0
  const segment = overrides ? `${segments[decoded.segment] ?? ''}:` : ''
  const size = form.type === OperandType.impliedMemory ? '' : `${sizeNames[form.size] ?? ''} `
  return `${size}[${segment}${generalName(register, decoded.addressSize, true)}]`
}
