import type { Execution, Executors } from '../cpu/execution'
export function simdExecutors(_execution: Execution): Executors {
  return {}
}
