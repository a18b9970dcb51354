import { OperandType } from '../../x86/instruction-form'
import type { Block } from '../cpu/block-cache'
import { isIndirect } from '../cpu/decoder'
import type { DecodedInstruction } from '../cpu/execution'

/** Control may go on at these places; `eip` is that of the next block. */
export type Ending =
  /** The block just ends, or jumps. */
  | { readonly kind: 'goes'; readonly target: number }
  | { readonly kind: 'branches'; readonly target: number; readonly next: number }
  | { readonly kind: 'calls'; readonly target: number; readonly next: number }
  /** jmp, call or ret to an address that is known at run time only. */
  | { readonly kind: 'indirect'; readonly next: number }
  /** The last instruction is the interpreter's affair. */
  | { readonly kind: 'leaves' }

/** One basic block of a region. */
export interface Node {
  readonly block: Block
  readonly eip: number
  readonly operations: readonly DecodedInstruction[]
  readonly ending: Ending
  /** Edges inside of the region, without those through the dispatcher. */
  readonly successors: Node[]
  readonly predecessors: Node[]
  /** May be entered through the dispatcher. */
  isEntry: boolean
  /** Position in reverse postorder from the dispatcher, which is 0. */
  order: number
  /** Immediate dominator; null is the dispatcher. */
  dominator: Node | null
  readonly dominated: Node[]
}

/** Size of a region; smaller where its first block stands in another region already. */
const MOST_BLOCKS = 120
const MOST_OPERATIONS = 1500
const MOST_BLOCKS_AGAIN = 24
const MOST_OPERATIONS_AGAIN = 1500

const conditional = /^j(?!mp)|^loop/

export function endingOf(eip: number, last: DecodedInstruction, leaves: boolean): Ending {
  const next = (eip + last.after) | 0
  if (leaves) return { kind: 'leaves' }
  if (!last.transfers) return { kind: 'goes', target: next }
  const { mnemonic, operands } = last.form
  const isDirect = operands[0]?.type === OperandType.relative
  const target = (next + last.immediate) | 0
  if (last.operandSize !== 4) return { kind: 'leaves' }
  if (isDirect && conditional.test(mnemonic)) return { kind: 'branches', target, next }
  if (isDirect && mnemonic === 'jmp') return { kind: 'goes', target }
  if (isDirect && mnemonic === 'call') return { kind: 'calls', target, next }
  return isIndirect(last) || mnemonic === 'ret' ? { kind: 'indirect', next } : { kind: 'leaves' }
}

export interface RegionSource {
  /** The block at eip, if it is decoded and could run now without any trace of its being fetched. */
  peek(eip: number): Block | undefined
  /** Blocks of the same page that were reached by an indirect jump or a return. */
  indirectTargets(block: Block): readonly Block[]
  /** True when the interpreter must carry this instruction out, as the last of its block. */
  leaves(instruction: DecodedInstruction): boolean
}

/** Collects the blocks that control reaches from `first` without leaving what has been executed before. */
export function gatherRegion(first: Block, source: RegionSource): readonly Node[] {
  const nodes = new Map<number, Node>()
  const queue: number[] = []
  let operationCount = 0
  const isAgain = first.translations.length > 0
  const mostBlocks = isAgain ? MOST_BLOCKS_AGAIN : MOST_BLOCKS
  const mostOperations = isAgain ? MOST_OPERATIONS_AGAIN : MOST_OPERATIONS

  function add(block: Block, eip: number): Node {
    const operations: DecodedInstruction[] = []
    for (let at: DecodedInstruction | null = block.first; at !== null; at = at.next) operations.push(at)
    const last = operations[operations.length - 1]
    if (!last) throw new Error('a block has at least one instruction')
    operationCount += operations.length
    const node: Node = {
      block,
      eip,
      operations,
      ending: endingOf(eip, last, source.leaves(last)),
      successors: [],
      predecessors: [],
      isEntry: false,
      order: -1,
      dominator: null,
      dominated: [],
    }
    nodes.set(eip, node)
    queue.push(eip)
    return node
  }

  function reach(eip: number, isEntry: boolean): void {
    const known = nodes.get(eip)
    if (known) {
      known.isEntry ||= isEntry
      return
    }
    if (nodes.size >= mostBlocks || operationCount >= mostOperations) return
    const block = source.peek(eip)
    if (block) add(block, eip).isEntry = isEntry
  }

  add(first, first.eip).isEntry = true
  for (let eip = queue.shift(); eip !== undefined; eip = queue.shift()) {
    const node = nodes.get(eip)
    if (!node) continue
    const { ending } = node
    if (ending.kind === 'goes') reach(ending.target, false)
    else if (ending.kind === 'branches') {
      reach(ending.next, false)
      reach(ending.target, false)
    } else if (ending.kind === 'calls') {
      reach(ending.target, false)
      reach(ending.next, true)
    } else if (ending.kind === 'indirect') {
      const isReturn = node.operations.at(-1)?.form.mnemonic === 'ret'
      if (!isReturn) for (const block of source.indirectTargets(node.block)) reach(block.eip, true)
      if (node.operations.at(-1)?.form.mnemonic === 'call') reach(ending.next, true)
    }
  }
  return [...nodes.values()]
}

/** Eips of the direct edges of a node, without repetition. */
export function directTargets(node: Node): readonly number[] {
  const { ending } = node
  if (ending.kind === 'goes' || ending.kind === 'calls') return [ending.target]
  if (ending.kind !== 'branches') return []
  return ending.next === ending.target ? [ending.next] : [ending.next, ending.target]
}

const conditions = 'o no b ae e ne be a s ns p np l ge le g'.split(' ')

/** Condition 0..15 of a jcc, else -1. */
export const conditionCode = (mnemonic: string): number =>
  mnemonic.startsWith('j') ? conditions.indexOf(mnemonic.slice(1)) : -1
