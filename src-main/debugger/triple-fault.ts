import { type Said, say } from '../contract/said'
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
const explainGate = ({ machine, memory }: InspectedMachine, vector: number): Said => {
  const { base, limit } = machine.state.descriptorTable('idt')
  if ((machine.state.cr0 & Cr0.pe) === 0)
    return say('gate.real-mode', { address: hexadecimal(base + vector * 4) })
  if (vector * 8 + 7 > limit) return say('gate.limit', { table: address8(base), limit: hexadecimal(limit) })
  const at = base + vector * 8
  const address = address8(at)
  const low = memory.read(at, 4)
  const high = memory.read(at + 4, 4)
  if (low === undefined || high === undefined) return say('gate.no-page', { address })
  const isGate = (high & DescriptorBit.segment) === 0 && GATES.includes(systemType(high))
  if (!isGate) return say('gate.no-gate', { address, high: address8(high), low: address8(low) })
  if ((high & DescriptorBit.present) === 0) return say('gate.not-present', { address })
  const offset = ((high & 0xffff0000) | (low & 0xffff)) >>> 0
  return say('gate.failed', { handler: `${hexadecimal(low >>> 16)}:${address8(offset)}` })
}

const nameOf = ({ vector, errorCode, linear }: MachineException): Said => {
  const exception = exceptionName(vector)
  const name =
    vector === Vector.pageFault
      ? say('shutdown.at-address', { name: exception, address: address8(linear) })
      : exception
  return hasErrorCode(vector) && errorCode >= 0
    ? say('shutdown.exception-code', { name, vector, code: hexadecimal(errorCode) })
    : say('shutdown.exception', { name, vector })
}

/** How a processor came to shut down: each exception, and why its handler could not take it. */
export const explainTripleFault = (target: InspectedMachine, chain: readonly MachineException[]): Said => {
  const { state } = target.machine
  const place = `${hexadecimal(state.selector('cs'))}:${address8(state.eip)}`
  return chain.map((one, index) => {
    const exception = nameOf(one)
    if (index > 0 && index === chain.length - 1) return say('shutdown.last', { exception })
    const gate = explainGate(target, one.vector)
    return index === 0
      ? say('shutdown.first', { place, exception, gate })
      : say('shutdown.next', { exception, gate })
  })
}
