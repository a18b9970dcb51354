import type { Execution, Executors } from '../cpu/execution'
import { arithmeticExecutors } from './execute/arithmetic'
import { comparisonExecutors } from './execute/comparison'
import { constantExecutors } from './execute/constants'
import { controlExecutors } from './execute/control'
import { transcendentalExecutors } from './execute/transcendental'
import { transferExecutors } from './execute/transfer'
import { usualArithmeticExecutors } from './execute/usual-arithmetic'
import { x87Stack } from './stack'

/** Every x87 instruction, by form name. */
export function x87Executors(execution: Execution): Executors {
  const stack = x87Stack(execution)
  const arithmetic = arithmeticExecutors(execution, stack)
  return {
    ...transferExecutors(execution, stack),
    ...arithmetic,
    ...usualArithmeticExecutors(execution, stack, arithmetic),
    ...comparisonExecutors(execution, stack),
    ...constantExecutors(execution, stack),
    ...transcendentalExecutors(execution, stack),
    ...controlExecutors(execution, stack),
  }
}
