import { linearAddress } from '../contract/address'
import { type Said, say } from '../contract/said'
import { hexadecimal } from './describe-address'
import { isPaging } from './guest-memory'
import type { InspectedMachine } from './inspected'

/**
 * What the TLB holds for a page, in words, when the tables that are looked at are the ones in use. It goes before the
 * tables, however they changed, until `invlpg` or a load of CR3.
 */
export const describeTlb = (target: InspectedMachine, linear: number, physical: number | undefined): Said => {
  const { machine, memory } = target
  if (!isPaging(machine) || (machine.state.cr3 & 0xfffff000) >>> 0 !== memory.directory) return ''
  const entry = machine.tlbEntry(linearAddress(linear))
  if (entry === undefined) return say('tlb.nothing')
  const one = say(entry.writable ? 'rights.writable' : 'rights.read-only')
  const two = say(entry.user ? 'rights.user' : 'rights.supervisor')
  const rights = entry.global
    ? say('rights.three', { one, two, three: say('rights.global') })
    : say('rights.two', { one, two })
  const held = { frame: hexadecimal(entry.frame), rights }
  return physical !== undefined && physical >>> 12 === entry.frame
    ? say('tlb.holds', held)
    : say('tlb.still-holds', held)
}
