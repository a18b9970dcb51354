import { type PlainPhraseCode, type Said, say } from '../contract/said'
import type { MachineException } from '../machine/ports'
import { PageFaultBit } from '../x86/page-entry'
import { Vector } from '../x86/vectors'
import { address8, describeAddress, hexadecimal } from './describe-address'
import { blockAt } from './heap-walk'
import type { Inspected } from './inspected'
import { inspectTranslation } from './inspectors/page-tables'

const PAGE = 0x1000

const REASONS: Record<number, PlainPhraseCode> = {
  [Vector.divideError]: 'fault.divide-error',
  [Vector.debug]: 'fault.debug',
  [Vector.breakpoint]: 'fault.breakpoint',
  [Vector.overflow]: 'fault.overflow',
  [Vector.boundRange]: 'fault.bound-range',
  [Vector.invalidOpcode]: 'fault.invalid-opcode',
  [Vector.generalProtection]: 'fault.general-protection',
  [Vector.stackFault]: 'fault.stack-fault',
  [Vector.alignmentCheck]: 'fault.alignment-check',
}

/** The heap block before and the one behind an address: an overrun is mostly one of their programs' ends. */
const nearestBlocks = (target: Inspected, linear: number): Said => {
  const blocks = target.heap()
  const inside = blockAt(blocks, linear)
  if (inside === undefined) return ''
  const { number } = inside
  const before = blocks[number - 2]
  const behind = before && before.address + before.size
  if (inside.state === 'free')
    return [
      say('fault.hole'),
      before?.state === 'used'
        ? say('fault.block-ends', { number: before.number, address: address8(behind!) })
        : '',
    ]
  if (linear >= inside.address + PAGE) return say('fault.in-block', { number })
  if (before === undefined || before.state === 'free') return say('fault.before-block', { number })
  const between = { number, before: before.number, over: hexadecimal(linear - behind!) }
  const allocation = target.allocations.find(target.process.id, before.address + PAGE)
  return allocation === undefined
    ? say('fault.between-blocks', between)
    : say('fault.between-known-blocks', { ...between, requested: allocation.requested })
}

const stackHint = (target: Inspected, linear: number): Said => {
  const { esp } = target.kernel.machine.state
  return Math.abs(linear - esp) < PAGE ? say('fault.near-stack') : ''
}

const explainPageFault = (target: Inspected, { errorCode, linear }: MachineException): Said => {
  const { eip } = target.kernel.machine.state
  const tried = linear === eip ? 'executing' : (errorCode & PageFaultBit.write) !== 0 ? 'writing' : 'reading'
  const protection = (errorCode & PageFaultBit.present) !== 0
  const address = address8(linear)
  const meaning = describeAddress(target, linear)
  const where = meaning === '' ? address : say('fault.place', { address, meaning })
  const verdict = say(protection ? 'fault.rights' : 'fault.no-page')
  return [
    say(`fault.${tried}`, { where, verdict }),
    nearestBlocks(target, linear),
    stackHint(target, linear),
    inspectTranslation(target, linear).explanation,
  ]
}

/** A fault in words: what was tried, which bit decided, and what lies near. */
export const explainFault = (target: Inspected, exception: MachineException): Said => {
  if (exception.vector === Vector.pageFault) return explainPageFault(target, exception)
  const reason = REASONS[exception.vector]
  return reason === undefined
    ? say('fault.other', { code: hexadecimal(Math.max(0, exception.errorCode)) })
    : say(reason)
}
