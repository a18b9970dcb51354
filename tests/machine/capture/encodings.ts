import type { InstructionForm } from '../../../src-main/x86/instruction-form'
import { OperandField, OperandType } from '../../../src-main/x86/instruction-form'
import { executableForms } from '../../../src-main/machine/cpu/form-lookup'
import type { Kind } from './inputs'

/** One instruction to execute with many inputs. */
export interface Encoding {
  readonly form: string
  readonly bytes: readonly number[]
  readonly kind: Kind
}

const families = new Set('data-transfer arithmetic logic shift bit control-flow string bcd system'.split(' '))

/**
 * Not for user mode of a running system, or with results that depend on it: segment registers and descriptor
 * tables, far transfers, ports, time, identification.
 */
const excluded =
  /^(int|int3|int1|iret|retf|sysenter|sysexit|syscall|sysret|cpuid|rdtsc|rdtscp|rdpmc|sgdt|sidt|smsw|sldt|str|lar|lsl|verr|verw|les|lds|lss|lfs|lgs|hlt|wait|cli|sti|lock|rep|repne|rsm|loadall286|in|out|ins.|outs.|xabort|ud0)$/

export function isCapturable(form: InstructionForm): boolean {
  if (!families.has(form.category) || form.privileged || form.ioSensitive || excluded.test(form.mnemonic))
    return false
  return !form.operands.some((operand) =>
    [
      OperandType.segment,
      OperandType.control,
      OperandType.debug,
      OperandType.farPointer,
      OperandType.farMemory,
    ].includes(operand.type as never),
  )
}

function kindOf(form: InstructionForm): Kind {
  const { mnemonic } = form
  if (/^bt[srC]?/i.test(mnemonic) && form.operands[1]?.type === OperandType.general) return 'bits'
  if (form.category === 'string') return 'string'
  if (mnemonic === 'leave' || mnemonic === 'enter') return 'frame'
  if (mnemonic === 'popf') return 'flags'
  if (mnemonic === 'ret') return 'return'
  if ((mnemonic === 'jmp' || mnemonic === 'call') && form.modrm) return 'target'
  if (mnemonic === 'div' || mnemonic === 'idiv') return 'divide'
  if (mnemonic === 'bound') return 'bound'
  return 'plain'
}

/** A small generator of its own, so that the encodings are the same on every run. */
function createRandom() {
  let x = 0x12345678
  return (below: number): number => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % below
  }
}

/** Registers that may be changed at will: all but esp, for 8 bits all eight. */
const wide = [0, 1, 2, 3, 5, 6, 7]

export function allEncodings(): readonly Encoding[] {
  const random = createRandom()
  const result: Encoding[] = []

  const pick = (size: number) => (size === 8 ? random(8) : (wide[random(wide.length)] ?? 0))

  function immediates(form: InstructionForm): number[] {
    const isJump = form.operands.some((operand) => operand.type === OperandType.relative)
    return form.immediateSizes.flatMap((size, at) => {
      if (isJump) return [0x20 + random(0x40), ...new Array<number>(size - 1).fill(0)]
      // enter: a small frame and few levels; ret: a few arguments.
      if (form.mnemonic === 'enter') return at === 0 ? [random(32), 0] : [random(5)]
      if (form.mnemonic === 'ret') return [random(24), 0]
      const choice = random(3)
      return Array.from({ length: size }, () => (choice === 0 ? 0xff * random(2) : random(256)))
    })
  }

  function add(form: InstructionForm, modrm: readonly number[], before: readonly number[] = []): void {
    const prefixes = [...before]
    if (form.operandSize === 16) prefixes.push(0x66)
    if (form.addressSize === 16) prefixes.push(0x67)
    if (form.mandatoryPrefix !== 0) prefixes.push(form.mandatoryPrefix)
    const escapes = form.map === 0 ? [] : form.map === 1 ? [0x0f] : [0x0f, form.map === 2 ? 0x38 : 0x3a]
    const opcode = form.plusRegister ? form.opcode + pick(form.operands[0]?.size ?? 32) : form.opcode
    const offset = form.operands.some((operand) => operand.type === OperandType.memoryOffset)
      ? [0x00 + random(16), 0x01, 0x00, 0x20]
      : []
    const bytes = [
      ...prefixes,
      ...escapes,
      opcode,
      ...modrm,
      ...offset,
      ...(offset.length ? [] : immediates(form)),
    ]
    result.push({ form: form.name, bytes, kind: kindOf(form) })
  }

  function addAll(form: InstructionForm): void {
    if (!form.modrm) {
      const count = form.operands.length === 0 ? 1 : 3
      for (let at = 0; at < count; at++) add(form, [])
      if (form.category === 'string') {
        add(form, [], [0xf3])
        add(form, [], [0xf2])
      }
      return
    }
    const rmOperand = form.operands.find((operand) => operand.field === OperandField.rm)
    const regOperand = form.operands.find((operand) => operand.field === OperandField.reg)
    const regOf = () =>
      form.opcodeExtension >= 0 ? form.opcodeExtension : regOperand ? pick(regOperand.size) : 0
    const isMemoryOnly = rmOperand?.type === OperandType.memory
    const mayBeMemory = isMemoryOnly || rmOperand?.type === OperandType.generalOrMemory
    if (form.secondByte >= 0) return add(form, [form.secondByte])
    // Jumps go through registers that do not point into the data.
    const pickRm = () =>
      kindOf(form) === 'target' ? ([0, 1, 2, 5][random(4)] ?? 0) : pick(rmOperand?.size ?? 32)
    if (!isMemoryOnly) for (let at = 0; at < 3; at++) add(form, [0xc0 | (regOf() << 3) | pickRm()])
    if (!mayBeMemory) return
    if (form.mnemonic === 'lea') {
      for (let at = 0; at < 96; at++) {
        const mod = random(3)
        const rm = random(8)
        const sib = rm === 4 ? [random(256)] : []
        const hasBase5 = mod === 0 && (rm === 5 || (rm === 4 && ((sib[0] ?? 0) & 7) === 5))
        const size = mod === 1 ? 1 : mod === 2 || hasBase5 ? 4 : 0
        add(form, [
          (mod << 6) | (regOf() << 3) | rm,
          ...sib,
          ...Array.from({ length: size }, () => random(256)),
        ])
      }
      for (let at = 0; at < 48; at++) {
        const mod = random(3)
        const rm = random(8)
        const size = mod === 1 ? 1 : mod === 2 || (mod === 0 && rm === 6) ? 2 : 0
        add(
          form,
          [(mod << 6) | (regOf() << 3) | rm, ...Array.from({ length: size }, () => random(256))],
          [0x67],
        )
      }
      return
    }
    // [ebx+disp8], [edi], [esp+disp8], [disp32]
    add(form, [0x43 | (regOf() << 3), random(24)])
    add(form, [0x07 | (regOf() << 3)])
    add(form, [0x44 | (regOf() << 3), 0x24, random(24)])
    add(form, [0x05 | (regOf() << 3), random(32), 0x02, 0x00, 0x20])
    if (form.lockable) {
      add(form, [0x43 | (regOf() << 3), random(24)], [0xf0])
      if (!isMemoryOnly) add(form, [0xc0 | (regOf() << 3) | pick(8)], [0xf0])
    }
  }

  const forms = executableForms().filter(isCapturable)
  for (const form of forms) addAll(form)
  // Prefixes: repeated ones, both sizes, a segment override, the limit of 15 bytes, lock where it may not be.
  const plain = (bytes: readonly number[]) => result.push({ form: 'PREFIXES', bytes, kind: 'plain' })
  plain([0x66, 0x66, 0x01, 0xc8])
  plain([0x66, 0x67, 0x2e, 0x89, 0xca])
  plain([0xf3, 0x01, 0xc8])
  plain([0xf2, 0x0f, 0xb6, 0xc2])
  plain([0x2e, 0x36, 0x3e, 0x8b, 0x03])
  plain([...new Array<number>(13).fill(0x2e), 0x89, 0xca])
  plain([...new Array<number>(14).fill(0x2e), 0x89, 0xca])
  plain([...new Array<number>(12).fill(0x66), 0x83, 0xc0, 0x05])
  plain([...new Array<number>(13).fill(0x66), 0x83, 0xc0, 0x05])
  plain([0xf0, 0x90])
  plain([0xf0, 0x8b, 0x03])
  plain([0xf0, 0x39, 0x03])
  return result
}
