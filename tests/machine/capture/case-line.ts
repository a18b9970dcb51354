/** What is left after a case: everything is compared with what hardware left. */
export interface Outcome {
  /** Vector; 3 for the int3 that ends a case without a fault. */
  readonly trap: number
  readonly error: number
  /** CR2 for a page fault, else 0. */
  readonly address: number
  readonly registers: ArrayLike<number>
  readonly flags: number
  readonly eip: number
  /** Changed bytes of the data page, by offset. */
  readonly changes: readonly (readonly [number, number])[]
}

const letters = 'acdbsBSD'
const hex = (value: number) => (value >>> 0).toString(16)
const byteHex = (value: number) => value.toString(16).padStart(2, '0')

/**
 * `flags[,eip][,!trap.error.address][,register=value][,@offset=bytes]`, all hexadecimal: flags are the six status
 * flags and DF; eip is left out when it is the next instruction's; registers (a c d b s B S D for eax ecx edx ebx
 * esp ebp esi edi) when they did not change.
 */
export function formatOutcome(
  outcome: Outcome,
  inputs: ArrayLike<number>,
  length: number,
  code: number,
): string {
  const parts = [hex(outcome.flags & 0xcd5)]
  const isPlain = outcome.trap === 3
  const eip = outcome.eip - code - (isPlain ? 1 : 0)
  if (eip !== (isPlain ? length : 0)) parts.push(`^${hex(eip)}`)
  if (!isPlain) parts.push(`!${hex(outcome.trap)}.${hex(outcome.error)}.${hex(outcome.address)}`)
  for (let at = 0; at < 8; at++)
    if (outcome.registers[at] !== inputs[at])
      parts.push(`${letters[at] ?? ''}${hex(outcome.registers[at] ?? 0)}`)
  let at = 0
  while (at < outcome.changes.length) {
    const [offset, first] = outcome.changes[at] ?? [0, 0]
    let bytes = byteHex(first)
    let end = at + 1
    while ((outcome.changes[end]?.[0] ?? -1) === offset + end - at) {
      bytes += byteHex(outcome.changes[end]?.[1] ?? 0)
      end++
    }
    parts.push(`@${hex(offset)}=${bytes}`)
    at = end
  }
  return parts.join(',')
}
