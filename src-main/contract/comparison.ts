import * as v from 'valibot'
import { saidSchema } from './said'

export const strategyEntrySchema = v.object({
  /** `first-fit` for a delivered strategy, the project path for one of the user's own. */
  name: v.string(),
  title: v.string(),
  path: v.string(),
  summary: v.string(),
})
export type StrategyEntry = v.InferOutput<typeof strategyEntrySchema>

export const workloadEntrySchema = v.object({ name: v.string(), title: saidSchema, summary: saidSchema })
export type WorkloadEntry = v.InferOutput<typeof workloadEntrySchema>

export const comparisonRequestSchema = v.object({
  /** Names or project paths of strategy listings. */
  strategies: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(16)),
  /** Workload name or project path of a trace. */
  workload: v.string(),
  heapBytes: v.pipe(v.number(), v.integer(), v.minValue(4096), v.maxValue(256 << 20)),
  operations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
  overlays: v.optional(v.array(v.object({ path: v.string(), text: v.string() }))),
})
export type ComparisonRequest = v.InferOutput<typeof comparisonRequestSchema>

/** Curves over the operation index; all arrays have the same length, `index` says which operations. */
export const curvesSchema = v.object({
  index: v.array(v.number()),
  /** Requested bytes that are live. */
  live: v.array(v.number()),
  /** Bytes of the blocks in use, headers and rounding included. */
  held: v.array(v.number()),
  /** Highest address reached so far minus the heap's base: what the allocator has taken from the system. */
  footprint: v.array(v.number()),
  largestHole: v.array(v.number()),
  /** 1 − largest hole / free bytes, 0..1. */
  external: v.array(v.number()),
  /** (held − live) / held, 0..1. */
  internal: v.array(v.number()),
  /** Guest instructions that the operation took. */
  instructions: v.array(v.number()),
  /** Requests that got no memory so far. */
  failed: v.array(v.number()),
})
export type Curves = v.InferOutput<typeof curvesSchema>

export const strategyResultSchema = v.object({
  strategy: v.string(),
  title: v.string(),
  outcome: v.picklist(['finished', 'failed', 'cancelled']),
  /** Why it failed: the diagnostic, the fault, the broken promise; empty when it finished. */
  message: saidSchema,
  /** Named numbers of the summary table. Fragmentation F1..F4 as Johnstone and Wilson define them. */
  metrics: v.record(v.string(), v.number()),
  curves: curvesSchema,
  /** The heap after the last operation. */
  blocks: v.array(v.object({ address: v.number(), size: v.number(), used: v.boolean() })),
})
export type StrategyResult = v.InferOutput<typeof strategyResultSchema>

export const metricEntrySchema = v.object({
  name: v.string(),
  title: saidSchema,
  unit: v.string(),
  /** What it means and what to do about it. */
  explanation: saidSchema,
  better: v.picklist(['lower', 'higher', 'neither']),
})
export type MetricEntry = v.InferOutput<typeof metricEntrySchema>

export const comparisonDocumentSchema = v.object({
  format: v.literal('kolibri-workbench comparison 1'),
  workload: v.string(),
  heapBytes: v.number(),
  operations: v.number(),
  seed: v.number(),
  metrics: v.array(metricEntrySchema),
  results: v.array(strategyResultSchema),
})
export type ComparisonDocument = v.InferOutput<typeof comparisonDocumentSchema>

export const comparisonProgressSchema = v.object({
  comparison: v.number(),
  strategy: v.string(),
  done: v.number(),
  total: v.number(),
})
export type ComparisonProgress = v.InferOutput<typeof comparisonProgressSchema>
