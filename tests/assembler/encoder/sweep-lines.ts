/**
 * Lines for every mnemonic and operand form of the instruction table: each row's operands in several
 * guises, and wrong neighbours of them.
 */
import { OperandType, type InstructionForm, type OperandForm } from '../../../src-main/x86/instruction-form'

const general: Readonly<Record<number, readonly string[]>> = {
  8: ['al', 'bl', 'dh', 'sil', 'r9b'],
  16: ['ax', 'bx', 'bp', 'r10w'],
  32: ['eax', 'ecx', 'ebp', 'r11d'],
  64: ['rax', 'rdx', 'r12'],
}
const sizeNames: Readonly<Record<number, string>> = {
  8: 'byte',
  16: 'word',
  32: 'dword',
  48: 'fword',
  64: 'qword',
  80: 'tword',
  128: 'dqword',
  256: 'qqword',
  512: 'dqqword',
}

const addresses: Readonly<Record<number, readonly string[]>> = {
  16: ['[bx+si+5]', '[1234h]', '[di]', '[bp]', '[eax+ecx*4-1]', '[fs:bx]', '[ds:bp+200h]'],
  32: [
    '[eax]',
    '[ebp]',
    '[esp+8]',
    '[ebx+esi*8+1000h]',
    '[123456h]',
    '[ecx*4]',
    '[gs:edi+80h]',
    '[bx+di]',
    '[ss:eax]',
    '[ss:ebp-80h]',
  ],
  64: [
    '[rax]',
    '[r13]',
    '[rsp+8]',
    '[r12+r9*8+1000h]',
    '[123456h]',
    '[rip+10h]',
    '[fs:rdi+80h]',
    '[eax+r10d]',
    '[rbx+40h]',
    '[dword 123456h]',
    '[gs:10h]',
  ],
}

/** Vector-index addresses by the index's register name. */
function vectorAddresses(index: string, mode: number): string[] {
  const base = mode === 64 ? 'rax' : 'eax'
  const list = [`[${base}+${index}2*4+8]`, `[${index}1*8+100h]`]
  if (mode === 64) list.push(`[r9+${index}13]`, `[${base}+${index}25*2]`)
  return list
}

function vectors(name: string): string[] {
  return [`${name}0`, `${name}3`, `${name}12`, `${name}21`]
}

function memories(size: number, mode: number): string[] {
  const list = addresses[mode] ?? []
  const name = sizeNames[size]
  const plain = list.map((address) => address)
  return name ? [...plain.map((address) => `${name} ${address}`), plain[0] ?? ''] : plain
}

function immediates(size: number): string[] {
  switch (size) {
    case 8:
      return ['1', '5', '-128', '255', 'byte 7', '300']
    case 16:
      return ['5', '-129', '1234h', 'word 7', '0FFF0h', '12345h']
    case 32:
      return ['5', '127', '128', '-129', '12345678h', 'dword 7', '0FFFFFFF0h', '123456789h']
    default:
      return ['5', '-1', '80000000h', '123456789ABCDEF0h', 'qword 7']
  }
}

const broadcastName = (form: OperandForm) => `{1to${form.memorySize / form.broadcast}}`

/** Ways to write one operand of a form. */
export function guises(form: OperandForm, mode: number): string[] {
  const vectorName = (['xmm', 'ymm', 'zmm'] as const)[(form.type - OperandType.xmm) >> 1] ?? 'xmm'
  switch (form.type) {
    case OperandType.general:
      return form.register >= 0 ? [form.token] : [...(general[form.size] ?? [])]
    case OperandType.generalOrMemory:
      return [...(general[form.size] ?? []), ...memories(form.memorySize, mode)]
    case OperandType.memory:
      return memories(form.memorySize, mode)
    case OperandType.farMemory:
      return memories(form.size + 16, mode)
    case OperandType.memoryOffset:
      return (mode === 64 ? ['[qword 1122334455667788h]', '[dword 1234h]'] : ['[12345h]', '[fs:12h]']).map(
        (address) => `${sizeNames[form.size] ?? ''} ${address}`,
      )
    case OperandType.immediate:
    case OperandType.immediateSigned:
      return immediates(form.size)
    case OperandType.one:
      return ['1', 'byte 1']
    case OperandType.relative:
      return ['1010h', '0F80h', '2000h', 'near 1010h', 'short 1010h', 'short 2000h']
    case OperandType.farPointer:
      return ['12h:34h', 'dword 12h:34h', 'pword 12h:12345678h', 'far 12h:34h']
    case OperandType.segment:
      return form.register >= 0 ? [form.token] : ['es', 'ss', 'gs']
    case OperandType.control:
      return ['cr0', 'cr4', 'cr8']
    case OperandType.debug:
      return ['dr0', 'dr7']
    case OperandType.test:
      return ['tr6']
    case OperandType.x87:
      return form.register >= 0 ? ['st0', 'st'] : ['st0', 'st1', 'st7']
    case OperandType.mmx:
      return ['mm0', 'mm5']
    case OperandType.mmxOrMemory:
      return ['mm2', ...memories(form.memorySize, mode)]
    case OperandType.xmm:
    case OperandType.ymm:
    case OperandType.zmm:
      return form.register >= 0 ? ['xmm0'] : vectors(vectorName)
    case OperandType.xmmOrMemory:
    case OperandType.ymmOrMemory:
    case OperandType.zmmOrMemory: {
      const list = [...vectors(vectorName), ...memories(form.memorySize, mode)]
      if (form.broadcast > 0) list.push(`${addresses[mode]?.[0] ?? ''} ${broadcastName(form)}`)
      return list
    }
    case OperandType.mask:
      return ['k1', 'k7']
    case OperandType.maskOrMemory:
      return ['k2', ...memories(form.memorySize, mode)]
    case OperandType.bound:
      return ['bnd0', 'bnd3']
    case OperandType.boundOrMemory:
      return ['bnd1', addresses[mode]?.[0] ?? '']
    case OperandType.vectorMemory: {
      const index = form.vectorIndex === 128 ? 'xmm' : form.vectorIndex === 256 ? 'ymm' : 'zmm'
      return vectorAddresses(index, mode)
    }
    case OperandType.stringSource:
      return mode === 64 ? ['[rsi]', '[fs:rsi]', '[esi]'] : ['[esi]', '[fs:si]', '[ebx]']
    case OperandType.stringDestination:
      return mode === 64 ? ['[rdi]', '[edi]'] : ['[edi]', '[es:di]', '[ds:edi]']
    default:
      return mode === 64 ? ['[rbx]'] : ['[ebx]', '[bx]']
  }
}

/** Writes that fit nowhere near the operand: wrong class or wrong size. */
function wrongs(form: OperandForm, mode: number): string[] {
  const address = addresses[mode]?.[0] ?? ''
  return [
    'eax',
    'cl',
    'bx',
    '5',
    address,
    `byte ${address}`,
    `dword ${address}`,
    `tword ${address}`,
    'ds',
    'st1',
    'mm3',
    'xmm1',
    'ymm1',
    ...(form.size === 8 ? ['word 5'] : ['byte 5']),
  ]
}

/**
 * The lines of one row: each operand varied while the others keep their first guise. A `thin` row gets a
 * few of them, without the wrong ones.
 */
export function linesOf(form: InstructionForm, mnemonic: string, mode: number, thin = false): string[] {
  const sets = form.operands.map((operand) => {
    const all = guises(operand, mode)
    return thin && all.length > 7 ? [...all.slice(0, 6), ...all.slice(-1)] : all
  })
  const lines: string[] = []
  const separator = /^(push|pop)[wdq]?$/.test(mnemonic) ? ' ' : ','
  const put = (texts: readonly string[]) => lines.push(`${mnemonic} ${texts.join(separator)}`.trim())
  const firsts = sets.map((set) => set[0] ?? '')
  put(firsts)
  sets.forEach((set, at) => {
    for (const guise of set) put(firsts.map((first, index) => (index === at ? guise : first)))
    const alternate = sets.map((other) => other[1] ?? other[0] ?? '')
    for (const guise of set.slice(1)) put(alternate.map((other, index) => (index === at ? guise : other)))
    const operand = form.operands[at]
    if (operand && !thin)
      for (const wrong of wrongs(operand, mode))
        put(firsts.map((first, index) => (index === at ? wrong : first)))
    const masking = operand?.masking ?? 0
    if (masking > 0) put(firsts.map((first, index) => (index === at ? `${first}{k3}` : first)))
    if (masking > 1) put(firsts.map((first, index) => (index === at ? `${first}{k5}{z}` : first)))
  })
  if (form.rounding > 0) {
    const place = form.operands.findIndex((operand) => operand.type > OperandType.xmm && operand.field === 2)
    const texts = firsts.slice()
    texts.splice(place < 0 ? texts.length : place + 1, 0, form.rounding === 1 ? '{sae}' : '{rz-sae}')
    put(texts)
  }
  if (firsts.length > 0) put(firsts.slice(0, -1))
  put([...firsts, 'eax'])
  return [...new Set(lines)]
}
