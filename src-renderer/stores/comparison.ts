import type {
  ComparisonDocument,
  ComparisonProgress,
  StrategyEntry,
  WorkloadEntry,
} from '@contract/comparison'
import type { Failure } from '@contract/result'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useSession } from '../client/session'
import { chosenLanguage } from '../text/text'
import { useDocuments } from './documents'

export interface ComparisonForm {
  strategies: string[]
  workload: string
  heapKib: number
  operations: number
  seed: number
}

const CHANGED_KEY = 'comparison-form'

/** The strategies of lesson 2, ticked until the user chooses. */
const FIRST_CHOICE = ['first-fit', 'best-fit', 'worst-fit', 'quick-fit', 'buddy']

/** The comparison of strategies on one workload: what is asked, how far it is, what came out. */
export const useComparison = defineStore('comparison', () => {
  const strategies = shallowRef<readonly StrategyEntry[]>([])
  const workloads = shallowRef<readonly WorkloadEntry[]>([])
  const form = ref<ComparisonForm>({ strategies: [], workload: '', heapKib: 1024, operations: 2000, seed: 1 })
  const result = shallowRef<ComparisonDocument>()
  const failure = shallowRef<Failure>()
  const progress = shallowRef<ReadonlyMap<string, ComparisonProgress>>(new Map())
  const running = ref(0)
  /** The last comparison was cancelled: what it had not finished is missing. */
  const cancelled = ref(false)
  const startedAt = ref(0)
  const loaded = ref(false)
  let serial = 0

  const done = computed(() => [...progress.value.values()].reduce((sum, one) => sum + one.done, 0))
  const total = computed(() => {
    const perStrategy = Math.max(
      form.value.operations,
      ...[...progress.value.values()].map((one) => one.total),
    )
    return perStrategy * Math.max(1, form.value.strategies.length)
  })

  const load = async () => {
    const [offered, loads, stored] = await Promise.all([
      useSession().listStrategies({ language: chosenLanguage() }),
      useSession().listWorkloads({}),
      useSession().readSetting({ key: CHANGED_KEY }),
    ])
    if (offered.ok) strategies.value = offered.value
    if (loads.ok) workloads.value = loads.value
    const failed = [offered, loads].find((one) => !one.ok)
    failure.value = failed && !failed.ok ? failed.failure : undefined
    if (stored.ok && stored.value.text && !loaded.value)
      try {
        Object.assign(form.value, JSON.parse(stored.value.text))
      } catch {
        // an unreadable form is replaced by the standard one
      }
    const known = new Set(strategies.value.map((one) => one.name))
    const chosen = form.value.strategies.filter((name) => known.has(name))
    form.value.strategies = chosen.length > 0 ? chosen : FIRST_CHOICE.filter((name) => known.has(name))
    if (!workloads.value.some((one) => one.name === form.value.workload))
      form.value.workload = workloads.value[0]?.name ?? ''
    loaded.value = true
  }

  watch(chosenLanguage, () => loaded.value && load())

  /** Chooses the strategy that a listing is. */
  const tick = (path: string) => {
    const name = strategies.value.find((one) => one.path === path)?.name
    if (name !== undefined && !form.value.strategies.includes(name)) form.value.strategies.push(name)
  }

  const receiveProgress = (next: ComparisonProgress) => {
    if (next.comparison !== running.value) return
    progress.value = new Map(progress.value).set(next.strategy, next)
  }

  const start = async () => {
    if (running.value) return
    const comparison = ++serial + Date.now() * 1000
    running.value = comparison
    startedAt.value = Date.now()
    progress.value = new Map()
    failure.value = undefined
    cancelled.value = false
    void useSession().storeSetting({ key: CHANGED_KEY, text: JSON.stringify(form.value) })
    const { strategies: names, workload, heapKib, operations, seed } = form.value
    const answer = await useSession().compare({
      comparison,
      strategies: [...names],
      workload,
      heapBytes: heapKib * 1024,
      operations,
      seed,
      overlays: useDocuments().overlays(),
    })
    running.value = 0
    if (answer.ok) {
      cancelled.value = answer.value.results.some((one) => one.outcome === 'cancelled')
      if (!answer.value.results.every((one) => one.outcome === 'cancelled')) result.value = answer.value
    } else failure.value = answer.failure
  }

  const cancel = async () => {
    if (running.value) await useSession().cancelComparison({ comparison: running.value })
  }

  return {
    strategies,
    workloads,
    form,
    result,
    failure,
    progress,
    running,
    cancelled,
    startedAt,
    loaded,
    done,
    total,
    load,
    tick,
    receiveProgress,
    start,
    cancel,
  }
})
