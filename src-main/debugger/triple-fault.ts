import type { MachineException } from '../machine/ports'
import { Cr0 } from '../x86/control-registers'
import { DescriptorBit, systemType, SystemType } from '../x86/descriptor'
import { hasErrorCode, Vector } from '../x86/vectors'
import { address8, hexadecimal } from './describe-address'
import { exceptionName } from './exception-names'
import type { InspectedMachine } from './inspected'

const GATES: readonly number[] = [
  SystemType.taskGate,
  SystemType.interruptGate16,
  SystemType.trapGate16,
  SystemType.interruptGate32,
  SystemType.trapGate32,
]

/** What stands in the way between a vector and its handler (Intel SDM vol. 3, 6.12). */
const explainGate = ({ machine, memory }: InspectedMachine, vector: number): string => {
  const { base, limit } = machine.state.descriptorTable('idt')
  if ((machine.state.cr0 & Cr0.pe) === 0)
    return `its handler could not be called through the interrupt vector at ${hexadecimal(base + vector * 4)}`
  if (vector * 8 + 7 > limit)
    return `the IDT at ${address8(base)} with limit ${hexadecimal(limit)} has no entry for it`
  const at = base + vector * 8
  const low = memory.read(at, 4)
  const high = memory.read(at + 4, 4)
  if (low === undefined || high === undefined)
    return `its IDT entry at ${address8(at)} lies on a page that is not present`
  const isGate = (high & DescriptorBit.segment) === 0 && GATES.includes(systemType(high))
  if (!isGate) return `its IDT entry at ${address8(at)} is no gate: ${address8(high)} ${address8(low)}`
  if ((high & DescriptorBit.present) === 0) return `its IDT entry at ${address8(at)} is not present`
  const handler = ((high & 0xffff0000) | (low & 0xffff)) >>> 0
  return `its gate leads to ${hexadecimal(low >>> 16)}:${address8(handler)}, and the way there failed`
}

const nameOf = ({ vector, errorCode, linear }: MachineException): string => {
  const code = hasErrorCode(vector) && errorCode >= 0 ? `, error code ${hexadecimal(errorCode)}` : ''
  const where = vector === Vector.pageFault ? ` at ${address8(linear)}` : ''
  return `${exceptionName(vector)}${where} (vector ${vector}${code})`
}

/** How a processor came to shut down: each exception, and why its handler could not take it. */
export const explainTripleFault = (target: InspectedMachine, chain: readonly MachineException[]): string => {
  const [first, ...later] = chain
  if (first === undefined) return ''
  const { state } = target.machine
  const steps = [
    `At ${hexadecimal(state.selector('cs'))}:${address8(state.eip)}: ${nameOf(first)}; ${explainGate(target, first.vector)}.`,
  ]
  later.forEach((exception, index) => {
    const isLast = index === later.length - 1
    steps.push(
      isLast
        ? `That led to ${nameOf(exception)} on the way to the double-fault handler, and the processor shut down: a PC restarts here.`
        : `That led to ${nameOf(exception)}; ${explainGate(target, exception.vector)}.`,
    )
  })
  return steps.join(' ')
}
