import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import type { SimdUnit } from '../unit'
import { type PackedOperation, packedForms } from './packed'

/** pand pandn por pxor and their floating-point names (SDM vol. 1, 9.4.6, 10.4.2). */
export function logicExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state } = execution
  const forms = packedForms(unit)
  const executors: Record<string, ExecuteFunction> = {}
  const operations: readonly (readonly [string, PackedOperation])[] = [
    [
      'AND',
      (to, from, size) => {
        for (let at = 0; at < size >> 2; at++)
          state[(to >> 2) + at] = state[(to >> 2) + at] & state[(from >>> 2) + at]
      },
    ],
    [
      'ANDN',
      (to, from, size) => {
        for (let at = 0; at < size >> 2; at++)
          state[(to >> 2) + at] = ~state[(to >> 2) + at] & state[(from >>> 2) + at]
      },
    ],
    [
      'OR',
      (to, from, size) => {
        for (let at = 0; at < size >> 2; at++)
          state[(to >> 2) + at] = state[(to >> 2) + at] | state[(from >>> 2) + at]
      },
    ],
    [
      'XOR',
      (to, from, size) => {
        for (let at = 0; at < size >> 2; at++)
          state[(to >> 2) + at] = state[(to >> 2) + at] ^ state[(from >>> 2) + at]
      },
    ],
  ]
  for (const [name, operation] of operations) {
    Object.assign(executors, forms.both(`P${name}`, operation))
    executors[`${name}PS_xmm_xmmm128`] = forms.onXmm(operation)
    executors[`${name}PD_xmm_xmmm128`] = forms.onXmm(operation)
  }
  return executors
}
