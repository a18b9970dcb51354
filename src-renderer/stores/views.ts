import type { Failure } from '@contract/result'
import type { ViewData, ViewDataOf, ViewName, ViewRequest } from '@contract/views'
import { defineStore } from 'pinia'
import { computed, inject, onScopeDispose, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue'
import { useSession } from '../client/session'
import { useRun } from './run'

interface Shared {
  readonly listeners: Set<Listener>
  subscription: number | undefined
  latest: ViewData | undefined
  failure: Failure | undefined
  ended: boolean
}

interface Listener {
  readonly data: (data: ViewData) => void
  readonly failure: (failure: Failure) => void
}

/** One subscription per distinct request, shared by every pane that asks for it. */
export const useViews = defineStore('views', () => {
  const shared = new Map<string, Shared>()
  const bySubscription = new Map<number, Shared>()
  /** Data that came before the answer that names its subscription. */
  const early = new Map<number, ViewData>()

  const receive = (subscription: number, data: ViewData) => {
    const entry = bySubscription.get(subscription)
    if (!entry) {
      early.set(subscription, data)
      if (early.size > 64) early.delete(early.keys().next().value!)
      return
    }
    entry.latest = data
    for (const listener of [...entry.listeners]) listener.data(data)
  }

  const open = async (entry: Shared, request: ViewRequest) => {
    const answer = await useSession().subscribe(request)
    if (!answer.ok) {
      entry.failure = answer.failure
      for (const listener of [...entry.listeners]) listener.failure(answer.failure)
      return
    }
    const { subscription, data } = answer.value
    if (entry.ended) {
      early.delete(subscription)
      void useSession().unsubscribe({ subscription })
      return
    }
    entry.subscription = subscription
    bySubscription.set(subscription, entry)
    receive(subscription, early.get(subscription) ?? data)
    early.delete(subscription)
  }

  /** Starts listening; `generation` tells runs apart. Returns the function that ends it. */
  const acquire = (request: ViewRequest, generation: number, listener: Listener): (() => void) => {
    const key = `${generation} ${JSON.stringify(request)}`
    let entry = shared.get(key)
    if (!entry) {
      entry = {
        listeners: new Set(),
        subscription: undefined,
        latest: undefined,
        failure: undefined,
        ended: false,
      }
      shared.set(key, entry)
      void open(entry, request)
    }
    const held = entry
    held.listeners.add(listener)
    if (held.latest) listener.data(held.latest)
    else if (held.failure) listener.failure(held.failure)
    return () => {
      held.listeners.delete(listener)
      if (held.listeners.size > 0 || held.ended) return
      held.ended = true
      shared.delete(key)
      if (held.subscription === undefined) return
      bySubscription.delete(held.subscription)
      void useSession().unsubscribe({ subscription: held.subscription })
    }
  }

  /** The data of a view as it is now, once. */
  const look = async <N extends ViewName>(
    request: Extract<ViewRequest, { view: N }>,
  ): Promise<ViewDataOf<N> | undefined> => {
    const answer = await useSession().subscribe(request)
    if (!answer.ok) return undefined
    const { subscription, data } = answer.value
    early.delete(subscription)
    void useSession().unsubscribe({ subscription })
    return data as ViewDataOf<N>
  }

  return { receive, acquire, look }
})

/** Whether the pane that a component belongs to can be seen; hidden panes ask for nothing. */
export const paneVisible: InjectionKey<Readonly<Ref<boolean>>> = Symbol('pane visible')

/**
 * Data of a view while the pane is visible and a program exists. `live: false` is for panes whose
 * live values would mislead: they keep what the last stop showed while the program runs.
 */
export const useView = <N extends ViewName>(
  request: () => Extract<ViewRequest, { view: N }> | undefined,
  options: { live: boolean } = { live: true },
) => {
  const views = useViews()
  const run = useRun()
  const visible = inject(paneVisible, ref(true))
  const data = shallowRef<ViewDataOf<N>>()
  const failure = shallowRef<Failure>()
  let release: (() => void) | undefined

  const wanted = computed(() => {
    if (!visible.value || !run.hasProgram) return undefined
    if (!options.live && run.isBusy) return undefined
    const asked = request()
    return asked ? `${run.generation} ${JSON.stringify(asked)}` : undefined
  })

  watch(
    () => run.generation,
    () => {
      data.value = undefined
    },
  )
  watch(
    wanted,
    () => {
      const before = release
      release = undefined
      failure.value = undefined
      const asked = wanted.value === undefined ? undefined : request()
      if (asked)
        release = views.acquire(asked, run.generation, {
          data: (next) => {
            data.value = next as ViewDataOf<N>
            failure.value = undefined
          },
          failure: (why) => {
            failure.value = why
          },
        })
      before?.()
    },
    { immediate: true },
  )
  onScopeDispose(() => release?.())

  return { data, failure }
}
