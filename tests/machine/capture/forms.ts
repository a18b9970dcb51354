import { executableForms } from '../../../src-main/machine/cpu/form-lookup'
import type { InstructionForm } from '../../../src-main/x86/instruction-form'

let byName: Map<string, InstructionForm> | undefined

/** The machine's forms by name. */
export function formsByName(): ReadonlyMap<string, InstructionForm> {
  byName ??= new Map(executableForms().map((form) => [form.name, form]))
  return byName
}
