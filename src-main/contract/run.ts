import * as v from 'valibot'
import { saidSchema } from './said'

/** Where the machine stands in the listing; `path` is empty when no line made this address. */
export const locationSchema = v.object({
  eip: v.number(),
  path: v.string(),
  line: v.number(),
  /** Nearest symbol, e.g. `allocate+1Ch`; empty when none. */
  symbol: v.string(),
})
export type Location = v.InferOutput<typeof locationSchema>

/** The four ways to stand still, and why. */
export const stopCauseSchema = v.variant('kind', [
  v.object({ kind: v.literal('pause') }),
  v.object({ kind: v.literal('step') }),
  v.object({ kind: v.literal('breakpoint'), path: v.string(), line: v.number() }),
  /** A fault that the program did not handle: which, where, and in words which bit decided. */
  v.object({
    kind: v.literal('fault'),
    vector: v.number(),
    name: saidSchema,
    errorCode: v.number(),
    linear: v.number(),
    explanation: saidSchema,
  }),
  /** `status`: what a program on a bare machine wrote to its exit port. */
  v.object({ kind: v.literal('exited'), status: v.optional(v.number()) }),
  /** `hlt` on a bare machine, and nothing can wake the processor. */
  v.object({ kind: v.literal('halted') }),
  /** The processor of a bare machine shut down; which exceptions led there, and why each could not be handled. */
  v.object({ kind: v.literal('triple-fault'), explanation: saidSchema }),
  v.object({ kind: v.literal('limit'), limit: v.string() }),
  /** The program used something that the workbench does not have; it is named. */
  v.object({ kind: v.literal('unimplemented'), what: saidSchema }),
  /** The real kernel would crash, hang or corrupt itself here; said in words. */
  v.object({ kind: v.literal('real-kernel-fails'), what: saidSchema }),
  v.object({ kind: v.literal('stopped') }),
])
export type StopCause = v.InferOutput<typeof stopCauseSchema>

export const runStateSchema = v.object({
  /** `waiting`: running, but every thread waits for an event or a timer. */
  state: v.picklist(['idle', 'running', 'waiting', 'paused', 'ended']),
  cause: v.optional(stopCauseSchema),
  location: v.optional(locationSchema),
  /** Grows by one at every stop: "changed since the last stop" is measured against it. */
  stop: v.number(),
  instructions: v.number(),
  /** Guest time in 1/100 s. */
  ticks: v.number(),
  freeKib: v.number(),
  totalKib: v.number(),
  processId: v.number(),
  threadId: v.number(),
  /** True when it runs alone on a bare machine, without the kernel. */
  bare: v.optional(v.boolean()),
  /** What runs: the listing's project path or the program's name. */
  program: v.string(),
})
export type RunState = v.InferOutput<typeof runStateSchema>

export const breakpointSchema = v.object({ path: v.string(), line: v.number(), enabled: v.boolean() })
/** A breakpoint as the session holds it: `address` is -1 while the line makes no code. */
export const boundBreakpointSchema = v.object({ ...breakpointSchema.entries, address: v.number() })
export type Breakpoint = v.InferOutput<typeof breakpointSchema>
export type BoundBreakpoint = v.InferOutput<typeof boundBreakpointSchema>

export const runRequestSchema = v.object({
  /** Listing (assembled first) or program file. */
  path: v.string(),
  overlays: v.array(v.object({ path: v.string(), text: v.string() })),
  parameter: v.optional(v.string()),
  memoryMib: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024))),
  /** The user lets programs open sockets to each other over 127.0.0.1. */
  loopback: v.optional(v.boolean()),
  /** Stop before the first instruction. */
  stopAtEntry: v.optional(v.boolean()),
  breakpoints: v.array(breakpointSchema),
})
export type RunRequest = v.InferOutput<typeof runRequestSchema>
