import { Flag } from '../../x86/eflags'
import type { Block, BlockCache } from '../cpu/block-cache'
import { endsBlock } from '../cpu/decoder'
import type { DecodedInstruction, ExecuteFunction } from '../cpu/execution'
import type { Processor } from '../cpu/processor'
import {
  CODE_STAMP,
  ReadyFlag,
  codeLines,
  CPL,
  CS,
  GS,
  READ_PERMISSION,
  REMAINING as REMAINING_OFFSET,
  SEGMENT_ACCESS,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  SEGMENT_READ_TOP,
  SEGMENT_STAMP,
  SEGMENT_WRITE_TOP,
  STACK_MASK,
  SYSTEM_FLAGS,
  TLB_ENTRIES,
  TlbFlag,
  WRITE_PERMISSION,
} from '../layout'
import { usualArithmetic } from '../fpu/wasm/arithmetic'
import { compileRegion } from './compile'
import type { Assumptions } from './context'
import { gatherRegion, type Node } from './region'
import { structureRegion } from './structure'
import type { Translation } from './translation'

const STAMP = CODE_STAMP >> 2
const SEGMENTS = SEGMENT_STAMP >> 2
const SYSTEM = SYSTEM_FLAGS >> 2
const REMAINING = REMAINING_OFFSET >> 2
const ENTRIES = TLB_ENTRIES >> 2
/** Instructions in one go: the host can replace code by faster code only when it is entered anew. */
const SLICE = 0x100000

/**
 * Translates hot code to WebAssembly functions over the machine's memory. A function keeps the registers in
 * locals; whatever is not plain (an access that the TLB does not let straight through, an exception, an instruction
 * it does not know) leaves it before the instruction, with the state complete, for the interpreter to carry on.
 */
export interface Translator {
  /** Executions after which a block is worth translating. */
  readonly threshold: number
  /** Whether translated code may run now: nobody must see single instructions or accesses. */
  isOn(): boolean
  translate(block: Block): void
  /** Runs the code at the block; returns an `ExitCode`, or -1 when it may not run now. */
  run(translation: Translation, block: Block, eip: number): number
  /** After an exception: the instruction that raised it, if its executor was called by translated code. */
  interrupted(): DecodedInstruction | undefined
}

export function createTranslator(
  processor: Processor,
  cache: BlockCache,
  closing: ReadonlySet<ExecuteFunction>,
  threshold: number,
): Translator {
  const { state, views, ports } = processor
  const unsigned = views.unsigned
  const arithmetic = { ...usualArithmetic(views.memory) }
  let calling: DecodedInstruction | undefined
  /** Instructions of the budget that are held back while a slice runs. */
  let heldBack = 0
  /** By page: how often its translations were lost to changed code, and how many requests to turn down next. */
  const losses = new Map<number, { count: number; waits: number }>()

  /** Code that changes itself again and again is translated ever more seldom. */
  function isWorthwhile(block: Block): boolean {
    const loss = losses.get(block.page)
    if (!loss || loss.waits === 0 || threshold === 0) return true
    loss.waits--
    block.heat = 0
    return false
  }

  function noteLoss(page: number): void {
    const loss = losses.get(page) ?? { count: 0, waits: 0 }
    loss.count++
    loss.waits = loss.count
    losses.set(page, loss)
  }

  const lines = codeLines(processor.physical.pageCount * 0x1000)
  const leaves = (op: DecodedInstruction) => endsBlock(op.form) || closing.has(op.execute)
  const mayCall = (op: DecodedInstruction) => !op.transfers && !leaves(op)

  const segmentWords = (from: Int32Array | Uint32Array, offset: number) =>
    Array.from({ length: GS + 1 }, (_, segment) => from[(offset >> 2) + segment] ?? 0)

  function assume(): Assumptions {
    return {
      cpl: state[CPL >> 2],
      codeBase: state[(SEGMENT_BASES >> 2) + CS],
      codeLimit: unsigned[(SEGMENT_LIMITS >> 2) + CS],
      bases: segmentWords(state, SEGMENT_BASES),
      readTops: segmentWords(unsigned, SEGMENT_READ_TOP),
      writeTops: segmentWords(unsigned, SEGMENT_WRITE_TOP),
      hasWideStack: state[STACK_MASK >> 2] === -1,
    }
  }

  /** All words that `assume` looks at, with what decides on tops. */
  function conditions(): Translation['conditions'] {
    const indices = [CPL >> 2, STACK_MASK >> 2]
    for (const offset of [SEGMENT_BASES, SEGMENT_LIMITS, SEGMENT_ACCESS])
      for (let segment = 0; segment <= GS; segment++) indices.push((offset >> 2) + segment)
    return indices.map((index) => ({ index, value: state[index] }))
  }

  function pagesOf(nodes: readonly Node[], codeBase: number): Translation['pages'] {
    const numbers = new Set<number>()
    for (const { eip, block } of nodes) {
      numbers.add((eip + codeBase) >>> 12)
      numbers.add((eip + codeBase + block.bytes - 1) >>> 12)
    }
    return [...numbers].map((page) => ({ page, frame: state[ENTRIES + page] & -0x1000 }))
  }

  function translate(block: Block): void {
    // 16-bit code segments and code outside of RAM stay with the interpreter.
    if ((state[STAMP] & 1) === 0 || block.stamp !== state[STAMP] || cache.peek(block.eip) !== block) return
    if (!isWorthwhile(block)) return
    if (!mayRun()) {
      block.heat = 0
      return
    }
    const nodes = gatherRegion(block, {
      peek: (eip) => cache.peek(eip),
      indirectTargets: (from) =>
        [...cache.neighbours(from)].filter(
          (each) => each.isIndirectTarget && cache.peek(each.eip) === each && each.page === from.page,
        ),
      leaves,
    })
    const structure = structureRegion(nodes)
    const assumptions = assume()
    const write = state[WRITE_PERMISSION >> 2]
    const permissions = {
      read: state[READ_PERMISSION >> 2],
      write,
      writeData: write === ReadyFlag.userWrite ? ReadyFlag.userWriteData : ReadyFlag.supervisorWriteData,
    }
    const { module, calls } = compileRegion(structure, assumptions, permissions, mayCall, lines)

    const call = (index: number): number => {
      const op = calls[index] as DecodedInstruction
      calling = op
      op.execute(op)
      calling = undefined
      const isUnchanged =
        !translation.isDiscarded &&
        state[STAMP] === translation.stamp &&
        state[SEGMENTS] === translation.segmentStamp
      return isUnchanged ? 0 : 1
    }
    const { exports } = new WebAssembly.Instance(module, { m: { memory: views.memory, call, ...arithmetic } })
    const translation: Translation = {
      start: exports['run'] as (eip: number) => number,
      blocks: structure.nodes.map((node) => node.block),
      conditions: conditions(),
      pages: pagesOf(structure.nodes, assumptions.codeBase),
      stamp: state[STAMP],
      segmentStamp: state[SEGMENTS],
      isDiscarded: false,
      discard() {
        translation.isDiscarded = true
        noteLoss(block.page)
        for (const each of translation.blocks) {
          const at = each.translations.indexOf(translation)
          if (at >= 0) each.translations.splice(at, 1)
          if (each.translation !== translation) continue
          each.translation = null
          each.heat = 0
        }
      },
    }
    for (const node of structure.nodes) {
      node.block.translations.push(translation)
      if (!node.isEntry) continue
      node.block.translation = translation
      node.block.translationEip = node.eip
    }
  }

  /** Alignment is not checked, and no interrupt can come between two blocks. */
  function mayRun(): boolean {
    const system = state[SYSTEM]
    if ((system & Flag.ac) !== 0) return false
    return ports.pendingInterrupt === undefined || (system & Flag.if) === 0
  }

  /** The state is as the code takes it for granted, and the TLB holds its pages where they were. */
  function isRight(translation: Translation): boolean {
    for (const { index, value } of translation.conditions) if (state[index] !== value) return false
    const isUser = state[CPL >> 2] === 3
    for (const { page, frame } of translation.pages) {
      const entry = state[ENTRIES + page]
      if ((entry & TlbFlag.valid) === 0 || (entry & -0x1000) !== frame) return false
      if (isUser && (entry & TlbFlag.user) === 0) return false
    }
    translation.stamp = state[STAMP]
    translation.segmentStamp = state[SEGMENTS]
    return true
  }

  function run(translation: Translation, block: Block, eip: number): number {
    if (block.translationEip !== eip || !mayRun()) return -1
    if (
      (translation.stamp !== state[STAMP] || translation.segmentStamp !== state[SEGMENTS]) &&
      !isRight(translation)
    )
      return -1
    const whole = state[REMAINING]
    if (whole <= SLICE) return translation.start(eip)
    heldBack = whole - SLICE
    state[REMAINING] = SLICE
    const code = translation.start(eip)
    state[REMAINING] += heldBack
    heldBack = 0
    return code
  }

  return {
    threshold,
    isOn() {
      const { instruction, memoryAccess, pageWalk, tlbFill } = processor.observers
      return threshold !== Infinity && !(instruction ?? memoryAccess ?? pageWalk ?? tlbFill)
    },
    translate,
    run,
    interrupted() {
      state[REMAINING] += heldBack
      heldBack = 0
      const op = calling
      calling = undefined
      return op
    },
  }
}
