import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import type { SessionEvent } from '../contract/session'
import type { ViewData, ViewRequest } from '../contract/views'
import type { HostClock } from './ports'

/** Views are pushed at most this often. */
const PUSH_EVERY = 1000 / 60
/** Looking takes at most one part in so many of the time that the guest could have. */
const LOOKING_SHARE = 4
const MOST_SUBSCRIPTIONS = 200

interface Subscription {
  readonly request: ViewRequest
  data: ViewData
}

/** The subscriptions of a session. */
export interface Views {
  subscribe(request: ViewRequest): Result<{ subscription: number; data: ViewData }>
  unsubscribe(subscription: number): void
  /** Something may have changed: looks again, now or as soon as the last look is long enough ago. */
  changed(): void
  close(): void
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** Compares plain data with bytes in it. */
const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Uint8Array && other instanceof Uint8Array) return sameBytes(one, other)
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]))
  const first = one as Record<string, unknown>
  const second = other as Record<string, unknown>
  const keys = Object.keys(first)
  return keys.length === Object.keys(second).length && keys.every((key) => same(first[key], second[key]))
}

/** Keeps the clients' views up to date; `look` computes one from the machine as it is now. */
export const createViews = (
  look: (request: ViewRequest) => ViewData,
  tell: (event: SessionEvent) => void,
  clock: HostClock,
): Views => {
  const subscriptions = new Map<number, Subscription>()
  let lastNumber = 0
  let notBefore = 0
  let cancelTimer: (() => void) | undefined

  const push = () => {
    cancelTimer = undefined
    const began = clock.now()
    for (const [number, subscription] of subscriptions) {
      const data = look(subscription.request)
      if (same(data, subscription.data)) continue
      subscription.data = data
      tell({ event: 'view', subscription: number, data })
    }
    const ended = clock.now()
    notBefore = Math.max(began + PUSH_EVERY, ended + (ended - began) * LOOKING_SHARE)
  }
  return {
    subscribe: (request) => {
      if (subscriptions.size >= MOST_SUBSCRIPTIONS)
        return fail('too-many-views', say('refused.too-many-views', { most: MOST_SUBSCRIPTIONS }))
      lastNumber += 1
      const data = look(request)
      subscriptions.set(lastNumber, { request, data })
      return ok({ subscription: lastNumber, data })
    },
    unsubscribe: (subscription) => void subscriptions.delete(subscription),
    changed: () => {
      if (subscriptions.size === 0) return
      cancelTimer ??= clock.after(Math.max(0, notBefore - clock.now()), push)
    },
    close: () => {
      cancelTimer?.()
      subscriptions.clear()
    },
  }
}
