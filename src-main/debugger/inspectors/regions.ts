import { type Said, say } from '../../contract/said'
import type { MemoryKind, Region, ViewDataOf } from '../../contract/views'
import { PageFlag, roundToPage } from '../../kernel/memory/page-entry'
import { hexadecimal } from '../describe-address'
import type { Inspected, InspectedMachine } from '../inspected'

const PAGE = 0x1000
const KERNEL_BASE = 0x80000000
const FOUR_GIB = 0x100000000

const residentPages = (target: Inspected, start: number, end: number): number => {
  let count = 0
  for (let at = start; at < end;) {
    if ((target.memory.pde(at) & PageFlag.present) === 0) {
      at = (Math.floor(at / 0x400000) + 1) * 0x400000
      continue
    }
    if ((target.memory.pte(at) & PageFlag.present) !== 0) count += 1
    at += PAGE
  }
  return count
}

const KIND_OF_BLOCK = { used: 'heap', free: 'free', shared: 'shared', library: 'library' } as const

const programRegions = (target: Inspected): Region[] => {
  const { process, kernel } = target
  const end = roundToPage(process.startMemory)
  const imageEnd = Math.min(end, process.imageBytes)
  const esp = kernel.machine.state.esp
  const regions: Region[] = []
  const add = (start: number, stop: number, kind: MemoryKind, name: Said) => {
    if (stop > start)
      regions.push({
        start,
        end: stop,
        kind,
        name,
        residentPages: residentPages(target, start & ~0xfff, stop),
      })
  }
  add(0, imageEnd, 'code', say('region.image'))
  const top = Math.min(end, target.stackTop)
  const deepest = Math.min(target.lowestStack, esp) & ~3
  const stack = deepest >= imageEnd && deepest <= top ? deepest : top
  add(imageEnd, stack, 'data', say('region.uninitialised'))
  add(stack, top, 'stack', say('region.stack'))
  add(Math.max(imageEnd, top), end, 'data', say('region.rest'))
  return regions
}

const heapRegions = (target: Inspected): Region[] =>
  target.heap().flatMap((block): Region[] => {
    if (block.state === 'free')
      return [
        {
          start: block.address,
          end: block.address + block.size,
          kind: 'free',
          name: say('region.free-heap'),
          residentPages: 0,
        },
      ]
    const data = block.address + PAGE
    const end = block.address + block.size
    const { number } = block
    const header: Region = {
      start: block.address,
      end: data,
      kind: 'header',
      name: say('region.block-header', { number }),
      residentPages: 0,
    }
    if (end === data) return [header]
    const kind: MemoryKind = block.committedPages === 0 ? 'lazy' : KIND_OF_BLOCK[block.state]
    return [
      header,
      { start: data, end, kind, name: say('region.block', { number }), residentPages: block.committedPages },
    ]
  })

const libraryRegions = (target: Inspected): Region[] =>
  target.process.libraries
    .filter((use) => use.base < target.process.heapBase || use.base >= target.process.heapTop)
    .map((use) => ({
      start: use.base,
      end: use.base + use.size,
      kind: 'library' as const,
      name: say('region.library', { address: hexadecimal(use.base) }),
      residentPages: residentPages(target, use.base, use.base + use.size),
    }))

const KERNEL_REGIONS: readonly Region[] = [
  { start: KERNEL_BASE, end: 0xfdc00000, kind: 'kernel', name: say('region.kernel'), residentPages: 0 },
  {
    start: 0xfdc00000,
    end: 0xfe000000,
    kind: 'kernel',
    name: say('region.page-tables'),
    residentPages: 0,
  },
  { start: 0xfe000000, end: FOUR_GIB, kind: 'kernel', name: say('region.screen'), residentPages: 0 },
]

/** What the process's 4 GiB consist of, in ascending order; addresses in no region are not mapped. */
export const regionsOf = (target: Inspected): Region[] =>
  [...programRegions(target), ...heapRegions(target), ...libraryRegions(target), ...KERNEL_REGIONS].sort(
    (a, b) => a.start - b.start,
  )

export const inspectRegions = (target: InspectedMachine): ViewDataOf<'regions'> => ({
  view: 'regions',
  regions: [...target.regions()],
})
