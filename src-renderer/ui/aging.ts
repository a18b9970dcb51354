import { computed, shallowRef, watch } from 'vue'
import { useRun } from '../stores/run'

/** For how many stops a change stays marked. */
const STOPS = 3

/**
 * Remembers at which stop each thing changed, so that its mark fades over the next three stops.
 * `changes` names what changed at the stop that the data belongs to.
 */
export const useAging = <Key>(
  changes: () => { readonly stop: number; readonly keys: Iterable<Key> } | undefined,
) => {
  const run = useRun()
  const changedAt = shallowRef<ReadonlyMap<Key, number>>(new Map())

  watch(changes, (next) => {
    if (!next) return
    const kept = new Map(
      [...changedAt.value].filter(([, stop]) => next.stop - stop < STOPS && stop < next.stop),
    )
    for (const key of next.keys) kept.set(key, next.stop)
    changedAt.value = kept
  })
  watch(
    () => run.generation,
    () => (changedAt.value = new Map()),
  )

  const ageOf = (key: Key): number | undefined => {
    const stop = changedAt.value.get(key)
    const age = stop === undefined ? STOPS : Math.max(0, run.state.stop - stop)
    return age < STOPS ? age : undefined
  }
  const hasChanges = computed(() => changedAt.value.size > 0)
  return { ageOf, hasChanges }
}
