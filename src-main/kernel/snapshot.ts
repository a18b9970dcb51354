import type { MachineSnapshot } from '../machine/machine'
import type { KernelState } from './state'
import type { ScreenCopy } from './windows/screen'

/** Machine and kernel at one moment. */
export interface KernelSnapshot {
  readonly machine: MachineSnapshot
  readonly state: KernelState
  readonly screen: ScreenCopy
}

/** Marks byte arrays that are never written in place: copies share them. */
const isImmutable = (value: object): boolean => Object.isFrozen(value)

/** Copies plain data: objects, arrays, maps, typed arrays; shared references stay shared. */
export const copyPlain = <Value>(value: Value, seen = new Map<object, unknown>()): Value => {
  if (typeof value !== 'object' || value === null || isImmutable(value)) return value
  const known = seen.get(value)
  if (known !== undefined) return known as Value
  if (ArrayBuffer.isView(value)) {
    const copy = (value as unknown as Uint8Array).slice()
    seen.set(value, copy)
    return copy as unknown as Value
  }
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>()
    seen.set(value, copy)
    for (const [key, entry] of value) copy.set(key, copyPlain(entry, seen))
    return copy as unknown as Value
  }
  if (value instanceof Set) return new Set(value) as unknown as Value
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {}
  seen.set(value, copy)
  for (const [key, entry] of Object.entries(value))
    (copy as Record<string, unknown>)[key] = copyPlain(entry, seen)
  return copy as Value
}
