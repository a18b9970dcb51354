import { linearAddress } from '../contract/address'
import { hexadecimal } from './describe-address'
import { isPaging } from './guest-memory'
import type { InspectedMachine } from './inspected'

/**
 * What the TLB holds for a page, in words, when the tables that are looked at are the ones in use. It goes before the
 * tables, however they changed, until `invlpg` or a load of CR3.
 */
export const describeTlb = (
  target: InspectedMachine,
  linear: number,
  physical: number | undefined,
): string => {
  const { machine, memory } = target
  if (!isPaging(machine) || (machine.state.cr3 & 0xfffff000) >>> 0 !== memory.directory) return ''
  const entry = machine.tlbEntry(linearAddress(linear))
  if (entry === undefined) return 'The TLB holds nothing for this page.'
  const rights = `${entry.writable ? 'writable' : 'read-only'}, ${entry.user ? 'user' : 'supervisor'}${entry.global ? ', global' : ''}`
  const held = `frame ${hexadecimal(entry.frame)} (${rights})`
  return physical !== undefined && physical >>> 12 === entry.frame
    ? `The TLB holds ${held}.`
    : `The TLB still holds ${held}: until invlpg or a load of CR3 accesses go there.`
}
