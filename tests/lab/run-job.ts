import { createMachine } from '../../src-main/machine/create-machine'
import { startStrategyRun, type StrategyJob, type StrategyOutcome } from '../../src-main/lab/strategy-run'

/** Runs a job to its end, in slices of the given number of instructions. */
export const runJob = (job: StrategyJob, slice = 10_000_000, endlessAfter?: number): StrategyOutcome => {
  const run = startStrategyRun(job, createMachine, endlessAfter)
  for (;;) {
    const outcome = run.advance(slice)
    if (outcome) return outcome
  }
}
