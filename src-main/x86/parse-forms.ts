/**
 * Reads the table's notation. A family is one text:
 *
 *     mnemonic synonym … | summary | attributes
 *       operands = opcode | attributes
 *
 * Operands are named as in the manuals; `*` stands for 16, 32 and 64 in turn and makes three rows.
 * A suffix says where a register is encoded when it is not the usual place: `.m` ModRM.rm, `.v` vvvv,
 * `.i` the upper half of an immediate byte, `.b` both ModRM fields.
 *
 * Opcode notation: optional `o16 o32 o64 a16 a32 a64` (operand and address size), `np 66 f2 f3`
 * (mandatory prefix), `w` (REX.W), opcode bytes with their escapes, `+r`, `/r` or `/0`…`/7`, a fixed
 * second byte (`e0`) or one with a register (`c0+i`), immediates `ib iw id iq`, distances `cb cw cd`,
 * far pointers `p16 p32`, `=NN` for an immediate byte that the mnemonic fixes.
 * `wait` puts 9Bh before the instruction; `vex.LEN.PREFIX.MAP.W OPCODE` and likewise `evex`, `xop`; `3dnow NN`
 * for suffix opcodes. LEN `L` makes a row for each vector length (two for vex, three for evex), and then in
 * the operands `V` stands for the vector register, `H` `Q` `E` for the one half, a quarter, an eighth as wide.
 *
 * Attributes: a processor name, `no64`, `only64`, `d64`, `lock`, `priv`, `io`, `decode`, `alias`, `nosize`, `open`, `dropsindex`,
 * `r:FLAGS`, `w:FLAGS`, `u:FLAGS` (letters o d i t s z a p c, n for NT, v for VM, r for RF, y for IOPL, x for AC).
 */
import {
  Encoding,
  ModeBit,
  OpcodeMap,
  OperandField,
  OperandType,
  type InstructionCategory,
  type InstructionForm,
} from './instruction-form'
import { parseOperand } from './operand-notation'

const processors = new Set(
  (
    '8086 80186 80286 386 486 pentium p6 x64 mmx 3dnow 3dnowext sse sse2 sse3 ssse3 sse4.1 sse4.2 sse4a ' +
    'aes pclmul sha gfni vaes vpclmul avx avx2 f16c fma fma4 xop bmi1 bmi2 tbm lwp adx mpx smx vmx svm rdrand ' +
    'rdseed rdpid fsgsbase xsave smap clflushopt clwb cet tsx popcnt lzcnt movbe monitor ptwrite pku ' +
    'invpcid waitpkg clzero prefetchw avx512f avx512bw avx512dq avx512cd avx512er avx512pf avx512vl avx512ifma ' +
    'avx512vbmi avx512vbmi2 avx512vnni avx512bitalg avx512vpopcntdq avx512_4fmaps avx512_4vnniw avx512bf16 avx512vp2i ' +
    'movdir enqcmd wbnoinvd sgx hreset uintr serialize cyrix 386obsolete'
  ).split(' '),
)

const flagBits: Readonly<Record<string, number>> = {
  c: 1,
  p: 4,
  a: 0x10,
  z: 0x40,
  s: 0x80,
  t: 0x100,
  i: 0x200,
  d: 0x400,
  o: 0x800,
  y: 0x3000,
  n: 0x4000,
  r: 0x10000,
  v: 0x20000,
  x: 0x40000,
}

interface Attributes {
  processor: string
  modes: number
  default64: boolean
  lock: boolean
  privileged: boolean
  io: boolean
  decodeOnly: boolean
  alias: boolean
  sizeless: boolean
  open: boolean
  dropsIndex: boolean
  read: number
  written: number
  undefinedFlags: number
}

function flagMask(letters: string): number {
  let mask = 0
  for (const letter of letters) {
    const bit = flagBits[letter]
    if (bit === undefined) throw new Error(`unknown flag letter: ${letter}`)
    mask |= bit
  }
  return mask
}

function readAttributes(text: string, base: Attributes): Attributes {
  const result = { ...base }
  for (const word of text.split(' ')) {
    if (word === '') continue
    else if (processors.has(word)) result.processor = word
    else if (word === 'no64') result.modes = ModeBit.mode16 | ModeBit.mode32
    else if (word === 'only64') result.modes = ModeBit.mode64
    else if (word === 'd64') result.default64 = true
    else if (word === 'lock') result.lock = true
    else if (word === 'nolock') result.lock = false
    else if (word === 'priv') result.privileged = true
    else if (word === 'io') result.io = true
    else if (word === 'decode') result.decodeOnly = true
    else if (word === 'alias') result.alias = true
    else if (word === 'nosize') result.sizeless = true
    else if (word === 'open') result.open = true
    else if (word === 'dropsindex') result.dropsIndex = true
    else if (word.startsWith('r:')) result.read = flagMask(word.slice(2))
    else if (word.startsWith('w:')) result.written = flagMask(word.slice(2))
    else if (word.startsWith('u:')) result.undefinedFlags = flagMask(word.slice(2))
    else throw new Error(`unknown attribute in the instruction table: ${word}`)
  }
  return result
}

const noAttributes: Attributes = {
  processor: '8086',
  modes: ModeBit.mode16 | ModeBit.mode32 | ModeBit.mode64,
  default64: false,
  lock: false,
  privileged: false,
  io: false,
  decodeOnly: false,
  alias: false,
  sizeless: false,
  open: false,
  dropsIndex: false,
  read: 0,
  written: 0,
  undefinedFlags: 0,
}

const immediateBytes: Readonly<Record<string, number>> = { b: 1, w: 2, d: 4, q: 8 }
const mapNames: Readonly<Record<string, OpcodeMap>> = {
  '0f': OpcodeMap.twoByte,
  '0f38': OpcodeMap.map38,
  '0f3a': OpcodeMap.map3A,
  m8: OpcodeMap.xop8,
  m9: OpcodeMap.xop9,
  ma: OpcodeMap.xopA,
}
const prefixNames: Readonly<Record<string, number>> = { np: 0, '66': 0x66, f2: 0xf2, f3: 0xf3 }

interface OpcodeFields {
  operandSize: 0 | 16 | 32 | 64
  addressSize: 0 | 16 | 32 | 64
  encoding: Encoding
  map: OpcodeMap
  opcode: number
  plusRegister: boolean
  opcodeExtension: number
  modrm: boolean
  secondByte: number
  secondPlusRegister: boolean
  fixedImmediate: number
  mandatoryPrefix: number
  noPrefix: boolean
  vectorLength: number
  w: number
  displacementScale: number
  rounding: number
  immediateSizes: number[]
  waits: boolean
}

function parseOpcode(text: string, hasDistance: boolean): OpcodeFields {
  const fields: OpcodeFields = {
    operandSize: 0,
    addressSize: 0,
    encoding: Encoding.legacy,
    map: OpcodeMap.oneByte,
    opcode: -1,
    plusRegister: false,
    opcodeExtension: -1,
    modrm: false,
    secondByte: -1,
    secondPlusRegister: false,
    fixedImmediate: -1,
    mandatoryPrefix: 0,
    noPrefix: false,
    vectorLength: 0,
    w: -1,
    displacementScale: 0,
    rounding: 0,
    immediateSizes: [],
    waits: false,
  }
  const words = text.trim().split(/ +/)
  words.forEach((word, at) => {
    const size = /^([oa])(16|32|64)$/.exec(word)
    const escapeFollows = /^(0f|w|o16|o32|o64)$/.test(words[at + 1] ?? '')
    const wide = /^(e?vex|xop)\.(\w+)\.(\w+)\.(\w+)\.w(0|1|ig)$/.exec(word)
    if (size) {
      const value = Number(size[2]) as 16 | 32 | 64
      if (size[1] === 'o') fields.operandSize = value
      else fields.addressSize = value
    } else if (wide) {
      fields.encoding = wide[1] === 'vex' ? Encoding.vex : wide[1] === 'evex' ? Encoding.evex : Encoding.xop
      fields.vectorLength = wide[2] === 'lig' || wide[2] === 'lz' ? 0 : Number(wide[2])
      fields.mandatoryPrefix = prefixNames[wide[3] ?? ''] ?? 0
      fields.map = mapNames[wide[4] ?? ''] ?? OpcodeMap.oneByte
      fields.w = wide[5] === 'ig' ? -1 : Number(wide[5])
    } else if (word === 'np') fields.noPrefix = true
    else if ((word === '66' || word === 'f2' || word === 'f3') && fields.opcode < 0 && escapeFollows)
      fields.mandatoryPrefix = Number.parseInt(word, 16)
    else if (word === 'f3' && words[at + 1] === '90') fields.mandatoryPrefix = 0xf3
    else if (word === 'w') fields.w = 1
    else if (word === 'wait') fields.waits = true
    else if (word === '3dnow') fields.map = OpcodeMap.map0F
    else if (word === '/r') fields.modrm = true
    else if (/^\/[0-7]$/.test(word)) {
      fields.modrm = true
      fields.opcodeExtension = Number(word[1])
    } else if ((hasDistance && fields.opcode >= 0 ? /^[ic][bwdq]$/ : /^i[bwdq]$/).test(word))
      fields.immediateSizes.push(immediateBytes[word[1] ?? ''] ?? 0)
    else if (word === 'p16' || word === 'p32') fields.immediateSizes.push(word === 'p16' ? 2 : 4, 2)
    else if (/^=[0-9a-f]{2}$/.test(word)) fields.fixedImmediate = Number.parseInt(word.slice(1), 16)
    else if (/^n\d+$/.test(word)) fields.displacementScale = Number(word.slice(1))
    else if (word === 'sae') fields.rounding = 1
    else if (word === 'er') fields.rounding = 2
    else if (/^[0-9a-f]{2}\+r$/.test(word)) {
      fields.opcode = Number.parseInt(word, 16)
      fields.plusRegister = true
    } else if (/^[0-9a-f]{2}\+i$/.test(word)) {
      fields.secondByte = Number.parseInt(word, 16)
      fields.secondPlusRegister = true
      fields.modrm = true
    } else if (/^[0-9a-f]{2}$/.test(word)) {
      const byte = Number.parseInt(word, 16)
      const hasMore = /^[0-9a-f]{2}/.test(words[at + 1] ?? '')
      if (fields.encoding === Encoding.legacy && fields.opcode < 0 && byte === 0x0f && hasMore)
        fields.map = OpcodeMap.twoByte
      else if (fields.map === OpcodeMap.twoByte && fields.opcode < 0 && byte === 0x38 && hasMore)
        fields.map = OpcodeMap.map38
      else if (fields.map === OpcodeMap.twoByte && fields.opcode < 0 && byte === 0x3a && hasMore)
        fields.map = OpcodeMap.map3A
      else if (fields.opcode < 0) fields.opcode = byte
      else {
        fields.secondByte = byte
        fields.modrm = true
      }
    } else throw new Error(`unknown opcode notation in the instruction table: ${word} in ${text}`)
  })
  return fields
}

const accumulators: Readonly<Record<string, string>> = { '16': 'ax', '32': 'eax', '64': 'rax' }

/** Writes out the three rows that a `*` stands for. */
const vectorNames = ['xmm', 'ymm', 'zmm']

/** Writes out the rows that a vector length `L` stands for. */
function expandLengths(row: string): string[] {
  const evex = row.includes('evex.L.')
  if (!evex && !row.includes('.L.')) return [row]
  const [operands = '', ...rest] = row.split('=')
  return (evex ? [0, 1, 2] : [0, 1]).map((step) => {
    const written = operands.replace(/(m?)([VHQE])(?![a-z])/g, (_, memory: string, part: string) => {
      const divide = 'VHQE'.indexOf(part)
      if (memory !== '') return `m${(128 << step) >> divide}`
      return vectorNames[Math.max(0, step - divide)] ?? ''
    })
    return `${written}=${rest.join('=').replace('.L.', `.${128 << step}.`)}`
  })
}

function expandSizes(row: string): string[] {
  if (row.includes('.L.')) return expandLengths(row)
  if (!row.includes('*')) return [row]
  return ['16', '32', '64'].map((size) => {
    const [operands = '', rest = ''] = row.split('=', 2)
    const attributes = row.slice(operands.length + rest.length + 1)
    const wide = size === '64' ? '32' : size
    const written = operands
      .replace('ax*', accumulators[size] ?? '')
      .replace('imm*', size === '64' ? 'simm32' : `imm${size}`)
      .replace('rel*', `rel${wide}`)
      .replaceAll('*', size)
    const opcode = rest.replace('i*', size === '16' ? 'iw' : 'id').replace('c*', size === '16' ? 'cw' : 'cd')
    return `${written}= o${size}${opcode}${attributes}`
  })
}

/** The mnemonics of a family heading, without reading its rows. */
export function headingMnemonics(heading: string): string[] {
  return heading.slice(0, heading.indexOf('|')).trim().split(' ')
}

/** Reads one instruction: its heading line and the rows below it. */
export function parseInstruction(
  heading: string,
  rows: readonly string[],
  category: InstructionCategory,
): InstructionForm[] {
  const [, summary = '', headingAttributes = ''] = heading.split('|')
  const [mnemonic = '', ...synonyms] = headingMnemonics(heading)
  const base = readAttributes(headingAttributes, noAttributes)
  const forms: InstructionForm[] = []
  for (const row of rows.flatMap(expandSizes)) {
    const equals = row.indexOf('=')
    const [opcodeText = '', rowAttributes = ''] = row.slice(equals + 1).split('|')
    const fields = parseOpcode(opcodeText, row.includes('rel'))
    const attributes = readAttributes(rowAttributes, base)
    const tokens = row
      .slice(0, equals)
      .split(',')
      .map((token) => token.trim())
      .filter((token) => token !== '')
    const usual = fields.plusRegister
      ? OperandField.opcode
      : fields.opcodeExtension >= 0
        ? OperandField.rm
        : OperandField.reg
    const operands = tokens.map((token) => parseOperand(token, usual))
    const widest = fields.operandSize
    const needs64 =
      widest === 64 ||
      fields.addressSize === 64 ||
      (fields.w === 1 && fields.encoding === Encoding.legacy) ||
      (fields.encoding === Encoding.legacy &&
        operands.some((o) => o.type <= OperandType.generalOrMemory && o.size === 64))
    const needs386 =
      widest === 32 ||
      fields.addressSize === 32 ||
      operands.some((o) => o.type <= OperandType.generalOrMemory && o.size === 32)
    let processor = attributes.processor
    if (needs64 && ['8086', '80186', '80286', '386'].includes(processor)) processor = 'x64'
    else if (needs386 && ['8086', '80186', '80286'].includes(processor)) processor = '386'
    const target = operands[0]
    const inMemory =
      target !== undefined &&
      (target.type === OperandType.memory || target.type === OperandType.generalOrMemory)
    forms.push({
      name: [mnemonic.toUpperCase(), ...operands.map((operand) => operand.token.replace(/[/:]/g, ''))].join(
        '_',
      ),
      mnemonic,
      synonyms,
      category,
      operands,
      ...fields,
      modes: needs64 && attributes.modes & ModeBit.mode64 ? ModeBit.mode64 : attributes.modes,
      default64: attributes.default64,
      processor,
      lockable: attributes.lock && inMemory,
      privileged: attributes.privileged,
      ioSensitive: attributes.io,
      decodeOnly: attributes.decodeOnly,
      alias: attributes.alias,
      sizeless: attributes.sizeless,
      open: attributes.open,
      dropsIndex: attributes.dropsIndex,
      flagsRead: attributes.read,
      flagsWritten: attributes.written,
      flagsUndefined: attributes.undefinedFlags,
      summary: summary.trim(),
    })
  }
  return forms
}
