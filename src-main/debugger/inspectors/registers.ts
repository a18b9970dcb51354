import { type PlainPhraseCode, type Said, say } from '../../contract/said'
import type { ViewDataOf } from '../../contract/views'
import type { Machine } from '../../machine/machine'
import { SEGMENT_NAMES } from '../../machine/machine'
import { Flag } from '../../x86/eflags'
import { isPaging } from '../guest-memory'
import type { InspectedMachine } from '../inspected'
import { inspectProcessor } from './wide-registers'

const GENERAL = ['eax', 'ebx', 'ecx', 'edx', 'esi', 'edi', 'ebp', 'esp', 'eip'] as const
const CONTROL = ['cr0', 'cr2', 'cr3', 'cr4'] as const

const FLAGS: readonly (readonly [name: string, title: PlainPhraseCode, mask: number])[] = [
  ['CF', 'flag.cf', Flag.cf],
  ['PF', 'flag.pf', Flag.pf],
  ['AF', 'flag.af', Flag.af],
  ['ZF', 'flag.zf', Flag.zf],
  ['SF', 'flag.sf', Flag.sf],
  ['TF', 'flag.tf', Flag.tf],
  ['IF', 'flag.if', Flag.if],
  ['DF', 'flag.df', Flag.df],
  ['OF', 'flag.of', Flag.of],
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
  const meaningOf = (name: string, value: number): Said => {
    if (name === 'cr3') {
      if (target.process !== undefined) return say('place.page-directory')
      return value === 0 && !isPaging(target.machine) ? '' : say('place.bare-page-directory')
    }
    if (name === 'cr2') return value === 0 ? '' : say('place.last-fault')
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
      title: say(title),
      bit: Math.log2(mask),
      value: (eflags & mask) === 0 ? 0 : 1,
      previous: (eflagsBefore & mask) === 0 ? 0 : 1,
    })),
    processor: inspectProcessor(target),
  }
}
