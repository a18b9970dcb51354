import { shape } from './operands'
import type { Node } from './region'

/** With register operands these set all six flags, whatever the values. */
const overwriting = new Set('add sub cmp and or xor test neg'.split(' '))
/** With register operands these neither read flags nor can leave the region. */
const indifferent = new Set('mov movzx movsx lea xchg not cwde cdq cbw bswap nop'.split(' '))

/** Whether nothing can ask for the flags as they are at the start of this node. */
export function flagsAreDead(node: Node): boolean {
  for (const op of node.operations) {
    const { mnemonic } = op.form
    if (op.isMemory && mnemonic !== 'lea') return false
    if (overwriting.has(mnemonic)) return true
    if (!indifferent.has(mnemonic) || !/^[rmi]*$/.test(shape(op))) return false
  }
  return false
}
