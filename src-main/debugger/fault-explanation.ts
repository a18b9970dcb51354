import type { MachineException } from '../machine/ports'
import { PageFaultBit } from '../x86/page-entry'
import { Vector } from '../x86/vectors'
import { address8, describeAddress, hexadecimal } from './describe-address'
import { blockAt } from './heap-walk'
import type { Inspected } from './inspected'
import { inspectTranslation } from './inspectors/page-tables'

const PAGE = 0x1000

const REASONS: Record<number, string> = {
  [Vector.divideError]: 'The divisor is 0, or the quotient does not fit its register.',
  [Vector.debug]: 'The trap flag TF is set, or a debug register matched.',
  [Vector.breakpoint]: 'int3 is a breakpoint for a debugger; programs may not use it here.',
  [Vector.overflow]: 'into found the overflow flag set.',
  [Vector.boundRange]: 'bound found the index outside its limits.',
  [Vector.invalidOpcode]: 'These bytes are no instruction of this processor: did execution run into data?',
  [Vector.generalProtection]:
    'The instruction is reserved for the kernel, or uses a selector or port that the program may not use.',
  [Vector.stackFault]: 'The access through SS is outside its segment.',
  [Vector.alignmentCheck]: 'The address is not aligned and the AC flag is set.',
}

/** The heap block before and the one behind an address: an overrun is mostly one of their programs' ends. */
const nearestBlocks = (target: Inspected, linear: number): string => {
  const blocks = target.heap()
  const inside = blockAt(blocks, linear)
  if (inside === undefined) return ''
  const before = blocks[inside.number - 2]
  if (inside.state === 'free') {
    const used =
      before?.state === 'used'
        ? ` Block ${before.number} ends at ${address8(before.address + before.size)}.`
        : ''
    return `It lies in a free hole of the heap: freed memory, or never allocated.${used}`
  }
  if (linear >= inside.address + PAGE) return `It lies in heap block ${inside.number}.`
  const own = `It is the header page of heap block ${inside.number}, which is never mapped`
  if (before === undefined || before.state === 'free') return `${own}: an access in front of the block.`
  const allocation = target.allocations.find(target.process.id, before.address + PAGE)
  const asked = allocation === undefined ? '' : `, asked for as ${allocation.requested} bytes`
  const over = linear - before.address - before.size
  return `${own}: an access ${hexadecimal(over)} bytes behind the end of block ${before.number}${asked}, or in front of block ${inside.number}.`
}

const stackHint = (target: Inspected, linear: number): string => {
  const { esp } = target.kernel.machine.state
  return Math.abs(linear - esp) < PAGE ? ' The address is next to esp: the stack has left its memory.' : ''
}

const explainPageFault = (target: Inspected, { errorCode, linear }: MachineException): string => {
  const { eip } = target.kernel.machine.state
  const kind =
    linear === eip ? 'Executing' : (errorCode & PageFaultBit.write) !== 0 ? 'Writing to' : 'Reading from'
  const protection = (errorCode & PageFaultBit.present) !== 0
  const known = describeAddress(target, linear)
  const where = known === '' ? address8(linear) : `${address8(linear)} (${known})`
  const verdict = protection
    ? 'the page is there, but its rights forbid it.'
    : 'no page stands behind this address.'
  const near = nearestBlocks(target, linear)
  const walk = inspectTranslation(target, linear).explanation
  return `${kind} ${where} failed: ${verdict}${near === '' ? '' : ` ${near}`}${stackHint(target, linear)} ${walk}`
}

/** A fault in words: what was tried, which bit decided, and what lies near. */
export const explainFault = (target: Inspected, exception: MachineException): string =>
  exception.vector === Vector.pageFault
    ? explainPageFault(target, exception)
    : (REASONS[exception.vector] ?? `Error code ${hexadecimal(Math.max(0, exception.errorCode))}.`)
