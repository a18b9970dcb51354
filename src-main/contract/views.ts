import * as v from 'valibot'
import { callArgumentSchema } from './call-arguments'
import { bytesSchema } from './bytes'
import { locationSchema } from './run'
import { saidSchema } from './said'

/**
 * Views of the machine. A client subscribes to a request and gets its data now and whenever it has
 * changed, at most 60 times a second. Addresses are unsigned 32-bit numbers.
 */
const address = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))
const length = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1 << 20))

export const viewRequestSchema = v.variant('view', [
  v.object({ view: v.literal('registers') }),
  v.object({ view: v.literal('memory'), space: v.picklist(['linear', 'physical']), address, length }),
  /** `address` -1 follows eip. */
  v.object({
    view: v.literal('disassembly'),
    address: v.number(),
    before: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  }),
  /** `directory`: physical address of a page directory other than the one in use. */
  v.object({ view: v.literal('page-directory'), directory: v.optional(address) }),
  v.object({
    view: v.literal('page-table'),
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1023)),
    directory: v.optional(address),
  }),
  v.object({ view: v.literal('translation'), linear: address, directory: v.optional(address) }),
  v.object({ view: v.literal('heap') }),
  v.object({ view: v.literal('allocator') }),
  v.object({ view: v.literal('regions') }),
  v.object({
    view: v.literal('stack'),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096)),
  }),
  v.object({ view: v.literal('processes') }),
  v.object({
    view: v.literal('system-calls'),
    last: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  }),
])
export type ViewRequest = v.InferOutput<typeof viewRequestSchema>
export type ViewName = ViewRequest['view']

export const registerValueSchema = v.object({
  name: v.string(),
  value: v.number(),
  /** Value at the previous stop. */
  previous: v.number(),
  bits: v.picklist([16, 32]),
  /** What it points at, in words: `heap block 7 + 10h`, `stack`, `allocate+1Ch`; empty when nothing. */
  meaning: saidSchema,
})
export const flagValueSchema = v.object({
  name: v.string(),
  title: saidSchema,
  bit: v.number(),
  value: v.number(),
  previous: v.number(),
})

/** A register of more than 32 bits: bytes in hexadecimal, lowest first. */
export const wideRegisterSchema = v.object({
  name: v.string(),
  bytes: v.string(),
  /** At the previous stop. */
  previous: v.string(),
  /** False for a register of the x87 stack that is marked as empty. */
  inUse: v.boolean(),
})
export type WideRegister = v.InferOutput<typeof wideRegisterSchema>

/** A segment or table register with its hidden part. */
export const segmentValueSchema = v.object({
  name: v.string(),
  selector: v.number(),
  base: v.number(),
  limit: v.number(),
  /** Bits 8..15 and 20..23 of the descriptor's second word, in place; 0: unusable. */
  access: v.number(),
})

/** x87, MMX and SSE registers, and the segments with what they mean. */
export const processorSchema = v.object({
  /** fcw fsw ftw mxcsr */
  control: v.array(registerValueSchema),
  /** st0..st7, mm0..mm7, xmm0..xmm7 */
  wide: v.array(wideRegisterSchema),
  /** es cs ss ds fs gs ldtr tr */
  segments: v.array(segmentValueSchema),
  /** gdtr idtr */
  tables: v.array(v.object({ name: v.string(), base: v.number(), limit: v.number() })),
})
export type ProcessorView = v.InferOutput<typeof processorSchema>

/** A page-directory or page-table entry, decoded. */
export const pageEntrySchema = v.object({
  index: v.number(),
  /** First linear address it maps. */
  linear: v.number(),
  /** The entry as it lies in memory. */
  value: v.number(),
  present: v.boolean(),
  writable: v.boolean(),
  user: v.boolean(),
  accessed: v.boolean(),
  dirty: v.boolean(),
  large: v.boolean(),
  global: v.boolean(),
  frame: v.number(),
  /** What the kernel means by it: `code`, `stack`, `heap`, `heap header, used block of 3 pages`, `lazy`, `free`, … */
  meaning: saidSchema,
})
export type PageEntry = v.InferOutput<typeof pageEntrySchema>

/** What a range of memory is: the key of one colour with one meaning in every pane. */
export const MEMORY_KINDS = [
  'code',
  'read-only',
  'data',
  'stack',
  'heap',
  'header',
  'padding',
  'free',
  'lazy',
  'shared',
  'library',
  'kernel',
  'fault',
] as const
export const memoryKindSchema = v.picklist(MEMORY_KINDS)
export type MemoryKind = v.InferOutput<typeof memoryKindSchema>

export const heapBlockSchema = v.object({
  /** Number in address order, from 1. */
  number: v.number(),
  /** Address of the block's first byte, its header included. */
  address: v.number(),
  /** Held bytes, header included. */
  size: v.number(),
  /** Address handed to the program; 0 for free blocks. */
  pointer: v.number(),
  /** Bytes asked for; -1 when not known. */
  requested: v.number(),
  /** `kept`: free, but kept for requests of its own size; `table`: the allocator's own tables. */
  state: v.picklist(['used', 'free', 'shared', 'library', 'kept', 'table']),
  /** Pages of it that hold a frame. */
  committedPages: v.number(),
  /** Where it was allocated; absent when not known. */
  allocatedAt: v.optional(locationSchema),
})
export type HeapBlock = v.InferOutput<typeof heapBlockSchema>

/** A heap that the program manages itself and shows (`resources/include/shown-heap.inc`). */
export const shownHeapSchema = v.object({
  name: v.string(),
  base: v.number(),
  /** First address behind it. */
  top: v.number(),
  /** Whether its blocks could be told, and why not. */
  state: v.picklist(['told', 'not-made', 'no-walk', 'no-stack', 'not-returned', 'not-ascending']),
  blocks: v.array(heapBlockSchema),
})
export type ShownHeap = v.InferOutput<typeof shownHeapSchema>

export const regionSchema = v.object({
  start: v.number(),
  /** First address behind it; 100000000h at the top. */
  end: v.number(),
  kind: memoryKindSchema,
  name: saidSchema,
  residentPages: v.number(),
})

export type Region = v.InferOutput<typeof regionSchema>

export const viewDataSchema = v.variant('view', [
  v.object({
    view: v.literal('registers'),
    /** Number of the stop that `previous` is measured against; the current one when absent. */
    stop: v.optional(v.number()),
    registers: v.array(registerValueSchema),
    flags: v.array(flagValueSchema),
    /** The rest of the processor; absent where there is none to show. */
    processor: v.optional(processorSchema),
  }),
  v.object({
    view: v.literal('memory'),
    /** Number of the stop that `changed` belongs to; the current one when absent. */
    stop: v.optional(v.number()),
    space: v.picklist(['linear', 'physical']),
    address: v.number(),
    bytes: bytesSchema,
    /** One per byte: 1 when the byte exists (its page is present). */
    present: bytesSchema,
    /** One per byte: 1 when it changed since the previous stop. */
    changed: bytesSchema,
    regions: v.array(regionSchema),
  }),
  v.object({
    view: v.literal('disassembly'),
    eip: v.number(),
    lines: v.array(
      v.object({
        address: v.number(),
        bytes: v.string(),
        text: v.string(),
        /** Label at this address; empty when none. */
        label: v.string(),
        path: v.string(),
        line: v.number(),
        breakpoint: v.boolean(),
      }),
    ),
  }),
  v.object({
    view: v.literal('page-directory'),
    cr3: v.number(),
    /** Where the directory lies that is shown; while paging is off and CR3 is 0, the one that the listing names. */
    directory: v.optional(v.number()),
    /** CR0.PG; on when absent. */
    paging: v.optional(v.boolean()),
    entries: v.array(pageEntrySchema),
  }),
  v.object({
    view: v.literal('page-table'),
    index: v.number(),
    present: v.boolean(),
    entries: v.array(pageEntrySchema),
  }),
  v.object({
    view: v.literal('translation'),
    linear: v.number(),
    pde: v.optional(pageEntrySchema),
    pte: v.optional(pageEntrySchema),
    physical: v.optional(v.number()),
    /** The walk in words, ending with the bit that decided. */
    explanation: saidSchema,
  }),
  v.object({
    view: v.literal('heap'),
    /** False before 68.11. */
    initialised: v.boolean(),
    base: v.number(),
    top: v.number(),
    blocks: v.array(heapBlockSchema),
    usedBytes: v.number(),
    freeBytes: v.number(),
    largestFree: v.number(),
  }),
  v.object({
    view: v.literal('allocator'),
    /** False while the program runs: heaps are told only while it stands still. */
    standing: v.boolean(),
    heaps: v.array(shownHeapSchema),
  }),
  v.object({ view: v.literal('regions'), regions: v.array(regionSchema) }),
  v.object({
    view: v.literal('stack'),
    /** Number of the stop that the data belongs to; the current one when absent. */
    stop: v.optional(v.number()),
    esp: v.number(),
    ebp: v.number(),
    top: v.number(),
    /** Lowest esp seen in this run. */
    lowest: v.number(),
    slots: v.array(v.object({ address: v.number(), value: v.number(), meaning: saidSchema })),
  }),
  v.object({
    view: v.literal('processes'),
    threads: v.array(
      v.object({
        slot: v.number(),
        threadId: v.number(),
        processId: v.number(),
        name: v.string(),
        state: saidSchema,
        eip: v.number(),
        memoryUsed: v.number(),
        current: v.boolean(),
      }),
    ),
  }),
  v.object({
    view: v.literal('system-calls'),
    total: v.number(),
    calls: v.array(
      v.object({
        number: v.number(),
        instruction: v.number(),
        threadId: v.number(),
        /** Number and sub-functions, e.g. `68.12`. */
        function: v.string(),
        /** In the order of the function's inputs. */
        arguments: v.array(callArgumentSchema),
        result: saidSchema,
        path: v.string(),
        line: v.number(),
      }),
    ),
  }),
])
export type ViewData = v.InferOutput<typeof viewDataSchema>
export type ViewDataOf<N extends ViewName> = Extract<ViewData, { view: N }>
