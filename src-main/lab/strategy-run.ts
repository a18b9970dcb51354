import { type PlainPhraseCode, type Said, say } from '../contract/said'
import { createKernel, type KernelStop, type MachineFactory } from '../kernel/kernel'
import { mappedPages, peekBytes, peekDword } from './guest-memory'
import {
  blockListBytes,
  describeDriverError,
  prepareStrategyProgram,
  readBlocks,
  readResults,
  RESULT_BYTES,
  RunningState,
  WorkloadField,
  type HeapBlock,
  type OperationResult,
} from './strategy-program'
import { OperationKind, type Workload } from './workload'

/** One strategy on one workload: everything that its outcome depends on. */
export interface StrategyJob {
  /** The assembled strategy listing. */
  readonly image: Uint8Array
  readonly workload: Workload
  readonly heapBytes: number
}

export interface StrategyOutcome {
  readonly finished: boolean
  /** Why it did not finish; empty when it did. */
  readonly message: Said
  /** Linear address of the instruction where the run broke off, when that tells something. */
  readonly stoppedAt?: number
  /** Results of the operations that were performed. */
  readonly results: readonly OperationResult[]
  readonly heapBase: number
  /** Pages of the heap that were touched. */
  readonly pages: number
  /** The heap after the last operation. */
  readonly blocks: readonly HeapBlock[]
}

/** A job under way on its own machine; advance it in slices until it has an outcome. */
export interface StrategyRun {
  /** Executes at most this many instructions more. Returns the outcome when there is one. */
  advance(instructions: number): StrategyOutcome | undefined
  /** Operations performed so far, 0..workload.operations.length. */
  performed(): number
}

const PROGRAM = '/sys/STRATEGY'
/** The guest's clock has no part in an outcome, but it must not differ from run to run. */
const START_TIME = Date.UTC(2026, 0, 2, 3, 4, 5) / 1000
const MEBIBYTE = 1 << 20
/** RAM for the kernel, page tables and the copies that loading makes. */
const SPARE_MIB = 32
/** Heap states on a curve: more cannot be told apart on a screen. */
const CURVE_POINTS = 1000
/** An operation that takes longer than this never ends. */
export const ENDLESS_INSTRUCTIONS = 100_000_000

const nothing = { results: [], heapBase: 0, pages: 0, blocks: [] } as const

const failedAtOnce = (message: Said): StrategyRun => ({
  advance: () => ({ finished: false, message, ...nothing }),
  performed: () => 0,
})

const hex = (value: number) => `${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}h`

const PAGE_FAULT = 14
const VECTOR_NAMES: Record<number, PlainPhraseCode> = {
  0: 'lab.divide-error',
  6: 'lab.invalid-opcode',
  13: 'lab.general-protection',
}

const exceptionName = (vector: number, linear: number): Said => {
  if (vector === PAGE_FAULT) return say('lab.page-fault', { address: hex(linear) })
  const code = VECTOR_NAMES[vector]
  return code === undefined ? say('lab.exception', { vector }) : say(code)
}

/** Builds the machine and starts the job on it; an operation of more than `endlessAfter` instructions fails it. */
export const startStrategyRun = (
  job: StrategyJob,
  createMachine: MachineFactory,
  endlessAfter = ENDLESS_INSTRUCTIONS,
): StrategyRun => {
  const { workload, heapBytes } = job
  const total = workload.operations.length
  const prepared = prepareStrategyProgram(job.image, workload, {
    heapBytes,
    sampleEvery: Math.max(1, Math.ceil(total / CURVE_POINTS)),
    verify: true,
  })
  if (!prepared.ok) return failedAtOnce(prepared.failure.message)
  const program = prepared.value

  let atFault: StrategyOutcome | undefined
  const running = createKernel({
    memoryMib: SPARE_MIB + Math.ceil((program.memoryBytes + program.file.length + heapBytes) / MEBIBYTE),
    options: {
      startTime: START_TIME,
      mounts: [],
      files: [{ guest: PROGRAM, bytes: program.file }],
      screen: { width: 1024, height: 768 },
    },
    ports: {
      fault: (_thread, { vector, linear }) => {
        const what = exceptionName(vector, linear)
        atFault = collect(say('lab.in', { what, operation: describeOperation() }), machine.state.eip)
      },
    },
    createMachine,
  })
  const { machine } = running.kernel
  const field = (offset: number) => peekDword(machine, offset)
  const performed = () => Math.min(total, field(WorkloadField.performed))

  const describeOperation = (): Said => {
    const index = performed()
    const operation = workload.operations[index]
    if (field(WorkloadField.state) === RunningState.notStarted || !operation) return say('lab.initialise')
    const name = Object.keys(OperationKind).find(
      (key) => OperationKind[key as keyof typeof OperationKind] === operation.kind,
    )
    const code = operation.kind === OperationKind.free ? 'lab.operation' : 'lab.operation-bytes'
    return say(code, { index, kind: name ?? '', bytes: operation.bytes, id: operation.id })
  }

  const collect = (message: Said, stoppedAt?: number): StrategyOutcome => {
    const heapBase = field(WorkloadField.heapBase)
    return {
      finished: message === '',
      message,
      ...(stoppedAt === undefined ? {} : { stoppedAt }),
      results: readResults(peekBytes(machine, program.results, performed() * RESULT_BYTES)),
      heapBase,
      pages: heapBase === 0 ? 0 : mappedPages(machine, heapBase, heapBytes),
      blocks: readBlocks(peekBytes(machine, program.blocks, blockListBytes(field(WorkloadField.blockCount)))),
    }
  }

  const atEnd = (): StrategyOutcome => {
    const error = field(WorkloadField.error)
    return error === 0
      ? collect('')
      : collect(say('lab.seen-in', { what: describeDriverError(error), operation: describeOperation() }))
  }

  const describeStop = (stop: KernelStop): StrategyOutcome | undefined => {
    switch (stop.kind) {
      case 'budget':
        return undefined
      case 'breakpoint':
        return stop.linear === program.finishedAt ? atEnd() : undefined
      case 'ended':
        return atFault ?? { finished: false, message: say('lab.ended-early'), ...nothing }
      case 'unimplemented':
        return collect(say('lab.needed-in', { what: stop.what, operation: describeOperation() }), stop.linear)
      case 'real-kernel-fails':
        return collect(say('lab.in', { what: stop.what, operation: describeOperation() }), stop.linear)
      case 'waiting':
        return collect(say('lab.waits-for-ever', { operation: describeOperation() }), machine.state.eip)
      case 'requested':
        return undefined
    }
  }

  const started = running.start({ path: PROGRAM, parameter: undefined, directory: '/', debuggerSlot: 0 })
  if (!started.ok) return failedAtOnce(started.why)
  running.setBreakpoints([program.finishedAt])

  let outcome: StrategyOutcome | undefined
  let lastPerformed = 0
  let progressAt = 0
  return {
    performed: () => (outcome ? outcome.results.length : performed()),
    advance: (instructions) => {
      if (outcome) return outcome
      outcome = describeStop(running.run({ instructions }))
      if (outcome) return outcome
      if (performed() !== lastPerformed) {
        lastPerformed = performed()
        progressAt = machine.instructions
      } else if (machine.instructions - progressAt > endlessAfter)
        outcome = collect(
          say('lab.no-end', { instructions: endlessAfter, operation: describeOperation() }),
          machine.state.eip,
        )
      return outcome
    },
  }
}
