import type { Execution, Executors } from '../cpu/execution'
import { arithmeticExecutors } from './execute/arithmetic'
import { comparisonExecutors } from './execute/comparison'
import { constantExecutors } from './execute/constants'
import { controlExecutors } from './execute/control'
import { transcendentalExecutors } from './execute/transcendental'
import { transferExecutors } from './execute/transfer'
import { x87Stack } from './stack'

/** Every x87 instruction, by form name. */
export function x87Executors(execution: Execution): Executors {
  const stack = x87Stack(execution)
  return {
    ...transferExecutors(execution, stack),
    ...arithmeticExecutors(execution, stack),
    ...comparisonExecutors(execution, stack),
    ...constantExecutors(execution, stack),
    ...transcendentalExecutors(execution, stack),
    ...controlExecutors(execution, stack),
  }
}
