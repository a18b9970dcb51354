import { Vector } from '../../x86/vectors'
import {
  CODE_LINE_SHIFT,
  codeLines,
  CODE_STAMP,
  CPL,
  CS,
  RAM,
  SEGMENT_BASES,
  SEGMENT_LIMITS,
  TLB_ENTRIES,
  TlbFlag,
} from '../layout'
import type { PhysicalAddress } from '../../contract/address'
import { endsBlock, isIndirect, seesTime, type Decoder } from './decoder'
import type { DecodedInstruction, ExecuteFunction } from './execution'
import type { Processor } from './processor'
import type { Translation } from '../translator/translation'

const STAMP = CODE_STAMP >> 2
const PAGE = 0x1000
const MOST_INSTRUCTIONS = 48
/** Where an instruction could reach into the next page: it gets a block of its own. */
const SAFE_END = PAGE - 15

/** Instructions that follow each other without a transfer, decoded from one physical place. */
export interface Block {
  first: DecodedInstruction
  /** Number of instructions. */
  readonly length: number
  readonly bytes: number
  /** RAM page of its first byte, -1 outside of RAM. */
  readonly page: number
  /** Offset of the block in its page. */
  readonly pageOffset: number
  /** Its key in the page's map. */
  readonly key: number
  /** The eip and CODE_STAMP for which the block was last found right. */
  eip: number
  stamp: number
  /** The linear address it was decoded for; matters for breakpoints and page crossings. */
  readonly linear: number
  /** RAM page of the second half of a page-crossing instruction, or -1. */
  readonly secondPage: number
  /** The blocks that came after it the last times. */
  link0: Block | null
  link1: Block | null
  /** Times that it was interpreted since it was decoded or last translated. */
  heat: number
  /** Its last instruction jumps or calls to an address known at run time only. */
  readonly endsIndirect: boolean
  /** Reached by an indirect jump or call. */
  isIndirectTarget: boolean
  /** Code that begins here, for the eip beside it. */
  translation: Translation | null
  translationEip: number
  /** All translations that contain the block. */
  readonly translations: Translation[]
}

export interface BlockCache {
  /** The block at eip; raises #GP or #PF when it cannot be fetched. `single`: one instruction only. */
  find(eip: number, single: boolean): Block
  /** Bytes in a page with code have changed: blocks over them are dropped, also the running one. */
  written(page: number, offset: number, length: number): void
  /** Drops one block, ending it after the instruction that is being executed. */
  discard(block: Block): void
  clear(): void
  /** The block at eip if it is decoded and the TLB holds its pages, so that running it leaves no trace of a fetch. */
  peek(eip: number): Block | undefined
  /** Decoded blocks of the page in which a block begins. */
  neighbours(block: Block): Iterable<Block>
  setBreakpoints(addresses: ReadonlySet<number>): void
}

interface CodePage {
  readonly blocks: Map<number, Block>
  /** One bit for each byte that a block was decoded from. */
  readonly covered: Uint32Array
}

export function createBlockCache(
  processor: Processor,
  decoder: Decoder,
  closing: ReadonlySet<ExecuteFunction>,
): BlockCache {
  const { state, views, physical, paging, faults } = processor
  const { bytes } = views
  const unsigned = views.unsigned
  const pages = new Map<number, CodePage>()
  const lines = codeLines(physical.pageCount * PAGE)
  const LINES_IN_PAGE = PAGE >>> CODE_LINE_SHIFT
  let breakpoints: ReadonlySet<number> = new Set()

  function forgetLines(page: number): void {
    bytes.fill(0, lines + page * LINES_IN_PAGE, lines + (page + 1) * LINES_IN_PAGE)
    physical.hasCode[page] = 0
  }

  function codePage(page: number): CodePage {
    let found = pages.get(page)
    if (!found) {
      found = { blocks: new Map(), covered: new Uint32Array(PAGE / 32) }
      pages.set(page, found)
      physical.hasCode[page] = 1
      paging.withdrawWriteGrants()
    }
    return found
  }

  function cover(page: number, from: number, to: number): CodePage {
    const found = codePage(page)
    for (let at = from; at < to; at++) found.covered[at >> 5] |= 1 << (at & 31)
    const first = lines + ((page * PAGE + from) >>> CODE_LINE_SHIFT)
    bytes.fill(1, first, lines + ((page * PAGE + to - 1) >>> CODE_LINE_SHIFT) + 1)
    return found
  }

  /** Physical address of an instruction byte; raises #PF. */
  function fetchAddress(linear: number): number {
    const entry = paging.lookup(linear, false, state[CPL >> 2] === 3)
    if (entry === 0) faults.raisePageFault(linear, paging.faultErrorCode())
    return (entry & -PAGE) | (linear & (PAGE - 1))
  }

  function build(eip: number, linear: number, at: number, single: boolean): Block {
    const limit = unsigned[(SEGMENT_LIMITS >> 2) + CS]
    const is32 = (state[STAMP] & 1) !== 0
    const pageOffset = at & (PAGE - 1)
    const offset = physical.bufferOffset(at & -PAGE)
    let second = -1

    const fetch = (distance: number): number => {
      if ((eip >>> 0) + distance > limit) faults.raise(Vector.generalProtection, 0)
      const inPage = pageOffset + distance
      if (inPage < PAGE && offset >= 0) return bytes[offset + inPage]
      if (inPage < PAGE) return physical.read8(((at + distance) >>> 0) as PhysicalAddress)
      if (second < 0) second = fetchAddress((linear + (PAGE - pageOffset)) | 0)
      return physical.read8(((second + inPage - PAGE) >>> 0) as PhysicalAddress)
    }

    let end = 0
    let count = 0
    let first: DecodedInstruction | null = null
    let last: DecodedInstruction | null = null
    for (;;) {
      const instruction = decoder.decode(end, count + 1, is32, fetch)
      if (count > 0 && seesTime(instruction.form)) break
      count++
      end = instruction.after
      if (last) last.next = instruction
      else first = instruction
      last = instruction
      if (instruction.transfers || endsBlock(instruction.form) || closing.has(instruction.execute)) break
      if (single || count >= MOST_INSTRUCTIONS || pageOffset + end > SAFE_END) break
      if ((eip >>> 0) + end + 15 > limit) break
      if (breakpoints.size > 0 && breakpoints.has((linear + end) >>> 0)) break
    }
    if (!first || !last) throw new Error('a block has at least one instruction')
    const secondOffset = second < 0 ? -1 : physical.bufferOffset(second)
    const block: Block = {
      first,
      length: count,
      bytes: end,
      page: offset < 0 ? -1 : (offset - RAM) >>> 12,
      pageOffset,
      key: keyOf(pageOffset, is32, single),
      eip,
      stamp: state[STAMP],
      linear,
      secondPage: secondOffset < 0 ? -1 : (secondOffset - RAM) >>> 12,
      link0: null,
      link1: null,
      heat: 0,
      endsIndirect: isIndirect(last),
      isIndirectTarget: false,
      translation: null,
      translationEip: 0,
      translations: [],
    }
    if (offset < 0) {
      // Code outside of RAM is decoded anew each time.
      block.stamp = -1
      return block
    }
    cover(block.page, pageOffset, Math.min(pageOffset + end, PAGE)).blocks.set(block.key, block)
    if (block.secondPage >= 0)
      cover(block.secondPage, 0, pageOffset + end - PAGE).blocks.set(secondKey(block), block)
    return block
  }

  const keyOf = (offset: number, is32: boolean, single: boolean) =>
    (offset << 2) | (is32 ? 1 : 0) | (single ? 2 : 0)

  /** Key in the map of the page that it reaches into. */
  const secondKey = (block: Block) => -block.key - 1

  function find(eip: number, single: boolean): Block {
    if (eip >>> 0 > unsigned[(SEGMENT_LIMITS >> 2) + CS]) faults.raise(Vector.generalProtection, 0)
    const linear = (eip + state[(SEGMENT_BASES >> 2) + CS]) | 0
    const at = fetchAddress(linear)
    const offset = physical.bufferOffset(at)
    const code = offset < 0 ? undefined : pages.get((offset - RAM) >>> 12)
    const block = code?.blocks.get(keyOf(at & (PAGE - 1), (state[STAMP] & 1) !== 0, single))
    if (block && isStillRight(block, eip, linear)) {
      block.eip = eip
      block.stamp = state[STAMP]
      return block
    }
    return build(eip, linear, at, single)
  }

  /** A block found by its physical place may cross pages, breakpoints or the limit differently here. */
  function isStillRight(block: Block, eip: number, linear: number): boolean {
    if ((eip >>> 0) + block.bytes - 1 > unsigned[(SEGMENT_LIMITS >> 2) + CS]) return false
    if (breakpoints.size > 0 && block.linear !== linear) return false
    if (block.pageOffset + block.bytes <= PAGE) return true
    const second = physical.bufferOffset(fetchAddress((linear + (PAGE - block.pageOffset)) | 0))
    return block.secondPage >= 0 && second >= 0 && (second - RAM) >>> 12 === block.secondPage
  }

  /** Physical address of a linear one if the TLB allows its fetch, else -1. */
  function knownAddress(linear: number): number {
    const entry = state[(TLB_ENTRIES >> 2) + (linear >>> 12)]
    if ((entry & TlbFlag.valid) === 0 || (state[CPL >> 2] === 3 && (entry & TlbFlag.user) === 0)) return -1
    return ((entry & -PAGE) | (linear & (PAGE - 1))) >>> 0
  }

  function peek(eip: number): Block | undefined {
    const linear = (eip + state[(SEGMENT_BASES >> 2) + CS]) | 0
    const at = knownAddress(linear)
    const offset = at < 0 ? -1 : physical.bufferOffset(at)
    if (offset < 0 || breakpoints.has(linear >>> 0)) return undefined
    const code = pages.get((offset - RAM) >>> 12)
    const block = code?.blocks.get(keyOf(at & (PAGE - 1), (state[STAMP] & 1) !== 0, false))
    if (!block) return undefined
    if (block.pageOffset + block.bytes > PAGE && knownAddress((linear + block.bytes - 1) | 0) < 0)
      return undefined
    return isStillRight(block, eip, linear) ? block : undefined
  }

  /** Ends the block after the instruction that is being executed, should it be this one. */
  function cut(block: Block): void {
    block.stamp = -1
    for (const translation of [...block.translations]) translation.discard()
    for (let at: DecodedInstruction | null = block.first; at !== null;) {
      const next: DecodedInstruction | null = at.next
      at.next = null
      at = next
    }
  }

  /** Takes the block out of the maps of its pages. */
  function discard(block: Block): void {
    cut(block)
    pages.get(block.page)?.blocks.delete(block.key)
    if (block.secondPage >= 0) pages.get(block.secondPage)?.blocks.delete(secondKey(block))
  }

  function written(page: number, offset: number, length: number): void {
    const code = pages.get(page)
    if (!code) return
    let isHit = false
    for (let at = offset; at < offset + length && !isHit; at++)
      isHit = (code.covered[at >> 5] & (1 << (at & 31))) !== 0
    if (!isHit) return
    for (const block of code.blocks.values()) {
      const shift = block.page === page ? 0 : PAGE
      const from = block.pageOffset - shift
      if (from < offset + length && from + block.bytes > offset) discard(block)
    }
    if (code.blocks.size > 0) return
    pages.delete(page)
    forgetLines(page)
  }

  function clear(): void {
    for (const [page, code] of pages) {
      for (const block of code.blocks.values()) cut(block)
      forgetLines(page)
    }
    pages.clear()
  }

  return {
    find,
    peek,
    neighbours: (block) => pages.get(block.page)?.blocks.values() ?? [],
    written,
    discard,
    clear,
    setBreakpoints(addresses) {
      breakpoints = addresses
      clear()
    },
  }
}
