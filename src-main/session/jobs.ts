import type { AssemblyReport } from '../contract/assembly'
import type { ComparisonRequest, StrategyResult } from '../contract/comparison'
import type { Overlay } from '../contract/project'
import type { Result } from '../contract/result'

/** Work that must not keep the session from answering: done on threads of its own. */
export type Job =
  | { readonly kind: 'assemble'; readonly path: string; readonly overlays: readonly Overlay[] }
  | {
      /** What a macro call on a line of a file becomes. */
      readonly kind: 'expand'
      readonly path: string
      readonly overlays: readonly Overlay[]
      readonly file: string
      readonly line: number
    }
  | { readonly kind: 'strategy'; readonly path: string; readonly request: ComparisonRequest }

export interface Assembled {
  readonly report: AssemblyReport
  /** The program; empty when it did not assemble. */
  readonly image: Uint8Array
}

export interface JobResults {
  readonly assemble: Assembled
  readonly expand: readonly string[]
  readonly strategy: StrategyResult
}

export interface RunningJob<Kind extends Job['kind']> {
  /** Failure `cancelled` after `cancel`. */
  readonly result: Promise<Result<JobResults[Kind]>>
  readonly cancel: () => void
}

/** The host's threads. */
export interface JobPool {
  run<Kind extends Job['kind']>(
    job: Extract<Job, { kind: Kind }>,
    onProgress?: (done: number, total: number) => void,
  ): RunningJob<Kind>
  close(): void
}
