import { expect, test } from 'vitest'
import { executableForms } from '../../src-main/machine/cpu/form-lookup'
import { OperandType, type InstructionForm } from '../../src-main/x86/instruction-form'
import { createGuest } from './paged-guest'

/** The form's bytes with a register or a memory operand [edi], all else zero. */
function encode(form: InstructionForm, isMemory: boolean): number[] {
  const prefixes = [
    ...(form.operandSize === 16 ? [0x66] : []),
    ...(form.addressSize === 16 ? [0x67] : []),
    ...(form.mandatoryPrefix !== 0 ? [form.mandatoryPrefix] : []),
  ]
  const escapes = [[], [0x0f], [0x0f, 0x38], [0x0f, 0x3a]][form.map] ?? []
  const extension = form.opcodeExtension >= 0 ? form.opcodeExtension << 3 : 0
  const modrm = form.secondByte >= 0 ? form.secondByte : extension | (isMemory ? 0x07 : 0xc1)
  return [
    ...prefixes,
    ...escapes,
    form.opcode,
    ...(form.modrm ? [modrm] : []),
    ...new Array<number>(8).fill(0),
  ]
}

const memoryTypes: readonly OperandType[] = [OperandType.memory, OperandType.farMemory]

test('no form of the table lacks its executor', { timeout: 60_000 }, () => {
  const guest = createGuest(0, { exception: () => true, softwareInterrupt: () => true })
  const { machine } = guest
  const context = machine.saveContext()
  const missing: string[] = []
  for (const form of executableForms())
    for (const isMemory of [false, true]) {
      const needsMemory = form.operands.some((operand) => memoryTypes.includes(operand.type))
      if (needsMemory && !isMemory) continue
      machine.loadContext(context)
      machine.state.edi = 0x40000
      guest.code(encode(form, isMemory))
      const reason = machine.run(1)
      if (reason.kind === 'unimplemented') missing.push(`${form.name}: ${reason.what}`)
    }
  expect(missing).toEqual([])
})
