import { linearAddress } from '../contract/address'
import type { HeapBlock, ShownHeap, ViewDataOf } from '../contract/views'
import { writeGuest } from '../debugger/guest-memory'
import type { Inspected } from '../debugger/inspected'
import type { RunningKernel } from '../kernel/kernel'

/**
 * Heaps that the program manages itself and shows by records of `resources/include/shown-heap.inc`:
 * signature, then nine dwords. Blocks are told by the program's own routine `walk`.
 */
const SIGNATURE = [0x2d42574b, 0x50414548] as const // 'KWB-HEAP'
const RECORD_BYTES = 40
const MOST_IMAGE = 16 << 20
const MOST_HEAPS = 16
const MOST_BLOCKS = 20_000
/** Instructions that all calls of one `walk` may take together. */
const LONGEST_WALK = 4_000_000
/** Where `walk` returns to: the header, which no program executes. */
const RETURN_ADDRESS = 0
const PAGE = 0x1000
const ROW_BYTES = 8
const MOST_REQUESTS = 1 << 16

const BLOCK_STATES: readonly HeapBlock['state'][] = ['free', 'used', 'kept', 'table']

interface Told {
  readonly address: number
  readonly bytes: number
  readonly kind: number
}

/** One record; `base`, `top` and the table are what its pointers lead to now. */
interface Shown {
  readonly name: string
  readonly base: number
  readonly top: number
  readonly walk: number
  readonly header: number
  readonly requestedAt: number
  readonly requests: number
  readonly requestCount: number
}

const readText = (target: Inspected, address: number): string => {
  const { bytes, present } = target.memory.readBytes(address, 64)
  const end = bytes.findIndex((byte, index) => byte === 0 || present[index] === 0)
  return String.fromCharCode(...bytes.subarray(0, Math.max(0, end))).trim()
}

const findRecords = (target: Inspected): readonly number[] => {
  const length = Math.min(target.process.imageBytes, MOST_IMAGE) & ~3
  const { bytes } = target.memory.readBytes(0, length)
  const words = new DataView(bytes.buffer)
  const found: number[] = []
  for (let at = 0; at + RECORD_BYTES <= length && found.length < MOST_HEAPS; at += 4)
    if (words.getUint32(at, true) === SIGNATURE[0] && words.getUint32(at + 4, true) === SIGNATURE[1])
      found.push(at)
  return found
}

const readRecord = (target: Inspected, at: number): Shown => {
  const field = (index: number) => target.memory.read(at + 8 + index * 4, 4) ?? 0
  const held = (pointer: number) => (pointer === 0 ? 0 : (target.memory.read(pointer, 4) ?? 0))
  return {
    name: readText(target, held(field(0))),
    base: held(field(1)),
    top: held(field(2)),
    walk: field(3),
    header: field(4),
    requestedAt: field(5) | 0,
    requests: held(field(6)),
    requestCount: Math.min(held(field(7)), MOST_REQUESTS),
  }
}

/**
 * Calls the program's `walk` again and again and returns what it told, or why it could not be called.
 * The machine is changed; the caller puts it back.
 */
const callWalk = (
  running: RunningKernel,
  target: Inspected,
  entry: number,
): Told[] | Exclude<ShownHeap['state'], 'told'> => {
  const { machine } = running.kernel
  const told: Told[] = []
  machine.setBreakpoints([linearAddress(RETURN_ADDRESS)])
  const stack = machine.state.esp - 4
  const began = machine.instructions
  for (let block = 0; ;) {
    machine.state.esp = stack
    if (!writeGuest(target.memory, machine.physical, linearAddress(stack), new Uint8Array(4)))
      return 'no-stack'
    machine.state.eax = block
    machine.state.eip = entry
    const stop = machine.run(LONGEST_WALK - (machine.instructions - began))
    if (stop.kind !== 'breakpoint') return 'not-returned'
    block = machine.state.eax
    if (block === 0) return told
    const last = told.at(-1)
    const bytes = machine.state.ecx
    if (bytes === 0 || (last !== undefined && block < last.address + last.bytes)) return 'not-ascending'
    if (told.length >= MOST_BLOCKS) return told
    told.push({ address: block, bytes, kind: machine.state.edx })
  }
}

/** Addresses and sizes that the program notes outside its blocks, ascending. */
const notedRequests = (target: Inspected, { requests, requestCount }: Shown): [number, number][] => {
  const { bytes } = target.memory.readBytes(requests, requestCount * ROW_BYTES)
  const view = new DataView(bytes.buffer)
  const found: [number, number][] = []
  for (let at = 0; at < bytes.length; at += ROW_BYTES)
    if (view.getUint32(at, true) !== 0) found.push([view.getUint32(at, true), view.getUint32(at + 4, true)])
  return found.sort(([a], [b]) => a - b)
}

const committed = (target: Inspected, address: number, size: number): number => {
  let pages = 0
  for (let at = address & ~(PAGE - 1); at < address + size; at += PAGE)
    if (target.memory.physical(at) !== undefined) pages += 1
  return pages
}

const describeBlocks = (target: Inspected, shown: Shown, told: readonly Told[]): HeapBlock[] => {
  const noted = notedRequests(target, shown)
  let next = 0
  return told.map(({ address, bytes, kind }, index): HeapBlock => {
    const state = BLOCK_STATES[kind] ?? 'used'
    let pointer = 0
    let requested = -1
    if (state === 'used') {
      while (next < noted.length && noted[next]![0] < address) next += 1
      const row = noted[next]
      if (row !== undefined && row[0] < address + bytes) [pointer, requested] = row
      else if (shown.requests === 0) pointer = address + shown.header
      if (shown.requestedAt >= 0) requested = target.memory.read(address + shown.requestedAt, 4) ?? -1
    }
    return {
      number: index + 1,
      address,
      size: bytes,
      pointer,
      requested,
      state,
      committedPages: committed(target, address, bytes),
    }
  })
}

/**
 * The heaps that the program shows: its own `walk` is asked, on the machine as it stands, and everything
 * is put back afterwards. `quietly` runs a function while nothing that the kernel tells reaches the user.
 */
export const allocatorView = (
  running: RunningKernel,
  target: Inspected,
  quietly: <Value>(action: () => Value) => Value,
): ViewDataOf<'allocator'> => ({
  view: 'allocator',
  standing: true,
  heaps: findRecords(target).map((at): ShownHeap => {
    const shown = readRecord(target, at)
    const { name, base, top, walk } = shown
    const nothing = { name, base, top, blocks: [] }
    if (base === 0) return { ...nothing, state: 'not-made' }
    if (walk === 0) return { ...nothing, state: 'no-walk' }
    const snapshot = running.snapshot()
    const told = quietly(() => {
      try {
        return callWalk(running, target, walk)
      } finally {
        running.restore(snapshot)
      }
    })
    if (typeof told === 'string') return { ...nothing, state: told }
    return { name, base, top, state: 'told', blocks: describeBlocks(target, shown, told) }
  }),
})
