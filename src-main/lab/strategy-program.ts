import { fail, ok, type Result } from '../contract/result'
import { type PlainPhraseCode, type Said, say } from '../contract/said'
import { largestRequest, meanRequest, OperationKind, type Workload } from './workload'

/**
 * A strategy program with a workload in it. The other side of `resources/strategies/driver.inc`: the
 * structure `workload` at offset 36 of the image, and the records it points to. All addresses are
 * linear addresses in the program.
 */
export interface StrategyProgram {
  /** The program file: header, image, zeros up to the old memory size, operations. */
  readonly file: Uint8Array
  /** Linear address at which execution arrives when all results are there. */
  readonly finishedAt: number
  /** Address of the result records, one for each operation. */
  readonly results: number
  readonly blocks: number
  /** Bytes of memory that the program asks for, without its heap. */
  readonly memoryBytes: number
}

/** Offsets of the structure `workload`, in the image. */
export const WorkloadField = {
  signature: 36,
  version: 40,
  heapSize: 44,
  operationCount: 48,
  operations: 52,
  results: 56,
  slots: 60,
  slotCount: 64,
  sampleEvery: 68,
  probeSize: 72,
  largestRequest: 76,
  verify: 80,
  blocks: 84,
  blockCapacity: 88,
  state: 92,
  performed: 96,
  heapBase: 100,
  error: 104,
  errorOperation: 108,
  finishedAt: 112,
  blockCount: 116,
  name: 120,
  entries: 124,
} as const

export const RunningState = { notStarted: 0, running: 1, finished: 2, stopped: 3 } as const

const SIGNATURE = 0x4c42574b // 'KWBL'
const VERSION = 1
const WORKLOAD_END = WorkloadField.entries + 5 * 4
const OPERATION_BYTES = 12
export const RESULT_BYTES = 48
const SLOT_BYTES = 8
const BLOCK_BYTES = 12
/** Blocks of the final heap that are told; a heap with more shows its first part. */
const BLOCK_CAPACITY = 65536

const HEADER_IMAGE_END = 16
const HEADER_MEMORY_SIZE = 20

export interface MeasuringOptions {
  readonly heapBytes: number
  /** The heap is looked at after every n-th operation. */
  readonly sampleEvery: number
  /** Fill blocks and check what they hold. */
  readonly verify: boolean
}

/** Puts a workload into an assembled strategy listing. */
export const prepareStrategyProgram = (
  image: Uint8Array,
  workload: Workload,
  options: MeasuringOptions,
): Result<StrategyProgram> => {
  const header = new DataView(image.buffer, image.byteOffset, image.byteLength)
  if (image.length < WORKLOAD_END || header.getUint32(WorkloadField.signature, true) !== SIGNATURE)
    return fail('not-a-strategy', say('lab.no-driver'))
  const version = header.getUint32(WorkloadField.version, true)
  if (version !== VERSION)
    return fail('strategy-version', say('lab.driver-version', { version, needed: VERSION }))

  const place = (after: number) => Math.ceil(after / 16) * 16
  const operations = place(Math.max(image.length, header.getUint32(HEADER_MEMORY_SIZE, true)))
  const operationsEnd = operations + workload.operations.length * OPERATION_BYTES
  const results = place(operationsEnd)
  const slots = place(results + workload.operations.length * RESULT_BYTES)
  const blocks = place(slots + workload.ids * SLOT_BYTES)
  const memoryBytes = blocks + BLOCK_CAPACITY * BLOCK_BYTES

  const file = new Uint8Array(operationsEnd)
  file.set(image)
  const view = new DataView(file.buffer)
  const set = (offset: number, value: number) => view.setUint32(offset, value, true)
  set(HEADER_IMAGE_END, operationsEnd)
  set(HEADER_MEMORY_SIZE, memoryBytes)
  set(WorkloadField.heapSize, options.heapBytes)
  set(WorkloadField.operationCount, workload.operations.length)
  set(WorkloadField.operations, operations)
  set(WorkloadField.results, results)
  set(WorkloadField.slots, slots)
  set(WorkloadField.slotCount, workload.ids)
  set(WorkloadField.sampleEvery, options.sampleEvery)
  set(WorkloadField.probeSize, meanRequest(workload))
  set(WorkloadField.largestRequest, largestRequest(workload))
  set(WorkloadField.verify, options.verify ? 1 : 0)
  set(WorkloadField.blocks, blocks)
  set(WorkloadField.blockCapacity, BLOCK_CAPACITY)
  let at = operations
  for (const { kind, id, bytes } of workload.operations) {
    // A resize to nothing is a free; the driver knows it only by that name.
    const resizedAway = kind === OperationKind.reallocate && bytes === 0
    set(at, resizedAway ? OperationKind.free : kind)
    set(at + 4, id)
    set(at + 8, bytes)
    at += OPERATION_BYTES
  }
  return ok({
    file,
    finishedAt: view.getUint32(WorkloadField.finishedAt, true),
    results,
    blocks,
    memoryBytes,
  })
}

const ResultFlag = { sampled: 1, failed: 2, skipped: 4 } as const

/** What the heap looked like after an operation, in bytes, headers included. */
export interface HeapSample {
  readonly used: number
  readonly usedBlocks: number
  readonly free: number
  readonly freeBlocks: number
  readonly largest: number
  /** Free bytes in blocks of at least the mean request. */
  readonly usable: number
}

/** What became of one operation. */
export interface OperationResult {
  /** Guest instructions of the strategy's routine. */
  readonly cost: number
  /** What it returned: an address, or for `free` 1. */
  readonly answer: number
  readonly examined: number
  readonly splits: number
  readonly merges: number
  readonly failed: boolean
  /** A free or resize of a block that could not be allocated: nothing was done. */
  readonly skipped: boolean
  readonly sample: HeapSample | undefined
}

/** Decodes the result records of the first operations. */
export const readResults = (bytes: Uint8Array): OperationResult[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const results: OperationResult[] = []
  for (let at = 0; at + RESULT_BYTES <= bytes.length; at += RESULT_BYTES) {
    const dword = (index: number) => view.getUint32(at + index * 4, true)
    const flags = dword(5)
    results.push({
      cost: dword(0),
      answer: dword(1),
      examined: dword(2),
      splits: dword(3),
      merges: dword(4),
      failed: (flags & ResultFlag.failed) !== 0,
      skipped: (flags & ResultFlag.skipped) !== 0,
      sample:
        (flags & ResultFlag.sampled) === 0
          ? undefined
          : {
              used: dword(6),
              usedBlocks: dword(7),
              free: dword(8),
              freeBlocks: dword(9),
              largest: dword(10),
              usable: dword(11),
            },
    })
  }
  return results
}

/** What `walk` says of a block. */
export const BlockKind = { free: 0, used: 1, cached: 2, table: 3 } as const

export interface HeapBlock {
  readonly address: number
  readonly bytes: number
  readonly kind: number
}

/** Decodes the list of blocks. */
export const readBlocks = (bytes: Uint8Array): HeapBlock[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks: HeapBlock[] = []
  for (let at = 0; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES)
    blocks.push({
      address: view.getUint32(at, true),
      bytes: view.getUint32(at + 4, true),
      kind: view.getUint32(at + 8, true),
    })
  return blocks
}

export const blockListBytes = (count: number): number => Math.min(count, BLOCK_CAPACITY) * BLOCK_BYTES

const ERRORS: Record<number, PlainPhraseCode> = {
  1: 'driver.no-heap',
  2: 'driver.initialise',
  3: 'driver.not-aligned',
  4: 'driver.outside',
  5: 'driver.overwritten',
  6: 'driver.free-refused',
  7: 'driver.register',
  8: 'driver.walk',
}

/** What a driver error means, in words. */
export const describeDriverError = (error: number): Said => {
  const code = ERRORS[error]
  return code === undefined ? say('driver.other', { error }) : say(code)
}
