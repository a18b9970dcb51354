import type { Execution, Executors } from '../../cpu/execution'
import type { X87Stack } from '../stack'
export function transcendentalExecutors(_execution: Execution, _stack: X87Stack): Executors {
  return {}
}
