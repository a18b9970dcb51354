import { say } from '../../contract/said'
import type { ViewDataOf } from '../../contract/views'
import type { InspectedMachine } from '../inspected'

const CALL_LENGTHS = [5, 6, 7, 2, 3, 4]

/** True when the bytes before an address can be those of a call: it may be a return address. */
const followsCall = (target: InspectedMachine, address: number): boolean => {
  const byteAt = (at: number) => target.memory.read(at, 1) ?? 0
  if (byteAt(address - 5) === 0xe8) return true
  return CALL_LENGTHS.some(
    (length) => byteAt(address - length) === 0xff && (byteAt(address - length + 1) & 0x38) === 0x10,
  )
}

/** Dwords from esp upwards, as far as the stack's pages exist. */
export const inspectStack = (target: InspectedMachine, count: number): ViewDataOf<'stack'> => {
  const { esp, ebp } = target.machine.state
  const slots: ViewDataOf<'stack'>['slots'] = []
  for (let index = 0; index < count; index++) {
    const at = esp + index * 4
    const value = at > 0xfffffffc ? undefined : target.memory.read(at, 4)
    if (value === undefined) break
    const line = target.program.lineAt(value)
    const meaning =
      line !== undefined && value < target.image.end && followsCall(target, value)
        ? say('place.return', { label: target.program.nearestLabel(value), line: line.line })
        : target.describe(value)
    slots.push({ address: at, value, meaning })
  }
  return {
    view: 'stack',
    esp,
    ebp,
    top: target.stackTop,
    lowest: Math.min(target.lowestStack, esp),
    slots,
  }
}
