import { OperandField, OperandType, type InstructionForm } from '../../x86/instruction-form'
import { DS, NO_REGISTER, SS } from '../layout'
import type { DecodedInstruction, ExecuteFunction } from './execution'
import { ignoresMod, matches, rowsOf } from './form-lookup'

/** The longest instruction (Intel SDM vol. 2, 2.3.11). */
const MAX_LENGTH = 15

export interface Decoder {
  /**
   * Decodes the instruction `start` bytes into the block. `fetch(at)` returns the byte at this distance
   * from the block's start; it may raise #PF or #GP.
   */
  decode(start: number, ordinal: number, is32: boolean, fetch: (at: number) => number): DecodedInstruction
}

export interface SpecialExecutors {
  invalidOpcode: ExecuteFunction
  tooLong: ExecuteFunction
  /** For a row without an executor. */
  unimplemented: ExecuteFunction
}

/** Instructions after which the block ends although they go on at the next one. */
const blockEnds = new Set(
  (
    'popf popfw popfd sti cli in out insb insw insd outsb outsw outsd hlt invlpg wrmsr rdmsr lmsw clts lgdt lidt lldt ltr ' +
    'wbinvd invd cpuid rdtsc rsm'
  ).split(' '),
)

/**
 * Instructions that see the time, or whose handler may. Blocks begin with them too, so that the count of
 * instructions is exact for them.
 */
const timed = new Set(
  'in out insb insw insd outsb outsw outsd rdtsc int int3 into int1 sysenter syscall'.split(' '),
)

/** Instructions that set eip themselves. */
const transferring = /^(j\w+|call|ret|retf|loop\w*|int|int1|int3|into|iret|syscall|sysret|sysenter|sysexit)$/

/** One letter for each operand, see `Executors`. */
export function shapeOf(form: InstructionForm, isMemory: boolean): string {
  let shape = ''
  for (const operand of form.operands) {
    switch (operand.type) {
      case OperandType.general:
        shape += 'r'
        break
      case OperandType.generalOrMemory:
        shape += isMemory ? 'm' : 'r'
        break
      case OperandType.memory:
      case OperandType.farMemory:
      case OperandType.memoryOffset:
        shape += 'm'
        break
      case OperandType.immediate:
      case OperandType.immediateSigned:
      case OperandType.one:
      case OperandType.relative:
      case OperandType.farPointer:
        shape += 'i'
        break
      case OperandType.segment:
        shape += 's'
        break
      default:
        shape += 'x'
    }
  }
  return shape
}

const movesSpecial = (form: InstructionForm) =>
  form.mnemonic === 'mov' &&
  form.operands.some(
    (o) => o.type === OperandType.control || o.type === OperandType.debug || o.type === OperandType.segment,
  )

export function endsBlock(form: InstructionForm): boolean {
  return (
    blockEnds.has(form.mnemonic) ||
    movesSpecial(form) ||
    (form.mnemonic === 'pop' && form.operands[0]?.type === OperandType.segment)
  )
}

export const seesTime = (form: InstructionForm): boolean => timed.has(form.mnemonic)

/** A near jump or call to an address known at run time only. */
export const isIndirect = (i: DecodedInstruction): boolean =>
  (i.form.mnemonic === 'jmp' || i.form.mnemonic === 'call') &&
  i.form.operands[0]?.type === OperandType.generalOrMemory

export function createDecoder(
  executors: ReadonlyMap<string, ExecuteFunction>,
  special: SpecialExecutors,
): Decoder {
  /** Executors found for a form, by memory or register operand and repeat prefix. */
  const found = new Map<InstructionForm, (ExecuteFunction | undefined)[]>()

  function executorOf(form: InstructionForm, isMemory: boolean, isRepeated: boolean): ExecuteFunction {
    const slot = (isMemory ? 1 : 0) + (isRepeated ? 2 : 0)
    let list = found.get(form)
    if (!list) found.set(form, (list = []))
    const known = list[slot]
    if (known) return known
    const shape = shapeOf(form, isMemory)
    const executor =
      (isRepeated ? executors.get(`rep ${form.mnemonic}`) : undefined) ??
      executors.get(`${form.name} ${shape}`) ??
      executors.get(form.name) ??
      executors.get(`${form.mnemonic} ${shape}${form.operands[0]?.size ?? 0}`) ??
      executors.get(form.mnemonic) ??
      special.unimplemented
    list[slot] = executor
    return executor
  }

  function decode(start: number, ordinal: number, is32: boolean, fetch: (at: number) => number) {
    let at = start
    let operandSize = is32 ? 4 : 2
    let addressSize = is32 ? 4 : 2
    let has66 = false
    let repeat = 0
    let lock = false
    let override = -1
    let opcode = fetch(at++)
    for (;;) {
      if (at - start > MAX_LENGTH) break
      if (opcode === 0x66) {
        has66 = true
        operandSize = is32 ? 2 : 4
      } else if (opcode === 0x67) addressSize = is32 ? 2 : 4
      else if (opcode === 0xf2 || opcode === 0xf3) repeat = opcode
      else if (opcode === 0xf0) lock = true
      else if (opcode === 0x64 || opcode === 0x65) override = opcode - 0x60
      else if ((opcode & 0xe7) === 0x26) override = (opcode >> 3) & 3
      else break
      if (at - start >= MAX_LENGTH) {
        // Nothing but prefixes: the instruction is too long whatever follows.
        at = start + MAX_LENGTH + 1
        break
      }
      opcode = fetch(at++)
    }
    const isOver = () => at - start > MAX_LENGTH
    let map = 0
    const next = () => (at - start >= MAX_LENGTH ? ((at = start + MAX_LENGTH + 1), 0) : fetch(at++))
    if (opcode === 0x0f) {
      map = 1
      opcode = next()
      if (opcode === 0x38 || opcode === 0x3a) {
        map = opcode === 0x38 ? 2 : 3
        opcode = next()
      }
    }
    const rows = rowsOf(map, opcode)
    const hasModrm = rows.some((row) => row.modrm)
    const modrm = hasModrm ? next() : 0
    const form = rows.find((row) => matches(row, operandSize * 8, addressSize * 8, has66, repeat, modrm))

    let base = NO_REGISTER
    let index = NO_REGISTER
    let scale = 0
    let displacement = 0
    let defaultSegment = DS
    let isMemory = false
    const mod = modrm >> 6
    let rm = modrm & 7
    const reg = (modrm >> 3) & 7

    const signed = (size: number): number => {
      let value = 0
      for (let byte = 0; byte < size; byte++) value |= next() << (byte * 8)
      return size === 1 ? (value << 24) >> 24 : size === 2 ? (value << 16) >> 16 : value
    }

    if (form?.modrm === true && mod !== 3 && !ignoresMod(form) && form.secondByte < 0) {
      isMemory = true
      if (addressSize === 2) {
        base = [3, 3, 5, 5, 6, 7, 5, 3][rm] ?? 0
        index = [6, 7, 6, 7, NO_REGISTER, NO_REGISTER, NO_REGISTER, NO_REGISTER][rm] ?? 0
        if (rm === 6 && mod === 0) {
          base = NO_REGISTER
          displacement = signed(2)
        } else if (base === 5) defaultSegment = SS
        if (mod !== 0) displacement = signed(mod === 1 ? 1 : 2)
      } else {
        base = rm
        if (rm === 4) {
          const sib = next()
          base = sib & 7
          const field = (sib >> 3) & 7
          if (field !== 4) {
            index = field
            scale = sib >> 6
          }
        }
        if (base === 5 && mod === 0) {
          base = NO_REGISTER
          displacement = signed(4)
        } else if (base === 4 || base === 5) defaultSegment = SS
        if (mod !== 0) displacement = signed(mod === 1 ? 1 : 4)
      }
      rm = 0
    }
    const isOffset = form?.operands.some((operand) => operand.type === OperandType.memoryOffset) ?? false
    if (isOffset) {
      isMemory = true
      displacement = signed(addressSize)
    }
    let immediate = 0
    let immediate2 = 0
    if (form) {
      const sizes = form.immediateSizes
      if (sizes.length > 0 && !isOffset) immediate = signed(sizes[0] ?? 1)
      if (sizes.length > 1) immediate2 = signed(sizes[1] ?? 1)
      if (form.plusRegister) rm = opcode & 7
      if (form.operands.some((operand) => operand.type === OperandType.one)) immediate = 1
    }

    let destination = 0
    let source = 0
    form?.operands.forEach((operand, position) => {
      if (position > 1) return
      const number =
        operand.field === OperandField.fixed
          ? operand.register
          : operand.field === OperandField.reg
            ? reg
            : operand.field === OperandField.opcode || !isMemory
              ? rm
              : -1
      if (number < 0) return
      const size = operand.size
      let place = number
      if (operand.type === OperandType.general || operand.type === OperandType.generalOrMemory)
        place = size === 8 ? ((number & 3) << 2) + (number >> 2) : size === 16 ? number << 1 : number
      if (position === 0) destination = place
      else source = place
    })

    const isString = form?.category === 'string'
    const isRepeated = isString && repeat !== 0
    const isLockAllowed = !lock || (form?.lockable === true && isMemory)
    const execute = isOver()
      ? special.tooLong
      : !form || !isLockAllowed
        ? special.invalidOpcode
        : executorOf(form, isMemory, isRepeated)
    const instruction: DecodedInstruction = {
      form: form ?? undefinedForm(),
      execute,
      next: null,
      ordinal,
      start,
      after: at,
      operandSize,
      addressSize,
      isMemory,
      reg,
      rm,
      destination,
      source,
      base,
      index,
      scale,
      displacement,
      addressMask: addressSize === 2 ? 0xffff : -1,
      segment: override >= 0 ? override : defaultSegment,
      immediate,
      immediate2,
      repeat,
      lock,
      transfers: form !== undefined && (transferring.test(form.mnemonic) || isRepeated),
    }
    return instruction
  }
  return { decode }
}

/** Stands for bytes that are no instruction. */
const undefinedForm = (): InstructionForm => {
  const row = rowsOf(1, 0x0b)[0]
  if (!row) throw new Error('the instruction table has no ud2')
  return row
}
