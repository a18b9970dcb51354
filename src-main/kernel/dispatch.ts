import { say } from '../contract/said'
import type { ProcessorState } from '../machine/machine'
import type { Kernel } from './context'
import { stopRun } from './context'
import { read32 } from './memory/user-memory'
import type { Thread } from './state'
import { selectorOf } from './system-call-table/system-call'
import type { Selector, SystemCall } from './system-call-table/system-call'
import { answerMinusOne, leaveUnchanged } from './syscalls/family'
import type { Families, Handler } from './syscalls/family'

/** A number or sub-function: answered at once, or by the sub-function that a register names. */
interface DispatchNode {
  handler: Handler | undefined
  readonly selector: Selector
  readonly children: Map<number, DispatchNode>
  otherwise: Handler
}

export type DispatchTable = readonly (DispatchNode | undefined)[]

const newNode = (path: string): DispatchNode => ({
  handler: undefined,
  selector: selectorOf(path),
  children: new Map(),
  otherwise: leaveUnchanged,
})

/** The real kernel has this function, ours does not: the run stops and says so. */
const notImplemented =
  (call: SystemCall): Handler =>
  (kernel) =>
    stopRun(kernel, {
      kind: 'unimplemented',
      number: call.number,
      subfunctions: call.subfunctions,
      name: call.name,
      what: say('missing.function', { path: call.path, name: call.name }),
      linear: kernel.machine.state.eip,
    })

/** Paths of the functions that some family answers; the others stop a run. */
export const availablePaths = (
  calls: readonly SystemCall[],
  families: readonly Families[],
): ReadonlySet<string> => {
  const handlers = new Set(families.flatMap((family) => Object.keys(family)))
  const isAnswered = (path: string) => {
    const steps = path.split('.')
    return steps.some((_, count) => handlers.has(steps.slice(0, count + 1).join('.')))
  }
  return new Set(calls.map(({ path }) => path).filter(isAnswered))
}

/**
 * Builds the dispatch table: families give the code, a row without code stops the run. A handler of a
 * number answers all its sub-functions that have none of their own.
 */
export const buildDispatch = (calls: readonly SystemCall[], families: readonly Families[]): DispatchTable => {
  const table: (DispatchNode | undefined)[] = new Array<DispatchNode | undefined>(256)
  const nodeAt = (path: string): DispatchNode => {
    const [number, ...rest] = path.split('.')
    let at = number!
    let node = (table[Number(number) & 0xff] ??= newNode(at))
    for (const step of rest) {
      at += `.${step}`
      let child = node.children.get(Number(step))
      if (!child) node.children.set(Number(step), (child = newNode(at)))
      node = child
    }
    return node
  }
  const handlers = new Map(families.flatMap((family) => Object.entries(family)))
  const answeredAbove = (path: string): boolean => {
    const steps = path.split('.')
    return steps.some((_, count) => count > 0 && handlers.has(steps.slice(0, count).join('.')))
  }
  for (const call of calls)
    if (!handlers.has(call.path) && !answeredAbove(call.path))
      nodeAt(call.path).handler = notImplemented(call)
  for (const [path, handler] of handlers) {
    if (!path.endsWith('.*')) nodeAt(path).handler = handler
    else nodeAt(path.slice(0, -2)).otherwise = handler
  }
  return table
}

const selected = (kernel: Kernel, registers: ProcessorState, selector: Selector): number => {
  const value =
    selector.register === 'ebx'
      ? registers.ebx
      : selector.register === 'ecx'
        ? registers.ecx
        : read32(kernel, registers.ebx)
  return (value & selector.mask) >>> 0
}

/** Finds and calls the handler of the function that al and its selectors name. */
export const dispatch = (
  kernel: Kernel,
  table: DispatchTable,
  thread: Thread,
  registers: ProcessorState,
): void => {
  let node = table[registers.eax & 0xff]
  if (!node) return answerMinusOne(kernel, thread, registers)
  while (node.children.size > 0) {
    const child: DispatchNode | undefined = node.children.get(selected(kernel, registers, node.selector))
    if (!child) return (node.handler ?? node.otherwise)(kernel, thread, registers)
    node = child
  }
  ;(node.handler ?? node.otherwise)(kernel, thread, registers)
}
