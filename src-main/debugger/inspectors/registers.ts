import type { ViewDataOf } from '../../contract/views'
import type { Machine } from '../../machine/machine'
import { SEGMENT_NAMES } from '../../machine/machine'
import { Flag } from '../../x86/eflags'
import { isPaging } from '../guest-memory'
import type { InspectedMachine } from '../inspected'
import { inspectProcessor } from './wide-registers'

const GENERAL = ['eax', 'ebx', 'ecx', 'edx', 'esi', 'edi', 'ebp', 'esp', 'eip'] as const
const CONTROL = ['cr0', 'cr2', 'cr3', 'cr4'] as const

const FLAGS: readonly (readonly [name: string, title: string, mask: number])[] = [
  ['CF', 'carry', Flag.cf],
  ['PF', 'parity of the low byte', Flag.pf],
  ['AF', 'carry out of bit 3', Flag.af],
  ['ZF', 'zero', Flag.zf],
  ['SF', 'sign', Flag.sf],
  ['TF', 'trap after each instruction', Flag.tf],
  ['IF', 'interrupts enabled', Flag.if],
  ['DF', 'direction: string instructions go down', Flag.df],
  ['OF', 'overflow', Flag.of],
]

/** Values of all registers that the pane shows, by name: also what the next stop compares with. */
export const registerValues = (machine: Machine): Map<string, number> => {
  const { state } = machine
  const values = new Map<string, number>()
  for (const name of [...GENERAL, 'eflags' as const, ...CONTROL]) values.set(name, state[name] >>> 0)
  for (const name of SEGMENT_NAMES) values.set(name, state.selector(name))
  return values
}

/** General, segment and control registers with what they point at, and the flags one by one. */
export const inspectRegisters = (target: InspectedMachine): ViewDataOf<'registers'> => {
  const values = registerValues(target.machine)
  const meaningOf = (name: string, value: number) => {
    if (name === 'cr3') {
      if (target.process !== undefined) return 'page directory of the process'
      return value === 0 && !isPaging(target.machine) ? '' : 'page directory'
    }
    if (name === 'cr2') return value === 0 ? '' : 'address of the last page fault'
    return (GENERAL as readonly string[]).includes(name) ? target.describe(value) : ''
  }
  const eflags = values.get('eflags')!
  const eflagsBefore = target.previous.register('eflags') ?? eflags
  return {
    view: 'registers',
    registers: [...values].map(([name, value]) => ({
      name,
      value,
      previous: target.previous.register(name) ?? value,
      bits: (SEGMENT_NAMES as readonly string[]).includes(name) ? 16 : 32,
      meaning: meaningOf(name, value),
    })),
    flags: FLAGS.map(([name, title, mask]) => ({
      name,
      title,
      bit: Math.log2(mask),
      value: (eflags & mask) === 0 ? 0 : 1,
      previous: (eflagsBefore & mask) === 0 ? 0 : 1,
    })),
    processor: inspectProcessor(target),
  }
}
