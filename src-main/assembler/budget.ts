import { fail } from './messages'

/**
 * What an assembly may use before it is stopped. A step is a small piece of work (a line, a repetition, a
 * copied block); about ten million of them take a few seconds.
 */
export interface Budget {
  steps: number
  stepLimit: number
  /** Bytes of memory as fasm counts them (its -m option). */
  readonly memory: number
  readonly isCancelled: (() => boolean) | undefined
  nextCheck: number
}

const CHECK_INTERVAL = 1 << 14

export function createBudget(stepLimit: number, memory: number, isCancelled?: () => boolean): Budget {
  return { steps: 0, stepLimit, memory, isCancelled, nextCheck: Math.min(CHECK_INTERVAL, stepLimit) }
}

/** Counts steps; ends the assembly at the limit or when it is cancelled. */
export function spend(budget: Budget, steps: number): void {
  budget.steps += steps
  if (budget.steps >= budget.nextCheck) check(budget)
}

/** Lowers what is left to a number of steps. */
export function limitSteps(budget: Budget, steps: number): void {
  budget.stepLimit = Math.min(budget.stepLimit, budget.steps + steps)
  budget.nextCheck = Math.min(budget.nextCheck, budget.stepLimit)
}

function check(budget: Budget): void {
  if (budget.steps >= budget.stepLimit) fail('time-limit')
  if (budget.isCancelled?.()) fail('cancelled')
  budget.nextCheck = Math.min(budget.steps + CHECK_INTERVAL, budget.stepLimit)
}
