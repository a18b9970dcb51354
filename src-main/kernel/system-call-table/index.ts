import { DRAWING_CALLS } from './drawing'
import { FILE_CALLS } from './files'
import { HARDWARE_CALLS } from './hardware'
import { INPUT_CALLS } from './input'
import { IPC_CALLS } from './ipc'
import { MEMORY_CALLS } from './memory'
import { NETWORK_CALLS } from './network'
import { PROCESS_CALLS } from './processes'
import { SYSTEM_CALLS_OF_THE_SYSTEM } from './system'
import { selectorOf } from './system-call'
import type { Selector, SystemCall } from './system-call'
import { WINDOW_CALLS } from './windows'

const comparePaths = (a: string, b: string): number => {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Every system function of the real kernel, by number. */
export const SYSTEM_CALLS: readonly SystemCall[] = [
  ...DRAWING_CALLS,
  ...FILE_CALLS,
  ...HARDWARE_CALLS,
  ...INPUT_CALLS,
  ...IPC_CALLS,
  ...MEMORY_CALLS,
  ...NETWORK_CALLS,
  ...PROCESS_CALLS,
  ...SYSTEM_CALLS_OF_THE_SYSTEM,
  ...WINDOW_CALLS,
].sort((a, b) => comparePaths(a.path, b.path))

const BY_PATH = new Map(SYSTEM_CALLS.map((call) => [call.path, call]))

const unknownCall = (path: string): SystemCall => {
  const [number, ...subfunctions] = path.split('.').map(Number)
  return {
    path,
    number: number!,
    subfunctions,
    name: 'no such function',
    inputs: [],
    outputs: [],
    summary: '',
  }
}

/**
 * The row of a call in progress: number in al, sub-functions where `read` finds them. A row of its own
 * stands in for numbers that the kernel does not have.
 */
export const describeCall = (
  number: number,
  read: (register: Selector['register']) => number,
): SystemCall => {
  let path = String(number)
  while (HAS_CHILDREN.has(path)) {
    const { register, mask } = selectorOf(path)
    const child = `${path}.${(read(register) & mask) >>> 0}`
    if (!BY_PATH.has(child) && !HAS_CHILDREN.has(child)) return BY_PATH.get(path) ?? unknownCall(child)
    path = child
  }
  return BY_PATH.get(path) ?? unknownCall(path)
}

const HAS_CHILDREN = new Set(
  SYSTEM_CALLS.flatMap(({ path }) => {
    const steps = path.split('.')
    return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'))
  }),
)
