/** Reads the operand notation of the instruction table (see parse-forms.ts). */
import { highRegister, lowRegister, OperandField, OperandType, type OperandForm } from './instruction-form'

const fixedRegisters: Readonly<Record<string, readonly [OperandType, number, number]>> = {
  al: [OperandType.general, 8, 0],
  cl: [OperandType.general, 8, 1],
  ax: [OperandType.general, 16, 0],
  cx: [OperandType.general, 16, 1],
  dx: [OperandType.general, 16, 2],
  eax: [OperandType.general, 32, 0],
  ecx: [OperandType.general, 32, 1],
  edx: [OperandType.general, 32, 2],
  rax: [OperandType.general, 64, 0],
  rcx: [OperandType.general, 64, 1],
  rdx: [OperandType.general, 64, 2],
  es: [OperandType.segment, 16, 0],
  cs: [OperandType.segment, 16, 1],
  ss: [OperandType.segment, 16, 2],
  ds: [OperandType.segment, 16, 3],
  fs: [OperandType.segment, 16, 4],
  gs: [OperandType.segment, 16, 5],
  st0: [OperandType.x87, 80, 0],
  xmm0: [OperandType.xmm, 128, 0],
  1: [OperandType.one, 8, 1],
}

const vectorTypes: Readonly<Record<string, readonly [OperandType, number]>> = {
  mm: [OperandType.mmx, 64],
  xmm: [OperandType.xmm, 128],
  ymm: [OperandType.ymm, 256],
  zmm: [OperandType.zmm, 512],
  k: [OperandType.mask, 64],
  tmm: [OperandType.tile, 0],
  bnd: [OperandType.bound, 128],
}

const suffixFields: Readonly<Record<string, OperandField>> = {
  m: OperandField.rm,
  v: OperandField.vvvv,
  i: OperandField.is4,
  b: OperandField.regAndRm,
}

const knownOperands = new Map<string, OperandForm>()

/** Reads one operand token; `usualField` is where a plain register goes in this row. Equal tokens share a record. */
export function parseOperand(text: string, usualField: OperandField): OperandForm {
  const key = `${text} ${usualField}`
  let operand = knownOperands.get(key)
  if (!operand) {
    operand = readOperand(text, usualField)
    knownOperands.set(key, operand)
  }
  return operand
}

function readOperand(text: string, usualField: OperandField): OperandForm {
  let masking = 0
  let token = text
  if (token.endsWith('{kz}')) {
    masking = 2
    token = token.slice(0, -4)
  } else if (token.endsWith('{k}')) {
    masking = 1
    token = token.slice(0, -3)
  }
  let field: OperandField = usualField
  const dot = token.indexOf('.')
  if (dot > 0) {
    const suffix = suffixFields[token.slice(dot + 1)]
    if (suffix === undefined) throw new Error(`unknown operand place: ${text}`)
    field = suffix
    token = token.slice(0, dot)
  }
  const build = (
    type: OperandType,
    size: number,
    where: OperandField,
    extra: Partial<OperandForm> = {},
  ): OperandForm => ({
    token,
    type,
    size,
    memorySize: size,
    field: where,
    register: -1,
    broadcast: 0,
    vectorIndex: 0,
    masking,
    ...extra,
  })
  const fixed = fixedRegisters[token]
  if (fixed) return build(fixed[0], fixed[1], OperandField.fixed, { register: fixed[2] })
  const vector = vectorTypes[token]
  if (vector) return build(vector[0], vector[1], field)
  if (token === 'xmmhigh') return build(OperandType.xmm, 128, field, { register: highRegister })
  const { rm, immediate } = OperandField
  const parts =
    /^(r|rm|m|imm|simm|rel|moffs|sreg|cr|dr|tr|sti|ptr16:|m16:|src|dst|xlat|at|vm)(\d*)([xyz]?)$/.exec(token)
  if (parts) {
    const size = Number(parts[2])
    switch (parts[1]) {
      case 'r':
        return build(OperandType.general, size, field)
      case 'rm':
        return build(OperandType.generalOrMemory, size, rm)
      case 'm':
        return build(OperandType.memory, size, rm)
      case 'imm':
        return build(OperandType.immediate, size, immediate)
      case 'simm':
        return build(OperandType.immediateSigned, size, immediate)
      case 'rel':
        return build(OperandType.relative, size, immediate)
      case 'moffs':
        return build(OperandType.memoryOffset, size, immediate)
      case 'sreg':
        return build(OperandType.segment, 16, field)
      case 'cr':
        return build(OperandType.control, 32, field)
      case 'dr':
        return build(OperandType.debug, 32, field)
      case 'tr':
        return build(OperandType.test, 32, field)
      case 'sti':
        return build(OperandType.x87, 80, rm)
      case 'ptr16:':
        return build(OperandType.farPointer, size, immediate)
      case 'm16:':
        return build(OperandType.farMemory, size, rm)
      case 'src':
        return build(OperandType.stringSource, size, OperandField.fixed)
      case 'dst':
        return build(OperandType.stringDestination, size, OperandField.fixed)
      case 'xlat':
        return build(OperandType.impliedMemory, 8, OperandField.fixed, { register: 3 })
      case 'at':
        return build(OperandType.impliedMemory, 0, OperandField.fixed, { register: 0 })
      case 'vm': {
        const width = parts[3] === 'x' ? 128 : parts[3] === 'y' ? 256 : 512
        return build(OperandType.vectorMemory, size, rm, { vectorIndex: width })
      }
    }
  }
  if (token === 'xmmlow/m128') return build(OperandType.xmmOrMemory, 128, rm, { register: lowRegister })
  const either = /^(r\d+|mm|xmm|ymm|zmm|k|bnd)\/m(\d+)(?:\/b(\d+))?$/.exec(token)
  if (either) {
    const memorySize = Number(either[2])
    const broadcast = Number(either[3] ?? 0)
    const register = either[1] ?? ''
    const kind = vectorTypes[register]
    if (!kind)
      return build(OperandType.generalOrMemory, Number(register.slice(1)), rm, { memorySize, broadcast })
    return build((kind[0] + 1) as OperandType, kind[1], rm, { memorySize, broadcast })
  }
  throw new Error(`unknown operand in the instruction table: ${text}`)
}
