import type { HeapBlock, ViewDataOf } from '../contract/views'
import { linearAddress } from '../contract/address'
import type { Inspected } from '../debugger/inspected'
import { writeGuest } from '../debugger/guest-memory'
import type { RunningKernel } from '../kernel/kernel'
import { BlockKind, RunningState, WorkloadField } from '../lab/strategy-program'

const SIGNATURE = 0x4c42574b // 'KWBL'
const WALK_ENTRY = WorkloadField.entries + 4 * 4
const SLOT_BYTES = 8
const MOST_BLOCKS = 20_000
/** Instructions that one call of `walk` may take. */
const LONGEST_WALK = 200_000
/** Where `walk` returns to: the header, which no program executes. */
const RETURN_ADDRESS = 0
const PAGE = 0x1000

interface Told {
  readonly address: number
  readonly bytes: number
  readonly kind: number
}

const nothing = (name: string, note: string): ViewDataOf<'allocator'> => ({
  view: 'allocator',
  name,
  base: 0,
  top: 0,
  blocks: [],
  note,
})

const readText = (target: Inspected, address: number): string => {
  const { bytes, present } = target.memory.readBytes(address, 64)
  const end = bytes.findIndex((byte, index) => byte === 0 || present[index] === 0)
  return String.fromCharCode(...bytes.subarray(0, Math.max(0, end)))
}

/**
 * Calls the program's `walk` again and again and returns what it told, or why it could not be called.
 * The machine is changed; the caller puts it back.
 */
const callWalk = (running: RunningKernel, target: Inspected, entry: number): Told[] | string => {
  const { machine } = running.kernel
  const told: Told[] = []
  machine.setBreakpoints([linearAddress(RETURN_ADDRESS)])
  const stack = machine.state.esp - 4
  for (let block = 0; ;) {
    machine.state.esp = stack
    if (!writeGuest(target.memory, machine.physical, linearAddress(stack), new Uint8Array(4)))
      return 'the stack has no room to call it'
    machine.state.eax = block
    machine.state.eip = entry
    const stop = machine.run(LONGEST_WALK)
    if (stop.kind !== 'breakpoint') return 'it did not return: the heap may be broken, or change just now'
    block = machine.state.eax
    if (block === 0) return told
    const last = told.at(-1)
    if (last !== undefined && block <= last.address) return 'it told blocks that do not ascend'
    if (told.length >= MOST_BLOCKS) return told
    told.push({ address: block, bytes: machine.state.ecx, kind: machine.state.edx })
  }
}

/** Addresses and sizes that the driver asked for, by address. */
const requests = (target: Inspected): Map<number, number> => {
  const field = (offset: number) => target.memory.read(offset, 4) ?? 0
  const count = Math.min(field(WorkloadField.slotCount), 1 << 16)
  const { bytes } = target.memory.readBytes(field(WorkloadField.slots), count * SLOT_BYTES)
  const view = new DataView(bytes.buffer)
  const found = new Map<number, number>()
  for (let at = 0; at < bytes.length; at += SLOT_BYTES)
    if (view.getUint32(at, true) !== 0) found.set(view.getUint32(at, true), view.getUint32(at + 4, true))
  return found
}

const committed = (target: Inspected, address: number, size: number): number => {
  let pages = 0
  for (let at = address & ~(PAGE - 1); at < address + size; at += PAGE)
    if (target.memory.physical(at) !== undefined) pages += 1
  return pages
}

/**
 * The heap of the allocator that the program itself is, when it follows the strategy convention: its own
 * `walk` is asked, on the machine as it stands, and everything is put back afterwards. `quietly` runs a
 * function while nothing that the kernel tells reaches the user.
 */
export const allocatorView = (
  running: RunningKernel,
  target: Inspected,
  quietly: <Value>(action: () => Value) => Value,
): ViewDataOf<'allocator'> => {
  const field = (offset: number) => target.memory.read(offset, 4) ?? 0
  if (field(WorkloadField.signature) !== SIGNATURE)
    return nothing(
      '',
      "This program shows no allocator of its own: it does not include 'driver.inc' (see strategies/README.md).",
    )
  const name = readText(target, field(WorkloadField.name))
  const base = field(WorkloadField.heapBase)
  const size = field(WorkloadField.heapSize)
  const entry = field(WALK_ENTRY)
  if (field(WorkloadField.state) === RunningState.notStarted || base === 0)
    return nothing(name, 'The heap appears when the program has asked for it and called initialise.')
  if (entry === 0) return nothing(name, 'This allocator has no routine walk that could tell its blocks.')

  const snapshot = running.snapshot()
  const told = quietly(() => {
    try {
      return callWalk(running, target, entry)
    } finally {
      running.restore(snapshot)
    }
  })
  if (typeof told === 'string')
    return nothing(name, `The blocks cannot be told: walk was called, but ${told}.`)
  const asked = [...requests(target)].sort(([a], [b]) => a - b)
  let next = 0
  const blocks = told.map((block, index): HeapBlock => {
    const used = block.kind === BlockKind.used || block.kind === BlockKind.table
    while (next < asked.length && asked[next]![0] < block.address) next += 1
    const [pointer, requested] = asked[next] ?? [0, -1]
    const own =
      block.kind === BlockKind.used && pointer >= block.address && pointer < block.address + block.bytes
    return {
      number: index + 1,
      address: block.address,
      size: block.bytes,
      pointer: own ? pointer : 0,
      requested: own ? requested : -1,
      state: used ? 'used' : 'free',
      committedPages: committed(target, block.address, block.bytes),
    }
  })
  return {
    view: 'allocator',
    name,
    base,
    top: base + size,
    blocks,
    note: 'Told by the strategy convention: walk.',
  }
}
